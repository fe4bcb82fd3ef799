use proptest::prelude::*;

use super::{BadHostname::*, *};

#[test]
fn a_host_header_has_one_spelling_or_is_refused() {
    fn check(header: &str, expected: Result<&str, BadHostname>) {
        assert_eq!(
            header.parse::<Hostname>().as_ref().map(Hostname::as_str),
            expected.as_ref().copied(),
            "{header:?}"
        );
    }
    check("aurora.localhost", Ok("aurora.localhost"));
    check("aurora.localhost:8787", Ok("aurora.localhost"));
    check("AURORA.Example.COM", Ok("aurora.example.com"));
    check("aurora.example.com.", Ok("aurora.example.com"));
    check("aurora.example.com.:443", Ok("aurora.example.com"));
    check(
        "xn--brillen-mller-4ob.example",
        Ok("xn--brillen-mller-4ob.example"),
    );
    check(
        "XN--Brillen-Mller-4OB.example",
        Ok("xn--brillen-mller-4ob.example"),
    );
    check("localhost", Ok("localhost"));
    check("3m.com", Ok("3m.com"));
    check("a--b.example", Ok("a--b.example"));

    check("", Err(Empty));
    check(".", Err(Empty));
    check(":8787", Err(Empty));
    check("aurora.localhost:", Err(Port));
    check("aurora.localhost:0", Err(Port));
    check("aurora.localhost:65536", Err(Port));
    check("aurora.localhost:+80", Err(Port));
    check("aurora.localhost:80:80", Err(Port));
    check("user:secret@aurora.localhost", Err(Port));
    check("user@aurora.localhost", Err(Labels));
    check("[::1]", Err(Address));
    check("[::1]:8787", Err(Address));
    check("::1", Err(Port));
    check("127.0.0.1:8787", Err(Address));
    check("2130706433", Err(Address));
    check("127.0.0.0x1", Err(Address));
    check("brillen-müller.example", Err(NotAscii));
    check("xn--a.example", Err(Labels));
    check("..", Err(Labels));
    check("aurora..localhost", Err(Labels));
    check(".aurora.localhost", Err(Labels));
    check("-aurora.localhost", Err(Labels));
    check("aurora-.localhost", Err(Labels));
    check("au_rora.localhost", Err(Labels));
    check("aurora.localhost/path", Err(Labels));
    check("aurora%2elocalhost", Err(Labels));
    check("aurora localhost", Err(Labels));
    check("aurora.localhost\r\nx: y", Err(Port));
    check("aurora\0.localhost", Err(Labels));
    check("*.localhost", Err(Labels));
    check(
        &format!("{}.localhost", "a".repeat(63)),
        Ok(&format!("{}.localhost", "a".repeat(63))),
    );
    check(&format!("{}.localhost", "a".repeat(64)), Err(Labels));
    check(&["a"; 127].join("."), Ok(&["a"; 127].join(".")));
    check(&["a"; 128].join("."), Err(Labels));
}

#[test]
fn a_domain_that_a_person_wrote_becomes_punycode() {
    fn check(text: &str, expected: Result<&str, BadHostname>) {
        assert_eq!(
            Hostname::from_unicode(text).as_ref().map(Hostname::as_str),
            expected.as_ref().copied(),
            "{text:?}"
        );
    }
    check(
        "Brillen-Müller.example",
        Ok("xn--brillen-mller-4ob.example"),
    );
    check("straße.example", Ok("xn--strae-oqa.example"));
    check("眼鏡。example", Ok("xn--q2y042d.example"));
    check("shop.example.com:443", Err(Labels));
    check("https://shop.example.com", Err(Labels));
    check("", Err(Empty));
}

#[test]
fn the_platform_knows_its_own_hosts() {
    fn check(host: &str, own: bool, covered: bool) {
        let platform = Platform {
            domain: "stores.example".parse().unwrap(),
        };
        let host = host.parse().unwrap();
        assert_eq!(
            (platform.is_own(&host), platform.covers(&host)),
            (own, covered),
            "{host}"
        );
    }
    check("stores.example", true, true);
    check("STORES.example:443", true, true);
    check("admin.stores.example", true, true);
    check("aurora.stores.example", false, true);
    check("a.aurora.stores.example", false, true);
    check("mystores.example", false, false);
    check("stores.example.evil.example", false, false);
}

proptest! {
    #[test]
    fn any_header_is_canonical_or_refused(header in any::<String>()) {
        if let Ok(host) = header.parse::<Hostname>() {
            prop_assert_eq!(host.as_str().parse::<Hostname>(), Ok(host.clone()));
            prop_assert!(host.as_str().bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')));
        }
    }

    #[test]
    fn case_port_and_trailing_dot_change_nothing(name in "[a-z][a-z0-9]{0,8}(\\.[a-z][a-z0-9]{0,8}){0,3}", port in 1_u16..) {
        let plain: Hostname = name.parse().unwrap();
        let dressed = format!("{}.:{port}", name.to_uppercase());
        prop_assert_eq!(dressed.parse::<Hostname>(), Ok(plain));
    }
}
