//! The virtual try-on: `/try-on?frame={id}&color={variant}&list={list}`, or `&frames={id},{id}` for frames in no list.

pub mod list;
pub mod worn;

use leptos::prelude::*;
use shared::catalog::Frame;

use crate::{
    assets,
    components::try_link,
    islands::{MODELS, ShelfSetup, StudioSetup, TryOn},
    page::{Page, Place, Request, Sheet},
    store::Store,
};
use list::List;

/// Frames that come with the page; the browser asks for the rest of the list.
const STRIP: usize = 12;
/// Of them, those that stand before the frame asked for.
const BEFORE: usize = 2;

pub fn page(store: &Store, request: &Request<'_>) -> Page {
    let words = &store.words.try_on;
    let asked = request.query("frame").and_then(|id| worn::sold(store, &id));
    let color = request.query("color").unwrap_or_default();
    let color = asked
        .and_then(|frame| {
            frame
                .variants
                .iter()
                .position(|variant| variant.id == color)
        })
        .unwrap_or(0);
    let shelf = shelf(store, request, asked);
    let measure = store.features().face_analysis.then_some("/face");
    let body = view! {
        <header class="page-head">
            <h1>{words.title}</h1>
            <p class="lead">{words.intro}</p>
        </header>
        <noscript><p class="notice">{words.needs_script}</p></noscript>
        <TryOn setup=setup(store) shelf color measure=measure.map(str::to_owned) />
    };
    Page {
        description: words.intro.to_owned(),
        place: Place::TryOn,
        camera: true,
        ..Page::new(Sheet::Studio, words.title, "/try-on", body)
    }
}

pub fn setup(store: &Store) -> StudioSetup {
    let config = store.config();
    StudioSetup {
        locale: config.locale,
        company: config.branding.company_name.clone(),
        vision: assets::VISION.to_owned(),
        models: MODELS
            .iter()
            .map(|model| format!("{}{model}", assets::HEADS))
            .collect(),
    }
}

/// The frames that the address names, or the list that the shopper comes from, from about the frame asked for; else that frame
/// and those like it; else the newest.
fn shelf(store: &Store, request: &Request<'_>, asked: Option<&Frame>) -> ShelfSetup {
    let named = request.query("frames");
    if let Some(shelf) = named.and_then(|ids| these(store, &ids, asked)) {
        return shelf;
    }
    let named = request.query("list");
    let list = named.and_then(|address| List::read(store, &address));
    match (list, asked) {
        (None, Some(asked)) => {
            let similar = store.catalog.similar(asked, STRIP - 1);
            let frames = std::iter::once(asked).chain(similar);
            ShelfSetup {
                frames: worn::all(store, frames),
                chosen: 0,
                list: None,
            }
        }
        (list, asked) => {
            let list = list.unwrap_or_else(|| List::newest(store));
            let results = list.results(store);
            let position =
                asked.and_then(|asked| results.hits.iter().position(|hit| hit.id == asked.id));
            let missing = asked.filter(|_| position.is_none());
            let start = position.map_or(0, |position| position.saturating_sub(BEFORE));
            let window = results.hits.iter().copied().skip(start).take(STRIP);
            ShelfSetup {
                frames: worn::all(store, missing.into_iter().chain(window)),
                chosen: position.map_or(0, |position| position - start),
                list: Some(list.setup(&results, start)),
            }
        }
    }
}

/// The frames with these ids, as far as they are sold here, if that leaves more than one.
fn these(store: &Store, ids: &str, asked: Option<&Frame>) -> Option<ShelfSetup> {
    let mut frames: Vec<&Frame> = Vec::new();
    let named = ids.split(',').take(try_link::MOST_NAMED);
    for frame in named.filter_map(|id| worn::sold(store, id)).chain(asked) {
        if frames.iter().all(|known| known.id != frame.id) {
            frames.push(frame);
        }
    }
    let asked = asked.and_then(|asked| frames.iter().position(|frame| frame.id == asked.id));
    (frames.len() > 1).then(|| ShelfSetup {
        frames: worn::all(store, frames.into_iter()),
        chosen: asked.unwrap_or(0),
        list: None,
    })
}

#[cfg(test)]
mod tests;
