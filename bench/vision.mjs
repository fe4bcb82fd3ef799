// The face engine in Chromium: bytes, first face, milliseconds per tracked picture of a camera and per drawing, memory over 5,000
// pictures; and the same camera's through MediaPipe's tasks-vision in the same run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { PEER_FILES, peer } from "./vision/peer.mjs";

const ROOT = join(import.meta.dirname, "..");
const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
const OWN_FILES = ["worker.js", "vision.js", "vision_relaxed_bg.wasm", "detector.bin", "landmarks.bin"];
const PHOTOS = ["r0_63_45_0_0_0", "r3_63_45_0_0_0", "r4_63_45_12_0_0", "r7_63_45_-20_5_0", "r1_63_45_0_0_15"].map((name) => `/rig/${name}.jpg`);
const FLAGS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];

export async function vision({ pictures = 5000 } = {}) {
  let peerFolder, absent;
  try {
    peerFolder = peer();
  } catch (error) {
    absent = `not reachable: ${error.message.split("\n")[0]}`;
  }
  const folders = { vision: join(ROOT, "build/vision"), rig: join(ROOT, "storefront/vision/tests/data/rig"),
    bench: join(ROOT, "bench/vision"), peer: peerFolder };
  const server = await serve(folders);
  const browser = await launch();
  const origin = `http://localhost:${server.address().port}`;
  try {
    const first = { own: [], peer: [] };
    for (let round = 0; round < 3; round += 1) {
      for (const who of peerFolder ? ["own", "peer"] : ["own"]) {
        first[who].push(await inPage(browser, origin, (page) => call(page, "firstFace", who, PHOTOS[0])));
      }
    }
    const rows = [
      ["bytes over the wire (brotli)", weigh(folders.vision, OWN_FILES), "", peerFolder ? weigh(peerFolder, PEER_FILES) : absent, ""],
      ["from nothing to the first face", ms(at(first.own, 0.5)), ms(Math.max(...first.own)), ...pair(first.peer)],
    ];
    for (const [width, height] of [[640, 480], [1280, 720]]) {
      const { own, peer } = await inFrontOfCameras(browser, origin, [width, height], peerFolder ? ["own", "peer"] : ["own"]);
      const what = `${width}×${height}`;
      rows.push(
        [`tracked picture of a camera, ${what}`, ...pair(own.track), ...pair(peer?.track ?? [])],
        [`drawing it with a frame on, ${what}`, ...pair(own.draw), "", ""],
        [`from page to page, ${what}`, ...pair(own.trip), "", ""],
      );
    }
    const memory = await inPage(browser, origin, async (page) => {
      await call(page, "goOn", PHOTOS[0], pictures / 10);
      const start = await renderers(browser);
      await call(page, "goOn", PHOTOS[0], 0.9 * pictures);
      return [start, await renderers(browser)];
    });
    rows.push([`memory of the page's process, picture ${pictures / 10} → ${pictures}`, memory.map(megabytes).join(" → "), "", "", ""]);
    return { head: ["", "ours, median", "p95", "tasks-vision 0.10.35 on the CPU, median", "p95"], rows };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Milliseconds of each engine with the same cameras; they take turns, so that a busy machine hits both. */
async function inFrontOfCameras(plain, origin, [width, height], engines) {
  const times = Object.fromEntries(engines.map((who) => [who, {}]));
  const folder = mkdtempSync(join(tmpdir(), "commerce-studio-reel-"));
  const reel = join(folder, "reel.mjpeg");
  for (const photo of PHOTOS) {
    const jpegs = await inPage(plain, origin, (page) => call(page, "reel", photo, width, height, 60));
    writeFileSync(reel, Buffer.concat(jpegs.map((jpeg) => Buffer.from(jpeg, "base64"))));
    const browser = await launch(["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${reel}`]);
    try {
      for (const who of engines) {
        const heard = await inPage(browser, origin, (page) => call(page, "watch", who, width, height, { count: 90, settle: 30 }));
        for (const [name, list] of Object.entries(heard)) (times[who][name] ??= []).push(...list);
      }
    } finally {
      await browser.close();
    }
  }
  rmSync(folder, { recursive: true });
  return times;
}

const launch = (flags = []) =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...FLAGS, ...flags] });

/** A page of its own, with an empty cache. */
async function inPage(browser, origin, work) {
  const context = await browser.newContext({ permissions: ["camera"] });
  const page = await context.newPage();
  await page.goto(origin);
  try {
    return await work(page);
  } finally {
    await context.close();
  }
}

const call = (page, name, ...words) =>
  page.evaluate(async ([name, words]) => (await import("/bench/page.js"))[name](...words), [name, words]);

/** Bytes in memory of all of the browser's page processes. */
async function renderers(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const resident = ({ id }) => 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))[1]);
  return processInfo.filter(({ type }) => type === "renderer").map(resident).reduce((sum, bytes) => sum + bytes, 0);
}

function serve(folders) {
  const server = createServer((request, response) => {
    const [, folder, ...rest] = new URL(request.url, "http://localhost").pathname.split("/");
    if (!folder) return response.setHeader("content-type", "text/html").end("<!doctype html><title>vision</title>");
    const path = normalize(rest.join("/"));
    try {
      if (!folders[folder] || path.startsWith("..")) throw new Error("no such folder");
      const bytes = readFileSync(join(folders[folder], path));
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream").end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

const weigh = (folder, files) => megabytes(files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0));
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`;
const at = (numbers, share) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * share)];
const ms = (number) => `${number.toFixed(1)} ms`;
const pair = (numbers) => (numbers.length ? [ms(at(numbers, 0.5)), ms(at(numbers, 0.95))] : ["", ""]);
