//! The front's layers, from the lenses outwards.

use super::{
    lenses,
    sheet::{Sheet, short},
    surface,
    turn::Turn,
};
use crate::{
    catalog::Lens,
    outline::{
        curve::{Cubic, Point},
        front::{Build, Front, Pad, Wire},
        paint::{BLACK, Finish, Palette, css, lightness, mix},
        path,
        plate::Plate,
    },
};

/// Draws the whole front.
pub fn draw(sheet: &mut Sheet, front: &Front, palette: &Palette, lens: Option<&Lens>) {
    let metal = front.plate.is_none() || front.build != Build::Plate;
    if metal {
        surface::metal(
            sheet,
            front,
            palette.metal,
            palette.finish == Finish::Brushed,
        );
    }
    sheet.draw_both("a", |sheet| {
        if let Some(pad) = front.pad {
            draw_pad(sheet, &pad);
        }
        lenses::draw(sheet, front, lens);
        if front.open_below {
            sheet.draw(
                r##"<use href="#l" fill="none" stroke="#747c84" stroke-opacity=".7" stroke-width="5"/><use href="#l" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="1.5"/>"##,
            );
        }
        for wire in front.rim.iter().chain(&front.end_piece) {
            draw_wire(sheet, wire, palette);
        }
    });
    for wire in &front.bridges {
        let whole = Wire {
            line: path::across(&wire.line),
            ..wire.clone()
        };
        draw_wire(sheet, &whole, palette);
    }
    if front.plate.is_some() {
        draw_plate(sheet, front, palette);
    }
}

/// The plate's thickness behind the front of a turned frame.
pub fn thickness(sheet: &mut Sheet, front: &Front, palette: &Palette, turn: &Turn) {
    if front.plate.is_none() {
        return;
    }
    let clear = if palette.finish == Finish::Crystal {
        r#" opacity=".45""#
    } else {
        ""
    };
    let shade = css(mix(palette.color, BLACK, 0.45));
    for back in [3.6, 2.4, 1.2] {
        sheet.draw(format_args!(
            r##"<g transform="{}" fill="{shade}"{clear}><use href="#f"/><use href="#f" transform="scale(-1 1)"/></g>"##,
            turn.matrix(back)
        ));
    }
}

/// A dark body under a lit core.
fn draw_wire(sheet: &mut Sheet, wire: &Wire, palette: &Palette) {
    let breadth = (wire.breadth * 10.0).round();
    let core = (breadth * 0.66).round();
    let shade = css(mix(palette.metal, BLACK, 0.45));
    if wire.closed {
        sheet.define(format_args!(
            r#"<path id="k" d="{}"/>"#,
            path::closed(&wire.line)
        ));
        sheet.draw(format_args!(
            r##"<g fill="none"><use href="#k" stroke="{shade}" stroke-width="{breadth}"/><use href="#k" stroke="url(#m)" stroke-width="{core}"/></g>"##,
        ));
    } else {
        let data = path::open(&wire.line);
        sheet.draw(format_args!(
            r##"<g fill="none"><path d="{data}" stroke="{shade}" stroke-width="{breadth}"/><path d="{data}" stroke="url(#m)" stroke-width="{core}"/></g>"##,
        ));
    }
}

fn draw_pad(sheet: &mut Sheet, pad: &Pad) {
    let ((x, y), (rx, ry)) = (
        path::grid(pad.centre),
        path::grid(Point {
            x: pad.reach,
            y: pad.root.y,
        }),
    );
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
    sheet.define(format_args!(
        r#"<path id="f" fill-rule="evenodd" d="{}"/>"#,
        plate_data(front, plate)
    ));
    let fill = surface::plate_fill(sheet, front, palette);
    let dark = lightness(palette.color) < 0.25;
    let (groove, rim, rim_opacity) = match palette.finish {
        Finish::Crystal => (0.4, css(mix(palette.color, BLACK, 0.5)), 0.8),
        _ if dark => (0.6, "#fff".to_owned(), 0.42),
        _ => (0.35, "#fff".to_owned(), 0.35),
    };
    let glint = path::closed(&glint(front));
    let polish = if matches!(palette.finish, Finish::Matte | Finish::Wood) {
        0.18
    } else {
        0.5
    };
    let shade = css(mix(palette.color, BLACK, 0.75));
    let clear = palette.finish == Finish::Crystal;
    if clear {
        // On the group, so that the two halves' overlap does not show.
        sheet.draw(r#"<g opacity=".6">"#);
    }
    sheet.draw_both("b", |sheet| {
        sheet.draw(fill);
        sheet.draw(format_args!(
            r##"<use href="#f" fill="none" stroke="{rim}" stroke-opacity="{}" stroke-width="3"/>"##,
            short(rim_opacity)
        ));
        if plate.closed {
            sheet.draw(format_args!(
                r##"<use href="#l" fill="none" stroke="{shade}" stroke-opacity="{}" stroke-width="8"/>"##,
                short(groove)
            ));
        }
        sheet.draw(format_args!(r##"<path d="{glint}" fill="#fff" fill-opacity="{}"/>"##, short(polish)));
    });
    if clear {
        sheet.draw("</g>");
    }
}

/// The band's region. Where the other half joins, the line is left open: it is filled but not stroked, and reaches a
/// hair over the plane of symmetry so that no seam shows.
fn plate_data(front: &Front, plate: &Plate) -> String {
    let lap = |chain: &[Cubic]| -> Vec<Cubic> {
        let over = |p: Point| {
            if p.x.abs() < 1e-3 {
                Point { x: -0.1, ..p }
            } else {
                p
            }
        };
        chain
            .iter()
            .map(|cubic| Cubic {
                from: over(cubic.from),
                to: over(cubic.to),
                ..*cubic
            })
            .collect()
    };
    let inner = path::reversed(&plate.inner());
    // Word for word the lens's own path, so that compression finds it.
    let hole = path::closed(front.lens.pieces());
    let mut data = path::Path::default();
    match (plate.outer().as_slice(), plate.closed) {
        ([before, after], true) => {
            data.chain(&lap(after));
            data.chain(&lap(before));
            return data.finish() + &hole;
        }
        ([before, after], false) => {
            data.chain(&lap(after));
            data.chain(&inner);
            data.chain(&lap(before));
        }
        (chains, true) => {
            data.chain(&chains.concat());
            data.close();
            return data.finish() + &hole;
        }
        (chains, false) => {
            data.chain(&chains.concat());
            data.chain(&inner);
            data.close();
        }
    }
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
            let along =
                ((normal.y.atan2(normal.x).to_degrees() - FROM) / (TO - FROM)).clamp(0.0, 1.0);
            front.thickness.facing(normal) * (0.6 + bulge * (std::f32::consts::PI * along).sin())
        })
    };
    let mut crescent = edge(0.12);
    crescent.extend(path::reversed(&edge(-0.06)));
    crescent
}
