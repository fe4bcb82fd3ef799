use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::parse;
use crate::catalog::fixture;

/// The problems of a feed of two good frames, the second of which was changed.
fn check(change: impl FnOnce(&mut Value), expected: Expect) {
    let mut second = serde_json::to_value(fixture::frame("second")).unwrap();
    change(&mut second);
    let feed = json!([fixture::frame("first"), second]).to_string();
    let problems = parse(&feed).expect_err("a feed with a problem");
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn problems_say_where_what_was_expected_and_what_came() {
    check(
        |frame| frame["sizes"][0]["lensWidth"] = json!(480),
        expect![[r#"
            [1].sizes[0].lensWidth: expected 30 to 75 mm, found 480
            [1].sizes[0].frameWidth: expected at least two lenses, the bridge and 1.2 mm beside each lens, 983.4 mm, found 134"#]],
    );
    check(
        |frame| frame["shape"] = json!("hexagon"),
        expect![
            "[1].shape: expected one of `round`, `oval`, `rectangle`, `square`, `wayfarer`, `aviator`, `cat-eye`, `browline`, `geometric`, `butterfly`, `wrap`, found unknown variant `hexagon`"
        ],
    );
    check(
        |frame| frame["price"] = json!("145.00"),
        expect![[r#"[1].price: expected u32, found string "145.00""#]],
    );
    check(
        |frame| frame["price"] = json!(0),
        expect!["[1].price: expected minor units from 1 to 10000000, found 0"],
    );
    check(
        |frame| frame["was"] = json!(14_500),
        expect!["[1].was: expected more than the price, 14500, found 14500"],
    );
    check(
        |frame| drop(frame.as_object_mut().unwrap().remove("brand")),
        expect!["[1]: expected the field `brand`, found nothing"],
    );
    check(
        |frame| frame["colour"] = json!("black"),
        expect![
            "[1].colour: expected one of `id`, `name`, `brand`, `category`, `shape`, `rim`, `material`, `sizes`, `variants`, `price`, `was`, `description`, `weight`, `released`, `model`, found unknown field `colour`"
        ],
    );
    check(
        |frame| frame["id"] = json!("first"),
        expect![[r#"[1].id: expected an id of its own, found "first", the id of [0] too"#]],
    );
    check(
        |frame| frame["id"] = json!("Ellis 2"),
        expect![[r#"[1].id: expected 1 to 60 of a-z, 0-9 and -, found "Ellis 2""#]],
    );
    check(
        |frame| frame["brand"] = json!("halden row"),
        expect![[
            r#"[1].brand: expected "Halden Row", as the brand was spelt before, found "halden row""#
        ]],
    );
    check(
        |frame| frame["released"] = json!("2025-02-29"),
        expect![[r#"[1].released: expected a day like 2026-03-01, found "2025-02-29""#]],
    );
    check(
        |frame| frame["sizes"] = json!([]),
        expect!["[1].sizes: expected 1 to 8 sizes, found 0"],
    );
    check(
        |frame| frame["variants"] = json!([]),
        expect!["[1].variants: expected 1 to 24 variants, found 0"],
    );
    check(
        |frame| frame["variants"][0]["color"] = json!("black"),
        expect!["[1].variants[0].color: expected a colour like #1a2b3c, found something else"],
    );
    check(
        |frame| frame["variants"][0]["lens"] = json!({"tint": "#444", "density": 80}),
        expect!["[1].variants[0].lens.density: expected 0 to 1, found 80"],
    );
    check(
        |frame| frame["variants"][0]["photo"] = json!("javascript:alert(1)"),
        expect![[
            r#"[1].variants[0].photo: expected an https:// address or a path on this store like /media/…, found "javascript:alert(1)""#
        ]],
    );
    check(
        |frame| frame["variants"][0]["photo"] = json!("https://cdn.example;sandbox/ellis.jpg"),
        expect![[
            r#"[1].variants[0].photo: expected an https:// address or a path on this store like /media/…, found "https://cdn.example;sandbox/ellis.jpg""#
        ]],
    );
    check(
        |frame| frame["model"] = json!("https://models.example/ellis.glb"),
        expect![[
            r#"[1].model: expected a GLB file on this store like /media/ellis.glb, found "https://models.example/ellis.glb""#
        ]],
    );
    check(
        |frame| frame["model"] = json!("//models.example/ellis.glb"),
        expect![[
            r#"[1].model: expected a GLB file on this store like /media/ellis.glb, found "//models.example/ellis.glb""#
        ]],
    );
    check(
        |frame| frame["name"] = json!(" "),
        expect!["[1].name: expected 1 to 80 characters, found 0"],
    );
    check(
        |frame| frame["name"] = json!("El\u{0}lis"),
        expect![[r#"[1].name: expected text without control characters, found "El\0lis""#]],
    );
    check(
        |frame| frame["weight"] = json!(900),
        expect!["[1].weight: expected 3 to 120 grams, found 900"],
    );
}

#[test]
fn every_broken_frame_is_reported_in_one_go() {
    let problems = parse(r#"[{"id": 1}, "frame", {"id": "x"}]"#).unwrap_err();
    let paths: Vec<&str> = problems
        .iter()
        .map(|problem| problem.path.as_str())
        .collect();
    assert_eq!(paths, ["[0].id", "[1]", "[2]"]);
}

#[test]
fn what_is_no_array_of_frames_is_one_problem() {
    for feed in ["", "{}", "[]", "[{]", "null"] {
        let problems = parse(feed).unwrap_err();
        assert_eq!(problems.len(), 1, "{feed}");
        assert_eq!(problems[0].path, ".", "{feed}");
    }
}

#[test]
fn leap_days_are_days() {
    for (day, good) in [
        ("2024-02-29", true),
        ("1900-02-29", false),
        ("2000-02-29", true),
        ("2025-04-31", false),
        ("2025-13-01", false),
        ("2025-1-01", false),
        ("2025-01-01-01", false),
        ("+025-01-01", false),
    ] {
        let mut frame = fixture::frame("one");
        frame.released = day.into();
        assert_eq!(parse(&json!([frame]).to_string()).is_ok(), good, "{day}");
    }
}

#[test]
fn the_demo_stores_have_over_two_hundred_frames_in_both_categories() {
    for tenant in ["aurora", "northlight", "marigold"] {
        let catalog = fixture::demo(tenant);
        assert!(catalog.frames().len() >= 200, "{tenant}");
        for category in crate::catalog::Category::ALL {
            assert!(catalog.count(*category) >= 60, "{tenant}");
        }
    }
}
