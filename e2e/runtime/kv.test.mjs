import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { HOSTS, openWorld } from "./world.mjs";

describe("what KV holds and whether it answers", () => {
  let world;
  before(async () => (world = await openWorld()));
  beforeEach(() => world.kvIs("well"));
  after(() => world.close());

  /** A designed page in the store's look where `name` is given, and no store. */
  function assertUnavailable({ status, headers, text }, name) {
    assert.equal(status, 503);
    assert.equal(headers["content-type"], "text/html; charset=utf-8");
    assert.match(headers["cache-control"], /no-store/);
    assert.ok(Number(headers["retry-after"]) > 0);
    assert.match(text, /<h1>/);
    assert.ok(!name || text.includes(name));
  }

  it("a suspended store is closed, in its own look", async () => {
    const site = world.site("aurora");
    const host = await world.publish("closed", { ...site, status: "suspended", configVersion: 910 });
    for (const path of ["/", "/glasses", "/robots.txt"]) {
      assertUnavailable(await world.get(host, path), site.config.branding.companyName);
    }
  });

  it("a configuration that does not parse closes its own store only, and the log says where it is wrong", async () => {
    const site = world.site("aurora");
    site.config.branding.colors.primary = "no colour";
    const host = await world.publish("broken", site);
    assertUnavailable(await world.get(host, "/glasses"));
    const logged = world.logs().map(String).find((line) => line.includes("host/broken.localhost"));
    assert.match(logged ?? "nothing logged", /config\.branding\.colors\.primary/);
    assert.match(logged, /"request":"\w+"/);
    assert.match(logged, /"host":"broken\.localhost/);
    for (const other of Object.values(HOSTS)) assert.equal((await world.get(other, "/")).status, 200);
  });

  it("text that is not JSON at all does the same", async () => {
    await world.kv.put("host/garbage.localhost", "<html>");
    assertUnavailable(await world.get("garbage.localhost", "/"));
  });

  it("a mended configuration opens the store within seconds", async () => {
    await world.kv.put("host/mended.localhost", "{}");
    assertUnavailable(await world.get("mended.localhost", "/"));
    await world.publish("mended", world.site("northlight"));
    await world.wait(6);
    assert.equal((await world.get("mended.localhost", "/")).status, 200);
  });

  it("a damaged catalog closes its own store only, in its own look", async () => {
    const site = world.site("marigold");
    const damaged = world.catalog(site).fill(0, 100, 200);
    const host = await world.publish("damaged", site, damaged);
    assertUnavailable(await world.get(host, "/"), site.config.branding.companyName);
    assert.equal((await world.get(HOSTS.marigold, "/")).status, 200);
  });

  it("a catalog that is not there yet: the last good store serves", async () => {
    const site = world.site("aurora");
    const host = await world.publish("eager", site);
    assert.equal((await world.get(host, "/glasses")).status, 200);
    const config = { ...site.config, tenantId: "eager" };
    await world.kv.put(`host/${host}`, JSON.stringify({ ...site, tenant: "eager", config, catalogVersion: 999 }));
    await world.wait(400);
    assert.equal((await world.get(host, "/glasses")).status, 200);
  });

  for (const ill of ["failing", "silent"]) {
    it(`KV ${ill}: the last good copy serves, however old`, async () => {
      const host = await world.publish(`kept-${ill}`, world.site("aurora"));
      assert.equal((await world.get(host, "/")).status, 200);
      await world.kvIs(ill);
      for (const seconds of [31, 400, 100_000]) {
        await world.wait(seconds);
        assert.equal((await world.get(host, "/")).status, 200, `after ${seconds} s`);
      }
    });

    it(`KV ${ill}: a store that nobody has seen yet is unavailable`, async () => {
      const host = await world.publish(`unseen-${ill}`, world.site("aurora"));
      await world.kvIs(ill);
      assertUnavailable(await world.get(host, "/"));
      assertUnavailable(await world.get("anyone.localhost", "/"));
    });
  }

  it("a publish shows: first the stale copy, at once, then the new one", async () => {
    const site = world.site("aurora");
    const host = await world.publish("fresh", site);
    const title = async () => /<title>(?<title>[^<]*)/.exec((await world.get(host, "/")).text).groups.title;
    const before = await title();
    site.config.branding.companyName = "Renamed Opticians";
    await world.publish("fresh", { ...site, configVersion: site.configVersion + 1 });
    assert.equal(await title(), before, "fresh for thirty seconds");
    await world.wait(31);
    assert.equal(await title(), before, "stale, and refreshed meanwhile");
    assert.match(await title(), /Renamed Opticians/);
  });
});
