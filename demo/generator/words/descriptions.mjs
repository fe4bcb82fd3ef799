// A description from a frame's data: every sentence says only what the data says.

import * as american from "./en-us.mjs";
import * as british from "./en-gb.mjs";
import * as german from "./de.mjs";

const WORDS = { "en-US": american, "en-GB": british, de: german };

/** Sentences come from decks, so that neighbours differ. */
export function descriptions(language, random) {
  const words = WORDS[language];
  const decks = new Map();
  const draw = (place, list) => {
    if (!decks.has(place)) decks.set(place, random.deck(list));
    return decks.get(place)();
  };
  return (frame) => {
    const opening = draw(`shape ${frame.shape}`, words.shapes[frame.shape]);
    const made = frame.rim === "full" ? draw(`material ${frame.material}`, words.materials[frame.material]) : draw(`rim ${frame.rim}`, words.rims[frame.rim]);
    const lenses = lensesOf(frame);
    const middle = lenses ? draw(`lenses ${lenses}`, words.lenses[lenses]) : draw(`width ${widthOf(frame)}`, words.widths[widthOf(frame)]);
    const several = frame.sizes.length > 1;
    const closing = draw(`closing ${several}`, words.closings.filter((sentence) => several || !sentence.includes("{sizes}")));
    return [opening, made, middle, closing].map((sentence) => filled(sentence, frame, words)).join(" ");
  };
}

function lensesOf(frame) {
  const lenses = frame.variants.map((variant) => variant.lens);
  if (lenses.every((lens) => !lens)) return null;
  if (lenses.some((lens) => lens.mirror)) return "mirror";
  return lenses.some((lens) => lens.gradient) ? "gradient" : "plain";
}

/** As the store's own filter bands them. */
function widthOf({ sizes }) {
  if (sizes.length > 1) return "several";
  return sizes[0].frameWidth < 130 ? "narrow" : sizes[0].frameWidth < 138 ? "medium" : "wide";
}

function filled(sentence, frame, words) {
  const [size] = frame.sizes;
  const values = {
    name: frame.name,
    brand: frame.brand,
    material: words.materialNames[frame.material],
    width: size.frameWidth,
    widest: frame.sizes.at(-1).frameWidth,
    lens: size.lensWidth,
    height: size.lensHeight,
    bridge: size.bridge,
    temple: size.temple,
    weight: frame.weight,
    colors: words.numbers[frame.variants.length],
    sizes: words.numbers[frame.sizes.length],
    first: frame.variants[0].name.split(" / ")[0],
    last: frame.variants.at(-1).name.split(" / ")[0],
  };
  return sentence.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}
