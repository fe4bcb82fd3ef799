// Lighthouse, mobile, on every template's home, catalog and product page, compressed as the edge does.
import { request } from "node:http";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { openEdge } from "./edge.mjs";

const FLAGS = ["--headless=new", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export async function audit(world) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: FLAGS });
  const edge = await openEdge(world);
  const files = await openEdge(world, { keeps: true });
  const rows = [];
  const visit = async (name, address) => {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error", output: "json" });
    const score = (category) => String(Math.round((lhr.categories[category]?.score ?? 0) * 100));
    const failing = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score === 0);
    rows.push([name, ...["performance", "accessibility", "best-practices", "seo"].map(score),
      `${(lhr.audits["largest-contentful-paint"].numericValue / 1000).toFixed(2)} s`, lhr.audits["cumulative-layout-shift"].displayValue,
      failing.map(({ id }) => id).join(", ") || "–"]);
  };
  try {
    for (const store of ["aurora", "northlight", "marigold"]) {
      const catalog = (await world.get(`${store}.localhost`, "/glasses")).text;
      const product = catalog.match(/href="(\/frames\/[^"?]+)"/)[1];
      const at = ({ port }, path) => `http://${store}.localhost:${port}${path}`;
      for (const [name, path] of [["home", "/"], ["catalog", "/glasses"], ["product", product]]) {
        await visit(`${store} ${name}`, at(edge, path));
      }
      await warm(files.port, `${store}.localhost`, "/glasses");
      await visit(`${store} catalog, as static bytes`, at(files, "/glasses"));
    }
  } finally {
    await chrome.kill();
    edge.close();
    files.close();
  }
  return rows;
}

/** Node knows no names under localhost, so the host is said in the header. */
function warm(port, host, path) {
  return new Promise((done, failed) => {
    const options = { hostname: "127.0.0.1", port, path, headers: { host: `${host}:${port}` } };
    request(options, (reply) => reply.resume().on("end", done)).on("error", failed).end();
  });
}
