//! The programs that draw a head and what it wears.

use web_sys::WebGl2RenderingContext as Gl;

use super::{NoWebgl, program::Program, tenant::MAPS};

pub struct Programs {
    pub depth: Program,
    pub head: Program,
    pub frame: Program,
    pub glass: Program,
    /// A tenant's own model.
    pub own: Program,
}

const PLACING: [&str; 4] = ["to_camera", "to_clip", "temples", "light"];

impl Programs {
    pub fn new(gl: &Gl) -> Result<Self, NoWebgl> {
        let with = |own: &[&'static str]| [&PLACING, own].concat();
        Ok(Self {
            depth: Program::new(
                gl,
                include_str!("shaders/head.vert"),
                include_str!("shaders/depth.frag"),
                &["to_camera", "to_clip"],
            )?,
            head: Program::new(
                gl,
                include_str!("shaders/head.vert"),
                include_str!("shaders/head.frag"),
                &[
                    "to_camera",
                    "to_clip",
                    "origin",
                    "mask",
                    "extent",
                    "bend",
                    "temples",
                    "hinge",
                ],
            )?,
            frame: Program::new(
                gl,
                include_str!("shaders/frame.vert"),
                include_str!("shaders/frame.frag"),
                &with(&["base", "accent", "finish", "lens_half", "picture", "view"]),
            )?,
            glass: Program::new(
                gl,
                include_str!("shaders/frame.vert"),
                include_str!("shaders/glass.frag"),
                &with(&["tint", "glass", "reflecting", "middle"]),
            )?,
            own: Program::new(
                gl,
                include_str!("shaders/frame.vert"),
                include_str!("shaders/tenant.frag"),
                &with(
                    &[
                        &["base", "surface", "emission", "detail", "maps"],
                        MAPS.as_slice(),
                    ]
                    .concat(),
                ),
            )?,
        })
    }
}
