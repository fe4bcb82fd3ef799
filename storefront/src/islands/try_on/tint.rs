//! Lenses to preview in place of those that a frame is sold with.

use leptos::prelude::*;
use shared::{
    catalog::Lens,
    locale::{Text, TryOn},
    theme::Hex,
};

type Named = fn(&TryOn) -> Text;

/// Tints that laboratories offer under these names.
const TINTS: [(Hex, Named); 4] = [
    (Hex([0x4b, 0x4f, 0x54]), |words| words.lens_grey),
    (Hex([0x6a, 0x4a, 0x2e]), |words| words.lens_brown),
    (Hex([0x3f, 0x52, 0x40]), |words| words.lens_green),
    (Hex([0x3a, 0x5a, 0x86]), |words| words.lens_blue),
];
const LIGHTEST: u8 = 10;
const DARKEST: u8 = 90;
const STEP: u8 = 5;

/// What lenses the shopper looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Own,
    Clear,
    Tint(usize),
}

/// Handle on the choice; copying it copies the handle.
#[derive(Clone, Copy)]
pub struct Lenses {
    choice: RwSignal<Choice>,
    percent: RwSignal<u8>,
    gradient: RwSignal<bool>,
}

impl Lenses {
    pub fn new() -> Self {
        Self {
            choice: RwSignal::new(Choice::Own),
            percent: RwSignal::new(75),
            gradient: RwSignal::new(false),
        }
    }

    /// `None` leaves each frame its own.
    pub fn preview(&self) -> Option<Lens> {
        let (tint, percent) = match self.choice.get() {
            Choice::Own => return None,
            Choice::Clear => (Hex([0xff; 3]), 0),
            Choice::Tint(index) => (TINTS.get(index)?.0, self.percent.get()),
        };
        Some(Lens {
            tint,
            density: f32::from(percent) / 100.0,
            gradient: self.gradient.get() && percent > 0,
            mirror: false,
        })
    }
}

#[component]
pub fn LensChoice(lenses: Lenses, words: &'static TryOn) -> impl IntoView {
    let pick = move |choice, label: Text, dot: Option<Hex>| {
        view! {
            <label>
                <input
                    type="radio"
                    class="unseen"
                    name="lenses"
                    checked=choice == Choice::Own
                    prop:checked=move || lenses.choice.get() == choice
                    on:change=move |_| lenses.choice.set(choice)
                />
                {dot.map(|tint| view! { <svg class="disc" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" fill=tint.to_string() /></svg> })}
                <span>{label}</span>
            </label>
        }
    };
    let tints: Vec<_> = TINTS
        .iter()
        .enumerate()
        .map(|(index, (tint, name))| pick(Choice::Tint(index), name(words), Some(*tint)))
        .collect();
    let level = move || {
        let percent = lenses.percent.get();
        words
            .tint_level
            .fill(&[("percent", &percent), ("category", &category(percent))])
    };
    view! {
        <fieldset class="lenses">
            <legend>{words.lenses}</legend>
            <div class="pills">
                {pick(Choice::Own, words.lens_own, None)}
                {pick(Choice::Clear, words.lens_clear, None)}
                {tints}
            </div>
            <div class="tint" hidden=move || !matches!(lenses.choice.get(), Choice::Tint(_))>
                <label>
                    <span>{words.tint}</span>
                    <input
                        type="range"
                        min=LIGHTEST
                        max=DARKEST
                        step=STEP
                        value=75
                        aria-valuetext=level
                        on:input=move |event| {
                            if let Ok(percent) = event_target_value(&event).parse() {
                                lenses.percent.set(percent);
                            }
                        }
                    />
                    <output>{level}</output>
                </label>
                <label class="check">
                    <input type="checkbox" on:change=move |event| lenses.gradient.set(event_target_checked(&event)) />
                    {words.gradient}
                </label>
            </div>
        </fieldset>
    }
}

/// The filter category of ISO 12312-1 for lenses that take away so many per cent of the light: 0 lets more than 80 % through,
/// then the borders are 43, 18 and 8 %.
fn category(percent: u8) -> u8 {
    match 100_u8.saturating_sub(percent) {
        81.. => 0,
        44..=80 => 1,
        19..=43 => 2,
        9..=18 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tints_are_in_the_standards_categories() {
        for (percent, expected) in [
            (10, 0),
            (20, 1),
            (50, 1),
            (60, 2),
            (75, 2),
            (85, 3),
            (90, 3),
            (95, 4),
        ] {
            assert_eq!(category(percent), expected, "{percent} %");
        }
    }
}
