//! What a front's and a temple's material looks like.

use super::sheet::{Across, Sheet};
use crate::{
    outline::{
        curve::point,
        front::Front,
        paint::{BLACK, Finish, Palette, WHITE, css, mix},
    },
    theme::Hex,
};

/// The plate's outline `#f` filled with its material under light from above.
pub fn plate_fill(sheet: &mut Sheet, palette: &Palette) -> String {
    let color = palette.color;
    let (light, shade) = match palette.finish {
        Finish::Matte => (0.14, 0.22),
        Finish::Wood => (0.14, 0.2),
        _ => (0.26, 0.28),
    };
    let lit = |color: Hex| css(mix(color, WHITE, light));
    let shaded = |color: Hex| css(mix(color, BLACK, shade));
    match palette.finish {
        Finish::Tortoise | Finish::Wood => {
            sheet.define(if palette.finish == Finish::Wood {
                wood(color)
            } else {
                tortoise(palette)
            });
            sheet.shade(
                "h",
                Across::Down,
                &[
                    (0.0, "#fff", light),
                    (0.3, "#fff", 0.0),
                    (0.6, "#000", 0.0),
                    (1.0, "#000", shade),
                ],
            );
            r##"<use href="#f" fill="url(#p)"/><use href="#f" fill="url(#h)"/>"##.to_owned()
        }
        Finish::TwoTone => {
            let (upper, lower) = (color, palette.accent);
            sheet.shade(
                "p",
                Across::Down,
                &[
                    (0.0, &lit(upper), 1.0),
                    (0.28, &css(upper), 1.0),
                    (0.5, &css(upper), 1.0),
                    (0.68, &css(lower), 1.0),
                    (1.0, &shaded(lower), 1.0),
                ],
            );
            r##"<use href="#f" fill="url(#p)"/>"##.to_owned()
        }
        Finish::Crystal => {
            let (core, edge) = (css(mix(color, WHITE, 0.5)), css(mix(color, BLACK, 0.22)));
            sheet.shade(
                "p",
                Across::Down,
                &[
                    (0.0, &core, 1.0),
                    (0.4, &edge, 1.0),
                    (0.7, &core, 1.0),
                    (1.0, &edge, 1.0),
                ],
            );
            r##"<use href="#f" fill="url(#p)"/>"##.to_owned()
        }
        _ => {
            sheet.shade(
                "p",
                Across::Down,
                &[
                    (0.0, &lit(color), 1.0),
                    (0.3, &css(color), 1.0),
                    (0.6, &css(color), 1.0),
                    (1.0, &shaded(color), 1.0),
                ],
            );
            r##"<use href="#f" fill="url(#p)"/>"##.to_owned()
        }
    }
}

/// Bands of light on metal, as gradient `#m`.
pub fn metal(sheet: &mut Sheet, front: &Front, color: Hex, brushed: bool) {
    let half = 0.5 * front.size.lens_height + 1.0;
    let contrast = if brushed { 0.6 } else { 1.0 };
    let lit = css(mix(color, WHITE, 0.6 * contrast));
    let (plain, dark) = (css(color), css(mix(color, BLACK, 0.4 * contrast)));
    sheet.gradient(
        "m",
        point(-0.3 * half, half),
        point(0.3 * half, -half),
        &[
            (0.0, &plain, 1.0),
            (0.12, &lit, 1.0),
            (0.34, &plain, 1.0),
            (0.58, &dark, 1.0),
            (0.8, &lit, 1.0),
            (1.0, &plain, 1.0),
        ],
    );
}

pub fn temple_color(palette: &Palette) -> Hex {
    match palette.temple_finish {
        Finish::Tortoise => mix(palette.temple, palette.accent, 0.3),
        _ => palette.temple,
    }
}

/// An opacity attribute where the temple is see-through.
pub fn temple_opacity(palette: &Palette) -> &'static str {
    if palette.temple_finish == Finish::Crystal {
        r#" opacity=".5""#
    } else {
        ""
    }
}

/// Flecks in a tile that repeats unnoticed: clouds of the accent with paler edges, and spots deeper than the ground.
fn tortoise(palette: &Palette) -> String {
    let (ground, fleck) = (css(palette.color), css(palette.accent));
    let deep = css(mix(palette.color, BLACK, 0.45));
    format!(
        r#"<pattern id="p" width="310" height="190" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)"><path fill="{ground}" d="M0 0h310v190H0z"/><path fill="{fleck}" stroke="{fleck}" fill-opacity=".75" stroke-opacity=".4" stroke-width="9" d="M24 32q30-30 58-12 40-10 36 20-28 8-42 24-46 6-52-32zM178 78q26-30 56-16 50-4 36 28-34 4-44 18-50 4-48-30zM60 132q34-18 60 4 24 24-16 32-66 4-44-36zM250 158q16-12 30 0 2 12-14 14-18-2-16-14z"/><path fill="{deep}" opacity=".75" d="M140 8q26-10 34 10-2 26-30 14-16-12-4-24zM276 26q22-8 30 14-4 20-26 12-14-14-4-26zM8 100q22-12 32 10-4 22-26 12-14-10-6-22zM150 140q26-12 40 12-4 26-34 14-18-14-6-26z"/></pattern>"#
    )
}

/// Long grain.
fn wood(color: Hex) -> String {
    let (ground, grain, light) = (
        css(color),
        css(mix(color, BLACK, 0.35)),
        css(mix(color, WHITE, 0.2)),
    );
    format!(
        r#"<pattern id="p" width="620" height="72" patternUnits="userSpaceOnUse" patternTransform="rotate(-3)"><path fill="{ground}" d="M0 0h620v72H0z"/><path fill="none" stroke="{grain}" stroke-width="3" opacity=".55" d="M0 8q150 10 310 0t310 0M0 27q90-9 200 2t200-4 220 2M0 50q160 12 320-2t300 2"/><path fill="none" stroke="{light}" stroke-width="4" opacity=".4" d="M0 18q140-8 300 2t320-2M0 61q200 8 330 0t290 0"/></pattern>"#
    )
}
