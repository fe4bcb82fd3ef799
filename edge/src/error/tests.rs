use expect_test::{Expect, expect};
use storefront::Reply;

use super::Error;

/// Status, content type, extra headers and, where it is short, the body; for a page and for a program.
fn check(error: Error, expected: Expect) {
    let show = |reply: Reply| {
        let body = if reply.content_type.starts_with("text/html") {
            "(designed)"
        } else {
            reply.body.trim_end()
        };
        format!("{} {} {body}", reply.status, reply.content_type)
    };
    let [page, api] = [false, true].map(|for_program| show(error.reply(for_program, None, "r1")));
    expected.assert_eq(&format!("{page}\n{api}\n{:?}\n", error.headers()));
}

#[test]
fn an_unknown_host_says_nothing_about_the_platform() {
    check(
        Error::UnknownHost,
        expect![[r#"
            404 text/plain; charset=utf-8 no store lives at this address
            404 text/plain; charset=utf-8 no store lives at this address
            []
        "#]],
    );
}

#[test]
fn a_wrong_method_names_the_right_ones() {
    check(
        Error::MethodNotAllowed { allow: "GET, HEAD" },
        expect![[r#"
            405 text/plain; charset=utf-8 expected one of GET, HEAD at this address
            405 application/problem+json {"detail":"expected one of GET, HEAD at this address","instance":"r1","status":405,"type":"about:blank"}
            [("allow", "GET, HEAD")]
        "#]],
    );
}

#[test]
fn our_own_faults_are_not_explained_to_strangers() {
    check(
        Error::Corrupt {
            key: "host/aurora.example".into(),
            problem: "config.branding: secret words".into(),
        },
        expect![[r#"
            503 text/html; charset=utf-8 (designed)
            503 application/problem+json {"detail":"the store cannot answer just now","instance":"r1","status":503,"type":"about:blank"}
            [("retry-after", "60")]
        "#]],
    );
}
