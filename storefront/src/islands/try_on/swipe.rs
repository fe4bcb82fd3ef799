//! To the next frame with a finger or a key.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::shelf::Shelf;

/// Pixels from where a stroke across is one.
const SHORTEST: i32 = 40;

/// Handle on a stroke; copying it copies the handle.
#[derive(Clone, Copy)]
pub struct Swipe {
    start: StoredValue<Option<(i32, i32)>>,
}

impl Swipe {
    pub fn new() -> Self {
        Self {
            start: StoredValue::new(None),
        }
    }

    pub fn begin(&self, x: i32, y: i32) {
        self.start.set_value(Some((x, y)));
    }

    pub fn end(&self, x: i32, y: i32, shelf: Shelf) {
        let Some((from_x, from_y)) = self.start.try_update_value(Option::take).flatten() else {
            return;
        };
        let (across, down) = (x - from_x, y - from_y);
        if across.abs() >= SHORTEST && across.abs() > 2 * down.abs() {
            shelf.step(across < 0);
        }
    }
}

/// Arrow keys, but for where they mean something else: radio buttons take them themselves.
pub fn on_key(event: &KeyboardEvent, shelf: Shelf) {
    let forward = match event.key().as_str() {
        "ArrowRight" => true,
        "ArrowLeft" => false,
        _ => return,
    };
    if !event.default_prevented() && !is_radio(event) {
        event.prevent_default();
        shelf.step(forward);
    }
}

#[cfg(feature = "hydrate")]
fn is_radio(event: &KeyboardEvent) -> bool {
    use wasm_bindgen::JsCast;
    event
        .target()
        .is_some_and(|target| target.dyn_into::<web_sys::HtmlInputElement>().is_ok())
}

#[cfg(not(feature = "hydrate"))]
fn is_radio(_event: &KeyboardEvent) -> bool {
    true
}
