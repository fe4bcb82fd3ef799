//! One frame: pictures, colours, sizes, and the ways on from here.
//!
//! `?color=` is a variant's id and `?size=` an index into the sizes; the plain address shows the first colour in the middle
//! size, and is the one for search engines.

mod details;
mod gallery;
mod purchase;

use leptos::prelude::*;
use shared::catalog::{Frame, FrameSize, Variant};

use super::errors;
use crate::{
    components::{breadcrumbs::breadcrumbs, card::row, heart, price},
    page::{Answer, Page, Place, Request, Sheet},
    sections, seo,
    store::Store,
};

/// Beside a frame: one row of them on a wide screen, two on a phone.
const SIMILAR: usize = 4;

pub fn page(store: &Store, request: &Request<'_>, id: &str) -> Answer {
    let sold = |frame: &&Frame| store.config().products.categories.contains(&frame.category);
    let Some(chosen) = store
        .catalog
        .get(id)
        .filter(sold)
        .and_then(|frame| Chosen::of(frame, request))
    else {
        return errors::not_found(store).into();
    };
    let Chosen {
        frame,
        variant,
        size,
        ..
    } = chosen;
    let words = store.words;
    let department = words.names.category(frame.category);
    let shelf = format!("/{}", frame.category.slug());
    let name = format!("{} {}", frame.brand, frame.name);
    let here = format!("/frames/{id}");
    let similar = store.catalog.similar(frame, SIMILAR);
    let similar = (!similar.is_empty()).then(|| {
        view! {
            <section class="wide similar">
                <h2>{words.product.similar}</h2>
                <ul class="cards row" inner_html=row(store, &similar)></ul>
            </section>
        }
    });
    let body = view! {
        {heart::form(&chosen.address(variant, chosen.index))}
        {breadcrumbs(store, vec![(shelf.clone(), department.to_owned())], name.clone())}
        <article class="product">
            {gallery::gallery(store, &chosen)}
            {purchase::purchase(store, &chosen)}
            {details::details(store, &chosen)}
        </article>
        {similar}
        {sections::sections(store, &store.template.product, false)}
    };
    let title = words.product.title.fill(&[
        ("brand", &frame.brand),
        ("name", &frame.name),
        ("category", &department),
    ]);
    let description = words.product.description.fill(&[
        ("brand", &frame.brand),
        ("name", &frame.name),
        ("shape", &words.names.shape(frame.shape)),
        ("material", &words.names.material(frame.material)),
        ("marking", &size.marking()),
        ("price", &price::written(store, frame.price)),
        ("store", &store.config().branding.company_name),
    ]);
    let trail = [
        (words.navigation.home, "/"),
        (department, &shelf),
        (&name, &here),
    ];
    Page {
        description,
        place: Place::Category(frame.category),
        json_ld: vec![
            seo::product(store, frame, variant),
            seo::breadcrumbs(store, &trail),
        ],
        image: variant.photo.clone(),
        ..Page::new(Sheet::Product, title, &here, body)
    }
    .into()
}

/// The article that the address asks for.
struct Chosen<'s> {
    frame: &'s Frame,
    variant: &'s Variant,
    size: &'s FrameSize,
    /// Of the size.
    index: usize,
}

impl<'s> Chosen<'s> {
    /// What the address asks for and the frame does not have gives way to what cards show.
    fn of(frame: &'s Frame, request: &Request<'_>) -> Option<Self> {
        let asked = request.query("color");
        let variant = asked
            .and_then(|id| frame.variant(&id))
            .or(frame.variants.first())?;
        let asked = request.query("size").and_then(|index| index.parse().ok());
        let index = asked
            .filter(|index| *index < frame.sizes.len())
            .unwrap_or(frame.sizes.len() / 2);
        Some(Self {
            frame,
            variant,
            size: frame.sizes.get(index)?,
            index,
        })
    }

    /// The same frame in another colour or size.
    fn address(&self, variant: &Variant, index: usize) -> String {
        let mut address = format!("/frames/{}", self.frame.id);
        let mut separator = '?';
        if self
            .frame
            .variants
            .first()
            .is_some_and(|first| first.id != variant.id)
        {
            address += &format!("{separator}color={}", variant.id);
            separator = '&';
        }
        if index != self.frame.sizes.len() / 2 {
            address += &format!("{separator}size={index}");
        }
        address
    }
}

#[cfg(test)]
mod tests;
