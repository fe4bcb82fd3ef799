import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { startUpstream } from "../upstream.mjs";
import { CANARY, ask, publishStore, seal } from "./ai.mjs";
import { openWorld } from "./world.mjs";

const [OLD, NEW] = [{ kid: "test", master: Buffer.alloc(32, 7) }, { kid: "next", master: Buffer.alloc(32, 8) }];
const listed = (...keys) => keys.map(({ kid, master }) => `${kid}:${master.toString("base64")}`).join(",");

let world, upstream;
before(async () => {
  upstream = await startUpstream();
  world = await openWorld({ vars: { AI_UPSTREAMS: upstream.listed }, secrets: { MASTER_KEYS: listed(NEW, OLD) } });
  world.seen = [];
});
after(async () => {
  await world.close();
  await upstream.close();
});

const rotations = () => world.logs().map(String).filter((line) => line.includes('"rotation"')).map((line) => JSON.parse(line));
const stored = async (tenant) => JSON.parse(await world.kv.get(`credential/${tenant}/loopback`));

it("seals with the newest key what an older one sealed, and every credential goes on to work", async () => {
  const [first, second] = [await publishStore(world, "rotates"), await publishStore(world, "rotates-too")];
  await world.kv.put("credential/up-to-date/loopback", await seal({ ...NEW, tenant: "up-to-date", vendor: "loopback", credential: `${CANARY}-new` }));
  // Another tenant's ciphertext in its place does not open, and is not sealed anew for the wrong one.
  await world.kv.put("credential/thief/loopback", await seal({ ...OLD, tenant: "rotates", vendor: "loopback", credential: `${CANARY}-stolen` }));
  assert.ok((await ask(world, first, "plain")).usage);

  await world.schedule();
  const failed = ["credential/thief/loopback: the credential does not open for this tenant and vendor; seal it again for them"];
  assert.deepEqual(rotations().at(-1), { event: "rotation", resealed: 2, newest: 1, failed });
  for (const tenant of ["rotates", "rotates-too", "up-to-date"]) assert.equal((await stored(tenant)).kid, "next");
  assert.equal((await stored("thief")).kid, "test");
  assert.ok((await ask(world, second, "plain")).usage);
  assert.equal(upstream.calls.at(-1).key, `${CANARY}-rotates-too`);

  await world.schedule();
  assert.deepEqual(rotations().at(-1), { event: "rotation", resealed: 0, newest: 3, failed });
});

it("writes no key to the log", () => {
  for (const text of [...world.seen, ...world.logs().map(String)]) assert.ok(!text.includes("sk-canary"), text);
});
