// The vision bundle as browsers run it, on frames and on a canvas that hand over stored pixels: 5,000 pictures must not cost memory.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { inflateSync } from "node:zlib";

const ROOT = join(import.meta.dirname, "../..");
const file = (name) => readFileSync(join(ROOT, "build/vision", name));

/** Red, green, blue and alpha of a PNG with 8 bits per channel, without alpha and not interlaced. */
function pixels(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = 3 * width;
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  const lines = new Uint8Array(row * (height + 1));
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const at = (y + 1) * row + x;
      const [left, up, corner] = [x < 3 ? 0 : lines[at - 3], lines[at - row], x < 3 ? 0 : lines[at - row - 3]];
      const guess = left + up - corner;
      const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      lines[at] = raw[y * (row + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth][filter];
      rgba[4 * (y * width + Math.floor(x / 3)) + (x % 3)] = lines[at];
    }
  }
  return { width, height, rgba };
}

const face = pixels(readFileSync(join(ROOT, "e2e/photos/astronaut.png")));
const wall = { ...face, rgba: new Uint8ClampedArray(face.rgba.length).fill(128) };

class Context {
  drawImage({ picture }, left, top) {
    this.drawn = { picture, left, top };
  }
  getImageData(_left, _top, width, height) {
    const { picture, left, top } = this.drawn;
    const data = new Uint8ClampedArray(4 * width * height);
    for (let y = 0; y < height; y += 1) {
      const start = 4 * ((y - top) * picture.width - left);
      data.set(picture.rgba.subarray(start, start + 4 * width), 4 * y * width);
    }
    return { data };
  }
}
globalThis.OffscreenCanvasRenderingContext2D = Context;
globalThis.OffscreenCanvas = class {
  constructor(width, height) {
    Object.assign(this, { width, height, context: new Context() });
  }
  getContext() {
    return this.context;
  }
};
globalThis.ImageBitmap = class {
  constructor(picture) {
    Object.assign(this, { picture, width: picture.width, height: picture.height });
  }
  close() {
    this.closed = true;
  }
};

test("memory is flat over 5,000 pictures, frames and bitmaps by turns, and every bitmap is closed", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const { initSync, Vision } = await import(join(ROOT, "build/vision/vision.js"));
  const { memory } = initSync({ module: file("vision_bg.wasm") });
  const vision = new Vision(file("detector.bin"), file("landmarks.bin"));
  let found = 0;
  const look = (index) => {
    // Now and then the shopper leaves the picture.
    const { width, height, rgba } = index % 100 < 97 ? face : wall;
    const bitmap = index % 2 === 0 ? new ImageBitmap({ width, height, rgba }) : undefined;
    const frame = { width, height, pixels: new Uint8Array(rgba.buffer), began: 0 };
    const [{ json }] = vision.handle(JSON.stringify({ type: "look", video: true, time_ms: 33 * index }), bitmap ?? frame);
    found += JSON.parse(json).seen.faces;
    assert.ok(bitmap?.closed ?? true);
  };
  for (let index = 0; index < 500; index += 1) look(index);
  collect();
  const [engine, script] = [memory.buffer.byteLength, process.memoryUsage().heapUsed];
  for (let index = 500; index < 5000; index += 1) look(index);
  collect();
  assert.equal(found, 4850);
  assert.equal(memory.buffer.byteLength, engine);
  assert.ok(process.memoryUsage().heapUsed - script < 1e6);
});
