//! The style of a page: the shell's, the page's own, that of the sections on it, and the template's over all of them.
//!
//! It is inlined, so that a first visit paints without another round trip; hence every page carries only what it needs.

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};
use shared::template::{Section, TemplateName};

use crate::{assets, page::Sheet, sections, store::Store};

/// Parts in the order of the cascade; they are constants, so a store holds no copy of them.
pub struct Style {
    pub parts: Vec<&'static str>,
    /// As the content security policy names it: `sha256-…`.
    pub hash: String,
}

impl Style {
    pub fn of(store: &Store, sheet: Sheet) -> Self {
        let (own, composed): (&[&str], &[Section]) = match sheet {
            Sheet::Home => (&[assets::CARD], &store.template.home),
            Sheet::Content => (&[assets::LOCATIONS], &[]),
            Sheet::Contact => (&[assets::LOCATIONS, assets::CONTACT], &[]),
            Sheet::Catalog => (&[assets::CARD, assets::CATALOG], &store.template.catalog),
            Sheet::Product => (
                &[assets::CARD, assets::PRODUCT, assets::FIT],
                &store.template.product,
            ),
            Sheet::Bag => (&[assets::CARD, assets::BAG], &[]),
            Sheet::Consult => (&[assets::CARD, assets::CONSULT], &[]),
            Sheet::Studio => (&[assets::CARD, assets::FIT, assets::STUDIO], &[]),
        };
        let mut parts = vec![assets::BASE];
        parts.extend(own);
        for section in composed {
            let style = sections::style(section);
            if !parts.contains(&style) {
                parts.push(style);
            }
        }
        match store.config().template.name {
            TemplateName::Default => {}
            TemplateName::Premium => parts.push(assets::PREMIUM),
            TemplateName::Custom => parts.push(assets::CUSTOM),
        }
        Self {
            hash: hash(parts.iter().copied()),
            parts,
        }
    }
}

/// The hash of a `<style>` that holds these parts one after the other.
pub fn hash<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part);
    }
    format!("sha256-{}", Base64::encode_string(&digest.finalize()))
}
