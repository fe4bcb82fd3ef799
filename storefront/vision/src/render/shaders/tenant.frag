#version 300 es
// A tenant's own model: metallic-roughness under the same light as frames drawn from their sizes.
precision highp float;
uniform vec4 base;
// Metallic, roughness, and the opacity below which nothing is drawn: 0 blends, less than 0 is opaque.
uniform vec3 surface;
uniform bool pictured;
uniform sampler2D picture;
in vec3 in_camera;
in vec3 outwards;
in float past_ear;
in vec3 ambient;
in vec2 coordinates;
out vec4 color;

//LIGHT

void main() {
    vec4 paint = base;
    if (pictured) {
        vec4 texel = texture(picture, coordinates);
        paint *= vec4(linear(texel.rgb), texel.a);
    }
    if (paint.a < surface.z) discard;
    float alpha = surface.z == 0.0 ? paint.a : 1.0;
    vec3 n = normalize(gl_FrontFacing ? outwards : -outwards);
    vec3 v = normalize(-in_camera);
    float facing = clamp(dot(n, v), 0.0, 1.0);
    vec3 r = reflect(-v, n);
    float metallic = surface.x, rough = surface.y;
    vec3 f0 = mix(vec3(0.04), paint.rgb, metallic);
    vec3 mirrored = f0 + (max(vec3(1.0 - rough), f0) - f0) * pow(1.0 - facing, 5.0);
    // Behind it is the head, not the room.
    float open = mix(0.3, 1.0, smoothstep(-0.75, 0.2, r.z));
    float sky = 0.55 + 0.45 * n.y;
    float key = max(dot(n, normalize(vec3(-0.45, 0.6, 0.66))), 0.0);
    vec3 matte = paint.rgb * (1.0 - metallic) * (0.34 + 0.5 * sky + 0.45 * key);
    vec3 shine = (room(r, rough) * 1.25 + lamps(r, rough) * mix(6.0, 1.4, metallic)) * mirrored * open;
    float seen = 1.0 - smoothstep(-4.0, 2.0, past_ear);
    // What a clear surface mirrors is as bright as on an opaque one.
    vec3 lit = encoded((matte * alpha + shine) * exposure(ambient));
    color = vec4(lit, min(alpha + dot(shine, vec3(0.33)), 1.0)) * seen;
}
