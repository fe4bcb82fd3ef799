//! Questions that open on their answers, without a script.

use leptos::prelude::*;
use shared::template::Faq;

use super::{heading, or};
use crate::{
    components::prose::{Level, prose},
    store::Store,
};

pub fn faq(store: &Store, settings: &Faq) -> Option<AnyView> {
    if settings.questions.is_empty() {
        return None;
    }
    let questions: Vec<_> = settings
        .questions
        .iter()
        .map(|each| {
            view! {
                <details>
                    <summary>{each.question.clone()}</summary>
                    {prose(&each.answer, Level::Three)}
                </details>
            }
        })
        .collect();
    Some(
        view! {
            <section class="block faq">
                {heading(or(&settings.title, store.words.home.faq_title), "")}
                <div class="questions">{questions}</div>
            </section>
        }
        .into_any(),
    )
}
