//! The face analyzer.

use leptos::prelude::*;

use super::try_on;
use crate::{
    islands::FaceAnalyzer,
    page::{Page, Place, Sheet},
    store::Store,
};

pub fn page(store: &Store) -> Page {
    let words = &store.words.analyzer;
    let catalog = store
        .features()
        .recommendations
        .then(|| store.config().products.categories.first())
        .flatten();
    let body = view! {
        <header class="page-head">
            <h1>{words.title}</h1>
            <p class="lead">{words.intro}</p>
        </header>
        <noscript><p class="notice">{words.needs_script}</p></noscript>
        <FaceAnalyzer setup=try_on::setup(store) catalog=catalog.map(|category| category.slug().to_owned()) try_on=store.features().vto />
    };
    Page {
        description: words.intro.to_owned(),
        place: Place::Face,
        camera: true,
        ..Page::new(Sheet::Studio, words.title, "/face", body)
    }
}
