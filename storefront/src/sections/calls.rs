//! Invitations to the three experiences. Each is absent where its feature is off.

use leptos::prelude::*;
use shared::template::{Call, CallStyle};

use super::or;
use crate::store::Store;

pub fn try_on(store: &Store, call: &Call) -> Option<AnyView> {
    let words = &store.words.home;
    store.features().vto.then(|| {
        draw(
            call,
            "/try-on",
            TRY_ON,
            [words.try_on_title, words.try_on_text, words.try_on_action],
            None,
        )
    })
}

pub fn consultation(store: &Store, call: &Call) -> Option<AnyView> {
    let words = &store.words.home;
    store.features().consultation.then(|| {
        let close = store.words.navigation.close;
        let texts = [
            words.consultation_title,
            words.consultation_text,
            words.consultation_action,
        ];
        draw(call, "/consult", CONSULTATION, texts, Some(close))
    })
}

pub fn face_fit(store: &Store, call: &Call) -> Option<AnyView> {
    let words = &store.words.home;
    store.features().face_analysis.then(|| {
        draw(
            call,
            "/face",
            FACE_FIT,
            [
                words.face_fit_title,
                words.face_fit_text,
                words.face_fit_action,
            ],
            None,
        )
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
        CallStyle::Band => "full block call band-call",
    };
    let name = path.trim_start_matches('/');
    view! {
        <section class=class data-call=name>
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

/// A portrait wearing glasses, framed as a camera frames it.
const TRY_ON: &str = r#"<path class="fill" d="M68 74c-5-36 9-54 33-54s36 18 31 54c-4-7-5-14-6-21-14 3-36 0-45-9-2 11-6 21-13 30ZM44 160c2-26 22-33 44-38v8c6 6 18 6 24 0v-8c22 5 42 12 44 38Z"/><path d="M68 74c-5-36 9-54 33-54s36 18 31 54M72 68c0 26 12 46 28 46s28-20 28-46M81 44c9 9 31 12 45 9M88 110v12m24-12v12M100 82v9l-3 2m-4 8c4 3 10 3 14 0M44 160c2-26 22-33 44-38m24 0c22 5 42 12 44 38"/><path class="bold" d="M75 66h21v7c0 7-5 11-10.5 11S75 80 75 73v-7Zm29 0h21v7c0 7-5 11-10.5 11S104 80 104 73v-7Zm-8 3c3-2 5-2 8 0"/><path d="M20 40V16h24m112 0h24v24"/>"#;

/// Two turns of a conversation, the answer showing a frame.
const CONSULTATION: &str = r#"<path class="fill" d="M76 66h88a12 12 0 0 1 12 12v42a12 12 0 0 1-12 12h-8v14l-16-14H76a12 12 0 0 1-12-12V78a12 12 0 0 1 12-12Z"/><path d="M60 56 44 68V56H34a10 10 0 0 1-10-10V26a10 10 0 0 1 10-10h82a10 10 0 0 1 10 10v20a10 10 0 0 1-10 10H60ZM42 30h66M42 42h40"/><path d="M76 66h88a12 12 0 0 1 12 12v42a12 12 0 0 1-12 12h-8v14l-16-14H76a12 12 0 0 1-12-12V78a12 12 0 0 1 12-12Z"/><path class="bold" d="M86 86h27v8c0 8-6 12-13.5 12S86 102 86 94v-8Zm41 0h27v8c0 8-6 12-13.5 12s-13.5-4-13.5-12v-8Zm-14 3c4-3 10-3 14 0"/><path d="M86 119h46"/>"#;

/// A portrait between the marks of its width and of the distance between its pupils.
const FACE_FIT: &str = r#"<path class="fill" d="M68 64c-5-36 9-54 33-54s36 18 31 54c-4-7-5-14-6-21-14 3-36 0-45-9-2 11-6 21-13 30Z"/><path d="M68 64c-5-36 9-54 33-54s36 18 31 54M72 58c0 26 12 46 28 46s28-20 28-46M81 34c9 9 31 12 45 9M100 72v9l-3 2m-4 8c4 3 10 3 14 0"/><path class="bold" d="M86 54v12m28-12v12m-28-6h28"/><path d="M72 112v36m56-36v36"/><path class="bold" d="M78 134h44m-38-6-6 6 6 6m32-12 6 6-6 6"/>"#;
