//! An advisor's words on the page.

use leptos::prelude::*;

use super::markdown::{self, Block, Span};

pub fn said(text: &str) -> impl IntoView + use<> {
    markdown::read(text).into_iter().map(block).collect_view()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{spans(content)}</p> }.into_any(),
        Block::List { ordered, items } => {
            let items = items
                .into_iter()
                .map(|item| view! { <li>{spans(item)}</li> })
                .collect_view();
            match ordered {
                true => view! { <ol>{items}</ol> }.into_any(),
                false => view! { <ul>{items}</ul> }.into_any(),
            }
        }
    }
}

fn spans(spans: Vec<Span>) -> impl IntoView {
    spans
        .into_iter()
        .map(|span| match span {
            Span::Text(text) => text.into_any(),
            Span::Strong(text) => view! { <strong>{text}</strong> }.into_any(),
            Span::Emphasis(text) => view! { <em>{text}</em> }.into_any(),
            Span::Link { text, path } => view! { <a href=path>{text}</a> }.into_any(),
        })
        .collect_view()
}
