//! "Cheaper", "lighter", "narrower", "wider": a step from what is on the screen.

use super::{
    hear::{LIGHT, Move, band},
    wish::Constraint,
};
use crate::catalog::{Bounds, Frame, WidthBand};

/// A step away from frames: under their middle price or weight, narrower than the narrowest, wider than the widest.
pub(super) fn constraint(step: Move, frames: &[&Frame]) -> Option<Constraint> {
    let middle = |mut numbers: Vec<u32>| {
        numbers.sort_unstable();
        numbers.get(numbers.len() / 2).copied()
    };
    let widths = || {
        frames
            .iter()
            .filter_map(|frame| frame.middle_size())
            .map(|size| size.width_tenths())
    };
    match step {
        Move::Cheaper => {
            let price = middle(frames.iter().map(|frame| frame.price).collect())?;
            Some(Constraint::Price(Bounds {
                from: None,
                to: Some(price.saturating_sub(1)),
            }))
        }
        Move::Dearer => {
            let price = middle(frames.iter().map(|frame| frame.price).collect())?;
            Some(Constraint::Price(Bounds {
                from: Some(price + 1),
                to: None,
            }))
        }
        Move::Lighter if frames.is_empty() => Some(Constraint::Weight(LIGHT)),
        Move::Lighter => {
            let weight = middle(
                frames
                    .iter()
                    .filter_map(|frame| frame.weight)
                    .map(u32::from)
                    .collect(),
            )?;
            Some(Constraint::Weight(
                u16::try_from(weight.saturating_sub(1)).ok()?,
            ))
        }
        Move::Narrower => Some(Constraint::Width(match widths().min() {
            Some(width) => Bounds {
                from: None,
                to: Some(width.saturating_sub(10)),
            },
            None => band(WidthBand::Narrow),
        })),
        Move::Wider => Some(Constraint::Width(match widths().max() {
            Some(width) => Bounds {
                from: Some(width + 10),
                to: None,
            },
            None => band(WidthBand::Wide),
        })),
        _ => None,
    }
}
