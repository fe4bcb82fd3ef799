import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startUpstream } from "../upstream.mjs";
import { HOSTS, ask, publishStore } from "./ai.mjs";
import { openWorld } from "./world.mjs";

/** What the plain answer takes, as the upstream reports it. */
const TOOK = 129;

describe("what a store and a visitor may spend", () => {
  let world, upstream;
  before(async () => {
    upstream = await startUpstream();
    world = await openWorld({
      vars: {
        AI_UPSTREAMS: { loopback: upstream.url },
        AI_LIMITS: { messagesPerMinute: 200, messagesPerDay: 450, outputTokens: 100 },
      },
    });
  });
  after(async () => {
    await world.close();
    await upstream.close();
  });

  const tell = async (tenant, path, message) => {
    const store = world.env.TENANT_STORE;
    const stub = store.get(store.idFromName(tenant));
    const response = await stub.fetch(`https://tenant-store${path}`, { method: "POST", body: JSON.stringify(message) });
    return response.json();
  };
  const spend = (tokens, daily_tokens = 1000) => ({ visitor: null, spend: { vendor: "v", model: "m", tokens, daily_tokens } });

  it("100 calls at once stay within the budget, and those that do not fit are told so", async () => {
    const dailyTokens = 60_000;
    const host = await publishStore(world, "thrifty", { dailyTokens });
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(world, host, "pausing 500")));
    const [answered, refused] = [answers.filter(({ status }) => status === 200), answers.filter(({ status }) => status !== 200)];
    assert.ok(answered.length >= 3 && refused.length >= 50, `${answered.length} answered`);
    assert.equal(upstream.calls.length, answered.length);
    for (const { ends } of answered) assert.deepEqual(ends, [{ type: "done" }]);
    for (const { status, problem, headers } of refused) {
      assert.deepEqual([status, problem.code, problem.retryable], [402, "budgetSpent", false]);
      assert.ok(Number(headers["retry-after"]) > 0);
    }
    // What was set aside and not used is free again.
    assert.equal((await ask(world, host, "plain")).status, 200);
  });

  it("spends to the limit and not beyond it, and begins anew the next day", async () => {
    const dailyTokens = 6000;
    const host = await publishStore(world, "poor", { dailyTokens });
    let spent = 0;
    let last;
    while ((last = await ask(world, host, "plain")).status === 200) spent += TOOK;
    assert.equal(last.status, 402);
    assert.ok(spent > 0 && spent <= dailyTokens, `${spent} of ${dailyTokens}`);
    await world.wait(86_400);
    assert.equal((await ask(world, host, "plain")).status, 200);
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
    assert.ok("granted" in (await tell("here", "/ai/reserve", spend(1000))));
    assert.deepEqual((await tell("here", "/ai/reserve", spend(1))).refused.reason, "budget");
    assert.ok("granted" in (await tell("there", "/ai/reserve", spend(1000))));
  });

  it("a call that never ended frees its tokens, and settling late or twice counts once", async () => {
    const { granted } = await tell("crashed", "/ai/reserve", spend(1000));
    assert.ok("refused" in (await tell("crashed", "/ai/reserve", spend(400))));
    await world.wait(301);
    const next = await tell("crashed", "/ai/reserve", spend(400));
    assert.ok("granted" in next);
    for (let time = 0; time < 2; time += 1) await tell("crashed", "/ai/settle", { id: granted.id, input: 500, output: 100, estimated: false });
    await tell("crashed", "/ai/settle", { id: next.granted.id, input: 0, output: 0, estimated: true });
    assert.ok("refused" in (await tell("crashed", "/ai/reserve", spend(401))));
    assert.ok("granted" in (await tell("crashed", "/ai/reserve", spend(400))));
  });
});
