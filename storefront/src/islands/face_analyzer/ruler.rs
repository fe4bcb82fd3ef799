//! What gives millimetres: the irises, a card, or the pupillary distance that the shopper knows.

use std::time::Duration;

use leptos::prelude::*;
use shared::{locale::Analyzer, vision::Ruler};

use super::card::Corners;
use crate::islands::studio::{Scene, Studio, Wish};

/// Pupillary distances of adults, mm.
const LEAST_PD: f32 = 45.0;
const LARGEST_PD: f32 = 80.0;
/// For so long one sees the edges that were found beside the marks.
const EDGES_SHOWN: Duration = Duration::from_millis(1200);

/// How far the shopper has come with a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Asked for no card.
    Idle,
    /// Holds it up before the camera.
    Hold,
    /// Marks its corners on the picture.
    Mark,
}

#[component]
pub fn RulerChoice(
    studio: Studio,
    corners: Corners,
    ask: impl Fn(Wish) + Copy + Send + 'static,
    words: &'static Analyzer,
    shown: Signal<bool>,
) -> impl IntoView {
    let step = RwSignal::new(Step::Idle);
    let mark = move || {
        corners.place(studio);
        step.set(Step::Mark);
    };
    let begin = move |_| match studio.scene.get_untracked() {
        Scene::Live => step.set(Step::Hold),
        _ => mark(),
    };
    let take = move |_| {
        ask(Wish::Hold(true));
        mark();
    };
    let end = move || {
        corners.clear();
        step.set(Step::Idle);
        ask(Wish::Hold(false));
    };
    let measure = move |_| {
        if let Some(card) = corners.card() {
            ask(Wish::Measure(Ruler::Card(card)));
        }
    };
    let use_ruler = move |ruler| ask(Wish::Measure(ruler));
    // A ruler that holds ends the marking; one that does not is said why, over the same picture.
    Effect::new(move |_| {
        if let Some(Ok(Ruler::Card(card))) = studio.ruled.get()
            && step.get_untracked() == Step::Mark
        {
            corners.find(card);
            set_timeout(end, EDGES_SHOWN);
        }
    });
    // A picture that is gone has no corners.
    Effect::new(move |_| {
        if !studio.is_showing() && step.get_untracked() != Step::Idle {
            corners.clear();
            step.set(Step::Idle);
        }
    });
    let said = move || match (studio.ruled.get(), step.get()) {
        (Some(Err(refusal)), _) => words.ruler_refusal(refusal),
        (Some(Ok(Ruler::Card(_))), Step::Idle) => words.card_done,
        _ => "",
    };
    let by_irises = move || !matches!(studio.ruled.get(), Some(Ok(ruler)) if ruler != Ruler::Iris);
    let unless = move |wanted: Step| move || step.get() != wanted;
    view! {
        <section class="ruler" hidden=move || !shown.get() && step.get() == Step::Idle>
            <h2>{words.ruler_title}</h2>
            <div hidden=unless(Step::Idle)>
                <p>{words.ruler_text}</p>
                <p class="actions">
                    <button type="button" class="button quiet card-start" on:click=begin>{words.card_start}</button>
                    <button type="button" class="button quiet" hidden=by_irises on:click=move |_| use_ruler(Ruler::Iris)>{words.iris_again}</button>
                </p>
                <KnownPd use_ruler words />
            </div>
            <div hidden=unless(Step::Hold)>
                <p>{words.card_hold}</p>
                <p class="actions">
                    <button type="button" class="button card-take" on:click=take>{words.card_take}</button>
                    <button type="button" class="button quiet" on:click=move |_| end()>{words.card_cancel}</button>
                </p>
            </div>
            <div hidden=unless(Step::Mark)>
                <p>{words.card_drag}</p>
                <p class="actions">
                    <button type="button" class="button card-use" on:click=measure>{words.card_use}</button>
                    <button type="button" class="button quiet" on:click=move |_| end()>{words.card_cancel}</button>
                </p>
            </div>
            <p class="outcome" role="status">{said}</p>
        </section>
    }
}

#[component]
fn KnownPd(
    use_ruler: impl Fn(Ruler) + Copy + Send + 'static,
    words: &'static Analyzer,
) -> impl IntoView {
    let known = RwSignal::new(String::new());
    let use_it = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let mm = known
            .get_untracked()
            .trim()
            .replace(',', ".")
            .parse::<f32>();
        if let Ok(mm) = mm
            && (LEAST_PD..=LARGEST_PD).contains(&mm)
        {
            use_ruler(Ruler::PupillaryDistance { mm });
        }
    };
    view! {
        <form class="known" on:submit=use_it>
            <label>
                <span>{words.pd_known}</span>
                <input
                    type="number"
                    inputmode="decimal"
                    required
                    min=LEAST_PD
                    max=LARGEST_PD
                    step="0.5"
                    on:input=move |event| known.set(event_target_value(&event))
                />
            </label>
            <button class="button quiet">{words.pd_use}</button>
        </form>
    }
}
