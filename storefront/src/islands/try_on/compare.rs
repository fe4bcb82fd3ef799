//! Up to four frames side by side on the same picture.

use crate::islands::spoken::words;
use leptos::prelude::*;
use shared::{locale::TryOn, vision::WornFrame};

use super::shelf::Shelf;
#[cfg(feature = "hydrate")]
use crate::islands::studio::Portrait;
use crate::islands::studio::{
    Scene, Studio, StudioSetup, Wish,
    icons::{Tool, icon},
};

const MOST: usize = 4;

/// A frame of the comparison.
#[derive(Clone, Debug, PartialEq)]
struct Look {
    /// Never given twice, so that a late picture is not taken for a newer one.
    id: u32,
    name: String,
    price: String,
    worn: WornFrame,
}

/// Handle on the comparison; copying it copies the handle.
#[derive(Clone, Copy)]
pub struct Comparison {
    looks: RwSignal<Vec<Look>>,
    given: StoredValue<u32>,
    opened: RwSignal<bool>,
    dialog: NodeRef<leptos::html::Dialog>,
}

impl Comparison {
    pub fn new() -> Self {
        Self {
            looks: RwSignal::new(Vec::new()),
            given: StoredValue::new(0),
            opened: RwSignal::new(false),
            dialog: NodeRef::new(),
        }
    }

    fn contains(&self, worn: &WornFrame) -> bool {
        self.looks
            .with(|looks| looks.iter().any(|look| look.worn == *worn))
    }

    fn is_full(&self) -> bool {
        self.looks.with(|looks| looks.len() >= MOST)
    }

    /// In, or out if it was in.
    fn toggle(&self, shelf: Shelf) {
        let (Some(frame), Some(worn)) = (untrack(|| shelf.frame()), untrack(|| shelf.worn()))
        else {
            return;
        };
        let id = self.given.try_update_value(|given| {
            *given += 1;
            *given
        });
        self.looks.update(|looks| {
            let known = looks.iter().position(|look| look.worn == worn);
            match (known, id) {
                (Some(index), _) => drop(looks.remove(index)),
                (None, Some(id)) if looks.len() < MOST => looks.push(Look {
                    id,
                    name: frame.name(),
                    price: frame.card.price.clone(),
                    worn,
                }),
                (None, _) => {}
            }
        });
    }

    fn open(&self) {
        self.opened.set(true);
        if let Some(dialog) = self.dialog.get_untracked() {
            // It refuses only when it is open already.
            let _ = dialog.show_modal();
        }
    }

    fn close(&self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }

    fn remove(&self, id: u32) {
        self.looks
            .update(|looks| looks.retain(|look| look.id != id));
    }
}

/// What puts the frame that is worn into the comparison, and what opens it.
#[component]
pub fn CompareButtons(
    comparison: Comparison,
    studio: Studio,
    setup: StudioSetup,
    shelf: Shelf,
    words: &'static TryOn,
) -> impl IntoView {
    let is_in = move || shelf.worn().is_some_and(|worn| comparison.contains(&worn));
    let count = move || comparison.looks.with(Vec::len);
    let setup = StoredValue::new(setup);
    let open = move |_| {
        if studio.scene.get_untracked() == Scene::Live {
            setup.with_value(|setup| studio.ask(setup, Wish::Hold(true)));
        }
        comparison.open();
    };
    view! {
        <section class="comparing" hidden=move || !studio.is_showing()>
            <div class="actions">
                <button
                    type="button"
                    class="button quiet"
                    aria-pressed=move || is_in().to_string()
                    disabled=move || comparison.is_full() && !is_in()
                    on:click=move |_| comparison.toggle(shelf)
                >
                    {words.compare_add}
                </button>
                <button type="button" class="button" disabled=move || count() < 2 on:click=open>
                    {move || words.compare.fill(&[("count", &count())])}
                </button>
            </div>
            <p class="hint" aria-live="polite">
                {move || if comparison.is_full() { words.compare_full } else { words.compare_hint }}
            </p>
        </section>
    }
}

/// The comparison itself, over the whole page.
#[component]
pub fn SideBySide(
    comparison: Comparison,
    studio: Studio,
    setup: StudioSetup,
    shelf: Shelf,
    close: &'static str,
    words: &'static TryOn,
) -> impl IntoView {
    let setup = StoredValue::new(setup);
    let ask = move |wish| setup.with_value(|setup| studio.ask(setup, wish));
    let wear = move |worn: WornFrame| {
        shelf.wear(&worn);
        comparison.close();
    };
    let item = move |look: Look| {
        let (id, worn) = (look.id, look.worn.clone());
        let label = words.compare_remove.fill(&[("name", &look.name)]);
        view! {
            <li>
                <PortraitCanvas studio setup look=look.clone() />
                <h3>{look.name}</h3>
                <p class="price">{look.price} " " <span class="marking">{look.worn.size.marking()}</span></p>
                <button type="button" class="button quiet" on:click=move |_| wear(worn.clone())>{words.compare_wear}</button>
                <button type="button" class="round" aria-label=label.clone() title=label on:click=move |_| comparison.remove(id)>{icon(Tool::Close)}</button>
            </li>
        }
    };
    view! {
        <dialog
            class="comparison"
            node_ref=comparison.dialog
            aria-labelledby="side-by-side"
            on:close=move |_| {
                comparison.opened.set(false);
                ask(Wish::Hold(false));
            }
        >
            <header>
                <h2 id="side-by-side">{words.compare_title}</h2>
                <button type="button" class="round" aria-label=close title=close on:click=move |_| comparison.close()>{icon(Tool::Close)}</button>
            </header>
            <ul>{move || comparison.opened.get().then(|| comparison.looks.get().into_iter().map(item).collect_view())}</ul>
        </dialog>
    }
}

/// Asks for the look's picture once its canvas is on the page.
#[component]
fn PortraitCanvas(studio: Studio, setup: StoredValue<StudioSetup>, look: Look) -> impl IntoView {
    let canvas = NodeRef::<leptos::html::Canvas>::new();
    let label = setup.with_value(|setup| {
        let words = &words(setup.locale).try_on;
        words.stage_alt.fill(&[("name", &look.name)])
    });
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(canvas) = canvas.get() {
            let portrait = Portrait {
                id: look.id,
                frame: Box::new(look.worn.clone()),
                canvas,
            };
            setup.with_value(|setup| studio.ask(setup, Wish::Portray(portrait)));
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = studio;
    view! { <canvas node_ref=canvas width="400" height="460" role="img" aria-label=label></canvas> }
}
