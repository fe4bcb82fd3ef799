//! What hydrates in the browser. Each island is rendered on the server with its first state and its words, so it reads
//! without its code; `storefront/boot/boot.js` loads the code when an island is on the page or launched.
//!
//! Browser code sits behind the `hydrate` feature: the Worker is WASM too, but has no DOM.

mod consultation;
mod face_analyzer;
mod fit;
mod kept_face;
mod steady;
mod studio;
mod try_on;

pub use consultation::{Consultation, ConsultationProps, ConsultationSetup};
pub use face_analyzer::{FaceAnalyzer, FaceAnalyzerProps};
pub use fit::{FrameFit, FrameFitProps, Wearable};
pub use studio::{MODELS, StudioSetup};
pub use try_on::{FramePage, ListSetup, ShelfSetup, TryOn, TryOnColor, TryOnFrame, TryOnProps};
