//! Lenses: clear demo lenses with a faint reflection, or tinted, graduated and mirrored sun lenses.

use super::sheet::{Across, Sheet};
use crate::{
    catalog::Lens,
    outline::{
        front::Front,
        paint::{BLACK, WHITE, css, mix},
        path,
    },
};

/// Defines the lens's outline as `#l`, and draws it. In a metal rim it is as large as the rim's centre line.
pub fn draw(sheet: &mut Sheet, front: &Front, lens: Option<&Lens>) {
    let outline = match &front.rim {
        Some(rim) if rim.closed => rim.line.as_slice(),
        _ => front.lens.pieces(),
    };
    sheet.define(format_args!(
        r#"<path id="l" d="{}"/>"#,
        path::closed(outline)
    ));
    if let Some(lens) = lens {
        let density = 0.25 + 0.7 * lens.density.clamp(0.0, 1.0);
        let tint = css(lens.tint);
        match (lens.mirror, lens.gradient) {
            (true, _) => sheet.shade(
                "g",
                Across::Down,
                &[
                    (0.0, &css(mix(lens.tint, BLACK, 0.45)), 0.97),
                    (0.42, &tint, 0.95),
                    (0.6, &css(mix(lens.tint, WHITE, 0.55)), 0.93),
                    (1.0, &css(mix(lens.tint, WHITE, 0.12)), 0.95),
                ],
            ),
            (false, true) => sheet.shade(
                "g",
                Across::Down,
                &[(0.1, &tint, density), (1.0, &tint, density * 0.28)],
            ),
            (false, false) => sheet.shade(
                "g",
                Across::Down,
                &[
                    (0.0, &css(mix(lens.tint, BLACK, 0.25)), density),
                    (1.0, &tint, density * 0.94),
                ],
            ),
        }
        sheet.draw(r##"<use href="#l" fill="url(#g)"/>"##);
    }
    // One oblique light across the lens: a broad pane and a narrow one, on glass that is seen by its faint tint.
    // What is not seen needs no colour.
    let (color, glass, pane) = if lens.is_some() {
        ("#000", 0.0, 0.16)
    } else {
        ("#8aa2b5", 0.13, 0.34)
    };
    sheet.shade(
        "r",
        Across::Aslant,
        &[
            (0.0, "#fff", pane),
            (0.44, "#fff", 0.3 * pane),
            (0.44, color, glass),
            (0.5, color, glass),
            (0.5, "#fff", 0.5 * pane),
            (0.57, "#fff", 0.3 * pane),
            (0.57, color, glass),
        ],
    );
    sheet.draw(r##"<use href="#l" fill="url(#r)"/>"##);
}
