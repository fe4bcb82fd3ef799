//! The closest face shape, the runner-up, and why.

use crate::islands::spoken::words;
use shared::{locale::Locale, vision::FaceShapeGuess};

/// As HTML: text and bars of our own words and numbers, which as views would weigh more than the rest of the page.
pub fn shape(guess: &FaceShapeGuess, locale: Locale) -> String {
    let all = words(locale);
    let (words, names) = (&all.analyzer, &all.names);
    let runner_up = words
        .runner_up
        .fill(&[("shape", &names.face_shape(guess.runner_up))]);
    let signs: Vec<_> = guess.signs.iter().map(|sign| words.sign(*sign)).collect();
    let ratios = guess.ratios;
    // Faces are up to half as long again as wide.
    let bar = |name: &str, ratio: f32| {
        format!(
            "<div><dt>{name}</dt><dd><svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
             <rect class=\"track\" width=\"100\" height=\"4\" rx=\"2\"/>\
             <rect class=\"good\" width=\"{:.0}\" height=\"4\" rx=\"2\"/></svg>{:.0} %</dd></div>",
            (ratio * 100.0 / 1.6).clamp(0.0, 100.0),
            ratio * 100.0,
        )
    };
    format!(
        "<h2>{}</h2><p class=\"shape\"><strong>{}</strong> <span class=\"muted\">{runner_up}</span></p>\
         <p><b>{}: </b>{}.</p><dl class=\"bars\">{}{}{}<div><dt>{}</dt><dd>{:.0}°</dd></div></dl>\
         <p class=\"hint\">{} {}</p>",
        words.closest_shape,
        names.face_shape(guess.closest),
        words.why,
        signs.join(", "),
        bar(words.ratio_length, ratios.length),
        bar(words.ratio_forehead, ratios.forehead),
        bar(words.ratio_jaw, ratios.jaw),
        words.chin_angle,
        ratios.chin_angle,
        words.ratios_note,
        words.shape_note,
    )
}
