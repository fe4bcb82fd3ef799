// The vision worker by itself in Chromium: what a lost graphics context, a tenant's own model and a lens's tint do to the
// picture, and a camera's frames. Pictures are compared by their pixels.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { FLAGS } from "../journeys/stage.mjs";
import { spectacles } from "./glb.mjs";

const BUILD = join(import.meta.dirname, "../../build/vision");
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
const FRAME = {
  id: "ellis", shape: "round", rim: "full", material: "acetate",
  size: { lensWidth: 48, lensHeight: 45, bridge: 21, temple: 145, frameWidth: 136 },
  variant: { id: "black", name: "Black", family: "black", color: "#17171a" },
};

let browser, server, page;
/** Paths that are not there the next time that they are asked for. */
const missing = new Set();
before(async () => {
  const own = { "/": "<!doctype html><link rel=icon href=data:,>", "/shim.js": readFileSync(join(import.meta.dirname, "shim.js")),
    "/face.png": readFileSync(join(import.meta.dirname, "../photos/astronaut.png")), "/own.glb": spectacles(), "/bad.glb": "glTF",
    "/relief.glb": spectacles(({ materials: [rims] }) => (rims.normalTexture = { index: 0 })),
    "/surface.glb": spectacles(({ materials: [rims] }) => (rims.pbrMetallicRoughness.metallicRoughnessTexture = { index: 0 })),
    "/shade.glb": spectacles(({ materials: [rims] }) => (rims.occlusionTexture = { index: 0 })),
    "/glow.glb": spectacles(({ materials: [rims] }) => Object.assign(rims, { emissiveFactor: [1, 1, 1], emissiveTexture: { index: 0 } })),
    "/named.glb": spectacles((document) => (document.materials = [{ name: "front" }, { name: "lens", doubleSided: true }])) };
  server = createServer((request, answer) => {
    const url = request.url.replace(/\?.*/, "");
    try {
      if (missing.delete(url)) throw new Error("not this time");
      const body = own[url] ?? readFileSync(join(BUILD, url));
      answer.writeHead(200, { "content-type": TYPES[extname(url)] ?? (url === "/" ? TYPES[".html"] : "application/octet-stream") }).end(body);
    } catch {
      answer.writeHead(404).end();
    }
  }).listen(0);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(async () => {
    /** A worker that listens, its nets still on their way. */
    globalThis.hire = async () => {
      const worker = new Worker("/shim.js", { type: "module" });
      const heard = [], waiting = [];
      worker.onmessage = ({ data }) => (waiting.shift() ?? ((message) => heard.push(message)))(data);
      const next = async () => heard.shift() ?? new Promise((resolve) => waiting.push(resolve));
      await next();
      return {
        next,
        say: (message, extra) => worker.postMessage({ json: JSON.stringify(message), ...extra }, Object.values(extra ?? {})),
        bid: (test) => (worker.postMessage({ test }), next()),
      };
    };
    Object.assign(globalThis, await hire());
    globalThis.snapshot = async () => {
      say({ type: "snapshot" });
      const { blob } = await next();
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
    };
    /** The share of pixels that clearly differ. */
    globalThis.differing = (one, other) => {
      let count = 0;
      for (let i = 0; i < one.length; i += 4) {
        count += Math.abs(one[i] - other[i]) + Math.abs(one[i + 1] - other[i + 1]) + Math.abs(one[i + 2] - other[i + 2]) > 24;
      }
      return count / (one.length / 4);
    };
    await next();
    const canvas = new OffscreenCanvas(1, 1);
    say({ type: "stage", width: 1, height: 1, mirror: false }, { canvas });
    globalThis.face = async () => createImageBitmap(await (await fetch("/face.png")).blob());
    say({ type: "look", video: false, time_ms: 0 }, { picture: await face() });
    const { json } = await next();
    if (!JSON.parse(json).seen?.face) throw new Error(json);
    globalThis.bare = await snapshot();
  });
});
after(async () => {
  await browser?.close();
  server?.close();
});

test("a lost context comes back with the picture, the face and the frame", async () => {
  const { dressed, again } = await page.evaluate(async (frame) => {
    say({ type: "wear", frame });
    const before = await snapshot();
    const events = [await bid("lose"), await bid("restore")].map(({ test }) => test);
    if (events.join() !== "lost,restored") throw new Error(events);
    return { dressed: differing(bare, before), again: differing(before, await snapshot()) };
  }, FRAME);
  assert.ok(dressed > 0.004, `a frame is worn: ${dressed}`);
  assert.equal(again, 0, "the same picture as before");
});

test("a tint changes the lenses and nothing but the lenses", async () => {
  const [tinted, back] = await page.evaluate(async (frame) => {
    say({ type: "wear", frame });
    const clear = await snapshot();
    say({ type: "tint", lens: { tint: "#20301c", density: 0.8, gradient: false, mirror: false } });
    const tinted = differing(clear, await snapshot());
    say({ type: "tint", lens: null });
    return [tinted, differing(clear, await snapshot())];
  }, FRAME);
  assert.ok(tinted > 0.003 && tinted < 0.02, `the lenses' share of the picture: ${tinted}`);
  assert.equal(back, 0);
});

test("a tenant's own model is worn, also after a lost context", async () => {
  const [from, again] = await page.evaluate(async (frame) => {
    say({ type: "wear", frame });
    const drawn = await snapshot();
    say({ type: "wear", frame: { ...frame, model: "/own.glb" } });
    const own = await snapshot();
    await bid("lose");
    await bid("restore");
    return [differing(drawn, own), differing(own, await snapshot())];
  }, FRAME);
  assert.ok(from > 0.002, `the model differs from what is drawn by sizes: ${from}`);
  assert.equal(again, 0);
});

for (const map of ["relief", "surface", "shade", "glow"]) {
  test(`a tenant's own model has its ${map} from a map`, async () => {
    const from = await page.evaluate(async ([frame, map]) => {
      say({ type: "wear", frame: { ...frame, model: "/own.glb" } });
      const plain = await snapshot();
      say({ type: "wear", frame: { ...frame, model: `/${map}.glb` } });
      return differing(plain, await snapshot());
    }, [FRAME, map]);
    assert.ok(from > 0.0004 && from < 0.02, `the share of the picture that it changes: ${from}`);
  });
}

test("materials that name a part take the colour and the lenses that the shopper chooses, others keep theirs", async () => {
  const changes = await page.evaluate(async (frame) => {
    const red = { ...frame.variant, id: "red", color: "#b02020" };
    const changes = {};
    for (const model of ["/named.glb", "/own.glb"]) {
      say({ type: "wear", frame: { ...frame, model } });
      const black = await snapshot();
      say({ type: "wear", frame: { ...frame, model, variant: red } });
      const colour = differing(black, await snapshot());
      say({ type: "wear", frame: { ...frame, model } });
      say({ type: "tint", lens: { tint: "#20301c", density: 0.8, gradient: false, mirror: false } });
      changes[model] = [colour, differing(black, await snapshot())];
      say({ type: "tint", lens: null });
    }
    return changes;
  }, FRAME);
  const [colour, tint] = changes["/named.glb"];
  assert.ok(colour > 0.001 && tint > 0.003, `${colour}, ${tint}`);
  assert.deepEqual(changes["/own.glb"], [0, 0]);
});

for (const [model, said] of [["/bad.glb", /bad\.glb: expected a whole file, but it ends within its header/],
  ["/none.glb", /none\.glb: the store answered 404/], ["https://elsewhere.example/own.glb", /it is not on this store/]]) {
  test(`${model} is refused in words, once, and the frame is drawn from its sizes`, async () => {
    const [report, difference] = await page.evaluate(async ([frame, model]) => {
      say({ type: "wear", frame });
      const drawn = await snapshot();
      say({ type: "wear", frame: { ...frame, model } });
      const { json } = await next();
      say({ type: "wear", frame: { ...frame, model } });
      return [JSON.parse(json), differing(drawn, await snapshot())];
    }, [FRAME, model]);
    assert.equal(report.type, "modelRefused");
    assert.match(report.message, said);
    assert.equal(difference, 0);
  });
}

test("a camera's frames are seen and drawn as bitmaps are; only the newest waits, and every one is closed", async () => {
  const { reports, closed, apart, difference } = await page.evaluate(async () => {
    // Before the worker: what it is told has to wait for its engine.
    const bitmap = await face();
    const { width, height } = bitmap;
    const { next, say, bid } = await hire();
    const canvas = new OffscreenCanvas(1, 1);
    say({ type: "stage", width: 1, height: 1, mirror: false }, { canvas });
    const look = (time_ms, picture) => say({ type: "look", video: true, time_ms }, { picture });
    for (let index = 0; index < 4; index += 1) look(index, new VideoFrame(bitmap, { timestamp: 1000 * index }));
    const reports = [];
    while (reports.at(-1)?.type !== "seen") reports.push(JSON.parse((await next()).json));
    const shown = async () => {
      say({ type: "snapshot" });
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context.drawImage(await createImageBitmap((await next()).blob), 0, 0);
      return context.getImageData(0, 0, width, height).data;
    };
    const frame = await shown();
    const { closed } = await bid("closed");
    look(5000, bitmap);
    const { seen } = JSON.parse((await next()).json);
    const [one, other] = [reports.at(-1).seen, seen].map(({ face }) => face.bounds);
    return {
      reports: reports.map(({ type }) => type), closed,
      apart: Math.max(...one.map((side, index) => Math.abs(side - other[index]))),
      difference: differing(frame, await shown()),
    };
  });
  assert.deepEqual(reports, ["skipped", "skipped", "skipped", "ready", "seen"]);
  assert.equal(closed, 4);
  assert.ok(apart < 1, `pixels between the face's boxes: ${apart}`);
  assert.equal(difference, 0);
});

test("what could not be loaded is asked for again with the next picture, and the frame chosen before is drawn", async () => {
  for (const file of ["/vision.js", "/landmarks.bin"]) {
    missing.add(file);
    const reports = await page.evaluate(async (frame) => {
      const { next, say } = await hire();
      const heard = async () => JSON.parse((await next()).json);
      say({ type: "stage", width: 1, height: 1, mirror: false }, { canvas: new OffscreenCanvas(1, 1) });
      say({ type: "wear", frame });
      const reports = [await heard()];
      say({ type: "look", video: false, time_ms: 0 }, { picture: await face() });
      reports.push(await heard(), await heard());
      const picture = async () => {
        say({ type: "snapshot" });
        return (await next()).blob.size;
      };
      const worn = await picture();
      say({ type: "wear", frame: null });
      return [...reports.map(({ type, code }) => code ?? type), worn !== (await picture())];
    }, FRAME);
    assert.deepEqual(reports, ["noModels", "ready", "seen", true], file);
  }
});
