#version 300 es
layout(location = 0) in vec3 point;
uniform vec2 extent;
void main() {
    gl_Position = vec4(point.xy / extent, 0.0, 1.0);
}
