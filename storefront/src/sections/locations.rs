//! Where the store is and how to reach it.

use leptos::prelude::*;
use shared::{config::Location, template::Heading};

use super::{heading, or};
use crate::{
    components::{
        address,
        icon::{Icon, icon},
    },
    store::Store,
};

pub fn locations(store: &Store, settings: &Heading) -> Option<AnyView> {
    let places = places(store)?;
    Some(
        view! {
            <section class="block locations">
                {heading(or(&settings.title, store.words.home.locations_title), &settings.text)}
                {places}
            </section>
        }
        .into_any(),
    )
}

/// The contact page's body: how to write and call, then every location.
pub fn reach(store: &Store, form: Option<impl IntoView>) -> impl IntoView {
    let (contact, words) = (&store.config().contact, &store.words.home);
    let email = contact.email.clone().map(|email| {
        let link = format!("mailto:{email}");
        view! { <a class="reach" href=link>{icon(Icon::Mail)}<span>{words.email}</span><strong>{email}</strong></a> }
    });
    let phone = contact.phone.clone().map(|phone| {
        let link = dial(&phone);
        view! { <a class="reach" href=link>{icon(Icon::Phone)}<span>{words.phone}</span><strong>{phone}</strong></a> }
    });
    let places = places(store).map(|places| {
        view! { <h2>{words.locations_title}</h2>{places} }
    });
    view! { <div class="contact"><div class="talk">{form}<div class="reaches">{email}{phone}</div></div>{places}</div> }
}

fn places(store: &Store) -> Option<impl IntoView + use<>> {
    let places: Vec<_> = store
        .config()
        .contact
        .locations
        .iter()
        .map(|place| self::place(store, place))
        .collect();
    (!places.is_empty()).then(|| view! { <ul class="places" role="list">{places}</ul> })
}

fn place(store: &Store, place: &Location) -> impl IntoView + use<> {
    let hours: Vec<_> = place
        .hours
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect();
    let hours = (!hours.is_empty()).then(|| {
        view! { <h4>{store.words.home.locations_hours}</h4><ul class="hours">{hours}</ul> }
    });
    let phone = place.phone.clone().map(|phone| {
        let link = dial(&phone);
        view! { <p><a href=link>{phone}</a></p> }
    });
    view! {
        <li class="place">
            {icon(Icon::Pin)}
            <h3>{place.name.clone()}</h3>
            <address>{address::lines(place)}</address>
            {hours}
            {phone}
        </li>
    }
}

/// `tel:` wants digits and a leading plus only.
fn dial(phone: &str) -> String {
    let digits: String = phone
        .chars()
        .filter(|char| char.is_ascii_digit() || *char == '+')
        .collect();
    format!("tel:{digits}")
}
