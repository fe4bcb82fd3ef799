// Marigold: colourful and round; German; from 89 to 279 euros.

const names = (text) => text.trim().split(/\s+/);

export const marigold = {
  id: "marigold",
  language: "de",
  brands: [
    {
      name: "Marigold",
      shapes: { round: 6, oval: 3, "cat-eye": 3, geometric: 2, butterfly: 2, wayfarer: 2 },
      materials: { acetate: 8, tr90: 2, metal: 2 },
      prices: [89, 99, 119],
      names: names("Anouk Bine Carlotta Doro Emmi Fietje Gitti Hanne Ilvy Jette Kaja Lotta Mila Nele Ophelia Pippa Romy Svea Tilda Ulla Wanda Yuna Zora"),
    },
    {
      name: "Kiesel & Kraut",
      shapes: { round: 5, geometric: 4, oval: 3, square: 2 },
      materials: { acetate: 5, mixed: 3, wood: 3 },
      prices: [149, 159, 179],
      names: names("Ahorn Basalt Calla Distel Eibe Farn Ginster Holunder Iris Jaspis Kresse Linde Minze Nelke Ocker Pappel Quarz Raute Salbei Tulpe Ulme Weide"),
    },
    {
      name: "Fräulein Kobalt",
      shapes: { "cat-eye": 5, butterfly: 4, round: 2, oval: 2, geometric: 2 },
      materials: { acetate: 8, metal: 2, mixed: 2 },
      prices: [139, 149, 169],
      names: names("Adelheid Berta Cosima Dagmar Edda Frieda Gundula Hedwig Irmgard Johanna Klara Liselotte Mathilde Notburga Ottilie Paula Rosalinde Sieglinde Trude Ursel Wilma"),
    },
    {
      name: "Nordwind Optik",
      shapes: { rectangle: 4, round: 3, aviator: 3, wayfarer: 3, square: 2 },
      materials: { metal: 5, titanium: 4, mixed: 2 },
      rims: { full: 6, half: 3, rimless: 2 },
      prices: [199, 219, 239],
      names: names("Amrum Borkum Cuxhaven Darß Eider Föhr Greetsiel Hallig Ibbenbüren Juist Kampen Langeoog Memmert Norderney Oland Pellworm Rügen Sylt Trischen Usedom Wangerooge"),
    },
    {
      name: "Bergmann & Tochter",
      shapes: { rectangle: 3, oval: 3, round: 3, browline: 3, geometric: 2, square: 2 },
      materials: { titanium: 5, metal: 3, mixed: 3 },
      rims: { full: 5, half: 3, rimless: 4 },
      prices: [229, 249, 279],
      names: names("Achim Bruno Cuno Detlev Erwin Fritz Gustav Heiner Ingo Jakob Konrad Ludwig Moritz Norbert Oskar Paul Quirin Rudi Sepp Theo Urban Veit Willi"),
    },
    {
      name: "Pepita Bunt",
      shapes: { round: 4, wayfarer: 3, square: 3, butterfly: 2, wrap: 2, "cat-eye": 2 },
      materials: { tr90: 6, acetate: 5 },
      prices: [89, 95, 109],
      names: names("Ampel Brause Clown Dropje Eisbecher Funkel Glimmer Hopsi Igelchen Jojo Konfetti Lolli Murmel Nougat Orange Pusteblume Quatsch Rakete Seifenblase Trulla Wirbel Zirkus"),
    },
    {
      name: "Studio Neun",
      shapes: { geometric: 5, square: 3, round: 3, aviator: 2, oval: 2 },
      materials: { metal: 5, acetate: 4, mixed: 3 },
      prices: [169, 185, 199],
      names: names("Neun-01 Neun-02 Neun-03 Neun-05 Neun-07 Neun-08 Neun-11 Neun-13 Neun-14 Neun-17 Neun-19 Neun-21 Neun-23 Neun-26 Neun-29 Neun-31 Neun-34 Neun-37 Neun-40 Neun-42"),
    },
  ],
  glasses: 150,
  sunglasses: 88,
  extra: { titanium: 30, wood: 10, sun: 20 },
  range: {
    plate: ["honey-tortoise", "cobalt", "coral", "black", "mint", "raspberry", "lilac", "turquoise", "lemon", "rose-crystal", "sky-crystal", "rose-tortoise", "blue-tortoise", "cherry", "flamingo", "petrol", "violet", "mustard", "fir", "crystal", "blonde-tortoise"],
    metal: ["gold", "rose-gold", "cobalt", "cherry", "silver", "lilac", "forest", "matte-black", "gunmetal"],
    lenses: ["grey", "brown", "rose", "blue", "amber", "brown-gradient", "plum-gradient", "teal-gradient", "blue-mirror", "gold-mirror"],
  },
};
