//! The temples behind the front.

use super::{
    sheet::{Across, Sheet, short},
    surface,
    turn::Turn,
};
use crate::outline::{
    curve::{Cubic, Point, fit, point},
    front::Front,
    paint::{BLACK, Finish, Palette, WHITE, css, mix},
    path,
    temple::Temple,
};

const CAMERA_DISTANCE: f32 = 560.0;
/// How far a millimetre of depth is lifted: the camera is 2° above.
const LIFT: f32 = 0.035;
/// How far the temples' tips come together, on each side.
const TAPER: f32 = 4.0;

/// The inner side of the one at positive x, seen through the lenses in the perspective of a camera half a metre away and slightly above.
pub fn receding(sheet: &mut Sheet, front: &Front, palette: &Palette) {
    let temple = &front.temple;
    // The stroke adds the temple's breadth all round.
    let project = |along: f32, side: f32| {
        let at = edge(temple, along, side, -0.8 * temple.breadth);
        let x = temple.hinge.x - 0.6 * temple.breadth - TAPER * along / temple.length;
        let scale = CAMERA_DISTANCE / (CAMERA_DISTANCE + at.x);
        point(x * scale, (temple.hinge.y + at.y) * scale + at.x * LIFT)
    };
    let color = surface::temple_color(palette);
    sheet.shade(
        "t",
        Across::Inwards,
        &[
            (0.0, &css(mix(color, BLACK, 0.55)), 1.0),
            (0.5, &css(mix(color, BLACK, 0.2)), 1.0),
            (1.0, &css(mix(color, BLACK, 0.35)), 1.0),
        ],
    );
    let opacity = surface::temple_opacity(palette);
    let breadth = (8.0 * temple.breadth).round();
    // Seen from the front its shaft is almost straight.
    let [hinge, _, _, bend, fallen, _, tip] = temple.knots();
    let outline = path::closed(&outline(&[hinge, bend, fallen, tip], project));
    sheet.draw(format_args!(
        r##"<path d="{outline}" fill="url(#t)" stroke="url(#t)" stroke-width="{breadth}" stroke-linejoin="round"{opacity}/>"##,
    ));
}

/// The nearer temple's outer side (at positive x) or the farther one's inner side, as a turned frame shows them.
pub fn turned(sheet: &mut Sheet, front: &Front, palette: &Palette, turn: &Turn, nearer: bool) {
    let temple = &front.temple;
    let sign = if nearer { 1.0 } else { -1.0 };
    let project = |along: f32, side: f32| {
        let at = edge(temple, along, side, 0.0);
        let x = sign * (temple.hinge.x - 0.5 * temple.breadth - TAPER * along / temple.length);
        turn.place(point(x, temple.hinge.y + at.y), at.x)
    };
    let color = surface::temple_color(palette);
    let color = if nearer {
        color
    } else {
        mix(color, BLACK, 0.4)
    };
    let opacity = surface::temple_opacity(palette);
    let data = path::closed(&outline(&temple.knots(), project));
    let id = if nearer { "u" } else { "w" };
    let (light, shade) = if palette.temple_finish == Finish::Matte {
        (0.12, 0.2)
    } else {
        (0.3, 0.3)
    };
    let height = point(0.0, 0.6 * temple.hinge_height);
    let hinge = turn.place(point(sign * temple.hinge.x, temple.hinge.y), 0.0);
    sheet.gradient(
        id,
        hinge + height,
        hinge - height,
        &[
            (0.0, &css(mix(color, WHITE, light)), 1.0),
            (0.35, &css(color), 1.0),
            (1.0, &css(mix(color, BLACK, shade)), 1.0),
        ],
    );
    let edge_width = (5.0 * temple.breadth).round();
    let shadow = css(mix(color, BLACK, 0.5));
    // Its breadth shows as a darker edge behind.
    sheet.draw(format_args!(
        r##"<g{opacity}><path d="{data}" fill="{shadow}" stroke="{shadow}" stroke-width="{edge_width}" stroke-linejoin="round"/><path d="{data}" fill="url(#{id})"/>"##,
    ));
    if nearer
        && matches!(palette.temple_finish, Finish::Tortoise | Finish::Wood)
        && front.build.has_plate()
    {
        sheet.draw(format_args!(
            r##"<path d="{data}" fill="url(#p)" opacity=".8"/>"##
        ));
    }
    if nearer {
        let glint = fit(
            &[
                0.03 * temple.length,
                0.4 * temple.bend(),
                temple.bend() - 16.0,
            ],
            |along| project(along, 0.3),
        );
        let glint = path::open(&glint);
        sheet.draw(format_args!(
            r##"<path d="{glint}" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity="{}"/>"##,
            short(1.2 * light)
        ));
    }
    sheet.draw("</g>");
}

/// The closed outline of a temple whose edges a camera sees.
fn outline(knots: &[f32], project: impl Fn(f32, f32) -> Point) -> Vec<Cubic> {
    let mut outline = fit(knots, |along| project(along, 0.5));
    outline.extend(path::reversed(&fit(knots, |along| project(along, -0.5))));
    outline
}

/// A point of the temple's side: how far behind the front and how far above the hinge. The upper edge is at `side` 0.5,
/// the lower at −0.5; `grow` adds to its height.
fn edge(temple: &Temple, along: f32, side: f32, grow: f32) -> Point {
    let station = temple.at(along);
    let height = (station.height + grow).max(0.4);
    let (sin, cos) = station.fall.to_radians().sin_cos();
    point(
        station.back + side * height * sin,
        station.rise + side * height * cos,
    )
}
