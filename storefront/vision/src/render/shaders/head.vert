#version 300 es
layout(location = 0) in vec3 point;
uniform mat4 to_camera;
uniform mat4 to_clip;
// The frame's origin on this head.
uniform vec3 origin;
out vec3 in_frame;
// The skin is drawn where its own depth is.
invariant gl_Position;
void main() {
    in_frame = point - origin;
    gl_Position = to_clip * (to_camera * vec4(point, 1.0));
}
