//! The stage that the face analyzer and the try-on share: consent, camera or photograph, the vision worker, and what it
//! sees. Nothing of a picture leaves the browser: it goes to a Web Worker of this page and no further.

#[cfg(feature = "hydrate")]
mod camera;
#[cfg(feature = "hydrate")]
mod director;
mod view;
#[cfg(feature = "hydrate")]
mod worker;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::vision::{Seen, WornFrame};

pub use view::Stage;

/// Where the stage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Nothing has been asked of the shopper's camera or files yet.
    Consent,
    /// The models or the camera are on their way.
    Loading,
    Live,
    Photo,
    /// The camera was stopped because the page was hidden.
    Paused,
}

/// Why a picture can't be had or used, beyond what [`shared::vision::Trouble`] says of a face in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    CameraRefused,
    CameraMissing,
    CameraBusy,
    NoCameraHere,
    BadPhoto,
    HugePhoto,
    NoWebgl,
    NoSimd,
    NoModels,
}

/// What the shopper asks of the stage.
#[derive(Clone, Debug)]
pub enum Wish {
    OpenCamera,
    StopCamera,
    /// The photograph chosen in the file input.
    ShowPhoto,
    /// The photograph dropped on the stage.
    #[cfg(feature = "hydrate")]
    ShowFile(web_sys::File),
    Wear(Option<Box<WornFrame>>),
    Mirror(bool),
    SaveSnapshot,
}

/// Handle on one stage; copying it copies the handle.
#[derive(Clone, Copy)]
pub struct Studio {
    pub scene: RwSignal<Scene>,
    pub problem: RwSignal<Option<Problem>>,
    pub seen: RwSignal<Option<Seen>>,
    /// Takes the picture's proportions, so that nothing is cropped or stretched.
    pub frame: NodeRef<leptos::html::Div>,
    pub canvas: NodeRef<leptos::html::Canvas>,
    pub video: NodeRef<leptos::html::Video>,
    pub file: NodeRef<leptos::html::Input>,
    /// Mirrored as in a looking-glass; only while live.
    pub mirrored: RwSignal<bool>,
    #[cfg(feature = "hydrate")]
    director: StoredValue<Option<std::rc::Rc<director::Director>>, LocalStorage>,
}

/// What the islands' markup needs to know of the store, serialised into the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StudioSetup {
    pub locale: shared::locale::Locale,
    pub company: String,
    /// Folder of the vision bundle, ending in a slash.
    pub vision: String,
}

impl Studio {
    pub fn new() -> Self {
        Self {
            scene: RwSignal::new(Scene::Consent),
            problem: RwSignal::new(None),
            seen: RwSignal::new(None),
            frame: NodeRef::new(),
            canvas: NodeRef::new(),
            video: NodeRef::new(),
            file: NodeRef::new(),
            mirrored: RwSignal::new(true),
            #[cfg(feature = "hydrate")]
            director: StoredValue::new_local(None),
        }
    }

    /// Whether there is a picture on the stage.
    pub fn is_showing(&self) -> bool {
        matches!(self.scene.get(), Scene::Live | Scene::Photo)
    }

    #[cfg(feature = "hydrate")]
    pub fn ask(&self, setup: &StudioSetup, wish: Wish) {
        director::Director::of(self, setup).ask(wish);
    }

    #[cfg(not(feature = "hydrate"))]
    pub fn ask(&self, _setup: &StudioSetup, _wish: Wish) {}
}
