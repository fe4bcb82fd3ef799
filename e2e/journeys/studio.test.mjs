// Try-on and face analyzer with a photograph and with a camera, on the real models.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ASTRONAUT, PHONE, STORES, openStage } from "./stage.mjs";

let stage;
before(async () => (stage = await openStage({ camera: ASTRONAUT })));
after(() => stage.close());

const upload = (page, files = ASTRONAUT) => page.locator("input[type=file]").setInputFiles(files);
const ready = (page) => page.locator("leptos-island[data-live=yes]").first().waitFor();
const showing = (page, scene) => page.locator(`.stage[data-scene=${scene}]`).waitFor({ timeout: 60_000 });
const said = (page, text) => page.locator(".stage .status", { hasText: text }).waitFor({ timeout: 60_000 });
/** The stage as pixels, to see whether something on it changed. */
const pixels = (page) => page.locator(".stage .picture").screenshot().then((png) => png.toString("base64"));

for (const store of STORES) {
  test(`${store}: try a frame on with a photo, and another colour without a reload`, async () => {
    const shopper = await stage.shopper(store);
    const { page } = shopper;
    await page.goto("/glasses");
    const link = await page.locator(".card .try").first().getAttribute("href");
    await page.goto(link);
    await ready(page);
    await shopper.axe();
    await upload(page);
    await showing(page, "photo");
    await page.waitForTimeout(500);
    const worn = await pixels(page);
    await page.locator("fieldset.colors label").nth(1).click();
    await page.waitForTimeout(500);
    const other = await pixels(page);
    assert.notEqual(worn, other, "another colour is drawn");
    await page.locator("fieldset.frames label").nth(3).click();
    await page.waitForTimeout(500);
    assert.notEqual(other, await pixels(page), "another frame is drawn");
    await shopper.look("try-on");
    const download = page.waitForEvent("download");
    await page.locator(".stage .controls button").first().click();
    assert.match((await download).suggestedFilename(), /\.png$/);
    await shopper.leave();
  });

  test(`${store}: the analyzer names a shape, its runner-up and measures`, async () => {
    const shopper = await stage.shopper(store, { viewport: PHONE });
    const { page } = shopper;
    await page.goto("/face");
    await ready(page);
    await upload(page);
    await showing(page, "photo");
    await page.locator(".panel .shape strong").waitFor();
    assert.equal(await page.locator(".panel .facts").first().locator("dd").count(), 4);
    const advice = await page.locator(".panel a.button").getAttribute("href");
    assert.match(advice, /^\/glasses\?shape=/);
    await page.goto(advice);
    assert.ok((await page.locator(".card").count()) > 0, "the advice leads to frames");
    await shopper.leave();
  });
}

test("a camera: live, mirrored, stopped", async () => {
  const shopper = await stage.shopper("aurora", { permissions: ["camera"] });
  const { page } = shopper;
  await page.goto("/try-on");
  await ready(page);
  await page.locator(".consent button").click();
  await showing(page, "live");
  const tracks = () => page.evaluate(() => document.querySelector("video").srcObject?.getTracks().map((track) => track.readyState));
  assert.deepEqual(await tracks(), ["live"]);
  await shopper.look("camera");
  await page.locator(".stage .controls button").last().click();
  await showing(page, "consent");
  assert.equal(await tracks(), undefined);
  await shopper.leave();
});

test("a file that is no picture, and a picture without a face, are told apart", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/try-on");
  await ready(page);
  await upload(page, { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("not a picture") });
  await said(page, "could not be read");
  const blank = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480);
    canvas.getContext("2d").fillRect(0, 0, 640, 480);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return Array.from(bytes);
  });
  await upload(page, { name: "night.png", mimeType: "image/png", buffer: Buffer.from(blank) });
  await said(page, "face");
  await shopper.leave();
});

test("a refused camera leaves the photo", async () => {
  const shopper = await stage.shopper("aurora", { permissions: [] });
  const { page } = shopper;
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.goto("/face");
  await ready(page);
  await page.locator(".consent button").click();
  await said(page, "not allowed");
  await upload(page);
  await showing(page, "photo");
  await shopper.leave();
});
