//! Cloudflare's own models, through the Worker's binding: nothing leaves by network, and no key is needed.

use shared::chat::ErrorCode;
use worker::{
    js_sys::{Error, Function, JSON, Promise, Reflect, futures::JsFuture},
    wasm_bindgen::{JsCast as _, JsValue},
    web_sys::ReadableStream,
};

use crate::bindings::Bindings;

/// Runs a model on an input in JSON and gives the stream of its answer.
pub async fn run(
    bindings: &Bindings,
    model: &str,
    input: &str,
) -> Result<ReadableStream, ErrorCode> {
    let models = bindings
        .ai_models()
        .map_err(|_| ErrorCode::UpstreamRefused)?;
    let output = start(&models, model, input)
        .map_err(|error| fault(&error))?
        .await
        .map_err(|error| fault(&error))?;
    // A model that does not stream answers with an object.
    output.dyn_into().map_err(|_| ErrorCode::UpstreamRefused)
}

fn start(models: &JsValue, model: &str, input: &str) -> Result<JsFuture<JsValue>, JsValue> {
    let run: Function = Reflect::get(models, &"run".into())?.dyn_into()?;
    let promise = run.call2(models, &model.into(), &JSON::parse(input)?)?;
    Ok(JsFuture::from(promise.dyn_into::<Promise>()?))
}

/// Errors read `5007: No such model …`; those from 5000 on say that the request is wrong, others that it is too much or
/// that something broke.
fn fault(error: &JsValue) -> ErrorCode {
    let message = match error.dyn_ref::<Error>() {
        Some(error) => String::from(error.message()),
        None => String::new(),
    };
    let code = message
        .split(':')
        .find_map(|part| part.trim().parse::<u32>().ok());
    match code {
        Some(5000..6000) => ErrorCode::UpstreamRefused,
        _ => ErrorCode::Unavailable,
    }
}
