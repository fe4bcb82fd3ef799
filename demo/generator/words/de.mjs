// Deutsch, fröhlich und per Du.

export const numbers = ["null", "eine", "zwei", "drei", "vier", "fünf"];
export const materialNames = { acetate: "Acetat", metal: "Metall", titanium: "Titan", wood: "Holz", tr90: "TR90", mixed: "Acetat und Metall" };

export const shapes = {
  round: [
    "{name} ist kugelrund gut gelaunt: ein klarer Kreis, {lens} mm im Glas.",
    "Rund, wie eine Brille sein darf. {name} macht daraus keine große Sache.",
    "Ein Kreis, ein Steg, fertig: {name} von {brand} lässt dem Gesicht das letzte Wort.",
    "{name} ist die runde Brille für alle, die Ecken schon genug haben.",
  ],
  oval: [
    "{name} ist ein sanftes Oval, das sich in die Gesichtsmitte schmiegt.",
    "Nicht rund, nicht eckig: {name} ist das Oval dazwischen, {height} mm hoch.",
    "Ein flaches Oval von {brand}, das nie streng wirkt.",
  ],
  rectangle: [
    "{name} bringt mit klaren Kanten Ordnung ins Gesicht.",
    "Ein Rechteck mit Haltung: {name} ist {height} mm hoch und angenehm unaufgeregt.",
    "Gerade Linien, freundliche Ecken. {name} kann Büro und Biergarten.",
  ],
  square: [
    "{name} steht im Quadrat und steht dir.",
    "Kräftige Ecken, weicher Schwung am Steg: {name} ist quadratisch mit Gefühl.",
    "{brand} hat für {name} das Quadrat genommen und die Strenge weggelassen.",
  ],
  wayfarer: [
    "{name} zieht oben nach außen und hält sich unten zurück, wie es ein Wayfarer soll.",
    "Den Umriss kennst du. {name} trägt ihn ein bisschen leichter.",
    "Ein Wayfarer mit {bridge} mm Steg, der die Brauen freundlich begleitet.",
  ],
  aviator: [
    "{name} hat die Tropfenform der Pilotenbrillen, ganz ohne Fliegerjacke.",
    "Eine Pilotenbrille von {brand} mit {lens} mm breiten Gläsern und viel Luft.",
    "Tropfenform, schmaler Steg, gute Reise: das ist {name}.",
  ],
  "cat-eye": [
    "{name} hebt die äußeren Ecken an, als hätte sie gerade etwas Nettes gehört.",
    "Ein Cat-Eye mit Schwung und ohne Krallen.",
    "{name} von {brand} zieht die Linie nach oben und die Laune gleich mit.",
  ],
  browline: [
    "{name} betont die Braue und wird nach unten ganz fein.",
    "Oben kräftig, unten ein Strich Metall: {name} ist eine Browline, wie sie sein soll.",
    "Eine Browline mit {bridge} mm Steg, die Gesichtern Kontur gibt.",
  ],
  geometric: [
    "{name} hat Ecken, wo andere nur rund sind, und fängt damit das Licht.",
    "Geometrie zum Aufsetzen: {name} ist kantig, aber nie kühl.",
    "{brand} hat für {name} einen Kreis in Facetten geschnitten.",
  ],
  butterfly: [
    "{name} breitet die Flügel aus: außen groß, an der Nase schmal.",
    "Eine Butterfly-Form mit {lens} mm breiten Gläsern und großem Auftritt.",
    "{name} ist großzügig geschnitten und weiß das auch.",
  ],
  wrap: [
    "{name} legt sich um die Schläfen und hält Wind und Seitenlicht draußen.",
    "Eine gebogene Sportform, die beim Radeln sitzen bleibt.",
    "{name} schließt seitlich dicht ab und macht jede Kurve mit.",
  ],
};

export const materials = {
  acetate: [
    "Die Front ist aus massivem Acetat gefräst und auf Glanz poliert.",
    "Acetat trägt die Farbe durch und durch, da blättert nichts.",
    "Aus Acetat, warm auf der Haut und leicht anzupassen; {weight} g.",
    "Das polierte Acetat bringt {weight} g auf die Waage.",
  ],
  metal: ["Der feine Metallrand macht sich dünn, die Nasenpads lassen sich einstellen.", "Schlankes Metall, {weight} g ohne Gläser.", "Dünner Draht aus Metall hält die Gläser und sich selbst im Hintergrund."],
  titanium: ["Aus Titan und mit {weight} g so leicht, dass du sie suchst, während du sie trägst.", "Titan macht sie zäh, federnd und nur {weight} g schwer.", "Das Titan wiegt {weight} g und hält einiges aus."],
  wood: ["Die Front ist aus echtem Holz, jede Maserung gibt es nur einmal.", "Aus Holz, fein geschliffen und {weight} g leicht.", "Holz macht sie warm und jeden Tag ein bisschen schöner."],
  tr90: ["TR90 biegt sich, statt zu brechen, und wiegt nur {weight} g.", "Aus TR90: bunt, zäh und mit {weight} g kaum zu spüren.", "Der Kunststoff TR90 verzeiht Rucksäcke und Kinderhände."],
  mixed: ["Vorne Acetat, an der Seite feines Metall: {weight} g zusammen.", "Acetat bringt die Farbe, Metall die feine Linie.", "Ein Materialmix aus Acetat und Metall, der sich gut versteht."],
};

export const rims = {
  half: ["Der Halbrand aus {material} hält das Glas von oben und lässt unten Licht herein.", "Unten offen: Der Rand aus {material} reicht nur bis zur Hälfte, das spart Gewicht ({weight} g)."],
  rimless: ["Ganz ohne Rand: Die Gläser sind gebohrt und hängen an {material}, {weight} g insgesamt.", "Randlos und mit {weight} g fast nicht da; was man sieht, bist du.", "Kein Rand, nur Glas und {material}: {weight} g."],
};

export const lenses = {
  plain: ["Die Gläser sind gleichmäßig getönt, für volle Sonne.", "Eine satte Tönung von oben bis unten.", "Gleichmäßig getönt, damit der Mittag seinen Schrecken verliert."],
  gradient: ["Einige Farben haben Verlaufsgläser: oben dunkel für den Himmel, unten hell für die Eiskarte.", "Wo Verlauf dabeisteht, wird das Glas nach unten heller.", "Mit Verlaufsglas liest du auch am See noch gut."],
  mirror: ["Mindestens eine Farbe ist verspiegelt, für Wasser, Schnee und Geheimnisse.", "Die verspiegelten Gläser schicken das Licht wieder zurück.", "Verspiegelt gibt es sie auch, falls du lieber selbst schaust."],
};

export const widths = {
  narrow: ["Mit {width} mm ist sie für schmale Gesichter gemacht.", "Die Front misst {width} mm: gut, wenn andere dir zu breit sind.", "Schmal mit Absicht, {width} mm von Scharnier zu Scharnier."],
  medium: ["Mit {width} mm Breite passt sie den meisten.", "Die Front misst {width} mm und liegt damit genau in der Mitte.", "Mittelbreit, {width} mm von Scharnier zu Scharnier."],
  wide: ["Mit {width} mm lässt sie breiteren Gesichtern Platz.", "Die Front misst {width} mm, da drückt an der Schläfe nichts.", "Breit mit Absicht, {width} mm von Scharnier zu Scharnier."],
  several: ["Die kleinste Front misst {width} mm, die größte {widest} mm.", "Es gibt sie von {width} bis {widest} mm Breite.", "Such dir deine Breite zwischen {width} und {widest} mm aus."],
};

export const closings = [
  "In {colors} Farben, von {first} bis {last}.",
  "Fang mit {first} an; {colors} Farben gibt es insgesamt.",
  "Die Bügel sind {temple} mm lang.",
  "Sie wiegt {weight} g ohne Gläser.",
  "In {sizes} Größen und {colors} Farben.",
  "Am liebsten mögen wir sie in {first}.",
  "Erhältlich in {sizes} Größen.",
  "Unser Tipp für die Zweitbrille: {last}.",
  "Der Steg ist {bridge} mm breit.",
];
