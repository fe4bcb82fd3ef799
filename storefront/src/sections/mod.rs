//! The blocks that templates are made of: one file, one component, its settings in `shared::template`.

mod calls;
mod category_tiles;
mod faq;
mod featured_collection;
mod hero;
pub mod locations;
mod story;
mod testimonials;

use leptos::prelude::*;
use shared::template::{CallStyle, Section};

use crate::{assets, store::Store};

/// The sections in their order; one that has nothing to show, or whose feature is off, leaves no trace. Cards that
/// follow each other share a row.
///
/// Where `opens` is set the first hero brings the page's main heading; see [`is_hero`].
pub fn sections(store: &Store, sections: &[Section], opens: bool) -> Vec<AnyView> {
    let opening = sections.iter().position(is_hero).filter(|_| opens);
    let numbered: Vec<_> = sections.iter().enumerate().collect();
    numbered
        .chunk_by(|(_, one), (_, next)| is_card(one) && is_card(next))
        .filter_map(|run| {
            let drawn: Vec<_> = run
                .iter()
                .filter_map(|(at, section)| draw(store, section, opening == Some(*at)))
                .collect();
            let cards =
                run.first().is_some_and(|(_, section)| is_card(section)) && !drawn.is_empty();
            match cards {
                true => Some(view! { <div class="block calls">{drawn}</div> }.into_any()),
                false => drawn.into_iter().next(),
            }
        })
        .collect()
}

/// The style sheet that a section needs beyond the page's own.
pub fn style(section: &Section) -> &'static str {
    match section {
        Section::Hero(_) => assets::HERO,
        Section::FeaturedCollection(_) => assets::COLLECTION,
        Section::CategoryTiles(_) => assets::TILES,
        Section::TryOnCall(_) | Section::ConsultationCall(_) | Section::FaceFitCall(_) => {
            assets::CALLS
        }
        Section::Story(_) => assets::STORY,
        Section::Testimonials(_) => assets::TESTIMONIALS,
        Section::Faq(_) => assets::FAQ,
        Section::Locations(_) => assets::LOCATIONS,
    }
}

/// Whether the sections bring a main heading.
pub fn is_hero(section: &Section) -> bool {
    matches!(section, Section::Hero(_))
}

fn is_card(section: &Section) -> bool {
    match section {
        Section::TryOnCall(call) | Section::ConsultationCall(call) | Section::FaceFitCall(call) => {
            call.style == CallStyle::Card
        }
        _ => false,
    }
}

fn draw(store: &Store, section: &Section, main: bool) -> Option<AnyView> {
    match section {
        Section::Hero(settings) => Some(hero::hero(store, settings, main)),
        Section::FeaturedCollection(settings) => {
            featured_collection::featured_collection(store, settings)
        }
        Section::CategoryTiles(settings) => category_tiles::category_tiles(store, settings),
        Section::TryOnCall(call) => calls::try_on(store, call),
        Section::ConsultationCall(call) => calls::consultation(store, call),
        Section::FaceFitCall(call) => calls::face_fit(store, call),
        Section::Story(settings) => story::story(store, settings),
        Section::Testimonials(settings) => testimonials::testimonials(store, settings),
        Section::Faq(settings) => faq::faq(store, settings),
        Section::Locations(heading) => locations::locations(store, heading),
    }
}

/// What the tenant wrote, else the platform's words.
fn or(text: &str, otherwise: &'static str) -> String {
    if text.is_empty() {
        otherwise.to_owned()
    } else {
        text.to_owned()
    }
}

/// A section's own heading and the line below it.
fn heading(title: String, text: &str) -> impl IntoView + use<> {
    let text = (!text.is_empty()).then(|| view! { <p>{text.to_owned()}</p> });
    view! { <div class="section-head"><h2>{title}</h2>{text}</div> }
}
