import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { HOSTS, openWorld } from "./world.mjs";

const ROUTES = { consultation: ["/consult"], vto: ["/try-on"], faceAnalysis: ["/face"] };

describe("one store knows nothing of another", () => {
  let world;
  before(async () => (world = await openWorld()));
  after(() => world.close());

  const ids = async (host) => {
    const { text } = await world.get(host, "/sitemap.xml");
    return [...text.matchAll(/\/frames\/([a-z0-9-]+)/g)].map(([, id]) => id);
  };

  it("frames, pictures and data of one are not found in another", async () => {
    for (const [name, host] of Object.entries(HOSTS)) {
      for (const other of Object.values(HOSTS).filter((other) => other !== host)) {
        const own = new Set(await ids(host));
        const foreign = (await ids(other)).filter((id) => !own.has(id)).slice(0, 5);
        assert.ok(foreign.length > 0);
        for (const id of foreign) {
          assert.equal((await world.get(other, `/frames/${id}`)).status, 200);
          assert.equal((await world.get(host, `/frames/${id}`)).status, 404, `${id} at ${name}`);
          const { text } = await world.get(host, `/try-on?frame=${id}`);
          assert.ok(!text.includes(id), `${id} in ${name}'s try-on`);
        }
        const page = await world.get(other, `/frames/${foreign[0]}`);
        const [picture] = /\/picture\/\d+\/[a-z0-9-]+\/[a-z0-9-]+\.svg/.exec(page.text);
        assert.notEqual((await world.get(host, picture)).status, 200, picture);
      }
    }
  });

  it("a wish from another store is not on the list", async () => {
    const own = new Set(await ids(HOSTS.aurora));
    const foreign = (await ids(HOSTS.northlight)).find((id) => !own.has(id));
    const { text } = await world.get(HOSTS.aurora, "/wishlist", { cookie: `wish=${foreign}` });
    assert.ok(!text.includes(`/frames/${foreign}`));
  });

  it("a tenant named in query, body or cookie changes nothing", async () => {
    const plain = await world.get(HOSTS.aurora, "/");
    for (const path of ["/?tenant=northlight", "/?tenantId=northlight&host=northlight.localhost"]) {
      const { text } = await world.get(HOSTS.aurora, path, { cookie: "tenant=northlight" });
      assert.ok(text === plain.text, path);
    }
  });

  it("interleaved visits get their own store's pages", async () => {
    const hosts = Array.from({ length: 30 }, (_, turn) => Object.values(HOSTS)[turn % 3]);
    const pages = await Promise.all(hosts.map((host) => world.get(host, "/glasses")));
    const tags = new Map();
    hosts.forEach((host, turn) => {
      tags.set(host, (tags.get(host) ?? new Set()).add(pages[turn].headers.etag));
    });
    assert.deepEqual([...tags.values()].map(({ size }) => size), [1, 1, 1]);
    assert.equal(new Set([...tags.values()].flatMap((of) => [...of])).size, 3);
  });

  describe("a feature that is off", () => {
    for (const [feature, paths] of Object.entries(ROUTES)) {
      it(`${feature} takes its pages and links along`, async () => {
        const site = world.site("aurora");
        const [path] = paths;
        const host = await world.publish(`no-${feature.toLowerCase()}`, {
          ...site,
          config: { ...site.config, features: { ...site.config.features, [feature]: false } },
        });
        assert.equal((await world.get(HOSTS.aurora, path)).status, 200);
        assert.equal((await world.get(host, path)).status, 404);
        for (const page of ["/", "/glasses", `/frames/${(await ids(host))[0]}`]) {
          const { text } = await world.get(host, page);
          assert.ok(!new RegExp(`href="${path}["?]`).test(text), `${page} links to ${path}`);
        }
      });
    }

    it("consultation takes its endpoint along", async () => {
      const { status } = await world.send("no-consultation.localhost", "/api/ai/chat", { method: "POST", body: "{}" });
      assert.equal(status, 404);
    });

    it("with all of them off, no page carries a byte of an island", async () => {
      const site = world.site("aurora");
      const features = { consultation: false, vto: false, faceAnalysis: false, recommendations: false };
      const host = await world.publish("plain", { ...site, config: { ...site.config, features } });
      for (const page of ["/", "/glasses", `/frames/${(await ids(host))[0]}`, "/bag"]) {
        const { headers, text } = await world.get(host, page);
        assert.ok(!text.includes("<leptos-island"), page);
        assert.doesNotMatch(headers["content-security-policy"], /wasm-unsafe-eval/, page);
      }
    });
  });
});
