// The stores that runtime tests visit: the Worker as `make build` left it, on wrangler's own local runtime, configured by
// wrangler.toml and seeded through the real bindings with what `make build` publishes of the three demo tenants.
import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createTestHarness, experimental_readRawConfig } from "wrangler";

const ROOT = resolve(import.meta.dirname, "../..");
const SEED = join(ROOT, "build/seed.json");
const MEDIA = join(ROOT, "build/media");

export const HOSTS = { aurora: "aurora.localhost", northlight: "northlight.localhost", marigold: "marigold.localhost" };

/** Opens the stores; close them in `after`. */
export async function openWorld({ vars = {}, secrets = {} } = {}) {
  for (const path of ["build/worker/index.js", "build/seed.json", "build/media"]) {
    if (!existsSync(join(ROOT, path))) throw new Error(`expected ${path}: run 'make build' first`);
  }
  const { rawConfig } = experimental_readRawConfig({ config: join(ROOT, "wrangler.toml") });
  const { env: _production, dev: _dev, ...local } = rawConfig;
  const config = {
    ...local,
    main: join(import.meta.dirname, "shim.mjs"),
    assets: { ...local.assets, directory: join(ROOT, local.assets.directory) },
    vars: { ...local.vars, MASTER_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`, ...vars, ...secrets },
    secrets: undefined,
  };
  const server = createTestHarness({ root: mkdtempSync(join(tmpdir(), "commerce-studio-")), workers: [{ config }] });
  const { url } = await server.listen();
  const env = await server.getWorker().getEnv();
  const { SITES: kv } = env;
  const seed = JSON.parse(readFileSync(SEED, "utf8"));
  await Promise.all(seed.map(({ key, value, base64 }) => kv.put(key, base64 ? Buffer.from(value, "base64") : value)));

  // A write to the bucket does not keep the process awake by itself.
  const awake = setInterval(() => {}, 1000);
  const files = readdirSync(MEDIA, { recursive: true }).filter((path) => statSync(join(MEDIA, path)).isFile());
  await Promise.all(files.map((path) => env.MEDIA.put(path, readFileSync(join(MEDIA, path)))));
  clearInterval(awake);

  const world = {
    /** The Worker's bindings, and where it listens. */
    env,
    address: [url.hostname, url.port],
    kv,
    /** A site as published, for tests to bend and publish under another host. */
    site: (name) => JSON.parse(seed.find(({ key }) => key === `host/${HOSTS[name]}`).value),
    catalog: ({ tenant, catalogVersion }) => {
      const { value } = seed.find(({ key }) => key === `catalog/${tenant}/${catalogVersion}`);
      return Buffer.from(value, "base64");
    },
    /** Publishes a store under `{tenant}.localhost`, with a copy of the catalog of the demo tenant it was made from. */
    async publish(tenant, site, catalog = world.catalog(site)) {
      const host = `${tenant}.localhost`;
      const config = { ...site.config, tenantId: tenant, domain: { subdomain: tenant } };
      await kv.put(`catalog/${tenant}/${site.catalogVersion}`, catalog);
      await kv.put(`host/${host}`, JSON.stringify({ ...site, tenant, config }));
      return host;
    },
    /** A plain HTTP request: nothing is added to what the test says. */
    send(host, path, { method = "GET", headers = {}, body } = {}) {
      return new Promise((done, failed) => {
        const target = { hostname: url.hostname, port: url.port, path, method, headers: { host, ...headers } };
        httpRequest(target, async (response) => {
          const chunks = await response.toArray();
          const bytes = Buffer.concat(chunks);
          done({ status: response.statusCode, headers: response.headers, bytes, text: bytes.toString() });
        })
          .on("error", failed)
          .end(body);
      });
    },
    get: (host, path, headers) => world.send(host, path, { headers }),
    /** Moves the Worker's clock on. */
    wait: (seconds) => {
      world.later = (world.later ?? 0) + seconds * 1000;
      return world.order({ later: world.later });
    },
    /** Milliseconds of every timer that the Worker has set so far: what it means to wait, however long it then takes. */
    timers: async () => JSON.parse((await world.order({})).text).timers,
    /** "well", "failing" or "silent". */
    kvIs: (kv) => world.order({ kv }),
    /** What was sent so far, as the binding took it. */
    mails: async () => JSON.parse((await world.send(HOSTS.aurora, "/", { headers: { "x-mails": "all" } })).text),
    /** Runs what the deployment's cron trigger runs. */
    schedule: () => world.send(HOSTS.aurora, "/", { headers: { "x-scheduled": "now" } }),
    order: (orders) => world.send(HOSTS.aurora, "/", { headers: { "x-world": JSON.stringify(orders) } }),
    logs: () => server.getLogs().map(({ message }) => message),
    close: () => server.close(),
  };
  return world;
}
