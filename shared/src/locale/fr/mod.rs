//! French. The store says « vous ».

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

pub static FR: Words = every_area!();
