// What a first visit loads, in brotli bytes at quality 11 (as Cloudflare's edge serves static files; pages at about 4).
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const ROOT = resolve(import.meta.dirname, "..");
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Per page: the document with its inline styles and scripts, and the inline script by itself. */
export async function pages(world) {
  const rows = [];
  for (const store of ["aurora", "northlight", "marigold"]) {
    const home = (await world.get(`${store}.localhost`, "/glasses")).text;
    const product = home.match(/href="(\/frames\/[^"?]+)"/)[1];
    for (const [name, path] of [["home", "/"], ["catalog", "/glasses"], ["product", product]]) {
      const { text } = await world.get(`${store}.localhost`, path);
      const script = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code).join("");
      rows.push([`${store} ${name}`, kB(text.length), kB(brotli(text)), kB(brotli(script)), "0"]);
    }
  }
  return rows;
}

/** Per bundle: what using a feature loads on top. */
export function bundles() {
  const { client, vision } = JSON.parse(readFileSync(join(ROOT, "build/assets.json"), "utf8"));
  const size = (folder, keep) => readdirSync(join(ROOT, "build/public/_a", folder)).filter(keep)
    .reduce((sum, name) => sum + brotli(readFileSync(join(ROOT, "build/public/_a", folder, name))), 0);
  return [
    ...["consult", "studio"].flatMap((bundle) => ["js", "wasm"].map((kind) =>
      [`islands, ${bundle}: ${kind === "js" ? "JS" : "WASM"}`, kB(size(client, (name) => name.startsWith(bundle) && name.endsWith(kind)))])),
    ["islands: words of one language (German)", kB(size(client, (name) => name === "words-de-DE.txt"))],
    ["vision: JS and WASM (one of the two bundles)", kB(size(vision, (name) => /\.(js|wasm)$/.test(name) && !name.includes("relaxed")))],
    ["vision: models", kB(size(vision, (name) => name.endsWith(".bin")))],
  ];
}
