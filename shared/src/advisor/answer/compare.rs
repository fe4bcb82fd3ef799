//! Frames side by side, in sentences: what each is, and which leads in what.

use super::Answer;
use crate::{
    advisor::{Reply, hear::Move},
    catalog::Frame,
};

/// As many as are shown at once.
const COMPARED: usize = 3;

impl Answer<'_> {
    /// Nothing when there are not two frames to compare.
    pub(in crate::advisor) fn compare(&self, ids: &[String]) -> Option<Vec<Reply>> {
        let frames: Vec<&Frame> = ids
            .iter()
            .filter_map(|id| crate::chat::card::find(self.site, self.catalog, id))
            .take(COMPARED)
            .collect();
        if frames.len() < 2 {
            return None;
        }
        let mut said: Vec<String> = frames.iter().map(|frame| self.details(frame)).collect();
        let leads = [Move::Cheapest, Move::Lightest];
        let leads: Vec<String> = leads
            .into_iter()
            .filter_map(|step| self.leading(step, &frames))
            .collect();
        said.extend((!leads.is_empty()).then(|| leads.join(" ")));
        let ids = frames.iter().map(|frame| frame.id.clone()).collect();
        let mut replies = vec![Reply::Frames(ids)];
        replies.extend(said.into_iter().map(Reply::Text));
        Some(replies)
    }

    /// Which of the frames on the screen leads in what a step goes by; nothing where none does alone.
    pub(in crate::advisor) fn leader(&self, step: Move, shown: &[String]) -> Option<String> {
        let frames: Vec<&Frame> = shown.iter().filter_map(|id| self.catalog.get(id)).collect();
        if frames.len() < 2 {
            return None;
        }
        self.leading(step, &frames)
    }

    fn leading(&self, step: Move, frames: &[&Frame]) -> Option<String> {
        let lines = self.lines();
        let width = |frame: &Frame| Some(frame.middle_size()?.width_tenths());
        match step {
            Move::Cheaper | Move::Cheapest => {
                let frame = leader(frames, |frame| Some(frame.price))?;
                let price = self.price(frame.price);
                Some(
                    lines
                        .cheapest
                        .fill(&[("name", &frame.name), ("price", &price)]),
                )
            }
            Move::Lighter | Move::Lightest => {
                let frame = leader(frames, |frame| frame.weight.map(u32::from))?;
                let weight = frame.weight?;
                Some(
                    lines
                        .lightest
                        .fill(&[("name", &frame.name), ("weight", &weight)]),
                )
            }
            Move::Narrower => self.width_of(leader(frames, width)?),
            Move::Wider => self.width_of(leader(frames, |frame| Some(u32::MAX - width(frame)?))?),
            _ => None,
        }
    }

    fn width_of(&self, frame: &Frame) -> Option<String> {
        let size = frame.middle_size()?;
        let width = self.locale.decimal(size.frame_width);
        let band = self.lines().width(size.width_band());
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("name", &frame.name), ("width", &width), ("band", &band)];
        Some(self.lines().width_of.fill(&values))
    }
}

/// The one frame with the least; none where two share it or one does not tell.
fn leader<'f>(frames: &[&'f Frame], number: impl Fn(&Frame) -> Option<u32>) -> Option<&'f Frame> {
    let least = frames
        .iter()
        .map(|frame| number(frame))
        .collect::<Option<Vec<_>>>()?;
    let least = *least.iter().min()?;
    let mut leaders = frames.iter().filter(|frame| number(frame) == Some(least));
    let first = leaders.next()?;
    leaders.next().is_none().then_some(*first)
}
