#version 300 es
precision mediump float;
uniform float opacity;
out vec4 color;
void main() {
    color = vec4(opacity);
}
