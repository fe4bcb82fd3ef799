//! Why a request could not be answered.

use shared::vision::FailureCode;
use wasm_bindgen::JsValue;

use crate::render::NoWebgl;

#[derive(Debug)]
pub struct Failure(pub FailureCode, pub String);

pub fn not_encoded(error: JsValue) -> Failure {
    Failure(
        FailureCode::BadPicture,
        format!("the browser could not encode the picture: {error:?}"),
    )
}

impl From<NoWebgl> for Failure {
    fn from(error: NoWebgl) -> Self {
        Self(FailureCode::NoWebgl, error.to_string())
    }
}

pub fn missing(what: &str) -> Failure {
    Failure(
        FailureCode::BadMessage,
        format!("expected {what} beside the message"),
    )
}

pub fn no_stage() -> Failure {
    Failure(
        FailureCode::NoWebgl,
        "there is no stage to take a picture of".to_owned(),
    )
}
