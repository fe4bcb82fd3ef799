// The Worker as it ships, with a clock that tests can move on and a KV that they can slow down or break.
import { WorkerEntrypoint } from "cloudflare:workers";
import Store, { TenantStore } from "../../build/worker/index.js";

export { TenantStore };

const now = Date.now;
const world = { later: 0, kv: "well" };
Date.now = () => now() + world.later;

export default class extends WorkerEntrypoint {
  async fetch(request) {
    const orders = request.headers.get("x-world");
    if (orders) {
      Object.assign(world, JSON.parse(orders));
      return new Response();
    }
    return new Store(this.ctx, { ...this.env, SITES: kv(this.env.SITES) }).fetch(request);
  }
}

function kv(sites) {
  if (world.kv === "well") return sites;
  const get = () =>
    world.kv === "silent" ? new Promise(() => {}) : Promise.reject(new Error("KV GET failed: 500 Internal Server Error"));
  return { get, getWithMetadata: get, put: get, list: get, delete: get };
}
