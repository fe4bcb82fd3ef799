// Lighthouse, mobile, on every template's home, catalog and product page, compressed as the edge does.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { openEdge } from "./edge.mjs";

const FLAGS = ["--headless=new", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export async function audit(world) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: FLAGS });
  const edge = await openEdge(world);
  const rows = [];
  try {
    for (const store of ["aurora", "northlight", "marigold"]) {
      const origin = `http://${store}.localhost:${edge.port}`;
      const catalog = (await world.get(`${store}.localhost`, "/glasses")).text;
      const product = catalog.match(/href="(\/frames\/[^"?]+)"/)[1];
      for (const [name, path] of [["home", "/"], ["catalog", "/glasses"], ["product", product]]) {
        const { lhr } = await lighthouse(origin + path, { port: chrome.port, logLevel: "error", output: "json" });
        const score = (category) => String(Math.round((lhr.categories[category]?.score ?? 0) * 100));
        const seconds = (audit) => `${(lhr.audits[audit].numericValue / 1000).toFixed(2)} s`;
        const failing = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score === 0);
        rows.push([`${store} ${name}`, ...["performance", "accessibility", "best-practices", "seo"].map(score),
          seconds("largest-contentful-paint"), lhr.audits["cumulative-layout-shift"].displayValue,
          failing.map(({ id }) => id).join(", ") || "–"]);
      }
    }
  } finally {
    await chrome.kill();
    edge.close();
  }
  return rows;
}
