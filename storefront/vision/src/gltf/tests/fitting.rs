use serde_json::json;

use super::{SIZE, with};
use crate::gltf::{Fitted, Model};

#[test]
fn a_node_that_is_called_so_is_the_origin() {
    let nodes = json!([
        { "mesh": 0, "children": [1], "translation": [0.5, 0.0, 0.0] },
        { "name": "origin", "translation": [0.0, 0.01, -0.003] },
    ]);
    let model = Model::read(&with("/nodes", nodes)).unwrap();
    let fitted = Fitted::new(&model, &SIZE).unwrap();
    // The first corner, 60 mm to the left of it, 30 below and 3 before, of a model 120 mm wide worn as 140.
    let expected = [-70.0, -35.0, 3.5];
    let position = fitted.pieces[0][0].position;
    let off = position
        .iter()
        .zip(expected)
        .map(|(at, to)| (at - to).abs());
    assert!(off.fold(0.0, f32::max) < 1e-3, "{position:?}");
}

#[test]
fn a_model_is_worn_as_wide_as_the_frame_is_marked_whichever_way_it_looks() {
    let back_to_front =
        json!([{ "mesh": 0, "rotation": [0.0, 1.0, 0.0, 0.0], "scale": [9.0, 9.0, 9.0] }]);
    for bytes in [
        with("/nodes/0", json!({ "mesh": 0 })),
        with("/nodes", back_to_front),
    ] {
        let model = Model::read(&bytes).unwrap();
        let fitted = Fitted::new(&model, &SIZE).unwrap();
        let points = || fitted.pieces.iter().flatten();
        let most = |axis: usize| {
            points()
                .map(|vertex| vertex.position[axis])
                .fold(f32::MIN, f32::max)
        };
        assert!((most(0) - 70.0).abs() < 1e-3);
        assert!(
            most(2).abs() < 1e-3,
            "the foremost point is the front's plane"
        );
        let tips = points().filter(|vertex| vertex.behind > 100.0).count();
        assert_eq!(tips, 4, "temples run backwards");
        assert!(points().filter(|vertex| vertex.behind == 0.0).count() >= 4);
    }
}
