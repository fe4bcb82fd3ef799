// A room with a bright ceiling.
vec3 room(vec3 direction, float rough) {
    return mix(vec3(0.17, 0.16, 0.16), vec3(0.72, 0.74, 0.77), smoothstep(-0.5 - rough, 0.9, direction.y));
}

float lamp(vec3 direction, vec3 to, float size, float spread) {
    float cosine = dot(direction, normalize(to));
    return smoothstep(size - spread, size + 0.4 * spread, cosine);
}

// What gleams in it: a window at the upper left, a strip at the right, a lamp overhead; blurred by roughness.
vec3 lamps(vec3 direction, float rough) {
    float spread = 0.06 + rough * 0.7;
    float window = lamp(direction, vec3(-0.5, 0.66, 0.56), 0.88, spread);
    float strip = lamp(direction, vec3(0.82, 0.34, 0.46), 0.95, spread);
    float overhead = lamp(direction, vec3(0.1, 0.98, 0.16), 0.9, spread);
    return (vec3(1.0, 0.99, 0.96) * (window + 0.7 * overhead) + vec3(0.5, 0.52, 0.56) * strip) / (1.0 + 3.0 * rough);
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
