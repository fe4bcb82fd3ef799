// Browse → filter → product → wish-list → bag, in every template, on a phone and on a desktop, with and without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESKTOP, PHONE, STORES, openStage } from "./stage.mjs";

let stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

for (const store of STORES) {
  for (const viewport of [PHONE, DESKTOP]) {
    test(`${store} at ${viewport.width} px: from the home page to the bag`, async () => {
      const shopper = await stage.shopper(store, { viewport });
      const { page } = shopper;
      await page.goto("/");
      await shopper.axe();

      await page.goto("/glasses");
      const all = await page.locator(".card").count();
      assert.equal(all, 48);
      await shopper.axe();

      await page.goto("/glasses?shape=round");
      const hits = await page.locator(".card").count();
      assert.ok(hits > 0 && hits <= 48);
      assert.equal(await page.locator("input[name=shape][value=round]").isChecked(), true);

      const first = page.locator(".card").first();
      const heart = first.locator("button.heart");
      await heart.click();
      assert.equal(await heart.getAttribute("aria-pressed"), "true");
      assert.equal(await page.locator("[data-count=wish]").first().textContent(), "1");
      assert.deepEqual(shopper.loaded.filter((path) => path.endsWith(".wasm")), [], "reading loads no WebAssembly");

      await first.locator("h3 a").click();
      await page.waitForURL(/\/frames\//);
      await shopper.axe();
      assert.match(await page.locator("main").textContent(), /\d\d□\d\d/);

      await page.locator("form[action='/bag'] button:not([name=toggle])").first().click();
      await page.waitForURL(/\/bag/);
      assert.equal(await page.locator("[data-count=bag]").first().textContent(), "1");
      await shopper.axe();

      await page.goto("/wishlist");
      assert.equal(await page.locator(".card").count(), 1);
      await shopper.axe();

      await page.goto("/contact?about=appointment");
      await shopper.axe();
      await shopper.leave();
    });
  }

  test(`${store}: the same without JavaScript`, async () => {
    const shopper = await stage.shopper(store, { javaScriptEnabled: false });
    const { page } = shopper;
    await page.goto("/sunglasses");
    const choice = page.locator(".filters input[type=checkbox]:not([disabled]):visible").first();
    const filter = new RegExp(`${await choice.getAttribute("name")}=`);
    await choice.check();
    await page.locator(".filters button.button").click();
    await page.waitForURL(filter);
    await page.locator(".card button.heart").first().click();
    await page.waitForURL(filter);
    await page.goto("/wishlist");
    assert.equal(await page.locator(".card").count(), 1);
    await shopper.leave();
  });

  test(`${store}: a search with a typing error finds frames`, async () => {
    const shopper = await stage.shopper(store);
    const { page } = shopper;
    await page.goto("/search?q=titanum");
    assert.ok((await page.locator(".card").count()) > 0);
    await page.goto("/search?q=qwxzv");
    assert.equal(await page.locator(".card").count(), 0);
    await shopper.axe();
    await shopper.leave();
  });

  test(`${store}: every link of the home page leads somewhere`, async () => {
    const shopper = await stage.shopper(store);
    const { page } = shopper;
    await page.goto("/");
    const links = await page.locator("a[href^='/']").evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute("href")))]);
    for (const link of links) {
      const { status } = await stage.world.get(`${store}.localhost`, link.split("#")[0]);
      assert.equal(status, 200, link);
    }
    await shopper.leave();
  });
}

test("a shopper writes to the store's people, and what was wrong is told beside its field", async () => {
  const shopper = await stage.shopper("marigold", { viewport: PHONE, javaScriptEnabled: false });
  const { page } = shopper;
  await page.goto("/glasses");
  await page.locator(".card h3 a").first().click();
  await page.locator("form[action='/bag'] button:not([name=toggle])").first().click();
  await page.waitForURL(/\/bag/);
  await page.locator("button[name=draft]").click();
  await page.waitForURL(/\/contact/);
  assert.match(await page.locator("textarea").inputValue(), /^1 × .*\nhttp.*\/frames\//s);
  await page.locator("[name=name]").fill("Jo");
  await page.locator("[name=email]").fill("jo@home");
  await page.locator(".send button").click();
  await page.locator("#email-fault").waitFor();
  assert.equal(await page.locator("[name=email]").evaluate((field) => field === document.activeElement), true);
  await page.locator("[name=email]").fill("jo@home.example");
  await page.locator(".send button").click();
  await page.waitForURL(/sent=1/);
  await page.getByRole("status").waitFor();
  const [mail] = await stage.world.mails();
  assert.deepEqual([mail.to, mail.replyTo], ["moin@marigold.example", "jo@home.example"]);
  await shopper.leave();
});
