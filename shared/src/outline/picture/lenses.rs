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
    sheet.define(format_args!(r#"<path id="l" d="{}"/>"#, path::closed(&[front.lens.pieces().to_vec()])));
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
            (false, true) => sheet.gradient("g", top, bottom, &[(0.1, &tint, density), (1.0, &tint, density * 0.28)]),
            (false, false) => sheet.gradient(
                "g",
                top,
                bottom,
                &[(0.0, &css(mix(lens.tint, BLACK, 0.25)), density), (1.0, &tint, density * 0.94)],
            ),
        }
        sheet.draw(r##"<use href="#l" fill="url(#g)"/>"##);
    }
    // One oblique light across the lens: a broad pane and a narrow one.
    let (glass, pane) = if lens.is_some() { (0.0, 0.16) } else { (0.1, 0.3) };
    let reach = 0.5 * front.size.lens_width;
    sheet.gradient(
        "r",
        point(centre.x - reach, 0.75 * half),
        point(centre.x + 0.8 * reach, -0.75 * half),
        &[
            (0.0, "#fff", pane + glass),
            (0.44, "#fff", 0.3 * pane + glass),
            (0.44, "#fff", glass),
            (0.5, "#fff", glass),
            (0.5, "#fff", 0.5 * pane + glass),
            (0.58, "#fff", glass),
        ],
    );
    sheet.draw(r##"<use href="#l" fill="url(#r)"/>"##);
}
