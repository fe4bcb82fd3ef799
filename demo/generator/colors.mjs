// Real eyewear colours: acetate plates, moulded polymers, metals, woods and sun lenses.
//
// [family, colour, accent, English name, German name]; the accent is tortoise's flecks, a two-tone front's lower half, a
// crystal's core.

const PLATE = {
  black: ["black", "#17171a", null, "Black", "Schwarz"],
  "matte-black": ["black", "#26272a", null, "Matte Black", "Mattschwarz"],
  "dark-havana": ["tortoise", "#3b2114", "#8a4b1f", "Dark Havana", "Havanna dunkel"],
  "honey-tortoise": ["tortoise", "#b9722d", "#4a2711", "Honey Tortoise", "Schildpatt Honig"],
  "amber-tortoise": ["tortoise", "#8c4a1c", "#2c160b", "Amber Tortoise", "Schildpatt Bernstein"],
  "blonde-tortoise": ["tortoise", "#d4a25f", "#7a4a22", "Blonde Tortoise", "Schildpatt hell"],
  "olive-tortoise": ["tortoise", "#5a5730", "#26230f", "Olive Tortoise", "Schildpatt Oliv"],
  "rose-tortoise": ["tortoise", "#a65a55", "#4b1f22", "Rose Tortoise", "Schildpatt Rosé"],
  "blue-tortoise": ["tortoise", "#2f4d72", "#14202f", "Blue Tortoise", "Schildpatt Blau"],
  espresso: ["brown", "#3d271d", null, "Espresso", "Espresso"],
  chestnut: ["brown", "#6b3a22", null, "Chestnut", "Kastanie"],
  caramel: ["brown", "#a0683a", null, "Caramel", "Karamell"],
  horn: ["brown", "#6f5a45", "#b79b78", "Horn", "Horn"],
  "black-horn": ["black", "#1c1a19", "#8d745a", "Black to Horn", "Schwarz-Horn"],
  "black-crystal": ["black", "#19191c", "#cfd3d6", "Black to Crystal", "Schwarz-Kristall"],
  crystal: ["clear", "#e6eaec", null, "Crystal", "Kristall"],
  champagne: ["clear", "#ecdcc1", null, "Champagne Crystal", "Kristall Champagner"],
  "smoke-crystal": ["clear", "#b4b8bc", null, "Smoke Crystal", "Kristall Rauch"],
  "rose-crystal": ["clear", "#f0ccc9", null, "Rose Crystal", "Kristall Rosé"],
  "sky-crystal": ["clear", "#c6dceb", null, "Sky Crystal", "Kristall Himmel"],
  navy: ["blue", "#1d2c4d", null, "Navy", "Marine"],
  midnight: ["blue", "#141d33", "#38507d", "Midnight Fade", "Mitternacht"],
  cobalt: ["blue", "#2447c0", null, "Cobalt", "Kobalt"],
  "ice-blue": ["blue", "#8db4d6", null, "Ice Blue", "Eisblau"],
  turquoise: ["blue", "#1c9aa8", null, "Turquoise", "Türkis"],
  petrol: ["green", "#14505a", null, "Petrol", "Petrol"],
  olive: ["green", "#5c6238", null, "Olive", "Oliv"],
  sage: ["green", "#93a58b", null, "Sage", "Salbei"],
  "bottle-green": ["green", "#163c2c", null, "Bottle Green", "Flaschengrün"],
  mint: ["green", "#7ccbb0", null, "Mint", "Minze"],
  fir: ["green", "#22573d", "#6fa982", "Fir", "Tanne"],
  oxblood: ["red", "#541c1f", null, "Oxblood", "Ochsenblut"],
  burgundy: ["red", "#6d1f33", null, "Burgundy", "Burgund"],
  rust: ["red", "#a1492b", null, "Rust", "Rost"],
  coral: ["red", "#e8604c", null, "Coral", "Koralle"],
  cherry: ["red", "#c01f33", "#f0b2ae", "Cherry", "Kirsche"],
  blush: ["pink", "#dca9a0", null, "Blush", "Puder"],
  raspberry: ["pink", "#c22d6b", null, "Raspberry", "Himbeere"],
  flamingo: ["pink", "#f08aa5", null, "Flamingo", "Flamingo"],
  plum: ["purple", "#4c2545", null, "Plum", "Pflaume"],
  lilac: ["purple", "#a78cc9", null, "Lilac", "Flieder"],
  violet: ["purple", "#6a3fa0", "#c7a8e6", "Violet Fade", "Veilchen"],
  ivory: ["white", "#efe8d8", null, "Ivory", "Elfenbein"],
  mustard: ["yellow", "#c8962a", null, "Mustard", "Senf"],
  lemon: ["yellow", "#efd14a", null, "Lemon", "Zitrone"],
};

const METAL = {
  gold: ["gold", "#c9a35b", null, "Gold", "Gold"],
  "pale-gold": ["gold", "#d9c08a", null, "Pale Gold", "Hellgold"],
  "rose-gold": ["gold", "#cf9a80", null, "Rose Gold", "Roségold"],
  "antique-gold": ["gold", "#9d7d42", null, "Antique Gold", "Altgold"],
  silver: ["silver", "#c3c7cb", null, "Silver", "Silber"],
  "brushed-silver": ["silver", "#aab0b5", null, "Brushed Silver", "Silber gebürstet"],
  gunmetal: ["gunmetal", "#565a5f", null, "Gunmetal", "Gunmetal"],
  graphite: ["gunmetal", "#3c3f44", null, "Graphite", "Graphit"],
  "matte-black": ["black", "#222326", null, "Matte Black", "Mattschwarz"],
  bronze: ["brown", "#7a5a3c", null, "Bronze", "Bronze"],
  "steel-blue": ["blue", "#46627f", null, "Steel Blue", "Stahlblau"],
  cobalt: ["blue", "#2b4fb8", null, "Cobalt", "Kobalt"],
  forest: ["green", "#2f5142", null, "Forest", "Waldgrün"],
  claret: ["red", "#6b2231", null, "Claret", "Bordeaux"],
  cherry: ["red", "#b52236", null, "Cherry", "Kirsche"],
  lilac: ["purple", "#9b86bf", null, "Lilac", "Flieder"],
};

const WOOD = {
  walnut: ["brown", "#5b3c26", "#3a2416", "Walnut", "Nussbaum"],
  oak: ["brown", "#a57f52", "#7d5b36", "Oak", "Eiche"],
  cherrywood: ["brown", "#84462d", "#5c2c1b", "Cherry Wood", "Kirschholz"],
  ebony: ["black", "#2a211d", "#17110f", "Ebony", "Ebenholz"],
  maple: ["yellow", "#d3ac73", "#b08750", "Maple", "Ahorn"],
};

const LENSES = {
  grey: ["#4a4d50", 0.8, "Grey", "Grau"],
  brown: ["#5d4028", 0.78, "Brown", "Braun"],
  green: ["#3c4f3d", 0.8, "Green", "Grün"],
  amber: ["#a5692a", 0.55, "Amber", "Bernstein"],
  blue: ["#38587c", 0.65, "Blue", "Blau"],
  rose: ["#b06a70", 0.5, "Rose", "Rosé"],
  "grey-gradient": ["#44484c", 0.75, "Grey Gradient", "Grau Verlauf", "gradient"],
  "brown-gradient": ["#63432b", 0.72, "Brown Gradient", "Braun Verlauf", "gradient"],
  "plum-gradient": ["#5b3a58", 0.65, "Plum Gradient", "Pflaume Verlauf", "gradient"],
  "teal-gradient": ["#2f5a60", 0.65, "Teal Gradient", "Petrol Verlauf", "gradient"],
  "silver-mirror": ["#8d949b", 0.85, "Silver Mirror", "Silber verspiegelt", "mirror"],
  "blue-mirror": ["#2f6fb0", 0.85, "Blue Mirror", "Blau verspiegelt", "mirror"],
  "gold-mirror": ["#b08a3c", 0.82, "Gold Mirror", "Gold verspiegelt", "mirror"],
};

const METALS_FOR_TEMPLES = ["gold", "silver", "gunmetal"];

/** Two to five colours of a house's range, no two alike; temples of mixed frames are metal. */
export function variantsOf(random, { material, shape, sun, range, language }) {
  const plate = material === "wood" ? WOOD : material === "metal" || material === "titanium" ? METAL : PLATE;
  const offered = material === "wood" ? Object.keys(WOOD) : plate === METAL ? range.metal : range.plate;
  const usable = offered.filter((key) => material !== "tr90" || (plate[key][0] !== "tortoise" && !plate[key][2]));
  const count = Math.min(usable.length, Number(random.weighted({ 2: 2, 3: 5, 4: 4, 5: 2 })));
  const chosen = [...new Set([random.pick(usable.slice(0, 4)), ...random.shuffled(usable)])].slice(0, count);
  const temple = random.pick(METALS_FOR_TEMPLES);
  return chosen.map((key) => variant(random, key, plate[key], { material, shape, sun, range, language, temple }));
}

function variant(random, key, [family, color, accent, english, german], { material, shape, sun, range, language, temple }) {
  const spoken = (one, other) => (language === "de" ? other : one);
  const name = spoken(english, german);
  const made = { id: key, name, family, color };
  const metal = METAL[family === "clear" || family === "blue" ? "silver" : temple][1];
  if (shape === "browline") made.accent = metal;
  else if (accent) made.accent = accent;
  if (material === "mixed" && shape !== "browline") made.templeColor = metal;
  if (!sun) return made;
  const lens = random.pick(range.lenses);
  const [tint, density, lensEnglish, lensGerman, kind] = LENSES[lens];
  made.name = `${name} / ${spoken(lensEnglish, lensGerman)}`;
  made.lens = { tint, density, ...(kind && { [kind]: true }) };
  return made;
}
