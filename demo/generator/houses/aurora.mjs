// Aurora: light, warm and minimal; American; house brands from 95 to 245 dollars.

const names = (text) => text.trim().split(/\s+/);

export const aurora = {
  id: "aurora",
  language: "en-US",
  brands: [
    {
      name: "Aurora Studio",
      shapes: { round: 4, wayfarer: 4, square: 3, oval: 2, rectangle: 3, "cat-eye": 2, geometric: 1 },
      materials: { acetate: 7, mixed: 2, metal: 2 },
      prices: [95, 95, 110, 125],
      names: names("Alba Beckett Callum Dara Elson Faye Gilda Harlow Iver Joss Keaton Lumen Maren Nico Orla Perrin Quill Rhea Soren Tova Una Vesper Wells Zadie"),
    },
    {
      name: "Halden Row",
      shapes: { rectangle: 4, square: 4, wayfarer: 3, browline: 3, round: 2, aviator: 1 },
      materials: { acetate: 6, mixed: 4, metal: 2 },
      prices: [145, 160, 175],
      names: names("Archer Baxter Clement Dorset Everett Franklin Graham Hollis Irving Jarvis Kendall Lowell Mercer Norris Otis Prescott Quincy Rutledge Sumner Thayer Ulric Walden"),
    },
    {
      name: "Juniper & Oak",
      shapes: { round: 4, rectangle: 2, wayfarer: 3, square: 2, oval: 2 },
      materials: { wood: 5, acetate: 5, mixed: 2 },
      prices: [165, 185, 195],
      names: names("Aspen Birch Cedar Drift Ember Fern Grove Heath Islay Larch Meadow Nettle Ochre Pine Rowan Sedge Thistle Umber Willow Yarrow"),
    },
    {
      name: "Palo Seco",
      shapes: { aviator: 4, butterfly: 3, wrap: 3, "cat-eye": 3, square: 2, round: 2 },
      materials: { acetate: 5, metal: 4, tr90: 3 },
      prices: [115, 130, 145],
      names: names("Agave Baja Cholla Dune Encina Flats Gila Hermosa Joshua Laguna Mesa Nopal Ocotillo Pinto Reyes Sonora Tecate Vista Yucca Zuma"),
    },
    {
      name: "Osgood Bros",
      shapes: { rectangle: 4, oval: 3, aviator: 3, round: 3, browline: 2 },
      materials: { metal: 6, titanium: 4, mixed: 2 },
      prices: [155, 170, 185],
      names: names("Abel Booker Chester Delmar Elwood Foster Gus Hank Ira Jasper Knox Lyle Moses Ned Orville Percy Roscoe Silas Truman Vernon Wiley"),
    },
    {
      name: "Featherline",
      shapes: { rectangle: 4, oval: 4, round: 3, geometric: 3 },
      materials: { titanium: 8, metal: 2 },
      rims: { full: 3, half: 4, rimless: 5 },
      prices: [195, 215, 245],
      names: names("Aero Breeze Cirrus Down Eave Flint Glide Halo Ibis Jet Kite Lark Mist Nimbus Oriole Plume Quiver Rill Skye Tern Veer Wisp"),
    },
    {
      name: "Linden Street",
      shapes: { "cat-eye": 4, butterfly: 3, geometric: 3, round: 2, oval: 3, square: 2 },
      materials: { acetate: 6, metal: 2, mixed: 3 },
      prices: [125, 140, 155],
      names: names("Adele Bette Camille Delphine Estelle Fleur Greta Hattie Ines Josephine Kitty Louise Margot Nell Odette Pearl Rosalie Sylvie Thea Viola Winona Yvette"),
    },
  ],
  glasses: 150,
  sunglasses: 82,
  extra: { titanium: 30, wood: 10, sun: 20 },
  range: {
    plate: ["black", "dark-havana", "honey-tortoise", "crystal", "champagne", "amber-tortoise", "olive", "sage", "navy", "caramel", "rust", "blush", "espresso", "black-crystal", "smoke-crystal", "ivory"],
    metal: ["gold", "silver", "matte-black", "gunmetal", "rose-gold", "pale-gold", "bronze", "steel-blue"],
    lenses: ["grey", "brown", "green", "grey-gradient", "brown-gradient", "amber", "silver-mirror", "blue-mirror"],
  },
};
