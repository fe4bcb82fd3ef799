//! The face analyzer, and what is asked before a camera opens.

use crate::{
    fit::{Finding, Grade, Reason},
    locale::words::{Analyzer, By, Consent, Pattern, Plural, Text},
    vision::{BandCause, MeasureRefusal, RulerRefusal, ShapeSign, Trouble},
};

pub const CONSENT: Consent = Consent {
    title: "Possiamo guardare il tuo viso?",
    text: "Per posizionare le montature e prendere le misure, questa pagina guarda le immagini della fotocamera o una foto che scegli.",
    device_only: "Tutto è calcolato sul tuo dispositivo. Nessuna immagine o misura viene inviata.",
    nothing_kept: "Nulla viene conservato: quando lasci la pagina, le immagini spariscono.",
    use_camera: "Usa la fotocamera",
    use_photo: "Scegli una foto",
    drop: "Puoi anche trascinare qui una foto.",
    use_model: "Nessuna fotocamera? Prova le montature su un modello.",
    model: Pattern("Modello {number}"),
};

pub const ANALYZER: Analyzer = Analyzer {
    title: "Analisi del viso",
    intro: "Scopri a quale forma di viso si avvicina di più il tuo, la larghezza del viso e la distanza pupillare.",
    needs_script: "L’analisi del viso ha bisogno di JavaScript. Le misure esatte di ogni montatura sono sulla sua pagina.",
    closest_shape: "Forma del viso più vicina",
    runner_up: Pattern("Poi: {shape}"),
    shape_note: "Raramente un viso corrisponde a una sola forma. Prendilo come punto di partenza, non come verdetto.",
    pd: "Distanza pupillare",
    near_pd: "Distanza pupillare per leggere",
    half_pds: "Dal centro del naso",
    face_width: "Larghezza del viso",
    bridge: "Larghezza del naso al ponte",
    eye_height: "Dal sopracciglio alla pupilla",
    band: Pattern("{value} ± {band} mm"),
    sizes_title: "Le tue misure",
    ratio_length: "Lunghezza",
    ratio_forehead: "Fronte",
    ratio_jaw: "Mascella",
    chin_angle: "Angolo del mento",
    ratios_note: "Le lunghezze sono quote della larghezza agli zigomi.",
    frame_width_advice: Pattern("Le montature larghe da {from} a {to} mm dovrebbero stare bene."),
    suits_title: "Montature per te",
    suits_source: "Secondo la guida del Vision Council per sette forme di viso. Una convenzione, non una legge: il tuo gusto viene prima.",
    suits_more: "Vedi tutte quelle adatte",
    suits_try: "Prova queste",
    why: "Perché",
    causes: "Da dove vengono i margini",
    near_gaze_note: "Misurata mentre guardi uno schermo; calcolata per lo sguardo lontano.",
    keep: "Conserva le mie misure in questo browser",
    keep_note: "Così ogni montatura dirà come ti sta. Le misure restano su questo dispositivo e non vengono mai inviate; l’immagine non viene conservata.",
    kept: Plural::new(
        "Le tue misure sono conservate in questo browser ancora {count} giorno.",
        "Le tue misure sono conservate in questo browser ancora {count} giorni.",
    ),
    erase: "Cancellale",
    erased: "Le tue misure sono cancellate.",
    ruler_title: "Più esattamente",
    ruler_text: "L’iride varia da persona a persona. Una carta di credito, larga 85,6 mm ovunque, riduce i margini.",
    card_start: "Misura con una carta",
    card_hold: "Tieni una carta grande come una carta di credito piatta contro la fronte, all’altezza delle sopracciglia, e guarda dritto. Copri il numero se vuoi.",
    card_take: "Ferma questa immagine",
    card_drag: "Trascina i quattro punti sugli angoli, dove si incontrerebbero i bordi dritti. Le frecce spostano un punto, con Maiusc a passi più grandi.",
    card_corner: Pattern("Angolo {number} di 4"),
    card_use: "Misura con questi angoli",
    card_cancel: "Annulla",
    card_done: "Misurato con la tua carta.",
    pd_known: "Conosco la mia distanza pupillare (mm)",
    pd_use: "Usala",
    iris_again: "Misura di nuovo con l’iride",
    pick_face: Pattern("Questo sono io: viso {number}"),
    not_medical: "Per scegliere la montatura. Per le lenti la distanza pupillare va misurata da un ottico.",
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
        Trouble::NoFace => "Nessun viso visibile. Guarda dritto, con la luce davanti.",
        Trouble::SeveralFaces => {
            "Più di un viso. Si prende il più grande: premine un altro per sceglierlo."
        }
        Trouble::TooFar => "Un po’ troppo lontano. Avvicinati.",
        Trouble::TooClose => "Un po’ troppo vicino. Allontanati finché si vede tutto il viso.",
        Trouble::Turned => "Gira la testa per guardare dritto.",
        Trouble::Dark => "È piuttosto buio. Girati verso una finestra o una lampada.",
    }
}

fn refusal(refusal: MeasureRefusal) -> Text {
    match refusal {
        MeasureRefusal::EyesTooSmall => {
            "I tuoi occhi sono troppo piccoli nell’immagine per misurare. Avvicinati."
        }
        MeasureRefusal::Turned => "Guarda dritto nella fotocamera per la misura.",
        MeasureRefusal::EyesHidden => {
            "Il bordo dell’iride è nascosto. Togli gli occhiali, apri bene gli occhi ed evita i riflessi."
        }
        MeasureRefusal::EyesDisagree => {
            "I due occhi danno misure diverse. Togli gli occhiali e cerca una luce uniforme."
        }
        MeasureRefusal::Implausible => {
            "Le misure trovate non possono essere giuste. Prova un’altra foto o una luce migliore."
        }
    }
}

fn ruler_refusal(ruler_refusal: RulerRefusal) -> Text {
    match ruler_refusal {
        RulerRefusal::NoFace => "In questa immagine non c’è un viso da misurare.",
        RulerRefusal::Turned => {
            "La testa è girata. Guarda dritto nella fotocamera e tieni la carta piatta."
        }
        RulerRefusal::NotACard => {
            "Questi quattro angoli non sono quelli di una carta vista di fronte. Trascinali sui suoi angoli."
        }
        RulerRefusal::CardTooSmall => {
            "La carta è troppo piccola nell’immagine per fare da righello. Avvicinati."
        }
        RulerRefusal::CardAway => {
            "La carta deve toccare il viso: tienila contro la fronte o il mento."
        }
        RulerRefusal::Implausible => {
            "Carta e viso non vanno insieme. È grande come una carta di credito, e gli angoli sono giusti?"
        }
    }
}

fn cause(cause: BandCause) -> Text {
    match cause {
        BandCause::IrisesDiffer => {
            "Il margine viene soprattutto dalla natura: l’iride che usiamo come righello è larga 11,7 mm, mezzo millimetro in più o in meno. Una carta di credito lo riduce."
        }
        BandCause::FewPixels => {
            "Il margine viene soprattutto dall’immagine: gli occhi sono piccoli. Avvicinati."
        }
        BandCause::Unsteady => {
            "Le immagini non concordano del tutto. Stai fermo per ridurre il margine."
        }
        BandCause::SoftOutline => {
            "Dove finisce un viso o un naso è questione di qualche millimetro."
        }
        BandCause::NearGaze => {
            "Gli occhi che guardano uno schermo girano un po’ all’interno. Guarda oltre, lontano."
        }
        BandCause::CardMarks => {
            "Il margine è quello degli angoli della carta, e del fatto che è un po’ più vicina degli occhi."
        }
        BandCause::Given => "Il margine è quello della distanza pupillare che hai dato.",
    }
}

fn reason(reason: Reason) -> Text {
    match reason {
        Reason::AddAngles => "Linee dritte e angoli mettono in risalto i tratti morbidi.",
        Reason::SoftenAngles => "Le curve mettono in risalto le linee forti.",
        Reason::BalanceForehead => "Il peso in basso equilibra una fronte ampia.",
        Reason::BalanceJaw => "Il peso alle sopracciglia equilibra una mascella larga.",
        Reason::ShortenLength => "Lenti alte e un ponte marcato accorciano un viso lungo.",
        Reason::RelieveCheekbones => "La larghezza alle sopracciglia alleggerisce zigomi larghi.",
        Reason::KeepBalance => {
            "Tratti equilibrati portano quasi ogni forma: tieni la montatura larga più o meno come il viso."
        }
    }
}

fn sign(sign: ShapeSign) -> Text {
    match sign {
        ShapeSign::Long => "più lungo della media",
        ShapeSign::Short => "più corto della media",
        ShapeSign::BroadForehead => "fronte ampia",
        ShapeSign::NarrowForehead => "fronte stretta",
        ShapeSign::BroadJaw => "mascella larga",
        ShapeSign::NarrowJaw => "mascella stretta",
        ShapeSign::PointedChin => "mento appuntito",
        ShapeSign::BroadChin => "mento largo",
        ShapeSign::Balanced => "proporzioni equilibrate",
    }
}

fn grade(grade: Grade) -> Text {
    match grade {
        Grade::Good => "Ti sta bene",
        Grade::Fair => "Sta bene con una regolazione",
        Grade::Poor => "Non ti sta",
    }
}

fn finding(finding: Finding) -> Text {
    match finding {
        Finding::WidthFits => "Larga come il tuo viso",
        Finding::FrontNarrow => "Stretta per il tuo viso: le aste premerebbero",
        Finding::FrontWide => "Larga per il tuo viso: le aste starebbero staccate",
        Finding::BridgeFits => "Il ponte va bene per il tuo naso",
        Finding::BridgeNarrow => "Ponte stretto: pizzicherebbe e starebbe alto",
        Finding::BridgeWide => "Ponte largo: scivolerebbe",
        Finding::HeightFits => "Le lenti restano sotto le sopracciglia",
        Finding::LensLow => "Lenti basse: poco spazio sopra le pupille",
        Finding::LensTall => "Lenti alte: coprirebbero le sopracciglia",
        Finding::PupilsCentred => "Le tue pupille sono vicine al centro delle lenti",
        Finding::PupilsInward => {
            "Lenti larghe per i tuoi occhi: le pupille sarebbero vicine al naso"
        }
        Finding::PupilsOutward => {
            "Lenti strette per i tuoi occhi: le pupille sarebbero vicine alle aste"
        }
    }
}
