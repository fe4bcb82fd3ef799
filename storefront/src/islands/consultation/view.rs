//! The conversation's markup: the log of turns, and the field to write in.

use leptos::{ev, prelude::*};
use shared::{
    chat::{ErrorCode, FrameCard, HandOver, Role},
    locale::Consultation as Words,
};

use super::talk::{Progress, Talk, Turn};

#[component]
pub fn Log(talk: Talk, words: &'static Words, greeting: String) -> impl IntoView {
    view! {
        <div class="log" role="log" tabindex="0" aria-label=words.log_label>
            <div class="turn advisor"><p>{greeting}</p></div>
            {move || {
                talk.turns.get().into_iter().map(|turn| view! { <TurnItem turn words /> }).collect_view()
            }}
            {move || match talk.progress.get() {
                Progress::Idle => ().into_any(),
                Progress::Answering(label) => view! {
                    <div class="turn advisor waiting">
                        <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
                        <span>{label.unwrap_or_else(|| words.thinking.to_owned())}</span>
                    </div>
                }
                .into_any(),
                Progress::Failed { code, retryable } => view! {
                    <div class="turn problem" role="alert">
                        <p>{message(code, words)}</p>
                        {retryable.then(|| view! {
                            <button type="button" class="button quiet" on:click=move |_| talk.retry()>{words.retry}</button>
                        })}
                    </div>
                }
                .into_any(),
            }}
        </div>
    }
}

#[component]
fn TurnItem(turn: Turn, words: &'static Words) -> impl IntoView {
    let class = if turn.role == Role::Shopper {
        "turn shopper"
    } else {
        "turn advisor"
    };
    view! {
        <div class=class>
            {(!turn.text.is_empty()).then(|| view! { <p>{turn.text}</p> })}
            {(!turn.frames.is_empty()).then(|| view! {
                <ul class="offers">
                    {turn.frames.into_iter().map(|frame| view! { <Card frame words /> }).collect_view()}
                </ul>
            })}
            {turn.way.map(|way| view! { <WayToAHuman way /> })}
        </div>
    }
}

#[component]
fn WayToAHuman(way: HandOver) -> impl IntoView {
    view! {
        <p class="way">
            <a class="button quiet" href=way.url>{way.label}</a>
            {way.phone.map(|phone| view! { " " <a class="link" href=format!("tel:{phone}")>{phone.clone()}</a> })}
            {way.email.map(|email| view! { " " <a class="link" href=format!("mailto:{email}")>{email.clone()}</a> })}
        </p>
    }
}

#[component]
fn Card(frame: FrameCard, words: &'static Words) -> impl IntoView {
    view! {
        <li class="offer">
            <a href=frame.url>
                <img src=frame.picture alt="" width="160" height="80" loading="lazy" />
                <span class="brand">{frame.brand}</span>
                <strong>{frame.name}</strong>
                <span class="price">{frame.price}</span>
                <span class="marking">{frame.marking}</span>
            </a>
            {frame.try_on.map(|address| view! { <a class="link" href=address>{words.try_on}</a> })}
        </li>
    }
}

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

fn message(code: ErrorCode, words: &'static Words) -> &'static str {
    match code {
        ErrorCode::BadRequest => words.bad_request,
        ErrorCode::RateLimited => words.rate_limited,
        ErrorCode::BudgetSpent => words.budget_spent,
        ErrorCode::UpstreamRefused => words.upstream_refused,
        ErrorCode::UpstreamTimeout => words.upstream_timeout,
        ErrorCode::UpstreamCut => words.upstream_cut,
        ErrorCode::Unavailable => words.unavailable,
    }
}
