#version 300 es
// The light on a face: its picture's colour, from a grid of places over it.
precision highp float;
uniform sampler2D picture;
// The face's middle in the picture and its reach.
uniform vec3 face;
out vec4 color;
void main() {
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 25; i++) {
        vec2 place = vec2(float(i % 5), float(i / 5)) * 0.5 - 1.0;
        sum += textureLod(picture, face.xy + place * face.z, 0.0).rgb;
    }
    color = vec4(sum / 25.0, 1.0);
}
