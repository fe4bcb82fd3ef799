#version 300 es
// A tenant's own model: metallic-roughness under the same light as frames drawn from their sizes.
precision highp float;
uniform vec4 base;
// Metallic, roughness, and the opacity below which nothing is drawn: 0 blends, less than 0 is opaque.
uniform vec3 surface;
uniform vec3 emission;
// How steep the relief is, and how much of the map's shade applies.
uniform vec2 detail;
// Which maps there are: bit by bit in the order below.
uniform int maps;
uniform sampler2D base_map;
uniform sampler2D surface_map;
uniform sampler2D relief_map;
uniform sampler2D shade_map;
uniform sampler2D emission_map;
in vec3 in_camera;
in vec3 outwards;
in float past_ear;
in vec3 ambient;
in vec2 coordinates;
out vec4 color;

//LIGHT

// Which ways the coordinates run over the surface is found from how both change between pixels, and so needs no tangents:
// across the gradients of either lie u and v (Schüler, Normal Mapping Without Precomputed Tangents, 2006).
vec3 in_relief(vec3 n, vec3 dx, vec3 dy, vec2 ux, vec2 uy) {
    vec3 relief = texture(relief_map, coordinates).xyz * 2.0 - 1.0;
    relief.xy *= detail.x * (gl_FrontFacing ? 1.0 : -1.0);
    vec3 along_x = cross(dy, n), along_y = cross(n, dx);
    vec3 u = along_x * ux.x + along_y * uy.x, v = along_x * ux.y + along_y * uy.y;
    // A mirrored picture turns the pixels' axes round; v points down where the map's green points up.
    float scale = sign(dot(n, cross(dx, dy))) * inversesqrt(max(max(dot(u, u), dot(v, v)), 1e-20));
    return normalize((u * relief.x - v * relief.y) * scale + n * relief.z);
}

void main() {
    vec3 dx = dFdx(in_camera), dy = dFdy(in_camera);
    vec2 ux = dFdx(coordinates), uy = dFdy(coordinates);
    vec4 paint = base;
    if ((maps & 1) != 0) {
        vec4 texel = texture(base_map, coordinates);
        paint *= vec4(linear(texel.rgb), texel.a);
    }
    float metallic = surface.x, rough = surface.y;
    if ((maps & 2) != 0) {
        vec4 texel = texture(surface_map, coordinates);
        metallic *= texel.b;
        rough *= texel.g;
    }
    vec3 n = normalize(gl_FrontFacing ? outwards : -outwards);
    if ((maps & 4) != 0) n = in_relief(n, dx, dy, ux, uy);
    float shade = (maps & 8) != 0 ? mix(1.0, texture(shade_map, coordinates).r, detail.y) : 1.0;
    vec3 glow = emission;
    if ((maps & 16) != 0) glow *= linear(texture(emission_map, coordinates).rgb);
    if (paint.a < surface.z) discard;
    float alpha = surface.z == 0.0 ? paint.a : 1.0;
    vec3 v = normalize(-in_camera);
    float facing = clamp(dot(n, v), 0.0, 1.0);
    vec3 r = reflect(-v, n);
    vec3 f0 = mix(vec3(0.04), paint.rgb, metallic);
    vec3 mirrored = f0 + (max(vec3(1.0 - rough), f0) - f0) * pow(1.0 - facing, 5.0);
    // Behind it is the head, not the room.
    float open = mix(0.3, 1.0, smoothstep(-0.75, 0.2, r.z));
    float sky = 0.55 + 0.45 * n.y;
    float key = max(dot(n, normalize(vec3(-0.45, 0.6, 0.66))), 0.0);
    vec3 matte = paint.rgb * (1.0 - metallic) * ((0.34 + 0.5 * sky) * shade + 0.45 * key);
    vec3 shine = (room(r, rough) * 1.25 * shade + lamps(r, rough) * mix(6.0, 1.4, metallic)) * mirrored * open;
    float seen = 1.0 - smoothstep(-4.0, 2.0, past_ear);
    // What a clear surface mirrors is as bright as on an opaque one.
    vec3 lit = encoded((matte * alpha + shine) * exposure(ambient) + glow);
    color = vec4(lit, min(alpha + dot(shine + glow, vec3(0.33)), 1.0)) * seen;
}
