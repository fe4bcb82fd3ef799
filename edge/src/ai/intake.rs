//! What an upstream says, as the conversation takes it in: `intake.js` gathers the pieces, this is its face.

use worker::{
    js_sys::{Promise, Uint8Array, futures::JsFuture},
    wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen},
    web_sys::ReadableStream,
};

#[wasm_bindgen(module = "/src/ai/intake.js", wasm_bindgen = worker::wasm_bindgen)]
extern "C" {
    #[wasm_bindgen(js_name = Intake)]
    type Gatherer;

    #[wasm_bindgen(constructor, js_class = Intake)]
    fn new(stream: &ReadableStream) -> Gatherer;

    #[wasm_bindgen(method, js_class = Intake)]
    fn next(this: &Gatherer) -> Promise;

    #[wasm_bindgen(method, js_class = Intake)]
    fn close(this: &Gatherer);
}

/// Dropping it tells the upstream that nobody listens any more.
pub struct Intake(Gatherer);

/// The body broke off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl From<&ReadableStream> for Intake {
    fn from(stream: &ReadableStream) -> Self {
        Self(Gatherer::new(stream))
    }
}

impl Intake {
    /// The next bytes; `None` when there are no more.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Broken> {
        let came: JsValue = JsFuture::from(self.0.next()).await.map_err(|_| Broken)?;
        Ok(came.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec))
    }
}

impl Drop for Intake {
    fn drop(&mut self) {
        self.0.close();
    }
}
