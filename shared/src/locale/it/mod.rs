//! Italian. The store says «tu».

mod bag;
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

pub static IT: Words = every_area!();
