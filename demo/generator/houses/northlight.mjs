// Northlight: premium and editorial; British; from 240 to 690 pounds.

const names = (text) => text.trim().split(/\s+/);

export const northlight = {
  id: "northlight",
  language: "en-GB",
  brands: [
    {
      name: "Northlight Atelier",
      shapes: { round: 4, wayfarer: 3, square: 3, rectangle: 3, browline: 2, geometric: 2 },
      materials: { acetate: 6, mixed: 3, titanium: 3 },
      prices: [320, 345, 380],
      names: names("Arden Belgrave Carrow Dunmore Eskdale Farrow Glenmore Hadrian Inver Jura Kelso Lorne Merrick Nairn Ormond Pentland Quern Rannoch Sandray Torrin Ulva Wick"),
    },
    {
      name: "Ashcombe",
      shapes: { rectangle: 4, square: 3, wayfarer: 4, browline: 3, round: 2 },
      materials: { acetate: 8, mixed: 3 },
      prices: [240, 265, 290],
      names: names("Alderley Bramley Chilham Denholm Elmstead Frome Goring Hambledon Ickford Kemble Lacock Marlow Nunney Odiham Pewsey Ramsbury Selborne Tisbury Uley Wherwell"),
    },
    {
      name: "Thornfield & Vane",
      shapes: { "cat-eye": 4, butterfly: 4, oval: 3, geometric: 2, square: 2 },
      materials: { acetate: 7, mixed: 2, metal: 2 },
      prices: [295, 320, 355],
      names: names("Amabel Beatrix Cordelia Dorothea Elspeth Flora Georgiana Honor Isolde Jessamy Lavinia Mirabel Nerissa Ottoline Perdita Rosamund Sabine Tamsin Ursula Viola Winifred"),
    },
    {
      name: "Okada Works",
      shapes: { rectangle: 4, round: 4, oval: 3, geometric: 3, aviator: 2 },
      materials: { titanium: 9, mixed: 2 },
      rims: { full: 6, half: 3, rimless: 4 },
      prices: [480, 540, 590, 690],
      names: names("OW-101 OW-104 OW-107 OW-112 OW-118 OW-121 OW-126 OW-133 OW-137 OW-142 OW-145 OW-151 OW-158 OW-160 OW-164 OW-172 OW-177 OW-183 OW-188 OW-190 OW-196"),
    },
    {
      name: "Maison Verrault",
      shapes: { aviator: 3, butterfly: 3, "cat-eye": 3, oval: 2, round: 2, geometric: 2 },
      materials: { metal: 5, acetate: 4, mixed: 3 },
      prices: [360, 395, 430],
      names: names("Albane Bastien Célestin Désirée Éloi Fantine Gaspard Honorine Isidore Joséphine Léonie Mathurin Noémie Octave Paulin Quentin Roxane Séraphin Théodore Valère"),
    },
    {
      name: "Calder Strand",
      shapes: { wrap: 3, aviator: 4, square: 3, wayfarer: 3, rectangle: 2 },
      materials: { metal: 4, titanium: 3, tr90: 3, acetate: 3 },
      prices: [260, 285, 310],
      names: names("Anchor Bosun Capstan Dory Ebb Fathom Galley Halyard Isthmus Jib Keel Leeward Mizzen Neap Outrigger Pilot Quay Rudder Shoal Tiller Windward"),
    },
    {
      name: "Greyfriars",
      shapes: { round: 5, browline: 3, oval: 3, rectangle: 2, geometric: 2 },
      materials: { metal: 4, mixed: 4, acetate: 3 },
      prices: [275, 295, 325],
      names: names("Abbot Bede Chantry Deacon Evensong Friar Gospel Hermit Ignatius Jerome Lectern Matins Nave Oriel Prior Rood Scriptor Transept Vesper Wulfstan"),
    },
  ],
  // Frames with a 3D model of their own, which `make build` writes to build/media.
  models: ["northlight-atelier-rannoch"],
  glasses: 140,
  sunglasses: 78,
  extra: { titanium: 60, wood: 20, sun: 30 },
  range: {
    plate: ["black", "dark-havana", "black-horn", "matte-black", "bottle-green", "oxblood", "midnight", "smoke-crystal", "horn", "amber-tortoise", "olive-tortoise", "plum", "espresso", "crystal", "navy", "black-crystal"],
    metal: ["matte-black", "antique-gold", "gunmetal", "brushed-silver", "graphite", "pale-gold", "forest", "claret", "steel-blue"],
    lenses: ["grey", "green", "brown", "grey-gradient", "brown-gradient", "plum-gradient", "silver-mirror", "gold-mirror"],
  },
};
