#version 300 es
// The frame's soft shadow on the skin; the head itself is only depth.
precision highp float;
uniform sampler2D mask;
// Half the mask's extent in millimetres.
uniform vec2 extent;
// Curve and lean of the front, as the mesh is bent.
uniform vec2 bend;
// Splay, drop and place of the ear; height and width of the hinge.
uniform vec3 temples;
uniform vec2 hinge;
in vec3 in_frame;
out vec4 color;
// Millimetres of the mask's finest pixel.
const float TEXEL = 0.375;
const vec3 LIGHT = vec3(0.0, 0.5, 0.87);
void main() {
    vec3 p = in_frame;
    float plane = bend.y * p.y - bend.x * p.x * p.x - 3.0;
    float away = max(plane - p.z, 0.0) / LIGHT.z;
    vec2 at = (p.xy + LIGHT.xy * away) / extent;
    float shade = 0.0;
    if (max(abs(at.x), abs(at.y)) < 1.0) {
        // The farther from the skin, the softer; two places, for the mask's small copies alone are blocks.
        float soft = 0.9 + 0.3 * away;
        float blur = log2(soft / TEXEL);
        vec2 aside = vec2(0.5, 0.4) * soft / extent;
        shade = textureLod(mask, (at + aside) * 0.5 + 0.5, blur).r + textureLod(mask, (at - aside) * 0.5 + 0.5, blur).r;
        shade *= 0.4 * exp(-away / 32.0);
    }
    // Temples press a shadow under themselves.
    float behind = -p.z - 6.0;
    float share = clamp(behind / temples.z, 0.0, 1.0);
    float under = p.y - (hinge.y - temples.y * share) + 3.5;
    float beside = hinge.x + temples.x * share * (1.5 - 0.5 * share) - abs(p.x);
    shade += 0.34 * exp(-under * under / 16.0 - max(beside - 2.0, 0.0) / 5.0) * smoothstep(4.0, 20.0, behind);
    color = vec4(0.05, 0.02, 0.01, 1.0) * min(shade, 0.6);
}
