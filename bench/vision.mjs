// Face tracking in Chromium's Web Worker, as the worker itself reports it: per picture of a still film at 640×480.
import { ASTRONAUT, openStage } from "../e2e/journeys/stage.mjs";

export async function frames() {
  const stage = await openStage({ camera: ASTRONAUT });
  const shopper = await stage.shopper("aurora", { permissions: ["camera"] });
  const { page } = shopper;
  await page.addInitScript(() => {
    globalThis.seen = [];
    const Native = Worker;
    globalThis.Worker = class extends Native {
      constructor(...given) {
        super(...given);
        this.addEventListener("message", ({ data }) => {
          const report = JSON.parse(data.json);
          if (report.type === "seen") seen.push([report.seen.trackMs, report.seen.drawMs]);
        });
      }
    };
  });
  await page.goto("/try-on");
  await page.locator("leptos-island[data-live=yes]").waitFor();
  const start = Date.now();
  await page.locator(".consent button").click();
  await page.locator(".stage[data-scene=live]").waitFor({ timeout: 60_000 });
  const first = Date.now() - start;
  await page.waitForFunction(() => seen.length >= 120, null, { timeout: 120_000 });
  const seen = await page.evaluate(() => globalThis.seen.slice(20));
  await stage.close();
  const at = (numbers, share) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * share)].toFixed(1);
  const row = (name, numbers) => [name, `${at(numbers, 0.5)} ms`, `${at(numbers, 0.95)} ms`];
  return [
    row("landmarks of a tracked frame", seen.map(([track]) => track)),
    row("drawing it with a frame on (SwiftShader)", seen.map(([, draw]) => draw)),
    ["from the press of the button to the first picture", `${first} ms`, ""],
  ];
}
