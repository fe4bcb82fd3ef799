//! Frames in the flow of a conversation, with what can be done with each.

use leptos::prelude::*;
use shared::{chat::FrameCard, locale::Consultation as Words};

use super::talk::Talk;

#[component]
pub fn Cards(talk: Talk, frames: Vec<FrameCard>, words: &'static Words) -> impl IntoView {
    paint_hearts();
    // Tried on one after the other.
    let ids: Vec<&str> = frames.iter().map(|frame| frame.id.as_str()).collect();
    let among = format!("&frames={}", ids.join(","));
    let card = |mut frame: FrameCard| {
        if let Some(address) = &mut frame.try_on {
            address.push_str(&among);
        }
        view! { <Card talk frame words /> }
    };
    view! {
        <ul class="offers">
            {frames.into_iter().map(card).collect_view()}
        </ul>
    }
}

#[component]
fn Card(talk: Talk, frame: FrameCard, words: &'static Words) -> impl IntoView {
    let wish = words.wish.fill(&[("name", &frame.name)]);
    let (id, name) = (frame.id.clone(), format!("{} {}", frame.brand, frame.name));
    let compared = {
        let id = frame.id.clone();
        move || talk.is_compared(&id).to_string()
    };
    view! {
        <li class="offer">
            <a href=frame.url>
                <img src=frame.picture alt="" width="160" height="80" loading="lazy" />
                <span class="brand">{frame.brand}</span>
                <strong>{frame.name}</strong>
                <span class="price">{frame.price}</span>
                <span class="marking">{frame.marking}</span>
            </a>
            <button type="button" class="heart" name="toggle" value=frame.id aria-pressed="false" aria-label=wish>
                <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M12 20.3 4.3 12.4a4.7 4.7 0 0 1 6.7-6.6l1 1 1-1a4.7 4.7 0 0 1 6.7 6.6L12 20.3Z" />
                </svg>
            </button>
            <div class="actions">
                {frame.try_on.map(|address| view! { <a class="link" href=address>{words.try_on}</a> })}
                <button
                    type="button"
                    class="link"
                    aria-pressed=compared
                    on:click=move |_| talk.compare(&id, &name)
                >
                    {words.compare}
                </button>
            </div>
        </li>
    }
}

/// The boot script paints hearts from the wish-list's cookie; it is told of new ones.
fn paint_hearts() {
    #[cfg(feature = "hydrate")]
    Effect::new(|_| {
        if let (Ok(event), Some(window)) = (web_sys::Event::new("hearts"), web_sys::window()) {
            let _ = window.dispatch_event(&event);
        }
    });
}
