import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { plainBytes, startUpstream } from "../upstream.mjs";
import { CANARY, ask, ledger, publishStore, spent } from "./ai.mjs";
import { openWorld } from "./world.mjs";

const ANSWER = "Größe 52□18 suits you well.";
const VENDORS = [
  ["openAi", "loopback", "test-model"],
  ["anthropic", "anthropic", "test-model"],
  ["gemini", "gemini", "test-model"],
  ["workersAi", "cloudflare", "@cf/test/model"],
];

describe("every vendor's own protocol", () => {
  let world, upstream;
  before(async () => {
    upstream = await startUpstream();
    world = await openWorld({
      vars: {
        AI_LOOPBACK: upstream.origin,
        AI_UPSTREAMS: upstream.listed,
        AI_LIMITS: { firstTokenMs: 1000, betweenTokensMs: 1000, totalMs: 5000, backoffMs: 10, messagesPerMinute: 10_000, messagesPerDay: 10_000 },
      },
    });
    world.seen = [];
  });
  after(async () => {
    await world.close();
    await upstream.close();
  });

  for (const [protocol, vendor, model] of VENDORS) {
    describe(protocol, () => {
      const tenant = `speaks-${vendor}`;
      let host;
      before(async () => { host = await publishStore(world, tenant, { vendor, model }); });

      it("streams a plain answer with the vendor's own figures", async () => {
        const { words, usage, ends } = await ask(world, host, "plain");
        assert.equal(words, ANSWER);
        assert.deepEqual(usage, { type: "usage", inputTokens: 120, outputTokens: 9, estimated: false });
        assert.deepEqual(ends, [{ type: "done" }]);
        const call = upstream.calls.at(-1);
        assert.equal(call.protocol, protocol);
        assert.equal(call.key, protocol === "workersAi" ? undefined : `${CANARY}-${tenant}`);
        assert.equal(await spent(world, tenant), 129);
      });

      it("takes a stream byte by byte", async () => {
        const { words, ends } = await ask(world, host, "drip");
        assert.equal(words, ANSWER);
        assert.deepEqual(ends, [{ type: "done" }]);
      });

      it("calls tools, gives their results back and shows what exists", async () => {
        const from = upstream.calls.length;
        const { words, frames, usage, ends } = await ask(world, host, "tools");
        const calls = upstream.calls.slice(from);
        assert.equal(words, "Let me look.\n\nBoth are light.");
        assert.equal(frames.length, 2);
        assert.deepEqual(usage, { type: "usage", inputTokens: 900, outputTokens: 40, estimated: false });
        assert.deepEqual(ends, [{ type: "done" }]);
        assert.equal(calls.length, 3);
        if (protocol === "gemini") {
          // A signed call goes back as it came.
          const parts = calls[1].body.contents.flatMap(({ parts }) => parts);
          assert.equal(parts.find(({ functionCall }) => functionCall).thoughtSignature, "c2lnbmVk");
        }
      });

      it("ends an answer that breaks off anywhere with one event, keeps what was said and bills it", async () => {
        const bytes = plainBytes(protocol);
        let broken = 0;
        for (const kind of ["cut", "short"]) {
          for (let at = 1; at < bytes; at += Math.ceil(bytes / 12)) {
            const { words, ends, usage } = await ask(world, host, `${kind} ${at}`);
            assert.equal(ends.length, 1, `${kind} ${at}`);
            assert.ok(usage.inputTokens > 0, `${kind} ${at} was metered at nothing`);
            if (ends[0].type === "error") {
              assert.equal(ends[0].code, "upstreamCut", `${kind} ${at}`);
              assert.ok(words && ANSWER.startsWith(words), `${kind} ${at}: ${words}`);
              broken += 1;
            } else {
              // Whole, or nothing was said before it broke and the built-in advisor answered instead.
              const { vendor: who, estimated } = ledger(world).at(-1);
              assert.ok(words === ANSWER || (who === "built-in" && estimated), `${kind} ${at}: ${words}`);
            }
            // An answer in between, so that the vendor is not left alone.
            await ask(world, host, "plain");
          }
        }
        assert.ok(broken >= 6, `${broken} broke off in the middle`);
      });

      it("says that the vendor reports an error", async () => {
        const { words, error } = await ask(world, host, "failing");
        assert.deepEqual([words, error.code], ["One moment", "unavailable"]);
      });

      it("estimates what is not reported", async () => {
        const { usage } = await ask(world, host, "unreported");
        assert.equal(usage.estimated, true);
        assert.ok(usage.inputTokens > 500 && usage.outputTokens > 4, JSON.stringify(usage));
      });
    });
  }

  it("asks the next vendor when the first does not answer, in the middle of a turn too", async () => {
    const fallbacks = [{ vendor: "anthropic", model: "second-model" }];
    const host = await publishStore(world, "two-vendors", { vendor: "gemini", fallbacks });
    // The first call is Gemini's; then it fails twice, and Anthropic goes on with what Gemini's model had looked up.
    const from = upstream.calls.length;
    const { words, usage, ends } = await ask(world, host, "tools,503,503,tools");
    const calls = upstream.calls.slice(from);
    assert.deepEqual(calls.map(({ protocol }) => protocol), ["gemini", "gemini", "gemini", "anthropic", "anthropic"]);
    assert.equal(words, "Let me look.\n\nBoth are light.");
    assert.equal(usage.inputTokens, 900);
    assert.deepEqual(ends, [{ type: "done" }]);
    const { vendor, model, tried } = ledger(world).at(-1);
    assert.deepEqual([vendor, model], ["anthropic", "second-model"]);
    assert.deepEqual(tried, ["gemini/test-model: unavailable", "gemini/test-model: unavailable"]);
  });

  it("lets no key out", () => {
    for (const text of [...world.seen, ...world.logs().map(String)]) assert.ok(!text.includes("sk-canary"), text);
    for (const { headers, url, text, key } of upstream.calls) {
      const elsewhere = Object.entries(headers).filter(([, value]) => !String(value).endsWith(key ?? "none"));
      assert.ok(!(url + text + JSON.stringify(elsewhere)).includes("sk-canary"));
    }
  });
});
