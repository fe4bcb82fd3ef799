//! A frame's colours as dots. They are drawn, not styled: the content security policy allows no `style` attribute.

use std::fmt::Write as _;

use leptos::prelude::*;
use shared::{
    catalog::{ColorFamily, Frame, Variant},
    theme::Hex,
};

use crate::store::Store;

/// Dots that fit beside a price.
const MOST: usize = 5;

/// All colours of a frame, in little; more than five end in a number.
pub fn dots(store: &Store, frame: &Frame) -> Option<impl IntoView + use<>> {
    let colors = frame.variants.len();
    let shown = if colors > MOST { MOST - 1 } else { colors };
    let mut drawing = String::with_capacity(48 * shown);
    for (variant, left) in frame.variants.iter().take(shown).zip((7_u16..).step_by(16)) {
        // Writing to a string cannot fail.
        let _ = write!(
            drawing,
            "<circle cx=\"{left}\" cy=\"7\" r=\"6\" fill=\"{}\"/>",
            variant.color
        );
    }
    if colors > shown {
        let _ = write!(
            drawing,
            "<text x=\"{}\" y=\"11\">+{}</text>",
            16 * shown,
            colors - shown
        );
    }
    let width = 16 * shown + if colors > shown { 20 } else { 0 };
    let label = store.words.catalog.colors.of(colors);
    (colors > 1).then(|| view! { <svg class="dots" width=width height="14" role="img" aria-label=label inner_html=drawing></svg> })
}

/// One variant, large enough to see a second colour in its lower right.
pub fn variant(variant: &Variant) -> impl IntoView + use<> {
    disc(
        variant.color,
        variant.accent.or(variant.lens.map(|lens| lens.tint)),
    )
}

/// A family of colours, beside its name in a filter. The clear and the patterned ones get a second colour to be told by.
pub fn family(family: ColorFamily) -> impl IntoView + use<> {
    let (color, accent) = match family {
        ColorFamily::Black => ([0x1d, 0x1d, 0x1f], None),
        ColorFamily::Tortoise => ([0x6b, 0x3f, 0x1d], Some([0xc9, 0x8a, 0x3f])),
        ColorFamily::Brown => ([0x6f, 0x4a, 0x32], None),
        ColorFamily::Gold => ([0xc9, 0xa2, 0x4d], None),
        ColorFamily::Silver => ([0xc4, 0xc8, 0xcc], None),
        ColorFamily::Gunmetal => ([0x53, 0x58, 0x5f], None),
        ColorFamily::Clear => ([0xf4, 0xf4, 0xf2], Some([0xdf, 0xe3, 0xe6])),
        ColorFamily::Blue => ([0x2f, 0x55, 0x9a], None),
        ColorFamily::Green => ([0x3f, 0x6b, 0x4a], None),
        ColorFamily::Red => ([0xa8, 0x2f, 0x36], None),
        ColorFamily::Pink => ([0xe0, 0x9a, 0xab], None),
        ColorFamily::Purple => ([0x6c, 0x4a, 0x83], None),
        ColorFamily::White => ([0xff, 0xff, 0xff], None),
        ColorFamily::Yellow => ([0xe3, 0xc1, 0x46], None),
    };
    disc(Hex(color), accent.map(Hex))
}

fn disc(color: Hex, accent: Option<Hex>) -> impl IntoView + use<> {
    let mut drawing = format!("<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"{color}\"/>");
    if let Some(accent) = accent {
        let _ = write!(
            drawing,
            "<path d=\"M12.9 3.1a7 7 0 0 1-9.8 9.8z\" fill=\"{accent}\"/>"
        );
    }
    view! { <svg class="disc" viewBox="0 0 16 16" aria-hidden="true" inner_html=drawing></svg> }
}
