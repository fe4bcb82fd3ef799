// A tenant's model as a modeller would export it: two rims, a bridge, temples and tinted lenses, in metres, with a texture.
import { crc32, deflateSync } from "node:zlib";

const TURN = 2 * Math.PI;

/** `change` bends the document before it is packed; its texture 0 is one of two pixels. */
export function spectacles(change = () => {}) {
  const rims = mesh(), lenses = mesh();
  for (const side of [-1, 1]) {
    rims.tube(ring(48).map(([x, y]) => [side * 0.035 + 0.025 * x, 0.02 * y, 0]), 0.0022, true);
    const hinge = [side * 0.06, 0.008, 0];
    rims.tube([hinge, [side * 0.066, 0.008, -0.006], [side * 0.068, 0.008, -0.1], [side * 0.066, -0.02, -0.14]], 0.002, false);
    lenses.fan([side * 0.035, 0, 0.001], ring(48).map(([x, y]) => [side * 0.035 + 0.024 * x, 0.019 * y, 0]));
  }
  rims.tube([[-0.011, 0.006, 0], [0, 0.009, 0.002], [0.011, 0.006, 0]], 0.002, false);

  const parts = [];
  let length = 0;
  const view = (bytes) => {
    parts.push(bytes, new Uint8Array(-bytes.length & 3));
    const from = length;
    length += bytes.length + (-bytes.length & 3);
    return { buffer: 0, byteOffset: from, byteLength: bytes.length };
  };
  const bufferViews = [], accessors = [];
  const accessor = (array, type, componentType, count) => {
    bufferViews.push(view(new Uint8Array(array.buffer)));
    accessors.push({ bufferView: bufferViews.length - 1, componentType, type, count });
    return accessors.length - 1;
  };
  const primitive = ({ points, places, corners }, material) => ({
    attributes: {
      POSITION: accessor(new Float32Array(points.flat()), "VEC3", 5126, points.length),
      TEXCOORD_0: accessor(new Float32Array(places.flat()), "VEC2", 5126, places.length),
    },
    indices: accessor(new Uint16Array(corners), "SCALAR", 5123, corners.length),
    material,
  });
  const meshes = [{ primitives: [primitive(rims, 0), primitive(lenses, 1)] }];
  bufferViews.push(view(stripes()));
  const document = {
    asset: { version: "2.0" }, scene: 0, scenes: [{ nodes: [0] }], nodes: [{ mesh: 0 }], meshes, accessors, bufferViews,
    materials: [
      { pbrMetallicRoughness: { baseColorTexture: { index: 0 }, metallicFactor: 0, roughnessFactor: 0.3 } },
      { pbrMetallicRoughness: { baseColorFactor: [0.1, 0.2, 0.15, 0.5], metallicFactor: 0, roughnessFactor: 0.05 }, alphaMode: "BLEND", doubleSided: true },
    ],
    textures: [{ source: 0 }], images: [{ bufferView: bufferViews.length - 1, mimeType: "image/png" }], buffers: [{ byteLength: length }],
  };
  change(document);
  return glb(document, Buffer.concat(parts));
}

/** A PNG of two pixels: brown and orange. */
function stripes() {
  const number = (value) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);
  const chunk = (kind, body) => {
    const named = Buffer.concat([Buffer.from(kind), body]);
    return Buffer.concat([number(body.length), named, number(crc32(named))]);
  };
  const pixels = deflateSync(Buffer.from([0, 0x4a, 0x28, 0x12, 0xb8, 0x74, 0x2c]));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

function glb(document, binary) {
  const json = Buffer.from(JSON.stringify(document));
  const padded = Buffer.concat([json, Buffer.alloc(-json.length & 3, " ")]);
  const number = (value) => Buffer.from(Uint32Array.of(value).buffer);
  const total = number(28 + padded.length + binary.length);
  return Buffer.concat([Buffer.from("glTF"), number(2), total, number(padded.length), Buffer.from("JSON"), padded,
    number(binary.length), Buffer.from("BIN\0"), binary]);
}

const ring = (count) => Array.from({ length: count }, (_, i) => [Math.cos(i / count * TURN), Math.sin(i / count * TURN)]);

function mesh() {
  const points = [], places = [], corners = [];
  const put = (point, place) => (points.push(point), places.push(place), points.length - 1);
  return {
    points, places, corners,
    /** A square tube along a path. */
    tube(path, radius, closed) {
      const first = points.length, around = 6;
      path.forEach((at, i) => {
        const next = path[(i + 1) % path.length], before = path[(i + path.length - 1) % path.length];
        const [a, b] = closed ? [before, next] : [path[Math.max(i - 1, 0)], path[Math.min(i + 1, path.length - 1)]];
        const along = unit(b.map((x, axis) => x - a[axis]));
        const side = unit(cross(Math.abs(along[2]) > 0.8 ? [0, 1, 0] : [0, 0, 1], along)), up = cross(along, side);
        for (const [x, y] of ring(around)) {
          put(at.map((c, axis) => c + radius * (x * side[axis] + y * up[axis])), [i / 8, Math.atan2(y, x) / TURN]);
        }
      });
      for (let i = 0; i < path.length - (closed ? 0 : 1); i++) {
        for (let j = 0; j < around; j++) {
          const [a, b] = [i, (i + 1) % path.length].map((row) => first + row * around + j);
          const [c, d] = [i, (i + 1) % path.length].map((row) => first + row * around + (j + 1) % around);
          corners.push(a, c, b, b, c, d);
        }
      }
    },
    fan(middle, edge) {
      const hub = put(middle, [0.5, 0.5]), rim = edge.map((point) => put(point, [0, 0]));
      rim.forEach((at, i) => corners.push(hub, at, rim[(i + 1) % rim.length]));
    },
  };
}

const cross = ([a, b, c], [x, y, z]) => [b * z - c * y, c * x - a * z, a * y - b * x];
const unit = (v) => v.map((x) => x / Math.hypot(...v));
