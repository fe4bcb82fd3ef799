//! The corners of a card on the picture: four points to drag, or to move with arrow keys.

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
};
use shared::{
    locale::Analyzer,
    vision::{Card, Seen},
};

use crate::islands::studio::Studio;

type Point = [f32; 2];

/// The common pupillary distance, mm: it gives the first guess its size.
const COMMON_PD: f32 = 63.0;
/// From the pupils up to the middle of a card on the forehead, mm.
const RISE: f32 = 52.0;

/// The corner that the pointer holds, and where the pointer is on the page. Browsers do not agree on what a pointer's own
/// `movementX` counts, and fingers have none in some.
#[derive(Clone, Copy)]
struct Held {
    index: usize,
    at: [i32; 2],
}

impl Held {
    fn at(index: usize, event: &PointerEvent) -> Self {
        Self {
            index,
            at: [event.client_x(), event.client_y()],
        }
    }
}

/// Handle on the corners; copying it copies the handle.
#[derive(Clone, Copy)]
pub struct Corners {
    points: RwSignal<Option<[Point; 4]>>,
    /// The points are those of the edges beside the marks.
    found: RwSignal<bool>,
    held: StoredValue<Option<Held>>,
    area: NodeRef<leptos::html::Div>,
}

impl Corners {
    pub fn new() -> Self {
        Self {
            points: RwSignal::new(None),
            found: RwSignal::new(false),
            held: StoredValue::new(None),
            area: NodeRef::new(),
        }
    }

    /// About where a card would be that is held to the forehead.
    pub fn place(&self, studio: Studio) {
        let guess = studio
            .seen
            .with_untracked(|seen| seen.as_ref().map(first_guess));
        self.found.set(false);
        self.points.set(guess);
    }

    /// Shows the card as it was found; no corner can be moved any more.
    pub fn find(&self, card: Card) {
        self.found.set(true);
        self.points.set(Some(card.corners));
    }

    pub fn clear(&self) {
        self.points.set(None);
    }

    pub fn card(&self) -> Option<Card> {
        let corners = self.points.get_untracked()?;
        Some(Card { corners })
    }

    fn shift(&self, index: usize, across: f32, down: f32, [width, height]: [f32; 2]) {
        self.points.update(|points| {
            if let Some(point) = points.as_mut().and_then(|points| points.get_mut(index)) {
                *point = [
                    (point[0] + across).clamp(0.0, width),
                    (point[1] + down).clamp(0.0, height),
                ];
            }
        });
    }
}

fn first_guess(seen: &Seen) -> [Point; 4] {
    let [width, height] = seen.picture.map(|side| side as f32);
    let (middle, along) = match &seen.face {
        Some(face) => {
            let [[right, right_down], [left, left_down]] = face.pupils;
            let middle = [0.5 * (right + left), 0.5 * (right_down + left_down)];
            // A millimetre along the line of the eyes.
            let along = [left - right, left_down - right_down].map(|way| way / COMMON_PD);
            (middle, along)
        }
        None => ([0.5 * width, 0.4 * height], [width / 400.0, 0.0]),
    };
    let (wide, high) = (0.5 * Card::WIDTH_MM, 0.5 * Card::HEIGHT_MM);
    [(-wide, -high), (wide, -high), (wide, high), (-wide, high)].map(|(across, down)| {
        let down = down - RISE;
        [
            (middle[0] + along[0] * across - along[1] * down).clamp(0.0, width),
            (middle[1] + along[1] * across + along[0] * down).clamp(0.0, height),
        ]
    })
}

/// Lies over the picture while corners are being marked.
#[component]
pub fn CardMarks(studio: Studio, corners: Corners, words: &'static Analyzer) -> impl IntoView {
    let picture = Memo::new(move |_| {
        studio
            .seen
            .with(|seen| seen.as_ref().map(|seen| seen.picture))
            .unwrap_or([1, 1])
            .map(|side| side.max(1) as f32)
    });
    let view_box = move || format!("0 0 {} {}", picture.get()[0], picture.get()[1]);
    let polygon = move || {
        let points = corners.points.get()?;
        Some(points.map(|[x, y]| format!("{x:.1},{y:.1}")).join(" "))
    };
    let on_move = move |event: PointerEvent| {
        if let Some(Held { index, at: [x, y] }) = corners.held.get_value()
            && let Some(area) = corners.area.get_untracked()
        {
            // Pixels of the picture in one of the page.
            let scale = picture.get_untracked()[0] / (area.client_width().max(1) as f32);
            let way = if studio.is_mirrored() { -scale } else { scale };
            let held = Held::at(index, &event);
            let (across, down) = (held.at[0] - x, held.at[1] - y);
            corners.held.set_value(Some(held));
            corners.shift(
                index,
                across as f32 * way,
                down as f32 * scale,
                picture.get_untracked(),
            );
        }
    };
    let handle = move |index: usize| {
        let at = move |axis: usize| {
            let mirrored = axis == 0 && studio.is_mirrored();
            let points = corners.points.get()?;
            let (point, side) = (points.get(index)?.get(axis)?, *picture.get().get(axis)?);
            let share = if mirrored {
                1.0 - point / side
            } else {
                point / side
            };
            Some(format!("{:.3}%", 100.0 * share))
        };
        let label = words.card_corner.fill(&[("number", &(index + 1))]);
        let on_key = move |event: KeyboardEvent| {
            let step = if event.shift_key() { 10.0 } else { 1.0 };
            let way = if studio.is_mirrored() { -step } else { step };
            let (across, down) = match event.key().as_str() {
                "ArrowLeft" => (-way, 0.0),
                "ArrowRight" => (way, 0.0),
                "ArrowUp" => (0.0, -step),
                "ArrowDown" => (0.0, step),
                _ => return,
            };
            event.prevent_default();
            corners.shift(index, across, down, picture.get_untracked());
        };
        view! {
            <button
                type="button"
                class="corner"
                aria-label=label
                style:left=move || at(0)
                style:top=move || at(1)
                on:pointerdown=move |event| corners.held.set_value(Some(Held::at(index, &event)))
                on:keydown=on_key
                hidden=move || corners.found.get()
            ></button>
        }
    };
    let release = move |_| corners.held.set_value(None);
    view! {
        <div
            class="card-marks"
            node_ref=corners.area
            hidden=move || corners.points.with(Option::is_none)
            on:pointermove=on_move
            on:pointerup=release
            on:pointercancel=release
            on:pointerleave=release
        >
            <svg aria-hidden="true" viewBox=view_box data-mirrored=move || studio.is_mirrored().then_some("")>
                <polygon points=polygon />
            </svg>
            {(0..4).map(handle).collect_view()}
        </div>
    }
}
