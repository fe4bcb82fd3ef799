// A house's feed: which models there are, and each as the catalog's JSON wants it.

import { variantsOf } from "./colors.mjs";
import { randomFrom } from "./random.mjs";
import { sizesOf, weightOf } from "./sizes.mjs";
import { descriptions } from "./words/descriptions.mjs";

// What each shape is made of; a brand's own materials decide among these.
const SUITABLE = {
  round: ["acetate", "metal", "titanium", "wood", "tr90", "mixed"],
  oval: ["acetate", "metal", "titanium", "wood"],
  rectangle: ["acetate", "metal", "titanium", "wood", "tr90"],
  square: ["acetate", "metal", "titanium", "wood", "tr90", "mixed"],
  wayfarer: ["acetate", "wood", "tr90"],
  aviator: ["metal", "titanium", "acetate"],
  "cat-eye": ["acetate", "metal", "mixed"],
  browline: ["mixed"],
  geometric: ["acetate", "metal", "titanium", "mixed"],
  butterfly: ["acetate", "metal", "tr90"],
  wrap: ["tr90"],
};
// Rimless and half-rim lenses hang on wire.
const OPEN_RIMS = ["rectangle", "oval", "round", "geometric", "square"];
const SUN_SHAPES = { aviator: 3, butterfly: 3, wrap: 6, wayfarer: 2, "cat-eye": 2, round: 1, square: 1, geometric: 1, oval: 0.5, rectangle: 0.5, browline: 1 };

export function feedOf(house) {
  const random = randomFrom(house.id);
  const describe = descriptions(house.language, random);
  const frames = [...models(house, random, house.glasses, false), ...models(house, random, house.sunglasses, true)];
  return random.shuffled(frames.map((model) => frame(house, model, random, describe)));
}

/** Brands take turns; sunglasses are relatives of models that have a name already. */
function models(house, random, count, sun) {
  const decks = house.brands.map((brand) => ({ brand, left: random.shuffled(brand.names) }));
  const models = [];
  while (models.length < count) {
    for (const { brand, left } of decks) {
      const name = left.pop();
      if (name && models.length < count) models.push({ brand, name: sun ? `${name} Sun` : name, sun });
    }
    if (decks.every(({ left }) => left.length === 0)) throw new Error(`${house.id}: too few names for ${count} frames`);
  }
  return models;
}

function frame(house, { brand, name, sun }, random, describe) {
  const shape = random.weighted(sun ? among(brand.shapes, SUN_SHAPES) : without(brand.shapes, ["wrap"]));
  const fitting = SUITABLE[shape].filter((material) => brand.materials[material]);
  const material = fitting.length ? random.weighted(among(brand.materials, fitting)) : SUITABLE[shape][0];
  const rim = rimOf(brand, shape, material, sun, random);
  const sizes = sizesOf(random, shape, material, sun);
  const variants = variantsOf(random, { material, shape, sun, range: house.range, language: house.language });
  const whole = random.pick(brand.prices) + surcharge(house, brand, material, sun);
  const price = whole * 100;
  const reduced = random.chance(0.08);
  const made = {
    id: slug(`${brand.name} ${name}`),
    name,
    brand: brand.name,
    category: sun ? "sunglasses" : "glasses",
    shape,
    rim,
    material,
    sizes,
    variants,
    price: reduced ? Math.round((whole * 0.8) / 5) * 500 : price,
    ...(reduced && { was: price }),
    weight: weightOf(random, material, rim, sizes[0]),
    released: `${random.pick([2024, 2025, 2025, 2026, 2026])}-${two(random.whole(1, 10))}-${two(random.whole(1, 28))}`,
  };
  return { ...made, description: describe(made), ...(house.models?.includes(made.id) && { model: `/media/${made.id}.glb` }) };
}

function rimOf(brand, shape, material, sun, random) {
  const wire = material === "metal" || material === "titanium";
  if (sun || !wire || !OPEN_RIMS.includes(shape)) return "full";
  const rims = brand.rims ?? { full: 5, half: 2, rimless: 2 };
  return random.weighted(shape === "square" ? without(rims, ["rimless"]) : rims);
}

/** Sun lenses cost more, and so does a dear material where it is not the brand's own. */
function surcharge(house, brand, material, sun) {
  const own = Object.entries(brand.materials).reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
  return (material === own ? 0 : (house.extra[material] ?? 0)) + (sun ? house.extra.sun : 0);
}

/** The weights of what both name; a second table multiplies. */
function among(weights, allowed) {
  const keys = Array.isArray(allowed) ? allowed : Object.keys(allowed);
  const share = (key) => (Array.isArray(allowed) ? 1 : allowed[key]);
  return Object.fromEntries(keys.filter((key) => weights[key]).map((key) => [key, weights[key] * share(key)]));
}

function without(weights, keys) {
  return Object.fromEntries(Object.entries(weights).filter(([key]) => !keys.includes(key)));
}

function slug(text) {
  const german = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  const plain = text.toLowerCase().replace(/[äöüß]/g, (letter) => german[letter]).normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

const two = (number) => String(number).padStart(2, "0");
