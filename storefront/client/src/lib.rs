//! The islands' bundle. Each island's function is exported by its own macro; `start` prepares for them.

use storefront as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called once, before the first island is hydrated.
#[wasm_bindgen]
pub fn start() {
    leptos::mount::hydrate_islands();
}
