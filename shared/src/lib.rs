//! The domain of Commerce Studio.
//!
//! Invariant: nothing here does I/O, reads a clock or draws randomness; no `worker`, no `leptos`, no browser. Time, random
//! numbers and stored bytes arrive as arguments, so every rule is testable natively and the same in the Worker, the
//! browser and the command line.

pub mod advisor;
pub mod catalog;
pub mod chat;
pub mod config;
pub mod enquiry;
pub mod fit;
pub mod locale;
pub mod money;
pub mod outline;
pub mod seal;
pub mod site;
pub mod template;
pub mod tenant;
pub mod theme;
pub mod vision;
