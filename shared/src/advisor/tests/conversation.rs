use super::{advise, check, colored, frames, ids, said, site, talk, width};
use crate::{
    catalog::{Category, ColorFamily, Frame, Material, Shape, fixture},
    chat::{Measures, Message, Role},
};

#[test]
fn the_conversation_is_remembered() {
    check(
        "aurora",
        &["round glasses", "under $130", "in tortoise"],
        |frame| {
            frame.shape == Shape::Round
                && frame.price <= 13_000
                && colored(frame, ColorFamily::Tortoise)
        },
    );
    check(
        "aurora",
        &["round glasses", "actually rather square"],
        |frame| frame.shape == Shape::Square,
    );
    check(
        "aurora",
        &["hello", "sunglasses", "doesn't matter", "150"],
        |frame| frame.category == Category::Sunglasses && frame.price <= 15_000,
    );
    check("aurora", &["hi", "glasses", "round"], |frame| {
        frame.category == Category::Glasses && frame.shape == Shape::Round
    });
    check(
        "marigold",
        &["hallo", "eine Brille", "eckig", "120"],
        |frame| frame.category == Category::Glasses && frame.price <= 12_000,
    );
    check(
        "aurora",
        &["wooden sunglasses", "what are your hours?", "under $210"],
        |frame| {
            frame.category == Category::Sunglasses
                && frame.material == Material::Wood
                && frame.price <= 21_000
        },
    );
    check(
        "aurora",
        &["round glasses", "start over", "aviators"],
        |frame| frame.shape == Shape::Aviator,
    );
    check(
        "aurora",
        &["black round glasses", "the colour doesn't matter"],
        |frame| frame.shape == Shape::Round,
    );
}

#[test]
fn steps_go_from_what_was_shown() {
    let before = |tenant: &str, shopper: &[&str]| frames(tenant, &talk(tenant, shopper));
    for (tenant, shopper, step) in [
        ("aurora", ["round glasses"], "cheaper please"),
        ("aurora", ["titanium"], "that's too expensive"),
        ("marigold", ["runde Brille"], "geht es günstiger?"),
        ("marigold", ["Titan"], "das ist mir zu teuer"),
    ] {
        let dearest = before(tenant, &shopper)
            .iter()
            .map(|frame| frame.price)
            .max()
            .unwrap();
        let after = before(tenant, &[shopper[0], step]);
        assert!(
            !after.is_empty() && after.iter().all(|frame| frame.price < dearest),
            "{step}"
        );
    }
    for (tenant, shopper, step) in [
        ("aurora", "square acetate", "something lighter"),
        ("marigold", "Acetat", "lieber etwas leichter"),
    ] {
        let heaviest = before(tenant, &[shopper])
            .iter()
            .filter_map(|frame| frame.weight)
            .max()
            .unwrap();
        let after = before(tenant, &[shopper, step]);
        assert!(
            !after.is_empty() && after.iter().all(|frame| frame.weight.unwrap() < heaviest),
            "{step}"
        );
    }
    for (step, narrower) in [("they are too wide", true), ("too narrow for me", false)] {
        let shown = before("aurora", &["round glasses"]);
        let after = before("aurora", &["round glasses", step]);
        let fits = |frame: &&Frame| {
            if narrower {
                shown
                    .iter()
                    .all(|known| frame.sizes[0].frame_width < width(known))
            } else {
                shown
                    .iter()
                    .all(|known| frame.sizes.last().unwrap().frame_width > width(known))
            }
        };
        assert!(!after.is_empty() && after.iter().all(fits), "{step}");
    }
}

#[test]
fn frames_on_the_screen_can_be_pointed_at() {
    let shown = ids(&talk("aurora", &["round glasses"]));
    for text in [
        "tell me about the second one",
        "how much is the second one?",
        "I like the second",
    ] {
        assert_eq!(
            ids(&talk("aurora", &["round glasses", text])),
            shown[1..2],
            "{text}"
        );
    }
    assert_eq!(
        ids(&talk("aurora", &["round glasses", "the last one"])),
        shown[2..]
    );
    let second = fixture::demo("aurora").get(&shown[1]).unwrap();
    assert_eq!(
        ids(&talk(
            "aurora",
            &["round glasses", &format!("what about {}?", second.name)]
        )),
        shown[1..2]
    );
    for (text, pointed) in [
        ("something like the second one", 1),
        ("similar to the first, but in black", 0),
    ] {
        let replies = talk("aurora", &["round glasses", text]);
        let like = fixture::demo("aurora").get(&shown[pointed]).unwrap();
        assert!(
            said(&replies).contains(&like.name),
            "{text}: {}",
            said(&replies)
        );
        assert!(
            !ids(&replies).contains(&like.id) && !ids(&replies).is_empty(),
            "{text}"
        );
    }
    for name in ["OW-133", "ow-133"] {
        let told = said(&talk("northlight", &[&format!("tell me about {name}")]));
        assert!(told.starts_with("OW-133 by Okada Works"), "{told}");
    }
    let shown = ids(&talk("marigold", &["runde Brille"]));
    assert_eq!(
        ids(&talk(
            "marigold",
            &["runde Brille", "was kostet die dritte?"]
        )),
        shown[2..]
    );
    let more = ids(&talk("marigold", &["runde Brille", "zeig mir noch andere"]));
    assert!(more.len() == 3 && more.iter().all(|id| !shown.contains(id)));
}

#[test]
fn each_question_is_asked_once() {
    let mut shopper = vec!["round"];
    let mut asked: Vec<String> = Vec::new();
    for _ in 0..8 {
        let question = said(&talk("aurora", &shopper))
            .lines()
            .last()
            .unwrap()
            .to_owned();
        if !question.starts_with("Shall I look for") {
            assert!(!asked.contains(&question), "asked twice: {question}");
            asked.push(question);
        }
        shopper.push("doesn't matter");
    }
    assert_eq!(asked.len(), 5);
}

#[test]
fn it_speaks_the_shoppers_language_and_the_stores_currency() {
    let replies = talk(
        "marigold",
        &["hello, I am looking for round glasses under 150 euros"],
    );
    assert!(
        said(&replies).contains("I would start with these"),
        "{}",
        said(&replies)
    );
    assert!(said(&replies).contains('€'));
    let replies = talk("aurora", &["ich suche eine runde Brille"]);
    assert!(
        said(&replies).contains("Damit würde ich anfangen"),
        "{}",
        said(&replies)
    );
}

#[test]
fn shared_measures_choose_widths_until_the_shopper_says_otherwise() {
    let ask = |texts: &[&str], face_width: Option<f32>| {
        let messages: Vec<Message> = texts
            .iter()
            .map(|text| Message {
                role: Role::Shopper,
                text: (*text).into(),
                frames: Vec::new(),
            })
            .collect();
        let measures = face_width.map(|face_width| Measures {
            face_width,
            pupillary_distance: None,
        });
        advise(
            &site("aurora"),
            fixture::demo("aurora"),
            &messages,
            measures,
        )
    };
    let fits = |frame: &&Frame, from: f32, to: f32| {
        frame
            .sizes
            .iter()
            .any(|size| (from..=to).contains(&size.frame_width))
    };
    // 94 to 102 % of the face.
    for texts in [
        ["round glasses"].as_slice(),
        &["what fits me?"],
        &["hello", "round"],
    ] {
        let shown = frames("aurora", &ask(texts, Some(130.0)));
        assert!(
            !shown.is_empty() && shown.iter().all(|frame| fits(frame, 122.0, 133.9)),
            "{texts:?}"
        );
    }
    let shown = frames(
        "aurora",
        &ask(&["round glasses wider than 136 mm"], Some(130.0)),
    );
    assert!(!shown.is_empty() && shown.iter().all(|frame| fits(frame, 136.0, 200.0)));
    assert!(said(&ask(&["what fits me?"], None)).contains("/face"));
}
