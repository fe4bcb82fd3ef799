import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startUpstream } from "../upstream.mjs";
import { HOSTS, NONE, ask, ledger, publishStore, reserve, settle, spent, tell } from "./ai.mjs";
import { openWorld } from "./world.mjs";

/** What the plain answer takes, as the upstream reports it, and costs at the prices below. */
const TOOK = 129;
const COST = 120 * 3 + 9 * 15;
const PRICES = { "loopback/test-model": { input: 3, output: 15 }, "loopback/dear-model": { input: 300, output: 300 }, "keyless/*": { input: 0, output: 0 } };

describe("what a store and a visitor may spend", () => {
  let world, upstream;
  before(async () => {
    upstream = await startUpstream();
    world = await openWorld({
      vars: {
        AI_UPSTREAMS: upstream.listed,
        AI_PRICES: PRICES,
        AI_LIMITS: { messagesPerMinute: 200, messagesPerDay: 900, outputTokens: 100 },
      },
    });
  });
  after(async () => {
    await world.close();
    await upstream.close();
  });

  const granted = async (...ask) => (await reserve(world, ...ask)).answer === "granted";
  /** Who answered each of so many questions. */
  const answeredBy = async (host, questions) => {
    const from = upstream.calls.length;
    const answers = await questions();
    for (const { status, ends } of answers) {
      assert.equal(status, 200);
      assert.deepEqual(ends, [{ type: "done" }]);
    }
    const model = answers.filter(({ usage }) => usage).length;
    assert.equal(upstream.calls.length - from, model);
    return { model, builtIn: answers.length - model };
  };

  for (const [unit, limit, took] of [["tokens", { dailyTokens: 60_000 }, TOOK], ["micros", { dailyDollars: 0.15 }, COST]]) {
    it(`100 calls at once stay within a budget in ${unit}; the built-in advisor answers the others`, async () => {
      const tenant = `thrifty-${unit}`;
      const host = await publishStore(world, tenant, limit);
      const { model, builtIn } = await answeredBy(host, () => Promise.all(Array.from({ length: 100 }, () => ask(world, host, "pausing 500"))));
      assert.ok(model >= 3 && builtIn >= 50, `${model} answered`);
      assert.equal(await spent(world, tenant, unit), model * took);
      // What was set aside and not used is free again.
      assert.ok((await ask(world, host, "plain")).usage);
    });
  }

  it("spends to the limit and not beyond it, and begins anew the next day", async () => {
    const host = await publishStore(world, "poor", { dailyTokens: 6000 });
    let took = 0;
    while ((await ask(world, host, "plain")).usage) took += TOOK;
    assert.ok(took > 0 && took <= 6000, `${took} of 6000`);
    assert.equal(await spent(world, "poor"), took);
    assert.deepEqual(ledger(world).at(-1).tried, ["loopback/test-model: the budget is spent"]);
    await world.wait(86_400);
    assert.ok((await ask(world, host, "plain")).usage);
  });

  it("knows what a call costs, and asks a model without a price only where money is not limited", async () => {
    const rich = await publishStore(world, "rich", { dailyDollars: 10, monthlyDollars: 100 });
    assert.ok((await ask(world, rich, "plain")).usage);
    assert.equal(ledger(world).at(-1).costMicros, COST);
    assert.equal(await spent(world, "rich", "micros"), COST);

    const unpriced = await publishStore(world, "unpriced", { model: "new-model" });
    assert.ok((await ask(world, unpriced, "plain")).usage);
    assert.equal(ledger(world).at(-1).costMicros, null);

    const strict = await publishStore(world, "strict", { model: "new-model", dailyDollars: 10 });
    assert.equal((await ask(world, strict, "plain")).usage, undefined);
    assert.match(ledger(world).at(-1).why, /no price for `loopback\/new-model`/);

    const thrifty = await publishStore(world, "free-last", { model: "dear-model", dailyDollars: 0.01, fallbacks: [{ vendor: "keyless", model: "own" }] });
    assert.ok((await ask(world, thrifty, "plain")).usage);
    const { vendor, tried, costMicros } = ledger(world).at(-1);
    assert.deepEqual([vendor, tried, costMicros], ["keyless", ["loopback/dear-model: the budget is spent"], 0]);
    assert.equal(upstream.calls.at(-1).headers.authorization, undefined);
  });

  it("a limit of the month holds when the day's is new", async () => {
    const month = { tokens: 1000 };
    // The month's last day has no next one.
    const now = new Date(Date.now() + (world.later ?? 0));
    await world.wait((Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 10) - now) / 1000);
    assert.ok(await granted("monthly", { tokens: 600, month }));
    await world.wait(86_400);
    assert.ok(!(await granted("monthly", { tokens: 600, month })));
    assert.ok(await granted("monthly", { tokens: 400, month }));
    await world.wait(31 * 86_400);
    assert.ok(await granted("monthly", { tokens: 1000, month }));
  });

  it("a visitor who sends too much is asked to wait, whoever answers", async () => {
    const statuses = [];
    for (let sent = 0; sent < 201; sent += 1) statuses.push((await ask(world, HOSTS.marigold, "rund")).status);
    assert.deepEqual(new Set(statuses.slice(0, 100)), new Set([200]));
    const refused = await ask(world, HOSTS.marigold, "rund");
    assert.deepEqual([refused.status, refused.problem.code, refused.problem.retryable], [429, "rateLimited", true]);
    const seconds = Number(refused.headers["retry-after"]);
    assert.ok(seconds > 0 && seconds <= 60);
    await world.wait(seconds + 1);
    assert.equal((await ask(world, HOSTS.marigold, "rund")).status, 200);
  });

  it("one store's spending is no other's", async () => {
    const day = { tokens: 1000 };
    assert.ok(await granted("here", { tokens: 1000, day }));
    assert.deepEqual((await reserve(world, "here", { tokens: 1, day })).answer.refused.reason, "budget");
    assert.ok(await granted("there", { tokens: 1000, day }));
  });

  it("what is settled makes room at once, and is billed once however often it is told", async () => {
    const day = { tokens: 1000 };
    const took = { input: 250, output: 50, micros: 0, estimated: false };
    const { id } = await reserve(world, "swift", { tokens: 600, day });
    assert.ok(!(await granted("swift", { tokens: 700, day })));
    await Promise.all([settle(world, "swift", id, took), settle(world, "swift", id, took)]);
    assert.ok(await granted("swift", { tokens: 700, day }));
    await settle(world, "swift", id, took);
    assert.equal(await spent(world, "swift"), 1000);
  });

  it("a call is billed whose grant died with the object", async () => {
    const spend = { id: "gone/1", vendor: "probe", model: "m", input: 500, output: 0, micros: 0, allowance: { day: NONE, month: NONE } };
    const took = { input: 250, output: 50, micros: 0, estimated: false };
    await tell(world, "reborn", "/ai/settle", { id: "gone/1", granted: spend, took, health: "answered", replay: null });
    await settle(world, "reborn", "gone/1", took, "answered");
    assert.equal(await spent(world, "reborn"), 300);
  });

  it("a call whose end nobody told is billed as it was set aside, until its end becomes known", async () => {
    const lost = await reserve(world, "crashed", { tokens: 1000 });
    await world.wait(301);
    assert.equal(await spent(world, "crashed"), 1000);
    const took = { input: 500, output: 100, micros: 0, estimated: false };
    for (let time = 0; time < 2; time += 1) await settle(world, "crashed", lost.id, took);
    assert.equal(await spent(world, "crashed"), 600);
    const never = await reserve(world, "crashed", { tokens: 400 });
    await settle(world, "crashed", never.id);
    assert.equal(await spent(world, "crashed"), 600);
  });
});
