//! Points, cubic Béziers, chains of them, and the closed outlines that lenses have.

mod chain;
mod cubic;
mod outline;
mod point;

pub use chain::{along, fit, length};
#[cfg(test)]
pub use cubic::Bounds;
pub use cubic::Cubic;
pub use outline::Outline;
pub use point::{Point, point};
