#version 300 es
precision highp float;
uniform vec3 base;
uniform vec3 accent;
// 0 polished, 1 tortoise, 2 crystal, 3 two-tone, 4 matte, 5 wood, 6 metal, 7 brushed metal.
uniform int finish;
// Half the lens's height.
uniform float lens_half;
in vec3 in_frame;
in vec3 in_camera;
in vec3 outwards;
in float past_ear;
in vec3 ambient;
out vec4 color;

//LIGHT

float grain(vec3 p) {
    return fract(sin(dot(p, vec3(127.1, 311.7, 74.7))) * 43758.5453);
}

float noise(vec3 p) {
    vec3 cell = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    vec2 d = vec2(0.0, 1.0);
    return mix(
        mix(mix(grain(cell + d.xxx), grain(cell + d.yxx), f.x), mix(grain(cell + d.xyx), grain(cell + d.yyx), f.x), f.y),
        mix(mix(grain(cell + d.xxy), grain(cell + d.yxy), f.x), mix(grain(cell + d.xyy), grain(cell + d.yyy), f.x), f.y),
        f.z);
}

vec3 albedo(vec3 p) {
    if (finish == 1) {
        float cloud = noise(p * vec3(0.16, 0.2, 0.16)) * 0.65 + noise(p * vec3(0.37, 0.45, 0.37) + 17.0) * 0.35;
        float deep = noise(p * 0.3 + 41.0);
        vec3 ground = mix(base, base * 0.5, smoothstep(0.55, 0.75, deep));
        return mix(ground, accent, smoothstep(0.5, 0.66, cloud) * 0.85);
    }
    if (finish == 3) {
        return mix(accent, base, smoothstep(-0.35, 0.1, p.y / lens_half));
    }
    if (finish == 5) {
        float rings = noise(vec3(p.x * 0.04, p.y * 0.9, p.z * 0.04)) + 0.4 * noise(vec3(p.x * 0.12, p.y * 2.6, p.z * 0.12));
        return base * (0.72 + 0.42 * rings);
    }
    return base;
}

void main() {
    vec3 n = normalize(outwards);
    vec3 v = normalize(-in_camera);
    float facing = clamp(dot(n, v), 0.0, 1.0);
    vec3 r = reflect(-v, n);
    vec3 surface = linear(albedo(in_frame));
    float fresnel = pow(1.0 - facing, 5.0);
    // Behind it is the head, not the room.
    float open = mix(0.3, 1.0, smoothstep(-0.75, 0.2, r.z));
    vec3 lit;
    float alpha = 1.0;
    if (finish >= 6) {
        float rough = finish == 7 ? 0.4 : 0.16;
        vec3 metal = mix(surface, vec3(1.0), 0.08 + 0.6 * fresnel);
        lit = (room(r, rough) * 1.25 + lamps(r, rough) * 1.4) * metal * open;
    } else {
        float rough = finish == 4 ? 0.6 : finish == 5 ? 0.5 : 0.07;
        float coat = (finish == 4 ? 0.02 : finish == 5 ? 0.025 : 0.045) + (finish == 4 ? 0.2 : 0.55) * fresnel;
        float sky = 0.55 + 0.45 * n.y;
        float key = max(dot(n, normalize(vec3(-0.45, 0.6, 0.66))), 0.0);
        lit = surface * (0.34 + 0.5 * sky + 0.45 * key) + (room(r, rough) + lamps(r, rough) * 9.0) * (coat * open);
        if (finish == 2) {
            // Clear acetate: seen by its edges and its shine.
            float edge = 1.0 - facing;
            lit *= mix(1.0, 0.6, edge);
            alpha = clamp(0.24 + 0.6 * edge, 0.0, 0.9);
        }
    }
    // The ear hides what is behind it.
    alpha *= 1.0 - smoothstep(-4.0, 2.0, past_ear);
    color = vec4(encoded(lit * exposure(ambient)), 1.0) * alpha;
}
