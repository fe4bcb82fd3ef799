use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::{palette::CONTROL, *};

fn hex(text: &str) -> Hex {
    Hex::try_from(text.to_owned()).unwrap()
}

fn colors(primary: &str, secondary: &str, background: Option<&str>) -> Colors {
    Colors {
        primary: hex(primary),
        secondary: hex(secondary),
        background: background.map(hex),
        text: None,
    }
}

#[test]
fn contrast_is_what_wcag_says() {
    fn check(one: &str, two: &str, expected: f64) {
        let ratio = hex(one).contrast(hex(two));
        assert!((ratio - expected).abs() < 0.005, "{one} on {two}: {ratio}");
    }
    // The extremes by definition, the others as WebAIM's contrast checker prints them.
    check("#000", "#fff", 21.0);
    check("#777777", "#fff", 4.48);
    check("#767676", "#fff", 4.54);
    check("#007bff", "#ffffff", 3.98);
    check("#abc", "#abc", 1.0);
}

#[test]
fn colours_are_six_or_three_hexadecimal_digits() {
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(
            Hex::try_from(text.to_owned())
                .ok()
                .map(String::from)
                .as_deref(),
            expected,
            "{text:?}"
        );
    }
    check("#1A2b3c", Some("#1a2b3c"));
    check("#abc", Some("#aabbcc"));
    for bad in [
        "", "#", "abc", "#ab", "#abcd", "#12345g", "#+12345", "#12345é", "red", "#1a2b3c;",
    ] {
        check(bad, None);
    }
}

#[test]
fn a_colour_that_cannot_be_read_is_moved_and_reported() {
    fn check(colors: Colors, scheme: Scheme, expected: Expect) {
        let (_, corrections) = Palette::of(&colors, scheme);
        expected.assert_eq(
            &corrections
                .iter()
                .map(|correction| format!("{correction}\n"))
                .collect::<String>(),
        );
    }
    check(
        colors("#0b5fff", "#6c757d", None),
        Scheme::Light,
        expect![[""]],
    );
    check(
        colors("#007bff", "#6c757d", None),
        Scheme::Light,
        expect![[r#"
        branding.colors.primary: #007bff has 3.98 : 1 on #ffffff where 4.5 : 1 is needed; #006ce1 is used
    "#]],
    );
    check(
        colors("#ffd400", "#fff", Some("#808080")),
        Scheme::Light,
        expect![[r#"
        branding.colors.background: #808080 leaves too little room for legible text; the page is #ababab
        branding.colors.primary: #ffd400 has 1.60 : 1 on #ababab where 4.5 : 1 is needed; #463800 is used
    "#]],
    );
    check(
        colors("#1d1d1f", "#c9a76a", Some("#101012")),
        Scheme::Dark,
        expect![[r#"
        branding.colors.primary: #1d1d1f has 1.13 : 1 on #101012 where 4.5 : 1 is needed; #828284 is used
    "#]],
    );
}

#[test]
fn tokens_of_a_store_that_follows_the_system() {
    let look = Look {
        scheme: Scheme::Auto,
        radius: Radius::Round,
        ..Look::default()
    };
    let theme = compile(
        &colors("#7a1f4b", "#f0a202", Some("#fff8ea")),
        &Fonts::default(),
        look,
    );
    expect![[r#"
        :root{--bg:#fff8ea;
        --surface:#f5eee0;
        --text:#1e1a13;
        --muted:#6f6960;
        --line:#d7d0c3;
        --control:#8f897e;
        --primary:#7a1f4b;
        --on-primary:#fff8ea;
        --accent:#936200;
        --on-accent:#fff8ea;
        --secondary:#f0a202;
        --on-secondary:#1e1a13;
        --focus:#7a1f4b;
        --danger:#cc272c;
        --shadow:0 1px 2px rgb(0 0 0/9%),0 12px 32px -8px rgb(0 0 0/9%);
        --font-heading:"Inter","Inter Fallback",sans-serif;
        --font-body:"Inter","Inter Fallback",sans-serif;
        --radius:1.75rem;
        --radius-s:1rem;
        --space:1;
        color-scheme:light dark;
        }@media(prefers-color-scheme:dark){:root{--bg:#161107;
        --surface:#201b11;
        --text:#f3eee3;
        --muted:#928c81;
        --line:#332e23;
        --control:#6c665b;
        --primary:#c6648d;
        --on-primary:#161107;
        --accent:#f0a202;
        --on-accent:#161107;
        --secondary:#f0a202;
        --on-secondary:#161107;
        --focus:#c6648d;
        --danger:#eb4845;
        --shadow:0 1px 2px rgb(0 0 0/40%),0 12px 32px -8px rgb(0 0 0/40%);
        }}"#]]
    .assert_eq(&theme.css.replace(';', ";\n"));
    assert_eq!(theme.color_scheme, "light dark");
}

#[test]
fn fonts_are_served_once_or_come_from_the_system() {
    fn check(heading: &str, body: &str, served: &[&str], stack: &str) {
        let fonts = Fonts {
            heading: heading.into(),
            body: body.into(),
        };
        let theme = compile(&colors("#000", "#000", None), &fonts, Look::default());
        assert_eq!(theme.preloads("/f/"), served, "{heading}, {body}");
        assert_eq!(
            theme.font_css("/f/").matches("url(").count(),
            served.len() * 2
        );
        assert!(
            theme.css.contains(&format!("--font-heading:{stack};")),
            "{}",
            theme.css
        );
    }
    let inter = "/f/inter-latin-wght-normal.woff2";
    check(
        "Inter",
        "inter",
        &[inter],
        "\"Inter\",\"Inter Fallback\",sans-serif",
    );
    check(
        "Fraunces",
        "Inter",
        &["/f/fraunces-latin-wght-normal.woff2", inter],
        "\"Fraunces\",\"Fraunces Fallback\",serif",
    );
    check("Arial", "Helvetica", &[], "Arial,Helvetica,sans-serif");
    check("x;}body{display:none", "Arial", &[], "system-ui,sans-serif");
}

fn any_color() -> impl Strategy<Value = Hex> {
    any::<[u8; 3]>().prop_map(Hex)
}

proptest! {
    #[test]
    fn every_page_is_legible(
        primary in any_color(), secondary in any_color(),
        background in proptest::option::of(any_color()), text in proptest::option::of(any_color()),
        scheme in prop_oneof![Just(Scheme::Light), Just(Scheme::Dark), Just(Scheme::Auto)],
    ) {
        let colors = Colors { primary, secondary, background, text };
        for palette in [Palette::of(&colors, scheme).0, Palette::dark_companion(&colors)] {
            let p = palette;
            for ground in [p.background, p.surface] {
                for (name, color) in [
                    ("text", p.text), ("muted", p.muted), ("primary", p.primary), ("accent", p.accent), ("danger", p.danger),
                ] {
                    prop_assert!(color.contrast(ground) >= 4.5, "{name} {color} on {ground}");
                }
                for (name, color) in [("control", p.control), ("focus", p.focus)] {
                    prop_assert!(color.contrast(ground) >= CONTROL, "{name} {color} on {ground}");
                }
            }
            for (ink, fill) in
                [(p.on_primary, p.primary), (p.on_accent, p.accent), (p.on_secondary, p.secondary)]
            {
                prop_assert!(ink.contrast(fill) >= 4.5, "{ink} on {fill}");
            }
        }
    }

    #[test]
    fn a_legible_colour_stays_as_it_was_entered(primary in any_color(), secondary in any_color()) {
        let (palette, corrections) =
            Palette::of(&Colors { primary, secondary, background: None, text: None }, Scheme::Light);
        if primary.contrast(palette.surface) >= 4.5 {
            prop_assert_eq!(palette.primary, primary);
            prop_assert!(corrections.is_empty());
        }
    }

    #[test]
    fn colours_survive_the_way_through_oklch(color in any_color()) {
        prop_assert_eq!(color.oklch().hex(), color);
    }

    #[test]
    fn a_corrected_colour_keeps_its_hue(primary in any_color()) {
        let (palette, _) = Palette::of(&Colors { primary, secondary: primary, background: None, text: None }, Scheme::Light);
        let (asked, used) = (primary.oklch(), palette.primary.oklch());
        // Near grey and near black a byte's rounding swings the hue.
        if used.chroma > 0.05 {
            let turn = (asked.hue - used.hue + std::f64::consts::PI).rem_euclid(std::f64::consts::TAU) - std::f64::consts::PI;
            prop_assert!(turn.abs() < 0.12, "{primary} became {}", palette.primary);
        }
    }
}
