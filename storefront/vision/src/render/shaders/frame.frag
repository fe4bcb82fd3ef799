#version 300 es
precision highp float;
uniform vec3 base;
uniform vec3 accent;
// 0 polished, 1 tortoise, 2 crystal, 3 two-tone, 4 matte, 5 wood, 6 metal, 7 brushed metal, 8 silicone.
uniform int finish;
// Half the lens's height.
uniform float lens_half;
uniform mat4 to_clip;
// What crystal shows through itself, the canvas's size, and the picture's half-size in clip space.
uniform sampler2D picture;
uniform vec4 view;
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

// A rotation about no axis of the frame.
const mat3 TURN = mat3(0.64, 0.48, -0.6, -0.6, 0.8, 0.0, 0.48, 0.36, 0.8);

vec3 albedo(vec3 p) {
    if (finish == 1) {
        // Turned and warped, so that the noise's grid does not show.
        vec3 q = TURN * p * 0.17;
        q += 0.3 * sin(q.yzx * 2.3 + vec3(0.0, 2.0, 4.0));
        float cloud = noise(q) * 0.65 + noise(q.zxy * 2.3 + 17.0) * 0.35;
        float deep = noise(q * 1.7 + 41.0);
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
    vec3 through = vec3(0.0);
    if (finish == 6 || finish == 7) {
        float rough = finish == 7 ? 0.4 : 0.16;
        vec3 metal = mix(surface, vec3(1.0), 0.08 + 0.6 * fresnel);
        lit = (room(r, rough) * 1.25 + lamps(r, rough) * 1.4) * metal * open;
    } else {
        float rough = finish == 4 ? 0.6 : finish == 5 ? 0.5 : finish == 8 ? 0.4 : 0.07;
        float coat = (finish == 4 ? 0.02 : finish == 5 ? 0.025 : 0.045) + (finish == 4 ? 0.2 : 0.55) * fresnel;
        float sky = 0.55 + 0.45 * n.y;
        float key = max(dot(n, normalize(vec3(-0.45, 0.6, 0.66))), 0.0);
        lit = surface * (0.34 + 0.5 * sky + 0.45 * key) + (room(r, rough) + lamps(r, rough) * 9.0) * (coat * open);
        if (finish == 2 || finish == 8) {
            // Clear acetate: the picture bent by its edges, and its shine.
            vec2 at = gl_FragCoord.xy / view.xy * 2.0 - 1.0;
            at -= n.xy * vec2(to_clip[0][0], to_clip[1][1]) * (2.5 / max(-in_camera.z, 1.0));
            vec3 behind = linear(texture(picture, 0.5 + vec2(0.5, -0.5) * at / view.zw).rgb);
            float edge = smoothstep(0.3, 1.0, 1.0 - facing);
            through = behind * mix(vec3(0.92), surface, 0.4 + 0.4 * edge) * (1.0 - 0.6 * edge);
            lit = lit * (0.1 + 0.3 * edge) + (room(r, rough) * 0.4 + lamps(r, rough) * (finish == 8 ? 2.0 : 9.0)) * (coat * open);
        }
    }
    // The ear hides what is behind it.
    float alpha = 1.0 - smoothstep(-4.0, 2.0, past_ear);
    color = vec4(encoded(lit * exposure(ambient) + through), 1.0) * alpha;
}
