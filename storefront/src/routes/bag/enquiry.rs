//! What the bag comes to, and the enquiry that reserves it: a mail with the list written out, a call, the contact page.

use leptos::prelude::*;

use super::Line;
use crate::{
    components::{
        icon::{Icon, icon},
        price,
    },
    store::Store,
    urlencoded,
};

pub fn summary(store: &Store, lines: &[Line<'_>]) -> impl IntoView + use<> {
    let words = &store.words.bag;
    let total = lines
        .iter()
        .fold(0_u32, |sum, line| sum.saturating_add(line.total()));
    let total = price::written(store, total);
    let contact = &store.config().contact;
    let mail = contact.email.as_deref().map(|email| {
        let href = mail(store, email, lines, &total);
        view! { <a class="button" href=href>{icon(Icon::Mail)}{words.contact}</a> }
    });
    let call = contact.phone.as_deref().map(|phone| {
        let number: String = phone.chars().filter(|char| char.is_ascii_digit() || *char == '+').collect();
        view! { <a class="button quiet" href=format!("tel:{number}")>{icon(Icon::Phone)}{phone.to_owned()}</a> }
    });
    view! {
        <section class="summary" aria-labelledby="total">
            <h2 id="total">{words.total}</h2>
            <p class="total">{total}</p>
            <p class="note">{words.tax_included}</p>
            <p>{words.next_step}</p>
            {mail}
            {call}
            <a class="button quiet" href="/contact">{icon(Icon::Pin)}{store.words.navigation.contact}</a>
        </section>
    }
}

/// A `mailto:` address with subject and body (RFC 6068): spaces as `%20`, lines ended by CR LF.
fn mail(store: &Store, email: &str, lines: &[Line<'_>], total: &str) -> String {
    let words = &store.words.bag;
    let mut body = String::new();
    for line in lines {
        let Line {
            frame,
            variant,
            size,
            quantity,
            ..
        } = line;
        let address = format!("{}/frames/{}?color={}", store.origin, frame.id, variant.id);
        body += &format!(
            "{quantity} × {} {}, {}, {}, {}\r\n{address}\r\n\r\n",
            frame.brand,
            frame.name,
            variant.name,
            size.marking(),
            price::written(store, line.total()),
        );
    }
    body += &format!("{}: {total}\r\n", words.total);
    let encode = |text: &str| urlencoded::encode(text).replace('+', "%20");
    // The address is the tenant's own and was checked with its configuration; encoding keeps it one address all the same.
    let to = encode(email).replace("%40", "@");
    format!(
        "mailto:{to}?subject={}&body={}",
        encode(words.contact),
        encode(&body)
    )
}
