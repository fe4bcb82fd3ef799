// A real model behind a real server: what no recording tells. `make test-llm` starts the server; a small model says what it
// likes, so only the protocol is looked at.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { ask, ledger, publishStore, spent } from "../runtime/ai.mjs";
import { openWorld } from "../runtime/world.mjs";

const url = process.env.LLM_URL;

describe("a real model through the gateway", () => {
  let world;
  before(async () => {
    world = await openWorld({
      vars: {
        AI_UPSTREAMS: {
          "llama-openai": { protocol: "openAi", url, keyless: true },
          "llama-anthropic": { protocol: "anthropic", url, keyless: true },
        },
        // The system prompt and the tools take a small machine a while.
        AI_LIMITS: { firstTokenMs: 300_000, betweenTokensMs: 60_000, totalMs: 600_000, outputTokens: 24, rounds: 1, retries: 0 },
      },
    });
  });
  after(() => world.close());

  for (const vendor of ["llama-openai", "llama-anthropic"]) {
    it(`${vendor}: words stream, and the server's own count is billed`, async () => {
      const host = await publishStore(world, vendor, { vendor, credential: null });
      const { words, usage, ends, events } = await ask(world, host, "Hello! Who are you?");
      const line = ledger(world).at(-1);
      assert.equal(line.vendor, vendor, JSON.stringify(line));
      assert.ok(words.length > 0);
      assert.ok(events.filter(({ type }) => type === "text").length > 1, "words came in one piece");
      assert.deepEqual(ends, [{ type: "done" }]);
      assert.equal(usage.estimated, false);
      assert.ok(usage.inputTokens > 300 && usage.outputTokens > 0 && usage.outputTokens <= 24, JSON.stringify(usage));
      assert.equal(await spent(world, vendor), usage.inputTokens + usage.outputTokens);
    });
  }
});
