//! The closest face shape, the runner-up, and why.

use leptos::prelude::*;
use shared::{locale::Locale, vision::FaceShapeGuess};

#[component]
pub fn Shape(guess: FaceShapeGuess, locale: Locale) -> impl IntoView {
    let all = locale.words();
    let (words, names) = (&all.analyzer, &all.names);
    let runner_up = words
        .runner_up
        .fill(&[("shape", &names.face_shape(guess.runner_up))]);
    let signs: Vec<_> = guess.signs.iter().map(|sign| words.sign(*sign)).collect();
    let ratios = guess.ratios;
    let bar = |name, ratio: f32| {
        let percent = format!("{:.0} %", ratio * 100.0);
        let width = (ratio * 100.0 / 1.6).clamp(0.0, 100.0);
        view! {
            <div>
                <dt>{name}</dt>
                <dd>
                    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="track" width="100" height="4" rx="2" />
                        <rect class="good" width=width height="4" rx="2" />
                    </svg>
                    {percent}
                </dd>
            </div>
        }
    };
    view! {
        <section>
            <h2>{words.closest_shape}</h2>
            <p class="shape">
                <strong>{names.face_shape(guess.closest)}</strong>
                " "
                <span class="muted">{runner_up}</span>
            </p>
            <p><b>{words.why}": "</b>{signs.join(", ")}"."</p>
            <dl class="bars">
                {bar(words.ratio_length, ratios.length)}
                {bar(words.ratio_forehead, ratios.forehead)}
                {bar(words.ratio_jaw, ratios.jaw)}
                <div><dt>{words.chin_angle}</dt><dd>{format!("{:.0}°", ratios.chin_angle)}</dd></div>
            </dl>
            <p class="hint">{words.ratios_note} " " {words.shape_note}</p>
        </section>
    }
}
