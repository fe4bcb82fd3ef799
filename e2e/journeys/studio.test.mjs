// The stage that try-on and face analyzer share, on the real models: camera, photographs, and what can go wrong with them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ready, said, showing, tryModel, upload } from "./mirror.mjs";
import { ASTRONAUT, PHONE, openStage } from "./stage.mjs";

let stage;
before(async () => (stage = await openStage({ camera: ASTRONAUT })));
after(() => stage.close());

const tracks = (page) => page.evaluate(() => document.querySelector("video").srcObject?.getTracks().map((track) => track.readyState));

const plays = (page) => page.evaluate(() => !document.querySelector("video").paused);

async function live({ before = () => {}, viewport } = {}) {
  const shopper = await stage.shopper("aurora", { permissions: ["camera"], viewport });
  await shopper.page.addInitScript(before);
  await shopper.page.goto("/try-on");
  await ready(shopper.page);
  await shopper.page.locator(".consent button.button").click();
  await showing(shopper.page, "live");
  return shopper;
}

test("a camera: asked for, live, mirrored, stopped", async () => {
  const shopper = await live();
  const { page } = shopper;
  assert.deepEqual(await tracks(page), ["live"]);
  assert.equal(await plays(page), false, "its frames come as they are");
  const mirror = page.getByRole("button", { name: "Mirror image" });
  assert.equal(await mirror.getAttribute("aria-pressed"), "true");
  await mirror.click();
  assert.equal(await mirror.getAttribute("aria-pressed"), "false");
  await shopper.look("camera");
  await page.getByRole("button", { name: "Turn the camera off" }).click();
  await showing(page, "consent");
  assert.equal(await tracks(page), undefined);
  await shopper.leave();
});

for (const [what, before] of [
  ["a browser that hands out no frames", () => delete globalThis.MediaStreamTrackProcessor],
  ["a camera whose frames are turned", () => Object.defineProperty(VideoFrame.prototype, "rotation", { get: () => 90 })],
  ["a camera whose frames cannot be converted", () => {
    VideoFrame.prototype.allocationSize = () => {
      throw new DOMException("no", "NotSupportedError");
    };
  }],
]) {
  test(`${what}: the video's pictures are looked at`, async () => {
    const shopper = await live({ before });
    assert.equal(await plays(shopper.page), true);
    await shopper.leave();
  });
}

test("a camera stops when the page is hidden and when it is left", async () => {
  const shopper = await live();
  const { page } = shopper;
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await said(page, "out of sight");
  assert.equal(await tracks(page), undefined);
  await page.evaluate(() => delete document.hidden);
  await page.locator(".consent button.button").click();
  await showing(page, "live");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  assert.equal(await tracks(page), undefined);
  await shopper.leave();
});

test("a file that is no picture, one that is too large, and a picture without a face, are told apart", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/try-on");
  await ready(page);
  await upload(page, { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("not a picture") });
  await said(page, "could not be read");
  await upload(page, { name: "huge.png", mimeType: "image/png", buffer: Buffer.alloc(41 << 20) });
  await said(page, "too large");
  const blank = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480);
    canvas.getContext("2d").fillRect(0, 0, 640, 480);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return Array.from(bytes);
  });
  await upload(page, { name: "night.png", mimeType: "image/png", buffer: Buffer.from(blank) });
  await said(page, "No face to be seen");
  await shopper.leave();
});

test("a camera that is unplugged is said to be gone, and opens again", async () => {
  const shopper = await live({ viewport: PHONE });
  const { page } = shopper;
  await shopper.look("camera");
  await page.evaluate(() => {
    const [track] = document.querySelector("video").srcObject.getVideoTracks();
    track.stop();
    track.dispatchEvent(new Event("ended"));
  });
  await said(page, "The camera has stopped");
  await shopper.axe();
  await page.locator(".consent button.button").click();
  await showing(page, "live");
  await shopper.leave();
});

test("a refused camera leaves the photo and the models", async () => {
  const shopper = await stage.shopper("aurora", { permissions: [] });
  const { page } = shopper;
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.goto("/face");
  await ready(page);
  await page.locator(".consent button.button").click();
  await said(page, "not allowed");
  await upload(page);
  await showing(page, "photo");
  await page.getByRole("button", { name: "Use another picture" }).click();
  await tryModel(page, 2);
  await shopper.leave();
});

test("without WebGL the try-on says so", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.transferControlToOffscreen = () => {
      throw new DOMException("no", "NotSupportedError");
    };
  });
  await page.goto("/try-on");
  await ready(page);
  await upload(page);
  await said(page, "WebGL");
  await shopper.leave();
});

test("of several faces the shopper picks one", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/face");
  await ready(page);
  const two = await page.evaluate(async () => {
    const heads = [...document.querySelectorAll(".models img")].slice(0, 2);
    await Promise.all(heads.map((head) => head.decode()));
    const canvas = new OffscreenCanvas(1500, 900);
    const context = canvas.getContext("2d");
    context.drawImage(heads[0], 0, 0, 900, 900);
    context.drawImage(heads[1], 850, 125, 650, 650);
    return Array.from(new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer()));
  });
  await upload(page, { name: "two.png", mimeType: "image/png", buffer: Buffer.from(two) });
  await said(page, "More than one face");
  const middle = () => page.evaluate(() => {
    const { x, width } = document.querySelector(".outline polygon").getBBox();
    return x + width / 2;
  });
  assert.ok((await middle()) < 800, "the largest first");
  await page.getByRole("button", { name: "This is me: face 2" }).click();
  await page.waitForFunction(() => {
    const { x, width } = document.querySelector(".outline polygon").getBBox();
    return x + width / 2 > 900;
  });
  await shopper.leave();
});
