//! The front's layers, from the lenses outwards.

use std::fmt::Write;

use super::{
    lenses,
    sheet::{Sheet, short},
    surface,
    turn::Turn,
};
use crate::{
    catalog::Lens,
    outline::{
        curve::{Cubic, Point, fit},
        front::{Build, Front, Pad, Wire},
        paint::{BLACK, Finish, Palette, css, lightness, mix},
        path,
        plate::Plate,
    },
};

/// Draws the whole front; `behind` draws what is behind the half at positive x.
pub fn draw(
    sheet: &mut Sheet,
    front: &Front,
    palette: &Palette,
    lens: Option<&Lens>,
    behind: impl FnOnce(&mut Sheet),
) {
    if front.plate.is_none() || front.build != Build::Plate {
        surface::metal(
            sheet,
            front,
            palette.metal,
            palette.finish == Finish::Brushed,
        );
    }
    // A plate covers a bridge's ends, a bridge the ends of wires.
    if front.plate.is_some() {
        draw_bridges(sheet, front, palette);
    }
    let plate = front.plate.as_ref();
    let plate = plate.map(|plate| plate_layers(sheet, front, plate, palette));
    let clear = palette.finish == Finish::Crystal;
    sheet.draw_both("a", |sheet| {
        behind(sheet);
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
        if let (Some(plate), false) = (&plate, clear) {
            sheet.draw(plate);
        }
    });
    if let (Some(plate), true) = (plate, clear) {
        // On both halves, so that their overlap does not show.
        sheet.draw(r#"<g opacity=".6">"#);
        sheet.draw_both("b", |sheet| sheet.draw(plate));
        sheet.draw("</g>");
    }
    if front.plate.is_none() {
        draw_bridges(sheet, front, palette);
    }
}

fn draw_bridges(sheet: &mut Sheet, front: &Front, palette: &Palette) {
    for wire in &front.bridges {
        let whole = Wire {
            line: path::across(&wire.line),
            ..wire.clone()
        };
        draw_wire(sheet, &whole, palette);
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
        // The lens reaches to its middle.
        sheet.draw(format_args!(
            r##"<g fill="none"><use href="#l" stroke="{shade}" stroke-width="{breadth}"/><use href="#l" stroke="url(#m)" stroke-width="{core}"/></g>"##,
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

/// Defines the plate's outline as `#f`, and gives what is drawn with it.
fn plate_layers(sheet: &mut Sheet, front: &Front, plate: &Plate, palette: &Palette) -> String {
    sheet.define(format_args!(
        r#"<path id="f" fill-rule="evenodd" d="{}"/>"#,
        plate_data(front, plate)
    ));
    let mut layers = surface::plate_fill(sheet, palette);
    let dark = lightness(palette.color) < 0.25;
    let (groove, rim, rim_opacity) = match palette.finish {
        Finish::Crystal => (0.4, css(mix(palette.color, BLACK, 0.5)), 0.8),
        _ if dark => (0.6, "#fff".to_owned(), 0.42),
        _ => (0.35, "#fff".to_owned(), 0.35),
    };
    // Writing to a `String` cannot fail.
    let _ = write!(
        layers,
        r##"<use href="#f" fill="none" stroke="{rim}" stroke-opacity="{}" stroke-width="3"/>"##,
        short(rim_opacity)
    );
    if plate.closed {
        let _ = write!(
            layers,
            r##"<use href="#l" fill="none" stroke="{}" stroke-opacity="{}" stroke-width="8"/>"##,
            css(mix(palette.color, BLACK, 0.75)),
            short(groove)
        );
    }
    let polish = if matches!(palette.finish, Finish::Matte | Finish::Wood) {
        0.18
    } else {
        0.5
    };
    let _ = write!(
        layers,
        r##"<path d="{}" fill="#fff" fill-opacity="{}"/>"##,
        path::closed(&glint(front)),
        short(polish)
    );
    layers
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
    let start = lens.facing(FROM);
    let end = lens.after(start, lens.facing(TO));
    // Two pieces an edge are enough for a gleam.
    let knots = [start, 0.5 * (start + end), end];
    let edge = |bulge: f32| {
        fit(&knots, |t| {
            let normal = lens.normal(t);
            let along =
                ((normal.y.atan2(normal.x).to_degrees() - FROM) / (TO - FROM)).clamp(0.0, 1.0);
            let out = 0.6 + bulge * (std::f32::consts::PI * along).sin();
            lens.at(t) + normal * (front.thickness.facing(normal) * out)
        })
    };
    let mut crescent = edge(0.12);
    crescent.extend(path::reversed(&edge(-0.06)));
    crescent
}
