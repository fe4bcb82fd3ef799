// The consultation: the built-in advisor from a launcher, and a real upstream on loopback that answers, fails and breaks off.
import assert from "node:assert/strict";
import { connect, createServer } from "node:net";
import { after, before, test } from "node:test";
import { publishStore } from "../runtime/ai.mjs";
import { startUpstream } from "../upstream.mjs";
import { knowPd, ownPhoto, ready } from "./mirror.mjs";
import { PHONE, STORES, openStage } from "./stage.mjs";

let stage, upstream;
before(async () => {
  upstream = await startUpstream();
  stage = await openStage({ world: { vars: { AI_UPSTREAMS: upstream.listed } } });
  await publishStore(stage.world, "advised");
});
after(async () => {
  await stage.close();
  await upstream.close();
});

const say = async (page, text) => {
  await page.locator("textarea").fill(text);
  await page.locator("textarea").press("Enter");
};
const answered = (page) => page.locator(".log[aria-busy=false]").waitFor();

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

test("an upstream's answer: cards from the store's own snapshot, hearts, comparison, and another wording", async () => {
  const shopper = await stage.shopper("advised", { viewport: PHONE });
  const { page } = shopper;
  await page.goto("/consult");
  await page.locator("leptos-island[data-live=yes]").waitFor();
  await say(page, "tools");
  const offers = page.locator(".offer");
  await offers.nth(1).waitFor();
  await answered(page);
  assert.equal(await offers.count(), 2);
  assert.match(await page.locator(".turn.advisor").last().textContent(), /Both are light\.$/);
  const tried = new URL(await offers.first().getByRole("link", { name: "Try on" }).getAttribute("href"), shopper.origin);
  assert.equal(tried.searchParams.get("frames").split(",").length, 2, "tried on one after the other");
  await shopper.look("consultation-upstream");
  await shopper.axe();

  const heart = offers.first().locator(".heart");
  await heart.click();
  assert.equal(await heart.getAttribute("aria-pressed"), "true");
  for (const at of [0, 1]) await offers.nth(at).locator(".actions button").click();
  const compare = page.locator(".comparison button");
  assert.match(await compare.textContent(), /, /);
  await compare.click();
  await answered(page);
  await page.locator(".turn.shopper").nth(1).waitFor();
  await answered(page);
  assert.match(upstream.calls.at(-1).text, /Compare /);

  await page.reload();
  await page.locator(".turn.shopper").nth(1).waitFor();
  assert.equal(await offers.first().locator(".heart").getAttribute("aria-pressed"), "true");

  await page.locator(".edit:visible").click();
  assert.match(await page.locator("textarea").inputValue(), /^Compare /);
  assert.equal(await page.locator(".turn.shopper").count(), 1);
  await say(page, "markdown");
  await page.locator(".turn.advisor li").nth(1).waitFor();
  await answered(page);
  const answer = page.locator(".turn.advisor").last();
  assert.deepEqual(await answer.locator("strong, em").allTextContents(), ["Light", "thin"]);
  assert.equal(await answer.locator("a").getAttribute("href"), "/glasses");
  assert.equal(await answer.locator("img").count(), 0);
  await shopper.look("consultation-markdown");
  await shopper.leave();
});

test("an answer that breaks off keeps its words, and stopping keeps what was said", async () => {
  const shopper = await stage.shopper("advised");
  const { page } = shopper;
  await page.goto("/consult");
  await page.locator("leptos-island[data-live=yes]").waitFor();
  await say(page, "unfinished");
  await page.locator(".turn.problem").waitFor();
  assert.match(await page.locator(".turn.advisor").last().textContent(), /And then/);
  await say(page, "slow 30");
  await page.getByText("word3").waitFor();
  await page.locator(".composer button[type=button]").click();
  await answered(page);
  assert.match(await page.locator(".turn.advisor").last().textContent(), /word0 word1/);
  await page.locator(".consultation > header button").click();
  assert.equal(await page.locator(".turn.shopper").count(), 0);
  await page.reload();
  await page.locator("leptos-island[data-live=yes]").waitFor();
  assert.equal(await page.locator(".turn.shopper").count(), 0);
  await shopper.leave();
});

test("a connection lost amid an answer is taken up again, without a word lost or said twice", async () => {
  const line = await openLine(stage.world.address);
  const shopper = await stage.shopper("advised");
  const { page } = shopper;
  await page.goto(`http://advised.localhost:${line.port}/consult`);
  await page.locator("leptos-island[data-live=yes]").waitFor();
  await say(page, "counting 100");
  await page.getByText("word3").waitFor();
  line.cut();
  await page.getByText("word19").waitFor();
  await answered(page);
  const words = Array.from({ length: 20 }, (_, at) => `word${at}`);
  const said = await page.locator(".turn.advisor").last().textContent();
  assert.deepEqual(said.match(/word\d+/g), words);
  assert.equal(await page.locator(".turn.problem").count(), 0);
  await page.close();
  line.close();
});

test("sizes kept in this browser are offered, and sent only once the shopper says so", async () => {
  const shopper = await stage.shopper("advised");
  const { page } = shopper;
  const sent = () => page.waitForRequest("**/api/ai/chat").then((request) => request.postDataJSON().measures);
  await page.goto("/face");
  await ready(page);
  await ownPhoto(page);
  await knowPd(page, 58);
  await page.locator(".keep .button").first().click();
  await page.goto("/consult");
  const chip = page.locator(".chip.sizes");
  await chip.waitFor();
  assert.equal(await chip.getAttribute("aria-pressed"), "false");
  let measures = sent();
  await say(page, "plain");
  assert.equal(await measures, undefined);
  await answered(page);
  await chip.click();
  measures = sent();
  await say(page, "plain");
  assert.deepEqual(Object.keys(await measures).sort(), ["faceWidth", "pupillaryDistance"]);
  await answered(page);
  await shopper.leave();
});

/** A wire to the stores that can be cut. */
async function openLine([hostname, port]) {
  const wires = new Set();
  const server = createServer((near) => {
    const far = connect(port, hostname);
    for (const [one, other] of [[near, far], [far, near]]) {
      wires.add(one);
      one.on("error", () => other.destroy()).on("close", () => wires.delete(one)).pipe(other);
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const cut = () => wires.forEach((wire) => wire.destroy());
  return { port: server.address().port, cut, close: () => (cut(), server.close()) };
}
