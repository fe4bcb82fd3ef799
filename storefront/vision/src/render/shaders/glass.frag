#version 300 es
// Lenses, twice: first what they take from the light behind them, then what they mirror.
precision highp float;
uniform vec3 tint;
// Density, gradient and mirror; then half the lens's height.
uniform vec4 glass;
uniform bool reflecting;
// The lens's middle beside the plane of symmetry.
uniform float middle;
uniform mat4 to_camera;
in vec3 in_frame;
in vec3 in_camera;
in vec3 outwards;
in vec3 ambient;
out vec4 color;

//LIGHT

void main() {
    // Base curve 6 of the real lens: its mesh is flatter, for the front's own curve is part of it.
    vec3 dome = vec3(in_frame.x - sign(in_frame.x) * middle, in_frame.y, 0.0) / 88.0;
    vec3 n = normalize(outwards + mat3(to_camera) * dome);
    vec3 v = normalize(-in_camera);
    float facing = clamp(abs(dot(n, v)), 0.0, 1.0);
    float height = in_frame.y / glass.w;
    float density = glass.x * mix(1.0, mix(0.22, 1.0, smoothstep(-0.9, 0.7, height)), glass.y);
    if (!reflecting) {
        vec3 through = mix(vec3(1.0), tint, density);
        color = vec4(mix(through, through * 0.25, glass.z), 1.0);
        return;
    }
    // Clear lenses are coated: they mirror a third of what bare glass does, and that greenish.
    float coated = 1.0 - smoothstep(0.1, 0.4, glass.x);
    float fresnel = mix(0.045, 0.015, coated) + 0.55 * pow(1.0 - facing, 5.0);
    vec3 r = reflect(-v, n);
    vec3 shine = (room(r, 0.03) + lamps(r, 0.03) * 4.0) * fresnel * 0.7 * mix(vec3(1.0), vec3(0.72, 1.0, 0.86), coated);
    if (glass.z > 0.5) {
        // A mirror shows the room in the tint's colour: the sky above, a bright horizon, the ground.
        float sky = smoothstep(-0.5, 0.75, r.y);
        vec3 coat = linear(tint);
        shine = mix(mix(coat, vec3(1.0), 0.55) * 0.75, coat * 0.9, smoothstep(0.05, 0.5, sky));
        shine = mix(coat * 0.55 + 0.06, shine, smoothstep(-0.15, 0.12, r.y)) + lamps(r, 0.12) * 0.35;
    }
    color = vec4(encoded(shine * exposure(ambient)) * (glass.z > 0.5 ? 0.82 : 0.6), 1.0);
}
