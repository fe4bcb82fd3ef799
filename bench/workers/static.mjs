// The floor: the page's bytes from memory; at /kv, after reading the two values that a store's page is made of.
let page;

export default {
  async fetch(request, env) {
    page ??= await env.SITES.get("page", "arrayBuffer");
    if (new URL(request.url).pathname === "/kv") {
      await Promise.all([env.SITES.get("site"), env.SITES.get("catalog", "arrayBuffer")]);
    }
    return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
  },
};
