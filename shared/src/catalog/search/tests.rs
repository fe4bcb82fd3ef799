use crate::{
    catalog::{Catalog, Category, ColorFamily, Facet, Frame, Material, Query, Shape, fixture},
    locale::Locale,
};

type Case = (&'static Catalog, Locale, &'static str, fn(&Frame) -> bool);

fn found<'c>(catalog: &'c Catalog, text: &str, locale: Locale) -> Vec<&'c Frame> {
    let query = Query::search(text);
    catalog.results(&query, Facet::ALL, locale).hits
}

#[test]
fn names_are_found_as_they_are_typed() {
    let catalog = fixture::demo("northlight");
    let cases = [
        ("Pentland", "northlight-atelier-pentland"),
        ("pentlnad", "northlight-atelier-pentland"),
        ("PENTLAN", "northlight-atelier-pentland"),
        ("celestin", "maison-verrault-celestin"),
        ("verault celestin", "maison-verrault-celestin"),
        ("Célestin Verrault", "maison-verrault-celestin"),
        ("okada ow-196", "okada-works-ow-196"),
        (
            "atelier pentland in black please",
            "northlight-atelier-pentland",
        ),
    ];
    for (text, expected) in cases {
        let first = found(catalog, text, Locale::EnGb)
            .first()
            .map(|frame| frame.id.as_str());
        assert!(
            first.is_some_and(|id| id.starts_with(expected)),
            "{text}: {first:?}"
        );
    }
}

#[test]
fn words_for_what_a_frame_is_find_all_such_frames() {
    let aurora = fixture::demo("aurora");
    let marigold = fixture::demo("marigold");
    let tortoise: fn(&Frame) -> bool = |frame| {
        frame
            .variants
            .iter()
            .any(|variant| variant.family == ColorFamily::Tortoise)
    };
    let round_titanium: fn(&Frame) -> bool =
        |frame| frame.shape == Shape::Round && frame.material == Material::Titanium;
    let cases: [Case; 22] = [
        (
            aurora,
            Locale::FrFr,
            "lunettes rondes en titane",
            round_titanium,
        ),
        (aurora, Locale::FrFr, "monture d’écaille", tortoise),
        (aurora, Locale::FrFr, "œil de chat", |frame| {
            frame.shape == Shape::CatEye
        }),
        (
            aurora,
            Locale::EsEs,
            "gafas redondas de titanio",
            round_titanium,
        ),
        (aurora, Locale::EsEs, "gafas de sol", |frame| {
            frame.category == Category::Sunglasses
        }),
        (
            aurora,
            Locale::ItIt,
            "occhiali rotondi in titanio",
            round_titanium,
        ),
        (aurora, Locale::ItIt, "tartarugha", tortoise),
        (aurora, Locale::ItIt, "occhiali da sole", |frame| {
            frame.category == Category::Sunglasses
        }),
        (aurora, Locale::EnUs, "cat eye", |frame| {
            frame.shape == Shape::CatEye
        }),
        (aurora, Locale::EnUs, "Cat-Eye", |frame| {
            frame.shape == Shape::CatEye
        }),
        (aurora, Locale::EnUs, "tortoiseshell", tortoise),
        (aurora, Locale::EnUs, "tortise", tortoise),
        (aurora, Locale::EnUs, "round titanium glasses", |frame| {
            frame.shape == Shape::Round && frame.material == Material::Titanium
        }),
        (aurora, Locale::EnUs, "aviators", |frame| {
            frame.shape == Shape::Aviator
        }),
        (aurora, Locale::EnUs, "wooden frames", |frame| {
            frame.material == Material::Wood
        }),
        (marigold, Locale::DeDe, "Schildpatt", tortoise),
        (marigold, Locale::DeDe, "schildpat", tortoise),
        (marigold, Locale::DeDe, "runde Brille", |frame| {
            frame.shape == Shape::Round
        }),
        (marigold, Locale::DeDe, "Titanbrille", |frame| {
            frame.material == Material::Titanium
        }),
        (marigold, Locale::DeDe, "grüne", |frame| {
            frame
                .variants
                .iter()
                .any(|variant| variant.family == ColorFamily::Green)
        }),
        (marigold, Locale::DeDe, "gruen", |frame| {
            frame
                .variants
                .iter()
                .any(|variant| variant.family == ColorFamily::Green)
        }),
        (marigold, Locale::DeDe, "Pilotensonnenbrille", |frame| {
            frame.shape == Shape::Aviator && frame.category.slug() == "sunglasses"
        }),
    ];
    for (catalog, locale, text, fits) in cases {
        let query = Query::search(text);
        let results = catalog.results(&query, Facet::ALL, locale);
        assert!(results.hits.iter().all(|frame| fits(frame)), "{text}");
        assert_eq!(
            results.total,
            catalog.frames().iter().filter(|frame| fits(frame)).count(),
            "{text}"
        );
        assert!(results.total > 0, "{text}");
    }
}

#[test]
fn a_text_that_asks_for_nothing_shows_everything_and_nonsense_nothing() {
    let catalog = fixture::demo("aurora");
    let total = |text: &str| {
        let query = Query::search(text);
        catalog.results(&query, &[], Locale::EnUs).total
    };
    assert_eq!(total("the glasses"), catalog.frames().len());
    assert_eq!(total("…!?"), catalog.frames().len());
    assert_eq!(total("xqzzqx"), 0);
}

#[test]
fn what_matches_more_words_hides_what_matches_fewer() {
    let catalog = fixture::demo("aurora");
    let hits = found(catalog, "halden row aviator", Locale::EnUs);
    assert!(!hits.is_empty());
    assert!(
        hits.iter()
            .all(|frame| frame.brand == "Halden Row" && frame.shape == Shape::Aviator)
    );
}

#[test]
fn the_name_comes_before_the_colour() {
    let mut named = fixture::frame("named");
    named.name = "Olive".into();
    let mut coloured = fixture::frame("coloured");
    coloured.variants[0].name = "Olive".into();
    let catalog = &Catalog::new(vec![coloured, named]);
    let ids: Vec<&str> = found(catalog, "olive", Locale::EnUs)
        .iter()
        .map(|frame| frame.id.as_str())
        .collect();
    assert_eq!(ids, ["named", "coloured"]);
}
