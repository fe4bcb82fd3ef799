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
