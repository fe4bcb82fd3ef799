// The gateway's intake on workerd by itself: wrangler's local runtime puts a proxy of its own before the upstream.
import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { serveWorkerd } from "../../bench/gateway/workerd.mjs";
import { plainBytes, startUpstream } from "../upstream.mjs";
import { until } from "./ai.mjs";

const ROOT = resolve(import.meta.dirname, "../..");

describe("an upstream's answer on its way in", () => {
  let upstream, worker;
  before(async () => {
    upstream = await startUpstream();
    const files = ["e2e/runtime/intake-shim.js", "edge/src/ai/intake.js"].map((file) => join(ROOT, file));
    worker = await serveWorkerd(files, { UPSTREAM: `${upstream.url}/chat/completions` });
  });
  after(async () => {
    worker.close();
    await upstream.close();
  });

  /** What came of a question: the pieces, all of them together, and how it ended. */
  async function take(content, most = "") {
    const body = JSON.stringify({ messages: [{ role: "user", content }] });
    const response = await fetch(`http://127.0.0.1:${worker.port}/${most && `?most=${most}`}`, { method: "POST", body });
    const { pieces, end } = await response.json();
    return { pieces, end, all: pieces.join("") };
  }

  it("brings everything in order, and what comes quickly together", async () => {
    const { all } = await take("plain");
    assert.equal(all.length, plainBytes("openAi"));
    const dripped = await take("drip");
    assert.deepEqual([dripped.all, dripped.end], [all, "ended"]);
    assert.ok(dripped.pieces.length < all.length / 4, `${all.length} bytes in ${dripped.pieces.length} pieces`);
  });

  it("brings a word that nothing follows", async () => {
    const { all, end } = await take("stalling", 2);
    assert.match(all, /"I"/);
    assert.equal(end, "left");
  });

  it("brings a long answer faster than one view a pause, and more than it holds at once", async () => {
    const { all, end, pieces } = await take("long 3000");
    assert.equal(end, "ended");
    assert.equal(all.match(/word\d+ /g).length, 3000);
    assert.ok(pieces.every((piece) => piece.length <= 16 << 10));
  });

  it("keeps all that had arrived where the body breaks off", async () => {
    const { all } = await take("plain");
    for (let at = 1; at < all.length; at += 97) {
      assert.deepEqual(await take(`cut ${at}`).then(({ all, end }) => [all, end]), [all.slice(0, at), "broken"]);
      assert.deepEqual(await take(`short ${at}`).then(({ all, end }) => [all, end]), [all.slice(0, at), "ended"]);
    }
  });

  it("tells the upstream that nobody listens any more", async () => {
    for (const [question, most] of [["slow 20", 1], ["slow 20", 3], ["stalling", 1], ["huge", 5]]) {
      const { left } = upstream;
      assert.equal((await take(question, most)).pieces.length, most);
      await until(`${question} to be broken off`, () => upstream.left > left);
    }
  });
});
