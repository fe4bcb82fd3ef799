//! The stage that the face analyzer and the try-on share: consent, camera or picture, the vision worker, and what it
//! sees. Nothing of a picture leaves the browser: it goes to a Web Worker of this page and no further.

#[cfg(feature = "hydrate")]
mod camera;
mod consent;
#[cfg(feature = "hydrate")]
mod director;
mod faces;
#[cfg(feature = "hydrate")]
mod frames;
pub mod icons;
mod stage;
mod status;
#[cfg(feature = "hydrate")]
mod worker;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::{
    catalog::Lens,
    vision::{Complexion, ComplexionRefusal, Ruler, RulerRefusal, Seen, WornFrame},
};

pub use stage::Stage;
pub use status::Purpose;

/// Synthetic heads for shoppers without a camera.
pub const MODELS: [&str; 4] = ["ash.webp", "birch.webp", "cedar.webp", "walnut.webp"];

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
    /// Unplugged, or no longer allowed.
    CameraLost,
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
    /// Back to the question which picture to use.
    Leave,
    /// The photograph chosen in the file input.
    ShowPhoto,
    /// The photograph dropped on the stage.
    #[cfg(feature = "hydrate")]
    ShowFile(web_sys::File),
    /// The model's picture at this address.
    ShowModel(String),
    Wear(Option<Box<WornFrame>>),
    /// Lenses in place of the frame's own.
    Tint(Option<Lens>),
    Mirror(bool),
    /// The camera's picture stands still, or moves again.
    Hold(bool),
    /// Of several faces the one at this place of the picture.
    Pick([f32; 2]),
    Measure(Ruler),
    /// The colours of the face in the picture.
    SeeColors,
    Save(Caption),
    Share(Caption),
    /// The picture with a frame, drawn on a canvas of the page.
    Portray(Portrait),
}

/// What is written under a picture that leaves the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    pub store: String,
    pub frame: String,
}

#[derive(Clone, Debug)]
pub struct Portrait {
    pub id: u32,
    pub frame: Box<WornFrame>,
    #[cfg(feature = "hydrate")]
    pub canvas: web_sys::HtmlCanvasElement,
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
    /// The camera's picture stands still.
    pub held: RwSignal<bool>,
    /// What is on the stage is a model, whose measures are not the shopper's.
    pub model: RwSignal<bool>,
    /// The ruler asked for last, as it is used, or why it is not; `None` before one was asked for.
    pub ruled: RwSignal<Option<Result<Ruler, RulerRefusal>>>,
    /// The face's colours, or why they can't be seen; `None` until the shopper asks for them.
    pub complexion: RwSignal<Option<Result<Complexion, ComplexionRefusal>>>,
    /// Addresses of tenants' models that are missing or unusable: their frames are drawn from their sizes.
    pub refused: RwSignal<Vec<String>>,
    /// A picture was saved just now.
    pub saved: RwSignal<bool>,
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
    /// Addresses of the models' pictures.
    pub models: Vec<String>,
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
            held: RwSignal::new(false),
            model: RwSignal::new(false),
            ruled: RwSignal::new(None),
            complexion: RwSignal::new(None),
            refused: RwSignal::new(Vec::new()),
            saved: RwSignal::new(false),
            #[cfg(feature = "hydrate")]
            director: StoredValue::new_local(None),
        }
    }

    /// Whether there is a picture on the stage.
    pub fn is_showing(&self) -> bool {
        matches!(self.scene.get(), Scene::Live | Scene::Photo)
    }

    /// Whether what lies over the picture has to be turned round with it.
    pub fn is_mirrored(&self) -> bool {
        self.mirrored.get() && self.scene.get() == Scene::Live
    }

    #[cfg(feature = "hydrate")]
    pub fn ask(&self, setup: &StudioSetup, wish: Wish) {
        director::Director::of(self, setup).ask(wish);
    }

    #[cfg(not(feature = "hydrate"))]
    pub fn ask(&self, _setup: &StudioSetup, _wish: Wish) {}
}
