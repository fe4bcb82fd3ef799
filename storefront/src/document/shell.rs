//! What all pages of one store repeat, rendered once.

use std::{collections::BTreeSet, sync::Arc};

use shared::{template::TemplateName, theme::Layout};

use super::style::{self, Style};
use crate::{
    assets,
    components::{footer::footer, header::header, navigation},
    page::{Place, Policy, Sheet},
    render,
    store::Store,
};

#[derive(Default)]
pub struct Shell {
    /// From the doctype to where the title goes.
    pub(super) opening: String,
    /// Icon, fonts and the theme's tokens.
    pub(super) theme: String,
    pub(super) footer: String,
    /// The header as it stands at each place of the navigation.
    headers: Vec<(Place, String)>,
    pages: Vec<PageType>,
}

/// What pages of one type carry. The policy is without the camera, which a page asks for itself.
struct PageType {
    sheet: Sheet,
    style: Vec<&'static str>,
    policy: Policy,
}

impl Shell {
    pub fn new(store: &Store) -> Self {
        let tokens = store.theme.font_css(assets::FONTS) + &store.theme.css;
        Self {
            opening: opening(store),
            theme: theme(store, &tokens),
            headers: places(store)
                .map(|place| (place, render::html(|| header(store, place))))
                .collect(),
            footer: render::html(|| footer(store)),
            pages: pages(store, &style::hash([tokens.as_str()])),
        }
    }

    pub(super) fn header(&self, place: Place) -> &str {
        let of = |wanted| self.headers.iter().find(|(place, _)| *place == wanted);
        of(place)
            .or_else(|| of(Place::Elsewhere))
            .map_or("", |(_, html)| html)
    }

    pub(super) fn style(&self, sheet: Sheet) -> &[&'static str] {
        self.page(sheet).map_or(&[], |page| &page.style)
    }

    pub(super) fn policy(&self, sheet: Sheet, camera: bool) -> Policy {
        Policy {
            camera,
            ..self
                .page(sheet)
                .map(|page| page.policy.clone())
                .unwrap_or_default()
        }
    }

    fn page(&self, sheet: Sheet) -> Option<&PageType> {
        self.pages.iter().find(|page| page.sheet == sheet)
    }

    /// Bytes on the heap.
    pub fn weight(&self) -> usize {
        let headers: usize = self.headers.iter().map(|(_, html)| html.len()).sum();
        self.opening.len() + self.theme.len() + self.footer.len() + headers
    }
}

fn opening(store: &Store) -> String {
    let config = store.config();
    let template = match config.template.name {
        TemplateName::Default => "default",
        TemplateName::Premium => "premium",
        TemplateName::Custom => "custom",
    };
    let layout = match config.look.layout {
        Layout::Grid => "grid",
        Layout::List => "list",
        Layout::Editorial => "editorial",
    };
    format!(
        "<!DOCTYPE html><html lang=\"{}\" data-template=\"{template}\" data-layout=\"{layout}\" data-client=\"{}\"><head>\
         <meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">",
        config.locale.tag(),
        assets::CLIENT,
    )
}

/// Hashes of the inline styles and scripts, and the hosts of the tenant's own photographs.
fn pages(store: &Store, theme_hash: &str) -> Vec<PageType> {
    let features = store.features();
    // Islands compile WebAssembly wherever their launcher stands.
    let wasm = if features.consultation || features.face_analysis || features.vto {
        " 'wasm-unsafe-eval'"
    } else {
        ""
    };
    let script_sources: Arc<str> = format!(
        "'{}' '{}'{wasm}",
        assets::BOOT.hash,
        assets::SPECULATION.hash
    )
    .into();
    let image_origins: Arc<str> = image_origins(store).into();
    let page = |sheet: Sheet| {
        let style = Style::of(store, sheet);
        let policy = Policy {
            script_sources: script_sources.clone(),
            style_sources: format!("'{theme_hash}' '{}'", style.hash).into(),
            image_origins: image_origins.clone(),
            camera: false,
        };
        PageType {
            sheet,
            style: style.parts,
            policy,
        }
    };
    Sheet::ALL.into_iter().map(page).collect()
}

/// The logo's and the photographs' hosts, where they are not the store's own.
fn image_origins(store: &Store) -> String {
    let logo = store.config().branding.logo.iter();
    let photos = store
        .catalog
        .frames()
        .iter()
        .flat_map(|frame| &frame.variants)
        .filter_map(|variant| variant.photo.as_ref());
    let origins: BTreeSet<&str> = logo
        .chain(photos)
        .filter_map(|address| origin(address))
        .collect();
    origins.into_iter().collect::<Vec<_>>().join(" ")
}

/// `https://host` of an address; nothing for a path on the store itself.
fn origin(address: &str) -> Option<&str> {
    let host = address.strip_prefix("https://")?;
    let end = host.find(['/', '?', '#']).unwrap_or(host.len());
    address.get(..address.len() - host.len() + end)
}

/// Every place that some link of the header leads to, and elsewhere.
fn places(store: &Store) -> impl Iterator<Item = Place> + '_ {
    let destinations = navigation::categories(store)
        .chain(navigation::services(store))
        .map(|to| to.place);
    destinations.chain([Place::Elsewhere, Place::Wishlist, Place::Bag])
}

/// The icon, the fonts in use before any text asks for them, and the theme's tokens.
fn theme(store: &Store, tokens: &str) -> String {
    let mut out = format!(
        "<meta name=\"color-scheme\" content=\"{}\"><meta name=\"theme-color\" content=\"{}\">\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">",
        store.theme.color_scheme, store.theme.palette.background
    );
    for file in store.theme.preloads(assets::FONTS) {
        for part in [
            "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"",
            &file,
            "\">",
        ] {
            out.push_str(part);
        }
    }
    out.push_str("<style>");
    out.push_str(tokens);
    out.push_str("</style>");
    out
}
