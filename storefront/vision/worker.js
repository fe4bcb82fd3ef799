// The vision worker: loads the engine and the nets from its own folder, then answers one message after the other as
// shared/src/vision has it. In: { json, picture?, canvas? }, a picture being an ImageBitmap or a VideoFrame. Out: { json, blob? }.

// The smallest modules that use one instruction of SIMD and of relaxed SIMD.
const HEAD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10];
const knows = (...body) => WebAssembly.validate(new Uint8Array([...HEAD, ...body]));
const simd = () => knows(8, 1, 6, 0, 65, 0, 253, 15, 11);
const relaxedSimd = () => knows(15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11);

const here = (name) => new URL(name, import.meta.url);
const say = (report, blob) => postMessage({ json: JSON.stringify(report), blob });
const fail = (code, error) => say({ type: "failed", code, message: String(error) });

async function file(name) {
  const answer = await fetch(here(name));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

let TenantModel;
let tries = 0;
async function load() {
  if (!simd()) {
    fail("noSimd", "WebAssembly SIMD is missing; a newer browser has it");
    return;
  }
  const engine = relaxedSimd() ? "vision_relaxed_bg.wasm" : "vision_bg.wasm";
  // Browsers may remember that a module could not be fetched, and so it gets another name.
  const glued = `./vision.js${tries++ ? `?${tries}` : ""}`;
  try {
    // All at once, the glue too: nothing waits for a round trip that it could have shared.
    const code = fetch(here(engine));
    const [glue, detector, landmarks] = await Promise.all([
      import(glued).then(async (glue) => {
        await glue.default({ module_or_path: code });
        return glue;
      }),
      file("detector.bin"), file("landmarks.bin"),
    ]);
    TenantModel = glue.TenantModel;
    const loaded = new glue.Vision(detector, landmarks);
    say({ type: "ready" });
    // While the camera opens there is nothing else to do.
    if (!asked()) setTimeout(() => loaded.warm());
    return loaded;
  } catch (error) {
    fail("noModels", error);
  }
}

// A tenant's own model of a frame. Where it is missing or refused, the frame is drawn from its sizes.
const refused = new Set();
const MOST_BYTES = 4 << 20;
// A texture's numbers mean what the file says, not what a picture's would.
const AS_IT_IS = { premultiplyAlpha: "none", colorSpaceConversion: "none" };
async function bring(vision, address) {
  if (refused.has(address) || vision.has(address)) return;
  try {
    const url = new URL(address, location.origin);
    if (url.origin !== location.origin) throw new Error("it is not on this store");
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`the store answered ${answer.status}`);
    if (answer.headers.get("content-length") > MOST_BYTES) throw new Error(`expected at most ${MOST_BYTES} bytes`);
    const model = new TenantModel(new Uint8Array(await answer.arrayBuffer()));
    for (const [index, bytes] of model.images().entries()) {
      if (bytes.length > 0) model.paint(index, await createImageBitmap(new Blob([bytes]), AS_IT_IS));
    }
    vision.bring(address, model);
  } catch (error) {
    refused.add(address);
    say({ type: "modelRefused", address, message: `${address}: ${error.message}` });
  }
}

// A frame's pixels, in an array that is kept: a new one for each would cost more than reading them.
let pixels = new Uint8Array();
async function read(frame) {
  const began = performance.now();
  const { displayWidth: width, displayHeight: height } = frame;
  if (pixels.length !== 4 * width * height) pixels = new Uint8Array(4 * width * height);
  try {
    await frame.copyTo(pixels, { format: "RGBA" });
  } finally {
    // Cameras have few frames to fill, and wait for them.
    frame.close();
  }
  return { width, height, pixels, began };
}
const isFrame = (picture) => globalThis.VideoFrame !== undefined && picture instanceof VideoFrame;

async function answer(vision, { json, picture, canvas }) {
  try {
    const model = json.includes('"model":"') && JSON.parse(json).frame?.model;
    if (model) await bring(vision, model);
    const shot = isFrame(picture) ? await read(picture) : picture;
    for (const report of vision.handle(json, shot, canvas)) postMessage({ json: report.json, blob: await report.blob });
  } catch (error) {
    fail(picture ? "badPicture" : "badMessage", error);
  }
}

// Messages wait for the engine and for each other, in order; but of pictures only the newest waits.
let waiting = [];
const asked = () => waiting.some(({ picture }) => picture);
let vision;
let awake = load().then(work);

async function work(loaded) {
  vision = loaded;
  while (vision && waiting.length > 0) await answer(vision, waiting.shift());
  // Without an engine the canvas and the frame wait on: the next picture asks for the engine again.
  waiting.forEach(({ picture }) => picture?.close());
  waiting = waiting.filter(({ picture }) => !picture);
}

onmessage = ({ data }) => {
  const late = data.picture ? waiting.findIndex(({ picture }) => picture) : -1;
  if (late >= 0) {
    const [overtaken] = waiting.splice(late, 1);
    overtaken.picture.close();
    say({ type: "skipped" });
  }
  waiting.push(data);
  awake = awake.then(async () => (vision || asked()) && work(vision ?? (await load())));
};
