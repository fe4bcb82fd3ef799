//! One tenant's store, made once per version and isolate and kept in memory: all that rendering a page reads.

use std::sync::Arc;

use shared::{
    catalog::Catalog,
    config::{Features, SiteConfig},
    locale::Words,
    site::Site,
    template::Section,
    theme::{self, Theme},
};

use crate::document::Shell;

pub struct Store {
    pub site: Site,
    pub catalog: Arc<Catalog>,
    /// The interface in the store's language.
    pub words: &'static Words,
    /// The store's main host with its scheme; canonical addresses start with it.
    pub origin: String,
    pub theme: Theme,
    /// The sections in force, features considered.
    pub template: Composition,
    /// Whether shoppers can write to the store's people from its pages.
    pub takes_enquiries: bool,
    /// What every page of this store repeats.
    pub(crate) shell: Shell,
}

/// What stands on which page.
pub struct Composition {
    pub home: Vec<Section>,
    /// Below the frames of a catalog page.
    pub catalog: Vec<Section>,
    /// Below a product.
    pub product: Vec<Section>,
}

/// Where subdomains of tenants hang.
#[derive(Clone, Copy, Debug)]
pub struct Platform<'a> {
    /// `stores.example`, or `localhost`.
    pub domain: &'a str,
    /// `https`, or `http` on a developer's machine.
    pub scheme: &'a str,
    /// When it is not the scheme's own.
    pub port: Option<u16>,
    /// Whether mail can be sent to the stores' people.
    pub sends_mail: bool,
}

impl Store {
    pub fn new(site: Site, catalog: Arc<Catalog>, platform: Platform<'_>) -> Self {
        let words = site.config.locale.words();
        let origin = match &site.config.domain.custom_domain {
            Some(host) => format!("https://{host}"),
            None => platform.origin(&site.config.domain.subdomain),
        };
        let theme = theme::compile(
            &site.config.branding.colors,
            &site.config.branding.fonts,
            site.config.look,
        );
        let template = Composition::of(&site.config);
        let takes_enquiries = platform.sends_mail && site.config.contact.email.is_some();
        let mut store = Self {
            site,
            catalog,
            words,
            origin,
            theme,
            template,
            takes_enquiries,
            shell: Shell::default(),
        };
        store.shell = Shell::new(&store);
        store
    }

    pub fn config(&self) -> &SiteConfig {
        &self.site.config
    }

    pub fn features(&self) -> Features {
        self.site.config.features
    }

    /// The store in one sentence, for search results and link previews.
    pub fn description(&self) -> String {
        match self.config().branding.tagline.as_str() {
            "" => self.words.home.hero_text.to_owned(),
            tagline => tagline.to_owned(),
        }
    }

    /// Address of a frame's drawn picture; it never changes what it shows.
    pub fn picture(&self, frame: &str, variant: &str) -> String {
        format!(
            "/picture/{}/{frame}/{variant}.svg",
            self.site.catalog_version
        )
    }

    /// Bytes in memory, roughly, for the edge's budget.
    pub fn weight(&self) -> usize {
        /// A configuration's strings and lists; real ones are between 5 and 40 kB.
        const CONFIGURATION: usize = 32 << 10;
        self.catalog.weight() + self.shell.weight() + CONFIGURATION
    }
}

impl Composition {
    fn of(config: &SiteConfig) -> Self {
        let (template, features) = (&config.template, config.features);
        Self {
            home: template.home(features),
            catalog: template.catalog(features),
            product: template.product(features),
        }
    }
}

impl Platform<'_> {
    fn origin(&self, subdomain: &str) -> String {
        let Self {
            domain,
            scheme,
            port,
            ..
        } = self;
        match port {
            Some(port) => format!("{scheme}://{subdomain}.{domain}:{port}"),
            None => format!("{scheme}://{subdomain}.{domain}"),
        }
    }
}
