//! What hydrates in the browser. Each island is rendered on the server with its first state and its words, so it reads
//! without its code; `storefront/boot/boot.js` loads the code when an island is on the page or launched: the bundle `consult`, or the
//! bundle `studio` with all that looks at a face.
//!
//! Browser code sits behind the `hydrate` feature: the Worker is WASM too, but has no DOM.

#[cfg(any(feature = "ssr", feature = "consult"))]
mod consultation;
#[cfg(any(feature = "ssr", feature = "studio"))]
mod face_analyzer;
#[cfg(any(feature = "ssr", feature = "studio"))]
mod fit;
#[cfg_attr(
    not(feature = "studio"),
    allow(
        dead_code,
        unused_imports,
        reason = "a consultation only reads what the studio keeps"
    )
)]
mod kept_face;
mod spoken;
#[cfg(any(feature = "ssr", feature = "studio"))]
mod steady;
#[cfg(any(feature = "ssr", feature = "studio"))]
mod studio;
#[cfg(any(feature = "ssr", feature = "studio"))]
mod try_on;

#[cfg(any(feature = "ssr", feature = "consult"))]
pub use consultation::{Consultation, ConsultationProps, ConsultationSetup};
#[cfg(any(feature = "ssr", feature = "studio"))]
pub use face_analyzer::{FaceAnalyzer, FaceAnalyzerProps};
#[cfg(any(feature = "ssr", feature = "studio"))]
pub use fit::{FrameFit, FrameFitProps, Wearable};
#[cfg(feature = "hydrate")]
pub use spoken::hear;
#[cfg(any(feature = "ssr", feature = "studio"))]
pub use studio::{MODELS, StudioSetup};
#[cfg(any(feature = "ssr", feature = "studio"))]
pub use try_on::{FramePage, ListSetup, ShelfSetup, TryOn, TryOnColor, TryOnFrame, TryOnProps};
