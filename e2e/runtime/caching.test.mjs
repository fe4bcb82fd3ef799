import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { HOSTS, openWorld } from "./world.mjs";

const IMMUTABLE = "public, max-age=31536000, immutable";

describe("what browsers may keep", () => {
  let world;
  before(async () => (world = await openWorld()));
  after(() => world.close());

  it("a page is asked for again, and costs no body while it is the same", async () => {
    const first = await world.get(HOSTS.aurora, "/glasses?shape=round");
    assert.equal(first.headers["cache-control"], "public, max-age=0, must-revalidate");
    const tag = first.headers.etag;
    assert.match(tag, /^"[0-9a-f]{16}-[0-9a-f]+"$/);
    for (const named of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await world.get(HOSTS.aurora, "/glasses?shape=round", { "if-none-match": named });
      assert.deepEqual([again.status, again.bytes.length, again.headers.etag], [304, 0, tag]);
    }
    const other = await world.get(HOSTS.aurora, "/glasses?shape=round", { "if-none-match": '"other"' });
    assert.equal(other.status, 200);
    assert.ok(other.text === first.text);
  });

  it("remembered or just rendered, a page is the same", async () => {
    const host = await world.publish("twice", world.site("northlight"));
    const [first, second] = [await world.get(host, "/sunglasses"), await world.get(host, "/sunglasses")];
    assert.ok(second.text === first.text);
    const { date: _first, ...headers } = first.headers;
    const { date: _second, ...sameHeaders } = second.headers;
    assert.deepEqual(sameHeaders, headers);
  });

  it("a campaign's parameters make no other page", async () => {
    const plain = await world.get(HOSTS.aurora, "/glasses?shape=round");
    const adorned = await world.get(HOSTS.aurora, "/glasses?utm_source=mail&shape=round&gclid=1");
    assert.equal(plain.status, 200);
    assert.equal(adorned.headers.etag, plain.headers.etag);
  });

  it("a new version has another tag", async () => {
    const site = world.site("aurora");
    const host = await world.publish("versioned", site);
    const { etag } = (await world.get(host, "/")).headers;
    site.config.branding.tagline = "Something new";
    await world.publish("versioned", { ...site, configVersion: site.configVersion + 1 });
    await world.wait(400);
    assert.equal((await world.get(host, "/", { "if-none-match": etag })).status, 200);
  });

  it("bag and wish-list are the shopper's own", async () => {
    for (const path of ["/bag", "/wishlist"]) {
      const { headers } = await world.get(HOSTS.aurora, path);
      assert.deepEqual([headers["cache-control"], headers.etag], ["private, no-store", undefined], path);
    }
  });

  it("a picture is kept for good under its version, and only there", async () => {
    const page = await world.get(HOSTS.aurora, "/glasses");
    const [path] = /\/picture\/\d+\/[a-z0-9-]+\/[a-z0-9-]+\.svg/.exec(page.text);
    const picture = await world.get(HOSTS.aurora, path);
    assert.deepEqual([picture.status, picture.headers["content-type"]], [200, "image/svg+xml"]);
    assert.equal(picture.headers["cache-control"], IMMUTABLE);
    const stale = await world.get(HOSTS.aurora, path.replace(/\d+/, "99999"));
    assert.notEqual(stale.headers["cache-control"], IMMUTABLE);
  });

  it("hashed files are kept for good and are what they say they are", async () => {
    const page = await world.get(HOSTS.aurora, "/");
    const [path] = /\/_a\/[\w-]+\/[\w.-]+/.exec(page.text);
    const file = await world.get(HOSTS.aurora, path);
    assert.equal(file.status, 200, path);
    assert.equal(file.headers["cache-control"], IMMUTABLE);
    assert.equal(file.headers["x-content-type-options"], "nosniff");
    const missing = await world.get(HOSTS.aurora, "/_a/client-00000000/client.js");
    assert.equal(missing.status, 404);
    assert.notEqual(missing.headers["cache-control"], IMMUTABLE);
  });

  it("files never answer in a page's place", async () => {
    assert.equal((await world.get("stranger.localhost", "/_headers")).status, 404);
    assert.equal((await world.get(HOSTS.aurora, "/_headers")).status, 404);
  });
});
