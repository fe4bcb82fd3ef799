//! A pair of glasses in a few strokes, for pages that have none to show.

/// Paths on a ground of 240 by 80, to be stroked.
pub const SPECTACLES: &str = "<path d=\"M22 30c0-8 6-12 14-12h46c9 0 16 5 16 13v8c0 15-13 27-38 27S22 55 22 40V30Zm120 1c0-8 7-13 \
    16-13h46c8 0 14 4 14 12v10c0 15-13 26-38 26s-38-12-38-27v-8ZM98 30c8-8 36-8 44 0M22 28H6m212 0h16\"/>";
