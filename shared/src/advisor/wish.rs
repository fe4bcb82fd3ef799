//! What the shopper wants so far: at most one constraint of a kind, besides what they do not want.

use std::mem::discriminant;

use super::purpose::Purpose;
use crate::{
    catalog::{Bounds, Category, ColorFamily, Frame, Material, Rim, Shape, Term},
    fit,
    vision::FaceShape,
};

/// Millimetres that a lens or a bridge may differ from the marking of glasses that fit.
const MARKING_TOLERANCE: f32 = 1.0;
/// Millimetres that lens and bridge together may exceed the distance of the pupils: each lens is then ground at most 4 mm
/// off its middle, which keeps its edge thin (a rule of dispensing practice, with the measures of ISO 8624).
pub(super) const DECENTRED: f32 = 8.0;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Constraint {
    Category(Category),
    Use(Purpose),
    /// Adds up: a frame may have to cope with several things.
    Need(Purpose),
    /// Minor units.
    Price(Bounds),
    Brand(Vec<String>),
    Face(FaceShape),
    Shape(Vec<Shape>),
    Color(Vec<ColorFamily>),
    Material(Vec<Material>),
    Rim(Vec<Rim>),
    /// Tenths of a millimetre.
    Width(Bounds),
    /// Lens width and bridge in millimetres, as a temple says them.
    Marking(u32, u32),
    /// Millimetres between the pupils.
    Pupils(u32),
    /// Grams at most.
    Weight(u16),
    Reduced,
    Without(Vec<Term>),
}

impl Constraint {
    pub(super) fn fits(&self, frame: &Frame) -> bool {
        match self {
            Self::Category(category) => frame.category == *category,
            Self::Use(purpose) | Self::Need(purpose) => purpose.fits(frame),
            Self::Price(bounds) => bounds.contains(frame.price),
            Self::Brand(brands) => brands.contains(&frame.brand),
            Self::Face(face) => fit::suits(*face).shapes.contains(&frame.shape),
            Self::Shape(shapes) => shapes.contains(&frame.shape),
            Self::Color(colors) => frame
                .variants
                .iter()
                .any(|variant| colors.contains(&variant.family)),
            Self::Material(materials) => materials.contains(&frame.material),
            Self::Rim(rims) => rims.contains(&frame.rim),
            Self::Width(bounds) => frame
                .sizes
                .iter()
                .any(|size| bounds.contains(size.width_tenths())),
            Self::Marking(lens, bridge) => frame.sizes.iter().any(|size| {
                let near = |size: f32, said: u32| (size - said as f32).abs() <= MARKING_TOLERANCE;
                near(size.lens_width, *lens) && near(size.bridge, *bridge)
            }),
            Self::Pupils(distance) => frame.sizes.iter().any(|size| {
                let from = *distance as f32;
                (from..=from + DECENTRED).contains(&(size.lens_width + size.bridge))
            }),
            Self::Weight(most) => frame.weight.is_some_and(|weight| weight <= *most),
            Self::Reduced => frame.reduced(),
            Self::Without(terms) => !terms.iter().any(|term| has(frame, *term)),
        }
    }

    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Need(need), Self::Need(other)) => need == other,
            _ => discriminant(self) == discriminant(other),
        }
    }

    /// Nothing of what is refused stays wanted; whether anything is left.
    fn refuse(&mut self, refused: &[Term]) -> bool {
        macro_rules! keep {
            ($values:ident, $term:path) => {{
                $values.retain(|value| !refused.contains(&$term(*value)));
                !$values.is_empty()
            }};
        }
        match self {
            Self::Category(category) => !refused.contains(&Term::Category(*category)),
            Self::Shape(shapes) => keep!(shapes, Term::Shape),
            Self::Color(colors) => keep!(colors, Term::Color),
            Self::Material(materials) => keep!(materials, Term::Material),
            Self::Rim(rims) => keep!(rims, Term::Rim),
            _ => true,
        }
    }

    fn wants(&self, term: Term) -> bool {
        match (self, term) {
            (Self::Category(wanted), Term::Category(category)) => *wanted == category,
            (Self::Shape(wanted), Term::Shape(shape)) => wanted.contains(&shape),
            (Self::Color(wanted), Term::Color(color)) => wanted.contains(&color),
            (Self::Material(wanted), Term::Material(material)) => wanted.contains(&material),
            (Self::Rim(wanted), Term::Rim(rim)) => wanted.contains(&rim),
            _ => false,
        }
    }
}

/// A colour is had only if all variants have it: a frame in black and gold is no black frame to who wants none.
fn has(frame: &Frame, term: Term) -> bool {
    match term {
        Term::Category(category) => frame.category == category,
        Term::Shape(shape) => frame.shape == shape,
        Term::Material(material) => frame.material == material,
        Term::Rim(rim) => frame.rim == rim,
        Term::Color(family) => frame
            .variants
            .iter()
            .all(|variant| variant.family == family),
        Term::Width(band) => frame.sizes.iter().all(|size| size.width_band() == band),
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wish(Vec<Constraint>);

impl Wish {
    pub(super) fn iter(&self) -> impl Iterator<Item = &Constraint> {
        self.0.iter()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn fits(&self, frame: &Frame) -> bool {
        self.0.iter().all(|constraint| constraint.fits(frame))
    }

    /// The latest word counts: a new shape takes the old one's place, and a shape that is asked for by name goes before the
    /// one that the face would ask for. What is not wanted adds up, and is not wanted any more where it is said to be.
    pub(super) fn take(&mut self, constraint: Constraint) {
        if let Constraint::Without(refused) = &constraint {
            self.0.retain_mut(|known| known.refuse(refused));
        }
        self.0.retain_mut(|known| match known {
            Constraint::Without(refused) => {
                refused.retain(|term| !constraint.wants(*term));
                !refused.is_empty()
            }
            _ => true,
        });
        if let Constraint::Shape(_) = constraint {
            self.0.retain(|known| !matches!(known, Constraint::Face(_)));
        }
        if let Constraint::Face(_) = constraint {
            self.0
                .retain(|known| !matches!(known, Constraint::Shape(_)));
        }
        let known = self.0.iter_mut().find(|known| known.is_like(&constraint));
        match (known, constraint) {
            (Some(Constraint::Without(known)), Constraint::Without(terms)) => {
                let new = terms.into_iter().filter(|term| !known.contains(term));
                let new: Vec<Term> = new.collect();
                known.extend(new);
            }
            (Some(known), constraint) => *known = constraint,
            (None, constraint) => self.0.push(constraint),
        }
    }

    pub(super) fn drop(&mut self, constraint: &Constraint) {
        self.0.retain(|known| !known.is_like(constraint));
    }

    /// What stays when the shopper points at a frame instead: the department, the price, and what is not wanted. The
    /// frame itself says the rest.
    pub(super) fn limits(&self) -> Self {
        let stays = |known: &&Constraint| {
            matches!(
                known,
                Constraint::Category(_) | Constraint::Price(_) | Constraint::Without(_)
            )
        };
        Self(self.0.iter().filter(stays).cloned().collect())
    }

    pub(super) fn without(&self, constraint: &Constraint) -> Self {
        Self(
            self.0
                .iter()
                .filter(|known| !known.is_like(constraint))
                .cloned()
                .collect(),
        )
    }
}
