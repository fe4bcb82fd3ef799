//! Frames side by side: what they differ in, and which one leads in what.

use serde_json::{Value, json};

use super::{
    COMPARED, Shelf,
    arguments::{Ids, Misfit},
};
use crate::{catalog::Frame, chat::turn::Found};

impl Shelf<'_> {
    pub(super) fn compare(&self, wanted: &Ids) -> Result<Found, Misfit> {
        let ids = wanted.between(2, COMPARED)?;
        let (known, unknown) = self.sort_out(&ids);
        let frames: Vec<Value> = known.iter().map(|frame| self.summary(frame)).collect();
        let width = |frame: &Frame| frame.middle_size().map(|size| size.width_tenths());
        let content = json!({
            "frames": frames,
            "differ_in": differences(&known),
            "cheapest": least(&known, |frame| Some(frame.price)),
            "lightest": least(&known, |frame| frame.weight.map(u32::from)),
            "narrowest": least(&known, width),
            "widest": least(&known, |frame| width(frame).map(|width| u32::MAX - width)),
            "unknown": unknown,
        });
        Ok(self.told(&content, &known, &unknown))
    }
}

fn differences(frames: &[&Frame]) -> Vec<&'static str> {
    let differ = |same: fn(&Frame, &Frame) -> bool| {
        frames
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if !same(one, other)))
    };
    [
        ("brand", differ(|one, other| one.brand == other.brand)),
        ("shape", differ(|one, other| one.shape == other.shape)),
        ("rim", differ(|one, other| one.rim == other.rim)),
        (
            "material",
            differ(|one, other| one.material == other.material),
        ),
        ("price", differ(|one, other| one.price == other.price)),
        ("weight", differ(|one, other| one.weight == other.weight)),
        ("sizes", differ(|one, other| one.sizes == other.sizes)),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// The id of the one frame with the least; `None` where two share it or one does not tell.
fn least<'f>(frames: &[&'f Frame], number: impl Fn(&Frame) -> Option<u32>) -> Option<&'f str> {
    let mut numbers = frames
        .iter()
        .map(|frame| Some((number(frame)?, frame.id.as_str())))
        .collect::<Option<Vec<_>>>()?;
    numbers.sort_unstable();
    match numbers.as_slice() {
        [(first, id), (second, _), ..] if first < second => Some(id),
        _ => None,
    }
}
