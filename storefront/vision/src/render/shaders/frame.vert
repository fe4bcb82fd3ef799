#version 300 es
layout(location = 0) in vec3 point;
layout(location = 1) in vec3 normal;
layout(location = 2) in float behind;
// Of a tenant's own model only.
layout(location = 3) in vec2 place;
uniform mat4 to_camera;
uniform mat4 to_clip;
// Splay, drop, how far behind the hinge the ear is, and by how much the shaft is lengthened to bend there.
uniform vec4 temples;
// One pixel: the light on the face.
uniform sampler2D light;
out vec3 in_frame;
out vec3 in_camera;
out vec3 outwards;
out float past_ear;
out vec3 ambient;
out vec2 coordinates;
// Millimetres by which skin gives way to what presses on it, for rims and pads lie on a nose and temples on a head, not in
// them: at the front, and where temples are seen from before.
const vec2 PRESSED = vec2(5.0, 10.0);
void main() {
    float bend = temples.z - temples.w;
    float back = behind + temples.w * clamp(behind / bend, 0.0, 1.0);
    float share = max(back, 0.0) / temples.z;
    vec3 p = point;
    p.x += sign(p.x) * temples.x * min(share, 1.5) * (1.5 - 0.5 * min(share, 1.5));
    p.y -= temples.y * share;
    p.z += behind - back;
    in_frame = point;
    coordinates = place;
    past_ear = back - temples.z;
    vec4 camera = to_camera * vec4(p, 1.0);
    in_camera = camera.xyz;
    outwards = mat3(to_camera) * normal;
    gl_Position = to_clip * camera;
    vec4 nearer = to_clip * (camera + vec4(0.0, 0.0, mix(PRESSED.x, PRESSED.y, clamp(behind / 60.0, 0.0, 1.0)), 0.0));
    gl_Position.z = nearer.z / nearer.w * gl_Position.w;
    ambient = texelFetch(light, ivec2(0), 0).rgb;
}
