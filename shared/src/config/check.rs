//! What types cannot say about a configuration: lengths, ranges, uniqueness, and where links may lead.

mod consultation;
mod sections;
mod text;
mod upstream;

use std::{fmt::Display, hash::Hash};

use super::{Branding, Contact, ContentPage, Domain, Location, Problem, Products, SiteConfig};
use crate::{
    tenant::host::{Hostname, RESERVED},
    theme::fonts,
};
use text::{LINE, TITLE};

/// The largest of everything, so that a page and the edge's memory stay within bounds.
pub mod limits {
    /// The whole document. Twice what the longest legal pages of thirty would take.
    pub const BYTES: usize = 512 << 10;
    pub const PAGES: usize = 30;
    pub const PAGE_BODY: usize = 40_000;
    pub const LOCATIONS: usize = 20;
    pub const SECTIONS: usize = 20;
    /// Frames that a section can name.
    pub const FRAMES: usize = 12;
    pub const STARTERS: usize = 4;
    pub const HOUSE_RULES: usize = 10;
    /// Each may cost a shopper a few seconds of waiting.
    pub const FALLBACKS: usize = 2;
}

pub(super) fn problems(config: &SiteConfig) -> Vec<Problem> {
    let mut check = Check::default();
    if let Some(key) = &config.api_key {
        check.api_key(key.expose());
    }
    check.branding(&config.branding);
    check.domain(&config.domain);
    check.products(&config.products);
    check.template(&config.template);
    check.contact(&config.contact);
    check.pages(&config.pages);
    check.consultation(&config.consultation);
    check.problems
}

#[derive(Default)]
struct Check {
    problems: Vec<Problem>,
}

impl Check {
    fn report(&mut self, path: impl Display, expected: impl Display, found: impl Display) {
        self.problems.push(Problem::new(path, expected, found));
    }

    fn api_key(&mut self, key: &str) {
        if !(8..=512).contains(&key.len()) || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            self.report(
                "apiKey",
                "8 to 512 visible ASCII characters",
                "a value that is not shown",
            );
        }
    }

    fn branding(&mut self, branding: &Branding) {
        self.text("branding.companyName", &branding.company_name, 1..=60);
        self.text("branding.tagline", &branding.tagline, 0..=LINE);
        if let Some(logo) = &branding.logo {
            self.link("branding.logo", logo);
        }
        if let Some(image) = &branding.share_image {
            self.link("branding.shareImage", image);
        }
        for (field, family) in [
            ("heading", &branding.fonts.heading),
            ("body", &branding.fonts.body),
        ] {
            if !fonts::is_known(family) {
                let known = fonts::names().collect::<Vec<_>>().join(", ");
                self.report(
                    format_args!("branding.fonts.{field}"),
                    format_args!("one of {known}"),
                    format_args!("{family:?}"),
                );
            }
        }
    }

    fn domain(&mut self, domain: &Domain) {
        let Domain {
            subdomain,
            custom_domain,
        } = domain;
        let path = "domain.subdomain";
        let is_label = !subdomain.contains('.')
            && Hostname::from_unicode(subdomain).is_ok_and(|host| host.as_str() == subdomain);
        if !is_label {
            self.report(
                path,
                "1 to 63 of a-z, 0-9 and -, not starting or ending in -, not only digits",
                format_args!("{subdomain:?}"),
            );
        } else if RESERVED.contains(&subdomain.as_str()) {
            self.report(
                path,
                "a name that the platform does not keep to itself",
                format_args!("{subdomain:?}"),
            );
        }
        if let Some(custom) = custom_domain {
            let path = "domain.customDomain";
            match Hostname::from_unicode(custom) {
                Err(bad) => self.report(
                    path,
                    bad.to_string().trim_start_matches("expected "),
                    format_args!("{custom:?}"),
                ),
                Ok(host) if !host.as_str().contains('.') => {
                    self.report(
                        path,
                        "a full hostname like shop.example.com",
                        format_args!("{custom:?}"),
                    );
                }
                Ok(_) => {}
            }
        }
    }

    fn products(&mut self, products: &Products) {
        self.slug("products.catalogId", &products.catalog_id, 60);
        if products.categories.is_empty() {
            self.report(
                "products.categories",
                "at least one category",
                "an empty list",
            );
        }
        self.unique(
            "products.categories",
            &products.categories,
            |category| *category,
            |category| category.slug(),
        );
        self.unique(
            "products.filters",
            &products.filters,
            |facet| *facet,
            |facet| facet.slug(),
        );
    }

    fn contact(&mut self, contact: &Contact) {
        if let Some(email) = &contact.email {
            self.email("contact.email", email);
        }
        if let Some(phone) = &contact.phone {
            self.phone("contact.phone", phone);
        }
        self.count(
            "contact.locations",
            contact.locations.len(),
            0..=limits::LOCATIONS,
        );
        for (index, location) in contact.locations.iter().enumerate() {
            self.location(&format!("contact.locations[{index}]"), location);
        }
    }

    fn location(&mut self, path: &str, location: &Location) {
        self.text(format_args!("{path}.name"), &location.name, 1..=TITLE);
        self.text(format_args!("{path}.street"), &location.street, 1..=LINE);
        self.text(
            format_args!("{path}.postalCode"),
            &location.postal_code,
            1..=12,
        );
        self.text(format_args!("{path}.city"), &location.city, 1..=TITLE);
        let country = &location.country;
        if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            self.report(
                format_args!("{path}.country"),
                "two capital letters (ISO 3166-1), like DE",
                format_args!("{country:?}"),
            );
        }
        self.count(format_args!("{path}.hours"), location.hours.len(), 0..=10);
        for (line, hours) in location.hours.iter().enumerate() {
            self.text(format_args!("{path}.hours[{line}]"), hours, 1..=TITLE);
        }
        if let Some(phone) = &location.phone {
            self.phone(format_args!("{path}.phone"), phone);
        }
    }

    fn pages(&mut self, pages: &[ContentPage]) {
        self.count("pages", pages.len(), 0..=limits::PAGES);
        for (index, page) in pages.iter().enumerate() {
            self.slug(format_args!("pages[{index}].slug"), &page.slug, 60);
            self.text(format_args!("pages[{index}].title"), &page.title, 1..=TITLE);
            self.body(
                format_args!("pages[{index}].body"),
                &page.body,
                1..=limits::PAGE_BODY,
            );
        }
        for (index, page) in pages.iter().enumerate() {
            if pages
                .iter()
                .take(index)
                .any(|earlier| earlier.slug == page.slug)
            {
                self.report(
                    format_args!("pages[{index}].slug"),
                    "a slug of its own",
                    format_args!("{:?} again", page.slug),
                );
            }
        }
    }

    fn unique<T, K: Eq + Hash>(
        &mut self,
        path: &str,
        items: &[T],
        key: impl Fn(&T) -> K,
        name: impl Fn(&T) -> &'static str,
    ) {
        for (index, item) in items.iter().enumerate() {
            if items
                .iter()
                .take(index)
                .any(|earlier| key(earlier) == key(item))
            {
                self.report(
                    format_args!("{path}[{index}]"),
                    "each only once",
                    format_args!("{:?} again", name(item)),
                );
            }
        }
    }
}
