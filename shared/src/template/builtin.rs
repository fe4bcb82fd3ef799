//! The templates that come with the platform, as data in `default.json` and `premium.json`.

use serde::Deserialize;

use super::{Content, Faq, Hero, Section, Story, TemplateName, Testimonials};

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pages {
    pub home: Vec<Section>,
    pub catalog: Vec<Section>,
    pub product: Vec<Section>,
}

/// Where a custom template leaves a page out, the default's stands in.
pub(super) fn pages(name: TemplateName) -> Pages {
    let json = match name {
        TemplateName::Default | TemplateName::Custom => include_str!("default.json"),
        TemplateName::Premium => include_str!("premium.json"),
    };
    // The files are part of the build and a test reads them, so there is no error to meet here.
    serde_json::from_str(json).unwrap_or_default()
}

impl Content {
    /// Puts the tenant's words into a template's section; the section keeps its style.
    pub(super) fn fill(&self, section: Section) -> Section {
        match section {
            Section::Hero(Hero { style, .. }) => {
                let words = self.hero.clone();
                Section::Hero(Hero {
                    style,
                    eyebrow: words.eyebrow,
                    title: words.title,
                    text: words.text,
                    action: words.action,
                    second_action: words.second_action,
                    frames: words.frames,
                })
            }
            Section::Story(Story { style, .. }) => {
                let words = self.story.clone();
                Section::Story(Story {
                    style,
                    eyebrow: words.eyebrow,
                    title: words.title,
                    body: words.body,
                    action: words.action,
                })
            }
            Section::Testimonials(Testimonials { .. }) => {
                Section::Testimonials(self.testimonials.clone())
            }
            Section::Faq(Faq { .. }) => Section::Faq(self.faq.clone()),
            other => other,
        }
    }
}
