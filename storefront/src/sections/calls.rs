//! Invitations to the three experiences. Each is absent where its feature is off.

use leptos::prelude::*;
use shared::template::{Call, CallStyle};

use super::or;
use crate::store::Store;

pub fn try_on(store: &Store, call: &Call) -> Option<AnyView> {
    let words = &store.words.home;
    store.features().vto.then(|| {
        draw(call, "/try-on", TRY_ON, [words.try_on_title, words.try_on_text, words.try_on_action], None)
    })
}

pub fn consultation(store: &Store, call: &Call) -> Option<AnyView> {
    let words = &store.words.home;
    store.features().consultation.then(|| {
        let close = store.words.navigation.close;
        let texts = [words.consultation_title, words.consultation_text, words.consultation_action];
        draw(call, "/consult", CONSULTATION, texts, Some(close))
    })
}

pub fn face_fit(store: &Store, call: &Call) -> Option<AnyView> {
    let words = &store.words.home;
    store.features().face_analysis.then(|| {
        draw(call, "/face", FACE_FIT, [words.face_fit_title, words.face_fit_text, words.face_fit_action], None)
    })
}

/// `close` labels the way out of what the boot script opens in place.
fn draw(
    call: &Call,
    path: &'static str,
    art: &'static str,
    [title, text, action]: [&'static str; 3],
    close: Option<&'static str>,
) -> AnyView {
    let class = match call.style {
        CallStyle::Card => "call card-call",
        CallStyle::Band => "full call band-call",
    };
    view! {
        <section class=class>
            <svg class="art" viewBox="0 0 200 160" aria-hidden="true" inner_html=art></svg>
            <div class="call-words">
                <h2>{or(&call.title, title)}</h2>
                <p>{or(&call.text, text)}</p>
                <a class="button" href=path data-launch=close.map(|_| "consult") data-close=close>{or(&call.action, action)}</a>
            </div>
        </section>
    }
    .into_any()
}

/// A face wearing glasses, framed as a camera frames it.
const TRY_ON: &str = r#"<path class="fill" d="M100 22c-27 0-43 19-43 49 0 36 20 67 43 67s43-31 43-67c0-30-16-49-43-49Z"/><path d="M100 22c-27 0-43 19-43 49 0 36 20 67 43 67s43-31 43-67c0-30-16-49-43-49ZM92 112c5 3 11 3 16 0M100 82v14l-4 3"/><path class="bold" d="M63 68h32v9c0 9-7 14-16 14s-16-5-16-14v-9Zm42 0h32v9c0 9-7 14-16 14s-16-5-16-14v-9ZM95 72c3-2 7-2 10 0"/><path d="M20 40V16h24m112 0h24v24m0 80v24h-24m-112 0H20v-24"/>"#;

/// Two turns of a conversation, the answer showing a frame.
const CONSULTATION: &str = r#"<path class="fill" d="M64 66h112v66h-18v16l-18-16H64Z"/><path d="M24 18h100v36H58L42 70V54H24ZM42 32h64m-64 10h40"/><path d="M64 66h112v66h-18v16l-18-16H64Z"/><path class="bold" d="M84 88h28v9c0 8-6 12-14 12s-14-4-14-12v-9Zm44 0h28v9c0 8-6 12-14 12s-14-4-14-12v-9Zm-16 3c4-3 12-3 16 0"/><path d="M84 120h40"/>"#;

/// A face between the marks of its width and of the distance between its pupils.
const FACE_FIT: &str = r#"<path class="fill" d="M100 14c-27 0-43 19-43 49 0 36 20 67 43 67s43-31 43-67c0-30-16-49-43-49Z"/><path d="M100 14c-27 0-43 19-43 49 0 36 20 67 43 67s43-31 43-67c0-30-16-49-43-49ZM92 106c5 3 11 3 16 0M100 74v14l-4 3"/><path d="M71 64c5-5 14-5 19 0-5 5-14 5-19 0Zm39 0c5-5 14-5 19 0-5 5-14 5-19 0Z"/><path class="bold" d="M80.5 44v12m39-12v12m-39-6h39M57 140v12m86-12v12m-86-6h86"/>"#;
