//! A frame that is drawn part by part, whether it is made from its sizes or is a tenant's own model.

use crate::mesh::Part;

pub trait Parts {
    /// Draws the parts chosen, in their order, after `prepare` has set what differs between them.
    fn draw_parts(&self, parts: &[Part], prepare: &dyn Fn(Part));
}
