//! The temples behind the front, in the perspective of a camera half a metre away and slightly above.

use super::{sheet::Sheet, surface};
use crate::outline::{
    curve::{Point, fit, point},
    front::Front,
    paint::{BLACK, Palette, css, mix},
    path,
    temple::Temple,
};

const CAMERA_DISTANCE: f32 = 560.0;
/// How far a millimetre of depth is lifted: the camera is 2° above.
const LIFT: f32 = 0.035;
/// How far the temples' tips come together, on each side.
const TAPER: f32 = 4.0;

/// Their inner sides, seen through the lenses.
pub fn receding(sheet: &mut Sheet, front: &Front, palette: &Palette) {
    let temple = &front.temple;
    let edge = |along: f32, side: f32| project(temple, along, side);
    let knots = knots(temple);
    let mut outline = fit(&knots, |along| edge(along, 0.5));
    outline.extend(path::reversed(&fit(&knots, |along| edge(along, -0.5))));
    let color = surface::temple_color(palette);
    let (near, far) = (edge(0.0, 0.0), edge(temple.length, 0.0));
    sheet.gradient(
        "t",
        near,
        point(far.x, near.y),
        &[
            (0.0, &css(mix(color, BLACK, 0.55)), 1.0),
            (0.5, &css(mix(color, BLACK, 0.2)), 1.0),
            (1.0, &css(mix(color, BLACK, 0.35)), 1.0),
        ],
    );
    let opacity = surface::temple_opacity(palette);
    let breadth = (8.0 * temple.breadth).round();
    sheet.draw_both("e", |sheet| {
        sheet.draw(format_args!(
            r##"<path d="{}" fill="url(#t)" stroke="url(#t)" stroke-width="{breadth}" stroke-linejoin="round"{opacity}/>"##,
            path::closed(&[outline])
        ));
    });
}

/// Where the shape changes along the temple.
pub fn knots(temple: &Temple) -> [f32; 7] {
    let bend = temple.bend();
    [0.0, 0.3 * temple.length, bend - 14.0, bend, bend + 14.0, temple.length - 10.0, temple.length]
}

/// The upper edge at `side` 0.5, the lower at −0.5.
fn project(temple: &Temple, along: f32, side: f32) -> Point {
    let station = temple.at(along);
    let (sin, cos) = station.fall.to_radians().sin_cos();
    let back = station.back + side * station.height * sin;
    let y = temple.hinge.y + station.rise + side * station.height * cos;
    let x = temple.hinge.x - 0.6 * temple.breadth - TAPER * along / temple.length;
    let scale = CAMERA_DISTANCE / (CAMERA_DISTANCE + back);
    point(x * scale, y * scale + back * LIFT)
}
