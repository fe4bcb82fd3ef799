use super::{Term, Vocabulary};
use crate::{
    catalog::{ColorFamily, Material, Shape, search::fold},
    locale::Locale,
};

#[test]
fn words_are_read_with_endings_in_pairs_and_in_compounds() {
    let cases = [
        (
            Locale::EnUs,
            "aviators",
            1,
            vec![Term::Shape(Shape::Aviator)],
        ),
        (Locale::EnGb, "cat-eye", 2, vec![Term::Shape(Shape::CatEye)]),
        (
            Locale::EnUs,
            "rose gold",
            2,
            vec![Term::Color(ColorFamily::Gold)],
        ),
        (
            Locale::EnUs,
            "metal",
            1,
            vec![
                Term::Material(Material::Metal),
                Term::Material(Material::Titanium),
            ],
        ),
        (
            Locale::DeDe,
            "schwarzes",
            1,
            vec![Term::Color(ColorFamily::Black)],
        ),
        (
            Locale::DeDe,
            "Goldfarbene",
            1,
            vec![Term::Color(ColorFamily::Gold)],
        ),
        (
            Locale::DeDe,
            "Hornbrille",
            1,
            vec![Term::Material(Material::Acetate)],
        ),
        (
            Locale::DeDe,
            "Pilotenbrillen",
            1,
            vec![Term::Shape(Shape::Aviator)],
        ),
        (
            Locale::FrFr,
            "d’écaille",
            1,
            vec![Term::Color(ColorFamily::Tortoise)],
        ),
        (
            Locale::FrFr,
            "dorées",
            1,
            vec![Term::Color(ColorFamily::Gold)],
        ),
        (Locale::EsEs, "redondas", 1, vec![Term::Shape(Shape::Round)]),
        (Locale::ItIt, "rotondi", 1, vec![Term::Shape(Shape::Round)]),
        (
            Locale::ItIt,
            "dell'acetato",
            1,
            vec![Term::Material(Material::Acetate)],
        ),
    ];
    for (locale, text, words, terms) in cases {
        let reading = Vocabulary::of(locale)
            .read(&fold::words(text))
            .unwrap_or_else(|| panic!("{text} is not read"));
        assert_eq!((reading.words, reading.terms), (words, terms), "{text}");
    }
    assert_eq!(
        Vocabulary::of(Locale::EnUs).read(&fold::words("hello")),
        None
    );
}

#[test]
fn entries_are_folded_and_every_term_has_a_word() {
    for locale in Locale::ALL {
        let vocabulary = Vocabulary::of(*locale);
        for (entry, _) in vocabulary.entries() {
            assert_eq!(fold::words(entry), [entry], "{locale:?}");
        }
        let has = |term: Term| {
            assert!(
                vocabulary.terms.iter().any(|(_, known)| *known == term),
                "{locale:?} {term:?}"
            )
        };
        Shape::ALL.iter().for_each(|shape| has(Term::Shape(*shape)));
        Material::ALL
            .iter()
            .for_each(|material| has(Term::Material(*material)));
        ColorFamily::ALL
            .iter()
            .for_each(|family| has(Term::Color(*family)));
        crate::catalog::Rim::ALL
            .iter()
            .for_each(|rim| has(Term::Rim(*rim)));
        crate::catalog::WidthBand::ALL
            .iter()
            .for_each(|band| has(Term::Width(*band)));
        crate::catalog::Category::ALL
            .iter()
            .for_each(|category| has(Term::Category(*category)));
    }
}
