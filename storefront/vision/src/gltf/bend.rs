//! Where a model's temples bend down behind the ear, so that they can be bent at the wearer's.

use super::FittedVertex;

/// Millimetres of temple that are looked at together, and how many such pieces there are.
const STEP: f32 = 5.0;
const STEPS: usize = 40;
/// What falls before this is no temple's end.
const FIRST: f32 = 50.0;
/// Straight temples lean less than one in four.
const STEEP: f32 = 0.25;

/// Millimetres behind the hinge; `None` for temples that end straight.
pub fn find<'v>(vertices: impl Iterator<Item = &'v FittedVertex>) -> Option<f32> {
    let mut tops = [None::<[f32; 2]>; STEPS];
    for vertex in vertices.filter(|vertex| vertex.behind > 0.0) {
        let [_, y, _] = vertex.position;
        if let Some(top) = tops.get_mut((vertex.behind / STEP) as usize)
            && top.is_none_or(|[_, high]| y > high)
        {
            *top = Some([vertex.behind, y]);
        }
    }
    // The upper edge, as a cord over it would lie: no vertex need be where a piece's top is.
    let mut cord: Vec<[f32; 2]> = Vec::new();
    for top in tops.into_iter().flatten() {
        while let [.., before, last] = cord.as_slice()
            && is_below(*last, *before, top)
        {
            cord.pop();
        }
        cord.push(top);
    }
    cord.windows(2).find_map(|edge| {
        let [[from, high], [to, low]] = edge else {
            return None;
        };
        (*from > FIRST && high - low > STEEP * (to - from)).then_some(*from)
    })
}

/// Whether a point lies under the line between two others.
fn is_below([x, y]: [f32; 2], [left, from]: [f32; 2], [right, to]: [f32; 2]) -> bool {
    (y - from) * (right - left) <= (to - from) * (x - left)
}
