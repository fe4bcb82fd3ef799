use shared::enquiry::{About, Draft};

use super::{Unsent, enquiry, unsent};
use crate::{
    Method, Reply, Request, Visibility,
    fixture::{ORIGIN, aurora, get},
};

const GOOD: &str =
    "about=lenses&name=Jo&email=jo%40home.example&phone=&when=&text=One+%3Cb%3E+%26+two%0D%0Alines";

fn posted(body: &str) -> Result<Draft, Box<Reply>> {
    let request = Request {
        method: Method::Post,
        path: "/contact",
        query: "",
        body,
        cookies: "",
        origin: ORIGIN,
    };
    enquiry(&aurora(), &request).map(|enquiry| enquiry.draft().clone())
}

#[test]
fn a_whole_form_is_to_be_sent() {
    let draft = posted(GOOD).unwrap();
    assert_eq!(
        (draft.about, draft.text.as_str()),
        (About::Lenses, "One <b> & two\nlines")
    );
}

#[test]
fn what_was_typed_stays_and_each_fault_is_told_beside_its_field() {
    let page =
        posted("about=appointment&name=&email=nowhere&text=%3Cscript%3E&when=Monday").unwrap_err();
    assert_eq!((page.status, page.visibility), (200, Visibility::Private));
    for part in [
        r#"role="alert""#,
        r#"id="name-fault""#,
        r#"id="email-fault""#,
        r#"value="nowhere""#,
        r#"value="Monday""#,
        "&lt;script&gt;</textarea>",
        r#"value="appointment" checked"#,
    ] {
        assert!(page.body.contains(part), "{part} in {}", page.body);
    }
    assert!(!page.body.contains("phone-fault") && !page.body.contains("text-fault"));
    assert_eq!(page.body.matches(" autofocus").count(), 1);
}

#[test]
fn a_letter_that_could_not_be_sent_is_not_lost() {
    let store = aurora();
    let request = |body| Request {
        method: Method::Post,
        path: "/contact",
        query: "",
        body,
        cookies: "",
        origin: ORIGIN,
    };
    let letter = enquiry(&store, &request(GOOD)).unwrap();
    for (why, status) in [(Unsent::Failed, 503), (Unsent::TooMany, 429)] {
        let page = unsent(&store, &letter, why);
        assert_eq!(
            (page.status, page.visibility),
            (status, Visibility::Private)
        );
        assert!(
            page.body
                .contains("One &lt;b&gt; &amp; two\nlines</textarea>"),
            "{}",
            page.body
        );
    }
}

#[test]
fn a_program_that_fills_every_field_is_told_nothing() {
    let reply = posted(&format!("{GOOD}&website=https%3A%2F%2Fspam.example")).unwrap_err();
    assert_eq!(reply.location.as_deref(), Some("/contact?sent=1"));
}

#[test]
fn a_draft_of_another_page_is_shown_before_it_is_sent() {
    let page = posted("draft=1&about=order&text=2+%C3%97+Ellis").unwrap_err();
    assert_eq!(page.status, 200);
    assert!(page.body.contains("2 × Ellis</textarea>") && !page.body.contains(r#"role="alert""#));
}

#[test]
fn the_address_names_the_topic() {
    let store = aurora();
    let chosen = |target: &str| {
        let page = get(&store, target).body;
        let at = page.find(" checked").unwrap();
        page[..at].rsplit('"').nth(1).unwrap().to_owned()
    };
    assert_eq!(chosen("/contact"), "question");
    assert_eq!(chosen("/contact?about=appointment"), "appointment");
    assert_eq!(chosen("/contact?about=nonsense"), "question");
    assert!(
        get(&store, "/contact?sent=1")
            .body
            .contains(store.words.contact.sent)
    );
}
