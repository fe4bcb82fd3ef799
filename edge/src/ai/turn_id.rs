//! What a turn is called, between the browser, the edge and the tenant's object.
//!
//! Whoever knows it may read the answer again while it is kept, so nobody can guess it: a random UUID (RFC 9562, version 4).

use std::fmt;

use worker::{
    js_sys::{self, Function, Reflect},
    wasm_bindgen::{JsCast as _, JsValue},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnId(String);

impl TurnId {
    pub fn random() -> worker::Result<Self> {
        let crypto = Reflect::get(&js_sys::global(), &"crypto".into())?;
        let make: Function = Reflect::get(&crypto, &"randomUUID".into())?.dyn_into()?;
        let made: JsValue = make.call0(&crypto)?;
        made.as_string()
            .map(Self)
            .ok_or_else(|| "crypto.randomUUID gave no text".into())
    }

    /// One that a browser says; `None` when it cannot be ours.
    pub fn read(text: &str) -> Option<Self> {
        let fits = text.len() == 36
            && text
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'));
        fits.then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for TurnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
