//! A tenant's content and legal pages.

use leptos::prelude::*;

use super::errors;
use crate::{
    components::{
        breadcrumbs::breadcrumbs,
        prose::{Level, prose},
    },
    page::{Page, Sheet},
    store::Store,
};

pub fn page(store: &Store, slug: &str) -> Page {
    let Some(page) = store.config().pages.iter().find(|page| page.slug == slug) else {
        return errors::not_found(store);
    };
    let body = view! {
        {breadcrumbs(store, Vec::new(), page.title.clone())}
        <article class="text-page">
            <h1>{page.title.clone()}</h1>
            {prose(&page.body, Level::Two)}
        </article>
    };
    Page {
        description: summary(&page.body),
        ..Page::new(
            Sheet::Content,
            page.title.clone(),
            format!("/pages/{slug}"),
            body,
        )
    }
}

/// The first paragraph, cut between words at what search results show of a description.
fn summary(body: &str) -> String {
    const LENGTH: usize = 155;
    let first = body
        .split("\n\n")
        .map(str::trim)
        .find(|block| !block.is_empty() && !block.starts_with("## "))
        .unwrap_or_default();
    let mut summary = String::new();
    for word in first.split_whitespace() {
        if summary.len() + word.len() >= LENGTH {
            summary.push('…');
            break;
        }
        if !summary.is_empty() {
            summary.push(' ');
        }
        summary.push_str(word);
    }
    summary
}
