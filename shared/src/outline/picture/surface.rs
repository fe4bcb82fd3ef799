//! What a front's and a temple's material looks like.

use super::sheet::Sheet;
use crate::{
    outline::{
        curve::point,
        front::Front,
        paint::{BLACK, Finish, Palette, WHITE, css, mix},
    },
    theme::Hex,
};

/// The plate's outline `#f` filled with its material under light from above.
pub fn plate_fill(sheet: &mut Sheet, front: &Front, palette: &Palette) -> String {
    let half = 0.5 * front.size.lens_height;
    let (top, bottom) = (point(0.0, half + 5.0), point(0.0, -half - 3.0));
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
            sheet.define(if palette.finish == Finish::Wood { wood(color) } else { tortoise(palette) });
            sheet.gradient(
                "h",
                top,
                bottom,
                &[(0.0, "#fff", light), (0.3, "#fff", 0.0), (0.6, "#000", 0.0), (1.0, "#000", shade)],
            );
            r##"<use href="#f" fill="url(#p)"/><use href="#f" fill="url(#h)"/>"##.to_owned()
        }
        Finish::TwoTone => {
            let (upper, lower) = (color, palette.accent);
            sheet.gradient(
                "p",
                top,
                bottom,
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
            let edge = css(mix(color, BLACK, 0.3));
            let core = css(color);
            sheet.gradient("p", top, bottom, &[(0.0, &core, 0.62), (0.35, &edge, 0.3), (0.7, &core, 0.45), (1.0, &edge, 0.5)]);
            r##"<use href="#f" fill="url(#p)"/>"##.to_owned()
        }
        _ => {
            sheet.gradient(
                "p",
                top,
                bottom,
                &[(0.0, &lit(color), 1.0), (0.3, &css(color), 1.0), (0.6, &css(color), 1.0), (1.0, &shaded(color), 1.0)],
            );
            r##"<use href="#f" fill="url(#p)"/>"##.to_owned()
        }
    }
}

/// Bands of light on metal, as gradient `#m`.
pub fn metal(sheet: &mut Sheet, front: &Front, color: Hex, brushed: bool) {
    let half = 0.5 * front.size.lens_height;
    let centre = front.lens.centre();
    let reach = 0.5 * front.size.lens_width;
    let contrast = if brushed { 0.6 } else { 1.0 };
    let lit = css(mix(color, WHITE, 0.62 * contrast));
    let (plain, dark) = (css(color), css(mix(color, BLACK, 0.5 * contrast)));
    sheet.gradient(
        "m",
        point(centre.x - reach, half),
        point(centre.x + 0.5 * reach, -half),
        &[
            (0.0, &dark, 1.0),
            (0.12, &lit, 1.0),
            (0.3, &plain, 1.0),
            (0.52, &dark, 1.0),
            (0.68, &plain, 1.0),
            (0.84, &lit, 1.0),
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
    if palette.temple_finish == Finish::Crystal { r#" opacity=".5""# } else { "" }
}

/// Flecks in a tile that repeats unnoticed: broad ones in the accent, small ones deeper than the ground.
fn tortoise(palette: &Palette) -> String {
    let (ground, fleck) = (css(palette.color), css(palette.accent));
    let deep = css(mix(palette.color, BLACK, 0.4));
    format!(
        r#"<pattern id="p" width="330" height="210" patternUnits="userSpaceOnUse" patternTransform="rotate(-14)"><path fill="{ground}" d="M0 0h330v210H0z"/><path fill="{fleck}" opacity=".82" d="M20 28q44-34 84-6 22 26-16 38-60 12-68-32zM172 86q30-40 78-16 34 30-6 50-56 16-72-34zM60 132q36-20 64 8 8 34-34 36-48-8-30-44zM238 172q30-26 64-4 12 22-18 30-44 6-46-26z"/><path fill="{deep}" opacity=".7" d="M130 20q30-16 42 8-4 26-34 16-18-10-8-24zM280 40q22-12 38 8 0 24-28 18-20-10-10-26zM10 90q24-14 36 10-6 24-30 12-14-12-6-22zM150 150q28-14 44 10-6 26-36 14-20-12-8-24z"/></pattern>"#
    )
}

/// Long grain.
fn wood(color: Hex) -> String {
    let (ground, grain, light) = (css(color), css(mix(color, BLACK, 0.35)), css(mix(color, WHITE, 0.2)));
    format!(
        r#"<pattern id="p" width="620" height="72" patternUnits="userSpaceOnUse" patternTransform="rotate(-3)"><path fill="{ground}" d="M0 0h620v72H0z"/><path fill="none" stroke="{grain}" stroke-width="3" opacity=".55" d="M0 8q150 10 310 0t310 0M0 27q90-9 200 2t200-4 220 2M0 50q160 12 320-2t300 2"/><path fill="none" stroke="{light}" stroke-width="4" opacity=".4" d="M0 18q140-8 300 2t320-2M0 61q200 8 330 0t290 0"/></pattern>"#
    )
}
