//! What the build put into the crate: style sheets and the boot script to inline, and the folders of the bundles.

/// Text inlined in pages and its hash as a content security policy names it: `sha256-…`.
#[derive(Clone, Copy)]
pub struct Inline {
    pub text: &'static str,
    pub hash: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));
