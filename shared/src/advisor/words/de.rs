//! German.

use super::Lines;
use crate::{catalog::Material, locale::Pattern};

pub(super) const GERMAN: Lines = Lines {
    greeting: Pattern("Hallo, hier ist {name}. Schön, dass du da bist."),
    welcome: "Gern geschehen. Sag Bescheid, wenn ich noch etwas suchen soll.",
    bye: "Tschüss und bis bald.",
    afresh: "Gut, fangen wir neu an.",
    not_understood: "Das habe ich nicht ganz verstanden. Ich kenne die Fassungen hier: Form, Größe, Material, Preis und was zu einem Gesicht passt.",
    closing: "Soll ich etwas Ähnliches suchen, oder lieber günstiger, leichter, schmaler oder breiter?",

    ask_category: "Soll es eine Brille oder eine Sonnenbrille sein?",
    ask_shape: "Hast du eine Form im Kopf, oder soll ich nach deiner Gesichtsform gehen? Rund, oval, eckig, herzförmig, länglich, rautenförmig?",
    ask_price: "Was möchtest du höchstens ausgeben?",
    ask_width: "Sind dir Fassungen meistens zu breit oder zu schmal, oder weder noch?",
    ask_color: "Welche Farben trägst du gern, und welche nie?",

    found_one: Pattern("Eine Fassung passt zu: {wish}."),
    found: Pattern("{count} Fassungen passen zu: {wish}. Damit würde ich anfangen:"),
    found_all: Pattern("Wir haben {count} Fassungen. Damit würde ich anfangen:"),
    newest: "Diese sind zuletzt gekommen:",
    like: Pattern("Diese kommen {name} am nächsten:"),
    left_out: Pattern("Alles zugleich hat hier keine Fassung, darum habe ich weggelassen: {what}."),
    nothing: "So etwas habe ich hier nicht. Soll ich etwas weiter suchen?",
    no_more: Pattern("Mehr habe ich nicht zu: {wish}."),
    details: Pattern(
        "{name} von {brand}: {made}{weight}. Größen: {sizes}. Farben: {colors}. Preis: {price}.",
    ),
    after_details: Pattern(
        "Soll ich etwas Ähnliches wie {name} suchen, oder etwas Günstigeres oder Leichteres?",
    ),

    or: " oder ",
    up_to: Pattern("bis {to}"),
    under: Pattern("unter {to}"),
    from: Pattern("ab {from}"),
    between: Pattern("{from} bis {to}"),
    reduced_only: "reduziert",
    without: Pattern("nicht {what}"),
    for_face: Pattern("Gesichtsform {face}"),
    narrow: "schmal",
    medium: "mittelbreit",
    wide: "breit",
    names_keep_capitals: true,

    face_rule: Pattern(
        "Für die Gesichtsform {face} gilt unter Optikern: {rule} Dafür sprechen: {shapes}. Das ist eine Faustregel, dein Geschmack darf sie überstimmen.",
    ),
    cheapest: Pattern("{name} kostet davon am wenigsten: {price}."),
    lightest: Pattern("{name} ist davon mit {weight} g am leichtesten."),
    reduced: Pattern("{name} ist von {was} auf {price} reduziert."),
    color: Pattern("{name} gibt es in {color}."),
    sizes: Pattern(
        "{name} gibt es in {count} Größen von {from} bis {to} mm Breite, da lässt sich der Sitz aussuchen.",
    ),
    width_of: Pattern(
        "{name} ist {width} mm breit, also {band}: Am besten sitzt eine Front, die etwa so breit ist wie das Gesicht.",
    ),
    material: |material| match material {
        Material::Acetate => {
            Pattern("{name} ist aus Acetat: warm auf der Haut und gut anzupassen.")
        }
        Material::Metal => Pattern(
            "{name} ist aus Metall: eine feine Linie, und die Nasenpads lassen sich einstellen.",
        ),
        Material::Titanium => Pattern("{name} ist aus Titan, das für sein Gewicht viel aushält."),
        Material::Wood => Pattern("{name} ist aus Holz, die Maserung gibt es nur einmal."),
        Material::Tr90 => {
            Pattern("{name} ist aus TR-90, einem Kunststoff, der sich biegt, statt zu brechen.")
        }
        Material::Mixed => Pattern(
            "{name} ist aus Acetat und Metall: vorne kräftig, an der Seite eine feine Linie.",
        ),
    },
    same_both: Pattern("{name} hat Form und Material von {other}, für {price}."),
    same_shape: Pattern("{name} hat die Form von {other} in anderem Material, für {price}."),
    same_material: Pattern("{name} hat das Material von {other} in anderer Form, für {price}."),
    near_only: Pattern("{name} ist {other} in Breite und Preis nah, {price}."),

    urgent: "Bitte lass das sofort ansehen: Plötzliche Veränderungen des Sehens, Blitze oder Schmerzen gehören heute noch in eine Augenarztpraxis oder zum Notdienst. Die Fassung kann warten.",
    medical: "Ich berate zu Fassungen und kann weder Beschwerden noch Augen beurteilen. Geh damit bitte in ein Fachgeschäft oder eine Augenarztpraxis; ein Sehtest schafft Klarheit.",
    prescription_advice: "Welche Stärke oder welches Glas richtig ist, sagt dir eine Optikerin oder ein Optiker, nicht ich. Ich kann erklären, was die Werte bedeuten, und eine Fassung suchen, die zu den Gläsern passt.",
    prescription_reading: "SPH ist die Stärke in Dioptrien (minus für kurzsichtig, plus für weitsichtig), ZYL und ACHSE beschreiben eine Hornhautverkrümmung und ihre Richtung, ADD ist der Zusatz fürs Lesen, PD der Abstand der Pupillen in Millimetern. Ob sie für dich stimmen, sagt dir das Fachgeschäft.",
    instructions: "Ich berate hier nur zu Fassungen, und dabei bleibt es. Was suchst du?",
    haggle: "Es gelten die Preise auf den Karten; ändern kann ich sie nicht, und Codes habe ich keine. Ich kann zeigen, was reduziert ist.",
    stock: "Was heute vorrätig ist, sehe ich von hier aus nicht.",
    no_hours: "Die Öffnungszeiten habe ich hier nicht.",
    no_shops: "Ein Ladengeschäft ist hier nicht eingetragen.",
    contact: "Ein Mensch hilft dir gern weiter.",
    contact_page: "Über die Kontaktseite erreichst du das Team: /contact.",
    phone: Pattern("Telefon: {phone}."),
    email: Pattern("E-Mail: {email}."),
    page: Pattern("{quote} (Von unserer Seite „{title}“, {path}.)"),
    no_page: "Dazu finde ich auf den Seiten dieses Ladens nichts.",
    complexion: "Eine Regel gibt es dafür nicht, nur eine Gewohnheit: Schildpatt, Gold und Honig zu warmen Haar- und Hauttönen, Schwarz, Silber und Blau zu kühlen; Gegensätze fallen auf, Ähnliches hält sich zurück.",
    size_numbers: Pattern(
        "Zum Beispiel {marking}: Ein Glas ist {lens} mm breit, der Steg zwischen den Gläsern {bridge} mm, und die Bügel sind {temple} mm lang. Die ganze Front misst {width} mm. Am sichersten gehst du nach den Zahlen im Bügel einer Brille, die dir passt.",
    ),
    face_finder: "Die Gesichtsanalyse findet die nächstliegende Gesichtsform und deine Gesichtsbreite, auf deinem eigenen Gerät: /face.",
    no_face_finder: "Schau gerade in einen Spiegel: etwa so breit wie lang ist rund oder eckig, länger ist oval oder länglich, eine breite Stirn ist herzförmig, breite Wangenknochen rautenförmig. Sag es mir, dann gehe ich danach.",
    try_on: "Jede Fassung lässt sich mit Kamera oder Foto anprobieren, auf deinem eigenen Gerät: /try-on oder „Anprobieren“ auf der Karte.",
    no_try_on: "Anprobieren geht am besten im Laden.",
    who: Pattern(
        "Ich bin die Fassungsberatung von {company}: ein Programm, das die Fassungen und die Faustregeln der Optiker kennt. Einen Menschen erreichst du über die Kontaktseite, /contact.",
    ),
};
