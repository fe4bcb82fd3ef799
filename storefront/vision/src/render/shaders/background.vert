#version 300 es
// One triangle over the whole canvas.
uniform vec2 half_size;
out vec2 uv;
void main() {
    vec2 corner = vec2(float((gl_VertexID & 1) << 2), float((gl_VertexID & 2) << 1)) - 1.0;
    uv = vec2(0.5, 0.5) + vec2(0.5, -0.5) * corner / half_size;
    gl_Position = vec4(corner, 0.0, 1.0);
}
