//! The tenant in its own words.

use leptos::prelude::*;
use shared::template::{Story, StoryStyle};

use super::or;
use crate::{
    components::{
        action,
        prose::{Level, prose},
    },
    store::Store,
};

pub fn story(store: &Store, story: &Story) -> Option<AnyView> {
    if story.body.is_empty() {
        return None;
    }
    let class = match story.style {
        StoryStyle::Text => "block story",
        StoryStyle::Columns => "block story columns",
    };
    let eyebrow = (!story.eyebrow.is_empty())
        .then(|| view! { <p class="eyebrow">{story.eyebrow.clone()}</p> });
    Some(
        view! {
            <section class=class>
                <div class="story-head">{eyebrow}<h2>{or(&story.title, store.words.home.story_title)}</h2></div>
                <div class="story-body">
                    {prose(&story.body, Level::Three)}
                    {story.action.as_ref().map(|to| view! { <p class="actions">{action::secondary(store, to)}</p> })}
                </div>
            </section>
        }
        .into_any(),
    )
}
