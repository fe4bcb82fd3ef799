use super::{
    Front, Labels,
    curve::{Bounds, Cubic, Point},
    drawing, picture, picture_angle,
};
use crate::{
    catalog::{Category, ColorFamily, Frame, FrameSize, Lens, Material, Rim, Shape, Variant},
    theme::Hex,
};

/// Sizes from the smallest child's frame to the largest visor, with and without room beside the lenses.
const SIZES: [FrameSize; 6] = [
    size(30.0, 18.0, 8.0, 100.0, 100.0),
    size(44.0, 38.0, 24.0, 130.0, 126.0),
    size(52.0, 39.0, 18.0, 145.0, 140.0),
    size(58.0, 49.0, 14.0, 140.0, 134.0),
    size(62.0, 52.0, 17.0, 150.0, 148.0),
    size(70.0, 65.0, 20.0, 165.0, 170.0),
];

const fn size(
    lens_width: f32,
    lens_height: f32,
    bridge: f32,
    temple: f32,
    frame_width: f32,
) -> FrameSize {
    FrameSize {
        lens_width,
        lens_height,
        bridge,
        temple,
        frame_width,
    }
}

fn every_front() -> impl Iterator<Item = (String, FrameSize, Front)> {
    Shape::ALL.iter().flat_map(|&shape| {
        Rim::ALL.iter().flat_map(move |&rim| {
            Material::ALL.iter().flat_map(move |&material| {
                SIZES.iter().map(move |size| {
                    let name = format!(
                        "{} {} {} {size:?}",
                        shape.slug(),
                        rim.slug(),
                        material.slug()
                    );
                    (name, *size, Front::new(shape, rim, material, size))
                })
            })
        })
    })
}

/// All that is drawn of the half at positive x.
fn parts(front: &Front) -> Vec<Cubic> {
    let wires = front
        .end_piece
        .iter()
        .chain(&front.bridges)
        .flat_map(|wire| wire.line.clone());
    let plate = front.plate.iter().flat_map(|plate| plate.outer().concat());
    front
        .lens
        .pieces()
        .iter()
        .copied()
        .chain(wires)
        .chain(plate)
        .collect()
}

fn samples(chain: &[Cubic]) -> Vec<Point> {
    chain
        .iter()
        .flat_map(|cubic| (0..8).map(|i| cubic.at(i as f32 / 8.0)))
        .collect()
}

#[test]
fn lenses_fill_their_boxes_exactly_and_are_a_bridge_apart() {
    for (name, size, front) in every_front() {
        let bounds = Bounds::of(front.lens.pieces());
        let box_size = bounds.size();
        assert!(
            (box_size.x - size.lens_width).abs() < 0.01,
            "{name}: {box_size:?}"
        );
        assert!(
            (box_size.y - size.lens_height).abs() < 0.01,
            "{name}: {box_size:?}"
        );
        assert!(
            (2.0 * bounds.min.x - size.bridge).abs() < 0.01,
            "{name}: {bounds:?}"
        );
        assert!(
            (bounds.min.y + bounds.max.y).abs() < 0.01,
            "{name}: {bounds:?}"
        );
    }
}

#[test]
fn fronts_are_as_wide_as_marked() {
    for (name, size, front) in every_front() {
        let drawn = 2.0 * Bounds::of(&parts(&front)).max.x;
        let least = size.bridge + 2.0 * size.lens_width + 2.4;
        assert!(
            (drawn - size.frame_width.max(least)).abs() < 0.2,
            "{name}: {drawn}"
        );
        assert!((2.0 * front.half_width - drawn).abs() < 0.2, "{name}");
    }
}

#[test]
fn nothing_of_a_half_reaches_over_the_plane_of_symmetry() {
    for (name, _, front) in every_front() {
        let bounds = Bounds::of(&parts(&front));
        assert!(bounds.min.x > -0.01, "{name}: {bounds:?}");
        let points = parts(&front);
        assert!(
            points
                .iter()
                .all(|cubic| cubic.from.x.is_finite() && cubic.to.y.is_finite()),
            "{name}"
        );
    }
}

#[test]
fn lenses_and_plates_do_not_cross_themselves() {
    for (name, _, front) in every_front() {
        let lens = samples(front.lens.pieces());
        assert_eq!(crossings(&lens, true), 0, "lens of {name}");
        let Some(plate) = &front.plate else { continue };
        for chain in plate.outer() {
            assert_eq!(
                crossings(&samples(&chain), false),
                0,
                "rim of {name}: {}",
                super::path::open(&chain)
            );
        }
    }
}

#[test]
fn rims_lie_outside_their_lenses() {
    for (name, _, front) in every_front() {
        let Some(plate) = &front.plate else { continue };
        let lens = samples(front.lens.pieces());
        for station in plate.stations(1.0) {
            assert!(
                !inside(&lens, station.outer) || distance(&lens, station.outer) < 0.1,
                "{name}: {station:?}"
            );
        }
    }
}

#[test]
fn temples_are_as_long_as_marked() {
    for (name, size, front) in every_front() {
        let steps = 400;
        let at = |i: usize| {
            let station = front.temple.at(size.temple * i as f32 / steps as f32);
            (station.back, station.rise)
        };
        let walked: f32 = (0..steps)
            .map(|i| (at(i + 1).0 - at(i).0).hypot(at(i + 1).1 - at(i).1))
            .sum();
        assert!((walked - size.temple).abs() < 0.1, "{name}: {walked}");
    }
}

#[test]
fn pictures_are_small_well_formed_and_free_of_style_attributes() {
    for &shape in Shape::ALL {
        for &rim in Rim::ALL {
            for &material in Material::ALL {
                for (family, lens) in [
                    (ColorFamily::Tortoise, true),
                    (ColorFamily::Clear, false),
                    (ColorFamily::Gold, true),
                ] {
                    let (frame, variant) = example(shape, rim, material, family, lens);
                    let labels = Labels {
                        title: "Sizes & \"more\"",
                        lens_width: "A",
                        lens_height: "B",
                        bridge: "DBL",
                        temple: "Temple",
                        frame_width: "Width",
                    };
                    let drawn = [
                        (picture(&frame, &variant, &SIZES[2]), 4_200),
                        (picture_angle(&frame, &variant, &SIZES[2]), 6_300),
                        (drawing(&frame, &SIZES[2], &labels), 2_600),
                    ];
                    for (svg, most) in drawn {
                        let name = format!("{} {} {}", shape.slug(), rim.slug(), material.slug());
                        assert!(svg.len() <= most, "{name}: {} bytes", svg.len());
                        assert!(
                            !svg.contains("style=") && !svg.contains("NaN") && !svg.contains("inf"),
                            "{name}: {svg}"
                        );
                        assert_eq!(
                            svg.matches("<g").count(),
                            svg.matches("</g>").count(),
                            "{name}: {svg}"
                        );
                        let mut ids: Vec<&str> = svg
                            .split(r#" id=""#)
                            .skip(1)
                            .filter_map(|rest| rest.split('"').next())
                            .collect();
                        let count = ids.len();
                        ids.sort_unstable();
                        ids.dedup();
                        assert_eq!(ids.len(), count, "{name}: an id twice in {svg}");
                        for id in svg
                            .split("#")
                            .skip(1)
                            .filter_map(|rest| rest.split(['"', ')']).next())
                        {
                            let color =
                                id.len() >= 3 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
                            assert!(
                                color || svg.contains(&format!(r#"id="{id}""#)),
                                "{name}: no #{id} in {svg}"
                            );
                        }
                    }
                }
            }
        }
    }
}

fn example(
    shape: Shape,
    rim: Rim,
    material: Material,
    family: ColorFamily,
    lens: bool,
) -> (Frame, Variant) {
    let variant = Variant {
        id: "havana".into(),
        name: "Havana".into(),
        family,
        color: Hex([0x4a, 0x28, 0x12]),
        accent: Some(Hex([0xb8, 0x74, 0x2c])),
        temple_color: None,
        lens: lens.then_some(Lens {
            tint: Hex([0x5b, 0x3a, 0x22]),
            density: 0.8,
            gradient: true,
            mirror: false,
        }),
        photo: None,
    };
    let frame = Frame {
        id: "frame".into(),
        name: "Frame".into(),
        brand: "Brand".into(),
        category: Category::Glasses,
        shape,
        rim,
        material,
        sizes: SIZES.to_vec(),
        variants: vec![variant.clone()],
        price: 1,
        was: None,
        description: String::new(),
        weight: None,
        released: "2026-01-01".into(),
        model: None,
    };
    (frame, variant)
}

fn crossings(points: &[Point], closed: bool) -> usize {
    let count = points.len() - usize::from(!closed);
    let segment = |i: usize| (points[i % points.len()], points[(i + 1) % points.len()]);
    let mut found = 0;
    for i in 0..count {
        for j in i + 2..count {
            let neighbours = closed && i == 0 && j == count - 1;
            found += usize::from(!neighbours && cross(segment(i), segment(j)));
        }
    }
    found
}

fn cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

fn inside(loop_: &[Point], p: Point) -> bool {
    let edges = loop_.iter().zip(loop_.iter().cycle().skip(1));
    edges
        .filter(|(a, b)| {
            (a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)
        })
        .count()
        % 2
        == 1
}

fn distance(points: &[Point], p: Point) -> f32 {
    points
        .iter()
        .map(|q| (*q - p).length())
        .fold(f32::INFINITY, f32::min)
}
