// The face analyzer, and what a shopper's sizes are good for: kept in the browser, they say of every frame how it fits.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { knowPd, ownPhoto, ready, said, showing, tryModel, upload } from "./mirror.mjs";
import { PHONE, STORES, openStage } from "./stage.mjs";

let stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const facts = (page) => page.locator(".facts dd").allTextContents();

for (const store of STORES) {
  test(`${store}: the analyzer names a shape, its runner-up, why, and measures with their bands`, async () => {
    const shopper = await stage.shopper(store, { viewport: PHONE });
    const { page } = shopper;
    await page.goto("/face");
    await ready(page);
    await tryModel(page);
    await page.locator(".panel .shape strong").waitFor();
    assert.equal(await page.locator(".bars dd").count(), 4);
    const sizes = await facts(page);
    assert.equal(sizes.filter((size) => /^\d+([.,]\d)? ± \d([.,]\d)? mm$/.test(size)).length, 5, sizes.join(" | "));
    await page.locator(".causes summary").click();
    assert.ok((await page.locator(".causes li").count()) > 0);
    assert.ok(await page.locator(".keep").isHidden(), "a model's sizes are nobody's to keep");
    await shopper.look("face");
    await shopper.axe();
    await knowPd(page, 58);
    const advice = await page.locator(".advice a.see").getAttribute("href");
    assert.match(advice, /^\/glasses\?shape=[a-z,-]+&width=\d+-\d+&sort=fit$/);
    await page.goto(advice);
    assert.ok((await page.locator(".card").count()) > 0, "the advice leads to frames");
    await shopper.leave();
  });
}

test("colours are looked at when asked for, and lead to frames in colours that go with them", async () => {
  const shopper = await stage.shopper("marigold", { viewport: PHONE });
  const { page } = shopper;
  await page.goto("/face");
  await ready(page);
  await tryModel(page);
  const swatches = page.locator(".harmony li");
  const look = page.locator(".harmony .look");
  await look.waitFor();
  assert.equal(await swatches.count(), 0, "nobody asked");
  await look.click();
  await swatches.first().waitFor();
  assert.equal(await swatches.count(), 2, "a bald head's skin and eyes");
  await shopper.look("colours");
  await shopper.axe();
  const list = await page.locator(".harmony a").getAttribute("href");
  assert.match(list, /^\/glasses\?color=[a-z,]+$/);
  await page.goto(list);
  assert.ok((await page.locator(".card").count()) > 0);
  await shopper.leave();
});

test("sizes are kept when asked to, fit frames and lists, and are erased; none is ever sent", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  const asked = [];
  page.on("request", (request) => asked.push(`${new URL(request.url()).search} ${request.postData() ?? ""}`));
  const kept = () => page.evaluate(() => localStorage.getItem("face"));

  await page.goto("/glasses");
  const fits = page.locator("a[data-fits]");
  assert.equal(await fits.getAttribute("href"), "/face", "unmeasured shoppers are led to be measured");
  await page.goto("/face");
  await ready(page);
  await ownPhoto(page);
  await page.locator(".facts dd").first().waitFor();
  assert.equal(await kept(), null, "nothing is kept unasked");
  await knowPd(page, 58);
  await page.locator(".keep .button").first().click();
  const face = JSON.parse(await kept());
  assert.ok(face.until > Date.now() && face.until < Date.now() + 31 * 864e5);

  await page.goto("/glasses?rim=full");
  await fits.click();
  await page.waitForURL(new RegExp(`rim=full&width=${face.frames}&sort=fit$`));
  assert.ok((await page.locator(".card").count()) > 0);
  await page.goto(await page.locator(".card h3 a").first().getAttribute("href"));
  await page.locator(".verdict .grade").waitFor();
  assert.equal(await page.locator(".verdict .scales svg").count(), 4);
  await shopper.look("fit");
  await shopper.axe();
  await page.goto("/try-on");
  await ready(page);
  await page.locator(".verdict .grade").waitFor();

  await page.goto("/face");
  await ready(page);
  await ownPhoto(page);
  await page.locator(".keep .quiet").click();
  assert.equal(await kept(), null);
  const secret = [face.measures.pd.value, face.measures.faceWidth.value].map((value) => new RegExp(`\\b${Math.floor(value)}\\b`));
  assert.deepEqual(asked.filter((text) => secret.some((value) => value.test(text))), []);
  await shopper.leave();
});

test("frames' pages load no islands for shoppers whose sizes are not kept", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/glasses");
  await page.goto(await page.locator(".card h3 a").first().getAttribute("href"));
  await page.waitForLoadState("networkidle");
  assert.deepEqual(shopper.loaded.filter((path) => path.endsWith(".wasm")), []);
  await shopper.leave();
});

test("a card is a ruler: its corners are moved by pointer and by key, and a wrong one is refused in words", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/face");
  await ready(page);
  await tryModel(page);
  await page.locator(".card-start").click();
  const corners = page.locator(".card-marks .corner");
  assert.equal(await corners.count(), 4);
  await shopper.look("card");
  const place = () => corners.first().evaluate((corner) => [corner.offsetLeft, corner.offsetTop]);
  const [left, top] = await place();
  await corners.first().focus();
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Shift+ArrowRight");
  assert.ok((await place())[0] > left);
  const box = await corners.first().boundingBox();
  await page.mouse.move(box.x + 22, box.y + 22);
  await page.mouse.down();
  await page.mouse.move(box.x + 22, box.y + 102, { steps: 4 });
  await page.mouse.up();
  assert.ok((await place())[1] > top + 60);
  await page.locator(".card-use").click();
  await page.locator(".outcome", { hasText: "corners" }).waitFor();
  await shopper.axe();
  await page.locator(".ruler .quiet", { hasText: "Cancel" }).last().click();
  await corners.first().waitFor({ state: "hidden" });
  await shopper.leave();
});

test("marks beside a card come to lie on its edges, and one sees them there", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/face");
  await ready(page);
  await tryModel(page);
  const marks = () => page.locator(".card-marks polygon").evaluate((polygon) => [...polygon.points].map(({ x, y }) => [x, y]));
  await page.locator(".card-start").click();
  const guess = await marks();
  await page.locator(".ruler .quiet", { hasText: "Cancel" }).last().click();
  // The same head with a card on its forehead, a little beside the place where the first marks will lie.
  const card = guess.map(([x, y]) => [x + 4, y - 3]);
  const source = await page.locator(".models img").first().getAttribute("src");
  const picture = await page.evaluate(async ({ source, card }) => {
    const head = await createImageBitmap(await (await fetch(source)).blob());
    const canvas = Object.assign(document.createElement("canvas"), { width: head.width, height: head.height });
    const context = canvas.getContext("2d");
    context.drawImage(head, 0, 0);
    context.fillStyle = "#1c3f6e";
    context.beginPath();
    for (const corner of card) context.lineTo(...corner);
    context.fill();
    return canvas.toDataURL().split(",")[1];
  }, { source, card });
  await upload(page, { name: "card.png", mimeType: "image/png", buffer: Buffer.from(picture, "base64") });
  await showing(page, "photo");
  await page.locator(".card-start").click();
  await page.locator(".card-use").click();
  await page.locator(".corner[hidden]").first().waitFor({ state: "attached" });
  for (const [index, [x, y]] of (await marks()).entries()) {
    const apart = Math.hypot(x - card[index][0], y - card[index][1]);
    assert.ok(apart < 1.5, `corner ${index + 1} is ${apart} pixels off its place`);
  }
  await page.locator(".outcome", { hasText: "card" }).waitFor();
  await page.locator(".card-marks").waitFor({ state: "hidden" });
  await shopper.leave();
});

test("who knows their pupillary distance measures by it", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/face");
  await ready(page);
  await ownPhoto(page);
  const before = await facts(page);
  await knowPd(page, 70);
  assert.notDeepEqual(await facts(page), before);
  await shopper.leave();
});

test("a photo from too far away is refused in words", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/face");
  await ready(page);
  await upload(page);
  await showing(page, "photo");
  await said(page, "too far away");
  assert.ok(await page.locator(".facts").isHidden());
  await shopper.leave();
});
