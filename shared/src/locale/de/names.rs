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
        Category::Glasses => "Brillen",
        Category::Sunglasses => "Sonnenbrillen",
    }
}

fn facet(facet: Facet) -> Text {
    match facet {
        Facet::Brand => "Marke",
        Facet::Price => "Preis",
        Facet::Color => "Farbe",
        Facet::Shape => "Form",
        Facet::Material => "Material",
        Facet::Rim => "Rand",
        Facet::FrameWidth => "Fassungsbreite",
    }
}

fn shape(shape: Shape) -> Text {
    match shape {
        Shape::Round => "Rund",
        Shape::Oval => "Oval",
        Shape::Rectangle => "Rechteckig",
        Shape::Square => "Quadratisch",
        Shape::Wayfarer => "Wayfarer",
        Shape::Aviator => "Pilot",
        Shape::CatEye => "Cat-Eye",
        Shape::Browline => "Browline",
        Shape::Geometric => "Geometrisch",
        Shape::Butterfly => "Schmetterling",
        Shape::Wrap => "Gebogen",
    }
}

fn rim(rim: Rim) -> Text {
    match rim {
        Rim::Full => "Vollrand",
        Rim::Half => "Halbrand",
        Rim::Rimless => "Randlos",
    }
}

fn material(material: Material) -> Text {
    match material {
        Material::Acetate => "Acetat",
        Material::Metal => "Metall",
        Material::Titanium => "Titan",
        Material::Wood => "Holz",
        Material::Tr90 => "TR-90",
        Material::Mixed => "Materialmix",
    }
}

fn color(color: ColorFamily) -> Text {
    match color {
        ColorFamily::Black => "Schwarz",
        ColorFamily::Tortoise => "Schildpatt",
        ColorFamily::Brown => "Braun",
        ColorFamily::Gold => "Gold",
        ColorFamily::Silver => "Silber",
        ColorFamily::Gunmetal => "Anthrazit",
        ColorFamily::Clear => "Transparent",
        ColorFamily::Blue => "Blau",
        ColorFamily::Green => "Grün",
        ColorFamily::Red => "Rot",
        ColorFamily::Pink => "Rosa",
        ColorFamily::Purple => "Violett",
        ColorFamily::White => "Weiß",
        ColorFamily::Yellow => "Gelb",
    }
}

fn face_shape(shape: FaceShape) -> Text {
    match shape {
        FaceShape::Oval => "Oval",
        FaceShape::Round => "Rund",
        FaceShape::Square => "Eckig",
        FaceShape::Heart => "Herzförmig",
        FaceShape::Oblong => "Länglich",
        FaceShape::Diamond => "Rautenförmig",
        FaceShape::Triangle => "Dreieckig",
    }
}
