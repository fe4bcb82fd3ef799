//! Face landmarks, measurements and try-on, in a Web Worker of their own. No picture leaves the browser.

pub mod net;
pub mod pose;
