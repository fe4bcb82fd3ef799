import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { HOSTS, openWorld } from "./world.mjs";

describe("requests, well-formed and not", () => {
  let world;
  before(async () => (world = await openWorld()));
  after(() => world.close());

  const post = (path, body, headers = {}) =>
    world.send(HOSTS.aurora, path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: `http://${HOSTS.aurora}`, ...headers },
      body,
    });

  it("HEAD is a GET without the body", async () => {
    const [get, head] = await Promise.all(["GET", "HEAD"].map((method) => world.send(HOSTS.aurora, "/", { method })));
    assert.deepEqual([head.status, head.bytes.length, head.headers.etag], [200, 0, get.headers.etag]);
    assert.equal(head.headers["content-security-policy"], get.headers["content-security-policy"]);
  });

  for (const [method, path, allow] of [
    ["POST", "/glasses", "GET, HEAD"],
    ["PUT", "/", "GET, HEAD"],
    ["DELETE", "/bag", "GET, HEAD, POST"],
    ["OPTIONS", "/", "GET, HEAD"],
    ["GET", "/api/ai/chat", "POST"],
  ]) {
    it(`${method} ${path} is told ${allow}`, async () => {
      const { status, headers } = await world.send(HOSTS.aurora, path, { method });
      assert.deepEqual([status, headers.allow], [405, allow]);
    });
  }

  for (const [path, status] of [
    ["/glasses?color=%zz", 400],
    ["/%", 400],
    ["/%e4%f6%fc", 404],
    ["/frames/%00", 404],
    [`/${"x".repeat(1500)}`, 414],
    [`/glasses?q=${"x".repeat(3000)}`, 414],
    ["/nothing/here", 404],
    ["/api/nothing", 404],
  ]) {
    it(`GET ${path.slice(0, 30)} is ${status}`, async () => {
      const answer = await world.get(HOSTS.aurora, path);
      assert.equal(answer.status, status);
      if (path.startsWith("/api/")) assert.equal(answer.headers["content-type"], "application/problem+json");
    });
  }

  it("the wish-list's form works without JavaScript", async () => {
    const [, id] = /\/frames\/([a-z0-9-]+)/.exec((await world.get(HOSTS.aurora, "/glasses")).text);
    const { status, headers } = await post("/wishlist", `toggle=${id}`);
    assert.equal(status, 303);
    const [cookie] = headers["set-cookie"];
    assert.match(cookie, /^wish=/);
    assert.match(cookie, /SameSite=Lax/);
    const list = await world.get(HOSTS.aurora, "/wishlist", { cookie: cookie.split(";")[0] });
    assert.ok(list.text.includes(`/frames/${id}`));
  });

  for (const [what, headers] of [
    ["another origin", { origin: "http://evil.example" }],
    ["another store", { origin: `http://${HOSTS.northlight}` }],
    ["no origin at all", { origin: "null" }],
    ["another site, as the browser says", { "sec-fetch-site": "cross-site" }],
    ["another store, as the browser says", { "sec-fetch-site": "same-site" }],
  ]) {
    it(`a form from ${what} is refused`, async () => {
      for (const path of ["/wishlist", "/bag"]) {
        const answer = await post(path, "toggle=x", headers);
        assert.deepEqual([answer.status, answer.headers["set-cookie"]], [403, undefined], path);
      }
    });
  }

  it("a form larger than any of ours is refused, declared or not", async () => {
    const body = `toggle=${"x".repeat(9000)}`;
    assert.equal((await post("/wishlist", body)).status, 413);
    assert.equal((await post("/wishlist", body, { "transfer-encoding": "chunked" })).status, 413);
  });

  it("pages carry a policy that lets nothing in from elsewhere", async () => {
    for (const host of Object.values(HOSTS)) {
      const { headers, text } = await world.get(host, "/");
      const policy = headers["content-security-policy"];
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
        assert.ok(policy.includes(part), part);
      }
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
      assert.equal(/<[a-z][^>]*\s(?:style|on[a-z]+)=/.exec(text)?.[0], undefined);
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin");
      assert.equal(headers["cross-origin-opener-policy"], "same-origin");
      assert.match(headers["permissions-policy"], /camera=\(\)/);
    }
  });

  it("every inline script and style is named in the policy", async () => {
    const { createHash } = await import("node:crypto");
    for (const host of Object.values(HOSTS)) {
      for (const path of ["/", "/glasses", "/face", "/try-on", "/consult", "/bag", "/contact", "/nothing"]) {
        const { headers, text } = await world.get(host, path);
        const policy = headers["content-security-policy"];
        for (const [, attributes, inline] of text.matchAll(/<(?:script|style)([^>]*)>([^]*?)<\/(?:script|style)>/g)) {
          if (inline === "" || attributes.includes("json")) continue;
          const hash = createHash("sha256").update(inline).digest("base64");
          assert.ok(policy.includes(`'sha256-${hash}'`), `${host}${path}: ${inline.slice(0, 60)}`);
        }
      }
    }
  });

  it("only the pages that need the camera may ask for it", async () => {
    for (const path of ["/face", "/try-on"]) {
      const { headers } = await world.get(HOSTS.aurora, path);
      assert.match(headers["permissions-policy"], /camera=\(self\)/, path);
    }
  });
});
