//! The browser's end of the event protocol in `shared::chat`.

use gloo_net::http::Request;
use js_sys::{Reflect, Uint8Array};
use shared::chat::{ChatRequest, ErrorCode, Event};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStreamDefaultReader};

/// The connection failed or ended before `done` or `error`.
pub struct Cut;

/// Sends the conversation and hands on each event as it comes.
pub async fn ask(
    request: &ChatRequest,
    signal: &AbortSignal,
    mut hear: impl FnMut(Event),
) -> Result<(), Cut> {
    let request = Request::post("/api/ai/chat")
        .abort_signal(Some(signal))
        .json(request)
        .map_err(|_| Cut)?;
    let response = request.send().await.map_err(|_| Cut)?;
    if !response.ok() {
        let (code, retryable) = refusal(response.status());
        hear(Event::Error {
            code,
            message: String::new(),
            retryable,
        });
        return Ok(());
    }
    let reader: ReadableStreamDefaultReader =
        response.body().ok_or(Cut)?.get_reader().unchecked_into();
    let mut received = Vec::new();
    while let Some(bytes) = next_bytes(&reader).await? {
        received.extend(bytes);
        while let Some(end) = received.windows(2).position(|pair| pair == b"\n\n") {
            let block: Vec<u8> = received.drain(..end + 2).collect();
            if let Some(event) = parse(&block) {
                let last = matches!(event, Event::Done | Event::Error { .. });
                hear(event);
                if last {
                    return Ok(());
                }
            }
        }
    }
    Err(Cut)
}

async fn next_bytes(reader: &ReadableStreamDefaultReader) -> Result<Option<Vec<u8>>, Cut> {
    let chunk = JsFuture::from(reader.read()).await.map_err(|_| Cut)?;
    let value = Reflect::get(&chunk, &JsValue::from_str("value")).map_err(|_| Cut)?;
    Ok(value
        .dyn_into::<Uint8Array>()
        .ok()
        .map(|bytes| bytes.to_vec()))
}

fn parse(block: &[u8]) -> Option<Event> {
    let data = std::str::from_utf8(block)
        .ok()?
        .lines()
        .find_map(|line| line.strip_prefix("data: "))?;
    serde_json::from_str(data).ok()
}

fn refusal(status: u16) -> (ErrorCode, bool) {
    match status {
        429 => (ErrorCode::RateLimited, true),
        402 => (ErrorCode::BudgetSpent, false),
        400..=499 => (ErrorCode::BadRequest, false),
        _ => (ErrorCode::Unavailable, true),
    }
}
