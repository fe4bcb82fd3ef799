// Shoppers in a real browser: Chromium on the demo stores, each shopper with a page of its own. When a shopper leaves, the
// console must have stayed empty and nothing may have been asked of another origin.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { openWorld } from "../runtime/world.mjs";

export const STORES = ["aurora", "northlight", "marigold"];
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };
export const ASTRONAUT = join(import.meta.dirname, "../photos/astronaut.png");

export const FLAGS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
const OUT = join(import.meta.dirname, "../out");

/** Opens the stores and a browser; `camera` is a picture that the browser's camera shows. */
export async function openStage({ camera, world: orders } = {}) {
  const world = await openWorld(orders);
  const launch = (args) => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
  let flags = FLAGS;
  if (camera) {
    const browser = await launch(FLAGS);
    flags = [...FLAGS, "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${await film(browser, camera)}`];
    await browser.close();
  }
  const browser = await launch(flags);

  return {
    world,
    async shopper(store, { viewport = DESKTOP, ...context } = {}) {
      const origin = `http://${store}.localhost:${world.address[1]}`;
      const visit = await browser.newContext({ baseURL: origin, viewport, ...context });
      const page = await visit.newPage();
      const noises = [];
      page.on("console", (message) => noises.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => noises.push(`error: ${error.message}`));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && url.origin !== origin) noises.push(`foreign request: ${url}`);
      });
      const loaded = [];
      page.on("requestfinished", (request) => loaded.push(new URL(request.url()).pathname));
      return {
        page,
        origin,
        /** Paths that the page has fetched. */
        loaded,
        async look(name) {
          mkdirSync(OUT, { recursive: true });
          await page.screenshot({ path: join(OUT, `${store}-${name}-${viewport.width}.png`), fullPage: true });
        },
        async axe() {
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          }));
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).slice(0, 3).join(" · ")}`);
          assert.deepEqual(found, [], `axe on ${page.url()}`);
        },
        async leave() {
          await visit.close();
          assert.deepEqual(noises, [], `console of ${store}`);
        },
      };
    },
    async close() {
      await browser.close();
      await world.close();
    },
  };
}

/** A film of one picture, as Chromium's fake camera reads it: JPEGs one after the other. */
async function film(browser, picture) {
  const target = join(tmpdir(), `commerce-studio-camera-${process.pid}.mjpeg`);
  if (existsSync(target)) return target;
  const page = await browser.newPage();
  const source = `data:image/png;base64,${readFileSync(picture).toString("base64")}`;
  const jpeg = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const scale = Math.max(640 / image.width, 480 / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    canvas.getContext("2d").drawImage(image, (640 - width) / 2, 0, width, height);
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1];
  }, source);
  writeFileSync(target, Buffer.concat(Array(30).fill(Buffer.from(jpeg, "base64"))));
  return target;
}
