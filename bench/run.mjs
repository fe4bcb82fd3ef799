// All benchmarks; prints their tables and, given --write, puts them into docs/performance.md.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { openWorld } from "../e2e/runtime/world.mjs";
import { bundles, pages } from "./bytes.mjs";
import { cpu } from "./cpu.mjs";
import { firstTryOn } from "./first.mjs";
import { gateway } from "./gateway.mjs";
import { audit } from "./lighthouse.mjs";
import { vision } from "./vision.mjs";

const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const wants = (part) => wanted.length === 0 || wanted.includes(part);
const parts = {};

const world = await openWorld();
if (wants("bytes")) {
  parts.bytes = [
    table(["page", "HTML, CSS and script", "brotli", "of it script", "WASM"], await pages(world)),
    table(["loaded on use", "brotli"], bundles()),
  ].join("\n\n");
}
if (wants("lighthouse")) {
  const head = ["page", "performance", "accessibility", "best practices", "SEO", "LCP", "CLS", "failing audits"];
  parts.lighthouse = table(head, await audit(world));
}
if (wants("first")) {
  parts.first = table(["store", "bytes in all (brotli)", "page to be read", "try-on ready", "first picture with a frame"], await firstTryOn(world));
}
await world.close();
if (wants("vision")) {
  const { head, rows } = await vision();
  parts.vision = table(head, rows);
}
if (wants("cpu")) {
  const rows = await cpu();
  const floor = rows.find(([name]) => name === "static bytes")[1];
  parts.cpu = table(["", "CPU s per 1,000 requests", "× static bytes"],
    rows.map(([name, seconds]) => [name, seconds.toFixed(2), (seconds / floor).toFixed(1)]));
}

if (wants("gateway")) {
  const { latency, through } = await gateway();
  parts.gateway = [
    table(["streams", "", "first token, ms", "added", "total, ms", "added", "CPU ms per request"], latency),
    table(["", "tokens per second", "memory per open stream"], through),
  ].join("\n\n");
}

for (const [part, text] of Object.entries(parts)) console.log(`\n## ${part}\n\n${text}`);
if (process.argv.includes("--write")) {
  let page = readFileSync("docs/performance.md", "utf8");
  for (const [part, text] of Object.entries(parts)) {
    page = page.replace(new RegExp(`(<!-- ${part} -->\n)[^]*?(<!-- /${part} -->)`), (_, open, close) => `${open}${text}\n${close}`);
  }
  page = page.replace(/<!-- machine -->.*/, `<!-- machine --> ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}`);
  writeFileSync("docs/performance.md", page);
}
