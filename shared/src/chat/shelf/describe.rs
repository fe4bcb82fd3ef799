//! A frame as the model reads of it.

use serde_json::{Value, json};

use super::{
    AT_ONCE, Shelf,
    arguments::{Ids, Misfit},
};
use crate::{catalog::Frame, chat::turn::Found};

impl Shelf<'_> {
    /// What one weighs frames by.
    pub(super) fn summary(&self, frame: &Frame) -> Value {
        let config = &self.site.config;
        let price = |minor| config.locale.price(minor, config.currency);
        let mut summary = json!({
            "id": frame.id,
            "brand": frame.brand,
            "name": frame.name,
            "category": frame.category,
            "price": price(frame.price),
            "shape": frame.shape,
            "rim": frame.rim,
            "material": frame.material,
            "colors": frame.variants.iter().map(|variant| variant.name.as_str()).collect::<Vec<_>>(),
            "sizes": frame.sizes.iter().map(|size| json!({
                "marking": size.marking(),
                "frame_width_mm": size.frame_width,
            })).collect::<Value>(),
            "weight_g": frame.weight,
        });
        if let (Value::Object(fields), Some(was)) =
            (&mut summary, frame.was.filter(|was| *was > frame.price))
        {
            fields.insert("reduced_from".to_owned(), price(was).into());
        }
        summary
    }

    pub(super) fn details(&self, wanted: &Ids) -> Result<Found, Misfit> {
        let ids = wanted.between(1, AT_ONCE)?;
        let (known, unknown) = self.sort_out(&ids);
        let frames: Vec<Value> = known
            .iter()
            .map(|frame| {
                let mut summary = self.summary(frame);
                if let Value::Object(fields) = &mut summary {
                    fields.insert(
                        "description_by_the_seller".to_owned(),
                        frame.description.as_str().into(),
                    );
                    fields.insert("released".to_owned(), frame.released.as_str().into());
                }
                summary
            })
            .collect();
        let content = json!({ "frames": frames, "unknown": unknown });
        Ok(self.told(&content, &known, &unknown))
    }
}
