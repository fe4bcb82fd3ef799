//! A hand of frames: chosen ones, or the newest that match.

use leptos::prelude::*;
use shared::{
    catalog::{Category, Frame},
    template::{CollectionStyle, FeaturedCollection},
};

use super::or;
use crate::{components::card::card, store::Store};

/// Sections below the first are not in view when the page opens.
const OUT_OF_VIEW: usize = usize::MAX;

pub fn featured_collection(store: &Store, settings: &FeaturedCollection) -> Option<AnyView> {
    let words = &store.words.home;
    let cards: Vec<_> = frames(store, settings)
        .into_iter()
        .filter_map(|frame| Some(card(store, frame, frame.variants.first()?, OUT_OF_VIEW)))
        .collect();
    if cards.is_empty() {
        return None;
    }
    let list = match settings.style {
        CollectionStyle::Row => "cards row",
        CollectionStyle::Mosaic => "cards mosaic",
    };
    let text = (!settings.text.is_empty()).then(|| view! { <p>{settings.text.clone()}</p> });
    Some(
        view! {
            <section class="block featured">
                <div class="section-head with-link">
                    <h2>{or(&settings.title, words.featured_title)}</h2>
                    {text}
                    {all(store, settings).map(|path| view! { <a class="more" href=path>{words.featured_all}</a> })}
                </div>
                <ul class=list>{cards}</ul>
            </section>
        }
        .into_any(),
    )
}

fn frames<'s>(store: &'s Store, settings: &FeaturedCollection) -> Vec<&'s Frame> {
    let count = usize::from(settings.count.unwrap_or(4).clamp(2, 12));
    if !settings.frames.is_empty() {
        return settings
            .frames
            .iter()
            .filter_map(|id| store.catalog.get(id))
            .take(count)
            .collect();
    }
    let matches = |frame: &&Frame| {
        settings
            .category
            .is_none_or(|category| frame.category == category)
            && settings.shape.is_none_or(|shape| frame.shape == shape)
    };
    store.catalog.newest().filter(matches).take(count).collect()
}

/// The catalog page that shows all of them.
fn all(store: &Store, settings: &FeaturedCollection) -> Option<String> {
    let category: Category = settings
        .category
        .or_else(|| store.config().products.categories.first().copied())?;
    Some(match settings.shape {
        Some(shape) => format!("/{}?shape={}", category.slug(), shape.slug()),
        None => format!("/{}", category.slug()),
    })
}
