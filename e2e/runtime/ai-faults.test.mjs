// Every fault, what the shopper saw and what was billed. The table of docs/ai-gateway.md is what happened here:
// `UPDATE_DOCS=1 node --test e2e/runtime/ai-faults.test.mjs` writes it.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { startUpstream } from "../upstream.mjs";
import { ask, ledger, publishStore, reserve, settle, spent } from "./ai.mjs";
import { openWorld } from "./world.mjs";

const DOCUMENT = join(resolve(import.meta.dirname, "../.."), "docs/ai-gateway.md");
const BUILT_IN = "the built-in advisor's answer";
const NOTHING = "nothing";
const REPORTED = "as reported";
const ESTIMATED = "estimated";
/** Milliseconds. */
const BACKOFF = 240;

/** What goes wrong; what the upstream is told to do; words heard before; the error's code; what is billed. */
const FAULTS = [
  ["cannot be reached", "reset", "", null, NOTHING],
  ["429, 5xx", "503", "", null, NOTHING],
  ["… and the second attempt succeeds", "503,plain", "Größe 52□18 suits you well.", null, REPORTED],
  ["401, 403, 404: the key or the model is wrong", "401", "", null, NOTHING],
  ["400, 413, 422: it does not take this conversation", "400", "", null, NOTHING],
  ["a redirect", "redirect", "", null, NOTHING],
  ["not an event stream", "html", "", null, NOTHING],
  ["no answer in time", "headless", "", null, ESTIMATED],
  ["no first token in time", "silent", "", null, ESTIMATED],
  ["comments only, no token", "pinging", "", null, ESTIMATED],
  ["an error before the first word", "failed", "", null, ESTIMATED],
  ["an empty answer", "empty", "", null, REPORTED],
  ["looks things up and never answers", "endless", "", null, REPORTED],
  ["too long between tokens", "stalling", "I", "upstreamTimeout", ESTIMATED],
  ["too long in all", "slow", /^word0 word1 /, "upstreamTimeout", ESTIMATED],
  ["an error in the middle", "failing", "One moment", "unavailable", ESTIMATED],
  ["connection cut in the middle", "cut 700", /^Größe/, "upstreamCut", ESTIMATED],
  ["ends without an end", "unfinished", "And then", "upstreamCut", ESTIMATED],
  ["not the vendor's JSON", "garbage", "It is", "upstreamCut", ESTIMATED],
  ["over the size limit", "huge", /^x{8000}/, "upstreamCut", ESTIMATED],
  ["no usage reported", "unreported", "Nobody counts this.", null, ESTIMATED],
];

describe("what a shopper sees and what is billed when an upstream fails", () => {
  let world, upstream;
  const rows = [];
  before(async () => {
    upstream = await startUpstream();
    world = await openWorld({
      vars: {
        AI_UPSTREAMS: upstream.listed,
        AI_LIMITS: {
          firstTokenMs: 400, betweenTokensMs: 400, totalMs: 1500, backoffMs: BACKOFF, answerBytes: 100_000, messagesPerMinute: 10_000, messagesPerDay: 10_000,
        },
      },
    });
    world.seen = [];
  });
  after(async () => {
    await world.close();
    await upstream.close();
  });

  FAULTS.forEach(([fault, scenario, words, code, bill], number) => {
    it(`${fault}: ${code ?? "an answer"}, ${bill}`, async () => {
      const tenant = `fault-${number}`;
      const host = await publishStore(world, tenant);
      const answer = await ask(world, host, scenario);
      const line = ledger(world).at(-1);
      assert.equal(answer.status, 200);
      assert.equal(answer.ends.length, 1);
      assert.equal(answer.events.at(-1), answer.ends[0]);
      assert.equal(answer.error?.code, code ?? undefined);
      if (words instanceof RegExp) assert.match(answer.words, words);
      else if (words) assert.equal(answer.words, words);
      else assert.ok(line.vendor === "built-in" && answer.words.length > 20, answer.words);
      if (code) assert.ok(answer.error.message.length > 10);
      if (code) assert.equal(answer.error.retryable, true);

      const billed = await spent(world, tenant);
      assert.equal(billed, line.inputTokens + line.outputTokens);
      assert.equal(billed, (answer.usage?.inputTokens ?? 0) + (answer.usage?.outputTokens ?? 0));
      assert.equal(billed > 0, bill !== NOTHING);
      assert.equal(line.estimated, bill === ESTIMATED);
      const saw = [words ? (code ? "what was said, then" : "the answer") : BUILT_IN, code && `\`${code}\``].filter(Boolean).join(" ");
      rows.push([fault, saw, bill]);
    });
  });

  it("waits a moment before it asks again, never the same, and not once words are out", async () => {
    const host = await publishStore(world, "again");
    /** What it waited for besides the timers of a plain answer, which are shorter than half a backoff or longer than one. */
    const backoffs = async (question) => {
      const from = (await world.timers()).length;
      await ask(world, host, question);
      return (await world.timers()).slice(from).filter((ms) => ms >= BACKOFF / 2 && ms <= BACKOFF);
    };
    const pauses = [];
    for (let time = 0; time < 4; time += 1) pauses.push(...(await backoffs(`503,plain ${time}`)));
    assert.equal(pauses.length, 4);
    // That four pauses are of one and the same millisecond is one in a million.
    assert.ok(new Set(pauses).size > 1, `${pauses}`);
    const from = upstream.calls.length;
    assert.deepEqual(await backoffs("failing"), []);
    assert.equal(upstream.calls.length, from + 1);
  });

  it("leaves a vendor alone that keeps failing one store, and tries it again later", async () => {
    const [host, other] = [await publishStore(world, "unlucky"), await publishStore(world, "lucky")];
    for (let time = 0; time < 3; time += 1) await ask(world, host, "503");
    const from = upstream.calls.length;
    assert.ok((await ask(world, host, "plain")).words.length > 20);
    assert.equal(upstream.calls.length, from);
    assert.deepEqual(ledger(world).at(-1).tried, ["loopback/test-model: left alone after failures"]);
    // Another store has its own credential and its own luck.
    assert.ok((await ask(world, other, "plain")).usage);
    rows.push(["failed five times in a row: left alone for 15 s to 5 min", BUILT_IN, NOTHING]);
    await world.wait(31);
    assert.ok((await ask(world, host, "plain")).usage);
    assert.ok((await ask(world, host, "plain")).usage);
  });

  it("one call at a time tries a vendor that was left alone", async () => {
    const fail = async () => settle(world, "patient", (await reserve(world, "patient", {})).id, null, "failed");
    for (let time = 0; time < 5; time += 1) await fail();
    const refusal = async () => (await reserve(world, "patient", {})).answer.refused;
    const { reason, retry_after } = await refusal();
    assert.equal(reason, "circuit");
    await world.wait(retry_after + 1);
    const trial = await reserve(world, "patient", {});
    assert.equal(trial.answer, "granted");
    assert.equal((await refusal()).reason, "circuit");
    await settle(world, "patient", trial.id, null, "answered");
    assert.equal((await reserve(world, "patient", {})).answer, "granted");
  });

  it("is what the document says", () => {
    rows.push(
      ["the shopper leaves", "", "as reported, else estimated; the upstream is broken off after `graceMs`"],
      ["the budget is spent", BUILT_IN, NOTHING],
      ["the store's own database does not answer", BUILT_IN, NOTHING],
      ["the isolate dies", "a cut stream", "what was set aside, flagged as estimated, five minutes later"],
    );
    const table = [["upstream", "the shopper reads", "billed"], ["---", "---", "---"], ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
    const text = readFileSync(DOCUMENT, "utf8");
    const between = /(<!-- faults -->\n)[^]*?(\n<!-- \/faults -->)/;
    if (process.env.UPDATE_DOCS) writeFileSync(DOCUMENT, text.replace(between, (_, open, close) => `${open}${table}${close}`));
    else assert.ok(text.includes(table), "docs/ai-gateway.md differs from what happened: run this file with UPDATE_DOCS=1");
  });
});
