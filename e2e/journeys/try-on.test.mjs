// Trying frames on: the list one comes from, colours, sizes, lenses, side by side, and a picture to take along.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pixels, ready, said, showing, tryModel, upload } from "./mirror.mjs";
import { PHONE, STORES, openStage } from "./stage.mjs";

let stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const chosen = (page) => page.locator(".chosen h2").textContent();

for (const store of STORES) {
  test(`${store}: from a filtered list to a frame on the own photo, in another colour, saved`, async () => {
    const shopper = await stage.shopper(store);
    const { page } = shopper;
    await page.goto("/glasses?shape=round");
    const total = Number(/\d+/.exec(await page.locator(".shelf-bar p").textContent())[0]);
    const names = await page.locator(".card h3 a").allTextContents();
    await page.goto(await page.locator(".card .try").nth(1).getAttribute("href"));
    await ready(page);
    await page.waitForFunction((total) => document.querySelectorAll("fieldset.frames label").length >= Math.min(total, 48), total);
    assert.equal((await chosen(page)).trim(), names[1].trim());
    await shopper.axe();
    await upload(page);
    await showing(page, "photo");
    await page.locator(".step.next").click();
    assert.equal((await chosen(page)).trim(), names[2].trim(), "the list's next frame");
    assert.match(await page.locator(".count-of").textContent(), new RegExp(`3.* ${total}`));
    const worn = await pixels(page);
    await page.locator(".colors label").nth(1).click();
    const other = await pixels(page, worn);
    assert.notEqual(worn, other, "another colour is drawn");
    await page.locator(".below .pill").click();
    const bare = await pixels(page, other);
    assert.notEqual(other, bare, "the frame is off");
    await page.locator(".below .pill").click();
    await pixels(page, bare);
    await page.locator(".lenses label").nth(3).click();
    assert.notEqual(await pixels(page, other), other, "tinted lenses are drawn");
    await page.locator(".tint input[type=range]").focus();
    await page.keyboard.press("ArrowRight");
    assert.match(await page.locator(".tint output").textContent(), /80 %.*2|80 %.*3/);
    await shopper.look("try-on");
    await shopper.axe();
    const download = page.waitForEvent("download");
    await page.locator(".stage .tools button").nth(2).click();
    assert.match((await download).suggestedFilename(), / – .+\.jpg$/);
    await shopper.leave();
  });
}

test("keys and fingers go through the list, from its end on to its next page", async () => {
  const shopper = await stage.shopper("aurora", { viewport: PHONE, hasTouch: true });
  const { page } = shopper;
  await page.goto("/try-on?list=glasses");
  await ready(page);
  await tryModel(page);
  const first = await chosen(page);
  await page.locator(".step.next").focus();
  await page.keyboard.press("ArrowRight");
  const second = await chosen(page);
  assert.notEqual(first, second);
  const { x, y, width, height } = await page.locator(".stage canvas").boundingBox();
  await page.mouse.move(x + width * 0.3, y + height * 0.4);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.7, y + height * 0.41);
  await page.mouse.up();
  assert.equal(await chosen(page), first, "a stroke to the right goes back");
  const count = () => page.locator("fieldset.frames label").count();
  await page.waitForFunction(() => document.querySelectorAll("fieldset.frames label").length === 48);
  await page.locator("fieldset.frames label").nth(46).click();
  await page.waitForFunction(() => document.querySelectorAll("fieldset.frames label").length > 48);
  assert.ok((await count()) > 48);
  await shopper.look("try-on-phone");
  await shopper.leave();
});

test("a mirror that could not be loaded is said to be, and is loaded at the next try", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/try-on");
  await ready(page);
  await page.route("**/landmarks.bin", (route) => route.abort(), { times: 1 });
  await page.locator(".models button").first().click();
  await said(page, "could not be loaded");
  await tryModel(page);
  await page.close();
});

test("four frames side by side on the same picture, and no fifth", async () => {
  const shopper = await stage.shopper("northlight", { viewport: PHONE });
  const { page } = shopper;
  await page.goto("/try-on");
  await ready(page);
  await tryModel(page, 3);
  const add = page.locator(".comparing button").first();
  for (let index = 0; index < 4; index += 1) {
    await page.locator("fieldset.frames label").nth(index).click();
    await add.click();
  }
  await page.locator("fieldset.frames label").nth(4).click();
  assert.ok(await add.isDisabled());
  await page.locator(".comparing button").nth(1).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  const drawn = () => page.evaluate(() => {
    const pictures = [...document.querySelectorAll(".comparison canvas")].map((canvas) => canvas.toDataURL());
    return new Set(pictures.filter((picture) => picture.length > 20_000)).size;
  });
  for (let tries = 0; tries < 100 && (await drawn()) < 4; tries += 1) await page.waitForTimeout(100);
  assert.equal(await drawn(), 4, "four different pictures");
  await shopper.look("compare");
  await shopper.axe();
  await dialog.locator("li .round").first().click();
  assert.equal(await dialog.locator("li").count(), 3);
  const name = await dialog.locator("li h3").nth(1).textContent();
  await dialog.locator("li .button").nth(1).click();
  await dialog.waitFor({ state: "hidden" });
  assert.equal((await chosen(page)).replace(/\s+/g, " ").trim(), name);
  await shopper.leave();
});

test("a picture is shared where the browser can share files", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.addInitScript(() => {
    navigator.canShare = ({ files }) => files.length === 1;
    navigator.share = async ({ files }) => (window.shared = { name: files[0].name, type: files[0].type, size: files[0].size });
  });
  await page.goto("/try-on");
  await ready(page);
  await tryModel(page);
  await page.getByRole("button", { name: "Share picture" }).click();
  const shared = await (await page.waitForFunction(() => window.shared)).jsonValue();
  assert.match(shared.name, /^Aurora – /);
  assert.equal(shared.type, "image/jpeg");
  assert.ok(shared.size > 10_000);
  await shopper.leave();
});
