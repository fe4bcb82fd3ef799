//! The face analyzer, and what is asked before a camera opens.

use crate::{
    fit::{Finding, Grade, Reason},
    locale::words::{Analyzer, By, Consent, Pattern, Plural, Text},
    vision::{BandCause, MeasureRefusal, RulerRefusal, ShapeSign, Trouble},
};

pub const CONSENT: Consent = Consent {
    title: "Pouvons-nous regarder votre visage ?",
    text: "Pour placer les montures et prendre des mesures, cette page regarde les images de votre caméra ou une photo de votre choix.",
    device_only: "Tout est calculé sur votre appareil. Aucune image ni mesure n’est envoyée.",
    nothing_kept: "Rien n’est gardé : quand vous quittez la page, les images disparaissent.",
    use_camera: "Utiliser ma caméra",
    use_photo: "Choisir une photo",
    drop: "Vous pouvez aussi déposer une photo ici.",
    use_model: "Pas de caméra sous la main ? Essayez des montures sur un modèle.",
    model: Pattern("Modèle {number}"),
};

pub const ANALYZER: Analyzer = Analyzer {
    title: "Analyse du visage",
    intro: "Voyez de quelle forme de visage le vôtre est le plus proche, et apprenez la largeur de votre visage et votre écart pupillaire.",
    needs_script: "L’analyse du visage a besoin de JavaScript. Les tailles exactes de chaque monture sont sur sa page.",
    closest_shape: "Forme de visage la plus proche",
    runner_up: Pattern("Ensuite : {shape}"),
    shape_note: "Un visage correspond rarement à une seule forme. Prenez-le comme un point de départ, pas un verdict.",
    pd: "Écart pupillaire",
    near_pd: "Écart pupillaire pour la lecture",
    half_pds: "Depuis le milieu du nez",
    face_width: "Largeur du visage",
    bridge: "Largeur du nez au pont",
    eye_height: "Du sourcil à la pupille",
    band: Pattern("{value} ± {band} mm"),
    sizes_title: "Vos mesures",
    ratio_length: "Longueur",
    ratio_forehead: "Front",
    ratio_jaw: "Mâchoire",
    chin_angle: "Angle du menton",
    ratios_note: "Les longueurs sont des parts de la largeur aux pommettes.",
    frame_width_advice: Pattern("Des montures de {from} à {to} mm de large devraient bien aller."),
    suits_title: "Des montures pour vous",
    suits_source: "D’après le guide du Vision Council pour sept formes de visage. Une convention, pas une loi : votre goût passe avant.",
    suits_more: "Voir toutes celles qui vont",
    suits_try: "Essayer celles-ci",
    why: "Pourquoi",
    causes: "D’où viennent les marges",
    near_gaze_note: "Mesuré pendant que vous regardez un écran ; calculé pour le regard au loin.",
    keep: "Garder mes mesures dans ce navigateur",
    keep_note: "Chaque monture dira alors comment elle vous va. Les mesures restent sur cet appareil et ne sont jamais envoyées ; l’image n’est pas gardée.",
    kept: Plural::french(
        "Vos mesures sont gardées dans ce navigateur encore {count} jour.",
        "Vos mesures sont gardées dans ce navigateur encore {count} jours.",
    ),
    erase: "Les effacer",
    erased: "Vos mesures sont effacées.",
    ruler_title: "Plus exactement",
    ruler_text: "L’iris diffère d’une personne à l’autre. Une carte bancaire, large de 85,6 mm partout, réduit les marges.",
    card_start: "Mesurer avec une carte",
    card_hold: "Tenez une carte de la taille d’une carte bancaire à plat contre le front, à hauteur des sourcils, et regardez droit devant. Cachez son numéro si vous voulez.",
    card_take: "Garder cette image",
    card_drag: "Glissez les quatre points sur les coins, là où les bords droits se rejoindraient. Les flèches déplacent un point, avec Maj par plus grands pas.",
    card_corner: Pattern("Coin {number} sur 4"),
    card_use: "Mesurer avec ces coins",
    card_cancel: "Annuler",
    card_done: "Mesuré avec votre carte.",
    pd_known: "Je connais mon écart pupillaire (mm)",
    pd_use: "L’utiliser",
    iris_again: "Mesurer à nouveau par l’iris",
    pick_face: Pattern("C’est moi : visage {number}"),
    not_medical: "Pour choisir une monture. Pour des verres, l’écart pupillaire doit être mesuré par un opticien.",
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
        Trouble::NoFace => "Aucun visage visible. Regardez droit devant, avec la lumière de face.",
        Trouble::SeveralFaces => {
            "Plus d’un visage. Le plus grand est pris : touchez-en un autre pour le choisir."
        }
        Trouble::TooFar => "Un peu trop loin. Approchez-vous.",
        Trouble::TooClose => "Un peu trop près. Reculez jusqu’à voir tout le visage.",
        Trouble::Turned => "Tournez la tête pour regarder droit devant.",
        Trouble::Dark => "Il fait plutôt sombre. Tournez-vous vers une fenêtre ou une lampe.",
    }
}

fn refusal(refusal: MeasureRefusal) -> Text {
    match refusal {
        MeasureRefusal::EyesTooSmall => {
            "Vos yeux sont trop petits sur l’image pour mesurer. Approchez-vous."
        }
        MeasureRefusal::Turned => "Regardez droit vers la caméra pour être mesuré.",
        MeasureRefusal::EyesHidden => {
            "Le bord de l’iris est caché. Retirez vos lunettes, ouvrez grand les yeux et évitez les reflets."
        }
        MeasureRefusal::EyesDisagree => {
            "Les deux yeux donnent des tailles différentes. Retirez vos lunettes et cherchez une lumière égale."
        }
        MeasureRefusal::Implausible => {
            "Les mesures trouvées ne peuvent pas être justes. Essayez une autre photo ou une meilleure lumière."
        }
    }
}

fn ruler_refusal(ruler_refusal: RulerRefusal) -> Text {
    match ruler_refusal {
        RulerRefusal::NoFace => "Il n’y a pas de visage à mesurer sur cette image.",
        RulerRefusal::Turned => {
            "Votre tête est tournée. Regardez droit vers la caméra et tenez la carte à plat."
        }
        RulerRefusal::NotACard => {
            "Ces quatre coins ne sont pas ceux d’une carte vue de face. Glissez-les sur ses coins."
        }
        RulerRefusal::CardTooSmall => {
            "La carte est trop petite sur l’image pour servir de règle. Approchez-vous."
        }
        RulerRefusal::CardAway => {
            "La carte doit toucher le visage : tenez-la contre le front ou le menton."
        }
        RulerRefusal::Implausible => {
            "La carte et le visage ne vont pas ensemble. A-t-elle la taille d’une carte bancaire, et ses coins sont-ils justes ?"
        }
    }
}

fn cause(cause: BandCause) -> Text {
    match cause {
        BandCause::IrisesDiffer => {
            "La marge vient surtout de la nature : l’iris qui nous sert de règle mesure 11,7 mm, à un demi-millimètre près. Une carte bancaire la réduit."
        }
        BandCause::FewPixels => {
            "La marge vient surtout de l’image : vos yeux y sont petits. Approchez-vous."
        }
        BandCause::Unsteady => {
            "Les images ne concordent pas tout à fait. Ne bougez pas pour réduire la marge."
        }
        BandCause::SoftOutline => {
            "Où finit un visage ou un nez, c’est une question de quelques millimètres."
        }
        BandCause::NearGaze => {
            "Des yeux qui regardent un écran tournent un peu vers l’intérieur. Regardez au-delà, au loin."
        }
        BandCause::CardMarks => {
            "La marge est celle des coins de la carte, et du fait qu’elle est un peu plus près que les yeux."
        }
        BandCause::Given => "La marge est celle de l’écart pupillaire que vous avez donné.",
    }
}

fn reason(reason: Reason) -> Text {
    match reason {
        Reason::AddAngles => "Les lignes droites et les angles relèvent des traits doux.",
        Reason::SoftenAngles => "Les courbes relèvent des lignes fortes.",
        Reason::BalanceForehead => "Du poids vers le bas équilibre un front large.",
        Reason::BalanceJaw => "Du poids aux sourcils équilibre une mâchoire large.",
        Reason::ShortenLength => {
            "Des verres hauts et un pont marqué raccourcissent un visage long."
        }
        Reason::RelieveCheekbones => "De la largeur aux sourcils adoucit des pommettes larges.",
        Reason::KeepBalance => {
            "Des traits équilibrés portent presque toutes les formes : gardez la monture à peu près aussi large que le visage."
        }
    }
}

fn sign(sign: ShapeSign) -> Text {
    match sign {
        ShapeSign::Long => "plus long que la plupart",
        ShapeSign::Short => "plus court que la plupart",
        ShapeSign::BroadForehead => "front large",
        ShapeSign::NarrowForehead => "front étroit",
        ShapeSign::BroadJaw => "mâchoire large",
        ShapeSign::NarrowJaw => "mâchoire étroite",
        ShapeSign::PointedChin => "menton pointu",
        ShapeSign::BroadChin => "menton large",
        ShapeSign::Balanced => "proportions équilibrées",
    }
}

fn grade(grade: Grade) -> Text {
    match grade {
        Grade::Good => "Vous va",
        Grade::Fair => "Va avec un ajustage",
        Grade::Poor => "Ne va pas",
    }
}

fn finding(finding: Finding) -> Text {
    match finding {
        Finding::WidthFits => "Aussi large que votre visage",
        Finding::FrontNarrow => "Étroite pour votre visage : les branches serreraient",
        Finding::FrontWide => "Large pour votre visage : les branches s’écarteraient",
        Finding::BridgeFits => "Le pont va à votre nez",
        Finding::BridgeNarrow => "Pont étroit : il pincerait et tiendrait haut",
        Finding::BridgeWide => "Pont large : il glisserait",
        Finding::HeightFits => "Les verres restent sous les sourcils",
        Finding::LensLow => "Verres bas : peu de place au-dessus des pupilles",
        Finding::LensTall => "Verres hauts : ils couvriraient les sourcils",
        Finding::PupilsCentred => "Vos pupilles sont près du milieu des verres",
        Finding::PupilsInward => "Verres larges pour vos yeux : les pupilles seraient près du nez",
        Finding::PupilsOutward => {
            "Verres étroits pour vos yeux : les pupilles seraient près des branches"
        }
    }
}
