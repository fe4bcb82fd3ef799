// A room with a bright ceiling, a window at the upper left and a strip at the right, blurred by roughness.
vec3 room(vec3 direction, float rough) {
    float spread = 0.08 + rough * 0.7;
    vec3 light = mix(vec3(0.16, 0.15, 0.15), vec3(0.62, 0.64, 0.67), smoothstep(-0.5 - rough, 0.9, direction.y));
    float window = smoothstep(0.86 - spread, 0.9 + spread * 0.6, dot(direction, normalize(vec3(-0.55, 0.62, 0.56))));
    float strip = smoothstep(0.93 - spread, 0.95 + spread * 0.5, dot(direction, normalize(vec3(0.8, 0.3, 0.5))));
    return light + vec3(1.9, 1.9, 1.85) * window / (1.0 + 3.0 * rough) + vec3(0.8, 0.82, 0.86) * strip / (1.0 + 3.0 * rough);
}

vec3 linear(vec3 encoded) {
    return pow(encoded, vec3(2.2));
}

vec3 encoded(vec3 light) {
    return pow(clamp(light, 0.0, 1.0), vec3(1.0 / 2.2));
}

// How bright things are in this picture: skin in good light has a luma near 0.6.
vec3 exposure(vec3 ambient) {
    float luma = dot(ambient, vec3(0.3, 0.6, 0.1));
    vec3 hue = mix(vec3(1.0), ambient / max(luma, 0.05), 0.25);
    return hue * clamp(luma * 1.5, 0.25, 1.15);
}
