//! The face analyzer, and what is asked before a camera opens.

use crate::{
    fit::{Finding, Grade, Reason},
    locale::words::{Analyzer, By, Consent, Pattern, Plural, Text},
    vision::{BandCause, MeasureRefusal, RulerRefusal, ShapeSign, Trouble},
};

pub const CONSENT: Consent = Consent {
    title: "Dürfen wir dein Gesicht ansehen?",
    text: "Um Fassungen aufzusetzen und Maße zu nehmen, wertet diese Seite Bilder deiner Kamera oder ein Foto aus, das du wählst.",
    device_only: "Alles wird auf deinem Gerät berechnet. Kein Bild und kein Maß wird verschickt.",
    nothing_kept: "Nichts wird aufgehoben: Verlässt du die Seite, sind die Bilder weg.",
    use_camera: "Kamera verwenden",
    use_photo: "Foto wählen",
    drop: "Du kannst ein Foto auch hierher ziehen.",
    use_model: "Keine Kamera zur Hand? Probiere Fassungen an einem Modell.",
    model: Pattern("Modell {number}"),
};

pub const ANALYZER: Analyzer = Analyzer {
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
    kept: Plural::new(
        "Deine Maße bleiben noch {count} Tag in diesem Browser.",
        "Deine Maße bleiben noch {count} Tage in diesem Browser.",
    ),
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
    trouble: By::Rule(trouble),
    refusal: By::Rule(refusal),
    ruler_refusal: By::Rule(ruler_refusal),
    cause: By::Rule(cause),
    reason: By::Rule(reason),
    sign: By::Rule(sign),
    grade: By::Rule(grade),
    finding: By::Rule(finding),
};

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
