//! From a choice to words: what was looked for, what was found, and the rule behind each frame.

mod compare;
pub(super) mod info;
mod reasons;

use super::{
    Reply,
    choose::{Choice, Order},
    hear::{Aside, Heard, Topic},
    languages::Tongue,
    says::Lines,
    wish::{Constraint, DECENTRED, Wish},
};
use crate::{
    catalog::{Bounds, Catalog, Frame, Term, WidthBand},
    fit,
    locale::Locale,
    site::Site,
};

pub(super) struct Answer<'a> {
    pub(super) site: &'a Site,
    pub(super) catalog: &'a Catalog,
    /// The shopper's language; prices stay in the store's currency.
    pub(super) locale: Locale,
}

impl Answer<'_> {
    pub(super) fn lines(&self) -> &'static Lines {
        &Tongue::of(self.locale.language()).says
    }

    pub(super) fn persona(&self) -> &str {
        match self.site.config.consultation.persona.as_str() {
            "" => &self.site.config.branding.company_name,
            persona => persona,
        }
    }

    /// `new` is what this message asked for: a rule is explained when its reason comes up, and not again.
    pub(super) fn recommend(
        &self,
        choice: &Choice<'_>,
        wish: &Wish,
        order: Order<'_>,
        new: &[Constraint],
    ) -> Vec<Reply> {
        let lines = self.lines();
        let wishes = self.wishes(wish);
        let mut replies = Vec::new();
        if !choice.left_out.is_empty() {
            let left_out: Vec<String> = choice
                .left_out
                .iter()
                .map(|constraint| self.named(constraint))
                .collect();
            let line = if choice.exhausted {
                lines.seen_all
            } else {
                lines.left_out
            };
            replies.push(Reply::Text(line.fill(&[("what", &left_out.join(", "))])));
        }
        if choice.frames.is_empty() {
            let line = if choice.total == 0 {
                lines.nothing.to_owned()
            } else {
                lines.no_more.fill(&[("wish", &wishes)])
            };
            replies.push(Reply::Text(line));
            return replies;
        }
        let intro = match (order, choice.total) {
            (Order::Like(frame), _) => lines.like.fill(&[("name", &frame.name)]),
            (Order::Newest, _) => lines.newest.to_owned(),
            (_, 1) if !wishes.is_empty() => lines.found_one.fill(&[("wish", &wishes)]),
            (_, total) if !wishes.is_empty() => {
                lines.found.fill(&[("count", &total), ("wish", &wishes)])
            }
            (_, total) => lines.found_all.fill(&[("count", &total)]),
        };
        replies.push(Reply::Text(intro));
        let faced = new.iter().any(|new| matches!(new, Constraint::Face(_)));
        replies.extend(self.face_rule(wish).filter(|_| faced).map(Reply::Text));
        let used = wish.iter().find_map(|known| match known {
            Constraint::Use(purpose) if new.contains(known) => Some(*purpose),
            _ => None,
        });
        let needed = new.iter().filter_map(|known| match known {
            Constraint::Need(purpose) if !choice.left_out.contains(known) => Some(*purpose),
            _ => None,
        });
        let rules = used.into_iter().chain(needed);
        replies.extend(rules.map(|purpose| Reply::Text(lines.purpose_rule(purpose).to_owned())));
        let pupils = new.iter().find_map(|known| match known {
            Constraint::Pupils(distance) => Some(*distance),
            _ => None,
        });
        replies.extend(pupils.map(|distance| {
            let to = distance + DECENTRED as u32;
            Reply::Text(lines.pupils_rule.fill(&[("from", &distance), ("to", &to)]))
        }));
        replies.push(Reply::Frames(
            choice.frames.iter().map(|frame| frame.id.clone()).collect(),
        ));
        replies.push(Reply::Text(
            self.reasons(&choice.frames, wish, order).join(" "),
        ));
        replies
    }

    /// What is remarked on before the search goes on.
    pub(super) fn asides(&self, heard: &Heard) -> Vec<Reply> {
        let lines = self.lines();
        let currency = self.site.config.currency.code();
        let fill = |aside: &Aside| Some(lines.asides.get(aside)?.fill(&[("currency", &currency)]));
        let advice = heard.topic == Some(Topic::PrescriptionAdvice);
        let advice = advice.then(|| lines.prescription_advice.to_owned());
        let said = heard.asides.iter().filter_map(fill).chain(advice);
        said.map(Reply::Text).collect()
    }

    /// Whether a frame is all that is asked of it.
    pub(super) fn judgement(&self, frame: &Frame, asked: &[Constraint], fits: bool) -> String {
        let lines = self.lines();
        let variant = match asked {
            [Constraint::Color(colors)] => frame
                .variants
                .iter()
                .find(|variant| colors.contains(&variant.family)),
            _ => None,
        };
        if let Some(variant) = variant {
            return lines
                .color
                .fill(&[("name", &frame.name), ("color", &variant.name)]);
        }
        let failed = asked.iter().filter(|known| fits || !known.fits(frame));
        let what: Vec<String> = failed.map(|constraint| self.named(constraint)).collect();
        let line = if fits { lines.fits } else { lines.fits_not };
        line.fill(&[("name", &frame.name), ("what", &what.join(", "))])
    }

    /// The rule that picked shapes for the face.
    fn face_rule(&self, wish: &Wish) -> Option<String> {
        let face = wish.iter().find_map(|constraint| match constraint {
            Constraint::Face(face) => Some(*face),
            _ => None,
        })?;
        let advice = fit::suits(face);
        let words = self.locale.words();
        let shapes: Vec<&str> = advice
            .shapes
            .iter()
            .map(|shape| words.names.shape(*shape))
            .collect();
        let rule = words.analyzer.reason(advice.reason);
        let face = self.lines().in_sentence(words.names.face_shape(face));
        Some(self.lines().face_rule.fill(&[
            ("face", &face),
            ("rule", &rule),
            ("shapes", &shapes.join(", ")),
        ]))
    }

    fn wishes(&self, wish: &Wish) -> String {
        wish.iter()
            .map(|constraint| self.named(constraint))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn named(&self, constraint: &Constraint) -> String {
        let names = &self.locale.words().names;
        let lines = self.lines();
        let listed = |list: Vec<&str>| {
            list.into_iter()
                .map(|name| lines.in_sentence(name))
                .collect::<Vec<_>>()
                .join(lines.or)
        };
        match constraint {
            Constraint::Category(category) => lines.in_sentence(names.category(*category)),
            Constraint::Use(purpose) | Constraint::Need(purpose) => {
                lines.purpose(*purpose).to_owned()
            }
            Constraint::Marking(lens, bridge) => format!("{lens}□{bridge}"),
            Constraint::Pupils(distance) => format!("PD {distance}"),
            // "Cheaper" stops one cent below a price.
            Constraint::Price(Bounds {
                from: None,
                to: Some(to),
            }) if to % 100 == 99 => lines.under.fill(&[("to", &self.price(to + 1))]),
            Constraint::Price(Bounds {
                from: Some(from),
                to: None,
            }) if from % 100 == 1 => lines.over.fill(&[("from", &self.price(from - 1))]),
            Constraint::Price(bounds) => self.bounds(*bounds, |price| self.price(price)),
            Constraint::Brand(brands) => brands.join(lines.or),
            Constraint::Face(face) => lines
                .for_face
                .fill(&[("face", &lines.in_sentence(names.face_shape(*face)))]),
            Constraint::Shape(shapes) => {
                listed(shapes.iter().map(|shape| names.shape(*shape)).collect())
            }
            Constraint::Color(colors) => {
                listed(colors.iter().map(|color| names.color(*color)).collect())
            }
            Constraint::Material(materials) => listed(
                materials
                    .iter()
                    .map(|material| names.material(*material))
                    .collect(),
            ),
            Constraint::Rim(rims) => listed(rims.iter().map(|rim| names.rim(*rim)).collect()),
            Constraint::Width(bounds) => {
                self.bounds(whole(*bounds), |width| format!("{} mm", width / 10))
            }
            Constraint::Weight(most) => lines.up_to.fill(&[("to", &format_args!("{most} g"))]),
            Constraint::Reduced => lines.reduced_only.to_owned(),
            Constraint::Without(terms) => {
                let terms = listed(terms.iter().map(|term| self.term(*term)).collect());
                lines.without.fill(&[("what", &terms)])
            }
        }
    }

    fn term(&self, term: Term) -> &'static str {
        let names = &self.locale.words().names;
        match term {
            Term::Category(category) => names.category(category),
            Term::Shape(shape) => names.shape(shape),
            Term::Material(material) => names.material(material),
            Term::Rim(rim) => names.rim(rim),
            Term::Color(color) => names.color(color),
            Term::Width(band) => self.lines().width(band),
        }
    }

    fn bounds(&self, bounds: Bounds, write: impl Fn(u32) -> String) -> String {
        let lines = self.lines();
        match (bounds.from.map(&write), bounds.to.map(&write)) {
            (Some(from), Some(to)) => lines.between.fill(&[("from", &from), ("to", &to)]),
            (Some(from), None) => lines.from.fill(&[("from", &from)]),
            (None, Some(to)) => lines.up_to.fill(&[("to", &to)]),
            (None, None) => String::new(),
        }
    }

    pub(super) fn price(&self, minor: u32) -> String {
        self.locale.price(minor, self.site.config.currency)
    }

    /// All that the catalog says of one frame, in sentences.
    pub(super) fn details(&self, frame: &Frame) -> String {
        let names = &self.locale.words().names;
        let sizes: Vec<String> = frame
            .sizes
            .iter()
            .map(|size| {
                format!(
                    "{} ({} mm)",
                    size.marking(),
                    self.locale.decimal(size.frame_width)
                )
            })
            .collect();
        let colors: Vec<&str> = frame
            .variants
            .iter()
            .map(|variant| variant.name.as_str())
            .collect();
        let made = [
            names.shape(frame.shape),
            names.rim(frame.rim),
            names.material(frame.material),
        ]
        .join(", ");
        let weight = frame
            .weight
            .map(|weight| format!(", {weight} g"))
            .unwrap_or_default();
        self.lines().details.fill(&[
            ("name", &frame.name),
            ("brand", &frame.brand),
            ("made", &made),
            ("weight", &weight),
            ("sizes", &sizes.join(", ")),
            ("colors", &colors.join(", ")),
            ("price", &self.price(frame.price)),
        ])
    }
}

/// A band ends a tenth before the next one starts; nobody says 129.9.
fn whole(bounds: Bounds) -> Bounds {
    Bounds {
        to: bounds.to.map(|to| to / 10 * 10),
        ..bounds
    }
}

impl Lines {
    pub(super) fn width(&self, band: WidthBand) -> &'static str {
        match band {
            WidthBand::Narrow => self.narrow,
            WidthBand::Medium => self.medium,
            WidthBand::Wide => self.wide,
        }
    }
}
