//! What a shopper sees.
//!
//! Invariants: a page is a pure function of the tenant's [`Store`] and the [`Request`] — no I/O, no clock, no randomness —
//! and, where its [`Visibility`] is `Shared`, of the address alone. A page reads and works without JavaScript. Nothing is
//! fetched from another origin, and no element carries a `style` attribute, so the content security policy needs no
//! `unsafe-inline`. A feature that is off takes its routes, links and islands with it.

// A page's view is one type, nested as deep as its elements.
#![recursion_limit = "256"]

#[cfg_attr(
    not(feature = "hydrate"),
    allow(dead_code, reason = "on the server nothing is pressed, seen or said")
)]
pub mod islands;

#[cfg(feature = "ssr")]
mod assets;
#[cfg(feature = "ssr")]
mod components;
#[cfg(feature = "ssr")]
mod cookies;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
mod escape;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod render;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
mod sections;
#[cfg(feature = "ssr")]
mod seo;
#[cfg(feature = "ssr")]
mod store;
#[cfg(feature = "ssr")]
mod unavailable;
#[cfg(feature = "ssr")]
mod urlencoded;

#[cfg(test)]
#[cfg(feature = "ssr")]
mod fixture;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

#[cfg(feature = "ssr")]
pub use {
    page::{Method, Policy, Reply, Request, Visibility},
    routes::{contact, respond},
    store::{Platform, Store},
    unavailable::{Unavailable, unavailable},
};
