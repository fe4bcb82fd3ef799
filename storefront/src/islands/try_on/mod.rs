//! Virtual try-on: frames drawn on the shopper's face, true to size.

mod compare;
mod frame;
mod shelf;
mod strip;
mod swipe;
mod tint;

use crate::islands::spoken::words;
use leptos::prelude::*;
use shared::{locale::Words, vision::Measures};

pub use frame::{FramePage, ListSetup, ShelfSetup, TryOnColor, TryOnFrame};

use super::{
    fit::{self, Wearable},
    kept_face, steady,
    studio::{
        Caption, Purpose, Stage, Studio, StudioSetup, Wish,
        icons::{Tool, icon},
    },
};
use compare::{CompareButtons, Comparison, SideBySide};
use shelf::Shelf;
use strip::{Colors, Frames, Sizes};
use swipe::Swipe;
use tint::{LensChoice, Lenses};

/// A verdict that flickers with the last decimal is no verdict, and no border of a fit is known better.
const HALF_MM: f32 = 2.0;

/// `measure` is the address of the face analyzer, where the store has one.
#[island]
pub fn TryOn(
    setup: StudioSetup,
    shelf: ShelfSetup,
    color: usize,
    measure: Option<String>,
) -> impl IntoView {
    let (locale, words) = (setup.locale, words(setup.locale));
    let studio = Studio::new();
    let shelf = Shelf::new(shelf, color);
    let lenses = Lenses::new();
    let comparison = Comparison::new();
    let bare = RwSignal::new(false);
    let stored = StoredValue::new(setup.clone());
    shelf.fill();

    // Asked only with a picture on the stage: before, there is no worker, and it is not started for nothing.
    let ask = move |wish| stored.with_value(|setup| studio.ask(setup, wish));
    let worn = Memo::new(move |_| shelf.worn().filter(|_| !bare.get()));
    let showing = Memo::new(move |_| studio.is_showing());
    Effect::new(move |_| {
        let worn = worn.get();
        if showing.get() {
            ask(Wish::Wear(worn.map(Box::new)));
        }
    });
    Effect::new(move |last: Option<bool>| {
        let lens = lenses.preview();
        let asked = lens.is_some() || last == Some(true);
        if asked && showing.get() {
            ask(Wish::Tint(lens));
        }
        asked
    });
    let company = setup.company.clone();
    let caption = Signal::derive(move || Caption {
        store: company.clone(),
        frame: shelf.frame().map(|frame| frame.name()).unwrap_or_default(),
    });
    let label = Signal::derive(move || {
        let name = shelf.frame().map(|frame| frame.name()).unwrap_or_default();
        words.try_on.stage_alt.fill(&[("name", &name)])
    });
    let swipe = Swipe::new();

    view! {
        <div class="studio try-on" data-bare=move || bare.get().then_some("")>
            <div class="mirror" on:keydown=move |event| swipe::on_key(&event, shelf)>
                <Stage studio setup=setup.clone() purpose=Purpose::TryOn label caption>
                    <div
                        class="swipe"
                        on:pointerdown=move |event| swipe.begin(event.client_x(), event.client_y())
                        on:pointerup=move |event| swipe.end(event.client_x(), event.client_y(), shelf)
                    ></div>
                    <Steps studio shelf bare words />
                </Stage>
                <Frames shelf words=&words.try_on />
            </div>
            <div class="panel">
                <Chosen studio shelf words />
                <Colors shelf words=&words.try_on />
                <Sizes shelf locale />
                <LensChoice lenses words=&words.try_on />
                <CompareButtons comparison studio setup=setup.clone() shelf words=&words.try_on />
                <FaceFit studio shelf locale measure />
            </div>
            <SideBySide comparison studio setup shelf close=words.navigation.close words=&words.try_on />
        </div>
    }
}

/// Over the picture: to the frames on either side, and to the face without any.
#[component]
fn Steps(
    studio: Studio,
    shelf: Shelf,
    bare: RwSignal<bool>,
    words: &'static Words,
) -> impl IntoView {
    let words = &words.try_on;
    let hidden = move || !studio.is_showing();
    let position = move || {
        let (number, total) = shelf.position();
        words
            .position
            .fill(&[("number", &number), ("total", &total)])
    };
    view! {
        <button type="button" class="round step previous" hidden=hidden aria-label=words.previous title=words.previous on:click=move |_| shelf.step(false)>
            {icon(Tool::Previous)}
        </button>
        <button type="button" class="round step next" hidden=hidden aria-label=words.next title=words.next on:click=move |_| shelf.step(true)>
            {icon(Tool::Next)}
        </button>
        <div class="below" hidden=hidden>
            <span class="count-of">{position}</span>
            <button
                type="button"
                class="pill"
                aria-pressed=move || bare.get().to_string()
                on:click=move |_| bare.update(|bare| *bare = !*bare)
            >
                {icon(Tool::Bare)}
                {words.bare}
            </button>
        </div>
    }
}

#[component]
fn Chosen(studio: Studio, shelf: Shelf, words: &'static Words) -> impl IntoView {
    let link = move || {
        let color = shelf.color.get();
        shelf
            .frame()
            .and_then(|frame| Some(frame.colors.get(color)?.url.clone()))
    };
    // There is nothing that a shopper could do about it, but what they see is not what the store means to show.
    let note = move || {
        let model = shelf.worn().and_then(|worn| worn.model)?;
        let refused = studio.refused.with(|refused| refused.contains(&model));
        refused.then(|| view! { <p class="hint">{words.try_on.drawn_from_sizes}</p> })
    };
    let marking = move || shelf.worn().map(|worn| worn.size.marking());
    let back = move || {
        shelf
            .list
            .with(|list| list.as_ref().map(|list| list.address.clone()))
    };
    view! {
        <div class="chosen">
            <div aria-live="polite">
                {move || shelf.frame().map(|frame| view! {
                    <h2><small>{frame.card.brand}</small>" "{frame.card.name}</h2>
                    <p><span class="price">{frame.card.price}</span> " " <span class="marking">{marking}</span></p>
                })}
                {note}
            </div>
            <div class="actions">
                <a class="button" href=link>{words.try_on.view_frame}</a>
                {move || back().map(|back| view! { <a class="button quiet" href=back>{words.try_on.back_to_list}</a> })}
            </div>
        </div>
    }
}

/// By what is measured on this picture, else by what this browser keeps; else the way to be measured.
#[component]
fn FaceFit(
    studio: Studio,
    shelf: Shelf,
    locale: shared::locale::Locale,
    measure: Option<String>,
) -> impl IntoView {
    let words = &words(locale).fit;
    let kept = RwSignal::new(None::<Measures>);
    Effect::new(move |_| kept.set(kept_face::read().map(|face| face.measures)));
    let seen = Memo::new(move |_| {
        studio.seen.with(|seen| {
            let face = seen.as_ref()?.face.as_ref()?;
            let measures = face.measures.as_ref().ok()?;
            Some(steady::measures(measures, HALF_MM))
        })
    });
    let html = move || {
        let own = seen.get().filter(|_| !studio.model.get());
        let source = if own.is_some() {
            words.from_picture
        } else {
            words.from_kept
        };
        match (own.or(kept.get()), shelf.worn(), &measure) {
            (Some(face), Some(worn), _) => {
                fit::verdict(&Wearable::from(&worn).fit(&face), locale, source)
            }
            (None, _, Some(measure)) => format!(
                "<section class=\"verdict\"><h3>{}</h3><p>{}</p><p><a class=\"button quiet\" href=\"{measure}\">{}</a></p></section>",
                words.title, words.unmeasured, words.measure
            ),
            _ => String::new(),
        }
    };
    view! { <div inner_html=html></div> }
}
