//! What customers said.

use leptos::prelude::*;
use shared::template::{Quote, Testimonials};

use super::{heading, or};
use crate::store::Store;

pub fn testimonials(store: &Store, settings: &Testimonials) -> Option<AnyView> {
    if settings.quotes.is_empty() {
        return None;
    }
    let quotes: Vec<_> = settings.quotes.iter().map(quote).collect();
    Some(
        view! {
            <section class="block">
                {heading(or(&settings.title, store.words.home.testimonials_title), "")}
                <ul class="quotes" role="list">{quotes}</ul>
            </section>
        }
        .into_any(),
    )
}

fn quote(quote: &Quote) -> impl IntoView + use<> {
    let detail = (!quote.detail.is_empty()).then(|| view! { <span>{quote.detail.clone()}</span> });
    view! {
        <li>
            <figure>
                <blockquote><p>{quote.text.clone()}</p></blockquote>
                <figcaption><strong>{quote.author.clone()}</strong>{detail}</figcaption>
            </figure>
        </li>
    }
}
