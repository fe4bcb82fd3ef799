use expect_test::expect;

use super::*;
use crate::config::parse;

fn config(locale: &str) -> SiteConfig {
    let json = serde_json::json!({
        "tenantId": "aurora",
        "branding": { "companyName": "Aurora Optics", "colors": { "primary": "#123456", "secondary": "#654321" } },
        "features": { "consultation": true, "vto": true, "faceAnalysis": true, "recommendations": true },
        "domain": { "subdomain": "aurora" },
        "products": { "catalogId": "aurora", "categories": ["glasses"], "filters": [] },
        "locale": locale,
        "contact": {
            "email": "hello@aurora.example",
            "locations": [{ "name": "Aurora Pearl", "street": "1 Pearl St", "city": "Portland", "postalCode": "97209", "country": "US" }],
        },
    });
    parse(&json.to_string()).unwrap()
}

fn draft() -> Draft {
    Draft {
        about: About::Appointment,
        place: "Aurora Pearl".into(),
        name: " Jo\r\nBcc: all@world.example ".into(),
        email: " jo@home.example\n".into(),
        phone: "+49 (30) 123-45".into(),
        when: "Thursday".into(),
        text: "Hello,\r\n\r\ncould I\u{0}\u{1b}[2J come by?\r\n".into(),
    }
}

#[test]
fn a_mail_says_who_writes_and_no_line_of_it_becomes_two() {
    let config = config("en-US");
    let enquiry = draft().check(&config).unwrap();
    let mail = Mail::of(&enquiry, &config, "https://aurora.example").unwrap();
    expect![[r#"
        to hello@aurora.example, answers to jo@home.example
        An appointment: Jo Bcc: all@world.example
        Hello,

        could I[2J come by?

        --
        Jo Bcc: all@world.example
        jo@home.example
        Telephone: +49 (30) 123-45
        Shop: Aurora Pearl
        When would suit you?: Thursday
        https://aurora.example/contact
    "#]]
    .assert_eq(&format!(
        "to {}, answers to {}\n{}\n{}",
        mail.to, mail.reply_to, mail.subject, mail.text
    ));
}

#[test]
fn every_fault_is_told_at_once() {
    let check = |bend: fn(&mut Draft), expected: &[Fault]| {
        let mut draft = draft();
        bend(&mut draft);
        let faults = draft.check(&config("de-DE")).err().unwrap_or_default();
        assert_eq!(faults, expected, "{draft:?}");
    };
    check(|_| {}, &[]);
    check(
        |draft| *draft = Draft::default(),
        &[Fault::Name, Fault::Email, Fault::Text],
    );
    check(|draft| draft.name = "\n\t ".into(), &[Fault::Name]);
    check(|draft| draft.name = "x".repeat(161), &[Fault::Name]);
    check(|draft| draft.phone = "call me".into(), &[Fault::Phone]);
    check(|draft| draft.phone.clear(), &[]);
    check(|draft| draft.when = "x".repeat(161), &[Fault::When]);
    check(|draft| draft.text = "é".repeat(4001), &[Fault::Text]);
    check(|draft| draft.text = "é".repeat(4000), &[]);
    check(|draft| draft.text = "\u{0}\u{7}".into(), &[Fault::Text]);
}

#[test]
fn addresses_that_mail_can_go_to() {
    let check = |text: &str, expected: bool| assert_eq!(is_email(text), expected, "{text}");
    check("jo@home.example", true);
    check("jo.o'neil+shop@mail.home.example", true);
    for text in [
        "",
        "jo",
        "@home.example",
        "jo@",
        "jo@home",
        "jo@home.example,eve@world.example",
        "jo@home.example\r\nBcc: eve@world.example",
        "<jo@home.example>",
        "jo @home.example",
        "jo@home.example?cc=eve@world.example",
        "jo@eve@home.example",
    ] {
        check(text, false);
    }
}

#[test]
fn a_place_that_the_store_does_not_have_is_left_out() {
    let config = config("en-US");
    let asked = Draft {
        place: "Elsewhere".into(),
        ..draft()
    };
    assert_eq!(asked.check(&config).unwrap().draft().place, "");
}
