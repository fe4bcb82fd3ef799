//! A tenant's own model on its way in: read here, its textures unpacked by the browser.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::ImageBitmap;

use crate::{gltf::Model, render::OwnModel};

#[wasm_bindgen]
pub struct TenantModel(OwnModel);

#[wasm_bindgen]
impl TenantModel {
    /// Throws what is wrong with the file, in words for the tenant.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Self, JsError> {
        let model = Model::read(bytes)?;
        let pictures = vec![None; model.images.len()];
        Ok(Self(OwnModel { model, pictures }))
    }

    /// The textures' files; empty where none is needed.
    pub fn images(&self) -> Array {
        let files = self.0.model.images.iter();
        files
            .map(|bytes| Uint8Array::from(bytes.as_slice()))
            .collect()
    }

    /// Gives back one of them unpacked.
    pub fn paint(&mut self, index: usize, picture: ImageBitmap) {
        if let Some(place) = self.0.pictures.get_mut(index) {
            *place = Some(picture);
        }
    }
}

impl From<TenantModel> for OwnModel {
    fn from(TenantModel(model): TenantModel) -> Self {
        model
    }
}
