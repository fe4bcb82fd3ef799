#version 300 es
// Lenses, twice: first what they take from the light behind them, then what they mirror.
precision highp float;
uniform vec3 tint;
// Density, gradient and mirror; then half the lens's height.
uniform vec4 glass;
uniform bool reflecting;
in vec3 in_frame;
in vec3 in_camera;
in vec3 outwards;
in vec3 ambient;
out vec4 color;

//LIGHT

void main() {
    vec3 n = normalize(outwards);
    vec3 v = normalize(-in_camera);
    float facing = clamp(abs(dot(n, v)), 0.0, 1.0);
    float height = in_frame.y / glass.w;
    float density = glass.x * mix(1.0, mix(0.22, 1.0, smoothstep(-0.9, 0.7, height)), glass.y);
    if (!reflecting) {
        vec3 through = mix(vec3(1.0), tint, density);
        color = vec4(mix(through, through * 0.55, glass.z), 1.0);
        return;
    }
    float fresnel = 0.045 + 0.9 * pow(1.0 - facing, 5.0);
    vec3 r = reflect(-v, n);
    vec3 shine = room(r, 0.03) * fresnel * 0.75;
    if (glass.z > 0.5) {
        // A mirror shows the room in the tint's colour, paler towards the horizon.
        vec3 metal = mix(linear(tint), vec3(1.0), 0.3 * smoothstep(0.35, -0.25, abs(r.y - 0.05)));
        shine = room(r, 0.22) * metal * 0.9;
    }
    color = vec4(encoded(shine * exposure(ambient)) * (glass.z > 0.5 ? 0.82 : 0.6), 1.0);
}
