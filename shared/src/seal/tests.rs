use expect_test::expect;
use proptest::prelude::*;

use super::*;

const OLD: &str = "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
const NEW: &str = "k2:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
const CREDENTIAL: &str = "sk-canary-0123456789";

fn keys(text: &str) -> MasterKeys {
    MasterKeys::parse(text).unwrap()
}

fn tenant(id: &str) -> TenantId {
    id.parse().unwrap()
}

fn sealed_for_aurora() -> Sealed {
    seal(&keys(NEW), &tenant("aurora"), "openai", CREDENTIAL, [7; 12]).unwrap()
}

#[test]
fn a_credential_opens_where_it_was_sealed_for() {
    let opened = open(
        &keys(NEW),
        &tenant("aurora"),
        "openai",
        &sealed_for_aurora(),
    )
    .unwrap();
    assert_eq!(opened.expose(), CREDENTIAL);
}

#[test]
fn a_credential_moved_elsewhere_stays_shut() {
    let both = keys(&format!("{NEW},{OLD}"));
    let here = sealed_for_aurora();
    let open_at = |id: &str, vendor: &str, sealed: &Sealed| {
        open(&both, &tenant(id), vendor, sealed).map(|_| ())
    };

    assert_eq!(open_at("aurora", "openai", &here), Ok(()));
    assert_eq!(
        open_at("northlight", "openai", &here),
        Err(OpenError::NotForHere)
    );
    assert_eq!(
        open_at("aurora", "local", &here),
        Err(OpenError::NotForHere)
    );
    let relabelled = Sealed {
        kid: "k1".into(),
        ..here.clone()
    };
    assert_eq!(
        open_at("aurora", "openai", &relabelled),
        Err(OpenError::NotForHere)
    );
    // Even where two ids name the same key, the id is bound.
    let twins = keys(&format!("{NEW},{}", NEW.replace("k2", "twin")));
    let renamed = Sealed {
        kid: "twin".into(),
        ..here.clone()
    };
    assert_eq!(
        open(&twins, &tenant("aurora"), "openai", &renamed).map(|_| ()),
        Err(OpenError::NotForHere)
    );

    let short = Sealed {
        nonce: vec![7; 11],
        ..here.clone()
    };
    assert_eq!(open_at("aurora", "openai", &short), Err(OpenError::Damaged));
    let empty = Sealed {
        ciphertext: Vec::new(),
        ..here
    };
    assert_eq!(
        open_at("aurora", "openai", &empty),
        Err(OpenError::NotForHere)
    );
}

#[test]
fn keys_rotate_without_a_pause() {
    let (before, during, after) = (keys(OLD), keys(&format!("{NEW},{OLD}")), keys(NEW));
    let aurora = tenant("aurora");
    let old = seal(&before, &aurora, "openai", CREDENTIAL, [1; 12]).unwrap();

    let opened = open(&during, &aurora, "openai", &old).unwrap();
    let fresh = seal(&during, &aurora, "openai", opened.expose(), [2; 12]).unwrap();
    assert_eq!(fresh.kid, "k2");
    assert_eq!(
        open(&after, &aurora, "openai", &fresh).unwrap().expose(),
        CREDENTIAL
    );
    assert_eq!(
        open(&after, &aurora, "openai", &old).map(|_| ()),
        Err(OpenError::UnknownKey("k1".into()))
    );
}

/// WebCrypto, given the same key, nonce, `info` and associated data, makes the same ciphertext.
#[test]
fn stored_form() {
    let stored = serde_json::to_string_pretty(&sealed_for_aurora()).unwrap();
    expect![[r#"
        {
          "kid": "k2",
          "nonce": "BwcHBwcHBwcHBwcH",
          "ciphertext": "B1DkewZJoogioregNtOFmFLMuQLDrUtKrgP47Y27+zC/vpyk"
        }"#]]
    .assert_eq(&stored);
    assert_eq!(
        serde_json::from_str::<Sealed>(&stored).unwrap(),
        sealed_for_aurora()
    );
    let key = key(&tenant("aurora"), "openai");
    assert_eq!(key, "credential/aurora/openai");
    assert_eq!(owner(&key), Some((tenant("aurora"), "openai")));
    for other in [
        "host/aurora.localhost",
        "credential/aurora",
        "credential/No Tenant/openai",
    ] {
        assert_eq!(owner(other), None, "{other}");
    }
}

#[test]
fn nothing_secret_can_be_printed() {
    let opened = open(
        &keys(NEW),
        &tenant("aurora"),
        "openai",
        &sealed_for_aurora(),
    )
    .unwrap();
    assert_eq!(format!("{opened:?}"), "Secret(…)");
    assert_eq!(
        format!("{:?}", keys(&format!("{NEW},{OLD}"))),
        r#"["k2", "k1"]"#
    );
}

#[test]
fn key_lists_that_are_refused() {
    let check = |text: &str, expected: BadMasterKeys| {
        let error = MasterKeys::parse(text).unwrap_err();
        assert!(
            !error.to_string().contains("ICEi"),
            "key material in `{error}`"
        );
        assert_eq!(error, expected, "{text}");
    };
    check("", BadMasterKeys::NoColon(1));
    check("ICEi", BadMasterKeys::NoColon(1));
    check(&format!("{NEW},"), BadMasterKeys::NoColon(2));
    check(&NEW.replace("k2", ""), BadMasterKeys::BadId(1));
    check(&NEW.replace("k2", "K2"), BadMasterKeys::BadId(1));
    check("k2:ICEi", BadMasterKeys::BadKey("k2".into()));
    check(&format!("{NEW}AAAA"), BadMasterKeys::BadKey("k2".into()));
    check(&format!("{NEW},{NEW}"), BadMasterKeys::Twice("k2".into()));
}

proptest! {
    #[test]
    fn whatever_was_sealed_opens_and_a_changed_bit_does_not(
        plaintext in "\\PC{0,200}",
        nonce in any::<[u8; 12]>(),
        bit in any::<usize>(),
    ) {
        let (keys, aurora) = (keys(NEW), tenant("aurora"));
        let mut sealed = seal(&keys, &aurora, "openai", &plaintext, nonce).unwrap();
        let opened = open(&keys, &aurora, "openai", &sealed).unwrap();
        prop_assert_eq!(opened.expose(), plaintext.as_str());

        let bit = bit % (sealed.ciphertext.len() * 8);
        sealed.ciphertext[bit / 8] ^= 1 << (bit % 8);
        prop_assert_eq!(open(&keys, &aurora, "openai", &sealed).map(|_| ()), Err(OpenError::NotForHere));
    }

    #[test]
    fn any_text_parses_or_is_refused(text in "\\PC{0,120}") {
        let _ = MasterKeys::parse(&text);
    }
}
