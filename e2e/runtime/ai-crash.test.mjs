// What stands on the books, and what is forgotten, when the runtime's process dies in the middle of things: it is killed, its tables are read from
// the disk, and it is started again on what it left.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, it } from "node:test";
import { aurora } from "../../bench/gateway.mjs";
import { built, serveWorkerd } from "../../bench/gateway/workerd.mjs";
import { startUpstream } from "../upstream.mjs";
import { said, until } from "./ai.mjs";

/** A call as the upstream reports its plain answer. */
const REPORTED = { calls: 1, estimated_calls: 0, input_tokens: 120, output_tokens: 9 };
/** Milliseconds after which a call is billed whose end nobody told. */
const HELD = 300_000;

describe("a process that dies", () => {
  let upstream, vars, values;
  const workers = [];
  before(async () => {
    upstream = await startUpstream();
    [vars, values] = await aurora(upstream.url);
  });
  after(async () => {
    for (const worker of workers) worker.close();
    await upstream.close();
  });

  /** Starts the Worker so many milliseconds later, on what an earlier one left in the folder. */
  const start = async (later, folder) => {
    const files = [join(import.meta.dirname, "later.mjs"), ...built()];
    const worker = await serveWorkerd(files, { ...vars, LATER: later }, values, folder);
    workers.push(worker);
    return worker;
  };
  /** Asks, and resolves as soon as this much was heard. */
  const ask = ({ port }, question, enough) => new Promise((done, failed) => {
    const headers = { host: "aurora.localhost", "content-type": "application/json", "sec-fetch-site": "same-origin" };
    let heard = "";
    const call = request({ port, path: "/api/ai/chat", method: "POST", headers }, (response) => {
      response.on("data", (bytes) => {
        heard += bytes;
        if (heard.includes(enough)) done();
      });
      // It dies while we listen.
      response.on("error", () => {});
    });
    call.on("error", failed);
    call.end(JSON.stringify(said(question)));
  });
  /** What is billed, what is set aside, and how many visitors are known. */
  const books = ({ folder }) => {
    const objects = join(folder, "objects");
    const [file] = readdirSync(objects, { recursive: true }).filter((path) => /[0-9a-f]{64}\.sqlite$/.test(path));
    const tables = new DatabaseSync(join(objects, file), { readOnly: true });
    const all = (query) => tables.prepare(query).all().map((row) => ({ ...row }));
    const billed = all("SELECT calls, estimated_calls, input_tokens, output_tokens FROM ai_usage");
    const aside = all("SELECT 1 AS calls, 1 AS estimated_calls, input_tokens, output_tokens FROM ai_reservation WHERE billed = 0");
    const [{ visitors }] = all("SELECT COUNT(*) AS visitors FROM visitor");
    tables.close();
    return { billed, aside, visitors };
  };

  for (const [when, question, heard] of [
    ["amid an answer", "slow 20", "event: text"],
    ["at an answer's end", "plain", "event: done"],
  ]) {
    it(`${when}: its call is billed, and once`, async () => {
      const worker = await start(0);
      await ask(worker, question, heard);
      await worker.kill();

      const { billed, aside } = books(worker);
      const [call, ...others] = [...billed, ...aside];
      assert.deepEqual(others, []);
      // The settlement is on its way before `done` is, and may or may not have come.
      if (billed.length > 0) assert.deepEqual([heard, call], ["event: done", REPORTED]);
      else assert.ok(call.input_tokens > 1000 && call.output_tokens > 0, JSON.stringify(call));

      const again = await start(HELD + 1, worker.folder);
      await ask(again, "plain again", "event: done");
      const sum = Object.fromEntries(Object.keys(call).map((key) => [key, call[key] + REPORTED[key]]));
      await until("both calls on the books", () => books(again).billed[0]?.calls === 2);
      assert.deepEqual(books(again), { billed: [sum], aside: [], visitors: 1 });
    });
  }

  it("after midnight: yesterday's visitors are forgotten though nobody comes", async () => {
    const midnight = new Date().setUTCHours(0, 0, 0, 0);
    const worker = await start(midnight - 60_000 - Date.now());
    await ask(worker, "plain", "event: done");
    await until("the visitor in the tables", () => books(worker).visitors === 1);
    await worker.kill();
    const again = await start(0, worker.folder);
    await until("no visitor in the tables", () => books(again).visitors === 0);
  });
});
