//! The consultation: a conversation that streams from the edge, with frames as cards.

#[cfg(feature = "hydrate")]
mod asking;
mod card;
mod composer;
mod markdown;
#[cfg(feature = "hydrate")]
mod memory;
mod said;
#[cfg(feature = "hydrate")]
mod stream;
mod talk;
mod view;

use crate::islands::spoken::words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::locale::Locale;

use composer::{Comparison, Composer, Sizes};
use talk::Talk;
use view::Log;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConsultationSetup {
    pub locale: Locale,
    pub persona: String,
    pub greeting: String,
    pub starters: Vec<String>,
    pub notice: String,
}

#[island]
pub fn Consultation(setup: ConsultationSetup) -> impl IntoView {
    let words = &words(setup.locale).consultation;
    let talk = Talk::new();
    talk.recall();

    view! {
        <section class="consultation" aria-label=words.title>
            <header>
                <h2>{setup.persona}</h2>
                <button
                    type="button"
                    class="link"
                    hidden=move || talk.turns.with(Vec::is_empty)
                    on:click=move |_| talk.forget()
                >
                    {words.clear}
                </button>
            </header>
            <Log talk words greeting=setup.greeting />
            <div class="starters" hidden=move || !talk.turns.with(Vec::is_empty)>
                {setup
                    .starters
                    .into_iter()
                    .map(|starter| {
                        let question = starter.clone();
                        view! {
                            <button type="button" class="chip" on:click=move |_| talk.say(&question)>{starter}</button>
                        }
                    })
                    .collect_view()}
            </div>
            <Comparison talk words />
            <Sizes talk words />
            <Composer talk words />
            <p class="hint">{setup.notice}</p>
        </section>
    }
}
