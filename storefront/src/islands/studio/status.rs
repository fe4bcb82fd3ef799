//! The one thing the shopper should know now: a problem first, then what keeps the face from being seen well.

use leptos::prelude::*;
use shared::{
    locale::{Text, TryOn, Words},
    vision::{Seen, Trouble},
};

use super::{Problem, Scene, Studio};

/// What the picture is looked at for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Measure,
    TryOn,
}

pub fn status(studio: Studio, purpose: Purpose, words: &'static Words) -> Text {
    if let Some(found) = studio.problem.get() {
        return problem(found, words.try_on);
    }
    if studio.scene.get() == Scene::Paused {
        return words.try_on.paused;
    }
    if studio.saved.get() {
        return words.try_on.saved;
    }
    studio
        .seen
        .with(|seen| seen.as_ref().and_then(|seen| trouble(seen, purpose)))
        .map_or("", |trouble| match (trouble, purpose) {
            (Trouble::TooFar, Purpose::TryOn) => words.try_on.estimated_size,
            _ => words.analyzer.trouble(trouble),
        })
}

/// Eyes too small to measure matter to a try-on only as long as no earlier picture gave the scale.
fn trouble(seen: &Seen, purpose: Purpose) -> Option<Trouble> {
    let measured = seen.face.as_ref().is_some_and(|face| face.measures.is_ok());
    seen.troubles
        .iter()
        .copied()
        .find(|trouble| *trouble != Trouble::TooFar || purpose == Purpose::Measure || !measured)
}

fn problem(problem: Problem, words: &TryOn) -> Text {
    match problem {
        Problem::CameraRefused => words.camera_refused,
        Problem::CameraMissing => words.camera_missing,
        Problem::CameraBusy => words.camera_busy,
        Problem::CameraLost => words.camera_lost,
        Problem::NoCameraHere => words.no_camera_here,
        Problem::BadPhoto => words.bad_picture,
        Problem::HugePhoto => words.picture_too_large,
        Problem::NoWebgl => words.no_webgl,
        Problem::NoSimd => words.no_simd,
        Problem::NoModels => words.models_failed,
    }
}
