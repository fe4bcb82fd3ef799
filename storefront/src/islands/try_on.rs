//! Virtual try-on: frames drawn on the shopper's face, true to size.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::{chat::FrameCard, vision::WornFrame};

use super::studio::{Stage, Studio, StudioSetup, Wish};

/// A frame of the strip: what to say of it, and what to draw in each of its colours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TryOnFrame {
    pub card: FrameCard,
    pub colors: Vec<TryOnColor>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TryOnColor {
    pub picture: String,
    /// The frame's page in this colour.
    pub url: String,
    pub worn: WornFrame,
}

#[island]
pub fn TryOn(setup: StudioSetup, frames: Vec<TryOnFrame>, color: usize) -> impl IntoView {
    let words = &setup.locale.words().try_on;
    let studio = Studio::new();
    let chosen = RwSignal::new(0_usize);
    let color = RwSignal::new(color);
    let frames = StoredValue::new(frames);
    let stored_setup = StoredValue::new(setup.clone());

    let frame = move || frames.with_value(|frames| frames.get(chosen.get()).cloned());
    Effect::new(move |_| {
        let worn = frame().and_then(|frame| frame.colors.into_iter().nth(color.get()));
        if studio.is_showing() {
            stored_setup.with_value(|setup| {
                studio.ask(setup, Wish::Wear(worn.map(|color| Box::new(color.worn))))
            });
        }
    });
    let choose = move |index| {
        color.set(0);
        chosen.set(index);
    };

    let link = move || frame().and_then(|frame| Some(frame.colors.get(color.get())?.url.clone()));

    view! {
        <div class="studio try-on">
            <Stage studio setup />
            <div class="panel">
                <div class="chosen" aria-live="polite">
                    {move || frame().map(|TryOnFrame { card, .. }| view! {
                        <p class="brand">{card.brand}</p>
                        <h2>{card.name}</h2>
                        <p><span class="price">{card.price}</span> " " <span class="marking">{card.marking}</span></p>
                    })}
                    <a class="button quiet" href=link>{words.view_frame}</a>
                </div>
                <fieldset class="colors">
                    <legend>{words.choose_color}</legend>
                    {move || frame().map(|frame| view! {
                        <Choices name="color" selected=color choose=move |index| color.set(index) pictures=frame
                            .colors
                            .into_iter()
                            .map(|color| (color.picture, color.worn.variant.name))
                            .collect() />
                    })}
                </fieldset>
                <fieldset class="frames">
                    <legend>{words.choose_frame}</legend>
                    <Choices name="frame" selected=chosen choose pictures=frames.with_value(|frames| {
                        frames.iter().filter_map(picture_and_name).collect()
                    }) />
                </fieldset>
                <p class="hint">{words.true_to_size}</p>
            </div>
        </div>
    }
}

fn picture_and_name(frame: &TryOnFrame) -> Option<(String, String)> {
    Some((
        frame.colors.first()?.picture.clone(),
        format!("{} {}", frame.card.brand, frame.card.name),
    ))
}

/// Pictures to pick one from, as radio buttons: arrow keys and screen readers know them.
#[component]
fn Choices(
    name: &'static str,
    selected: RwSignal<usize>,
    choose: impl Fn(usize) + Copy + 'static,
    pictures: Vec<(String, String)>,
) -> impl IntoView {
    view! {
        <div class="choices">
            {pictures
                .into_iter()
                .enumerate()
                .map(|(index, (picture, label))| view! {
                    <label>
                        <input
                            type="radio"
                            class="unseen"
                            name=name
                            prop:checked=move || selected.get() == index
                            checked=index == selected.get_untracked()
                            on:change=move |_| choose(index)
                        />
                        <img src=picture alt="" width="120" height="60" loading="lazy" />
                        <span>{label}</span>
                    </label>
                })
                .collect_view()}
        </div>
    }
}
