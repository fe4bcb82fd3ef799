// British English, dry and editorial.

export const numbers = ["zero", "one", "two", "three", "four", "five"];
export const materialNames = { acetate: "acetate", metal: "metal", titanium: "titanium", wood: "wood", tr90: "TR90", mixed: "acetate and metal" };

export const shapes = {
  round: [
    "The circle, reconsidered. {name} holds a {lens} mm lens in a rim that gives nothing away.",
    "{name} is a scholar's round: composed, exact, faintly amused.",
    "A round frame is the hardest to draw well. {brand} has taken its time over {name}.",
    "{name} returns to the first spectacles there were, and removes whatever has crept in since.",
  ],
  oval: [
    "{name} is an oval drawn low and long, in no hurry to be noticed.",
    "Neither round nor rectangular, {name} occupies the interesting ground between.",
    "An oval of unusual poise: {height} mm deep, and not a millimetre more.",
  ],
  rectangle: [
    "{name} is a rectangle with the discipline of a good sentence.",
    "Straight lines, held with conviction. {name} lends its wearer a certain decisiveness.",
    "{brand} has pared the rectangle down to brow, corner and line.",
    "A low rectangular front, {height} mm deep, for those who prefer an edge.",
  ],
  square: [
    "{name} is square and unembarrassed about it.",
    "A square front with weight at the corners and calm in between.",
    "Broad, level and assured: {name} is {brand}'s reading of the square.",
  ],
  wayfarer: [
    "{name} takes the most photographed outline of the last century and makes it private again.",
    "A wayfarer with its collar turned up: the brow flares, the cheek stays lean.",
    "The flared brow is familiar. The restraint of {name} is not.",
  ],
  aviator: [
    "{name} is an aviator without the leather jacket.",
    "A teardrop lens of {lens} mm, hung from a fine double line.",
    "{brand} redraws the pilot's frame for people who would rather take the train.",
  ],
  "cat-eye": [
    "{name} rises at the outer edge with the timing of a raised eyebrow.",
    "A cat-eye in a lower register: swept, not winged.",
    "{name} owes something to the cinema of the fifties and nothing to fancy dress.",
  ],
  browline: [
    "{name} underlines the brow and lets the rest recede into fine metal.",
    "A browline for the committee room and the last train home.",
    "Substance above, a hairline below: {name} is a study in emphasis.",
  ],
  geometric: [
    "{name} resolves the curve into facets, each catching its own light.",
    "A geometric front with the clarity of a cut stone.",
    "{brand} set out to draw a circle and thought better of it.",
  ],
  butterfly: [
    "{name} opens towards the temple with some ceremony.",
    "A butterfly front, {lens} mm to the lens, for entrances and for exits.",
    "Generous, swept and entirely deliberate: {name} is not for hiding behind, though it can be used that way.",
  ],
  wrap: [
    "{name} follows the curve of the head and keeps the weather on the other side of it.",
    "A wrapped front, close at the temple, drawn for wind and low sun.",
    "{brand} gives the sports frame an evening coat.",
  ],
};

export const materials = {
  acetate: [
    "Cut from block acetate and tumbled until the edges soften.",
    "The acetate is left with enough body to show its depth; {weight} g on the scales.",
    "Plate acetate, bevelled by hand, with the colour running through to the core.",
    "The front is milled from solid acetate and polished to a slow gloss.",
  ],
  metal: [
    "The metal is drawn fine and left to speak for itself.",
    "Slim metal rims and adjustable pads; {weight} g, without lenses.",
    "A metal front of some delicacy, at {weight} g.",
  ],
  titanium: [
    "Worked in titanium to {weight} g, it is present chiefly by its outline.",
    "Titanium, with the soft sheen of a well-kept instrument: {weight} g.",
    "The titanium is springy, exact and, at {weight} g, very nearly an abstraction.",
  ],
  wood: ["Made of wood, with a grain that belongs to one pair only.", "Real wood, finished by hand; {weight} g.", "The wood is left close to the touch of the tree."],
  tr90: ["Moulded in TR90, it bends and returns; {weight} g.", "TR90 keeps it to {weight} g and untroubled by coat pockets.", "The TR90 front is matt, supple and unbothered."],
  mixed: [
    "Acetate in front, metal at the side: the join is the point.",
    "Acetate carries the colour while metal carries the line; {weight} g together.",
    "Two materials, acetate and metal, on speaking terms.",
  ],
};

export const rims = {
  half: ["The {material} rim stops at the halfway line and leaves the lower edge to the light.", "Half-rimmed in {material}, at {weight} g."],
  rimless: [
    "Rimless: the lenses are pierced and held by {material} alone, {weight} g in all.",
    "There is no rim to speak of, only {material} and intent, at {weight} g.",
    "The lens has no border; {material} does the rest in {weight} g.",
  ],
};

export const lenses = {
  plain: ["The lenses are tinted evenly, for unapologetic sun.", "A solid tint, edge to edge.", "Full tint, no gradation, no argument."],
  gradient: [
    "Certain colours carry a gradient lens, dark above and candid below.",
    "Where the lens is graduated, it deepens towards the brow.",
    "The gradient tints fade downwards, so a book remains possible.",
  ],
  mirror: ["At least one version is mirrored, for those who would rather observe.", "The mirrored lens returns the light to its sender.", "A mirrored finish is available, and suits the frame's reserve."],
};

export const widths = {
  narrow: ["At {width} mm the front favours a narrower face.", "{width} mm across: cut close, for slighter features.", "The front is narrow, at {width} mm."],
  medium: ["At {width} mm across, it sits comfortably in the middle of the scale.", "The front measures {width} mm and suits most.", "A medium front of {width} mm."],
  wide: ["At {width} mm the front has breadth, and so should its wearer.", "{width} mm across, for broader faces.", "The front is wide, at {width} mm, and carries it."],
  several: ["Fronts from {width} to {widest} mm.", "The fit runs from {width} mm to {widest} mm across the front.", "Made from {width} mm across to {widest} mm, in proportion."],
};

export const closings = [
  "Offered in {colors} colours, {first} among them.",
  "In {first}, it is at its most itself.",
  "The temples are {temple} mm and quite straight about it.",
  "{weight} g, before lenses.",
  "Made in {sizes} sizes and {colors} colours.",
  "{first} is the colour to begin with; {last} the one to come back for.",
  "Available in {sizes} sizes.",
  "A {bridge} mm bridge keeps it where it belongs.",
];
