//! Lenses: clear demo lenses with a faint reflection, or tinted, graduated and mirrored sun lenses.

use super::sheet::Sheet;
use crate::{
    catalog::Lens,
    outline::{
        curve::point,
        front::Front,
        paint::{BLACK, WHITE, css, mix},
        path,
    },
};

/// Defines the lens's outline as `#l`, and draws it.
pub fn draw(sheet: &mut Sheet, front: &Front, lens: Option<&Lens>) {
    sheet.define(format_args!(
        r#"<path id="l" d="{}"/>"#,
        path::closed(front.lens.pieces())
    ));
    let half = 0.5 * front.size.lens_height;
    let centre = front.lens.centre();
    let (top, bottom) = (point(centre.x, half), point(centre.x, -half));
    if let Some(lens) = lens {
        let density = 0.25 + 0.7 * lens.density.clamp(0.0, 1.0);
        let tint = css(lens.tint);
        match (lens.mirror, lens.gradient) {
            (true, _) => sheet.gradient(
                "g",
                top,
                bottom,
                &[
                    (0.0, &css(mix(lens.tint, BLACK, 0.45)), 0.97),
                    (0.42, &tint, 0.95),
                    (0.6, &css(mix(lens.tint, WHITE, 0.55)), 0.93),
                    (1.0, &css(mix(lens.tint, WHITE, 0.12)), 0.95),
                ],
            ),
            (false, true) => sheet.gradient(
                "g",
                top,
                bottom,
                &[(0.1, &tint, density), (1.0, &tint, density * 0.28)],
            ),
            (false, false) => sheet.gradient(
                "g",
                top,
                bottom,
                &[
                    (0.0, &css(mix(lens.tint, BLACK, 0.25)), density),
                    (1.0, &tint, density * 0.94),
                ],
            ),
        }
        sheet.draw(r##"<use href="#l" fill="url(#g)"/>"##);
    }
    // One oblique light across the lens: a broad pane and a narrow one, on glass that is seen by its faint tint.
    let (glass, pane) = if lens.is_some() {
        (0.0, 0.16)
    } else {
        (0.13, 0.34)
    };
    let reach = 0.5 * front.size.lens_width;
    sheet.gradient(
        "r",
        point(centre.x - reach, 0.75 * half),
        point(centre.x + 0.8 * reach, -0.75 * half),
        &[
            (0.0, "#fff", pane),
            (0.44, "#fff", 0.3 * pane),
            (0.44, "#8aa2b5", glass),
            (0.5, "#8aa2b5", glass),
            (0.5, "#fff", 0.5 * pane),
            (0.57, "#fff", 0.3 * pane),
            (0.57, "#8aa2b5", glass),
        ],
    );
    sheet.draw(r##"<use href="#l" fill="url(#r)"/>"##);
}
