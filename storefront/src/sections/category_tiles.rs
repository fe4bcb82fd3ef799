//! Ways into the catalog: by category, or by shape within the first category.

use leptos::prelude::*;
use shared::{
    catalog::{Category, ColorFamily, Frame, Rim, Shape, Variant},
    template::{CategoryTiles, TilesBy},
};

use super::{heading, or};
use crate::{components::picture, store::Store};

pub fn category_tiles(store: &Store, settings: &CategoryTiles) -> Option<AnyView> {
    let words = &store.words.home;
    let (class, title, tiles): (_, _, Vec<_>) = match settings.by {
        TilesBy::Category => {
            let tiles = store
                .config()
                .products
                .categories
                .iter()
                .filter_map(|&category| by_category(store, category));
            ("tiles categories", words.categories_title, tiles.collect())
        }
        TilesBy::Shape => {
            let category = *store.config().products.categories.first()?;
            let tiles = Shape::ALL
                .iter()
                .filter_map(|&shape| by_shape(store, category, shape));
            ("tiles shapes", words.shapes_title, tiles.collect())
        }
    };
    if tiles.is_empty() {
        return None;
    }
    let list: Vec<_> = tiles
        .into_iter()
        .map(|tile| view! { <li>{tile}</li> })
        .collect();
    Some(
        view! {
            <section class="block">
                {heading(or(&settings.title, title), "")}
                <ul class=class role="list">{list}</ul>
            </section>
        }
        .into_any(),
    )
}

fn by_category(store: &Store, category: Category) -> Option<AnyView> {
    let frames = || {
        store
            .catalog
            .newest()
            .filter(|frame| frame.category == category)
    };
    tile(
        store,
        frames,
        format!("/{}", category.slug()),
        store.words.names.category(category),
    )
}

fn by_shape(store: &Store, category: Category, shape: Shape) -> Option<AnyView> {
    let frames = || {
        store
            .catalog
            .newest()
            .filter(|frame| frame.category == category && frame.shape == shape)
    };
    let path = format!("/{}?shape={}", category.slug(), shape.slug());
    tile(store, frames, path, store.words.names.shape(shape))
}

/// A small picture is to show an outline: of the newest frames it takes one with a full rim in a colour that stands out.
fn tile<'s, F: Iterator<Item = &'s Frame>>(
    store: &Store,
    frames: impl Fn() -> F,
    path: String,
    label: &'static str,
) -> Option<AnyView> {
    let clear = frames()
        .filter(|frame| frame.rim == Rim::Full)
        .find_map(|frame| Some((frame, outlined(frame)?)));
    let (frame, variant) =
        clear.or_else(|| frames().find_map(|frame| Some((frame, frame.variants.first()?))))?;
    Some(
        view! {
            <a class="tile" href=path>
                <img
                    src=picture::address(store, frame, variant)
                    alt=""
                    width=picture::WIDTH
                    height=picture::HEIGHT
                    loading="lazy"
                />
                <span class="tile-label">{label}</span>
            </a>
        }
        .into_any(),
    )
}

fn outlined(frame: &Frame) -> Option<&Variant> {
    let pale = |family| {
        matches!(
            family,
            ColorFamily::Clear | ColorFamily::White | ColorFamily::Silver
        )
    };
    frame.variants.iter().find(|variant| !pale(variant.family))
}
