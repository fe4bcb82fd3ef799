// The consultation: the built-in advisor from a launcher, and a real upstream on loopback that answers, fails and breaks off.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, STORES, openStage } from "./stage.mjs";

let stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const QUESTION = {
  aurora: "Round glasses under $300, please",
  northlight: "Round glasses under £300, please",
  marigold: "Runde Brille unter 300 €, bitte",
};

for (const store of STORES) {
  test(`${store}: the advisor, launched over a page, shows frames of this store`, async () => {
    const shopper = await stage.shopper(store, { viewport: PHONE });
    const { page } = shopper;
    await page.goto("/");
    assert.deepEqual(shopper.loaded.filter((path) => path.endsWith(".wasm")), []);
    await page.locator("a.launcher").click();
    const chat = page.locator("dialog.launched");
    await chat.locator("leptos-island[data-live=yes]").waitFor();
    await chat.locator("textarea").fill(QUESTION[store]);
    await chat.locator("textarea").press("Enter");
    const offer = chat.locator(".offer").first();
    await offer.waitFor();
    await page.locator(".turn.waiting").waitFor({ state: "detached" });
    assert.equal(await chat.locator("textarea").inputValue(), "");
    await shopper.look("consultation");
    await shopper.axe();

    const link = await offer.locator("a").first().getAttribute("href");
    assert.equal((await stage.world.get(`${store}.localhost`, link)).status, 200);
    await page.goto("/consult");
    await page.locator(".turn.shopper").waitFor();
    await shopper.axe();
    await shopper.leave();
  });
}

test("an edge out of reach: a clear message, the question kept, and a retry that works", async () => {
  const shopper = await stage.shopper("aurora");
  const { page } = shopper;
  await page.goto("/consult");
  await page.locator("leptos-island[data-live=yes]").waitFor();
  await page.route("**/api/ai/chat", (route) => route.fulfill({ status: 503, body: "" }), { times: 1 });
  await page.locator("textarea").fill("Something light");
  await page.locator(".composer button.button").first().click();
  await page.locator(".turn.problem").waitFor();
  assert.equal(await page.locator("textarea").inputValue(), "Something light");
  await page.locator(".turn.problem button").click();
  await page.locator(".turn.advisor").nth(1).waitFor();
  await page.close();
});
