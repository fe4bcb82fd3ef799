// A frame with the store's own 3D model, as `make build` writes it for one of northlight's frames: fetched from the bucket and
// drawn; and drawn from its sizes where the file is no good.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ready, tryModel } from "./mirror.mjs";
import { openStage } from "./stage.mjs";

const FRAME = "northlight-atelier-rannoch";
const MODEL = `/media/${FRAME}.glb`;

let stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

/** A shopper who tries the frame on a head of the gallery; `answer` is what the store says when asked for its model. */
async function wearing(answer) {
  const shopper = await stage.shopper("northlight");
  const { page } = shopper;
  if (answer) await page.route(`**${MODEL}`, (route) => route.fulfill(answer));
  await page.goto(`/try-on?frame=${FRAME}`);
  await ready(page);
  await tryModel(page, 1);
  return shopper;
}

/** Takes the picture under a name once it stands still. */
async function take(page, name) {
  const different = () => page.evaluate(async (name) => {
    const bitmap = await createImageBitmap(document.querySelector(".stage canvas"));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const taken = (globalThis.taken ??= {});
    const [before, picture] = [taken[name], context.getImageData(0, 0, bitmap.width, bitmap.height)];
    taken[name] = picture;
    return before?.data.some((value, at) => value !== picture.data[at]) ?? true;
  }, name);
  for (let calm = 0; calm < 4; calm = (await different()) ? 0 : calm + 1) await page.waitForTimeout(150);
}

/** What differs clearly between two pictures: its share of all, and how wide the lower half of it is. */
const differing = (page, one, other) => page.evaluate(([one, other]) => {
  const [{ data: a, width }, { data: b }] = [taken[one], taken[other]];
  const places = [];
  for (let i = 0; i < a.length; i += 4) {
    if (Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]) > 60) places.push(i / 4);
  }
  const rows = places.map((place) => Math.floor(place / width));
  const middle = (Math.min(...rows) + Math.max(...rows)) / 2;
  const columns = places.filter((_, i) => rows[i] > middle).map((place) => place % width);
  return { share: places.length / (a.length / 4), wide: Math.max(...columns) - Math.min(...columns) };
}, [one, other]);

const note = (page) => page.locator(".chosen .hint");

/** Takes the face with and without the frame, and says how the two differ. */
async function drawn(page) {
  await take(page, "worn");
  await page.locator(".below .pill").click();
  await take(page, "bare");
  await page.locator(".below .pill").click();
  await take(page, "worn");
  return differing(page, "worn", "bare");
}

test("a store's own model is what is drawn, as wide as the frame, in the colour chosen", async () => {
  const whole = await wearing();
  const own = await drawn(whole.page);
  assert.ok(whole.loaded.includes(MODEL), "fetched from the bucket");
  assert.equal(await note(whole.page).count(), 0);
  await whole.look("own-model");
  await whole.page.locator(".colors label").nth(3).click();
  await take(whole.page, "claret");
  const { share } = await differing(whole.page, "worn", "claret");
  assert.ok(share > 0.0005, `another colour: ${share}`);
  assert.equal(whole.loaded.filter((path) => path === MODEL).length, 1, "fetched once");

  const refused = await wearing({ contentType: "model/gltf-binary", body: "glTF and no more" });
  const sizes = await drawn(refused.page);
  assert.ok(Math.abs(own.wide / sizes.wide - 1) < 0.02, `${own.wide} px, by its sizes ${sizes.wide}`);
  const picture = await whole.page.evaluate(() => Array.from(taken.worn.data));
  await refused.page.evaluate((data) => (taken.own = { data, width: taken.worn.width }), picture);
  const between = await differing(refused.page, "own", "worn");
  assert.ok(between.share > 0.0002, `the model is not what is drawn by sizes: ${between.share}`);
  await whole.leave();
  await refused.leave();
});

for (const [what, body] of [["cut off", "glTF and no more"], ["not a model at all", "<p>Not here"]]) {
  test(`a model that is ${what} gives way to the frame drawn from its sizes, and the page says so quietly`, async () => {
    const shopper = await wearing({ contentType: "model/gltf-binary", body });
    const { page } = shopper;
    await note(page).waitFor();
    assert.match(await note(page).textContent(), /drawn from its sizes/);
    assert.equal((await page.locator(".stage .status").textContent()).trim(), "", "nothing is wrong with the mirror");
    const { share } = await drawn(page);
    assert.ok(share > 0.002, `the frame's share of the picture: ${share}`);
    await shopper.axe();
    await page.locator(".step.next").click();
    assert.equal(await note(page).count(), 0, "other frames have nothing to say");
    await shopper.leave();
  });
}
