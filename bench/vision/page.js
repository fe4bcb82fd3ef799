// Runs in the benchmark's page: the same pictures through our worker and through the peer, as a camera would bring them.
const frame = (lens) => ({
  id: "bench", shape: "wayfarer", rim: "full", material: "acetate",
  size: { lensWidth: 50, lensHeight: 40, bridge: 20, temple: 145, frameWidth: 138 },
  variant: { id: "black", name: "Black", family: "black", color: "#1b1a19", ...lens },
});

/** A photograph at a size, moved a little as faces in front of cameras do: in memory, or on the graphics card. */
export async function film(photo, width, height, onCard = false) {
  const image = new Image();
  image.src = photo;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: !onCard });
  const scale = Math.max(width / image.width, height / image.height);
  const size = [image.width * scale, image.height * scale];
  return (index) => {
    const shift = [3 * Math.sin(index / 5), 2 * Math.cos(index / 7)];
    context.drawImage(image, (width - size[0]) / 2 + shift[0], (height - size[1]) / 2 + shift[1], ...size);
    return createImageBitmap(canvas);
  };
}

/** Our engine in its worker: `look(bitmap, ms)` gives the report and the milliseconds from page to page. */
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
    async look(bitmap, time_ms) {
      const start = performance.now();
      send({ type: "look", video: true, time_ms }, { bitmap });
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
    async look(bitmap, ms) {
      const start = performance.now();
      const { faceLandmarks } = landmarker.detectForVideo(bitmap, ms);
      bitmap.close();
      return { faces: faceLandmarks.length, ms: performance.now() - start };
    },
    stop: () => landmarker.close(),
  };
}

/** Milliseconds from nothing to the first face. */
export async function firstFace(who, photo) {
  const bitmap = await (await film(photo, 640, 480))(0);
  const start = performance.now();
  const engine = who === "own" ? own() : await peer();
  await engine.look(bitmap, 1);
  const ms = performance.now() - start;
  engine.stop();
  return ms;
}

/** Both engines on the same pictures, taking turns so that a busy machine hits both: lists of milliseconds. */
export async function compare(photos, width, height, { each, settle, withPeer, onCard }) {
  const ours = own({ stage: [width, height] });
  await ours.ready;
  const theirs = withPeer ? await peer() : undefined;
  const times = { track: [], draw: [], trip: [], peer: [] };
  let clock = 1;
  for (const photo of photos) {
    const picture = await film(photo, width, height, onCard);
    for (let index = 0; index < each; index += 1) {
      clock += 33;
      const { seen, ms } = await ours.look(await picture(index), clock);
      if (!seen.face) throw new Error(`no face in ${photo}`);
      if (index >= settle) {
        times.track.push(seen.trackMs);
        times.draw.push(seen.drawMs);
        times.trip.push(ms);
      }
      if (theirs) {
        const { faces, ms } = await theirs.look(await picture(index), clock);
        if (faces !== 1) throw new Error(`the peer sees ${faces} faces in ${photo}`);
        if (index >= settle) times.peer.push(ms);
      }
    }
  }
  ours.stop();
  theirs?.stop();
  return times;
}

let endless;
/** `count` more pictures through one worker that lives from call to call. */
export async function goOn(photo, count) {
  endless ??= { engine: own({ stage: [640, 480] }), picture: await film(photo, 640, 480), index: 0 };
  for (let end = endless.index + count; endless.index < end; endless.index += 1) {
    await endless.engine.look(await endless.picture(endless.index), 33 * (endless.index + 1));
  }
}
