use proptest::prelude::*;

use super::{advise, check, colored, frames, ids, said, site, talk};
use crate::{
    catalog::{Category, ColorFamily, Frame, Material, Rim, Shape, fixture},
    chat::{Message, Role},
};

#[test]
fn wishes_in_english() {
    check("aurora", &["round glasses"], |frame| {
        frame.shape == Shape::Round
    });
    check("aurora", &["I'm looking for sunglasses"], |frame| {
        frame.category == Category::Sunglasses
    });
    check("aurora", &["Do you have anything under $120?"], |frame| {
        frame.price <= 12_000
    });
    check("aurora", &["my budget is 150 dollars"], |frame| {
        frame.price <= 15_000
    });
    check(
        "aurora",
        &["something between 100 and 130 dollars"],
        |frame| (10_000..=13_000).contains(&frame.price),
    );
    check("aurora", &["frames over $200"], |frame| {
        frame.price >= 20_000
    });
    check("northlight", &["around £300"], |frame| {
        (24_000..=36_000).contains(&frame.price)
    });
    check("aurora", &["gold aviators please"], |frame| {
        frame.shape == Shape::Aviator && colored(frame, ColorFamily::Gold)
    });
    check("aurora", &["black or navy rectangular frames"], |frame| {
        frame.shape == Shape::Rectangle
            && (colored(frame, ColorFamily::Black) || colored(frame, ColorFamily::Blue))
    });
    check("aurora", &["tortise cateye"], |frame| {
        frame.shape == Shape::CatEye && colored(frame, ColorFamily::Tortoise)
    });
    check("aurora", &["rimless titanium"], |frame| {
        frame.rim == Rim::Rimless && frame.material == Material::Titanium
    });
    check("aurora", &["a semi-rimless frame"], |frame| {
        frame.rim == Rim::Half
    });
    check("northlight", &["horn colours, please"], |frame| {
        colored(frame, ColorFamily::Brown)
    });
    check("aurora", &["anything wooden?"], |frame| {
        frame.material == Material::Wood
    });
    check("aurora", &["round, but no metal"], |frame| {
        frame.shape == Shape::Round
            && !matches!(frame.material, Material::Metal | Material::Titanium)
    });
    check("northlight", &["what does Okada have?"], |frame| {
        frame.brand == "Okada Works"
    });
    check("aurora", &["Halden Row in tortoiseshell"], |frame| {
        frame.brand == "Halden Row" && colored(frame, ColorFamily::Tortoise)
    });
    check("aurora", &["I have a narrow face"], |frame| {
        frame.sizes[0].frame_width < 130.0
    });
    check("aurora", &["frames wider than 140 mm"], |frame| {
        frame.sizes.last().unwrap().frame_width >= 140.0
    });
    check("aurora", &["what is on sale?"], Frame::reduced);
    check("aurora", &["Show me light frames for every day"], |frame| {
        frame.weight.unwrap() <= 18
    });
    check("aurora", &["the newest ones"], |frame| {
        frame.released.as_str() >= "2026-09-01"
    });
}

#[test]
fn wishes_in_german() {
    check(
        "marigold",
        &["Ich suche eine runde Brille bis 150 €"],
        |frame| frame.shape == Shape::Round && frame.price <= 15_000,
    );
    check("marigold", &["Sonnenbrillen in Grün"], |frame| {
        frame.category == Category::Sunglasses && colored(frame, ColorFamily::Green)
    });
    check("marigold", &["etwas aus Schildpatt"], |frame| {
        colored(frame, ColorFamily::Tortoise)
    });
    check("marigold", &["Titanbrille, höchstens 230 Euro"], |frame| {
        frame.material == Material::Titanium && frame.price <= 23_000
    });
    check("marigold", &["rund 100 Euro"], |frame| {
        (8_000..=12_000).contains(&frame.price)
    });
    check(
        "marigold",
        &["zwischen 90 und 110 €, keine runde"],
        |frame| (9_000..=11_000).contains(&frame.price) && frame.shape != Shape::Round,
    );
    check(
        "marigold",
        &["eine Hornbrille von Kiesel & Kraut"],
        |frame| frame.brand == "Kiesel & Kraut" && frame.material == Material::Acetate,
    );
    check("marigold", &["ich habe ein breites Gesicht"], |frame| {
        frame.sizes.last().unwrap().frame_width >= 138.0
    });
    check("marigold", &["Zeig mir leichte Fassungen"], |frame| {
        frame.weight.unwrap() <= 18
    });
    check("marigold", &["Taugt Cat-Eye fürs Büro?"], |frame| {
        frame.shape == Shape::CatEye
    });
    check("marigold", &["Habt ihr etwas Randloses?"], |frame| {
        frame.rim == Rim::Rimless
    });
}

#[test]
fn faces_are_advised_by_a_rule_that_is_told() {
    let square = |frame: &Frame| {
        matches!(
            frame.shape,
            Shape::Rectangle | Shape::Square | Shape::Wayfarer | Shape::Geometric
        )
    };
    check("aurora", &["Which shapes suit a round face?"], square);
    check(
        "aurora",
        &["my face is rather round, I want sunglasses"],
        square,
    );
    check(
        "marigold",
        &["Welche Formen passen zu einem runden Gesicht?"],
        square,
    );
    check("aurora", &["I have a heart-shaped face"], |frame| {
        matches!(
            frame.shape,
            Shape::Oval | Shape::Round | Shape::Aviator | Shape::Butterfly
        )
    });
    // The frame's shape, asked for by name, goes before the face's.
    check(
        "aurora",
        &["I have a round face and want round glasses"],
        |frame| frame.shape == Shape::Round,
    );
    let told = said(&talk("aurora", &["I have a round face"]));
    assert!(told.contains("Straight lines and corners"), "{told}");
    let later = said(&talk("aurora", &["I have a round face", "in gold"]));
    assert!(
        !later.contains("Straight lines and corners"),
        "told twice: {later}"
    );
}

#[test]
fn what_cannot_be_had_at_once_is_said() {
    let replies = talk("aurora", &["rimless wooden aviators in purple under $90"]);
    assert!(
        said(&replies).contains("left this out"),
        "{}",
        said(&replies)
    );
    assert!(!ids(&replies).is_empty());
}

#[test]
fn a_department_that_is_not_sold_is_not_shown() {
    let mut site = site("aurora");
    site.config.products.categories = vec![Category::Glasses];
    let catalog = fixture::demo("aurora");
    let ask = |text: &str, frames: Vec<String>| {
        let earlier = Message {
            role: Role::Advisor,
            text: String::new(),
            frames,
        };
        advise(
            &site,
            catalog,
            &[
                earlier,
                Message {
                    role: Role::Shopper,
                    text: text.into(),
                    frames: Vec::new(),
                },
            ],
            None,
        )
    };
    let sun = catalog
        .frames()
        .iter()
        .find(|frame| frame.category == Category::Sunglasses)
        .unwrap();
    for text in [
        "sunglasses",
        "tell me about the first one",
        "something like the first one",
    ] {
        let shown = frames(
            "aurora",
            &ask(text, vec![sun.id.clone(), "invented".into()]),
        );
        assert!(
            shown
                .iter()
                .all(|frame| frame.category == Category::Glasses),
            "{text}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_said_only_sold_frames_are_shown(texts in proptest::collection::vec(
        prop_oneof![
            ".{0,60}",
            "(round|gold|cheaper|lighter|like the second one|under [0-9]{1,9}|no|my face is oval|[0-9.,]{1,12} mm|more| |-|€){1,8}",
        ], 1..5)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for tenant in ["aurora", "marigold"] {
            frames(tenant, &talk(tenant, &texts));
        }
    }
}
