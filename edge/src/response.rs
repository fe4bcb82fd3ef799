//! From a reply to the runtime's own response, with as few crossings from WASM to JavaScript as there can be: headers
//! that many answers share are handed over once and copied on the other side.

use std::cell::RefCell;

use storefront::Reply;
use worker::{
    js_sys::Uint8Array,
    wasm_bindgen::JsValue,
    web_sys::{Headers, Response, ResponseInit},
};

use crate::{headers, lru::Lru, request::Method, visit::Visit};

thread_local! {
    /// By their text. There is one for each page type, tenant and kind of file: 64 kB hold about sixty.
    static SHARED: RefCell<Lru<String, Headers>> = const { RefCell::new(Lru::new(64 << 10)) };
}

pub fn from(reply: Reply, visit: &Visit) -> worker::Result<Response> {
    with(reply, visit, &[])
}

/// The reply with further headers of its own.
pub fn with(reply: Reply, visit: &Visit, extra: &[(&str, &str)]) -> worker::Result<Response> {
    let init = init(&reply, visit, extra)?;
    if visit.incoming.method == Method::Head || reply.body.is_empty() {
        return Ok(Response::new_with_opt_u8_array_and_init(None, &init)?);
    }
    Ok(Response::new_with_opt_js_u8_array_and_init(
        Some(&bytes(&reply.body)),
        &init,
    )?)
}

/// A copy that JavaScript owns: the runtime sends a body after we have returned, when WASM's memory may have moved.
pub fn bytes(text: &str) -> Uint8Array {
    Uint8Array::from(text.as_bytes())
}

/// Status and headers in the runtime's form; the same one may serve any number of responses.
pub fn init(reply: &Reply, visit: &Visit, extra: &[(&str, &str)]) -> worker::Result<ResponseInit> {
    let headers = Headers::new_with_headers(&shared(headers::lines(
        reply,
        visit.incoming.url().scheme() == "https",
    ))?)?;
    for (name, value) in extra {
        headers.set(name, value)?;
    }
    if let Some(location) = &reply.location {
        headers.set("location", location)?;
    }
    for cookie in &reply.cookies {
        headers.append("set-cookie", cookie)?;
    }
    let init = ResponseInit::new();
    init.set_status(reply.status);
    init.set_headers(&headers);
    Ok(init)
}

fn shared(lines: String) -> Result<Headers, JsValue> {
    SHARED.with_borrow_mut(|shared| {
        if let Some(headers) = shared.get(&lines) {
            return Ok(headers.clone());
        }
        let headers = Headers::new()?;
        for (name, value) in lines.lines().filter_map(|line| line.split_once(": ")) {
            headers.set(name, value)?;
        }
        let weight = lines.len();
        shared.insert(lines, headers.clone(), weight);
        Ok(headers)
    })
}
