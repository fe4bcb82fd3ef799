import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { HOSTS, openWorld } from "./world.mjs";

describe("a tenant's own files", () => {
  let world;
  // A write to the bucket does not keep the process awake by itself.
  const awake = setInterval(() => {}, 1000);
  before(async () => {
    world = await openWorld();
    await world.env.MEDIA.put("aurora/ellis.glb", "glTF of aurora");
    await world.env.MEDIA.put("aurora/2026/ellis black.jpg", "a name that no address has");
    await world.env.MEDIA.put("aurora/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
    await world.env.MEDIA.put("aurora/prices.html", "<p>not a picture");
    await world.env.MEDIA.put("northlight/ellis.glb", "glTF of northlight");
  });
  after(async () => {
    await world.close();
    clearInterval(awake);
  });

  it("come from the store's own folder", async () => {
    for (const [name, expected] of [["aurora", "glTF of aurora"], ["northlight", "glTF of northlight"]]) {
      const { status, text, headers } = await world.get(HOSTS[name], "/media/ellis.glb");
      assert.deepEqual([status, text, headers["content-type"]], [200, expected, "model/gltf-binary"]);
      assert.equal(headers["x-content-type-options"], "nosniff");
    }
    assert.equal((await world.get(HOSTS.marigold, "/media/ellis.glb")).status, 404);
  });

  it("no address leads out of the folder, to another kind of file, or to none", async () => {
    for (const path of ["/media/../northlight/ellis.glb", "/media/..%2Fnorthlight/ellis.glb", "/media/%2e%2e/northlight/ellis.glb",
      "/media//ellis.glb", "/media/", "/media/prices.html", "/media/ellis", "/media/.glb", "/media/2026/ellis%20black.jpg", "/media/absent.jpg"]) {
      const { status, text } = await world.get(HOSTS.aurora, path);
      assert.equal(status, 404, path);
      assert.ok(!text.includes("northlight"), path);
    }
  });

  it("cost no bytes while they are unchanged", async () => {
    const { headers } = await world.get(HOSTS.aurora, "/media/ellis.glb");
    const again = await world.get(HOSTS.aurora, "/media/ellis.glb", { "if-none-match": headers.etag });
    assert.deepEqual([again.status, again.text, again.headers.etag], [304, "", headers.etag]);
    await world.env.MEDIA.put("aurora/ellis.glb", "a better glTF");
    const changed = await world.get(HOSTS.aurora, "/media/ellis.glb", { "if-none-match": headers.etag });
    assert.deepEqual([changed.status, changed.text], [200, "a better glTF"]);
    const head = await world.send(HOSTS.aurora, "/media/ellis.glb", { method: "HEAD" });
    assert.deepEqual([head.status, head.text, head.headers.etag], [200, "", changed.headers.etag]);
  });

  it("a drawing that is opened by itself runs nothing", async () => {
    const { headers } = await world.get(HOSTS.aurora, "/media/logo.svg");
    assert.equal(headers["content-type"], "image/svg+xml");
    assert.match(headers["content-security-policy"], /default-src 'none'/);
  });

  it("are not waited for when they do not come", async () => {
    await world.order({ media: "silent" });
    const answers = await Promise.all(["GET", "HEAD"].map((method) => world.send(HOSTS.aurora, "/media/ellis.glb", { method })));
    await world.order({ media: "well" });
    assert.deepEqual(answers.map(({ status, headers }) => [status, headers["retry-after"]]), [[503, "5"], [503, "5"]]);
  });

  it("are only read", async () => {
    const { status, headers } = await world.send(HOSTS.aurora, "/media/ellis.glb", { method: "PUT", body: "mine" });
    assert.deepEqual([status, headers.allow], [405, "GET, HEAD"]);
  });
});
