//! `GET /api/frames?ids=a,b`: frames as islands need them, in the order asked for.

use serde::Serialize;
use shared::{
    catalog::{Frame, FrameSize, Variant},
    chat::FrameCard,
    vision::WornFrame,
};

use crate::{
    components::{card, picture, price},
    page::{Answer, Reply, Request, Visibility},
    store::Store,
};

/// Frames in one answer: a page of the catalog.
const MOST: usize = 48;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    card: FrameCard,
    /// One per colour, in the frame's middle size.
    variants: Vec<Colored>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Colored {
    picture: String,
    url: String,
    worn: WornFrame,
}

pub fn list(store: &Store, request: &Request<'_>) -> Answer {
    let ids = request.query("ids").unwrap_or_default();
    let frames: Vec<Listed> = ids
        .split(',')
        .filter_map(|id| store.catalog.get(id))
        .filter_map(|frame| {
            Some(listed(
                store,
                frame,
                frame.variants.first()?,
                frame.middle_size()?,
            ))
        })
        .take(MOST)
        .collect();
    // Strings, numbers and lists only: there is nothing in a frame that JSON cannot say.
    let body = serde_json::to_string(&frames).unwrap_or_else(|_| "[]".into());
    Reply::text("application/json", body, Visibility::Shared).into()
}

fn listed(store: &Store, frame: &Frame, first: &Variant, size: &FrameSize) -> Listed {
    let colored = |variant: &Variant| Colored {
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
    Listed {
        card: FrameCard {
            id: frame.id.clone(),
            brand: frame.brand.clone(),
            name: frame.name.clone(),
            price: price::written(store, frame.price),
            marking: size.marking(),
            picture: picture::address(store, frame, first),
            url: card::address(frame, first),
            try_on: store
                .features()
                .vto
                .then(|| format!("/try-on?frame={}", frame.id)),
        },
        variants: frame.variants.iter().map(colored).collect(),
    }
}
