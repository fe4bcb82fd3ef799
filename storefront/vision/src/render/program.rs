//! Shader programs.

use web_sys::{WebGl2RenderingContext as Gl, WebGlProgram, WebGlUniformLocation};

use super::NoWebgl;
use crate::mesh::space::{Mat4, Vec3};

/// A linked program; uniforms that a driver optimised away are silently skipped.
pub struct Program {
    gl: Gl,
    handle: WebGlProgram,
    uniforms: Vec<(&'static str, Option<WebGlUniformLocation>)>,
}

impl Program {
    pub fn new(
        gl: &Gl,
        vertex: &str,
        fragment: &str,
        uniforms: &[&'static str],
    ) -> Result<Self, NoWebgl> {
        let handle = gl.create_program().ok_or(NoWebgl::Lost)?;
        for (kind, source) in [(Gl::VERTEX_SHADER, vertex), (Gl::FRAGMENT_SHADER, fragment)] {
            let shader = gl.create_shader(kind).ok_or(NoWebgl::Lost)?;
            gl.shader_source(
                &shader,
                &source.replace("//LIGHT\n", include_str!("shaders/light.glsl")),
            );
            gl.compile_shader(&shader);
            if !gl.is_context_lost()
                && !gl
                    .get_shader_parameter(&shader, Gl::COMPILE_STATUS)
                    .is_truthy()
            {
                return Err(NoWebgl::Shader(
                    gl.get_shader_info_log(&shader).unwrap_or_default(),
                ));
            }
            gl.attach_shader(&handle, &shader);
            gl.delete_shader(Some(&shader));
        }
        gl.link_program(&handle);
        if !gl.is_context_lost()
            && !gl
                .get_program_parameter(&handle, Gl::LINK_STATUS)
                .is_truthy()
        {
            return Err(NoWebgl::Shader(
                gl.get_program_info_log(&handle).unwrap_or_default(),
            ));
        }
        let uniforms = uniforms
            .iter()
            .map(|&name| (name, gl.get_uniform_location(&handle, name)))
            .collect();
        Ok(Self {
            gl: gl.clone(),
            handle,
            uniforms,
        })
    }

    /// Makes it current; uniforms are set on the current program.
    pub fn begin(&self) -> &Self {
        self.gl.use_program(Some(&self.handle));
        self
    }

    fn at(&self, name: &str) -> Option<&WebGlUniformLocation> {
        self.uniforms
            .iter()
            .find(|(known, _)| *known == name)
            .and_then(|(_, location)| location.as_ref())
    }

    pub fn matrix(&self, name: &str, value: &Mat4) -> &Self {
        self.gl
            .uniform_matrix4fv_with_f32_array(self.at(name), false, value);
        self
    }

    pub fn vec4(&self, name: &str, [x, y, z, w]: [f32; 4]) -> &Self {
        self.gl.uniform4f(self.at(name), x, y, z, w);
        self
    }

    pub fn vec3(&self, name: &str, [x, y, z]: Vec3) -> &Self {
        self.gl.uniform3f(self.at(name), x, y, z);
        self
    }

    pub fn vec2(&self, name: &str, [x, y]: [f32; 2]) -> &Self {
        self.gl.uniform2f(self.at(name), x, y);
        self
    }

    pub fn float(&self, name: &str, value: f32) -> &Self {
        self.gl.uniform1f(self.at(name), value);
        self
    }

    pub fn int(&self, name: &str, value: i32) -> &Self {
        self.gl.uniform1i(self.at(name), value);
        self
    }
}
