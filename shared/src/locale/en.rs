//! English. British English differs in spelling only, so it names just the words that differ.

use super::words::*;
use crate::{
    catalog::{Category, ColorFamily, Facet, Material, Rim, Shape},
    fit::{Aspect, Finding, Grade, Reason},
    vision::{BandCause, FaceShape, MeasureRefusal, RulerRefusal, ShapeSign, Trouble},
};

pub static US: Words = WORDS;

pub static GB: Words = Words {
    names: Names {
        facet: facet_gb,
        color: color_gb,
        ..WORDS.names
    },
    catalog: Catalog {
        colors: Plural {
            one: "{count} colour",
            other: "{count} colours",
        },
        ..WORDS.catalog
    },
    search: Search {
        placeholder: "Brand, shape, colour …",
        ..WORDS.search
    },
    product: Product {
        color: "Colour",
        choose_color: "Choose a colour",
        price_tax_included: "Price includes VAT.",
        ..WORDS.product
    },
    navigation: Navigation {
        face: "Face analyser",
        ..WORDS.navigation
    },
    home: Home {
        hero_text: "Eyewear made with care, in sizes measured to the millimetre.",
        ..WORDS.home
    },
    size: SizeWords {
        explanation: "The numbers are printed inside the temple: lens width, bridge and temple length in millimetres. \
                      Compare them with a frame that fits you well.",
        ..WORDS.size
    },
    bag: Bag {
        tax_included: "VAT included",
        ..WORDS.bag
    },
    analyzer: Analyzer {
        title: "Face analyser",
        needs_script: "The face analyser needs JavaScript. Every frame's exact sizes are on its own page.",
        ..WORDS.analyzer
    },
    try_on: TryOn {
        choose_color: "Choose a colour",
        lens_grey: "Grey",
        ..WORDS.try_on
    },
    ..WORDS
};

const WORDS: Words = Words {
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
        skip_to_content: "Skip to content",
        main: "Main",
        menu: "Menu",
        close: "Close",
        home: "Home",
        search: "Search",
        wishlist: "Wish list",
        bag: "Bag",
        breadcrumbs: "Breadcrumbs",
        face: "Face analyzer",
        try_on: "Virtual try-on",
        consult: "Consultation",
        contact: "Contact",
        shop: "Shop",
        services: "Services",
        company: "About",
        legal: "Legal",
        back: "Back",
        copyright: Pattern("© {name}. All rights reserved."),
        previous: "Previous",
        next: "Next",
    },
    home: Home {
        hero_title: "Frames that fit your face",
        hero_text: "Eyewear made with care, in sizes measured to the millimeter.",
        hero_action: Pattern("Shop {category}"),
        featured_title: "Just arrived",
        featured_all: "See all",
        categories_title: "Find yours",
        shapes_title: "Shop by shape",
        try_on_title: "See it on before you buy it",
        try_on_text: "Try frames on with your camera or a photo, true to size. Your picture never leaves your device.",
        try_on_action: "Try frames on",
        consultation_title: "Advice, whenever you want it",
        consultation_text: "Tell us what you are looking for and get frames picked from our collection.",
        consultation_action: "Start a consultation",
        face_fit_title: "Know your size",
        face_fit_text: "Measure your face width and pupillary distance in a minute, privately, on your own device.",
        face_fit_action: "Measure my face",
        story_title: "Our story",
        testimonials_title: "What our customers say",
        faq_title: "Good to know",
        locations_title: "Visit us",
        locations_hours: "Opening hours",
        locations_directions: "Directions",
        contact_text: "Questions about a frame, a fitting or an order? We are glad to help.",
        email: "Email",
        phone: "Phone",
    },
    catalog: Catalog {
        results: Plural {
            one: "{count} frame",
            other: "{count} frames",
        },
        results_heading: "Frames",
        filters: "Filters",
        filters_active: Plural {
            one: "{count} filter active",
            other: "{count} filters active",
        },
        apply: "Show results",
        clear_all: "Clear all",
        remove: Pattern("Remove filter {filter}"),
        show_more: "Show more",
        price_from: "From",
        price_to: "To",
        price_range: Pattern("{from} to {to}"),
        range_from: Pattern("{from} and up"),
        range_to: Pattern("Up to {to}"),
        without: Pattern("Without {filter}"),
        width_narrow: "Narrow",
        width_medium: "Medium",
        width_wide: "Wide",
        sort: "Sort by",
        sort_featured: "Featured",
        sort_newest: "Newest",
        sort_price_up: "Price, low to high",
        sort_price_down: "Price, high to low",
        sort_name: "Name",
        sort_fit: "Closest to my width",
        fits_me: "Fits me",
        fits_me_unmeasured: "Measure my face to see what fits me",
        try_these: "Try these on",
        page: Pattern("Page {page} of {pages}"),
        pages: "Pages",
        previous_page: "Previous page",
        next_page: "Next page",
        none_title: "No frame matches all of that",
        none_text: "Take a filter away and more will show.",
        colors: Plural {
            one: "{count} color",
            other: "{count} colors",
        },
        badge_new: "New",
        badge_sale: "Sale",
        price_was: Pattern("was {price}"),
        description: Pattern("{category} from {store}: {count} frames with exact sizes."),
    },
    fit: FitWords {
        title: "How it fits you",
        unmeasured: "Measure your face, and every frame says how it fits you.",
        measure: "Measure my face",
        from_kept: "By the sizes kept in this browser.",
        from_picture: "By this picture of you.",
        scale: Pattern("{value} mm; {from} to {to} mm fit you well"),
        unsure: "Near a border: your measures’ band reaches across it.",
        progressives: "Tall enough for progressive lenses.",
        aspect,
    },
    search: Search {
        title: "Search",
        placeholder: "Brand, shape, color …",
        submit: "Search",
        results_for: Pattern("Results for “{query}”"),
        none_title: Pattern("Nothing found for “{query}”"),
        none_text: "Check the spelling, or look for a shape, a material or a brand.",
        did_you_mean: Pattern("Did you mean “{query}”?"),
        instead: Pattern("Showing results for “{query}”"),
    },
    product: Product {
        add_to_bag: "Add to bag",
        added_to_bag: "Added to your bag",
        add_to_wishlist: Pattern("Add {name} to wish list"),
        remove_from_wishlist: Pattern("Remove {name} from wish list"),
        try_on: "Try it on",
        ask: "Ask about this frame",
        color: "Color",
        choose_color: "Choose a color",
        choose_size: "Choose a size",
        price_tax_included: "Price includes tax.",
        save: Pattern("Save {amount}"),
        details: "Details",
        shape: "Shape",
        rim: "Rim",
        material: "Material",
        lens: "Lenses",
        lens_gradient: "Gradient tint",
        lens_mirror: "Mirrored",
        weight: "Weight",
        grams: Pattern("{value} g"),
        similar: "You may also like",
        picture_alt: Pattern("{brand} {name} in {color}, front view"),
        angle_alt: Pattern("{brand} {name} in {color}, seen from the side"),
        title: Pattern("{brand} {name} – {category}"),
        description: Pattern("{brand} {name}: {shape}, {material}, {marking}. {price} at {store}."),
    },
    size: SizeWords {
        title: "Size",
        explanation: "The numbers are printed inside the temple: lens width, bridge and temple length in millimeters. \
                      Compare them with a frame that fits you well.",
        lens_width: "Lens width",
        lens_height: "Lens height",
        bridge: "Bridge",
        temple: "Temple length",
        frame_width: "Frame width",
        millimetres: Pattern("{value} mm"),
        small: "Small",
        medium: "Medium",
        large: "Large",
        fits_narrow: "Fits narrow faces",
        fits_medium: "Fits medium faces",
        fits_wide: "Fits wide faces",
        drawing_alt: Pattern("Drawing of the frame with its sizes, {marking}"),
    },
    wishlist: Wishlist {
        title: "Wish list",
        count: Plural {
            one: "{count} frame saved",
            other: "{count} frames saved",
        },
        empty_title: "Nothing saved yet",
        empty_text: "Press the heart on a frame to keep it here.",
        browse: "Browse frames",
        kept_here: "Your wish list is kept in this browser only.",
        added: "Saved to your wish list",
        removed: "Removed from your wish list",
    },
    bag: Bag {
        title: "Bag",
        count: Plural {
            one: "{count} item",
            other: "{count} items",
        },
        empty_title: "Your bag is empty",
        empty_text: "Frames you add will wait for you here.",
        browse: "Browse frames",
        frame: "Frame",
        size: "Size",
        quantity: "Quantity",
        update: "Update",
        remove: Pattern("Remove {name}"),
        each: Pattern("{price} each"),
        total: "Total",
        tax_included: "Tax included",
        gone: "A frame in your bag is no longer available and was left out.",
        full: "Your bag is full. Take something out to make room.",
        next_step: "Bring your bag to one of our stores or write to us: we reserve the frames and talk about lenses.",
        contact: "Reserve these frames",
    },
    errors: Errors {
        not_found_title: "This page is out of frame",
        not_found_text: "The address leads nowhere. The frame may have sold out, or the link may be mistyped.",
        server_title: "Something broke on our side",
        server_text: "We have been told and are looking into it. Please try again in a moment.",
        unavailable_title: "The store is catching its breath",
        unavailable_text: "We cannot reach the collection right now. Please try again in a minute.",
        suspended_title: "This store is closed for now",
        suspended_text: "Please come back later.",
        maintenance_title: "We are rearranging the shelves",
        maintenance_text: "The store is being worked on and will be back shortly.",
        bad_request_title: "That did not come through",
        bad_request_text: "The form was incomplete. Please go back and try again.",
        request_id: Pattern("Reference {id}"),
        retry: "Try again",
        home: "Go to the home page",
    },
    consent: Consent {
        title: "May we look at your face?",
        text: "To place frames and measure sizes, this page looks at pictures from your camera or at a photo you choose.",
        device_only: "Everything is computed on your device. No picture and no measurement is sent anywhere.",
        nothing_kept: "Nothing is kept: when you leave the page, the pictures are gone.",
        use_camera: "Use my camera",
        use_photo: "Choose a photo",
        drop: "You can also drop a photo here.",
        use_model: "No camera at hand? Try frames on a model.",
        model: Pattern("Model {number}"),
    },
    consultation: Consultation {
        title: "Consultation",
        intro: "Ask about shapes, sizes, materials or a frame you have in mind.",
        launcher: "Ask for advice",
        greeting: Pattern("Hello, this is {name}. What kind of frame are you looking for?"),
        starters: [
            "Which shapes suit a round face?",
            "Show me light frames for every day",
            "What do the size numbers mean?",
        ],
        input_label: "Your question",
        placeholder: "Type your question …",
        send: "Send",
        stop: "Stop",
        thinking: "Writing an answer …",
        you: "You",
        advisor: "Advisor",
        log_label: "Conversation",
        notice: "Answers are written by software and may be wrong. They are no medical advice.",
        view_frame: "View frame",
        try_on: "Try on",
        clear: "Start over",
        needs_script: "The consultation needs JavaScript. You can reach us through our contact page instead.",
        searching: "Looking through the collection …",
        hand_over: "Talk to a person",
        price_on_card: "the price on its card",
        size_on_page: "the size on its page",
        reduction_on_card: "the reduction on its card, if any,",
        stock_unknown: "an unknown number",
        bad_request: "That question could not be read. Please shorten it and send it again.",
        rate_limited: "That was a lot at once. Please wait a minute, then send it again.",
        budget_spent: "The advisor is done for today. Our team is glad to help through the contact page.",
        upstream_refused: "The advisor could not take this question. Please put it differently.",
        upstream_timeout: "The advisor took too long to answer. Your question is still here: send it again.",
        upstream_cut: "The answer broke off. Send the question again for a complete one.",
        unavailable: "The advisor cannot be reached right now. Please try again shortly.",
        offline: "You seem to be offline. Your question is kept: send it again once you are connected.",
        retry: "Send again",
    },
    analyzer: Analyzer {
        title: "Face analyzer",
        intro: "See which face shape yours comes closest to, and learn your face width and pupillary distance.",
        needs_script: "The face analyzer needs JavaScript. Every frame's exact sizes are on its own page.",
        closest_shape: "Closest face shape",
        runner_up: Pattern("Next closest: {shape}"),
        shape_note: "Faces rarely match one shape exactly. Take this as a starting point, not a verdict.",
        pd: "Pupillary distance",
        near_pd: "Pupillary distance for reading",
        half_pds: "From the middle of the nose",
        face_width: "Face width",
        bridge: "Nose width at the bridge",
        eye_height: "Brow to pupil",
        band: Pattern("{value} ± {band} mm"),
        sizes_title: "Your measures",
        ratio_length: "Length",
        ratio_forehead: "Forehead",
        ratio_jaw: "Jaw",
        chin_angle: "Chin angle",
        ratios_note: "Lengths are shares of the width at the cheekbones.",
        frame_width_advice: Pattern("Frames {from} to {to} mm wide should sit well."),
        suits_title: "Frames for you",
        suits_source: "After The Vision Council's guide for seven face shapes. Convention, not a law: your taste comes first.",
        suits_more: "See all that fit",
        suits_try: "Try these on",
        why: "Why",
        causes: "What the bands come from",
        near_gaze_note: "Measured while you look at a screen; worked out for looking far away.",
        keep: "Keep my sizes in this browser",
        keep_note: "Then every frame says how it fits you. The sizes stay on this device and are never sent; the picture is not kept.",
        kept: Plural {
            one: "Your sizes are kept in this browser for {count} more day.",
            other: "Your sizes are kept in this browser for {count} more days.",
        },
        erase: "Erase them",
        erased: "Your sizes are erased.",
        ruler_title: "More exactly",
        ruler_text: "Irises differ from person to person. A bank card, which is 85.6 mm wide everywhere, makes the bands narrower.",
        card_start: "Measure with a card",
        card_hold: "Hold any card the size of a bank card flat against your forehead, level with your brows, and look straight ahead. Cover its number if you like.",
        card_take: "Hold this picture",
        card_drag: "Drag the four points onto the corners, where the straight edges would meet. Arrow keys move a point, with Shift in larger steps.",
        card_corner: Pattern("Corner {number} of 4"),
        card_use: "Measure with these corners",
        card_cancel: "Cancel",
        card_done: "Measured with your card.",
        pd_known: "I know my pupillary distance (mm)",
        pd_use: "Use it",
        iris_again: "Measure by the irises again",
        pick_face: Pattern("This is me: face {number}"),
        not_medical: "For choosing frames. Lenses need a pupillary distance measured by an optician.",
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
        title: "Virtual try-on",
        intro: "See frames on your own face, true to size.",
        needs_script: "Trying frames on needs JavaScript. Every frame's exact sizes are on its own page.",
        loading: "Getting the mirror ready …",
        choose_frame: "Choose a frame",
        choose_color: "Choose a color",
        choose_size: "Choose a size",
        previous: "Previous frame",
        next: "Next frame",
        position: Pattern("Frame {number} of {total}"),
        back_to_list: "Back to the list",
        mirror: "Mirror image",
        bare: "Without frame",
        save: "Save picture",
        share: "Share picture",
        saved: "Picture saved to your device.",
        other_picture: "Use another picture",
        stop: "Turn the camera off",
        view_frame: "View this frame",
        stage_alt: Pattern("Your picture wearing {name}"),
        true_to_size: "Shown true to size",
        average_size: "Your eyes are too small in the picture to measure, so the frame is sized for an average head. Come closer, or choose a closer photo, to see it true to size.",
        lenses: "Lenses",
        lens_own: "As sold",
        lens_clear: "Clear",
        lens_grey: "Gray",
        lens_brown: "Brown",
        lens_green: "Green",
        lens_blue: "Blue",
        tint: "Tint",
        tint_level: Pattern("{percent} % · filter category {category}"),
        gradient: "Lighter towards the bottom",
        compare_add: "Add to comparison",
        compare_remove: Pattern("Take {name} out of the comparison"),
        compare: Pattern("Compare {count} of 4"),
        compare_title: "Side by side",
        compare_hint: "Add up to four frames and see them on the same picture.",
        compare_full: "Four frames are in the comparison. Take one out to add another.",
        compare_wear: "Wear this one",
        camera_refused: "The camera was not allowed. Allow it in your browser's address bar, or choose a photo.",
        camera_missing: "No camera was found. Choose a photo instead.",
        camera_busy: "Another program is using the camera. Close it and try again, or choose a photo.",
        no_camera_here: "This browser gives pages no camera. Choose a photo instead.",
        paused: "The camera was turned off while the page was out of sight.",
        no_webgl: "This browser cannot draw in 3D (WebGL 2 is off). Try another browser or another device.",
        models_failed: "The mirror could not be loaded. Check your connection and try again.",
        no_simd: "This browser is too old for the mirror: it lacks WebAssembly SIMD. An update brings it.",
        bad_picture: "This file could not be read as a picture. Choose a JPEG, PNG or WebP photo.",
        picture_too_large: "This picture is too large. Choose one of at most 40 megapixels.",
    },
};

fn category(category: Category) -> Text {
    match category {
        Category::Glasses => "Glasses",
        Category::Sunglasses => "Sunglasses",
    }
}

fn facet(facet: Facet) -> Text {
    match facet {
        Facet::Brand => "Brand",
        Facet::Price => "Price",
        Facet::Color => "Color",
        Facet::Shape => "Shape",
        Facet::Material => "Material",
        Facet::Rim => "Rim",
        Facet::FrameWidth => "Frame width",
    }
}

fn facet_gb(name: Facet) -> Text {
    match name {
        Facet::Color => "Colour",
        other => facet(other),
    }
}

fn shape(shape: Shape) -> Text {
    match shape {
        Shape::Round => "Round",
        Shape::Oval => "Oval",
        Shape::Rectangle => "Rectangle",
        Shape::Square => "Square",
        Shape::Wayfarer => "Wayfarer",
        Shape::Aviator => "Aviator",
        Shape::CatEye => "Cat-eye",
        Shape::Browline => "Browline",
        Shape::Geometric => "Geometric",
        Shape::Butterfly => "Butterfly",
        Shape::Wrap => "Wrap",
    }
}

fn rim(rim: Rim) -> Text {
    match rim {
        Rim::Full => "Full rim",
        Rim::Half => "Half rim",
        Rim::Rimless => "Rimless",
    }
}

fn material(material: Material) -> Text {
    match material {
        Material::Acetate => "Acetate",
        Material::Metal => "Metal",
        Material::Titanium => "Titanium",
        Material::Wood => "Wood",
        Material::Tr90 => "TR-90",
        Material::Mixed => "Mixed materials",
    }
}

fn color(color: ColorFamily) -> Text {
    match color {
        ColorFamily::Black => "Black",
        ColorFamily::Tortoise => "Tortoise",
        ColorFamily::Brown => "Brown",
        ColorFamily::Gold => "Gold",
        ColorFamily::Silver => "Silver",
        ColorFamily::Gunmetal => "Gunmetal",
        ColorFamily::Clear => "Clear",
        ColorFamily::Blue => "Blue",
        ColorFamily::Green => "Green",
        ColorFamily::Red => "Red",
        ColorFamily::Pink => "Pink",
        ColorFamily::Purple => "Purple",
        ColorFamily::White => "White",
        ColorFamily::Yellow => "Yellow",
    }
}

fn color_gb(name: ColorFamily) -> Text {
    match name {
        ColorFamily::Tortoise => "Tortoiseshell",
        other => color(other),
    }
}

fn face_shape(shape: FaceShape) -> Text {
    match shape {
        FaceShape::Oval => "Oval",
        FaceShape::Round => "Round",
        FaceShape::Square => "Square",
        FaceShape::Heart => "Heart",
        FaceShape::Oblong => "Oblong",
        FaceShape::Diamond => "Diamond",
        FaceShape::Triangle => "Triangle",
    }
}

fn trouble(trouble: Trouble) -> Text {
    match trouble {
        Trouble::NoFace => "No face to be seen. Look straight ahead, with light from the front.",
        Trouble::SeveralFaces => {
            "More than one face. The largest is taken: press another to pick it."
        }
        Trouble::TooFar => "A little too far away. Come closer.",
        Trouble::TooClose => {
            "A little too close. Move back until your whole face is in the picture."
        }
        Trouble::Turned => "Turn your head to look straight ahead.",
        Trouble::Dark => "It is rather dark. Turn towards a window or a lamp.",
    }
}

fn reason(reason: Reason) -> Text {
    match reason {
        Reason::AddAngles => "Straight lines and corners set off soft features.",
        Reason::SoftenAngles => "Curves set off strong lines.",
        Reason::BalanceForehead => "Weight low on the face balances a broad forehead.",
        Reason::BalanceJaw => "Weight at the brow balances a broad jaw.",
        Reason::ShortenLength => "Tall lenses and a strong bridge make a long face look shorter.",
        Reason::RelieveCheekbones => "Width at the brow relieves broad cheekbones.",
        Reason::KeepBalance => {
            "Balanced features carry most shapes: keep the frame about as wide as the face."
        }
    }
}

fn refusal(refusal: MeasureRefusal) -> Text {
    match refusal {
        MeasureRefusal::EyesTooSmall => {
            "Your eyes are too small in the picture to measure. Come closer."
        }
        MeasureRefusal::Turned => "Look straight at the camera to be measured.",
        MeasureRefusal::EyesHidden => {
            "The edge of the iris is hidden. Take off your glasses, open your eyes wide and avoid reflections."
        }
        MeasureRefusal::EyesDisagree => {
            "The two eyes give different sizes. Take off your glasses and look for even light."
        }
        MeasureRefusal::Implausible => {
            "The sizes found cannot be right. Try another photo or better light."
        }
    }
}

fn ruler_refusal(refusal: RulerRefusal) -> Text {
    match refusal {
        RulerRefusal::NoFace => "There is no face in this picture to measure.",
        RulerRefusal::Turned => {
            "Your head is turned. Look straight at the camera and hold the card flat."
        }
        RulerRefusal::NotACard => {
            "These four corners are not those of a card seen from the front. Drag them onto its corners."
        }
        RulerRefusal::CardTooSmall => {
            "The card is too small in the picture to be a good ruler. Come closer."
        }
        RulerRefusal::CardAway => {
            "The card has to touch your face: hold it against your forehead or your chin."
        }
        RulerRefusal::Implausible => {
            "Card and face do not go together. Is it a card the size of a bank card, and are its corners right?"
        }
    }
}

fn cause(cause: BandCause) -> Text {
    match cause {
        BandCause::IrisesDiffer => {
            "The band is mostly nature’s: the iris we take as a ruler is 11.7 mm wide, give or take half of one. A bank card makes it narrower."
        }
        BandCause::FewPixels => {
            "The band is mostly the picture’s: your eyes cover few pixels. Come closer."
        }
        BandCause::Unsteady => {
            "The pictures do not quite agree with each other. Hold still to narrow the band."
        }
        BandCause::SoftOutline => "Where a face or a nose ends is a matter of a few mm.",
        BandCause::NearGaze => {
            "Eyes that look at a screen turn inwards a little. Look past it, into the distance."
        }
        BandCause::CardMarks => {
            "The band is that of the card’s corners, and of the card being a little nearer than your eyes."
        }
        BandCause::Given => "The band is that of the pupillary distance you gave.",
    }
}

fn sign(sign: ShapeSign) -> Text {
    match sign {
        ShapeSign::Long => "longer than most",
        ShapeSign::Short => "shorter than most",
        ShapeSign::BroadForehead => "broad forehead",
        ShapeSign::NarrowForehead => "narrow forehead",
        ShapeSign::BroadJaw => "broad jaw",
        ShapeSign::NarrowJaw => "narrow jaw",
        ShapeSign::PointedChin => "pointed chin",
        ShapeSign::BroadChin => "broad chin",
        ShapeSign::Balanced => "balanced proportions",
    }
}

fn grade(grade: Grade) -> Text {
    match grade {
        Grade::Good => "Fits you",
        Grade::Fair => "Fits with adjustment",
        Grade::Poor => "Does not fit",
    }
}

fn finding(finding: Finding) -> Text {
    match finding {
        Finding::WidthFits => "As wide as your face",
        Finding::FrontNarrow => "Narrow for your face: the temples would press",
        Finding::FrontWide => "Wide for your face: the temples would stand off",
        Finding::BridgeFits => "The bridge fits your nose",
        Finding::BridgeNarrow => "Narrow bridge: it would pinch and sit high",
        Finding::BridgeWide => "Wide bridge: it would slip",
        Finding::HeightFits => "The lenses stay below your brows",
        Finding::LensLow => "Low lenses: little room above your pupils",
        Finding::LensTall => "Tall lenses: they would cover your brows",
        Finding::PupilsCentred => "Your pupils are near the middle of the lenses",
        Finding::PupilsInward => "Wide lenses for your eyes: your pupils would be near the nose",
        Finding::PupilsOutward => {
            "Narrow lenses for your eyes: your pupils would be near the temples"
        }
    }
}

fn aspect(aspect: Aspect) -> Text {
    match aspect {
        Aspect::Width => "Width",
        Aspect::Bridge => "Bridge",
        Aspect::Height => "Lens above the pupil",
        Aspect::Pupils => "Pupils off the lenses’ middle",
    }
}
