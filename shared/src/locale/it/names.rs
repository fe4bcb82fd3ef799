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
        Category::Glasses => "Occhiali",
        Category::Sunglasses => "Occhiali da sole",
    }
}

fn facet(facet: Facet) -> Text {
    match facet {
        Facet::Brand => "Marca",
        Facet::Price => "Prezzo",
        Facet::Color => "Colore",
        Facet::Shape => "Forma",
        Facet::Material => "Materiale",
        Facet::Rim => "Cerchio",
        Facet::FrameWidth => "Larghezza della montatura",
    }
}

fn shape(shape: Shape) -> Text {
    match shape {
        Shape::Round => "Rotonda",
        Shape::Oval => "Ovale",
        Shape::Rectangle => "Rettangolare",
        Shape::Square => "Quadrata",
        Shape::Wayfarer => "Wayfarer",
        Shape::Aviator => "Aviatore",
        Shape::CatEye => "A gatto",
        Shape::Browline => "Browline",
        Shape::Geometric => "Geometrica",
        Shape::Butterfly => "A farfalla",
        Shape::Wrap => "Avvolgente",
    }
}

fn rim(rim: Rim) -> Text {
    match rim {
        Rim::Full => "Cerchiata",
        Rim::Half => "Semi-cerchiata",
        Rim::Rimless => "Senza cerchio",
    }
}

fn material(material: Material) -> Text {
    match material {
        Material::Acetate => "Acetato",
        Material::Metal => "Metallo",
        Material::Titanium => "Titanio",
        Material::Wood => "Legno",
        Material::Tr90 => "TR-90",
        Material::Mixed => "Materiali misti",
    }
}

fn color(color: ColorFamily) -> Text {
    match color {
        ColorFamily::Black => "Nero",
        ColorFamily::Tortoise => "Tartaruga",
        ColorFamily::Brown => "Marrone",
        ColorFamily::Gold => "Oro",
        ColorFamily::Silver => "Argento",
        ColorFamily::Gunmetal => "Canna di fucile",
        ColorFamily::Clear => "Trasparente",
        ColorFamily::Blue => "Blu",
        ColorFamily::Green => "Verde",
        ColorFamily::Red => "Rosso",
        ColorFamily::Pink => "Rosa",
        ColorFamily::Purple => "Viola",
        ColorFamily::White => "Bianco",
        ColorFamily::Yellow => "Giallo",
    }
}

fn face_shape(face_shape: FaceShape) -> Text {
    match face_shape {
        FaceShape::Oval => "Ovale",
        FaceShape::Round => "Rotondo",
        FaceShape::Square => "Quadrato",
        FaceShape::Heart => "A cuore",
        FaceShape::Oblong => "Allungato",
        FaceShape::Diamond => "A diamante",
        FaceShape::Triangle => "Triangolare",
    }
}
