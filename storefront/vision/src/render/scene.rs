//! Everything on the graphics card, and the order in which it is drawn.

use std::rc::Rc;

use shared::vision::WornFrame;
use web_sys::WebGl2RenderingContext as Gl;

use super::{
    NoWebgl, OwnModel,
    ambient::Ambient,
    camera::{Cover, projection},
    look,
    mask::{self, Mask},
    model::Model,
    parts::Parts,
    photograph::Photograph,
    place::Place,
    programs::Programs,
    skin::Skin,
    smooth::Smooth,
    tenant::Tenant,
    view::{View, face_in_picture},
};
use crate::{mesh::Part, pose::Pose, shot::Shot};

pub struct Scene {
    gl: Gl,
    photograph: Photograph,
    ambient: Ambient,
    skin: Skin,
    mask: Mask,
    programs: Programs,
    smooth: Smooth,
    /// What the frame is made of by its sizes, and the tenant's model of it if there is one.
    model: Option<Model>,
    tenant: Option<Tenant>,
    /// The face that the picture shows.
    pose: Option<Pose>,
}

impl Scene {
    pub fn new(gl: &Gl) -> Result<Self, NoWebgl> {
        Ok(Self {
            gl: gl.clone(),
            photograph: Photograph::new(gl)?,
            ambient: Ambient::new(gl)?,
            skin: Skin::new(gl)?,
            mask: Mask::new(gl)?,
            programs: Programs::new(gl)?,
            smooth: Smooth::new(gl)?,
            model: None,
            tenant: None,
            pose: None,
        })
    }

    /// The face in the last picture, for a scene that takes this one's place.
    pub fn into_face(self) -> Option<Pose> {
        self.pose
    }

    /// `own` is the tenant's own model of the frame, drawn in place of one made from its sizes.
    pub fn wear(
        &mut self,
        worn: Option<&WornFrame>,
        own: Option<&Rc<OwnModel>>,
    ) -> Result<(), NoWebgl> {
        match (&mut self.model, worn) {
            (Some(model), Some(worn)) if model.fits(worn) => model.paint(worn),
            (model, worn) => *model = worn.map(|worn| Model::new(&self.gl, worn)).transpose()?,
        }
        self.tenant = match (worn.zip(own), self.tenant.take()) {
            (Some((worn, own)), Some(tenant)) if tenant.fits(own, &worn.size) => Some(tenant),
            (Some((worn, own)), _) => Some(Tenant::new(&self.gl, own, &worn.size)?),
            (None, _) => None,
        };
        if let Some(model) = &self.model {
            self.mask.draw(|program| match &self.tenant {
                Some(tenant) => tenant.cast(program, &model.look),
                None => model.cast(program),
            });
        }
        Ok(())
    }

    pub fn show(&mut self, picture: &Shot, face: Option<&Pose>, canvas: [f32; 2]) {
        self.photograph.take(picture, canvas);
        match (&mut self.pose, face) {
            // Keeps its memory from picture to picture.
            (Some(pose), Some(face)) => pose.clone_from(face),
            (pose, face) => *pose = face.cloned(),
        }
        if let Some(face) = face {
            self.skin.pose(face);
            self.gl.disable(Gl::BLEND);
            self.gl.disable(Gl::DEPTH_TEST);
            self.photograph.bind();
            self.ambient.measure(face_in_picture(face));
        }
    }

    pub fn draw(&mut self, canvas: [f32; 2], mirror: bool, smooth: bool) {
        if smooth {
            self.smooth.begin(canvas);
            self.paint(canvas, mirror);
            self.smooth.end();
        } else {
            self.paint(canvas, mirror);
        }
    }

    fn paint(&self, canvas: [f32; 2], mirror: bool) {
        let gl = &self.gl;
        let [width, height] = canvas;
        gl.viewport(0, 0, width as i32, height as i32);
        gl.depth_mask(true);
        gl.color_mask(true, true, true, true);
        gl.clear_color(0.0, 0.0, 0.0, 1.0);
        gl.clear(Gl::COLOR_BUFFER_BIT | Gl::DEPTH_BUFFER_BIT);
        gl.disable(Gl::BLEND);
        gl.disable(Gl::CULL_FACE);
        gl.disable(Gl::DEPTH_TEST);
        gl.active_texture(Gl::TEXTURE0);
        let Some(picture) = self.photograph.size() else {
            return;
        };
        let cover = Cover::new(picture, canvas, mirror);
        self.photograph.draw(cover);
        if let (Some(model), Some(pose)) = (&self.model, &self.pose) {
            let place = Place::of(&model.front, pose);
            let to_camera = place.matrix(pose);
            let to_clip = projection(pose, cover);
            let view = View {
                canvas,
                cover,
                place,
                to_camera,
                to_clip,
            };
            gl.front_face(if mirror { Gl::CW } else { Gl::CCW });
            gl.enable(Gl::DEPTH_TEST);
            gl.depth_func(Gl::LEQUAL);
            self.draw_head(model, pose, &view);
            gl.active_texture(Gl::TEXTURE1);
            self.photograph.bind();
            gl.active_texture(Gl::TEXTURE0);
            self.ambient.bind();
            match &self.tenant {
                Some(tenant) => {
                    let view = view.of_own(tenant.bend);
                    self.draw_frame(model, tenant, &view);
                    let own = self.programs.own.begin();
                    view.set(own);
                    tenant.draw(own, &model.look);
                    self.draw_glass(model, tenant, &view);
                }
                None => {
                    self.draw_frame(model, model, &view);
                    self.draw_glass(model, model, &view);
                }
            }
        }
    }

    /// Depth first, then shadow on what of the face is seen.
    fn draw_head(&self, model: &Model, pose: &Pose, view: &View) {
        let gl = &self.gl;
        self.programs
            .depth
            .begin()
            .matrix("to_camera", &pose.model_to_camera)
            .matrix("to_clip", &view.to_clip);
        gl.color_mask(false, false, false, false);
        self.skin.draw();
        gl.color_mask(true, true, true, true);

        let temples = view.place.temples;
        let hinge = model.front.temple.hinge;
        self.mask.bind();
        self.programs
            .head
            .begin()
            .matrix("to_camera", &pose.model_to_camera)
            .matrix("to_clip", &view.to_clip)
            .vec3("origin", view.place.origin)
            .int("mask", 0)
            .vec2("extent", mask::EXTENT)
            .vec2("bend", model.bend)
            .vec3("temples", [temples.splay, temples.drop, temples.ear])
            .vec2("hinge", [hinge.x, hinge.y]);
        gl.depth_mask(false);
        gl.enable(Gl::BLEND);
        gl.blend_func(Gl::ONE, Gl::ONE_MINUS_SRC_ALPHA);
        self.skin.draw_face();
        gl.depth_mask(true);
    }

    fn draw_frame(&self, model: &Model, worn: &dyn Parts, view: &View) {
        let gl = &self.gl;
        gl.enable(Gl::CULL_FACE);
        let frame = self.programs.frame.begin();
        view.set(frame);
        let ([width, height], [x, y]) = (view.canvas, view.cover.half);
        frame
            .float("lens_half", 0.5 * model.front.size.lens_height)
            .int("picture", 1)
            .vec4("view", [width, height, x, y]);
        // What is seen through comes last.
        worn.draw_parts(
            &[
                Part::Metal,
                Part::Temple,
                Part::Plate,
                Part::LensEdge,
                Part::Pad,
            ],
            &|part| {
                let surface = model.look.surface(part);
                frame
                    .vec3("base", surface.color)
                    .vec3("accent", surface.accent)
                    .int("finish", look::number(part, surface.finish));
            },
        );
        gl.disable(Gl::CULL_FACE);
    }

    /// What lenses take from the light, then what they mirror.
    fn draw_glass(&self, model: &Model, worn: &dyn Parts, view: &View) {
        let gl = &self.gl;
        let glass = self.programs.glass.begin();
        view.set(glass);
        let look = model.look.glass;
        let switch = |on: bool| f32::from(u8::from(on));
        glass
            .vec3("tint", look.tint)
            .float(
                "middle",
                0.5 * (model.front.size.bridge + model.front.size.lens_width),
            )
            .vec4(
                "glass",
                [
                    look.density,
                    switch(look.gradient),
                    switch(look.mirror),
                    0.5 * model.front.size.lens_height,
                ],
            );
        gl.depth_mask(false);
        // Colours are encoded: what is bright already gains little by a reflection, as light itself would have it.
        let passes = [
            (0, Gl::ZERO, Gl::SRC_COLOR),
            (1, Gl::ONE_MINUS_DST_COLOR, Gl::ONE),
        ];
        for (reflecting, source, target) in passes {
            gl.blend_func(source, target);
            glass.int("reflecting", reflecting);
            worn.draw_parts(&[Part::Lens], &|_| {});
        }
        gl.depth_mask(true);
    }
}
