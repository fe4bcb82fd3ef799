//! German. The store says „du“, as young opticians' do.

use super::words::*;
use crate::{
    catalog::{Category, ColorFamily, Facet, Material, Rim, Shape},
    fit::{Aspect, Finding, Grade, Reason},
    vision::{BandCause, FaceShape, MeasureRefusal, RulerRefusal, ShapeSign, Trouble},
};

pub static DE: Words = Words {
    names: Names {
        category,
        facet,
        shape,
        rim,
        material,
        color,
        face_shape,
    },
    navigation: Navigation {
        skip_to_content: "Zum Inhalt springen",
        main: "Hauptmenü",
        menu: "Menü",
        close: "Schließen",
        home: "Startseite",
        search: "Suche",
        wishlist: "Merkliste",
        bag: "Warenkorb",
        breadcrumbs: "Brotkrumen",
        face: "Gesichtsanalyse",
        try_on: "Virtuelle Anprobe",
        consult: "Beratung",
        contact: "Kontakt",
        shop: "Sortiment",
        services: "Service",
        company: "Über uns",
        legal: "Rechtliches",
        back: "Zurück",
        copyright: Pattern("© {name}. Alle Rechte vorbehalten."),
        previous: "Zurück",
        next: "Weiter",
    },
    home: Home {
        hero_title: "Brillen, die zu deinem Gesicht passen",
        hero_text: "Sorgfältig gefertigte Fassungen, auf den Millimeter genau vermessen.",
        hero_action: Pattern("{category} entdecken"),
        featured_title: "Gerade eingetroffen",
        featured_all: "Alle ansehen",
        categories_title: "Finde deine",
        shapes_title: "Nach Form einkaufen",
        try_on_title: "Erst aufsetzen, dann entscheiden",
        try_on_text: "Probiere Fassungen mit der Kamera oder einem Foto an, in Originalgröße. Dein Bild bleibt auf deinem Gerät.",
        try_on_action: "Jetzt anprobieren",
        consultation_title: "Beratung, wann immer du magst",
        consultation_text: "Erzähl uns, was du suchst, und wir wählen Fassungen aus unserem Sortiment.",
        consultation_action: "Beratung starten",
        face_fit_title: "Kenne deine Größe",
        face_fit_text: "Miss Gesichtsbreite und Pupillendistanz in einer Minute – vertraulich, auf deinem eigenen Gerät.",
        face_fit_action: "Gesicht vermessen",
        story_title: "Unsere Geschichte",
        testimonials_title: "Das sagen unsere Kundinnen und Kunden",
        faq_title: "Gut zu wissen",
        locations_title: "Besuch uns",
        locations_hours: "Öffnungszeiten",
        locations_directions: "Anfahrt",
        contact_text: "Fragen zu einer Fassung, zur Anpassung oder zu einer Bestellung? Wir helfen gern.",
        email: "E-Mail",
        phone: "Telefon",
    },
    catalog: Catalog {
        results: Plural {
            one: "{count} Fassung",
            other: "{count} Fassungen",
        },
        results_heading: "Fassungen",
        filters: "Filter",
        filters_active: Plural {
            one: "{count} Filter aktiv",
            other: "{count} Filter aktiv",
        },
        apply: "Ergebnisse anzeigen",
        clear_all: "Alle zurücksetzen",
        remove: Pattern("Filter {filter} entfernen"),
        show_more: "Mehr anzeigen",
        price_from: "Von",
        price_to: "Bis",
        price_range: Pattern("{from} bis {to}"),
        range_from: Pattern("Ab {from}"),
        range_to: Pattern("Bis {to}"),
        without: Pattern("Ohne {filter}"),
        width_narrow: "Schmal",
        width_medium: "Mittel",
        width_wide: "Breit",
        sort: "Sortieren nach",
        sort_featured: "Empfohlen",
        sort_newest: "Neueste zuerst",
        sort_price_up: "Preis aufsteigend",
        sort_price_down: "Preis absteigend",
        sort_name: "Name",
        sort_fit: "Nächste an meiner Breite",
        fits_me: "Passt mir",
        fits_me_unmeasured: "Gesicht messen und sehen, was mir passt",
        try_these: "Diese anprobieren",
        page: Pattern("Seite {page} von {pages}"),
        pages: "Seiten",
        previous_page: "Vorherige Seite",
        next_page: "Nächste Seite",
        none_title: "Keine Fassung erfüllt alle Wünsche",
        none_text: "Nimm einen Filter weg, dann zeigen sich mehr.",
        colors: Plural {
            one: "{count} Farbe",
            other: "{count} Farben",
        },
        badge_new: "Neu",
        badge_sale: "Reduziert",
        price_was: Pattern("statt {price}"),
        description: Pattern("{category} von {store}: {count} Fassungen mit genauen Maßen."),
    },
    fit: FitWords {
        title: "So passt sie dir",
        unmeasured: "Miss dein Gesicht, und jede Fassung sagt, wie sie dir passt.",
        measure: "Mein Gesicht messen",
        from_kept: "Nach den Maßen, die dieser Browser aufbewahrt.",
        from_picture: "Nach diesem Bild von dir.",
        scale: Pattern("{value} mm; {from} bis {to} mm passen dir gut"),
        unsure: "Nahe an einer Grenze: Die Spanne deiner Maße reicht darüber hinaus.",
        progressives: "Hoch genug für Gleitsichtgläser.",
        aspect,
    },
    search: Search {
        title: "Suche",
        placeholder: "Marke, Form, Farbe …",
        submit: "Suchen",
        results_for: Pattern("Ergebnisse für „{query}“"),
        none_title: Pattern("Nichts gefunden für „{query}“"),
        none_text: "Prüfe die Schreibweise oder suche nach Form, Material oder Marke.",
        did_you_mean: Pattern("Meintest du „{query}“?"),
        instead: Pattern("Ergebnisse für „{query}“"),
    },
    product: Product {
        add_to_bag: "In den Warenkorb",
        added_to_bag: "Liegt jetzt im Warenkorb",
        add_to_wishlist: Pattern("{name} auf die Merkliste setzen"),
        remove_from_wishlist: Pattern("{name} von der Merkliste nehmen"),
        try_on: "Anprobieren",
        ask: "Frage zu dieser Fassung",
        color: "Farbe",
        choose_color: "Farbe wählen",
        choose_size: "Größe wählen",
        price_tax_included: "Preis inkl. MwSt.",
        save: Pattern("{amount} gespart"),
        details: "Einzelheiten",
        shape: "Form",
        rim: "Rand",
        material: "Material",
        lens: "Gläser",
        lens_gradient: "Verlaufstönung",
        lens_mirror: "Verspiegelt",
        weight: "Gewicht",
        grams: Pattern("{value} g"),
        similar: "Das könnte dir auch stehen",
        picture_alt: Pattern("{brand} {name} in {color}, Vorderansicht"),
        angle_alt: Pattern("{brand} {name} in {color}, von der Seite"),
        title: Pattern("{brand} {name} – {category}"),
        description: Pattern(
            "{brand} {name}: {shape}, {material}, {marking}. {price} bei {store}.",
        ),
    },
    size: SizeWords {
        title: "Größe",
        explanation: "Die Zahlen stehen innen auf dem Bügel: Glasbreite, Stegweite und Bügellänge in Millimetern. \
                      Vergleiche sie mit einer Brille, die dir gut sitzt.",
        lens_width: "Glasbreite",
        lens_height: "Glashöhe",
        bridge: "Stegweite",
        temple: "Bügellänge",
        frame_width: "Fassungsbreite",
        millimetres: Pattern("{value} mm"),
        small: "Klein",
        medium: "Mittel",
        large: "Groß",
        fits_narrow: "Für schmale Gesichter",
        fits_medium: "Für mittelbreite Gesichter",
        fits_wide: "Für breite Gesichter",
        drawing_alt: Pattern("Zeichnung der Fassung mit ihren Maßen, {marking}"),
    },
    wishlist: Wishlist {
        title: "Merkliste",
        count: Plural {
            one: "{count} Fassung gemerkt",
            other: "{count} Fassungen gemerkt",
        },
        empty_title: "Noch nichts gemerkt",
        empty_text: "Tippe auf das Herz einer Fassung, um sie hier aufzuheben.",
        browse: "Fassungen ansehen",
        kept_here: "Deine Merkliste bleibt nur in diesem Browser.",
        added: "Steht jetzt auf deiner Merkliste",
        removed: "Von der Merkliste genommen",
    },
    bag: Bag {
        title: "Warenkorb",
        count: Plural {
            one: "{count} Artikel",
            other: "{count} Artikel",
        },
        empty_title: "Dein Warenkorb ist leer",
        empty_text: "Was du hineinlegst, wartet hier auf dich.",
        browse: "Fassungen ansehen",
        frame: "Fassung",
        size: "Größe",
        quantity: "Anzahl",
        update: "Aktualisieren",
        remove: Pattern("{name} entfernen"),
        each: Pattern("je {price}"),
        total: "Summe",
        tax_included: "inkl. MwSt.",
        gone: "Eine Fassung aus deinem Warenkorb gibt es nicht mehr; wir haben sie herausgenommen.",
        full: "Dein Warenkorb ist voll. Nimm etwas heraus, um Platz zu schaffen.",
        next_step: "Komm mit deiner Auswahl in eines unserer Geschäfte oder schreib uns: Wir reservieren die Fassungen und \
                    besprechen die Gläser.",
        contact: "Fassungen reservieren",
    },
    errors: Errors {
        not_found_title: "Diese Seite ist aus dem Rahmen gefallen",
        not_found_text: "Unter dieser Adresse gibt es nichts. Vielleicht ist die Fassung ausverkauft oder der Link vertippt.",
        server_title: "Bei uns ist etwas schiefgegangen",
        server_text: "Wir wissen Bescheid und kümmern uns darum. Versuch es bitte gleich noch einmal.",
        unavailable_title: "Der Laden holt kurz Luft",
        unavailable_text: "Wir erreichen das Sortiment gerade nicht. Versuch es bitte in einer Minute noch einmal.",
        suspended_title: "Dieser Laden ist zurzeit geschlossen",
        suspended_text: "Schau bitte später wieder vorbei.",
        maintenance_title: "Wir räumen gerade um",
        maintenance_text: "Am Laden wird gearbeitet. Wir sind bald wieder da.",
        bad_request_title: "Das kam nicht richtig an",
        bad_request_text: "Das Formular war unvollständig. Geh bitte zurück und versuch es noch einmal.",
        request_id: Pattern("Kennung {id}"),
        retry: "Noch einmal versuchen",
        home: "Zur Startseite",
    },
    consent: Consent {
        title: "Dürfen wir dein Gesicht ansehen?",
        text: "Um Fassungen aufzusetzen und Maße zu nehmen, wertet diese Seite Bilder deiner Kamera oder ein Foto aus, das du wählst.",
        device_only: "Alles wird auf deinem Gerät berechnet. Kein Bild und kein Maß wird verschickt.",
        nothing_kept: "Nichts wird aufgehoben: Verlässt du die Seite, sind die Bilder weg.",
        use_camera: "Kamera verwenden",
        use_photo: "Foto wählen",
        drop: "Du kannst ein Foto auch hierher ziehen.",
        use_model: "Keine Kamera zur Hand? Probiere Fassungen an einem Modell.",
        model: Pattern("Modell {number}"),
    },
    consultation: Consultation {
        title: "Beratung",
        intro: "Frag nach Formen, Größen, Materialien oder einer Fassung, die du im Kopf hast.",
        launcher: "Beraten lassen",
        greeting: Pattern("Hallo, hier ist {name}. Was für eine Fassung suchst du?"),
        starters: [
            "Welche Formen passen zu einem runden Gesicht?",
            "Zeig mir leichte Fassungen für jeden Tag",
            "Was bedeuten die Zahlen der Größe?",
        ],
        input_label: "Deine Frage",
        placeholder: "Schreib deine Frage …",
        send: "Senden",
        stop: "Anhalten",
        thinking: "Die Antwort wird geschrieben …",
        you: "Du",
        advisor: "Beratung",
        log_label: "Gespräch",
        notice: "Die Antworten schreibt eine Software; sie können falsch sein und sind kein medizinischer Rat.",
        view_frame: "Fassung ansehen",
        try_on: "Anprobieren",
        clear: "Neu beginnen",
        needs_script: "Die Beratung braucht JavaScript. Über unsere Kontaktseite erreichst du uns auch so.",
        searching: "Das Sortiment wird durchgesehen …",
        hand_over: "Mit einem Menschen sprechen",
        price_on_card: "der Preis auf der Karte",
        size_on_page: "das Maß auf der Produktseite",
        reduction_on_card: "die Ermäßigung auf der Karte, falls es eine gibt,",
        stock_unknown: "eine unbekannte Zahl",
        bad_request: "Diese Frage ließ sich nicht lesen. Kürze sie bitte und sende sie noch einmal.",
        rate_limited: "Das war viel auf einmal. Warte bitte eine Minute und sende die Frage dann noch einmal.",
        budget_spent: "Für heute ist die Beratung ausgeschöpft. Über die Kontaktseite hilft dir unser Team gern weiter.",
        upstream_refused: "Diese Frage konnte die Beratung nicht annehmen. Formuliere sie bitte anders.",
        upstream_timeout: "Die Antwort hat zu lange gedauert. Deine Frage ist noch da: Sende sie noch einmal.",
        upstream_cut: "Die Antwort ist abgebrochen. Sende die Frage noch einmal, um sie ganz zu bekommen.",
        unavailable: "Die Beratung ist gerade nicht erreichbar. Versuch es bitte gleich noch einmal.",
        offline: "Du bist wohl offline. Deine Frage bleibt stehen: Sende sie noch einmal, sobald du verbunden bist.",
        retry: "Noch einmal senden",
    },
    analyzer: Analyzer {
        title: "Gesichtsanalyse",
        intro: "Sieh, welcher Gesichtsform deine am nächsten kommt, und erfahre Gesichtsbreite und Pupillendistanz.",
        needs_script: "Die Gesichtsanalyse braucht JavaScript. Die genauen Maße jeder Fassung stehen auf ihrer Seite.",
        closest_shape: "Nächstliegende Gesichtsform",
        runner_up: Pattern("Danach: {shape}"),
        shape_note: "Kaum ein Gesicht entspricht genau einer Form. Nimm das als Anregung, nicht als Urteil.",
        pd: "Pupillendistanz",
        near_pd: "Pupillendistanz beim Lesen",
        half_pds: "Von der Nasenmitte",
        face_width: "Gesichtsbreite",
        bridge: "Nasenbreite am Steg",
        eye_height: "Von der Braue zur Pupille",
        band: Pattern("{value} ± {band} mm"),
        sizes_title: "Deine Maße",
        ratio_length: "Länge",
        ratio_forehead: "Stirn",
        ratio_jaw: "Kiefer",
        chin_angle: "Kinnwinkel",
        ratios_note: "Die Anteile beziehen sich auf die Breite der Wangenknochen.",
        frame_width_advice: Pattern("Fassungen von {from} bis {to} mm Breite dürften gut sitzen."),
        suits_title: "Fassungen für dich",
        suits_source: "Nach dem Leitfaden des Vision Council für sieben Gesichtsformen. Brauch, kein Gesetz: Dein Geschmack geht vor.",
        suits_more: "Alle passenden ansehen",
        suits_try: "Diese anprobieren",
        why: "Warum",
        causes: "Woher die Spannen kommen",
        near_gaze_note: "Gemessen beim Blick auf den Bildschirm, umgerechnet auf den Blick in die Ferne.",
        keep: "Meine Maße in diesem Browser aufbewahren",
        keep_note: "Dann sagt jede Fassung, wie sie dir passt. Die Maße bleiben auf diesem Gerät und werden nie gesendet; das Bild wird nicht aufbewahrt.",
        kept: Plural {
            one: "Deine Maße bleiben noch {count} Tag in diesem Browser.",
            other: "Deine Maße bleiben noch {count} Tage in diesem Browser.",
        },
        erase: "Löschen",
        erased: "Deine Maße sind gelöscht.",
        ruler_title: "Noch genauer",
        ruler_text: "Die Iris ist nicht bei allen gleich breit. Eine Bankkarte ist überall 85,6 mm breit und macht die Spannen enger.",
        card_start: "Mit einer Karte messen",
        card_hold: "Halte eine Karte im Bankkartenformat flach an die Stirn, gerade über den Brauen, und schau geradeaus. Die Nummer kannst du verdecken.",
        card_take: "Dieses Bild festhalten",
        card_drag: "Zieh die vier Punkte auf die Ecken, dorthin, wo sich die geraden Kanten träfen. Pfeiltasten bewegen einen Punkt, mit Umschalt in größeren Schritten.",
        card_corner: Pattern("Ecke {number} von 4"),
        card_use: "Mit diesen Ecken messen",
        card_cancel: "Abbrechen",
        card_done: "Mit deiner Karte gemessen.",
        pd_known: "Ich kenne meine Pupillendistanz (mm)",
        pd_use: "Verwenden",
        iris_again: "Wieder an der Iris messen",
        pick_face: Pattern("Das bin ich: Gesicht {number}"),
        not_medical: "Zur Wahl der Fassung. Für Gläser muss die Pupillendistanz im Fachgeschäft gemessen werden.",
        trouble,
        refusal,
        ruler_refusal,
        cause,
        reason,
        sign,
        grade,
        finding,
    },
    try_on: TryOn {
        title: "Virtuelle Anprobe",
        intro: "Sieh Fassungen auf deinem eigenen Gesicht, in Originalgröße.",
        needs_script: "Die Anprobe braucht JavaScript. Die genauen Maße jeder Fassung stehen auf ihrer Seite.",
        loading: "Der Spiegel wird vorbereitet …",
        choose_frame: "Fassung wählen",
        choose_color: "Farbe wählen",
        choose_size: "Größe wählen",
        previous: "Vorige Fassung",
        next: "Nächste Fassung",
        position: Pattern("Fassung {number} von {total}"),
        back_to_list: "Zurück zur Liste",
        mirror: "Spiegelbild",
        bare: "Ohne Fassung",
        save: "Bild speichern",
        share: "Bild teilen",
        saved: "Bild auf deinem Gerät gespeichert.",
        other_picture: "Anderes Bild verwenden",
        stop: "Kamera ausschalten",
        view_frame: "Diese Fassung ansehen",
        stage_alt: Pattern("Dein Bild mit {name}"),
        true_to_size: "In Originalgröße",
        average_size: "Deine Augen sind im Bild zu klein, um zu messen; die Fassung ist deshalb für einen durchschnittlichen Kopf gezeichnet. Komm näher oder wähle ein näheres Foto, um sie in Originalgröße zu sehen.",
        lenses: "Gläser",
        lens_own: "Wie angeboten",
        lens_clear: "Klar",
        lens_grey: "Grau",
        lens_brown: "Braun",
        lens_green: "Grün",
        lens_blue: "Blau",
        tint: "Tönung",
        tint_level: Pattern("{percent} % · Filterkategorie {category}"),
        gradient: "Nach unten heller",
        compare_add: "Zum Vergleich dazunehmen",
        compare_remove: Pattern("{name} aus dem Vergleich nehmen"),
        compare: Pattern("{count} von 4 vergleichen"),
        compare_title: "Nebeneinander",
        compare_hint: "Nimm bis zu vier Fassungen dazu und sieh sie auf demselben Bild.",
        compare_full: "Vier Fassungen sind im Vergleich. Nimm eine heraus, um eine andere dazuzunehmen.",
        compare_wear: "Diese tragen",
        camera_refused: "Die Kamera wurde nicht erlaubt. Erlaube sie in der Adresszeile des Browsers oder wähle ein Foto.",
        camera_missing: "Es wurde keine Kamera gefunden. Wähle stattdessen ein Foto.",
        camera_busy: "Ein anderes Programm benutzt die Kamera. Schließe es und versuch es noch einmal, oder wähle ein Foto.",
        no_camera_here: "Dieser Browser gibt Seiten keine Kamera. Wähle stattdessen ein Foto.",
        paused: "Die Kamera wurde ausgeschaltet, solange die Seite nicht zu sehen war.",
        no_webgl: "Dieser Browser kann nicht in 3D zeichnen (WebGL 2 ist aus). Versuch es mit einem anderen Browser oder Gerät.",
        models_failed: "Der Spiegel ließ sich nicht laden. Prüfe die Verbindung und versuch es noch einmal.",
        no_simd: "Dieser Browser ist zu alt für den Spiegel: Ihm fehlt WebAssembly SIMD. Ein Update bringt es.",
        bad_picture: "Diese Datei ließ sich nicht als Bild lesen. Wähle ein Foto als JPEG, PNG oder WebP.",
        picture_too_large: "Dieses Bild ist zu groß. Wähle eines mit höchstens 40 Megapixeln.",
    },
};

fn category(category: Category) -> Text {
    match category {
        Category::Glasses => "Brillen",
        Category::Sunglasses => "Sonnenbrillen",
    }
}

fn facet(facet: Facet) -> Text {
    match facet {
        Facet::Brand => "Marke",
        Facet::Price => "Preis",
        Facet::Color => "Farbe",
        Facet::Shape => "Form",
        Facet::Material => "Material",
        Facet::Rim => "Rand",
        Facet::FrameWidth => "Fassungsbreite",
    }
}

fn shape(shape: Shape) -> Text {
    match shape {
        Shape::Round => "Rund",
        Shape::Oval => "Oval",
        Shape::Rectangle => "Rechteckig",
        Shape::Square => "Quadratisch",
        Shape::Wayfarer => "Wayfarer",
        Shape::Aviator => "Pilot",
        Shape::CatEye => "Cat-Eye",
        Shape::Browline => "Browline",
        Shape::Geometric => "Geometrisch",
        Shape::Butterfly => "Schmetterling",
        Shape::Wrap => "Gebogen",
    }
}

fn rim(rim: Rim) -> Text {
    match rim {
        Rim::Full => "Vollrand",
        Rim::Half => "Halbrand",
        Rim::Rimless => "Randlos",
    }
}

fn material(material: Material) -> Text {
    match material {
        Material::Acetate => "Acetat",
        Material::Metal => "Metall",
        Material::Titanium => "Titan",
        Material::Wood => "Holz",
        Material::Tr90 => "TR-90",
        Material::Mixed => "Materialmix",
    }
}

fn color(color: ColorFamily) -> Text {
    match color {
        ColorFamily::Black => "Schwarz",
        ColorFamily::Tortoise => "Schildpatt",
        ColorFamily::Brown => "Braun",
        ColorFamily::Gold => "Gold",
        ColorFamily::Silver => "Silber",
        ColorFamily::Gunmetal => "Anthrazit",
        ColorFamily::Clear => "Transparent",
        ColorFamily::Blue => "Blau",
        ColorFamily::Green => "Grün",
        ColorFamily::Red => "Rot",
        ColorFamily::Pink => "Rosa",
        ColorFamily::Purple => "Violett",
        ColorFamily::White => "Weiß",
        ColorFamily::Yellow => "Gelb",
    }
}

fn face_shape(shape: FaceShape) -> Text {
    match shape {
        FaceShape::Oval => "Oval",
        FaceShape::Round => "Rund",
        FaceShape::Square => "Eckig",
        FaceShape::Heart => "Herzförmig",
        FaceShape::Oblong => "Länglich",
        FaceShape::Diamond => "Rautenförmig",
        FaceShape::Triangle => "Dreieckig",
    }
}

fn trouble(trouble: Trouble) -> Text {
    match trouble {
        Trouble::NoFace => "Kein Gesicht zu sehen. Schau geradeaus, mit Licht von vorn.",
        Trouble::SeveralFaces => {
            "Mehr als ein Gesicht. Das größte gilt: Drück auf ein anderes, um es zu wählen."
        }
        Trouble::TooFar => "Etwas zu weit weg. Komm näher.",
        Trouble::TooClose => "Etwas zu nah. Geh zurück, bis dein ganzes Gesicht im Bild ist.",
        Trouble::Turned => "Dreh den Kopf und schau geradeaus.",
        Trouble::Dark => "Es ist recht dunkel. Dreh dich zu einem Fenster oder einer Lampe.",
    }
}

fn reason(reason: Reason) -> Text {
    match reason {
        Reason::AddAngles => "Gerade Linien und Ecken betonen weiche Züge.",
        Reason::SoftenAngles => "Rundungen betonen kräftige Linien.",
        Reason::BalanceForehead => "Gewicht im unteren Teil gleicht eine breite Stirn aus.",
        Reason::BalanceJaw => "Gewicht an den Brauen gleicht einen breiten Kiefer aus.",
        Reason::ShortenLength => {
            "Hohe Gläser und ein kräftiger Steg lassen ein langes Gesicht kürzer wirken."
        }
        Reason::RelieveCheekbones => "Breite an den Brauen entlastet breite Wangenknochen.",
        Reason::KeepBalance => {
            "Ausgewogene Züge tragen fast jede Form: Die Fassung sollte etwa so breit sein wie das Gesicht."
        }
    }
}

fn refusal(refusal: MeasureRefusal) -> Text {
    match refusal {
        MeasureRefusal::EyesTooSmall => {
            "Deine Augen sind im Bild zu klein, um zu messen. Komm näher."
        }
        MeasureRefusal::Turned => "Schau zum Messen gerade in die Kamera.",
        MeasureRefusal::EyesHidden => {
            "Der Rand der Iris ist verdeckt. Nimm die Brille ab, öffne die Augen weit und meide Spiegelungen."
        }
        MeasureRefusal::EyesDisagree => {
            "Die Augen ergeben verschiedene Maße. Nimm die Brille ab und sorge für gleichmäßiges Licht."
        }
        MeasureRefusal::Implausible => {
            "Die gefundenen Maße können nicht stimmen. Versuch ein anderes Foto oder besseres Licht."
        }
    }
}

fn ruler_refusal(refusal: RulerRefusal) -> Text {
    match refusal {
        RulerRefusal::NoFace => "In diesem Bild ist kein Gesicht, das sich messen ließe.",
        RulerRefusal::Turned => {
            "Dein Kopf ist gedreht. Schau gerade in die Kamera und halte die Karte flach."
        }
        RulerRefusal::NotACard => {
            "Diese vier Ecken sind nicht die einer Karte, von vorn gesehen. Zieh sie auf die Ecken der Karte."
        }
        RulerRefusal::CardTooSmall => {
            "Die Karte ist im Bild zu klein, um ein gutes Maß zu sein. Komm näher."
        }
        RulerRefusal::CardAway => {
            "Die Karte muss das Gesicht berühren: Halte sie an die Stirn oder ans Kinn."
        }
        RulerRefusal::Implausible => {
            "Karte und Gesicht passen nicht zusammen. Ist sie so groß wie eine Bankkarte, und stimmen die Ecken?"
        }
    }
}

fn cause(cause: BandCause) -> Text {
    match cause {
        BandCause::IrisesDiffer => {
            "Die Spanne kommt vor allem von der Natur: Die Iris, an der wir messen, ist 11,7 mm breit, einen halben Millimeter mehr oder weniger. Eine Bankkarte verengt sie."
        }
        BandCause::FewPixels => {
            "Die Spanne kommt vor allem vom Bild: Deine Augen sind darin klein. Komm näher."
        }
        BandCause::Unsteady => {
            "Die Bilder stimmen nicht ganz überein. Halt still, dann wird die Spanne enger."
        }
        BandCause::SoftOutline => {
            "Wo ein Gesicht oder eine Nase aufhört, ist eine Frage von ein paar Millimetern."
        }
        BandCause::NearGaze => {
            "Augen, die auf einen Bildschirm schauen, drehen sich etwas nach innen. Schau daran vorbei in die Ferne."
        }
        BandCause::CardMarks => {
            "Die Spanne kommt von den Ecken der Karte und davon, dass sie etwas näher ist als die Augen."
        }
        BandCause::Given => "Die Spanne ist die der Pupillendistanz, die du angegeben hast.",
    }
}

fn sign(sign: ShapeSign) -> Text {
    match sign {
        ShapeSign::Long => "länger als die meisten",
        ShapeSign::Short => "kürzer als die meisten",
        ShapeSign::BroadForehead => "breite Stirn",
        ShapeSign::NarrowForehead => "schmale Stirn",
        ShapeSign::BroadJaw => "breiter Kiefer",
        ShapeSign::NarrowJaw => "schmaler Kiefer",
        ShapeSign::PointedChin => "spitzes Kinn",
        ShapeSign::BroadChin => "breites Kinn",
        ShapeSign::Balanced => "ausgewogene Maße",
    }
}

fn grade(grade: Grade) -> Text {
    match grade {
        Grade::Good => "Passt dir",
        Grade::Fair => "Passt mit Anpassung",
        Grade::Poor => "Passt nicht",
    }
}

fn finding(finding: Finding) -> Text {
    match finding {
        Finding::WidthFits => "So breit wie dein Gesicht",
        Finding::FrontNarrow => "Schmal für dein Gesicht: Die Bügel würden drücken",
        Finding::FrontWide => "Breit für dein Gesicht: Die Bügel würden abstehen",
        Finding::BridgeFits => "Der Steg passt zu deiner Nase",
        Finding::BridgeNarrow => "Schmaler Steg: Er würde kneifen und hoch sitzen",
        Finding::BridgeWide => "Breiter Steg: Die Brille würde rutschen",
        Finding::HeightFits => "Die Gläser bleiben unter den Brauen",
        Finding::LensLow => "Niedrige Gläser: wenig Raum über den Pupillen",
        Finding::LensTall => "Hohe Gläser: Sie würden die Brauen verdecken",
        Finding::PupilsCentred => "Deine Pupillen sind nahe der Mitte der Gläser",
        Finding::PupilsInward => "Breite Gläser für deine Augen: Die Pupillen wären nahe der Nase",
        Finding::PupilsOutward => {
            "Schmale Gläser für deine Augen: Die Pupillen wären nahe den Bügeln"
        }
    }
}

fn aspect(aspect: Aspect) -> Text {
    match aspect {
        Aspect::Width => "Breite",
        Aspect::Bridge => "Steg",
        Aspect::Height => "Glas über der Pupille",
        Aspect::Pupils => "Pupillen neben der Glasmitte",
    }
}
