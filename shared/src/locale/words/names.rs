//! What the catalog's own terms are called.

use crate::{
    catalog::{Category, ColorFamily, Facet, Material, Rim, Shape},
    vision::FaceShape,
};

use super::Text;

/// What the catalog's own terms are called. Functions, so that a new shape or colour does not compile without its name.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    pub category: fn(Category) -> Text,
    pub facet: fn(Facet) -> Text,
    pub shape: fn(Shape) -> Text,
    pub rim: fn(Rim) -> Text,
    pub material: fn(Material) -> Text,
    pub color: fn(ColorFamily) -> Text,
    pub face_shape: fn(FaceShape) -> Text,
}

impl Names {
    pub fn category(&self, category: Category) -> Text {
        (self.category)(category)
    }

    pub fn facet(&self, facet: Facet) -> Text {
        (self.facet)(facet)
    }

    pub fn shape(&self, shape: Shape) -> Text {
        (self.shape)(shape)
    }

    pub fn rim(&self, rim: Rim) -> Text {
        (self.rim)(rim)
    }

    pub fn material(&self, material: Material) -> Text {
        (self.material)(material)
    }

    pub fn color(&self, color: ColorFamily) -> Text {
        (self.color)(color)
    }

    pub fn face_shape(&self, shape: FaceShape) -> Text {
        (self.face_shape)(shape)
    }
}
