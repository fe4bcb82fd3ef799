//! A shopper's sizes in this browser's own storage: kept only when asked to, for a month, and never sent.
//!
//! `storefront/boot/boot.js` reads `frames` and `until` for the catalog's "fits me".

use serde::{Deserialize, Serialize};
use shared::{
    fit,
    vision::{FaceShape, Measures},
};

/// Faces change little, but people move on: lenses, children, shared devices.
const DAYS: f64 = 30.0;
const DAY_MS: f64 = 86_400_000.0;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptFace {
    pub measures: Measures,
    pub shape: FaceShape,
    /// Frame widths that fit, as the catalog's addresses write them: `130-141`.
    pub frames: String,
    /// When to forget, in milliseconds since 1970.
    pub until: f64,
}

impl KeptFace {
    pub fn new(measures: Measures, shape: FaceShape, now_ms: f64) -> Self {
        let widths = fit::frame_widths(measures.face_width.value);
        Self {
            measures,
            shape,
            frames: format!("{}-{}", widths.start(), widths.end()),
            until: now_ms + DAYS * DAY_MS,
        }
    }

    /// Days left, begun ones counted.
    pub fn days(&self, now_ms: f64) -> usize {
        ((self.until - now_ms) / DAY_MS).ceil().max(0.0) as usize
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::KeptFace;

    const KEY: &str = "face";

    pub fn now_ms() -> f64 {
        js_sys::Date::now()
    }

    /// What has run out is erased.
    pub fn read() -> Option<KeptFace> {
        let json = storage()?.get_item(KEY).ok().flatten()?;
        let kept: Option<KeptFace> = serde_json::from_str(&json).ok();
        let kept = kept.filter(|kept| kept.until > now_ms());
        if kept.is_none() {
            erase();
        }
        kept
    }

    /// Whether it could be kept: a browser may forbid it.
    pub fn keep(face: &KeptFace) -> bool {
        match (storage(), serde_json::to_string(face)) {
            (Some(storage), Ok(json)) => storage.set_item(KEY, &json).is_ok(),
            _ => false,
        }
    }

    pub fn erase() {
        if let Some(storage) = storage() {
            // A storage that refuses to be written holds nothing of ours.
            let _ = storage.remove_item(KEY);
        }
    }

    fn storage() -> Option<web_sys::Storage> {
        web_sys::window()?.local_storage().ok().flatten()
    }
}

#[cfg(feature = "hydrate")]
pub use browser::{erase, keep, now_ms, read};

/// The server knows nothing of a shopper's face.
#[cfg(not(feature = "hydrate"))]
mod server {
    use super::KeptFace;

    pub fn now_ms() -> f64 {
        0.0
    }

    pub fn read() -> Option<KeptFace> {
        None
    }

    pub fn keep(_face: &KeptFace) -> bool {
        false
    }

    pub fn erase() {}
}

#[cfg(not(feature = "hydrate"))]
pub use server::{erase, keep, now_ms, read};

#[cfg(test)]
mod tests {
    use shared::vision::{BandCause, Millimetres};

    use super::*;

    #[test]
    fn sizes_are_kept_for_a_month_with_the_widths_that_fit() {
        let length = |value| Millimetres {
            value,
            band: 1.0,
            cause: BandCause::IrisesDiffer,
        };
        let measures = Measures {
            pd: length(63.0),
            near_pd: length(59.0),
            half_pds: [length(31.5); 2],
            face_width: length(138.0),
            bridge: length(18.0),
            eye_height: length(20.0),
            samples: 9,
        };
        let kept = KeptFace::new(measures, FaceShape::Oval, 1000.0);
        assert_eq!(kept.frames, "130-141");
        assert_eq!(kept.days(1000.0), 30);
        assert_eq!(kept.days(1000.0 + 29.5 * DAY_MS), 1);
        assert_eq!(kept.days(kept.until + DAY_MS), 0);
    }
}
