//! What a front's and a temple's material looks like.

use super::sheet::Sheet;
use crate::{
    outline::{
        curve::point,
        front::Front,
        paint::{BLACK, Finish, Palette, WHITE, css, lightness, mix},
    },
    theme::Hex,
};

/// Attributes that fill a front's plate: its own colour, or a gradient or pattern `#p` defined here.
pub fn plate_fill(sheet: &mut Sheet, front: &Front, palette: &Palette) -> String {
    let color = palette.color;
    let half = 0.5 * front.size.lens_height;
    match palette.finish {
        Finish::Tortoise => {
            sheet.define(tortoise(palette));
            r#"fill="url(#p)""#.to_owned()
        }
        Finish::Wood => {
            sheet.define(wood(color));
            r#"fill="url(#p)""#.to_owned()
        }
        Finish::TwoTone => {
            let (upper, lower) = (css(color), css(palette.accent));
            let stops = [(0.42, upper.as_str(), 1.0), (0.7, lower.as_str(), 1.0)];
            sheet.gradient("p", point(0.0, half), point(0.0, -half), &stops);
            r#"fill="url(#p)""#.to_owned()
        }
        Finish::Crystal => format!(r#"fill="{}" fill-opacity=".42""#, css(color)),
        _ => format!(r#"fill="{}""#, css(color)),
    }
}

/// Light on a plate from above, as gradient `#h`: how strong depends on its polish.
pub fn plate_light(sheet: &mut Sheet, front: &Front, palette: &Palette) {
    let half = 0.5 * front.size.lens_height;
    let dark = lightness(palette.color) < 0.25;
    let (light, shade) = match palette.finish {
        Finish::Matte | Finish::Wood => (0.16, 0.2),
        Finish::Crystal => (0.4, 0.08),
        _ if dark => (0.26, 0.3),
        _ => (0.3, 0.24),
    };
    sheet.gradient(
        "h",
        point(0.0, half + 5.0),
        point(0.0, -half - 3.0),
        &[(0.0, "#fff", light), (0.3, "#fff", 0.0), (0.6, "#000", 0.0), (1.0, "#000", shade)],
    );
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
