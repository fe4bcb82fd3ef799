// Processor time of workerd for the catalog page of a 2,000-frame store: 48 cards, facets with counts. All Workers run one
// after the other in one run; compare the ratios, not the seconds.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { experimental_readRawConfig } from "wrangler";
import { serve } from "./world.mjs";

const ROOT = resolve(import.meta.dirname, "..");
const FRAMES = 2000;

export async function cpu() {
  const { values, catalog, site, host } = store();
  const filtered = ["shape=round", "shape=square", "material=acetate", "material=metal", "rim=full", "rim=half"];
  const pairs = filtered.flatMap((one) => filtered.filter((other) => other !== one).map((other) => `/glasses?${one}&${other}`));
  // The last parameter is no filter: it makes each address one that was never asked for, so that every page is rendered.
  const fresh = Array.from({ length: 2500 }, (_, at) => `${pairs[at % pairs.length]}&width=${110 + at % 17}-${142 + at % 13}&visit=${at}`);
  const rows = [];

  const ours = await serve(worker(), values);
  const page = await ours.get(host, "/glasses");
  rows.push(["ours, each page rendered", await ours.cpu(host, fresh, 2000)]);
  rows.push(["ours, from memory", await ours.cpu(host, ["/glasses"])]);
  await ours.close();

  const config = (main) => ({ name: "peer", main, kv_namespaces: [{ binding: "SITES", id: "sites" }] });
  const bundle = join(mkdtempSync(join(tmpdir(), "bench-")), "hono.js");
  buildSync({ entryPoints: [join(ROOT, "bench/workers/hono.jsx")], outfile: bundle, bundle: true, format: "esm", minify: true, jsx: "automatic", jsxImportSource: "hono/jsx" });
  const peerValues = { page, site: JSON.stringify(site), catalog: values[`catalog/${site.tenant}/${site.catalogVersion}`], "catalog.json": catalog };

  const bytes = await serve(config(join(ROOT, "bench/workers/static.mjs")), peerValues);
  rows.push(["static bytes", await bytes.cpu(host, ["/"])]);
  rows.push(["static bytes after two KV reads", await bytes.cpu(host, ["/kv"])]);
  await bytes.close();
  const hono = await serve(config(bundle), peerValues);
  rows.push(["Hono JSX", await hono.cpu(host, pairs, 1000)]);
  await hono.close();
  return rows;
}

/** A store of 2,000 frames, made of aurora's. */
function store() {
  const demo = join(ROOT, "demo/aurora");
  const frames = JSON.parse(readFileSync(join(demo, "catalog.json"), "utf8"));
  const many = Array.from({ length: FRAMES }, (_, at) => {
    const frame = frames[at % frames.length];
    const round = Math.floor(at / frames.length);
    return round ? { ...frame, id: `${frame.id}-${round}`, name: `${frame.name} ${round}` } : frame;
  });
  const folder = join(mkdtempSync(join(tmpdir(), "bench-")), "aurora");
  mkdirSync(folder);
  const catalog = JSON.stringify(many);
  writeFileSync(join(folder, "catalog.json"), catalog);
  writeFileSync(join(folder, "site.json"), readFileSync(join(demo, "site.json")));
  const out = join(folder, "seed.json");
  execFileSync("cargo", ["run", "--quiet", "-p", "studio", "--", "publish", folder, "--platform-domain", "localhost", "--out", out], { cwd: ROOT });
  const seed = JSON.parse(readFileSync(out, "utf8"));
  const values = Object.fromEntries(seed.map(({ key, value, base64 }) => [key, base64 ? Buffer.from(value, "base64") : value]));
  const host = "aurora.localhost";
  return { values, catalog, host, site: JSON.parse(values[`host/${host}`]) };
}

function worker() {
  const { rawConfig } = experimental_readRawConfig({ config: join(ROOT, "wrangler.toml") });
  const { env: _production, dev: _dev, secrets: _secrets, ...config } = rawConfig;
  return {
    ...config,
    main: join(ROOT, config.main),
    assets: { ...config.assets, directory: join(ROOT, config.assets.directory) },
    vars: { ...config.vars, MASTER_KEYS: `bench:${Buffer.alloc(32, 1).toString("base64")}` },
  };
}
