//! The tenant's own database: one Durable Object with SQLite per tenant, its name the tenant's id.
//!
//! An object sees its own rows and no others, so no query here names a tenant. It runs one piece of code at a time and a
//! request does not give way between its first read and its last write, so what it decides is decided for everyone:
//! [`meter`] relies on that.

mod circuits;
mod client;
mod meter;
mod object;
mod protocol;
mod replay;
mod reservations;
mod schema;
mod sql;
mod unwritten;
mod usage;
mod visitors;

pub use client::Client;
pub use protocol::{Health, Reason, Replayed, Reserve, Reserved, Settle, Spend, Took, Visitor};
