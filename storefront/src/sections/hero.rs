//! The opening picture: the store's promise in words, beside or over frames of its catalog.

use leptos::prelude::*;
use shared::{
    catalog::Frame,
    template::{Action, Hero, HeroStyle},
};

use super::or;
use crate::{
    components::{action, card, picture, price},
    store::Store,
};

/// `main` makes the title the page's main heading.
pub fn hero(store: &Store, hero: &Hero, main: bool) -> AnyView {
    let words = &store.words.home;
    let (class, count) = match hero.style {
        HeroStyle::Split => ("full hero split", 2),
        HeroStyle::Stage => ("full hero stage", 1),
        HeroStyle::Poster => ("full hero poster", 3),
    };
    let title = or(&hero.title, words.hero_title);
    let title = match main {
        true => view! { <h1>{title}</h1> }.into_any(),
        false => view! { <h2 class="h1">{title}</h2> }.into_any(),
    };
    let eyebrow =
        (!hero.eyebrow.is_empty()).then(|| view! { <p class="eyebrow">{hero.eyebrow.clone()}</p> });
    let first = hero.action.clone().or_else(|| to_first_category(store));
    let frames: Vec<_> = frames(store, &hero.frames, count)
        .map(|frame| shown(store, frame))
        .collect();
    view! {
        <section class=class>
            <div class="hero-words">
                {eyebrow}
                {title}
                <p class="lead">{or(&hero.text, words.hero_text)}</p>
                <p class="actions">
                    {first.map(|to| action::primary(store, &to))}
                    {hero.second_action.as_ref().map(|to| action::secondary(store, to))}
                </p>
            </div>
            <div class="hero-frames">{frames}</div>
        </section>
    }
    .into_any()
}

fn to_first_category(store: &Store) -> Option<Action> {
    let category = *store.config().products.categories.first()?;
    let label = store
        .words
        .home
        .hero_action
        .fill(&[("category", &store.words.names.category(category))]);
    Some(Action {
        label,
        link: format!("/{}", category.slug()),
    })
}

/// The frames named, then the newest, up to `count`.
fn frames<'s>(
    store: &'s Store,
    ids: &'s [String],
    count: usize,
) -> impl Iterator<Item = &'s Frame> {
    let named = ids.iter().filter_map(|id| store.catalog.get(id));
    let newest = store
        .catalog
        .newest()
        .filter(|frame| !ids.contains(&frame.id));
    named.chain(newest).take(count)
}

/// A frame with its name: what is admired can be bought.
fn shown(store: &Store, frame: &Frame) -> Option<impl IntoView + use<>> {
    let variant = frame.variants.first()?;
    let alt = format!("{} {}, {}", frame.brand, frame.name, variant.name);
    let price = price::written(store, frame.price);
    Some(view! {
        <a class="hero-frame" href=card::address(frame, variant)>
            <img
                src=picture::address(store, frame, variant)
                alt=alt
                width=picture::WIDTH
                height=picture::HEIGHT
                fetchpriority="high"
            />
            <span class="caption"><span>{frame.name.clone()}</span><span>{price}</span></span>
        </a>
    })
}
