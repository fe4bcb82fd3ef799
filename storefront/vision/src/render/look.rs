//! What the shaders are told about a frame's materials.

use shared::{
    catalog::Lens,
    outline::{Finish, Palette},
    theme::Hex,
    vision::WornFrame,
};

use crate::mesh::Part;

/// One part's surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surface {
    /// Encoded sRGB, 0 to 1.
    pub color: [f32; 3],
    pub accent: [f32; 3],
    pub finish: Finish,
}

impl Surface {
    /// The colour as light.
    pub fn linear(&self) -> [f32; 3] {
        linear(self.color)
    }
}

/// As in `light.glsl`.
fn linear(encoded: [f32; 3]) -> [f32; 3] {
    encoded.map(|channel| channel.powf(2.2))
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub plate: Surface,
    pub metal: Surface,
    pub temple: Surface,
    pub glass: Glass,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glass {
    pub tint: [f32; 3],
    /// What the tint takes away: 0 nothing, 1 all but its own colour.
    pub density: f32,
    pub gradient: bool,
    pub mirror: bool,
}

/// A clear lens with an anti-reflection coating.
const DEMO: Glass = Glass {
    tint: [0.93, 0.96, 0.97],
    density: 0.06,
    gradient: false,
    mirror: false,
};

impl Glass {
    /// The tint as light.
    #[cfg(feature = "export")]
    pub fn linear_tint(&self) -> [f32; 3] {
        linear(self.tint)
    }

    /// From clear to nearly opaque, as a light-adaptive lens changes.
    fn of(lens: Lens) -> Self {
        Self {
            tint: rgb(lens.tint),
            density: (0.05 + 0.93 * lens.density).clamp(0.0, 0.98),
            gradient: lens.gradient,
            mirror: lens.mirror,
        }
    }
}

/// Cut edges of lenses, and nose pads.
const CLEAR: Surface = Surface {
    color: [0.86, 0.9, 0.9],
    accent: [1.0; 3],
    finish: Finish::Crystal,
};

impl Look {
    pub fn surface(&self, part: Part) -> Surface {
        match part {
            Part::Metal => self.metal,
            Part::Temple => self.temple,
            Part::Plate => self.plate,
            Part::LensEdge | Part::Pad | Part::Lens => CLEAR,
        }
    }

    pub fn of(worn: &WornFrame, palette: &Palette) -> Self {
        let metal = if palette.finish.is_metal() {
            palette.finish
        } else {
            Finish::Metal
        };
        Self {
            plate: surface(palette.color, palette.accent, palette.finish),
            metal: surface(palette.metal, palette.accent, metal),
            temple: surface(palette.temple, palette.accent, palette.temple_finish),
            glass: worn.variant.lens.map_or(DEMO, Glass::of),
        }
    }
}

fn surface(color: Hex, accent: Hex, finish: Finish) -> Surface {
    Surface {
        color: rgb(color),
        accent: rgb(accent),
        finish,
    }
}

/// As numbered in `frame.frag`.
pub fn number(part: Part, finish: Finish) -> i32 {
    match finish {
        _ if part == Part::Pad => 8,
        Finish::Polished => 0,
        Finish::Tortoise => 1,
        Finish::Crystal => 2,
        Finish::TwoTone => 3,
        Finish::Matte => 4,
        Finish::Wood => 5,
        Finish::Metal => 6,
        Finish::Brushed => 7,
    }
}

fn rgb(Hex(channels): Hex) -> [f32; 3] {
    channels.map(|channel| f32::from(channel) / 255.0)
}
