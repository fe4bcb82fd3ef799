//! The way from the home page to here.

use leptos::prelude::*;

use crate::store::Store;

/// Links and labels between home and this page, whose own label comes last and leads nowhere.
pub fn breadcrumbs(
    store: &Store,
    between: Vec<(String, String)>,
    here: String,
) -> impl IntoView + use<> {
    let between: Vec<_> = between
        .into_iter()
        .map(|(path, label)| view! { <li><a href=path>{label}</a></li> })
        .collect();
    view! {
        <nav class="crumbs" aria-label=store.words.navigation.breadcrumbs>
            <ol>
                <li><a href="/">{store.words.navigation.home}</a></li>
                {between}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}
