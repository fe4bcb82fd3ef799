import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, describe, it } from "node:test";
import { startUpstream } from "../upstream.mjs";
import { CANARY, HOSTS, ask, publishStore, read, said, until } from "./ai.mjs";
import { openWorld } from "./world.mjs";

const ANSWER = "Größe 52□18 suits you well.";

describe("an answer whose connection was lost", () => {
  let world, upstream, host;
  before(async () => {
    upstream = await startUpstream();
    world = await openWorld({ vars: { AI_UPSTREAMS: upstream.listed, AI_LIMITS: { graceMs: 2000, messagesPerMinute: 10_000 } } });
    host = await publishStore(world, "returning");
  });
  after(async () => {
    await world.close();
    await upstream.close();
  });

  /** Asks, and hangs up after the first bytes; the turn and the number of the last event that arrived whole. */
  const hangUp = (question) => new Promise((done, failed) => {
    const [hostname, port] = world.address;
    const headers = { host, "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const call = request({ hostname, port, path: "/api/ai/chat", method: "POST", headers }, (response) => {
      response.once("data", (bytes) => {
        call.destroy();
        const numbers = bytes.toString().split("\n\n").slice(0, -1).map((block) => /^id: (\d+)/.exec(block)[1]);
        done({ turn: response.headers["x-turn"], last: Number(numbers.at(-1)), heard: bytes.toString() });
      });
    });
    call.on("error", (error) => error.code === "ECONNRESET" || failed(error));
    call.end(JSON.stringify(said(question)));
  });
  const resume = async (turn, last, { at = host, headers = {} } = {}) => {
    const response = await world.get(at, `/api/ai/chat/${turn}`, { "sec-fetch-site": "same-origin", "last-event-id": String(last), ...headers });
    return { ...response, ...read(response) };
  };

  it("is read to its end by the browser that comes back", async () => {
    const { turn, last, heard } = await hangUp("steady 60");
    const early = await resume(turn, last);
    assert.deepEqual([early.status, early.headers["retry-after"]], [202, "1"]);
    const rest = await until("the answer's rest", async () => {
      const rest = await resume(turn, last);
      return rest.status === 200 && rest;
    });
    assert.match(rest.headers["content-type"], /^text\/event-stream/);
    assert.equal(rest.numbers[0], last + 1);
    const first = heard.split("\n\n").filter(Boolean).map((block) => JSON.parse(block.split("data: ")[1]).text).join("");
    assert.equal(first + rest.words, ANSWER);
    assert.deepEqual(rest.ends, [{ type: "done" }]);
  });

  it("can be read again from its beginning, for two minutes and by nobody else", async () => {
    const { turn, text } = await ask(world, host, "plain");
    assert.equal((await resume(turn, 0)).text, text);
    assert.equal((await resume(turn, 999)).text, "");
    for (const [what, options] of [
      ["another store", { at: HOSTS.aurora }],
      ["another site's page", { headers: { "sec-fetch-site": "cross-site" } }],
    ]) {
      const { status, text } = await resume(turn, 0, options);
      assert.ok(status === 404 || status === 403, `${what}: ${status}`);
      assert.ok(!text.includes("52□18"), what);
    }
    for (const turn of ["00000000-0000-4000-8000-000000000000", "x", "%2e%2e", "a' OR 1=1 --"]) {
      assert.equal((await resume(encodeURIComponent(turn), 0)).status, 404, turn);
    }
    await world.wait(121);
    const { status, problem } = await resume(turn, 0);
    assert.deepEqual([status, problem.code, problem.retryable], [404, "upstreamCut", true]);
  });

  it("ends with what was said when nobody comes back in time", async () => {
    const { turn, last } = await hangUp("slow 50");
    const rest = await until("the answer's end", async () => {
      const rest = await resume(turn, last);
      return rest.status === 200 && rest;
    });
    assert.ok(rest.words.startsWith("word"), rest.words);
    assert.equal(rest.error.code, "upstreamCut");
  });

  it("holds no key", async () => {
    const { turn } = await ask(world, host, "failing");
    assert.ok(!(await resume(turn, 0)).text.includes(CANARY));
  });
});
