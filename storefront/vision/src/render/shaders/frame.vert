#version 300 es
layout(location = 0) in vec3 point;
layout(location = 1) in vec3 normal;
layout(location = 2) in float behind;
uniform mat4 to_camera;
uniform mat4 to_clip;
// Splay, drop, and how far behind the hinge the ear is.
uniform vec3 temples;
// One pixel: the light on the face.
uniform sampler2D light;
out vec3 in_frame;
out vec3 in_camera;
out vec3 outwards;
out float past_ear;
out vec3 ambient;
void main() {
    float share = max(behind, 0.0) / temples.z;
    vec3 p = point;
    p.x += sign(p.x) * temples.x * min(share, 1.5) * (1.5 - 0.5 * min(share, 1.5));
    p.y -= temples.y * share;
    in_frame = point;
    past_ear = behind - temples.z;
    vec4 camera = to_camera * vec4(p, 1.0);
    in_camera = camera.xyz;
    outwards = mat3(to_camera) * normal;
    gl_Position = to_clip * camera;
    ambient = texelFetch(light, ivec2(0), 0).rgb;
}
