//! How to reach the store, where it is, and the form that writes to its people.

mod form;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use leptos::prelude::*;
use shared::enquiry::{About, Draft, Enquiry, Fault};

use super::errors;
use crate::{
    components::breadcrumbs::breadcrumbs,
    document,
    page::{Page, Place, Reply, Request, Sheet, Visibility},
    render, sections,
    store::Store,
};

const PATH: &str = "/contact";
/// Shoppers never see this field; what fills it in is a program.
const TRAP: &str = "website";

/// Why an enquiry stays with the shopper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// The mail was not taken.
    Failed,
    /// This visitor has written often enough for now.
    TooMany,
}

enum Notice {
    None,
    Sent,
    Faulty(Vec<Fault>),
    Unsent(Unsent),
}

pub fn page(store: &Store, request: &Request<'_>) -> Page {
    let about = request.query("about");
    let draft = Draft {
        about: about
            .and_then(|slug| About::from_slug(&slug))
            .unwrap_or_default(),
        ..Draft::default()
    };
    let sent = request.query("sent").is_some() && store.takes_enquiries;
    let notice = if sent { Notice::Sent } else { Notice::None };
    drawn(store, &draft, &notice)
}

/// What a posted form asks to be sent. A draft from another page comes back as a form that is filled in.
///
/// # Errors
/// The answer where there is nothing to send.
pub fn enquiry(store: &Arc<Store>, request: &Request<'_>) -> Result<Enquiry, Box<Reply>> {
    if !store.takes_enquiries {
        return Err(own(store, 404, || errors::not_found(store)));
    }
    let draft = typed(request);
    if request.field("draft").is_some() {
        return Err(own(store, 200, || drawn(store, &draft, &Notice::None)));
    }
    if request.field(TRAP).is_some_and(|text| !text.is_empty()) {
        return Err(Box::new(sent()));
    }
    draft
        .check(store.config())
        .map_err(|faults| own(store, 200, || drawn(store, &draft, &Notice::Faulty(faults))))
}

pub fn sent() -> Reply {
    Reply::see_other("/contact?sent=1")
}

/// The form with all that was typed, and why it was not sent.
pub fn unsent(store: &Arc<Store>, enquiry: &Enquiry, why: Unsent) -> Reply {
    let status = match why {
        Unsent::Failed => 503,
        Unsent::TooMany => 429,
    };
    *own(store, status, || {
        drawn(store, enquiry.draft(), &Notice::Unsent(why))
    })
}

/// A page that holds what one shopper typed.
fn own(store: &Arc<Store>, status: u16, page: impl FnOnce() -> Page) -> Box<Reply> {
    render::scope(|| {
        let page = Page {
            status,
            visibility: Visibility::Private,
            ..page()
        };
        Box::new(document::dress(store, page))
    })
}

fn typed(request: &Request<'_>) -> Draft {
    let field = |name| request.field(name).unwrap_or_default();
    Draft {
        about: About::from_slug(&field("about")).unwrap_or_default(),
        place: field("place"),
        name: field("name"),
        email: field("email"),
        phone: field("phone"),
        when: field("when"),
        text: field("text"),
    }
}

fn drawn(store: &Store, draft: &Draft, notice: &Notice) -> Page {
    let words = store.words;
    let (role, text) = match notice {
        Notice::None => ("", None),
        Notice::Sent => ("status", Some(words.contact.sent)),
        Notice::Faulty(_) => ("alert", Some(words.contact.faulty)),
        Notice::Unsent(Unsent::Failed) => ("alert", Some(words.contact.failed)),
        Notice::Unsent(Unsent::TooMany) => ("alert", Some(words.contact.too_many)),
    };
    let faults: &[Fault] = match notice {
        Notice::Faulty(faults) => faults,
        _ => &[],
    };
    let notice = text.map(|text| view! { <p class="notice" role=role>{text}</p> });
    let form = store
        .takes_enquiries
        .then(|| form::form(store, draft, faults));
    let body = view! {
        {breadcrumbs(store, Vec::new(), words.navigation.contact.to_owned())}
        <header class="page-head">
            <h1>{words.navigation.contact}</h1>
            <p class="lead">{words.home.contact_text}</p>
        </header>
        {notice}
        {sections::locations::reach(store, form)}
    };
    Page {
        description: words.home.contact_text.to_owned(),
        place: Place::Contact,
        ..Page::new(Sheet::Contact, words.navigation.contact, PATH, body)
    }
}
