//! The tenant configuration: the public contract, camelCase JSON, unknown fields refused.

mod api_key;
mod check;
mod consultation;
mod parse;
pub mod problem;
mod stock;
#[cfg(test)]
mod tests;
mod upstream;

use serde::{Deserialize, Serialize};

use crate::{
    locale::Locale,
    money::Currency,
    template::Template,
    tenant::TenantId,
    theme::{Colors, Fonts, Look},
};

pub use api_key::ApiKey;
pub use check::limits;
pub use consultation::{Consultation, HandOver, Tone};
pub use parse::parse;
pub use problem::Problem;
pub use upstream::{Fallback, Upstream};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SiteConfig {
    pub tenant_id: TenantId,
    /// The tenant's AI vendor key. It arrives here once, is sealed and taken out at once, and is never written back.
    #[serde(default, skip_serializing)]
    pub api_key: Option<ApiKey>,
    pub branding: Branding,
    pub features: Features,
    pub domain: Domain,
    pub products: Products,
    #[serde(default)]
    pub locale: Locale,
    #[serde(default)]
    pub currency: Currency,
    /// The look beyond colours and fonts: corner radius, density, light or dark, card layout.
    #[serde(default)]
    pub look: Look,
    #[serde(default)]
    pub template: Template,
    #[serde(default)]
    pub contact: Contact,
    /// Content and legal pages, linked in the footer in this order.
    #[serde(default)]
    pub pages: Vec<ContentPage>,
    #[serde(default)]
    pub consultation: Consultation,
}

impl SiteConfig {
    /// Takes the vendor key out, so that it can be sealed and goes no further.
    pub fn take_api_key(&mut self) -> Option<ApiKey> {
        self.api_key.take()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Branding {
    pub company_name: String,
    /// One line under the name, in titles and in search results.
    #[serde(default)]
    pub tagline: String,
    /// `https://…` or a path on the store's own host; without one the name is set in the heading font.
    #[serde(default)]
    pub logo: Option<String>,
    /// What networks show beside a link to the store: `https://…` or a path like `/media/share.jpg`, a JPEG or PNG of about
    /// 1200 × 630 pixels. A frame's own photograph takes its place on the frame's page.
    #[serde(default)]
    pub share_image: Option<String>,
    pub colors: Colors,
    #[serde(default)]
    pub fonts: Fonts,
}

/// What a store offers. A feature that is off takes its pages, links, islands, endpoints and bytes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Features {
    pub consultation: bool,
    pub vto: bool,
    pub face_analysis: bool,
    pub recommendations: bool,
}

impl Features {
    /// Whether a link leads somewhere: not to the page of a feature that is off.
    pub fn open(self, link: &str) -> bool {
        match link.split(['?', '#']).next() {
            Some("/consult") => self.consultation,
            Some("/try-on") => self.vto,
            Some("/face") => self.face_analysis,
            _ => true,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Domain {
    /// The label before the platform's domain: `aurora` in `aurora.example.com`.
    pub subdomain: String,
    /// The tenant's own hostname; canonical when given.
    #[serde(default)]
    pub custom_domain: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Products {
    pub catalog_id: String,
    pub categories: Vec<crate::catalog::Category>,
    /// The facets of catalog pages, in the order shown.
    pub filters: Vec<crate::catalog::Facet>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Contact {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub locations: Vec<Location>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Location {
    pub name: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// One line a rule, as it is to be read: `Mon–Fri 10–19`.
    #[serde(default)]
    pub hours: Vec<String>,
    #[serde(default)]
    pub phone: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContentPage {
    /// The path: `/pages/{slug}`.
    pub slug: String,
    pub title: String,
    /// Plain text: blank lines part paragraphs, a line starting with `## ` is a heading, `- ` a list item.
    pub body: String,
    /// Legal pages stand apart in the footer.
    #[serde(default)]
    pub legal: bool,
}
