//! The feed a tenant delivers: a JSON array of frames, each checked field by field.

mod check;

#[cfg(test)]
mod tests;

use crate::config::Problem;
use check::Check;
use serde::Deserialize;

use super::Frame;

/// More would not fit the edge's budget of memory.
const MOST_FRAMES: usize = 20_000;

/// Every problem of every frame that reads as JSON, not only the first, so that a feed is mended in one go.
pub fn parse(feed: &str) -> Result<Vec<Frame>, Vec<Problem>> {
    let values: Vec<serde_json::Value> = serde_json::from_str(feed)
        .map_err(|error| vec![Problem::new(".", "a JSON array of frames", error)])?;
    if values.is_empty() || values.len() > MOST_FRAMES {
        return Err(vec![Problem::new(
            ".",
            format_args!("1 to {MOST_FRAMES} frames"),
            values.len(),
        )]);
    }
    let mut problems = Vec::new();
    let mut frames: Vec<(usize, Frame)> = Vec::with_capacity(values.len());
    for (index, value) in values.into_iter().enumerate() {
        let mut track = serde_path_to_error::Track::new();
        match Frame::deserialize(serde_path_to_error::Deserializer::new(value, &mut track)) {
            Ok(frame) => frames.push((index, frame)),
            Err(error) => problems.push(Problem::from_serde(
                within(index, &track.path().to_string()),
                &error.to_string(),
            )),
        }
    }
    let mut check = Check::new(&mut problems);
    frames
        .iter()
        .for_each(|(index, frame)| check.frame(&format!("[{index}]"), frame));
    if problems.is_empty() {
        Ok(frames.into_iter().map(|(_, frame)| frame).collect())
    } else {
        Err(problems)
    }
}

fn within(index: usize, path: &str) -> String {
    if path == "." {
        format!("[{index}]")
    } else {
        format!("[{index}].{path}")
    }
}
