//! The face in millimetres with the bands and their causes, and whether this browser keeps it.

use crate::islands::spoken::words;
use leptos::prelude::*;
use shared::{
    locale::{Locale, Text},
    vision::{BandCause, FaceShape, MeasureRefusal, Measures, Millimetres},
};

use crate::islands::kept_face::{self, KeptFace};

type Outcome = Result<Measures, MeasureRefusal>;

/// Stays where it is while a camera's measures come in: only its numbers change.
#[component]
pub fn Sizes(
    outcome: Memo<Option<Outcome>>,
    shape: Signal<Option<FaceShape>>,
    model: RwSignal<bool>,
    locale: Locale,
) -> impl IntoView {
    let words = &words(locale).analyzer;
    let measures = Memo::new(move |_| outcome.get()?.ok());
    let refused = move || match outcome.get() {
        Some(Err(refusal)) => words.refusal(refusal),
        _ => "",
    };
    let missing = move || measures.with(Option::is_none);
    // Text and numbers of our own, as HTML: as views they would weigh more than the rest of the page.
    let rows = move || {
        let measures = measures.get()?;
        let rows: Vec<_> = Row::ALL
            .iter()
            .map(|row| row.line(&measures, locale))
            .collect();
        let [right, left] = measures.half_pds.map(|half| locale.decimal(half.value));
        let halves = words.half_pds;
        Some(rows.concat() + &format!("<div><dt>{halves}</dt><dd>{right} + {left} mm</dd></div>"))
    };
    let causes = move || {
        let causes = measures.get().map(causes_of).unwrap_or_default();
        let item = |(cause, rows): (BandCause, Vec<Row>)| {
            let names: Vec<_> = rows.iter().map(|row| row.name(locale)).collect();
            format!(
                "<li><b>{}: </b>{}</li>",
                names.join(", "),
                words.cause(cause)
            )
        };
        causes.into_iter().map(item).collect::<Vec<_>>().concat()
    };
    view! {
        <section hidden=move || outcome.with(Option::is_none)>
            <h2>{words.sizes_title}</h2>
            <p hidden=move || !missing()>{refused}</p>
            <div hidden=missing>
                <dl class="facts" inner_html=move || rows().unwrap_or_default()></dl>
                <details class="causes">
                    <summary>{words.causes}</summary>
                    <ul inner_html=causes></ul>
                </details>
                <p class="hint">{words.near_gaze_note}" "{words.not_medical}</p>
                <div class="keep" hidden=move || model.get()>
                    <Keep measures shape locale />
                </div>
            </div>
        </section>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Pd,
    NearPd,
    FaceWidth,
    Bridge,
    EyeHeight,
}

impl Row {
    const ALL: [Self; 5] = [
        Self::Pd,
        Self::NearPd,
        Self::FaceWidth,
        Self::Bridge,
        Self::EyeHeight,
    ];

    fn name(self, locale: Locale) -> Text {
        let words = &words(locale).analyzer;
        match self {
            Self::Pd => words.pd,
            Self::NearPd => words.near_pd,
            Self::FaceWidth => words.face_width,
            Self::Bridge => words.bridge,
            Self::EyeHeight => words.eye_height,
        }
    }

    fn line(self, measures: &Measures, locale: Locale) -> String {
        let length = self.of(measures);
        let banded = words(locale).analyzer.band.fill(&[
            ("value", &locale.decimal(length.value)),
            ("band", &locale.decimal(length.band)),
        ]);
        format!("<div><dt>{}</dt><dd>{banded}</dd></div>", self.name(locale))
    }

    fn of(self, measures: &Measures) -> Millimetres {
        match self {
            Self::Pd => measures.pd,
            Self::NearPd => measures.near_pd,
            Self::FaceWidth => measures.face_width,
            Self::Bridge => measures.bridge,
            Self::EyeHeight => measures.eye_height,
        }
    }
}

/// Each cause with the measures whose bands it makes.
fn causes_of(measures: Measures) -> Vec<(BandCause, Vec<Row>)> {
    let mut causes: Vec<(BandCause, Vec<Row>)> = Vec::new();
    for row in Row::ALL {
        let cause = row.of(&measures).cause;
        match causes.iter_mut().find(|(known, _)| *known == cause) {
            Some((_, rows)) => rows.push(row),
            None => causes.push((cause, vec![row])),
        }
    }
    causes
}

/// Nothing is kept unless this is pressed, and nothing longer than until it is erased or its month is over.
#[component]
fn Keep(
    measures: Memo<Option<Measures>>,
    shape: Signal<Option<FaceShape>>,
    locale: Locale,
) -> impl IntoView {
    let words = &words(locale).analyzer;
    let kept = RwSignal::new(None::<KeptFace>);
    Effect::new(move |_| kept.set(kept_face::read()));
    let erased = RwSignal::new(false);
    let keep = move |_| {
        let (Some(measures), Some(shape)) = (measures.get_untracked(), shape.get_untracked())
        else {
            return;
        };
        let face = KeptFace::new(measures, shape, kept_face::now_ms());
        if kept_face::keep(&face) {
            erased.set(false);
            kept.set(Some(face));
        }
    };
    let erase = move |_| {
        kept_face::erase();
        erased.set(true);
        kept.set(None);
    };
    let said = move || {
        kept.with(|kept| match kept {
            Some(face) => words.kept.of(face.days(kept_face::now_ms())),
            None if erased.get() => words.erased.to_owned(),
            None => words.keep_note.to_owned(),
        })
    };
    view! {
        <div class="actions">
            <button type="button" class="button" on:click=keep>{words.keep}</button>
            <button type="button" class="button quiet" hidden=move || kept.with(Option::is_none) on:click=erase>{words.erase}</button>
        </div>
        <p class="hint" role="status">{said}</p>
    }
}
