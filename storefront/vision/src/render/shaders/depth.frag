#version 300 es
// Only depth is kept.
precision lowp float;
void main() {}
