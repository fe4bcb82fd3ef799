//! The templates that come with the platform, as data in `default.json` and `premium.json`.

use serde::Deserialize;

use super::{Content, Hero, HeroContent, Section, Story, StoryContent, TemplateName};

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
            Section::Hero(hero) => Section::Hero(self.hero.clone().with_style_of(hero)),
            Section::Story(story) => Section::Story(self.story.clone().with_style_of(story)),
            Section::Testimonials(_) => Section::Testimonials(self.testimonials.clone()),
            Section::Faq(_) => Section::Faq(self.faq.clone()),
            other => other,
        }
    }
}

impl HeroContent {
    fn with_style_of(self, Hero { style, .. }: Hero) -> Hero {
        let Self {
            eyebrow,
            title,
            text,
            action,
            second_action,
            frames,
        } = self;
        Hero {
            style,
            eyebrow,
            title,
            text,
            action,
            second_action,
            frames,
        }
    }
}

impl Hero {
    /// The section without its style.
    pub fn content(&self) -> HeroContent {
        let Self {
            eyebrow,
            title,
            text,
            action,
            second_action,
            frames,
            style: _,
        } = self.clone();
        HeroContent {
            eyebrow,
            title,
            text,
            action,
            second_action,
            frames,
        }
    }
}

impl StoryContent {
    fn with_style_of(self, Story { style, .. }: Story) -> Story {
        let Self {
            eyebrow,
            title,
            body,
            action,
        } = self;
        Story {
            style,
            eyebrow,
            title,
            body,
            action,
        }
    }
}

impl Story {
    /// The section without its style.
    pub fn content(&self) -> StoryContent {
        let Self {
            eyebrow,
            title,
            body,
            action,
            style: _,
        } = self.clone();
        StoryContent {
            eyebrow,
            title,
            body,
            action,
        }
    }
}
