//! How a shopper reaches a human of this store.

use serde::{Deserialize, Serialize};

use crate::{enquiry::About, site::Site};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// The link's words, in the store's language.
    pub label: String,
    /// The form of the contact page, or where the tenant wants shoppers to go: there is always a way.
    pub url: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl HandOver {
    pub fn of(site: &Site, about: About) -> Self {
        let config = &site.config;
        let contact = &config.contact;
        let shop_phone = || contact.locations.iter().find_map(|shop| shop.phone.clone());
        let own = &config.consultation.hand_over;
        let label = match own.label.as_str() {
            "" => config.locale.words().consultation.hand_over,
            label => label,
        };
        Self {
            label: label.to_owned(),
            url: own
                .link
                .clone()
                .unwrap_or_else(|| format!("/contact?about={}#write", about.slug())),
            phone: contact.phone.clone().or_else(shop_phone),
            email: contact.email.clone(),
        }
    }
}
