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
    let bend = temple.bend();
    let knots = [0.0, bend - 18.0, bend - 2.0, bend + 14.0, temple.length - 3.0];
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

/// The upper edge at `side` 0.5, the lower at −0.5.
fn project(temple: &Temple, along: f32, side: f32) -> Point {
    let station = temple.at(along);
    // The stroke adds the temple's breadth all round.
    let height = (station.height - 0.8 * temple.breadth).max(0.4);
    let (sin, cos) = station.fall.to_radians().sin_cos();
    let back = station.back + side * height * sin;
    let y = temple.hinge.y + station.rise + side * height * cos;
    let x = temple.hinge.x - 0.6 * temple.breadth - TAPER * along / temple.length;
    let scale = CAMERA_DISTANCE / (CAMERA_DISTANCE + back);
    point(x * scale, y * scale + back * LIFT)
}
