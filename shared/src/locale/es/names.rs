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
        Category::Glasses => "Gafas",
        Category::Sunglasses => "Gafas de sol",
    }
}

fn facet(facet: Facet) -> Text {
    match facet {
        Facet::Brand => "Marca",
        Facet::Price => "Precio",
        Facet::Color => "Color",
        Facet::Shape => "Forma",
        Facet::Material => "Material",
        Facet::Rim => "Aro",
        Facet::FrameWidth => "Ancho de la montura",
    }
}

fn shape(shape: Shape) -> Text {
    match shape {
        Shape::Round => "Redonda",
        Shape::Oval => "Ovalada",
        Shape::Rectangle => "Rectangular",
        Shape::Square => "Cuadrada",
        Shape::Wayfarer => "Wayfarer",
        Shape::Aviator => "Aviador",
        Shape::CatEye => "Ojo de gato",
        Shape::Browline => "Browline",
        Shape::Geometric => "Geométrica",
        Shape::Butterfly => "Mariposa",
        Shape::Wrap => "Envolvente",
    }
}

fn rim(rim: Rim) -> Text {
    match rim {
        Rim::Full => "Con aro",
        Rim::Half => "Semi al aire",
        Rim::Rimless => "Al aire",
    }
}

fn material(material: Material) -> Text {
    match material {
        Material::Acetate => "Acetato",
        Material::Metal => "Metal",
        Material::Titanium => "Titanio",
        Material::Wood => "Madera",
        Material::Tr90 => "TR-90",
        Material::Mixed => "Materiales mixtos",
    }
}

fn color(color: ColorFamily) -> Text {
    match color {
        ColorFamily::Black => "Negro",
        ColorFamily::Tortoise => "Carey",
        ColorFamily::Brown => "Marrón",
        ColorFamily::Gold => "Dorado",
        ColorFamily::Silver => "Plata",
        ColorFamily::Gunmetal => "Gris oscuro",
        ColorFamily::Clear => "Transparente",
        ColorFamily::Blue => "Azul",
        ColorFamily::Green => "Verde",
        ColorFamily::Red => "Rojo",
        ColorFamily::Pink => "Rosa",
        ColorFamily::Purple => "Morado",
        ColorFamily::White => "Blanco",
        ColorFamily::Yellow => "Amarillo",
    }
}

fn face_shape(face_shape: FaceShape) -> Text {
    match face_shape {
        FaceShape::Oval => "Ovalada",
        FaceShape::Round => "Redonda",
        FaceShape::Square => "Cuadrada",
        FaceShape::Heart => "Corazón",
        FaceShape::Oblong => "Alargada",
        FaceShape::Diamond => "Diamante",
        FaceShape::Triangle => "Triangular",
    }
}
