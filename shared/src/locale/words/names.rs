//! What the catalog's own terms are called.

use crate::{
    catalog::{Category, ColorFamily, Facet, Material, Rim, Shape},
    vision::FaceShape,
};

use super::{By, Text};
use crate::locale::spoken::area;

area! {
    /// What the catalog's own terms are called. Functions, so that a new shape or colour does not compile without its name.
    pub struct Names {
        pub category: By<Category>,
        pub facet: By<Facet>,
        pub shape: By<Shape>,
        pub rim: By<Rim>,
        pub material: By<Material>,
        pub color: By<ColorFamily>,
        pub face_shape: By<FaceShape>,
    }
}

impl Names {
    pub fn category(&self, category: Category) -> Text {
        self.category.of(category)
    }

    pub fn facet(&self, facet: Facet) -> Text {
        self.facet.of(facet)
    }

    pub fn shape(&self, shape: Shape) -> Text {
        self.shape.of(shape)
    }

    pub fn rim(&self, rim: Rim) -> Text {
        self.rim.of(rim)
    }

    pub fn material(&self, material: Material) -> Text {
        self.material.of(material)
    }

    pub fn color(&self, color: ColorFamily) -> Text {
        self.color.of(color)
    }

    pub fn face_shape(&self, shape: FaceShape) -> Text {
        self.face_shape.of(shape)
    }
}
