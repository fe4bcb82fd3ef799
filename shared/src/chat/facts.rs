//! What the store's own data says of a frame in figures: all that may be said of it.

use crate::{
    catalog::{Frame, fold},
    site::Site,
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameFacts {
    pub id: String,
    /// The words of its name, folded.
    pub name: Vec<String>,
    /// As its card has it.
    pub price: String,
    /// Minor units: the price, the one before a reduction, and what the reduction saves.
    pub amounts: Vec<u32>,
    /// Tenths of a millimetre, every measure of every size.
    pub lengths: Vec<u32>,
    /// The middle size's, as its card has it.
    pub marking: String,
    /// Whole per cent off, rounded.
    pub reduction: Option<u32>,
    /// Grams.
    pub weight: Option<u32>,
}

impl FrameFacts {
    pub fn of(site: &Site, frame: &Frame) -> Self {
        let config = &site.config;
        let reduction = frame
            .was
            .filter(|was| *was > frame.price)
            .map(|was| [was, was - frame.price]);
        let tenths = |millimetres: f32| (millimetres * 10.0).round() as u32;
        Self {
            id: frame.id.clone(),
            name: fold::words(&frame.name),
            price: config.locale.price(frame.price, config.currency),
            amounts: std::iter::once(frame.price)
                .chain(reduction.into_iter().flatten())
                .collect(),
            lengths: frame
                .sizes
                .iter()
                .flat_map(|size| {
                    [
                        size.lens_width,
                        size.lens_height,
                        size.bridge,
                        size.temple,
                        size.frame_width,
                    ]
                })
                .map(tenths)
                .collect(),
            marking: frame
                .middle_size()
                .map(|size| size.marking())
                .unwrap_or_default(),
            reduction: reduction.map(|[was, saved]| percent(saved, was)),
            weight: frame.weight.map(u32::from),
        }
    }
}

fn percent(part: u32, whole: u32) -> u32 {
    let hundredfold = u64::from(part) * 100 + u64::from(whole) / 2;
    u32::try_from(hundredfold / u64::from(whole.max(1))).unwrap_or(100)
}
