//! Whether a configuration and a catalog belong together.

use std::collections::HashSet;

use super::{Problem, SiteConfig};
use crate::{catalog::Frame, template::Section};

impl SiteConfig {
    /// Frames named that the catalog does not have, and departments it has nothing for.
    pub fn problems_with(&self, frames: &[Frame]) -> Vec<Problem> {
        let known: HashSet<&str> = frames.iter().map(|frame| frame.id.as_str()).collect();
        let mut problems = Vec::new();
        for (index, category) in self.products.categories.iter().enumerate() {
            if !frames.iter().any(|frame| frame.category == *category) {
                let expected = "a category that the catalog has frames of";
                let found = format_args!("{:?}", category.slug());
                problems.push(Problem::new(
                    format_args!("products.categories[{index}]"),
                    expected,
                    found,
                ));
            }
        }
        for (path, ids) in self.named_frames() {
            for (index, id) in ids
                .iter()
                .enumerate()
                .filter(|(_, id)| !known.contains(id.as_str()))
            {
                problems.push(Problem::new(
                    format_args!("{path}[{index}]"),
                    "a frame of the catalog",
                    format_args!("{id:?}"),
                ));
            }
        }
        problems
    }

    /// Every list of frames that a section names, with its path.
    fn named_frames(&self) -> Vec<(String, &[String])> {
        let template = &self.template;
        let mut named = vec![(
            "template.content.hero.frames".to_owned(),
            template.content.hero.frames.as_slice(),
        )];
        for (page, sections) in [
            ("home", &template.home),
            ("catalog", &template.catalog),
            ("product", &template.product),
        ] {
            for (index, section) in sections.iter().flatten().enumerate() {
                let (name, frames) = match section {
                    Section::Hero(hero) => ("hero", &hero.frames),
                    Section::FeaturedCollection(featured) => {
                        ("featuredCollection", &featured.frames)
                    }
                    _ => continue,
                };
                named.push((format!("template.{page}[{index}].{name}.frames"), frames));
            }
        }
        named
    }
}
