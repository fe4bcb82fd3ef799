//! A shop's address as letters to its country are addressed.

use leptos::prelude::*;
use shared::config::Location;

/// Street and city on a line each.
pub fn lines(place: &Location) -> impl IntoView + use<> {
    view! { {place.street.clone()}<br/>{city(place)} }
}

/// Countries of English addresses write the postal code behind the city, the others before it.
fn city(
    Location {
        postal_code,
        city,
        country,
        ..
    }: &Location,
) -> String {
    match country.as_str() {
        "US" | "GB" | "CA" | "AU" | "NZ" | "IE" | "IN" => format!("{city} {postal_code}"),
        _ => format!("{postal_code} {city}"),
    }
}
