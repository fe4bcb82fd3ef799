//! The edges of a card whose corners were marked by hand. Fingers on glass are good to a few millimetres; what looks most like a
//! straight edge that near to a mark is taken for the card's.

#[cfg(test)]
mod tests;

use shared::vision::Card;

use crate::picture::Picture;

/// How far from the marks edges are looked for, mm.
const REACH_MM: f32 = 3.0;
/// Places on either side of the marked side: an eighth of a millimetre apart.
const PLACES: usize = 24;
const OFFSETS: usize = 2 * PLACES + 1;
/// Looks across the side, and the part of it where they are: corners are round, and marks may lie beyond them.
const LOOKS: usize = 48;
const STRAIGHT: [f32; 2] = [0.12, 0.88];
/// What is compared lies up to so far on either side of an edge: in mm, but at least in pixels.
const APART_MM: f32 = 0.4;
const APART_PIXELS: f32 = 0.75;
/// Parts of it. Of one distance alone all places that are nearer to a sharp edge would look the same.
const PARTS: [f32; 3] = [0.33, 0.67, 1.0];
/// Grey levels, 0 to 255, between the two sides of an edge: beyond what noise makes of the best of many lines.
const MIN_CONTRAST: f32 = 8.0;
/// Of a side's looks those that have to see the edge. A finger may hide the others.
const MIN_SEEN: f32 = 0.75;

type Point = [f32; 2];

/// The card with its sides moved to the edges beside them; a side that has none stays where the hand put it.
pub fn snapped(picture: &Picture, card: &Card) -> Card {
    let [a, b, c, d] = card.corners;
    let marked = [(a, b), (b, c), (c, d), (d, a)];
    let around: f32 = marked.iter().map(|&(from, to)| distance(from, to)).sum();
    let pixels_per_mm = around / (2.0 * (Card::WIDTH_MM + Card::HEIGHT_MM));
    let [ab, bc, cd, da] = marked.map(|(from, to)| {
        let side = Side::new(from, to, pixels_per_mm);
        side.edge(picture).unwrap_or((from, to))
    });
    let corner = |one, other, hand| crossing(one, other).unwrap_or(hand);
    Card {
        corners: [
            corner(da, ab, a),
            corner(ab, bc, b),
            corner(bc, cd, c),
            corner(cd, da, d),
        ],
    }
}

/// A side as it was marked.
struct Side {
    from: Point,
    along: Point,
    /// A place's way across the side.
    step: Point,
    /// From an edge to what is compared beside it.
    apart: Point,
}

impl Side {
    fn new(from: Point, to: Point, pixels_per_mm: f32) -> Self {
        let along = [to[0] - from[0], to[1] - from[1]];
        let length = distance(from, to).max(1.0);
        let across = |pixels: f32| [-along[1] * pixels / length, along[0] * pixels / length];
        Self {
            from,
            along,
            step: across(REACH_MM * pixels_per_mm / PLACES as f32),
            apart: across((APART_MM * pixels_per_mm).max(APART_PIXELS)),
        }
    }

    /// The straightest and strongest edge, from where it passes this side's first end to where it passes the other.
    fn edge(&self, picture: &Picture) -> Option<(Point, Point)> {
        let looks: Vec<[f32; OFFSETS]> = (0..LOOKS)
            .map(|index| self.look(picture, share(index)))
            .collect::<Option<_>>()?;
        let strength = |ends: [usize; 2]| seen(&looks, ends).sum::<f32>() / LOOKS as f32;
        let (ends, contrast) = (0..OFFSETS * OFFSETS)
            .map(|index| [index / OFFSETS, index % OFFSETS])
            .map(|ends| (ends, strength(ends)))
            .max_by(|(_, one), (_, other)| one.abs().total_cmp(&other.abs()))?;
        let agree = seen(&looks, ends)
            .filter(|look| look * contrast.signum() > 0.4 * contrast.abs())
            .count();
        // What is strongest at the end of the search is stronger beyond it: not this side's edge.
        let inside = |at: &usize| (1..OFFSETS - 1).contains(at);
        if contrast.abs() < MIN_CONTRAST
            || (agree as f32) < MIN_SEEN * LOOKS as f32
            || !ends.iter().all(inside)
        {
            return None;
        }
        let [first, last] = ends;
        let at = |ends| strength(ends).abs();
        let peak = contrast.abs();
        let first_off = vertex(at([first - 1, last]), peak, at([first + 1, last]));
        let last_off = vertex(at([first, last - 1]), peak, at([first, last + 1]));
        let end = |share: f32, offset: f32| self.place(share, offset - PLACES as f32);
        Some((
            end(0.0, first as f32 + first_off),
            end(1.0, last as f32 + last_off),
        ))
    }

    /// How much brighter it is on one side of each place across the side than on the other; `None` beyond the picture.
    fn look(&self, picture: &Picture, share: f32) -> Option<[f32; OFFSETS]> {
        let beside = |[x, y]: Point, way: f32| [x + way * self.apart[0], y + way * self.apart[1]];
        let reach = PLACES as f32;
        let ends = [(-reach, -1.0), (reach, 1.0)];
        let has = ends.map(|(offset, way)| is_in(picture, beside(self.place(share, offset), way)));
        (has == [true; 2]).then(|| {
            std::array::from_fn(|index| {
                let place = self.place(share, index as f32 - reach);
                let difference = |part: f32| {
                    grey(picture, beside(place, part)) - grey(picture, beside(place, -part))
                };
                PARTS.into_iter().map(difference).sum::<f32>() / PARTS.len() as f32
            })
        })
    }

    fn place(&self, share: f32, offset: f32) -> Point {
        [0, 1].map(|axis| {
            let of = |point: &Point| point.get(axis).copied().unwrap_or_default();
            of(&self.from) + share * of(&self.along) + offset * of(&self.step)
        })
    }
}

/// Where a look is on its side, 0 to 1.
fn share(index: usize) -> f32 {
    let [start, end] = STRAIGHT;
    start + (end - start) * index as f32 / (LOOKS - 1) as f32
}

/// What each look sees of a line, given its places at the side's ends.
fn seen(looks: &[[f32; OFFSETS]], [first, last]: [usize; 2]) -> impl Iterator<Item = f32> {
    let (first, last) = (first as f32, last as f32);
    looks.iter().enumerate().map(move |(index, look)| {
        let offset = first + (last - first) * share(index);
        look.get((offset + 0.5) as usize)
            .copied()
            .unwrap_or_default()
    })
}

/// Where a parabola through three neighbours is highest, from the middle one.
fn vertex(before: f32, peak: f32, after: f32) -> f32 {
    let bend = before - 2.0 * peak + after;
    if bend < 0.0 {
        (0.5 * (before - after) / bend).clamp(-0.5, 0.5)
    } else {
        0.0
    }
}

/// Where two lines meet; `None` where they hardly do.
fn crossing((a, b): (Point, Point), (c, d): (Point, Point)) -> Option<Point> {
    let (one, other) = ([b[0] - a[0], b[1] - a[1]], [d[0] - c[0], d[1] - c[1]]);
    let cross = one[0] * other[1] - one[1] * other[0];
    if cross.abs() < 0.1 * distance(a, b) * distance(c, d) {
        return None;
    }
    let way = ((c[0] - a[0]) * other[1] - (c[1] - a[1]) * other[0]) / cross;
    Some([a[0] + way * one[0], a[1] + way * one[1]])
}

fn is_in(picture: &Picture, [x, y]: Point) -> bool {
    let part = picture.part();
    let inside =
        |at: f32, start: usize, length: usize| at >= start as f32 && at <= (start + length) as f32;
    inside(x, part.left, part.width) && inside(y, part.top, part.height)
}

fn grey(picture: &Picture, place: Point) -> f32 {
    let [red, green, blue] = picture.color(place);
    0.299 * red + 0.587 * green + 0.114 * blue
}

fn distance([x, y]: Point, [u, v]: Point) -> f32 {
    (u - x).hypot(v - y)
}
