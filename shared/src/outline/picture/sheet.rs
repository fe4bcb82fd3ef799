//! An SVG under construction: definitions and what is drawn with them.

use std::fmt::{Display, Write};

use crate::outline::{curve::Point, path::grid};

#[derive(Default)]
pub struct Sheet {
    defs: String,
    body: String,
}

/// Which way a gradient runs: from the top, from the hinge to the far end of a temple, or from one upper corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    Down,
    Inwards,
    Aslant,
}

/// A gradient's stop: offset, colour, opacity.
pub type Stop<'a> = (f32, &'a str, f32);

impl Sheet {
    pub fn define(&mut self, definition: impl Display) {
        // Writing to a `String` cannot fail.
        let _ = write!(self.defs, "{definition}");
    }

    pub fn draw(&mut self, element: impl Display) {
        let _ = write!(self.body, "{element}");
    }

    /// A group drawn for the half at positive x, and again mirrored.
    pub fn draw_both(&mut self, id: &str, draw: impl FnOnce(&mut Self)) {
        let _ = write!(self.body, r#"<g id="{id}">"#);
        draw(self);
        let _ = write!(
            self.body,
            r##"</g><use href="#{id}" transform="scale(-1 1)"/>"##
        );
    }

    /// A linear gradient across the box of what it fills.
    pub fn shade(&mut self, id: &str, across: Across, stops: &[Stop<'_>]) {
        let ends = match across {
            Across::Down => r#"x2="0" y2="1""#,
            Across::Inwards => r#"x1="1" x2="0""#,
            Across::Aslant => r#"y1=".26" x2=".96" y2=".74""#,
        };
        let _ = write!(self.defs, r#"<linearGradient id="{id}" {ends}>"#);
        self.stops(stops);
        self.defs.push_str("</linearGradient>");
    }

    /// A linear gradient between two points in millimetres, for strokes: a level line's box has no height.
    pub fn gradient(&mut self, id: &str, from: Point, to: Point, stops: &[Stop<'_>]) {
        let ((x1, y1), (x2, y2)) = (grid(from), grid(to));
        let _ = write!(
            self.defs,
            r#"<linearGradient id="{id}" gradientUnits="userSpaceOnUse""#
        );
        for (name, value) in [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)] {
            // `x2` alone defaults to the whole width.
            if value != 0 || name == "x2" {
                let _ = write!(self.defs, r#" {name}="{value}""#);
            }
        }
        self.defs.push('>');
        self.stops(stops);
        self.defs.push_str("</linearGradient>");
    }

    /// A soft ellipse on the ground.
    pub fn shadow(&mut self, centre: Point, radius: Point) {
        self.defs.push_str(r#"<radialGradient id="s">"#);
        self.stops(&[(0.0, "#000", 0.26), (1.0, "#000", 0.0)]);
        self.defs.push_str("</radialGradient>");
        let ((cx, cy), (rx, ry)) = (grid(centre), grid(radius));
        let _ = write!(
            self.body,
            r##"<ellipse{} cy="{cy}" rx="{rx}" ry="{}" fill="url(#s)"/>"##,
            if cx == 0 {
                String::new()
            } else {
                format!(r#" cx="{cx}""#)
            },
            -ry
        );
    }

    fn stops(&mut self, stops: &[Stop<'_>]) {
        for &(offset, color, opacity) in stops {
            self.defs.push_str("<stop");
            if offset > 0.0 {
                let _ = write!(self.defs, r#" offset="{}""#, short(offset));
            }
            if color != "#000" {
                let _ = write!(self.defs, r#" stop-color="{color}""#);
            }
            if opacity < 1.0 {
                let _ = write!(self.defs, r#" stop-opacity="{}""#, short(opacity));
            }
            self.defs.push_str("/>");
        }
    }

    pub fn finish(self) -> String {
        let Self { defs, body } = self;
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-900 -600 1800 1200"><defs>{defs}</defs>{body}</svg>"#
        )
    }
}

/// A number between 0 and 1 with two decimals at most: `.5`.
pub fn short(number: f32) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text.strip_prefix("0.") {
        Some(decimals) => format!(".{decimals}"),
        None => text.to_owned(),
    }
}
