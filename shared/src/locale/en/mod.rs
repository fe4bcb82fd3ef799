//! English.

mod bag;
mod british;
mod catalog;
mod consultation;
mod contact;
mod face;
mod fit;
mod harmony;
mod names;
mod product;
mod store;
mod try_on;

use super::words::Words;
pub use british::GB;

pub static US: Words = every_area!();
