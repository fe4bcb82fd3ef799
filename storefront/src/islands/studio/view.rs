//! The stage's markup: what asks for consent, shows the picture and says what to do next.

use leptos::prelude::*;
use shared::locale::Words;

use super::{Problem, Scene, Studio, StudioSetup, Wish};

/// Canvas, consent and controls. `children` lie over the picture, in its pixels.
#[component]
pub fn Stage(
    studio: Studio,
    setup: StudioSetup,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let words = setup.locale.words();
    let (consent, try_on) = (&words.consent, &words.try_on);
    let setup = StoredValue::new(setup);
    let ask = move |wish| setup.with_value(|setup| studio.ask(setup, wish));
    let hidden_unless =
        move |scenes: &'static [Scene]| move || !scenes.contains(&studio.scene.get());

    view! {
        <div class="stage" data-scene=move || scene_name(studio.scene.get())>
            <div node_ref=studio.frame class="picture" on:dragover=|event| event.prevent_default() on:drop=move |event| dropped(&event, ask)>
                <canvas node_ref=studio.canvas width="960" height="720" role="img" aria-label=try_on.title></canvas>
                <video node_ref=studio.video class="unseen" playsinline muted aria-hidden="true"></video>
                {children.map(|children| children())}
                <div class="consent" hidden=hidden_unless(&[Scene::Consent, Scene::Paused])>
                    <h2>{consent.title}</h2>
                    <p>{consent.text}</p>
                    <p class="promise">{consent.device_only} " " {consent.nothing_kept}</p>
                    <div class="actions">
                        <button type="button" class="button" on:click=move |_| ask(Wish::OpenCamera)>
                            {consent.use_camera}
                        </button>
                        <PhotoInput studio ask label=consent.use_photo />
                    </div>
                    <p class="hint">{consent.drop}</p>
                </div>
                <div class="loading" hidden=hidden_unless(&[Scene::Loading])>
                    <span class="spinner" aria-hidden="true"></span>
                    {try_on.loading}
                </div>
            </div>
            <p class="status" role="status" data-kind=move || studio.problem.get().map(|_| "problem")>
                {move || status(studio, words)}
            </p>
            <div class="controls actions" hidden=hidden_unless(&[Scene::Live, Scene::Photo])>
                <button type="button" class="button quiet" on:click=move |_| ask(Wish::SaveSnapshot)>{try_on.snapshot}</button>
                <button
                    type="button"
                    class="button quiet"
                    aria-pressed=move || studio.mirrored.get().to_string()
                    hidden=hidden_unless(&[Scene::Live])
                    on:click=move |_| ask(Wish::Mirror(!studio.mirrored.get_untracked()))
                >
                    {try_on.mirror}
                </button>
                <button type="button" class="button quiet" on:click=move |_| ask(Wish::StopCamera)>{move || if studio.scene.get() == Scene::Photo { try_on.other_photo } else { try_on.stop }}</button>
            </div>
        </div>
    }
}

#[component]
fn PhotoInput(
    studio: Studio,
    ask: impl Fn(Wish) + Copy + 'static,
    label: &'static str,
) -> impl IntoView {
    view! {
        <label class="button quiet">
            {label}
            <input
                node_ref=studio.file
                class="unseen"
                type="file"
                accept="image/*"
                on:change=move |_| ask(Wish::ShowPhoto)
            />
        </label>
    }
}

#[cfg(feature = "hydrate")]
fn dropped(event: &web_sys::DragEvent, ask: impl Fn(Wish)) {
    event.prevent_default();
    let files = event.data_transfer().and_then(|transfer| transfer.files());
    if let Some(file) = files.and_then(|files| files.get(0)) {
        ask(Wish::ShowFile(file));
    }
}

#[cfg(not(feature = "hydrate"))]
fn dropped(_event: &leptos::ev::DragEvent, _ask: impl Fn(Wish)) {}

fn scene_name(scene: Scene) -> &'static str {
    match scene {
        Scene::Consent => "consent",
        Scene::Loading => "loading",
        Scene::Live => "live",
        Scene::Photo => "photo",
        Scene::Paused => "paused",
    }
}

/// The one thing the shopper should know now: a problem first, then what keeps the face from being seen well.
fn status(studio: Studio, words: &'static Words) -> &'static str {
    if let Some(problem) = studio.problem.get() {
        let words = &words.try_on;
        return match problem {
            Problem::CameraRefused => words.camera_refused,
            Problem::CameraMissing => words.camera_missing,
            Problem::CameraBusy => words.camera_busy,
            Problem::NoCameraHere => words.no_camera_here,
            Problem::BadPhoto => words.bad_picture,
            Problem::HugePhoto => words.picture_too_large,
            Problem::NoWebgl => words.no_webgl,
            Problem::NoSimd => words.no_simd,
            Problem::NoModels => words.models_failed,
        };
    }
    if studio.scene.get() == Scene::Paused {
        return words.try_on.paused;
    }
    let trouble = studio.seen.with(|seen| {
        seen.as_ref()
            .and_then(|seen| seen.troubles.first().copied())
    });
    trouble.map_or("", |trouble| words.analyzer.trouble(trouble))
}
