//! How a shopper reaches a human of this store.

use serde::{Deserialize, Serialize};

use crate::site::Site;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// The link's words, in the store's language.
    pub label: String,
    /// A page of this store, so that there is always a way.
    pub url: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl HandOver {
    pub fn of(site: &Site) -> Self {
        let config = &site.config;
        let contact = &config.contact;
        let shop_phone = || contact.locations.iter().find_map(|shop| shop.phone.clone());
        Self {
            label: config.locale.words().consultation.hand_over.to_owned(),
            url: "/contact".to_owned(),
            phone: contact.phone.clone().or_else(shop_phone),
            email: contact.email.clone(),
        }
    }
}
