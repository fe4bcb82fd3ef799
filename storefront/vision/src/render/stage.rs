//! The canvas: what is drawn on it, when, and again after its graphics context was lost.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use shared::vision::WornFrame;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, OffscreenCanvas, WebGl2RenderingContext as Gl, WebGlContextAttributes};

use super::{NoWebgl, OwnModel, pace::Pace, scene::Scene};
use crate::{pose::Pose, shot::Shot, worker::now};

/// A canvas with a picture, a face and a frame.
pub struct Stage {
    drawing: Rc<RefCell<Drawing>>,
    listeners: [Listener; 2],
}

/// An event's name and what hears it.
type Listener = (&'static str, Closure<dyn FnMut(Event)>);

struct Drawing {
    canvas: OffscreenCanvas,
    gl: Gl,
    scene: Scene,
    pace: Pace,
    mirror: bool,
    /// Everything that is needed to draw again on a context that has forgotten it. A closed bitmap (a video's) is refused
    /// then, and the next picture comes by itself.
    picture: Option<Shot>,
    worn: Option<WornFrame>,
    own: Option<Rc<OwnModel>>,
    /// Set while the graphics card's context is lost.
    lost: Rc<Cell<bool>>,
}

impl Stage {
    pub fn new(canvas: OffscreenCanvas) -> Result<Self, NoWebgl> {
        let options = WebGlContextAttributes::new();
        options.set_alpha(false);
        // `Smooth` does that where there is time for it.
        options.set_antialias(false);
        let gl: Gl = canvas
            .get_context_with_context_options("webgl2", &options)
            .ok()
            .flatten()
            .and_then(|context| context.dyn_into().ok())
            .ok_or(NoWebgl::Unsupported)?;
        let lost = Rc::new(Cell::new(false));
        let drawing = Rc::new(RefCell::new(Drawing {
            scene: Scene::new(&gl)?,
            canvas: canvas.clone(),
            gl,
            pace: Pace::default(),
            mirror: false,
            picture: None,
            worn: None,
            own: None,
            lost: Rc::clone(&lost),
        }));
        // Without this the browser never gives the context back.
        let on_lost = Closure::new(move |event: Event| {
            event.prevent_default();
            lost.set(true);
        });
        let waiting = Rc::downgrade(&drawing);
        let on_restored = Closure::new(move |_| {
            if let Some(drawing) = waiting.upgrade()
                && let Ok(mut drawing) = drawing.try_borrow_mut()
            {
                drawing.again();
            }
        });
        let listeners = [
            ("webglcontextlost", on_lost),
            ("webglcontextrestored", on_restored),
        ];
        for (event, listener) in &listeners {
            canvas
                .add_event_listener_with_callback(event, listener.as_ref().unchecked_ref())
                .map_err(|_| NoWebgl::Lost)?;
        }
        Ok(Self { drawing, listeners })
    }

    /// The frame to draw from now on, and the tenant's own model of it; [`Stage::again`] shows it on the last picture.
    pub fn wear(
        &mut self,
        frame: Option<&WornFrame>,
        own: Option<Rc<OwnModel>>,
    ) -> Result<(), NoWebgl> {
        let mut drawing = self.drawing.borrow_mut();
        let Drawing {
            scene,
            worn,
            own: kept,
            ..
        } = &mut *drawing;
        *worn = frame.cloned();
        *kept = own;
        scene.wear(frame, kept.as_ref())
    }

    /// Shows a picture and, where it has one, its face wearing the frame. A video's pictures have smooth edges if there is
    /// time for them.
    pub fn draw(&mut self, picture: &Shot, face: Option<&Pose>, mirror: bool, video: bool) {
        let mut drawing = self.drawing.borrow_mut();
        if !drawing.ready() {
            return;
        }
        let start = now();
        let size = drawing.size();
        let trying = video && face.is_some() && drawing.worn.is_some() && drawing.pace.is_trying();
        let smooth = !video || drawing.pace.has_time();
        drawing.mirror = mirror;
        drawing.picture = Some(picture.clone());
        drawing.scene.show(picture, face, size);
        drawing.scene.draw(size, mirror, smooth);
        if trying {
            drawing.finish();
            drawing.pace.took(now() - start);
        }
    }

    /// Draws the last picture again, in the same task as a snapshot of the canvas or after a change of frame.
    pub fn again(&mut self, mirror: bool) {
        let mut drawing = self.drawing.borrow_mut();
        drawing.mirror = mirror;
        drawing.again();
    }

    /// In pixels of the canvas; what was on it is drawn again.
    pub fn resize(&mut self, width: u32, height: u32) {
        let mut drawing = self.drawing.borrow_mut();
        drawing.canvas.set_width(width.max(1));
        drawing.canvas.set_height(height.max(1));
        drawing.again();
    }
}

impl Drawing {
    fn again(&mut self) {
        if self.ready() {
            self.scene.draw(self.size(), self.mirror, true);
        }
    }

    /// Waits until all is drawn: a pixel can only be read then.
    fn finish(&self) {
        let mut pixel = [0; 4];
        // What it is does not matter, nor whether it could be read.
        let _ = self.gl.read_pixels_with_opt_u8_array(
            0,
            0,
            1,
            1,
            Gl::RGBA,
            Gl::UNSIGNED_BYTE,
            Some(&mut pixel),
        );
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
            let face = std::mem::replace(&mut self.scene, scene).into_face();
            let dressed = self.scene.wear(self.worn.as_ref(), self.own.as_ref());
            if dressed.is_err() {
                return false;
            }
            if let Some(picture) = &self.picture {
                self.scene.show(picture, face.as_ref(), self.size());
            }
            self.lost.set(false);
        }
        true
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let drawing = self.drawing.borrow();
        for (event, listener) in &self.listeners {
            // A canvas that refuses to forget a listener is dropped right after.
            let _ = drawing
                .canvas
                .remove_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        }
    }
}
