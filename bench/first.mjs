// The first try-on picture of a shopper who has nothing cached, over Lighthouse's slow 4G: how many bytes came, and how long
// it took.
import { chromium } from "playwright-core";
import { FLAGS } from "../e2e/journeys/stage.mjs";
import { openEdge } from "./edge.mjs";

/** Lighthouse's `mobileSlow4G` as it is applied to requests: milliseconds of each, bits per second of all. */
const SLOW_4G = { latency: 150 * 3.75, throughput: 1.6 * 1024 * 0.9 * 1024 };
/** Bytes that go over the line at a time, so that answers share it. */
const TURN = 8 << 10;

export async function firstTryOn(world) {
  const rows = [];
  for (const store of ["aurora", "northlight", "marigold"]) {
    const { bytes, steps } = await visit(world, `${store}.localhost`);
    const seconds = (name) => `${(steps[name] / 1000).toFixed(1)} s`;
    rows.push([store, `${(bytes / 1e6).toFixed(2)} MB`, seconds("read"), seconds("ready"), seconds("drawn")]);
  }
  return rows;
}

/** Opens the try-on of a store, takes the first model of the gallery and waits for the picture with a frame on. */
async function visit(world, host) {
  const line = slowLine();
  const edge = await openEdge(world, { send: line.send });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const start = performance.now();
    const since = () => performance.now() - start;
    await page.goto(`http://${host}:${edge.port}/try-on`, { waitUntil: "commit" });
    await page.locator("h1").waitFor();
    const steps = { read: since() };
    await page.locator("leptos-island[data-live=yes]").first().waitFor();
    steps.ready = since();
    await page.locator(".models button").first().click();
    await page.locator(".stage[data-scene=photo]").waitFor({ timeout: 60_000 });
    steps.drawn = since();
    return { bytes: line.bytes(), steps };
  } finally {
    await browser.close();
    edge.close();
  }
}

/** All answers share its throughput; each waits for its latency. */
function slowLine() {
  let sent = 0;
  let queue = Promise.resolve();
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const pass = (bytes) => (queue = queue.then(() => wait((8000 * bytes) / SLOW_4G.throughput)));
  return {
    bytes: () => sent,
    async send(answer, bytes, start) {
      await wait(SLOW_4G.latency - (performance.now() - start));
      for (let at = 0; at < bytes.length; at += TURN) {
        const part = bytes.subarray(at, at + TURN);
        await pass(part.length);
        sent += part.length;
        answer.write(part);
      }
      answer.end();
    },
  };
}
