//! The vision worker as the page sees it: messages of `shared::vision` as JSON, pictures as transferred objects.
//!
//! A message is the object `{ json, picture?, canvas? }` towards the worker and `{ json, blob? }` back.

use js_sys::{Array, Object, Reflect};
use shared::vision::{Report, Request};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, MessageEvent, Worker, WorkerOptions, WorkerType};

pub struct VisionWorker {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl VisionWorker {
    /// Starts the worker of the bundle in the folder `base`. A worker that can't start at all reports `None`.
    pub fn start(
        base: &str,
        on_report: impl Fn(Option<Report>, Option<Blob>) + Clone + 'static,
    ) -> Result<Self, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&format!("{base}worker.js"), &options)?;
        let on_failure = on_report.clone();
        let on_error = Closure::new(move |_| on_failure(None, None));
        let on_message = Closure::new(move |event: MessageEvent| {
            let report = field(&event.data(), "json")
                .as_string()
                .and_then(|json| serde_json::from_str(&json).ok());
            on_report(report, field(&event.data(), "blob").dyn_into().ok());
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self {
            worker,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Sends a request; `transfer`, named `picture` or `canvas`, is the worker's from then on.
    pub fn send(
        &self,
        request: &Request,
        transfer: Option<(&str, &JsValue)>,
    ) -> Result<(), JsValue> {
        let json = serde_json::to_string(request)
            .map_err(|error| JsValue::from_str(&error.to_string()))?;
        let message = Object::new();
        Reflect::set(&message, &"json".into(), &json.into())?;
        match transfer {
            None => self.worker.post_message(&message),
            Some((name, object)) => {
                Reflect::set(&message, &name.into(), object)?;
                self.worker
                    .post_message_with_transfer(&message, &Array::of1(object))
            }
        }
    }
}

impl Drop for VisionWorker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
