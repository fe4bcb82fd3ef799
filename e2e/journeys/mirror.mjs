// What every journey in front of the mirror does.
import { ASTRONAUT } from "./stage.mjs";

export const upload = (page, files = ASTRONAUT) => page.locator("input[type=file]").setInputFiles(files);
export const ready = (page) => page.locator("leptos-island[data-live=yes]").first().waitFor();
export const showing = (page, scene) => page.locator(`.stage[data-scene=${scene}]`).waitFor({ timeout: 60_000 });
export const said = (page, text) => page.locator(".stage .status", { hasText: text }).waitFor({ timeout: 60_000 });

/** The picture as pixels, once `changed` from what it was. */
export async function pixels(page, was) {
  for (let tries = 0; tries < 60; tries += 1) {
    const png = await page.locator(".stage canvas").screenshot().then((png) => png.toString("base64"));
    if (png !== was) return png;
    await page.waitForTimeout(100);
  }
  return was;
}

/** A head from the gallery: near enough to be measured. */
export async function tryModel(page, number = 1) {
  await page.locator(".models button").nth(number - 1).click();
  await showing(page, "photo");
}

/** A head of the gallery as if it were the shopper's own photograph. */
export async function ownPhoto(page) {
  const path = await page.locator(".models img").first().getAttribute("src");
  const bytes = await page.evaluate(async (path) => Array.from(new Uint8Array(await (await fetch(path)).arrayBuffer())), path);
  await upload(page, { name: "me.webp", mimeType: "image/webp", buffer: Buffer.from(bytes) });
  await showing(page, "photo");
}

/** Gives the face a scale: 58 mm makes any of the gallery's heads one that stores have frames for. */
export async function knowPd(page, mm) {
  await page.locator(".known input").fill(String(mm));
  await page.locator(".known button").click();
  await page.locator(".facts dd", { hasText: new RegExp(`^${mm} `) }).first().waitFor();
}
