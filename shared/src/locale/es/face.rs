//! The face analyzer, and what is asked before a camera opens.

use crate::{
    fit::{Finding, Grade, Reason},
    locale::words::{Analyzer, By, Consent, Pattern, Plural, Text},
    vision::{BandCause, MeasureRefusal, RulerRefusal, ShapeSign, Trouble},
};

pub const CONSENT: Consent = Consent {
    title: "¿Podemos mirar tu cara?",
    text: "Para colocar monturas y tomar medidas, esta página mira las imágenes de tu cámara o una foto que elijas.",
    device_only: "Todo se calcula en tu dispositivo. No se envía ninguna imagen ni medida.",
    nothing_kept: "No se guarda nada: al salir de la página, las imágenes desaparecen.",
    use_camera: "Usar mi cámara",
    use_photo: "Elegir una foto",
    drop: "También puedes soltar una foto aquí.",
    use_model: "¿Sin cámara a mano? Prueba monturas en un modelo.",
    model: Pattern("Modelo {number}"),
};

pub const ANALYZER: Analyzer = Analyzer {
    title: "Análisis del rostro",
    intro: "Mira a qué forma de cara se acerca más la tuya y conoce el ancho de tu cara y tu distancia pupilar.",
    needs_script: "El análisis del rostro necesita JavaScript. Las medidas exactas de cada montura están en su página.",
    closest_shape: "Forma de cara más cercana",
    runner_up: Pattern("Después: {shape}"),
    shape_note: "Pocas caras coinciden del todo con una forma. Tómalo como punto de partida, no como veredicto.",
    pd: "Distancia pupilar",
    near_pd: "Distancia pupilar para leer",
    half_pds: "Desde el centro de la nariz",
    face_width: "Ancho de la cara",
    bridge: "Ancho de la nariz en el puente",
    eye_height: "De la ceja a la pupila",
    band: Pattern("{value} ± {band} mm"),
    sizes_title: "Tus medidas",
    ratio_length: "Largo",
    ratio_forehead: "Frente",
    ratio_jaw: "Mandíbula",
    chin_angle: "Ángulo del mentón",
    ratios_note: "Las longitudes son partes del ancho en los pómulos.",
    frame_width_advice: Pattern("Las monturas de {from} a {to} mm de ancho deberían quedar bien."),
    suits_title: "Monturas para ti",
    suits_source: "Según la guía de The Vision Council para siete formas de cara. Costumbre, no ley: tu gusto va primero.",
    suits_more: "Ver todas las que te quedan",
    suits_try: "Probar estas",
    why: "Por qué",
    causes: "De dónde vienen los márgenes",
    near_gaze_note: "Medido mientras miras una pantalla; calculado para mirar a lo lejos.",
    keep: "Guardar mis medidas en este navegador",
    keep_note: "Así cada montura dirá cómo te queda. Las medidas se quedan en este dispositivo y nunca se envían; la imagen no se guarda.",
    kept: Plural::new(
        "Tus medidas se guardan en este navegador {count} día más.",
        "Tus medidas se guardan en este navegador {count} días más.",
    ),
    erase: "Borrarlas",
    erased: "Tus medidas se han borrado.",
    ruler_title: "Con más exactitud",
    ruler_text: "El iris varía de una persona a otra. Una tarjeta bancaria, que mide 85,6 mm en todas partes, reduce los márgenes.",
    card_start: "Medir con una tarjeta",
    card_hold: "Apoya una tarjeta del tamaño de una bancaria en la frente, a la altura de las cejas, y mira de frente. Tapa el número si quieres.",
    card_take: "Tomar esta imagen",
    card_drag: "Arrastra los cuatro puntos a las esquinas, donde se unirían los bordes rectos. Las flechas mueven un punto; con Mayús, en pasos más grandes.",
    card_corner: Pattern("Esquina {number} de 4"),
    card_use: "Medir con estas esquinas",
    card_cancel: "Cancelar",
    card_done: "Medido con tu tarjeta.",
    pd_known: "Conozco mi distancia pupilar (mm)",
    pd_use: "Usarla",
    iris_again: "Medir otra vez con el iris",
    pick_face: Pattern("Este soy yo: cara {number}"),
    not_medical: "Para elegir monturas. Para las lentes, un óptico debe medir la distancia pupilar.",
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
        Trouble::NoFace => "No se ve ninguna cara. Mira de frente, con la luz por delante.",
        Trouble::SeveralFaces => "Más de una cara. Se toma la mayor: pulsa otra para elegirla.",
        Trouble::TooFar => "Un poco lejos. Acércate.",
        Trouble::TooClose => "Un poco cerca. Aléjate hasta que se vea toda la cara.",
        Trouble::Turned => "Gira la cabeza para mirar de frente.",
        Trouble::Dark => "Está bastante oscuro. Gírate hacia una ventana o una lámpara.",
    }
}

fn refusal(refusal: MeasureRefusal) -> Text {
    match refusal {
        MeasureRefusal::EyesTooSmall => "Tus ojos salen demasiado pequeños para medir. Acércate.",
        MeasureRefusal::Turned => "Mira de frente a la cámara para medirte.",
        MeasureRefusal::EyesHidden => {
            "El borde del iris está tapado. Quítate las gafas, abre bien los ojos y evita reflejos."
        }
        MeasureRefusal::EyesDisagree => {
            "Los dos ojos dan medidas distintas. Quítate las gafas y busca una luz uniforme."
        }
        MeasureRefusal::Implausible => {
            "Las medidas encontradas no pueden ser correctas. Prueba otra foto o mejor luz."
        }
    }
}

fn ruler_refusal(ruler_refusal: RulerRefusal) -> Text {
    match ruler_refusal {
        RulerRefusal::NoFace => "En esta imagen no hay ninguna cara que medir.",
        RulerRefusal::Turned => {
            "Tienes la cabeza girada. Mira de frente a la cámara y mantén la tarjeta plana."
        }
        RulerRefusal::NotACard => {
            "Estas cuatro esquinas no son las de una tarjeta vista de frente. Arrástralas a sus esquinas."
        }
        RulerRefusal::CardTooSmall => {
            "La tarjeta sale demasiado pequeña para servir de regla. Acércate."
        }
        RulerRefusal::CardAway => {
            "La tarjeta tiene que tocar la cara: apóyala en la frente o en el mentón."
        }
        RulerRefusal::Implausible => {
            "La tarjeta y la cara no casan. ¿Es del tamaño de una tarjeta bancaria y están bien las esquinas?"
        }
    }
}

fn cause(cause: BandCause) -> Text {
    match cause {
        BandCause::IrisesDiffer => {
            "El margen es sobre todo de la naturaleza: el iris que usamos de regla mide 11,7 mm, medio milímetro más o menos. Una tarjeta bancaria lo reduce."
        }
        BandCause::FewPixels => {
            "El margen es sobre todo de la imagen: tus ojos salen pequeños. Acércate."
        }
        BandCause::Unsteady => {
            "Las imágenes no coinciden del todo. No te muevas para reducir el margen."
        }
        BandCause::SoftOutline => {
            "Dónde acaba una cara o una nariz es cuestión de unos milímetros."
        }
        BandCause::NearGaze => {
            "Los ojos que miran una pantalla giran un poco hacia dentro. Mira más allá, a lo lejos."
        }
        BandCause::CardMarks => {
            "El margen es el de las esquinas de la tarjeta y el de que está algo más cerca que los ojos."
        }
        BandCause::Given => "El margen es el de la distancia pupilar que has dado.",
    }
}

fn reason(reason: Reason) -> Text {
    match reason {
        Reason::AddAngles => "Las líneas rectas y los ángulos realzan los rasgos suaves.",
        Reason::SoftenAngles => "Las curvas realzan las líneas fuertes.",
        Reason::BalanceForehead => "El peso en la parte baja equilibra una frente ancha.",
        Reason::BalanceJaw => "El peso en las cejas equilibra una mandíbula ancha.",
        Reason::ShortenLength => "Las lentes altas y un puente marcado acortan una cara larga.",
        Reason::RelieveCheekbones => "El ancho en las cejas alivia unos pómulos anchos.",
        Reason::KeepBalance => {
            "Unos rasgos equilibrados admiten casi todas las formas: que la montura sea más o menos tan ancha como la cara."
        }
    }
}

fn sign(sign: ShapeSign) -> Text {
    match sign {
        ShapeSign::Long => "más larga que la mayoría",
        ShapeSign::Short => "más corta que la mayoría",
        ShapeSign::BroadForehead => "frente ancha",
        ShapeSign::NarrowForehead => "frente estrecha",
        ShapeSign::BroadJaw => "mandíbula ancha",
        ShapeSign::NarrowJaw => "mandíbula estrecha",
        ShapeSign::PointedChin => "mentón puntiagudo",
        ShapeSign::BroadChin => "mentón ancho",
        ShapeSign::Balanced => "proporciones equilibradas",
    }
}

fn grade(grade: Grade) -> Text {
    match grade {
        Grade::Good => "Te queda bien",
        Grade::Fair => "Queda bien con un ajuste",
        Grade::Poor => "No te queda",
    }
}

fn finding(finding: Finding) -> Text {
    match finding {
        Finding::WidthFits => "Tan ancha como tu cara",
        Finding::FrontNarrow => "Estrecha para tu cara: las varillas apretarían",
        Finding::FrontWide => "Ancha para tu cara: las varillas quedarían separadas",
        Finding::BridgeFits => "El puente le va a tu nariz",
        Finding::BridgeNarrow => "Puente estrecho: pellizcaría y quedaría alto",
        Finding::BridgeWide => "Puente ancho: resbalaría",
        Finding::HeightFits => "Las lentes quedan bajo las cejas",
        Finding::LensLow => "Lentes bajas: poco espacio sobre las pupilas",
        Finding::LensTall => "Lentes altas: taparían las cejas",
        Finding::PupilsCentred => "Tus pupilas quedan cerca del centro de las lentes",
        Finding::PupilsInward => {
            "Lentes anchas para tus ojos: las pupilas quedarían cerca de la nariz"
        }
        Finding::PupilsOutward => {
            "Lentes estrechas para tus ojos: las pupilas quedarían cerca de las varillas"
        }
    }
}
