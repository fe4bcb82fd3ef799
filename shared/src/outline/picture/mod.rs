//! Product pictures: a frame as in a studio, as a small SVG on a transparent ground.
//!
//! All pictures have one scale (180 mm across), so that on a page of cards a wider frame looks wider. Light comes from a
//! soft box above: brows catch it in a crescent, metal in bands, lenses in one faint diagonal. Every layer is drawn for
//! the half at positive x and used again mirrored.

mod front;
mod lenses;
mod sheet;
mod surface;
mod temples;
mod turn;

use super::{curve::point, front::Front, paint::Palette};
use crate::catalog::{Frame, FrameSize, Variant};
use sheet::Sheet;
use turn::Turn;

/// A product picture from the front.
pub fn picture(frame: &Frame, variant: &Variant, size: &FrameSize) -> String {
    let front = Front::new(frame.shape, frame.rim, frame.material, size);
    let palette = Palette::of(front.build, frame.material, variant);
    let mut sheet = Sheet::default();
    sheet.shadow(
        point(0.0, -0.5 * size.lens_height - 9.0),
        point(0.5 * size.frame_width, 3.2),
    );
    let behind = |sheet: &mut Sheet| temples::receding(sheet, &front, &palette);
    front::draw(&mut sheet, &front, &palette, variant.lens.as_ref(), behind);
    sheet.finish()
}

/// A product picture from a quarter to the side, with a temple's outer side and length.
pub fn picture_angle(frame: &Frame, variant: &Variant, size: &FrameSize) -> String {
    let front = Front::new(frame.shape, frame.rim, frame.material, size);
    let palette = Palette::of(front.build, frame.material, variant);
    let turn = Turn::new(36.0, 12.0, 0.82, point(-33.0, -2.0));
    let mut sheet = Sheet::default();
    let ground = -0.5 * size.lens_height - 7.0;
    sheet.shadow(turn.place(point(20.0, ground), 40.0), point(78.0, 8.0));
    temples::turned(&mut sheet, &front, &palette, &turn, false);
    temples::turned(&mut sheet, &front, &palette, &turn, true);
    front::thickness(&mut sheet, &front, &palette, &turn);
    sheet.draw(format_args!(r#"<g transform="{}">"#, turn.matrix(0.0)));
    front::draw(&mut sheet, &front, &palette, variant.lens.as_ref(), |_| {});
    sheet.draw("</g>");
    sheet.finish()
}
