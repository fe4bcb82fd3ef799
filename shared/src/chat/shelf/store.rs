//! The store itself: hours, addresses, services and its own pages, from the tenant's configuration.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Shelf, arguments::Misfit};
use crate::chat::turn::Found;

/// Characters of a page of the store that the model gets to read.
const PAGE: usize = 4000;

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct About {
    topic: Option<Topic>,
    page: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Topic {
    Hours,
    Address,
    Contact,
    Services,
    Policies,
}

impl Topic {
    const ALL: [Self; 5] = [
        Self::Hours,
        Self::Address,
        Self::Contact,
        Self::Services,
        Self::Policies,
    ];
}

impl Shelf<'_> {
    pub(super) fn store_info(&self, about: &About) -> Result<Found, Misfit> {
        let content = match (about.page.as_deref().unwrap_or_default(), about.topic) {
            ("", Some(topic)) => self.facts(&[topic]),
            ("", None) => self.facts(&Topic::ALL),
            (slug, _) => self.page(slug)?,
        };
        let content = content.to_string();
        Ok(Found {
            read: Some(content.clone()),
            content,
            ..Found::default()
        })
    }

    fn page(&self, slug: &str) -> Result<Value, Misfit> {
        let pages = &self.site.config.pages;
        let page = pages.iter().find(|page| page.slug == slug);
        let page = page.ok_or_else(|| {
            let slugs: Vec<&str> = pages.iter().map(|page| page.slug.as_str()).collect();
            let problem = match slugs.as_slice() {
                [] => "this store has no pages".to_owned(),
                slugs => format!("expected one of {}", slugs.join(", ")),
            };
            Misfit::field("page", problem)
        })?;
        let text: String = page.body.chars().take(PAGE).collect();
        Ok(
            json!({ "title": page.title, "path": format!("/pages/{slug}"), "text_of_the_page": text }),
        )
    }

    fn facts(&self, topics: &[Topic]) -> Value {
        let config = &self.site.config;
        let mut facts = Map::new();
        facts.insert("name".to_owned(), json!(config.branding.company_name));
        for topic in topics {
            let (field, value) = match topic {
                Topic::Hours => ("hours", self.hours()),
                Topic::Address => ("shops", self.shops()),
                Topic::Contact => (
                    "contact",
                    json!({ "email": config.contact.email, "phone": config.contact.phone, "page": "/contact" }),
                ),
                Topic::Services => ("services", self.services()),
                Topic::Policies => ("pages", self.pages()),
            };
            facts.insert(field.to_owned(), value);
        }
        Value::Object(facts)
    }

    fn hours(&self) -> Value {
        let shops = self.site.config.contact.locations.iter();
        shops
            .filter(|shop| !shop.hours.is_empty())
            .map(|shop| json!({ "shop": shop.name, "hours": shop.hours }))
            .collect()
    }

    fn shops(&self) -> Value {
        let shops = self.site.config.contact.locations.iter();
        shops
            .map(|shop| {
                json!({
                    "name": shop.name,
                    "address": format!("{}, {} {}, {}", shop.street, shop.postal_code, shop.city, shop.country),
                    "phone": shop.phone,
                })
            })
            .collect()
    }

    /// What the store offers beside frames; what is switched off is not offered.
    fn services(&self) -> Value {
        let features = self.site.config.features;
        let offered = [
            (
                features.vto,
                "virtual try-on, on the shopper's own device",
                "/try-on",
            ),
            (
                features.face_analysis,
                "face analyzer: face width, pupillary distance and face shape, on the shopper's own device",
                "/face",
            ),
            (
                true,
                "reserving frames and asking for an appointment",
                "/contact",
            ),
        ];
        offered
            .into_iter()
            .filter(|(on, ..)| *on)
            .map(|(_, what, page)| json!({ "what": what, "page": page }))
            .collect()
    }

    fn pages(&self) -> Value {
        let pages = self.site.config.pages.iter();
        pages
            .map(|page| json!({ "page": page.slug, "title": page.title }))
            .collect()
    }
}
