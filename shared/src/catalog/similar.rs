//! Frames to look at beside one.

use super::{Catalog, Frame};

impl Catalog {
    /// The frames of the same category that are most like this one, the most alike first.
    pub fn similar(&self, frame: &Frame, most: usize) -> Vec<&Frame> {
        let others = self
            .frames
            .iter()
            .filter(|other| other.category == frame.category && other.id != frame.id);
        let mut by_distance: Vec<(u32, &Frame)> = others
            .map(|other| (distance(frame, other), other))
            .collect();
        by_distance.sort_by_key(|(distance, _)| *distance);
        by_distance
            .into_iter()
            .take(most)
            .map(|(_, other)| other)
            .collect()
    }
}

/// In points. Another shape weighs as much as 10 mm of width or half the price: shape is what one sees first, but a
/// frame that is 10 mm wider will not fit at all.
fn distance(one: &Frame, other: &Frame) -> u32 {
    let differs = |differs: bool, points: u32| if differs { points } else { 0 };
    differs(one.shape != other.shape, 100)
        + differs(one.material != other.material, 40)
        + differs(one.rim != other.rim, 40)
        + width(one).abs_diff(width(other)).min(300)
        + price(one, other).min(300)
}

/// Tenths of a millimetre.
fn width(frame: &Frame) -> u32 {
    frame.middle_size().map_or(0, |size| size.width_tenths())
}

/// Two points for each per cent of the dearer price.
fn price(one: &Frame, other: &Frame) -> u32 {
    let dearer = one.price.max(other.price).max(1);
    let points = u64::from(one.price.abs_diff(other.price)) * 200 / u64::from(dearer);
    points as u32
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Catalog, Category, Material, Shape, fixture};

    #[test]
    fn shape_counts_before_material_and_price() {
        let frame = fixture::frame("it");
        let mut dearer = fixture::frame("dearer");
        dearer.price = 15_000;
        let mut metal = fixture::frame("metal");
        metal.material = Material::Metal;
        let mut square = fixture::frame("square");
        square.shape = Shape::Square;
        let mut wider = fixture::frame("wider");
        wider.sizes = vec![fixture::size(146.0)];
        let mut sun = fixture::frame("sun");
        sun.category = Category::Sunglasses;
        let catalog = Catalog::new(vec![sun, wider, square, metal, dearer, frame]);
        let like = |most| catalog.similar(catalog.get("it").unwrap(), most);
        let ids: Vec<&str> = like(9).iter().map(|frame| frame.id.as_str()).collect();
        assert_eq!(ids, ["dearer", "metal", "square", "wider"]);
        assert_eq!(like(2).len(), 2);
    }
}
