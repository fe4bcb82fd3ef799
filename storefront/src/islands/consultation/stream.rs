//! The browser's end of the event protocol in `shared::chat`.
//!
//! A connection that is lost before the answer's end is taken up again: the edge keeps the answer for two minutes under the
//! turn's name, and the number of the last event says what is missing.

use gloo_net::http::{Request, Response};
use js_sys::{Promise, Reflect, Uint8Array};
use shared::chat::{ChatRequest, ErrorCode, Event};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStreamDefaultReader};

const CHAT: &str = "/api/ai/chat";
/// Milliseconds before each attempt to take an answer up again, and how many there are: a phone that changes networks
/// takes some seconds, an answer at most a minute and a half.
const PAUSE: i32 = 1000;
const ATTEMPTS: u32 = 60;

/// The connection failed, or ended before `done` or `error`, and the rest cannot be had.
pub struct Cut;

/// Sends the conversation and hands on each event as it comes.
pub async fn ask(
    request: &ChatRequest,
    signal: &AbortSignal,
    mut hear: impl FnMut(Event),
) -> Result<(), Cut> {
    let request = Request::post(CHAT)
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
    let turn = response.headers().get("x-turn").ok_or(Cut)?;
    let mut last = 0;
    if read(response, &mut last, &mut hear).await.is_ok() {
        return Ok(());
    }
    for _ in 0..ATTEMPTS {
        pause().await;
        if signal.aborted() {
            return Err(Cut);
        }
        let request = Request::get(&format!("{CHAT}/{turn}"))
            .header("last-event-id", &last.to_string())
            .abort_signal(Some(signal));
        match request.send().await {
            Ok(rest) if rest.status() == 200 => {
                if read(rest, &mut last, &mut hear).await.is_ok() {
                    return Ok(());
                }
            }
            // Still offline, or the answer is still going on.
            Err(_) => {}
            Ok(wait) if wait.status() == 202 => {}
            Ok(_gone) => return Err(Cut),
        }
    }
    Err(Cut)
}

/// Hands on the events of a response; an error unless they have an end.
async fn read(response: Response, last: &mut u32, hear: &mut impl FnMut(Event)) -> Result<(), Cut> {
    let reader: ReadableStreamDefaultReader =
        response.body().ok_or(Cut)?.get_reader().unchecked_into();
    let mut received = Vec::new();
    while let Some(bytes) = next_bytes(&reader).await? {
        received.extend(bytes);
        while let Some(end) = received.windows(2).position(|pair| pair == b"\n\n") {
            let block: Vec<u8> = received.drain(..end + 2).collect();
            let Ok(block) = std::str::from_utf8(&block) else {
                continue;
            };
            *last = field(block, "id: ")
                .and_then(|number| number.parse().ok())
                .unwrap_or(*last);
            let event = field(block, "data: ").and_then(|data| serde_json::from_str(data).ok());
            if let Some(event) = event {
                let ends = matches!(event, Event::Done | Event::Error { .. });
                hear(event);
                if ends {
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

fn field<'b>(block: &'b str, name: &str) -> Option<&'b str> {
    block.lines().find_map(|line| line.strip_prefix(name))
}

async fn pause() {
    let timer = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, PAUSE);
        }
    });
    let _ = JsFuture::from(timer).await;
}

fn refusal(status: u16) -> (ErrorCode, bool) {
    match status {
        429 => (ErrorCode::RateLimited, true),
        400..=499 => (ErrorCode::BadRequest, false),
        _ => (ErrorCode::Unavailable, true),
    }
}
