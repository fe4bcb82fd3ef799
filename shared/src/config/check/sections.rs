//! Templates: the announcement, the words of built-in templates, and sections of a tenant's own composition.

use super::{
    Check, limits,
    text::{LINE, TITLE},
};
use crate::template::{
    Action, Call, Faq, FeaturedCollection, Heading, HeroContent, Section, StoryContent, Template,
    TemplateName, Testimonials,
};

/// The longest paragraph.
const TEXT: usize = 500;
const EYEBROW: usize = 60;
const LABEL: usize = 40;
const STORY: usize = 4_000;

impl Check {
    pub(super) fn template(&mut self, template: &Template) {
        if let Some(announcement) = &template.announcement {
            self.text("template.announcement.text", &announcement.text, 1..=LINE);
            if let Some(link) = &announcement.link {
                self.link("template.announcement.link", link);
            }
        }
        let content = &template.content;
        self.hero("template.content.hero", &content.hero);
        self.story("template.content.story", &content.story);
        self.testimonials("template.content.testimonials", &content.testimonials);
        self.faq("template.content.faq", &content.faq);

        if template.name == TemplateName::Custom && template.home.as_ref().is_none_or(Vec::is_empty)
        {
            self.report(
                "template.home",
                "the sections of a custom template's home page",
                "none",
            );
        }
        for (page, sections) in [
            ("home", &template.home),
            ("catalog", &template.catalog),
            ("product", &template.product),
        ] {
            let sections = sections.as_deref().unwrap_or_default();
            self.count(
                format_args!("template.{page}"),
                sections.len(),
                0..=limits::SECTIONS,
            );
            for (index, section) in sections.iter().enumerate() {
                self.section(&format!("template.{page}[{index}]"), section);
            }
        }
    }

    fn section(&mut self, path: &str, section: &Section) {
        match section {
            Section::Hero(hero) => self.hero(&format!("{path}.hero"), &hero.content()),
            Section::Story(story) => {
                let path = format!("{path}.story");
                self.story(&path, &story.content());
                if story.body.trim().is_empty() {
                    self.report(format_args!("{path}.body"), "the story's text", "nothing");
                }
            }
            Section::FeaturedCollection(featured) => {
                self.featured(&format!("{path}.featuredCollection"), featured)
            }
            Section::CategoryTiles(tiles) => self.text(
                format_args!("{path}.categoryTiles.title"),
                &tiles.title,
                0..=TITLE,
            ),
            Section::TryOnCall(call) => self.call(&format!("{path}.tryOnCall"), call),
            Section::ConsultationCall(call) => self.call(&format!("{path}.consultationCall"), call),
            Section::FaceFitCall(call) => self.call(&format!("{path}.faceFitCall"), call),
            Section::Testimonials(testimonials) => {
                let path = format!("{path}.testimonials");
                self.testimonials(&path, testimonials);
                if testimonials.quotes.is_empty() {
                    self.report(format_args!("{path}.quotes"), "at least one quote", "none");
                }
            }
            Section::Faq(faq) => {
                let path = format!("{path}.faq");
                self.faq(&path, faq);
                if faq.questions.is_empty() {
                    self.report(
                        format_args!("{path}.questions"),
                        "at least one question",
                        "none",
                    );
                }
            }
            Section::Locations(Heading { title, text }) => {
                self.text(format_args!("{path}.locations.title"), title, 0..=TITLE);
                self.text(format_args!("{path}.locations.text"), text, 0..=TEXT);
            }
        }
    }

    fn hero(&mut self, path: &str, hero: &HeroContent) {
        self.text(format_args!("{path}.eyebrow"), &hero.eyebrow, 0..=EYEBROW);
        self.text(format_args!("{path}.title"), &hero.title, 0..=TITLE);
        self.text(format_args!("{path}.text"), &hero.text, 0..=TEXT);
        self.action(&format!("{path}.action"), hero.action.as_ref());
        self.action(&format!("{path}.secondAction"), hero.second_action.as_ref());
        self.frames(&format!("{path}.frames"), &hero.frames);
    }

    fn story(&mut self, path: &str, story: &StoryContent) {
        self.text(format_args!("{path}.eyebrow"), &story.eyebrow, 0..=EYEBROW);
        self.text(format_args!("{path}.title"), &story.title, 0..=TITLE);
        self.body(format_args!("{path}.body"), &story.body, 0..=STORY);
        self.action(&format!("{path}.action"), story.action.as_ref());
    }

    fn featured(&mut self, path: &str, featured: &FeaturedCollection) {
        self.text(format_args!("{path}.title"), &featured.title, 0..=TITLE);
        self.text(format_args!("{path}.text"), &featured.text, 0..=TEXT);
        self.frames(&format!("{path}.frames"), &featured.frames);
        if let Some(count) = featured.count {
            self.count(
                format_args!("{path}.count"),
                usize::from(count),
                2..=limits::FRAMES,
            );
        }
    }

    fn call(&mut self, path: &str, call: &Call) {
        self.text(format_args!("{path}.title"), &call.title, 0..=TITLE);
        self.text(format_args!("{path}.text"), &call.text, 0..=TEXT);
        self.text(format_args!("{path}.action"), &call.action, 0..=LABEL);
    }

    fn testimonials(&mut self, path: &str, testimonials: &Testimonials) {
        self.text(format_args!("{path}.title"), &testimonials.title, 0..=TITLE);
        self.count(
            format_args!("{path}.quotes"),
            testimonials.quotes.len(),
            0..=12,
        );
        for (index, quote) in testimonials.quotes.iter().enumerate() {
            self.text(
                format_args!("{path}.quotes[{index}].text"),
                &quote.text,
                1..=TEXT,
            );
            self.text(
                format_args!("{path}.quotes[{index}].author"),
                &quote.author,
                1..=TITLE,
            );
            self.text(
                format_args!("{path}.quotes[{index}].detail"),
                &quote.detail,
                0..=TITLE,
            );
        }
    }

    fn faq(&mut self, path: &str, faq: &Faq) {
        self.text(format_args!("{path}.title"), &faq.title, 0..=TITLE);
        self.count(
            format_args!("{path}.questions"),
            faq.questions.len(),
            0..=20,
        );
        for (index, entry) in faq.questions.iter().enumerate() {
            self.text(
                format_args!("{path}.questions[{index}].question"),
                &entry.question,
                1..=LINE,
            );
            self.body(
                format_args!("{path}.questions[{index}].answer"),
                &entry.answer,
                1..=1_000,
            );
        }
    }

    fn action(&mut self, path: &str, action: Option<&Action>) {
        if let Some(Action { label, link }) = action {
            self.text(format_args!("{path}.label"), label, 1..=LABEL);
            self.link(format_args!("{path}.link"), link);
        }
    }

    fn frames(&mut self, path: &str, frames: &[String]) {
        self.count(path, frames.len(), 0..=limits::FRAMES);
        for (index, frame) in frames.iter().enumerate() {
            self.slug(format_args!("{path}[{index}]"), frame, 60);
        }
    }
}
