//! The front's layers, from the lenses outwards.

use super::{lenses, sheet::Sheet, surface};
use crate::{
    catalog::Lens,
    outline::{
        curve::{Cubic, Point},
        front::{Build, Front, Pad, Wire},
        paint::{BLACK, Finish, Palette, css, lightness, mix},
        path,
    },
};

/// Draws the whole front.
pub fn draw(sheet: &mut Sheet, front: &Front, palette: &Palette, lens: Option<&Lens>) {
    let metal = front.plate.is_none() || front.build != Build::Plate;
    if metal {
        surface::metal(sheet, front, palette.metal, palette.finish == Finish::Brushed);
    }
    sheet.draw_both("a", |sheet| {
        if let Some(pad) = front.pad {
            draw_pad(sheet, &pad);
        }
        lenses::draw(sheet, front, lens);
        if front.open_below {
            sheet.draw(
                r##"<use href="#l" fill="none" stroke="#8a9096" stroke-opacity=".55" stroke-width="4"/><use href="#l" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="1.5"/>"##,
            );
        }
        for wire in front.rim.iter().chain(&front.end_piece) {
            draw_wire(sheet, wire, palette);
        }
    });
    for wire in &front.bridges {
        let whole = Wire { line: path::across(&wire.line), ..wire.clone() };
        draw_wire(sheet, &whole, palette);
    }
    if front.plate.is_some() {
        draw_plate(sheet, front, palette);
    }
}

/// A dark body under a lit core.
fn draw_wire(sheet: &mut Sheet, wire: &Wire, palette: &Palette) {
    let data = if wire.closed { path::closed(&[wire.line.clone()]) } else { path::open(&[wire.line.clone()]) };
    let breadth = (wire.breadth * 10.0).round();
    let shade = css(mix(palette.metal, BLACK, 0.45));
    sheet.draw(format_args!(
        r##"<g fill="none"><path d="{data}" stroke="{shade}" stroke-width="{breadth}"/><path d="{data}" stroke="url(#m)" stroke-width="{}"/></g>"##,
        (breadth * 0.66).round()
    ));
}

fn draw_pad(sheet: &mut Sheet, pad: &Pad) {
    let ((x, y), (rx, ry)) = (path::grid(pad.centre), path::grid(Point { x: pad.reach, y: pad.root.y }));
    let (ax, _) = path::grid(pad.root);
    sheet.draw(format_args!(
        r##"<path d="M{ax} {ry}Q{} {} {x} {y}" fill="none" stroke="url(#m)" stroke-width="9"/><ellipse rx="19" ry="{rx}" transform="translate({x} {y})rotate({})" fill="#dfe4e8" fill-opacity=".7" stroke="#fff" stroke-opacity=".7" stroke-width="3"/>"##,
        x + 10,
        y - 60,
        pad.lean,
    ));
}

fn draw_plate(sheet: &mut Sheet, front: &Front, palette: &Palette) {
    let Some(plate) = &front.plate else { return };
    let fill = surface::plate_fill(sheet, front, palette);
    surface::plate_light(sheet, front, palette);
    let inner = plate.inner();
    let data = plate_data(front);
    sheet.define(format_args!(r#"<path id="f" d="{data}"/>"#));
    let dark = lightness(palette.color) < 0.25;
    let (edge, rim_light) = match palette.finish {
        Finish::Crystal => (0.3, 0.8),
        _ if dark => (0.6, 0.3),
        _ => (0.32, 0.4),
    };
    sheet.draw(format_args!(
        r##"<use href="#f" {fill}/><use href="#f" fill="url(#h)" stroke="#fff" stroke-opacity="{}" stroke-width="2.5"/>"##,
        super::sheet::short(rim_light)
    ));
    let groove = path::open(&[inner]);
    let glint = path::closed(&[glint(front)]);
    let shade = css(mix(palette.color, BLACK, 0.75));
    sheet.draw_both("b", |sheet| {
        sheet.draw(format_args!(
            r##"<path d="{groove}" fill="none" stroke="{shade}" stroke-opacity="{}" stroke-width="9"/><path d="{glint}" fill="#fff" fill-opacity="{}"/>"##,
            super::sheet::short(edge),
            if matches!(palette.finish, Finish::Matte | Finish::Wood) { ".22" } else { ".6" },
        ));
    });
}

/// The band's region for both halves, as one path where the halves are of one piece.
fn plate_data(front: &Front) -> String {
    let Some(plate) = &front.plate else { return String::new() };
    let outer = plate.outer();
    let mut data = path::Path::default();
    if !plate.closed {
        // One loop over the top: out along the outer edge, back along the lens.
        let inner = path::reversed(&plate.inner());
        match outer.as_slice() {
            [right, nose] => {
                data.chain(right);
                data.chain(&path::mirrored(right));
                data.chain(&path::mirrored(&inner));
                data.chain(&path::mirrored(nose));
                data.chain(nose);
                data.chain(&inner);
                data.close();
            }
            _ => {
                for chain in &outer {
                    data.chain(chain);
                    data.chain(&inner);
                    data.close();
                    let both: Vec<Cubic> = chain.iter().chain(&inner).copied().collect();
                    data.chain(&path::mirrored(&both));
                    data.close();
                }
            }
        }
        return data.finish();
    }
    match outer.as_slice() {
        [before, after] => {
            data.chain(before);
            data.chain(&path::mirrored(before));
            data.chain(&path::mirrored(after));
            data.chain(after);
        }
        _ => {
            for chain in &outer {
                data.chain(chain);
                data.close();
                data.chain(&path::mirrored(chain));
            }
        }
    }
    data.close();
    // Holes run the other way round.
    let hole = path::reversed(&plate.inner());
    data.chain(&hole);
    data.close();
    data.chain(&path::mirrored(&hole));
    data.close();
    data.finish()
}

/// A crescent of light on the brow, between the lens and the outer edge.
fn glint(front: &Front) -> Vec<Cubic> {
    const FROM: f32 = 66.0;
    const TO: f32 = 114.0;
    let lens = &front.lens;
    let (start, end) = (lens.facing(FROM), lens.facing(TO));
    let edge = |bulge: f32| {
        lens.offset(start, end, |_, normal| {
            let along = ((normal.y.atan2(normal.x).to_degrees() - FROM) / (TO - FROM)).clamp(0.0, 1.0);
            front.thickness.facing(normal) * (0.6 + bulge * (std::f32::consts::PI * along).sin())
        })
    };
    let mut crescent = edge(0.16);
    crescent.extend(path::reversed(&edge(-0.06)));
    crescent
}
