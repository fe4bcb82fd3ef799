// Gathers what browsers download into build/public/_a/{bundle}-{hash}/ and writes build/assets.json, build/css and
// build/boot.js for the crate `storefront`, which inlines them.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import subsetFont from "subset-font";

// Weights that pages use; cutting the axis to them takes a fifth off a file.
const WEIGHTS = { min: 400, max: 700 };
// What stores in our languages write: Latin-1, typographic punctuation, currencies, arrows, the boxing system's box.
const LETTERS = [[0x20, 0x7e], [0xa0, 0xff], [0x152, 0x153], [0x2010, 0x2027], [0x2030, 0x203a], [0x20ac, 0x20ac],
  [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212], [0x25a1, 0x25a1]]
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))).join("");

async function fonts() {
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const scope = "@fontsource-variable/";
  mkdirSync("build/fonts", { recursive: true });
  for (const name of Object.keys(devDependencies).filter((name) => name.startsWith(scope))) {
    const stem = name.slice(scope.length);
    const [latin, extended] = ["latin", "latin-ext"].map((part) => `${stem}-${part}-wght-normal.woff2`);
    if (existsSync(join("build/fonts", latin))) continue;
    const source = join("node_modules", name, "files");
    const options = { targetFormat: "woff2", variationAxes: { wght: WEIGHTS } };
    writeFileSync(join("build/fonts", latin), await subsetFont(readFileSync(join(source, latin)), LETTERS, options));
    cpSync(join(source, extended), join("build/fonts", extended));
    cpSync(join("node_modules", name, "LICENSE"), join("build/fonts", `${stem}-LICENSE.txt`));
  }
}

function styles() {
  rmSync("build/css", { recursive: true, force: true });
  const sheets = readdirSync("storefront/style").filter((name) => name.endsWith(".css"));
  const quiet = { minify: true, logLevel: "warning" };
  buildSync({ entryPoints: sheets.map((name) => join("storefront/style", name)), outdir: "build/css", ...quiet });
  buildSync({ entryPoints: ["storefront/boot/boot.js"], outfile: "build/boot.js", format: "iife", bundle: true, ...quiet });
  // A launched consultation brings its styles along as a file.
  cpSync("build/css/consult.css", "build/client/consult.css");
}

function publish(bundles) {
  rmSync("build/public/_a", { recursive: true, force: true });
  const manifest = {};
  for (const bundle of bundles) {
    const folder = join("build", bundle);
    const hash = createHash("sha256");
    const names = readdirSync(folder).filter((name) => !name.startsWith(".")).sort();
    for (const name of names) hash.update(name).update(readFileSync(join(folder, name)));
    manifest[bundle] = `${bundle}-${hash.digest("hex").slice(0, 10)}`;
    for (const name of names) cpSync(join(folder, name), join("build/public/_a", manifest[bundle], name));
  }
  writeFileSync("build/assets.json", JSON.stringify(manifest));
}

await fonts();
styles();
// Synthetic heads for shoppers without a camera.
cpSync("storefront/heads", "build/heads", { recursive: true });
publish(["client", "vision", "fonts", "heads"]);
