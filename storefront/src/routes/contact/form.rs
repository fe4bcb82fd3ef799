//! The form, with what was typed and what is the matter with it.

use leptos::prelude::*;
use shared::{
    enquiry::{About, Draft, Fault, LONGEST_TEXT},
    locale::{Contact, Text},
};

use super::{PATH, TRAP};
use crate::{escape, store::Store};

pub fn form(store: &Store, draft: &Draft, faults: &[Fault]) -> impl IntoView + use<> {
    let words = store.words.contact;
    let company = &store.config().branding.company_name;
    let form = Form { words, faults };
    let name = Line {
        name: "name",
        label: words.name,
        kind: "text",
        fill: "name",
        value: &draft.name,
        hint: "",
        fault: Fault::Name,
        complaint: words.bad_name,
        needed: true,
    };
    let email = Line {
        name: "email",
        label: words.email,
        kind: "email",
        fill: "email",
        value: &draft.email,
        fault: Fault::Email,
        complaint: words.bad_email,
        ..name
    };
    let phone = Line {
        name: "phone",
        label: words.phone,
        kind: "tel",
        fill: "tel",
        value: &draft.phone,
        fault: Fault::Phone,
        complaint: words.bad_phone,
        needed: false,
        ..name
    };
    let when = Line {
        name: "when",
        label: words.when,
        fill: "off",
        value: &draft.when,
        hint: words.when_hint,
        fault: Fault::When,
        complaint: words.bad_when,
        needed: false,
        ..name
    };
    view! {
        <form class="write" id="write" method="post" action=PATH aria-labelledby="write-title">
            <header class="wide">
                <h2 id="write-title">{words.title}</h2>
                <p>{words.lead.fill(&[("name", company)])}</p>
            </header>
            {topics(words, draft.about)}
            {form.line(name)}
            {form.line(email)}
            {form.line(phone)}
            {places(store, &draft.place)}
            {form.line(when)}
            {form.text(&draft.text)}
            <p class="unseen" aria-hidden="true">
                <label>"Website"<input name=TRAP tabindex="-1" autocomplete="off"/></label>
            </p>
            <p class="wide send">
                <button class="button">{words.send}</button>
                <small>{words.privacy.fill(&[("name", company)])}</small>
            </p>
        </form>
    }
}

struct Form<'a> {
    words: &'a Contact,
    faults: &'a [Fault],
}

struct Line<'a> {
    name: &'static str,
    label: Text,
    kind: &'static str,
    /// The `autocomplete` token.
    fill: &'static str,
    value: &'a str,
    hint: Text,
    fault: Fault,
    complaint: Text,
    needed: bool,
}

impl Form<'_> {
    fn line(&self, line: Line<'_>) -> impl IntoView + use<> {
        let faulty = self.faults.contains(&line.fault);
        let optional = (!line.needed).then_some(self.words.optional);
        let name = line.name;
        let control = view! {
            <input
                id=name name=name type=line.kind autocomplete=line.fill value=line.value.to_owned()
                placeholder=(!line.hint.is_empty()).then_some(line.hint) required=line.needed
                autofocus=self.first(line.fault) aria-invalid=faulty.then_some("true")
                aria-describedby=faulty.then(|| format!("{name}-fault"))
            />
        };
        let complaint = faulty.then(|| line.complaint.to_owned());
        field(name, "field", line.label, optional, complaint, control)
    }

    fn text(&self, text: &str) -> impl IntoView + use<> {
        // Leptos escapes the children of every element but this and a few like it.
        let mut typed = String::new();
        escape::text(&mut typed, text);
        let faulty = self.faults.contains(&Fault::Text);
        let complaint = faulty.then(|| self.words.bad_text.fill(&[("most", &LONGEST_TEXT)]));
        let control = view! {
            <textarea
                id="text" name="text" rows="6" maxlength=LONGEST_TEXT.to_string() required
                autofocus=self.first(Fault::Text) aria-invalid=faulty.then_some("true")
                aria-describedby=faulty.then_some("text-fault")
                inner_html=typed
            ></textarea>
        };
        field(
            "text",
            "field wide",
            self.words.text,
            None,
            complaint,
            control,
        )
    }

    fn first(&self, fault: Fault) -> bool {
        self.faults.first() == Some(&fault)
    }
}

fn field(
    name: &'static str,
    class: &'static str,
    label: Text,
    optional: Option<Text>,
    complaint: Option<String>,
    control: impl IntoView,
) -> impl IntoView {
    let optional = optional.map(|text| view! { " "<small>{text}</small> });
    let complaint =
        complaint.map(|text| view! { <p class="complaint" id=format!("{name}-fault")>{text}</p> });
    view! { <div class=class><label for=name>{label}{optional}</label>{control}{complaint}</div> }
}

fn topics(words: &Contact, chosen: About) -> impl IntoView + use<> {
    let topics: Vec<_> = About::ALL
        .into_iter()
        .map(|about| {
            view! {
                <label class="topic">
                    <input type="radio" name="about" value=about.slug() checked=about == chosen/>
                    <span>{words.about.of(about)}</span>
                </label>
            }
        })
        .collect();
    view! { <fieldset class="wide"><legend>{words.topic}</legend><div class="topics">{topics}</div></fieldset> }
}

/// Where a store has one location or none there is nothing to choose.
fn places(store: &Store, chosen: &str) -> Option<impl IntoView + use<>> {
    let words = store.words.contact;
    let places = &store.config().contact.locations;
    let options: Vec<_> = places
        .iter()
        .map(|place| view! { <option selected=place.name == chosen>{place.name.clone()}</option> })
        .collect();
    let control = view! { <select id="place" name="place"><option value="">{words.any_place}</option>{options}</select> };
    (places.len() > 1).then(|| field("place", "field", words.place, None, None, control))
}
