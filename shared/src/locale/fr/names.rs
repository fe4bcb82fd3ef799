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
        Category::Glasses => "Lunettes",
        Category::Sunglasses => "Lunettes de soleil",
    }
}

fn facet(facet: Facet) -> Text {
    match facet {
        Facet::Brand => "Marque",
        Facet::Price => "Prix",
        Facet::Color => "Couleur",
        Facet::Shape => "Forme",
        Facet::Material => "Matière",
        Facet::Rim => "Cerclage",
        Facet::FrameWidth => "Largeur de la monture",
    }
}

fn shape(shape: Shape) -> Text {
    match shape {
        Shape::Round => "Ronde",
        Shape::Oval => "Ovale",
        Shape::Rectangle => "Rectangulaire",
        Shape::Square => "Carrée",
        Shape::Wayfarer => "Wayfarer",
        Shape::Aviator => "Aviateur",
        Shape::CatEye => "Œil de chat",
        Shape::Browline => "Browline",
        Shape::Geometric => "Géométrique",
        Shape::Butterfly => "Papillon",
        Shape::Wrap => "Enveloppante",
    }
}

fn rim(rim: Rim) -> Text {
    match rim {
        Rim::Full => "Cerclée",
        Rim::Half => "Demi-cerclée",
        Rim::Rimless => "Percée",
    }
}

fn material(material: Material) -> Text {
    match material {
        Material::Acetate => "Acétate",
        Material::Metal => "Métal",
        Material::Titanium => "Titane",
        Material::Wood => "Bois",
        Material::Tr90 => "TR-90",
        Material::Mixed => "Matières mixtes",
    }
}

fn color(color: ColorFamily) -> Text {
    match color {
        ColorFamily::Black => "Noir",
        ColorFamily::Tortoise => "Écaille",
        ColorFamily::Brown => "Brun",
        ColorFamily::Gold => "Or",
        ColorFamily::Silver => "Argent",
        ColorFamily::Gunmetal => "Gris canon",
        ColorFamily::Clear => "Transparent",
        ColorFamily::Blue => "Bleu",
        ColorFamily::Green => "Vert",
        ColorFamily::Red => "Rouge",
        ColorFamily::Pink => "Rose",
        ColorFamily::Purple => "Violet",
        ColorFamily::White => "Blanc",
        ColorFamily::Yellow => "Jaune",
    }
}

fn face_shape(face_shape: FaceShape) -> Text {
    match face_shape {
        FaceShape::Oval => "Ovale",
        FaceShape::Round => "Rond",
        FaceShape::Square => "Carré",
        FaceShape::Heart => "En cœur",
        FaceShape::Oblong => "Allongé",
        FaceShape::Diamond => "Losange",
        FaceShape::Triangle => "Triangle",
    }
}
