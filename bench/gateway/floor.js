// What a Worker costs that does next to nothing, so that it can be told what is workerd's and what is ours: it passes the
// upstream's answer on untouched, or piece by piece through JavaScript, or untouched after an object's reservation is written.
import { DurableObject } from "cloudflare:workers";

export class TenantStore extends DurableObject {
  constructor(state, env) {
    super(state, env);
    this.sql = state.storage.sql;
    this.sql.exec("CREATE TABLE IF NOT EXISTS reservation (id TEXT PRIMARY KEY, tokens INTEGER)");
  }

  async fetch(request) {
    const { id, settled } = await request.json();
    if (settled) this.sql.exec("DELETE FROM reservation WHERE id = ?", id);
    else this.sql.exec("INSERT INTO reservation VALUES (?, 1)", id);
    return Response.json({});
  }
}

export default {
  async fetch(request, env, context) {
    const body = await request.text();
    const id = crypto.randomUUID();
    const tell = (message) => {
      const object = env.TENANT_STORE.get(env.TENANT_STORE.idFromName("bench"));
      return object.fetch("https://object/", { method: "POST", body: JSON.stringify({ id, ...message }) });
    };
    if (env.MODE === "reserving") await tell({});
    const response = await fetch(`${env.UPSTREAM}/chat/completions`, { method: "POST", body, headers: { "content-type": "application/json" } });
    if (env.MODE === "reserving") context.waitUntil(tell({ settled: true }));
    const { headers } = response;
    if (env.MODE !== "by piece") return new Response(response.body, { headers });
    const reader = response.body.getReader();
    const pull = async (controller) => {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    };
    return new Response(new ReadableStream({ pull }), { headers });
  },
};
