use expect_test::{Expect, expect};

use super::*;

const ALL: Features = Features {
    consultation: true,
    vto: true,
    face_analysis: true,
    recommendations: true,
};
const NONE: Features = Features {
    consultation: false,
    vto: false,
    face_analysis: false,
    recommendations: false,
};

fn named(name: TemplateName) -> Template {
    Template {
        name,
        ..Template::default()
    }
}

/// Section names in their order.
fn outline(sections: &[Section]) -> String {
    let names = sections.iter().map(|section| {
        let json = serde_json::to_value(section).unwrap();
        json.as_object().unwrap().keys().next().unwrap().clone()
    });
    names.collect::<Vec<_>>().join(" ")
}

#[test]
fn built_in_templates_are_read_from_their_files() {
    for file in [include_str!("default.json"), include_str!("premium.json")] {
        let pages: builtin::Pages = serde_json::from_str(file).unwrap();
        assert!(matches!(pages.home.as_slice(), [Section::Hero(_), ..]));
        assert!(!pages.catalog.is_empty() && !pages.product.is_empty());
    }
}

#[test]
fn sections_of_features_that_are_off_leave_the_page() {
    fn check(name: TemplateName, features: Features, expected: Expect) {
        let template = named(name);
        let pages = [
            template.home(features),
            template.catalog(features),
            template.product(features),
        ];
        expected.assert_eq(&pages.map(|sections| outline(&sections)).join("\n"));
    }
    check(
        TemplateName::Default,
        ALL,
        expect![[r#"
        hero categoryTiles featuredCollection tryOnCall story consultationCall faceFitCall categoryTiles testimonials faq locations
        faceFitCall consultationCall
        tryOnCall"#]],
    );
    check(
        TemplateName::Default,
        NONE,
        expect![[r#"
        hero categoryTiles featuredCollection story categoryTiles testimonials faq locations

    "#]],
    );
    check(
        TemplateName::Premium,
        ALL,
        expect![[r#"
        hero story featuredCollection consultationCall categoryTiles tryOnCall faceFitCall testimonials locations faq
        consultationCall
        tryOnCall consultationCall"#]],
    );
    check(
        TemplateName::Premium,
        Features { vto: true, ..NONE },
        expect![[r#"
        hero story featuredCollection categoryTiles tryOnCall testimonials locations faq

        tryOnCall"#]],
    );
}

#[test]
fn no_action_leads_to_a_feature_that_is_off() {
    let mut template = named(TemplateName::Default);
    let to = |link: &str| {
        Some(Action {
            label: "Go".into(),
            link: link.into(),
        })
    };
    template.content.hero.action = to("/try-on?frame=x");
    template.content.hero.second_action = to("/glasses");
    let home = template.home(NONE);
    let Some(Section::Hero(hero)) = home.first() else {
        panic!("the page opens with its hero")
    };
    assert_eq!(
        (&hero.action, &hero.second_action),
        (&None, &to("/glasses"))
    );
}

#[test]
fn a_tenant_gives_words_and_the_template_keeps_its_arrangement() {
    let mut template = named(TemplateName::Premium);
    template.content.hero.title = "Seen clearly".into();
    template.content.faq.questions.push(Question {
        question: "How?".into(),
        answer: "So.".into(),
    });
    let home = template.home(ALL);
    assert!(home.contains(&Section::Hero(Hero {
        style: HeroStyle::Stage,
        title: "Seen clearly".into(),
        ..Hero::default()
    })));
    assert!(home.contains(&Section::Faq(template.content.faq.clone())));
}

#[test]
fn a_composition_of_the_tenants_own_takes_the_pages_place() {
    let mut template = named(TemplateName::Custom);
    template.content.hero.title = "Not for this page".into();
    template.home = Some(vec![
        Section::Hero(Hero::default()),
        Section::TryOnCall(Call::default()),
    ]);
    template.product = Some(Vec::new());
    assert_eq!(template.home(NONE), [Section::Hero(Hero::default())]);
    assert_eq!(template.product(ALL), []);
    assert_eq!(
        template.catalog(ALL),
        named(TemplateName::Default).catalog(ALL)
    );
}
