//! The conversation's markup: the log of turns, and what is going on at its end.

use leptos::{html, prelude::*};
use shared::{
    chat::{ErrorCode, HandOver, Role},
    locale::Consultation as Words,
};

use super::{
    card::Cards,
    said::said,
    talk::{Part, Problem, Progress, Talk},
};

#[component]
pub fn Log(talk: Talk, words: &'static Words, greeting: String) -> impl IntoView {
    let log = NodeRef::<html::Div>::new();
    let reads_above = StoredValue::new(false);
    follow(talk, log, reads_above);
    view! {
        <div
            class="log"
            role="log"
            tabindex="0"
            node_ref=log
            on:scroll=move |_| reads_above.set_value(is_above_the_end(log))
            aria-label=words.log_label
            aria-busy=move || talk.is_answering().to_string()
        >
            <div class="turn advisor"><span class="unseen">{words.advisor} ": "</span><p>{greeting}</p></div>
            <For each=move || 0..talk.turns.with(Vec::len) key=|number| *number let(number)>
                <TurnItem talk number words />
            </For>
            {move || match talk.progress.get() {
                Progress::Idle => ().into_any(),
                Progress::Answering(label) => view! {
                    <div class="turn advisor waiting">
                        <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
                        <span>{label.unwrap_or_else(|| words.thinking.to_owned())}</span>
                    </div>
                }
                .into_any(),
                Progress::Failed(problem) => view! {
                    <div class="turn problem" role="alert">
                        <p>{message(problem, words)}</p>
                        {retryable(problem).then(|| view! {
                            <button type="button" class="button quiet" on:click=move |_| talk.retry()>{words.retry}</button>
                        })}
                    </div>
                }
                .into_any(),
            }}
        </div>
    }
}

/// Words that stream in change their own part of their own turn; everything above stays as it is drawn.
#[component]
fn TurnItem(talk: Talk, number: usize, words: &'static Words) -> impl IntoView {
    let of_shopper = Memo::new(move |_| {
        talk.turns.with(|turns| {
            turns
                .get(number)
                .is_some_and(|turn| turn.role == Role::Shopper)
        })
    });
    let count = move || {
        talk.turns
            .with(|turns| turns.get(number).map_or(0, |turn| turn.parts.len()))
    };
    let part = move |at: usize| {
        let part = Memo::new(move |_| {
            talk.turns
                .with(|turns| turns.get(number)?.parts.get(at).cloned())
        });
        move || match part.get() {
            Some(Part::Text(text)) if of_shopper.get() => view! { <p>{text}</p> }.into_any(),
            Some(Part::Text(text)) => said(&text).into_any(),
            Some(Part::Frames(frames)) => view! { <Cards talk frames words /> }.into_any(),
            Some(Part::Way(way)) => view! { <WayToAHuman way /> }.into_any(),
            None => ().into_any(),
        }
    };
    let can_edit =
        move || of_shopper.get() && talk.is_latest_question(number) && !talk.is_answering();
    view! {
        <div class="turn" class:shopper=of_shopper class:advisor=move || !of_shopper.get()>
            <span class="unseen">{move || if of_shopper.get() { words.you } else { words.advisor }} ": "</span>
            <For each=move || 0..count() key=|at| *at let(at)>{part(at)}</For>
        </div>
        <button type="button" class="link edit" hidden=move || !can_edit() on:click=move |_| talk.edit()>
            {words.edit}
        </button>
    }
}

#[component]
fn WayToAHuman(way: HandOver) -> impl IntoView {
    view! {
        <p class="way">
            <a class="button quiet" href=way.url>{way.label}</a>
            {way.phone.map(|phone| view! { " " <a href=format!("tel:{phone}")>{phone.clone()}</a> })}
            {way.email.map(|email| view! { " " <a href=format!("mailto:{email}")>{email.clone()}</a> })}
        </p>
    }
}

/// Keeps the newest words in view, unless the shopper has scrolled up to read; a new question leads back down.
fn follow(talk: Talk, log: NodeRef<html::Div>, reads_above: StoredValue<bool>) {
    Effect::new(move |before: Option<usize>| {
        let count = talk.turns.with(Vec::len);
        talk.progress.track();
        if before != Some(count) {
            reads_above.set_value(false);
        }
        // What has changed is drawn by then.
        request_animation_frame(move || {
            if let (Some(log), false) = (log.get_untracked(), reads_above.get_value()) {
                log.set_scroll_top(log.scroll_height());
            }
        });
        count
    });
}

/// Whether the end of the log is out of view.
fn is_above_the_end(log: NodeRef<html::Div>) -> bool {
    /// CSS pixels from the end that still count as being there.
    const NEAR: i32 = 80;
    log.get_untracked()
        .is_some_and(|log| log.scroll_height() - log.scroll_top() - log.client_height() > NEAR)
}

fn retryable(problem: Problem) -> bool {
    match problem {
        Problem::Offline => true,
        Problem::Edge { retryable, .. } => retryable,
    }
}

fn message(problem: Problem, words: &'static Words) -> &'static str {
    let Problem::Edge { code, .. } = problem else {
        return words.offline;
    };
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
