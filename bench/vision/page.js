// Runs in the benchmark's page: a camera's pictures through our worker and through the peer.
const frame = (lens) => ({
  id: "bench", shape: "wayfarer", rim: "full", material: "acetate",
  size: { lensWidth: 50, lensHeight: 40, bridge: 20, temple: 145, frameWidth: 138 },
  variant: { id: "black", name: "Black", family: "black", color: "#1b1a19", ...lens },
});

/** A photograph at a size on a canvas, moved a little as faces in front of cameras do: picture after picture. */
export async function film(photo, width, height) {
  const image = new Image();
  image.src = photo;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const scale = Math.max(width / image.width, height / image.height);
  const size = [image.width * scale, image.height * scale];
  return (index) => {
    const shift = [3 * Math.sin(index / 5), 2 * Math.cos(index / 7)];
    context.drawImage(image, (width - size[0]) / 2 + shift[0], (height - size[1]) / 2 + shift[1], ...size);
    return canvas;
  };
}

/** `count` pictures of a photograph as JPEGs in base64: what the browser's camera is to show. */
export async function reel(photo, width, height, count) {
  const picture = await film(photo, width, height);
  const jpegs = [];
  for (let index = 0; index < count; index += 1) {
    const bytes = new Uint8Array(await (await picture(index).convertToBlob({ type: "image/jpeg", quality: 0.95 })).arrayBuffer());
    jpegs.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
  }
  return jpegs;
}

/** Our engine in its worker: `look(picture, ms)` gives the report and the milliseconds from page to page. */
export function own({ stage } = {}) {
  const worker = new Worker("/vision/worker.js", { type: "module" });
  const heard = [];
  worker.onmessage = ({ data }) => heard.shift()?.(JSON.parse(data.json));
  const answer = () => new Promise((resolve) => heard.push(resolve));
  const ready = answer();
  const send = (request, transfer = {}) =>
    worker.postMessage({ json: JSON.stringify(request), ...transfer }, Object.values(transfer));
  if (stage) {
    const canvas = new OffscreenCanvas(...stage);
    send({ type: "stage", width: stage[0], height: stage[1], mirror: false }, { canvas });
    send({ type: "wear", frame: frame() });
  }
  return {
    ready,
    async look(picture, time_ms) {
      const start = performance.now();
      send({ type: "look", video: true, time_ms }, { picture });
      const report = await answer();
      if (report.type !== "seen") throw new Error(JSON.stringify(report));
      return { seen: report.seen, ms: performance.now() - start };
    },
    stop: () => worker.terminate(),
  };
}

/** The peer on its CPU delegate, in the page as its guide has it. */
export async function peer() {
  const { FaceLandmarker } = await import("/peer/vision_bundle.mjs");
  const files = { wasmLoaderPath: "/peer/wasm/vision_wasm_internal.js", wasmBinaryPath: "/peer/wasm/vision_wasm_internal.wasm" };
  const landmarker = await FaceLandmarker.createFromOptions(files, {
    baseOptions: { modelAssetPath: "/peer/face_landmarker.task", delegate: "CPU" }, runningMode: "VIDEO", numFaces: 1,
  });
  return {
    async look(picture, ms) {
      const start = performance.now();
      const { faceLandmarks } = landmarker.detectForVideo(picture, ms);
      return { faces: faceLandmarks.length, ms: performance.now() - start };
    },
    stop: () => landmarker.close(),
  };
}

/** Milliseconds from nothing to the first face. */
export async function firstFace(who, photo) {
  const bitmap = await createImageBitmap((await film(photo, 640, 480))(0));
  const start = performance.now();
  const engine = who === "own" ? own() : await peer();
  await engine.look(bitmap, 1);
  const ms = performance.now() - start;
  engine.stop();
  return ms;
}

/** `count` of the camera's pictures through one of the engines, each taken as its pages take them: lists of milliseconds. */
export async function watch(who, width, height, { count, settle }) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: { exact: width }, height: { exact: height } } });
  const engine = who === "own" ? await ownCamera(stream, [width, height]) : await peerCamera(stream);
  const times = {};
  for (let index = 0; index < count; index += 1) {
    const { faces, ...ms } = await engine.next();
    if (faces !== 1) throw new Error(`${who} sees ${faces} faces in picture ${index} of the camera`);
    if (index >= settle) Object.entries(ms).forEach(([name, value]) => (times[name] ??= []).push(value));
  }
  engine.stop();
  stream.getTracks().forEach((track) => track.stop());
  return times;
}

/** As `storefront/src/islands/studio/frames.rs` has it. */
async function ownCamera(stream, stage) {
  const engine = own({ stage });
  await engine.ready;
  const reader = new MediaStreamTrackProcessor({ track: stream.getVideoTracks()[0], maxBufferSize: 1 }).readable.getReader();
  return {
    async next() {
      const { value } = await reader.read();
      const { seen, ms } = await engine.look(value, performance.now());
      return { faces: seen.faces, track: seen.trackMs, draw: seen.drawMs, trip: ms };
    },
    stop: engine.stop,
  };
}

/** As the peer's guide has it. */
async function peerCamera(stream) {
  const engine = await peer();
  const video = Object.assign(document.createElement("video"), { srcObject: stream, muted: true, playsInline: true });
  await video.play();
  return {
    async next() {
      await new Promise((done) => video.requestVideoFrameCallback(done));
      const { faces, ms } = await engine.look(video, performance.now());
      return { faces, track: ms };
    },
    stop: engine.stop,
  };
}

let endless;
/** `count` more pictures through one worker that lives from call to call. */
export async function goOn(photo, count) {
  endless ??= { engine: own({ stage: [640, 480] }), picture: await film(photo, 640, 480), index: 0 };
  for (let end = endless.index + count; endless.index < end; endless.index += 1) {
    const ms = 33 * (endless.index + 1);
    await endless.engine.look(new VideoFrame(endless.picture(endless.index), { timestamp: 1000 * ms }), ms);
  }
}
