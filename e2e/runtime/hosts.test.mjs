import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { HOSTS, openWorld } from "./world.mjs";

describe("a request is of the tenant that its host names", () => {
  let world;
  before(async () => {
    world = await openWorld();
    await world.publish("xn--brillenlden-r8a", { ...world.site("marigold"), configVersion: 900 });
  });
  after(() => world.close());

  const name = (text) => /<title>(?<title>[^<]*)/.exec(text)?.groups.title ?? "";
  const company = (tenant) => world.site(tenant).config.branding.companyName;

  for (const [host, tenant] of [
    ["aurora.localhost", "aurora"],
    ["AURORA.LocalHost", "aurora"],
    ["aurora.localhost:8787", "aurora"],
    ["aurora.localhost.", "aurora"],
    ["northlight.localhost", "northlight"],
    ["marigold.localhost:80", "marigold"],
    ["xn--brillenlden-r8a.localhost", "marigold"],
    ["XN--BRILLENLDEN-R8A.localhost.", "marigold"],
  ]) {
    it(`${host} is ${tenant}`, async () => {
      const { status, text } = await world.get(host, "/");
      assert.equal(status, 200);
      assert.ok(name(text).includes(company(tenant)), name(text));
    });
  }

  for (const header of ["x-forwarded-host", "forwarded", "x-original-host", "x-host"]) {
    it(`${header} changes nothing`, async () => {
      const value = header === "forwarded" ? `host=${HOSTS.northlight}` : HOSTS.northlight;
      const { text } = await world.get(HOSTS.aurora, "/", { [header]: value });
      assert.ok(name(text).includes(company("aurora")), name(text));
      const stranger = await world.get("stranger.localhost", "/", { [header]: value });
      assert.equal(stranger.status, 404);
    });
  }

  for (const host of ["stranger.localhost", "aurora.example", "aurora.localhost.evil.example", "127.0.0.1", "[::1]", "a_b"]) {
    it(`${host} is nobody's`, async () => {
      const { status, headers, text } = await world.get(host, "/glasses");
      assert.equal(status, 404);
      assert.equal(headers["content-type"], "text/plain; charset=utf-8");
      assert.match(headers["cache-control"], /no-store/);
      assert.equal(text, "no store lives at this address\n");
    });
  }

  it("a host that gets a store is found soon after", async () => {
    assert.equal((await world.get("late.localhost", "/")).status, 404);
    await world.publish("late", { ...world.site("aurora"), configVersion: 901 });
    await world.wait(6);
    assert.equal((await world.get("late.localhost", "/")).status, 200);
  });

  it("the platform's own host is no store", async () => {
    for (const host of ["localhost", "admin.localhost"]) {
      assert.equal((await world.get(host, "/glasses")).status, 404);
    }
  });
});
