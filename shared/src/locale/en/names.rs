//! What the catalog's own terms are called.

use crate::{
    catalog::{Category, ColorFamily, Facet, Material, Rim, Shape},
    locale::words::{By, Names, Text},
    vision::FaceShape,
};

pub const NAMES: Names = Names {
    category: By::Rule(category),
    facet: By::Rule(facet),
    shape: By::Rule(shape),
    rim: By::Rule(rim),
    material: By::Rule(material),
    color: By::Rule(color),
    face_shape: By::Rule(face_shape),
};

fn category(category: Category) -> Text {
    match category {
        Category::Glasses => "Glasses",
        Category::Sunglasses => "Sunglasses",
    }
}

pub(super) fn facet(facet: Facet) -> Text {
    match facet {
        Facet::Brand => "Brand",
        Facet::Price => "Price",
        Facet::Color => "Color",
        Facet::Shape => "Shape",
        Facet::Material => "Material",
        Facet::Rim => "Rim",
        Facet::FrameWidth => "Frame width",
    }
}

fn shape(shape: Shape) -> Text {
    match shape {
        Shape::Round => "Round",
        Shape::Oval => "Oval",
        Shape::Rectangle => "Rectangle",
        Shape::Square => "Square",
        Shape::Wayfarer => "Wayfarer",
        Shape::Aviator => "Aviator",
        Shape::CatEye => "Cat-eye",
        Shape::Browline => "Browline",
        Shape::Geometric => "Geometric",
        Shape::Butterfly => "Butterfly",
        Shape::Wrap => "Wrap",
    }
}

fn rim(rim: Rim) -> Text {
    match rim {
        Rim::Full => "Full rim",
        Rim::Half => "Half rim",
        Rim::Rimless => "Rimless",
    }
}

fn material(material: Material) -> Text {
    match material {
        Material::Acetate => "Acetate",
        Material::Metal => "Metal",
        Material::Titanium => "Titanium",
        Material::Wood => "Wood",
        Material::Tr90 => "TR-90",
        Material::Mixed => "Mixed materials",
    }
}

pub(super) fn color(color: ColorFamily) -> Text {
    match color {
        ColorFamily::Black => "Black",
        ColorFamily::Tortoise => "Tortoise",
        ColorFamily::Brown => "Brown",
        ColorFamily::Gold => "Gold",
        ColorFamily::Silver => "Silver",
        ColorFamily::Gunmetal => "Gunmetal",
        ColorFamily::Clear => "Clear",
        ColorFamily::Blue => "Blue",
        ColorFamily::Green => "Green",
        ColorFamily::Red => "Red",
        ColorFamily::Pink => "Pink",
        ColorFamily::Purple => "Purple",
        ColorFamily::White => "White",
        ColorFamily::Yellow => "Yellow",
    }
}

fn face_shape(shape: FaceShape) -> Text {
    match shape {
        FaceShape::Oval => "Oval",
        FaceShape::Round => "Round",
        FaceShape::Square => "Square",
        FaceShape::Heart => "Heart",
        FaceShape::Oblong => "Oblong",
        FaceShape::Diamond => "Diamond",
        FaceShape::Triangle => "Triangle",
    }
}
