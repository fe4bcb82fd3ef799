// Gathers what browsers download into build/public/_a/{bundle}-{hash}/ and writes build/assets.json, build/css and
// build/boot.js for the crate `storefront`, which inlines them.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { buildSync } from "esbuild";
import subsetFont from "subset-font";

const fonts = JSON.parse(readFileSync("shared/src/theme/fonts.json", "utf8"));

// What stores in our languages write: Latin-1, Latin Extended-A, typographic punctuation, currencies, arrows, the box □.
const ranges = [[0x20, 0x7e], [0xa0, 0x17f], [0x2010, 0x2027], [0x2030, 0x203a], [0x20ac, 0x20ac], [0x2122, 0x2122],
  [0x2190, 0x2193], [0x2212, 0x2212], [0x25a1, 0x25a1]];
const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))).join("");

async function subset() {
  mkdirSync("build/fonts", { recursive: true });
  for (const { file, source } of fonts) {
    const target = join("build/fonts", file);
    if (existsSync(target)) continue;
    const font = await subsetFont(readFileSync(join("node_modules", source)), letters, { targetFormat: "woff2" });
    writeFileSync(target, font);
  }
}

function styles() {
  rmSync("build/css", { recursive: true, force: true });
  const sheets = readdirSync("storefront/style").filter((name) => name.endsWith(".css"));
  buildSync({ entryPoints: sheets.map((name) => join("storefront/style", name)), outdir: "build/css", minify: true, logLevel: "warning" });
  buildSync({ entryPoints: ["storefront/boot/boot.js"], outfile: "build/boot.js", minify: true, format: "iife", bundle: true, logLevel: "warning" });
  // A launched island brings its page's styles along as a file.
  for (const name of ["base", "consult"]) cpSync(`build/css/${name}.css`, `build/client/${name}.css`);
}

function publish(bundles) {
  rmSync("build/public/_a", { recursive: true, force: true });
  const manifest = {};
  for (const bundle of bundles) {
    const folder = join("build", bundle);
    const names = readdirSync(folder).sort();
    const hash = createHash("sha256");
    for (const name of names) hash.update(basename(name)).update(readFileSync(join(folder, name)));
    manifest[bundle] = `${bundle}-${hash.digest("hex").slice(0, 10)}`;
    cpSync(folder, join("build/public/_a", manifest[bundle]), { recursive: true });
  }
  const text = JSON.stringify(manifest);
  if (!existsSync("build/assets.json") || readFileSync("build/assets.json", "utf8") !== text) writeFileSync("build/assets.json", text);
}

await subset();
styles();
publish(["client", "vision", "fonts"]);
