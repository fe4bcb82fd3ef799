// American English, warm and plain.

export const numbers = ["zero", "one", "two", "three", "four", "five"];
export const materialNames = { acetate: "acetate", metal: "metal", titanium: "titanium", wood: "wood", tr90: "TR90", mixed: "acetate and metal" };

export const shapes = {
  round: [
    "{name} is a quiet circle, the kind of round frame you stop noticing after a week.",
    "A true round from {brand}: soft lines, an open look, nothing extra.",
    "Round without the costume. {name} keeps the circle generous and the rim calm.",
    "{name} starts from a simple circle, {lens} mm across, and leaves it alone.",
  ],
  oval: [
    "{name} is a low oval that follows the brow instead of arguing with it.",
    "Soft, slim and easy to wear: {name} is {brand}'s everyday oval.",
    "An oval with a {height} mm lens, {name} sits lightly across the middle of the face.",
  ],
  rectangle: [
    "{name} is a clean rectangle with just enough corner to look put together.",
    "Straight brow, straight sides, no fuss: {name} is the rectangle to reach for on a Monday.",
    "{brand} drew {name} as a long, low rectangle that sharpens soft features.",
    "A rectangle that knows when to stop, {name} keeps its lens at {height} mm high.",
  ],
  square: [
    "{name} squares up nicely: strong corners, softened just where they would pinch.",
    "A confident square with a {lens} mm lens and an honest front.",
    "{name} brings a bold square to an easy, everyday weight.",
  ],
  wayfarer: [
    "{name} takes the familiar flared brow and trims it for every day.",
    "The wayfarer shape, cut by {brand} with a slimmer corner and a {bridge} mm bridge.",
    "Up at the temples, narrow at the cheek: {name} is a wayfarer that lifts the whole face.",
    "You know the outline. {name} just gets the proportions right.",
  ],
  aviator: [
    "{name} is a classic teardrop with a {lens} mm lens and a light step.",
    "An aviator from {brand} with a full, easy drop toward the cheek.",
    "{name} keeps what people love about aviators, the teardrop lens and the open brow, and skips the swagger.",
  ],
  "cat-eye": [
    "{name} lifts at the corners just enough to feel like a smile.",
    "A cat-eye with manners: {name} sweeps up and out without shouting.",
    "{brand}'s {name} turns the corners up and keeps the rest of the line clean.",
  ],
  browline: [
    "{name} draws a firm brow over a fine metal rim, and that is all the structure it needs.",
    "A mid-century browline, lightened: solid on top, almost nothing below.",
    "{name} puts the weight where your eyebrows are and lets the lower rim disappear.",
  ],
  geometric: [
    "{name} cuts the circle into facets, so the light catches an edge wherever you turn.",
    "Quiet corners give {name} its character.",
    "A geometric frame for people who find round too sweet and square too stern.",
  ],
  butterfly: [
    "{name} opens outward like wings, broad at the temple and narrow at the nose.",
    "A generous butterfly shape with a {lens} mm lens and plenty of presence.",
    "{name} is big, soft and unapologetic: a butterfly made for entrances.",
  ],
  wrap: [
    "{name} curves around the face to keep wind and side light out.",
    "A wrap made for moving: {name} hugs the temple and stays there.",
    "Low, curved and close, {name} is the frame to run errands or hills in.",
  ],
};

export const materials = {
  acetate: [
    "It is cut from solid acetate and polished by hand to a deep, even shine.",
    "The front is plate acetate, warm to the touch and easy for an optician to adjust.",
    "Plate acetate carries the color all the way through, so a scuff never shows a different shade.",
    "Solid acetate gives it a pleasant {weight} g in the hand.",
  ],
  metal: [
    "The rim is fine metal wire, with adjustable pads so it sits right on any bridge.",
    "A slender metal front keeps the whole thing at {weight} g.",
    "Thin metal rims and soft nose pads do the work and stay out of the picture.",
  ],
  titanium: [
    "Titanium brings it down to {weight} g, so the only thing you notice is what you see.",
    "It is made of titanium: strong, springy and only {weight} g.",
    "Thin titanium makes it one of the lighter frames on our wall at {weight} g.",
  ],
  wood: [
    "The front is real wood, so no two pairs share a grain.",
    "Made of wood and finished to the touch of a good table, it weighs {weight} g.",
    "Wood gives it a warmth that only gets better with wear.",
  ],
  tr90: [
    "Molded TR90 flexes, forgives and weighs {weight} g.",
    "It is made of TR90, a tough polymer that bends before it breaks.",
    "Light TR90, {weight} g in all, shrugs off gym bags and back seats.",
  ],
  mixed: [
    "An acetate front meets slim metal, warm on the face and light behind the ears.",
    "It pairs acetate with metal, so you get color up front and a fine line along the side.",
    "Acetate where it shows, metal where it should be thin: {weight} g altogether.",
  ],
};

export const rims = {
  half: [
    "A half rim of {material} holds the lens from above and leaves the lower edge clear.",
    "The {material} rim stops halfway, which keeps the look open and the weight at {weight} g.",
  ],
  rimless: [
    "There is no rim at all: the lenses are drilled and held by {material}, {weight} g in total.",
    "Rimless lenses on slim {material} make it nearly invisible, and at {weight} g you barely feel it.",
    "With no rim to frame it, your face does the talking; the {material} weighs {weight} g.",
  ],
};

export const lenses = {
  plain: [
    "The tint is even from top to bottom for full sun.",
    "Evenly tinted lenses keep colors calm on bright days.",
    "Solid sun lenses take the edge off noon.",
  ],
  gradient: [
    "Where you see a gradient in the color list, the lens is darker on top for the sky and lighter below for your phone.",
    "Pick a gradient lens to keep the glare up high and the menu readable.",
    "Some colors come with a gradient tint that fades toward the cheek.",
  ],
  mirror: [
    "Choose a mirrored lens if you like the world bright and your eyes to yourself.",
    "The mirrored option bounces light back before it reaches you.",
    "At least one color wears a mirrored lens, made for water, snow and a little mystery.",
  ],
};

export const widths = {
  narrow: ["At {width} mm across it is cut for narrower faces.", "The front measures {width} mm, a good fit if most frames feel too wide.", "Narrow on purpose: {width} mm from hinge to hinge."],
  medium: ["At {width} mm across it fits most faces.", "The front measures a friendly {width} mm, right in the middle.", "A medium {width} mm front means it fits the way the mirror says."],
  wide: ["At {width} mm across it gives broader faces room.", "The front measures {width} mm, for anyone tired of pinched temples.", "Wide by design: {width} mm from hinge to hinge."],
  several: ["The smallest front is {width} mm across and the largest {widest} mm, so the same look fits more people.", "Fronts run from {width} to {widest} mm.", "Pick your fit between {width} and {widest} mm."],
};

export const closings = [
  "It comes in {colors} colors, from {first} to {last}.",
  "Start with {first}; there are {colors} colors in all.",
  "The {temple} mm temples sit flat and easy.",
  "Weighs {weight} g without lenses.",
  "Made in {sizes} sizes and {colors} colors.",
  "We like it best in {first}.",
  "Available in {sizes} sizes.",
  "Our pick for a second pair: {last}.",
  "With a {bridge} mm bridge, it rests where it should.",
];
