//! Showing frames: the model names ids, the snapshot fills in the rest.

use serde_json::{Value, json};

use super::{
    AT_ONCE, Shelf,
    arguments::{Ids, Misfit},
};
use crate::chat::{card, turn::Found};

impl Shelf<'_> {
    pub(super) fn recommend(&self, wanted: &Ids) -> Result<Found, Misfit> {
        let ids = wanted.between(1, AT_ONCE)?;
        let (known, unknown) = self.sort_out(&ids);
        // What the shopper now sees, so that the words beside it agree with it.
        let shown: Vec<Value> = known
            .iter()
            .map(|frame| {
                let card = card::card(self.site, frame);
                json!({ "id": card.id, "name": card.name, "price": card.price, "size": card.marking })
            })
            .collect();
        let content = json!({ "shown": shown, "unknown": unknown });
        Ok(Found {
            cards: known
                .iter()
                .map(|frame| card::card(self.site, frame))
                .collect(),
            ..self.told(&content, &known, &unknown)
        })
    }
}
