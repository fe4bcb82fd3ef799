//! What an upstream says, as the conversation takes it in: `intake.js` has the pieces gathered, this is its face.

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
    fn next(this: &Gatherer, gathers: bool) -> Promise;

    #[wasm_bindgen(method, js_class = Intake)]
    fn close(this: &Gatherer, is_whole: bool);
}

/// Dropping it tells the upstream that nobody listens any more.
pub struct Intake {
    gatherer: Gatherer,
    is_whole: bool,
}

/// The body broke off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl From<&ReadableStream> for Intake {
    fn from(stream: &ReadableStream) -> Self {
        Self {
            gatherer: Gatherer::new(stream),
            is_whole: false,
        }
    }
}

impl Intake {
    /// The next bytes; `None` when there are no more. `gathers`: with what follows them shortly.
    pub async fn next(&mut self, gathers: bool) -> Result<Option<Vec<u8>>, Broken> {
        let next = JsFuture::from(self.gatherer.next(gathers));
        let came: JsValue = next.await.map_err(|_| Broken)?;
        Ok(came.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec))
    }

    /// Nothing follows but the body's end: the connection need not be closed.
    pub fn finish(mut self) {
        self.is_whole = true;
    }
}

impl Drop for Intake {
    fn drop(&mut self) {
        self.gatherer.close(self.is_whole);
    }
}
