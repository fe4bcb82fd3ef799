//! The size drawing of a product page: front and temple with their boxing-system dimensions, as an SVG to put inside HTML.
//!
//! It takes the page's colours: strokes and text are `currentColor`, and `.frame`, `.dim` and `.value` are there for
//! style sheets. It has no style attributes and its only identifiers begin with `sd-`.

use std::fmt::Write;

use super::{
    curve::{Cubic, Point, fit, point},
    front::Front,
    path::{self, grid},
};
use crate::catalog::{Frame, FrameSize};

/// What each dimension is called, value and unit included: `Lens width 52 mm`.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    /// Names the whole drawing.
    pub title: &'a str,
    pub lens_width: &'a str,
    pub lens_height: &'a str,
    pub bridge: &'a str,
    pub temple: &'a str,
    pub frame_width: &'a str,
}

/// Where the temple's hinge lies under the front.
const TEMPLE_ORIGIN: Point = point(-72.0, -58.0);

/// The drawing for one size; labels are escaped here.
pub fn drawing(frame: &Frame, size: &FrameSize, labels: &Labels<'_>) -> String {
    let front = Front::new(frame.shape, frame.rim, frame.material, size);
    let mut svg = String::with_capacity(4096);
    let _ = write!(
        svg,
        r##"<svg class="size-drawing" viewBox="-960 -480 1920 1520" role="img" aria-label="{}" fill="none" stroke="currentColor"><g class="frame" stroke-width="7" stroke-linejoin="round"><path id="sd-half" d="{}"/><use href="#sd-half" transform="scale(-1 1)"/><path d="{}"/></g>"##,
        escaped(labels.title),
        half(&front),
        temple(&front),
    );
    let half_height = 0.5 * size.lens_height;
    let (inner, outer) = (0.5 * size.bridge, 0.5 * size.bridge + size.lens_width);
    let above = half_height + 15.0;
    let below = -half_height - 12.0;
    let beside = front.half_width + 9.0;
    dimension(
        &mut svg,
        labels.frame_width,
        size.frame_width,
        [
            point(-front.half_width, above),
            point(front.half_width, above),
        ],
    );
    dimension(
        &mut svg,
        labels.lens_width,
        size.lens_width,
        [point(inner, below), point(outer, below)],
    );
    dimension(
        &mut svg,
        labels.bridge,
        size.bridge,
        [point(-inner, below), point(inner, below)],
    );
    dimension(
        &mut svg,
        labels.lens_height,
        size.lens_height,
        [point(beside, -half_height), point(beside, half_height)],
    );
    let end = temple_end(&front);
    let under = TEMPLE_ORIGIN.y - 44.0;
    dimension(
        &mut svg,
        labels.temple,
        size.temple,
        [point(TEMPLE_ORIGIN.x, under), point(end.x, under)],
    );
    svg.push_str("</svg>");
    svg
}

/// The lens and what is round it, at positive x.
fn half(front: &Front) -> String {
    let mut data = path::closed(front.lens.pieces());
    let mut add = |chain: &[Cubic]| data.push_str(&path::open(chain));
    if let Some(plate) = &front.plate {
        plate.outer().iter().for_each(|chain| add(chain));
    }
    for bridge in &front.bridges {
        add(&bridge.line);
    }
    if let Some(end_piece) = &front.end_piece {
        add(&end_piece.line);
    }
    data
}

/// The temple from its side, the front at the left.
fn temple(front: &Front) -> String {
    let temple = &front.temple;
    let edge = |side: f32| {
        move |along: f32| {
            let station = temple.at(along);
            let (sin, cos) = station.fall.to_radians().sin_cos();
            TEMPLE_ORIGIN
                + point(
                    station.back + side * station.height * sin,
                    station.rise + side * station.height * cos,
                )
        }
    };
    let knots = temple.knots();
    let mut outline = fit(&knots, edge(0.5));
    outline.extend(path::reversed(&fit(&knots, edge(-0.5))));
    path::closed(&outline)
}

fn temple_end(front: &Front) -> Point {
    let station = front.temple.at(front.temple.length);
    TEMPLE_ORIGIN + point(station.back, station.rise)
}

/// A line with end marks and its value; the label is its title.
fn dimension(svg: &mut String, label: &str, value: f32, [from, to]: [Point; 2]) {
    let ((x1, y1), (x2, y2)) = (grid(from), grid(to));
    let upright = x1 == x2;
    let marks = if upright {
        format!("M{} {y1}h36M{} {y2}h36", x1 - 18, x2 - 18)
    } else {
        format!("M{x1} {}v36M{x2} {}v36", y1 - 18, y2 - 18)
    };
    let (x, y, anchor) = if upright {
        (x1 + 26, (y1 + y2) / 2 + 20, "start")
    } else {
        ((x1 + x2) / 2, y1 - 20, "middle")
    };
    let _ = write!(
        svg,
        r#"<g class="dim"><title>{}</title><path stroke-width="3" d="M{x1} {y1}L{x2} {y2}{marks}"/><text class="value" x="{x}" y="{y}" text-anchor="{anchor}" font-size="58" fill="currentColor" stroke="none">{}</text></g>"#,
        escaped(label),
        millimetres(value),
    );
}

/// With a decimal only where there is one.
fn millimetres(value: f32) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
