//! Frames side by side, in sentences: what each is, and which leads in what.

use super::Answer;
use crate::{advisor::Reply, catalog::Frame};

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
        let lines = self.lines();
        let cheapest = leader(&frames, |frame| Some(frame.price)).map(|frame| {
            lines
                .cheapest
                .fill(&[("name", &frame.name), ("price", &self.price(frame.price))])
        });
        let lightest = leader(&frames, |frame| frame.weight.map(u32::from)).map(|frame| {
            let weight = frame.weight.unwrap_or_default();
            lines
                .lightest
                .fill(&[("name", &frame.name), ("weight", &weight)])
        });
        let leads: Vec<String> = cheapest.into_iter().chain(lightest).collect();
        said.extend((!leads.is_empty()).then(|| leads.join(" ")));
        let ids = frames.iter().map(|frame| frame.id.clone()).collect();
        let mut replies = vec![Reply::Frames(ids)];
        replies.extend(said.into_iter().map(Reply::Text));
        Some(replies)
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
