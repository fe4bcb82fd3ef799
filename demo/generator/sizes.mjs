// Boxing-system sizes in millimetres as frames of each shape have them.

// Lens width A of the smallest size, lens height as a share of A, bridge DBL.
const PROPORTIONS = {
  round: { a: [44, 48], share: [0.92, 0.98], bridge: [20, 23] },
  oval: { a: [48, 52], share: [0.68, 0.76], bridge: [17, 20] },
  rectangle: { a: [50, 55], share: [0.62, 0.7], bridge: [16, 18] },
  square: { a: [49, 54], share: [0.76, 0.84], bridge: [17, 20] },
  wayfarer: { a: [48, 52], share: [0.74, 0.8], bridge: [19, 22] },
  aviator: { a: [54, 58], share: [0.83, 0.89], bridge: [14, 16] },
  "cat-eye": { a: [49, 53], share: [0.73, 0.8], bridge: [16, 19] },
  browline: { a: [48, 51], share: [0.76, 0.82], bridge: [19, 21] },
  geometric: { a: [46, 51], share: [0.86, 0.94], bridge: [19, 22] },
  butterfly: { a: [53, 57], share: [0.79, 0.86], bridge: [15, 18] },
  wrap: { a: [58, 61], share: [0.6, 0.66], bridge: [15, 17] },
};

// From the lens's box to the hinge: plate acetate carries a broad end piece, a wrapped front a short one.
const END_PIECE = { acetate: [6, 8], wood: [6, 8], tr90: [5, 7], mixed: [5, 7], metal: [4, 6], titanium: [4, 6] };

/** One to three sizes, smallest first; the front is as wide as its parts: 2 A + DBL + two end pieces. */
export function sizesOf(random, shape, material, sun) {
  const { a, share, bridge } = PROPORTIONS[shape];
  const first = random.whole(...a) + (sun && shape !== "wrap" ? 1 : 0);
  const tall = random.between(...share);
  const between = random.whole(...bridge);
  const end = shape === "wrap" ? 3 : random.whole(...END_PIECE[material]);
  const count = Number(random.weighted(sun ? { 1: 6, 2: 3 } : { 1: 3, 2: 5, 3: 2 }));
  const sizes = Array.from({ length: count }, (_, step) => {
    const lensWidth = first + 2 * step;
    const frontBridge = between + (step === 2 ? 1 : 0);
    const frameWidth = 2 * lensWidth + frontBridge + 2 * end;
    return {
      lensWidth,
      lensHeight: Math.round(lensWidth * tall),
      bridge: frontBridge,
      temple: frameWidth < 128 ? 140 : frameWidth < 140 ? 145 : 150,
      frameWidth,
    };
  });
  return sizes.filter(({ frameWidth }) => frameWidth <= WIDEST);
}

// Wider fronts are made for few heads and by few houses.
const WIDEST = 150;

// Grams without lenses, for a front of 134 mm.
const WEIGHT = { acetate: 26, wood: 23, tr90: 15, mixed: 21, metal: 19, titanium: 12 };
const RIM_SHARE = { full: 1, half: 0.82, rimless: 0.6 };

export function weightOf(random, material, rim, size) {
  return Math.round(WEIGHT[material] * RIM_SHARE[rim] * (size.frameWidth / 134) * random.between(0.9, 1.1));
}
