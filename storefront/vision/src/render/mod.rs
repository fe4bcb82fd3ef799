//! Drawing frames on faces: WebGL2 on an `OffscreenCanvas`.
//!
//! Order: the picture, the head's depth (which hides temples behind it), the frame's shadow on the skin, the frame from
//! opaque to clear, the lenses. Nothing is allocated from picture to picture.

mod ambient;
mod camera;
mod head;
mod look;
mod mask;
mod model;
mod photograph;
mod place;
mod program;
mod scene;
mod skin;
#[cfg(test)]
mod tests;

use std::{cell::Cell, rc::Rc};

use shared::vision::WornFrame;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Event, ImageBitmap, OffscreenCanvas, WebGl2RenderingContext as Gl, WebGlContextAttributes,
};

use crate::pose::Pose;
use scene::Scene;

/// Why nothing can be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoWebgl {
    #[error(
        "this browser gives no WebGL2 context; turn hardware acceleration on, or use a newer browser"
    )]
    Unsupported,
    #[error("the graphics card refused a program: {0}")]
    Shader(String),
    #[error("the graphics card's context was lost")]
    Lost,
}

/// A canvas with a picture, a face and a frame.
pub struct Stage {
    canvas: OffscreenCanvas,
    gl: Gl,
    scene: Scene,
    worn: Option<WornFrame>,
    mirror: bool,
    /// Set while the graphics card's context is lost.
    lost: Rc<Cell<bool>>,
    on_lost: Closure<dyn FnMut(Event)>,
}

impl Stage {
    pub fn new(canvas: OffscreenCanvas) -> Result<Self, NoWebgl> {
        let options = WebGlContextAttributes::new();
        options.set_alpha(false);
        options.set_antialias(true);
        let gl: Gl = canvas
            .get_context_with_context_options("webgl2", &options)
            .ok()
            .flatten()
            .and_then(|context| context.dyn_into().ok())
            .ok_or(NoWebgl::Unsupported)?;
        let lost = Rc::new(Cell::new(false));
        let flag = Rc::clone(&lost);
        // Without this the browser never gives the context back.
        let on_lost = Closure::new(move |event: Event| {
            event.prevent_default();
            flag.set(true);
        });
        let listening = canvas
            .add_event_listener_with_callback("webglcontextlost", on_lost.as_ref().unchecked_ref());
        listening.map_err(|_| NoWebgl::Lost)?;
        let scene = Scene::new(&gl)?;
        Ok(Self {
            canvas,
            gl,
            scene,
            worn: None,
            mirror: false,
            lost,
            on_lost,
        })
    }

    /// The frame to draw from now on; [`Stage::again`] shows it on the last picture.
    pub fn wear(&mut self, frame: Option<&WornFrame>) -> Result<(), NoWebgl> {
        self.worn = frame.cloned();
        self.scene.wear(frame)
    }

    /// Shows a picture and, where it has one, its face wearing the frame.
    pub fn draw(&mut self, picture: &ImageBitmap, face: Option<&Pose>, mirror: bool) {
        if !self.ready() {
            return;
        }
        self.mirror = mirror;
        let size = self.size();
        self.scene.show(picture, face, size);
        self.scene.draw(size, mirror);
    }

    /// Draws the last picture again, in the same task as a snapshot of the canvas or after a change of frame.
    pub fn again(&mut self, mirror: bool) {
        if self.ready() {
            self.mirror = mirror;
            self.scene.draw(self.size(), mirror);
        }
    }

    /// In pixels of the canvas; what was on it is drawn again.
    pub fn resize(&mut self, width: u32, height: u32) {
        self.canvas.set_width(width.max(1));
        self.canvas.set_height(height.max(1));
        self.again(self.mirror);
    }

    fn size(&self) -> [f32; 2] {
        [self.canvas.width() as f32, self.canvas.height() as f32]
    }

    /// Builds everything anew once a lost context is back; until then there is nothing to draw on.
    fn ready(&mut self) -> bool {
        if self.gl.is_context_lost() {
            return false;
        }
        if self.lost.get() {
            let Ok(scene) = Scene::new(&self.gl) else {
                return false;
            };
            self.scene = scene;
            self.lost.set(false);
            if self.scene.wear(self.worn.as_ref()).is_err() {
                return false;
            }
        }
        true
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let callback: &JsValue = self.on_lost.as_ref();
        // A canvas that refuses to forget a listener is dropped right after.
        let _ = self
            .canvas
            .remove_event_listener_with_callback("webglcontextlost", callback.unchecked_ref());
    }
}
