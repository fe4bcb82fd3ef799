//! The field to write in, and what it sends.

use leptos::{ev, prelude::*};
use shared::{chat::Measures, locale::Consultation as Words};

use super::talk::Talk;

#[component]
pub fn Composer(talk: Talk, words: &'static Words) -> impl IntoView {
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        talk.send_draft();
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            talk.send_draft();
        }
    };
    view! {
        <form class="composer" on:submit=on_submit>
            <textarea
                node_ref=talk.draft
                name="message"
                rows="2"
                maxlength="2000"
                enterkeyhint="send"
                aria-label=words.input_label
                placeholder=words.placeholder
                on:keydown=on_key
            ></textarea>
            <button class="button" hidden=move || talk.is_answering()>{words.send}</button>
            <button
                type="button"
                class="button quiet"
                hidden=move || !talk.is_answering()
                on:click=move |_| talk.stop()
            >
                {words.stop}
            </button>
        </form>
    }
}

/// Offered once two frames are marked to be told apart: asks the advisor.
#[component]
pub fn Comparison(talk: Talk, words: &'static Words) -> impl IntoView {
    let names = move || {
        talk.compared.with(|frames| {
            let names: Vec<_> = frames.iter().map(|(_, name)| name.as_str()).collect();
            names.join(", ")
        })
    };
    view! {
        <div class="comparison" hidden=move || talk.compared.with(|frames| frames.len() < 2)>
            <button
                type="button"
                class="button quiet"
                disabled=move || talk.is_answering()
                on:click=move |_| talk.say(&words.compare_question.fill(&[("names", &names())]))
            >
                {move || words.compare_question.fill(&[("names", &names())])}
            </button>
        </div>
    }
}

/// What the analyzer measured, for the shopper to tell or not: off until it is pressed.
#[component]
pub fn Sizes(talk: Talk, words: &'static Words) -> impl IntoView {
    let label = move |sizes: Measures| {
        let millimetres = |value: f32| format!("{value:.0}");
        let pd = sizes
            .pupillary_distance
            .map(millimetres)
            .unwrap_or_default();
        words
            .sizes
            .fill(&[("width", &millimetres(sizes.face_width)), ("pd", &pd)])
    };
    move || {
        talk.sizes.get().map(|sizes| {
            view! {
                <button
                    type="button"
                    class="chip sizes"
                    aria-pressed=move || talk.tells_sizes.get().to_string()
                    on:click=move |_| talk.tells_sizes.update(|tells| *tells = !*tells)
                >
                    {label(sizes)}
                </button>
            }
        })
    }
}
