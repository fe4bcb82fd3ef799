//! What the bag comes to, and the enquiry that reserves it: a letter with the list written out, a call, the contact page.

use leptos::prelude::*;
use shared::enquiry::About;

use super::Line;
use crate::{
    components::{
        icon::{Icon, icon},
        price,
    },
    store::Store,
};

pub fn summary(store: &Store, lines: &[Line<'_>]) -> impl IntoView + use<> {
    let words = &store.words.bag;
    let total = lines
        .iter()
        .fold(0_u32, |sum, line| sum.saturating_add(line.total()));
    let total = price::written(store, total);
    let contact = &store.config().contact;
    let ask = store.takes_enquiries.then(|| {
        view! {
            <form method="post" action="/contact">
                <input type="hidden" name="about" value=About::Order.slug()/>
                <input type="hidden" name="text" value=list(store, lines, &total)/>
                <button class="button" name="draft" value="1">{icon(Icon::Mail)}{words.contact}</button>
            </form>
        }
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
            {ask}
            {call}
            <a class="button quiet" href="/contact">{icon(Icon::Pin)}{store.words.navigation.contact}</a>
        </section>
    }
}

/// The frames as the store's people need them to find each, a line and an address a frame.
fn list(store: &Store, lines: &[Line<'_>], total: &str) -> String {
    let mut list = String::new();
    for line in lines {
        let Line {
            frame,
            variant,
            size,
            quantity,
            ..
        } = line;
        list += &format!(
            "{quantity} × {} {}, {}, {}, {}\n{}/frames/{}?color={}\n\n",
            frame.brand,
            frame.name,
            variant.name,
            size.marking(),
            price::written(store, line.total()),
            store.origin,
            frame.id,
            variant.id,
        );
    }
    list + &format!("{}: {total}\n", store.words.bag.total)
}
