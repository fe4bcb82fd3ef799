//! Why each frame: one sentence a frame, from its data, and no rule twice in one answer.

use super::{Answer, Order};
use crate::{
    advisor::wish::{Constraint, Wish},
    catalog::{Bounds, Frame},
    locale::Pattern,
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    Like,
    Cheapest,
    Lightest,
    Reduced,
    Color,
    Width,
    Sizes,
    Material,
}

impl Answer<'_> {
    pub(super) fn reasons(&self, frames: &[&Frame], wish: &Wish, order: Order<'_>) -> Vec<String> {
        let rules: &[Rule] = match order {
            Order::Like(_) => &[Rule::Like],
            Order::Cheapest => &[
                Rule::Cheapest,
                Rule::Reduced,
                Rule::Width,
                Rule::Material,
                Rule::Sizes,
            ],
            Order::Lightest => &[Rule::Lightest, Rule::Material, Rule::Cheapest, Rule::Width],
            Order::Featured | Order::Newest | Order::Dearest => &[
                Rule::Reduced,
                Rule::Color,
                Rule::Cheapest,
                Rule::Lightest,
                Rule::Sizes,
                Rule::Width,
                Rule::Material,
            ],
        };
        let mut used: Vec<Rule> = Vec::new();
        let mut reasons = Vec::new();
        for frame in frames {
            let fresh = rules
                .iter()
                .filter(|rule| **rule == Rule::Like || !used.contains(rule));
            let found = fresh
                .copied()
                .find_map(|rule| Some((rule, self.reason(rule, frame, frames, wish, order)?)));
            let found = found.or_else(|| {
                Some((
                    Rule::Material,
                    self.reason(Rule::Material, frame, frames, wish, order)?,
                ))
            });
            if let Some((rule, reason)) = found {
                used.push(rule);
                reasons.push(reason);
            }
        }
        reasons
    }

    fn reason(
        &self,
        rule: Rule,
        frame: &Frame,
        frames: &[&Frame],
        wish: &Wish,
        order: Order<'_>,
    ) -> Option<String> {
        let lines = self.lines();
        let say = |pattern: Pattern, values: &[(&str, &dyn std::fmt::Display)]| {
            let name: [(&str, &dyn std::fmt::Display); 1] = [("name", &frame.name)];
            pattern.fill(&[&name, values].concat())
        };
        let others = || frames.iter().filter(|other| other.id != frame.id);
        match rule {
            Rule::Like => {
                let Order::Like(like) = order else {
                    return None;
                };
                Some(say(
                    self.likeness(frame, like),
                    &[("other", &like.name), ("price", &self.price(frame.price))],
                ))
            }
            Rule::Cheapest => {
                let cheapest = frames.len() > 1 && others().all(|other| other.price > frame.price);
                cheapest.then(|| say(lines.cheapest, &[("price", &self.price(frame.price))]))
            }
            Rule::Lightest => {
                let weight = frame.weight?;
                let lightest = frames.len() > 1
                    && others().all(|other| other.weight.is_some_and(|other| other > weight));
                lightest.then(|| say(lines.lightest, &[("weight", &weight)]))
            }
            Rule::Reduced => {
                let was = frame.was.filter(|was| *was > frame.price)?;
                Some(say(
                    lines.reduced,
                    &[
                        ("was", &self.price(was)),
                        ("price", &self.price(frame.price)),
                    ],
                ))
            }
            Rule::Color => {
                let wanted = wish.iter().find_map(|constraint| match constraint {
                    Constraint::Color(colors) => Some(colors),
                    _ => None,
                })?;
                let variant = frame
                    .variants
                    .iter()
                    .find(|variant| wanted.contains(&variant.family))?;
                Some(say(lines.color, &[("color", &variant.name)]))
            }
            Rule::Sizes => {
                let (first, last) = (frame.sizes.first()?, frame.sizes.last()?);
                let (from, to) = (
                    self.locale.decimal(first.frame_width),
                    self.locale.decimal(last.frame_width),
                );
                (frame.sizes.len() > 1).then(|| {
                    say(
                        lines.sizes,
                        &[("count", &frame.sizes.len()), ("from", &from), ("to", &to)],
                    )
                })
            }
            Rule::Width => {
                let wanted = wish.iter().find_map(|constraint| match constraint {
                    Constraint::Width(bounds) => Some(*bounds),
                    _ => None,
                });
                let fitting = |bounds: Bounds| {
                    frame
                        .sizes
                        .iter()
                        .find(|size| bounds.contains(size.width_tenths()))
                };
                let size = wanted.and_then(fitting).or(frame.middle_size())?;
                let band = lines.width(size.width_band());
                Some(say(
                    lines.width_of,
                    &[
                        ("width", &self.locale.decimal(size.frame_width)),
                        ("band", &band),
                    ],
                ))
            }
            Rule::Material => Some(say(lines.material(frame.material)?, &[])),
        }
    }

    fn likeness(&self, frame: &Frame, like: &Frame) -> Pattern {
        let lines = self.lines();
        match (frame.shape == like.shape, frame.material == like.material) {
            (true, true) => lines.same_both,
            (true, false) => lines.same_shape,
            (false, true) => lines.same_material,
            (false, false) => lines.near_only,
        }
    }
}
