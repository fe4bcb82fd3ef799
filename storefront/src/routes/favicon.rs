//! The store's initial on its own colour, for tabs and bookmarks.

use crate::{
    escape,
    page::{Reply, Visibility},
    store::Store,
};

pub fn file(store: &Store) -> Reply {
    let config = store.config();
    let initial = config
        .branding
        .company_name
        .chars()
        .next()
        .unwrap_or('•')
        .to_uppercase()
        .to_string();
    let mut letter = String::new();
    escape::text(&mut letter, &initial);
    let (ground, ink) = (store.theme.palette.primary, store.theme.palette.on_primary);
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><rect width=\"64\" height=\"64\" rx=\"14\" fill=\"{ground}\"/>\
         <text x=\"32\" y=\"45\" font-family=\"Georgia,serif\" font-size=\"38\" text-anchor=\"middle\" fill=\"{ink}\">{letter}</text></svg>"
    );
    Reply::text("image/svg+xml", svg, Visibility::Shared)
}
