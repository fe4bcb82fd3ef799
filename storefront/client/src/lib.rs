//! A bundle of islands. Each island's function is exported by its own macro; `start` prepares for them.

use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Called once, before the first island is hydrated, with the words of the page's language.
#[wasm_bindgen]
pub fn start(words: String) -> Result<(), JsError> {
    storefront::islands::hear(words)?;
    leptos::mount::hydrate_islands();
    Ok(())
}
