// The Worker as it ships, with a clock that tests can move on, timers that they can read, a KV and a bucket that they can slow
// down or break, and copies of its mail.
import { WorkerEntrypoint } from "cloudflare:workers";
import Store, { TenantStore } from "../../build/worker/index.js";

export { TenantStore };

const now = Date.now;
const world = { later: 0, kv: "well", media: "well", mail: "well" };
const mails = [];
Date.now = () => now() + world.later;
/** Milliseconds of every timer that was set. */
const timers = [];
const setTimer = setTimeout;
globalThis.setTimeout = (run, ms, ...more) => {
  timers.push(ms);
  return setTimer(run, ms, ...more);
};

export default class extends WorkerEntrypoint {
  async fetch(request) {
    const orders = request.headers.get("x-world");
    if (orders) {
      Object.assign(world, JSON.parse(orders));
      return Response.json({ timers });
    }
    if (request.headers.has("x-mails")) return Response.json(mails);
    if (request.headers.has("x-scheduled")) {
      await new Store(this.ctx, this.env).scheduled({ cron: "17 3 * * *", scheduledTime: Date.now() });
      return new Response();
    }
    const models = this.env.AI_LOOPBACK && { AI: new Ai(this.env.AI_LOOPBACK) };
    const { EMAIL, ...env } = this.env;
    if (world.media === "silent") env.MEDIA = new R2Bucket();
    const mailer = world.mail !== "unbound" && { EMAIL: { send: (mail) => send(EMAIL, mail) } };
    return new Store(this.ctx, { ...env, ...models, ...mailer, SITES: kv(env.SITES) }).fetch(request);
  }
}

/** A bucket that never answers; the Worker knows one by its name. */
class R2Bucket {
  get = () => new Promise(() => {});
  head = this.get;
}

/** Stands for the binding of Cloudflare's models, which exists only in an account: the same call, answered by the upstream. */
class Ai {
  constructor(origin) {
    this.origin = origin;
  }

  async run(model, input) {
    const response = await fetch(`${this.origin}/ai/run/${model}`, { method: "POST", body: JSON.stringify(input) });
    if (response.ok) return response.body;
    throw new Error(response.status === 404 ? `5007: No such model ${model}` : "3040: Capacity temporarily exceeded, please try again.");
  }
}

/** Through the runtime's own binding, which sends nothing on a developer's machine. */
async function send(binding, mail) {
  if (world.mail === "failing") throw new Error("destination address is not verified");
  const result = await binding.send(mail);
  mails.push(mail);
  return result;
}

function kv(sites) {
  if (world.kv === "well") return sites;
  const get = () =>
    world.kv === "silent" ? new Promise(() => {}) : Promise.reject(new Error("KV GET failed: 500 Internal Server Error"));
  return { get, getWithMetadata: get, put: get, list: get, delete: get };
}
