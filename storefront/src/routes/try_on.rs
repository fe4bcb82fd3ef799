//! The virtual try-on: `/try-on?frame={id}&color={variant}`.

use leptos::prelude::*;
use shared::{
    catalog::{Frame, Variant},
    chat::FrameCard,
    vision::WornFrame,
};

use crate::{
    assets,
    components::{card, picture, price},
    islands::{StudioSetup, TryOn, TryOnColor, TryOnFrame},
    page::{Page, Place, Request, Sheet},
    store::Store,
};

/// Frames in the strip.
const STRIP: usize = 12;

pub fn page(store: &Store, request: &Request<'_>) -> Page {
    let words = &store.words.try_on;
    let asked = request.query("frame").and_then(|id| store.catalog.get(&id));
    let color = request.query("color").unwrap_or_default();
    let color = asked
        .and_then(|frame| {
            frame
                .variants
                .iter()
                .position(|variant| variant.id == color)
        })
        .unwrap_or(0);
    let body = view! {
        <header class="page-head">
            <h1>{words.title}</h1>
            <p class="lead">{words.intro}</p>
        </header>
        <noscript><p class="notice">{words.needs_script}</p></noscript>
        <TryOn setup=setup(store) frames=strip(store, asked) color />
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
    }
}

/// The frame asked for and those like it, else the newest.
fn strip(store: &Store, asked: Option<&Frame>) -> Vec<TryOnFrame> {
    let frames: Vec<&Frame> = match asked {
        Some(frame) => std::iter::once(frame)
            .chain(store.catalog.similar(frame, STRIP - 1))
            .collect(),
        None => store.catalog.newest().take(STRIP).collect(),
    };
    frames
        .into_iter()
        .filter_map(|frame| try_on_frame(store, frame))
        .collect()
}

/// In the middle size: the one that most shoppers wear.
fn try_on_frame(store: &Store, frame: &Frame) -> Option<TryOnFrame> {
    let (size, first) = (frame.middle_size()?, frame.variants.first()?);
    let color = |variant: &Variant| TryOnColor {
        picture: picture::address(store, frame, variant),
        url: card::address(frame, variant),
        worn: WornFrame {
            id: frame.id.clone(),
            shape: frame.shape,
            rim: frame.rim,
            material: frame.material,
            size: *size,
            variant: variant.clone(),
        },
    };
    let card = FrameCard {
        id: frame.id.clone(),
        brand: frame.brand.clone(),
        name: frame.name.clone(),
        price: price::written(store, frame.price),
        marking: size.marking(),
        picture: picture::address(store, frame, first),
        url: card::address(frame, first),
        try_on: None,
    };
    Some(TryOnFrame {
        card,
        colors: frame.variants.iter().map(color).collect(),
    })
}
