// Makes the demo stores' feeds, demo/{house}/catalog.json, one frame a line: `node demo/generate.mjs`.
// The result depends on nothing but these files, so a change shows up in the feeds' diff and nowhere else.

import { mkdirSync, writeFileSync } from "node:fs";
import { feedOf } from "./generator/feed.mjs";
import { aurora } from "./generator/houses/aurora.mjs";
import { marigold } from "./generator/houses/marigold.mjs";
import { northlight } from "./generator/houses/northlight.mjs";

for (const house of [aurora, northlight, marigold]) {
  const frames = feedOf(house);
  const folder = new URL(`${house.id}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("catalog.json", folder), `[\n${frames.map((frame) => JSON.stringify(frame)).join(",\n")}\n]\n`);
  console.log(`${house.id}: ${frames.length} frames`);
}
