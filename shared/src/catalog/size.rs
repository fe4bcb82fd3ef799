//! What a size is called: its marking and how wide it sits.

use std::fmt::Write as _;

use super::{Frame, FrameSize, Variant, WidthBand};

impl FrameSize {
    /// As it is stamped on the temple: lens width, the box sign, bridge, temple. `52□18 145`.
    pub fn marking(&self) -> String {
        let mut marking = String::with_capacity(12);
        // Writing to a string cannot fail.
        let _ = write!(
            marking,
            "{}□{} {}",
            self.lens_width, self.bridge, self.temple
        );
        marking
    }

    pub fn width_band(&self) -> WidthBand {
        WidthBand::of(self.width_tenths())
    }

    /// The front's width in tenths of a millimetre: filters compare whole numbers, so that 132.0 never misses 132.
    pub(crate) fn width_tenths(&self) -> u32 {
        // A float-to-integer cast saturates, and takes NaN to 0.
        (self.frame_width * 10.0).round() as u32
    }
}

impl Frame {
    pub fn variant(&self, id: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// The size most people fit: the middle one, the larger of two middles.
    pub fn middle_size(&self) -> Option<&FrameSize> {
        self.sizes.get(self.sizes.len() / 2)
    }

    /// Whether the price was reduced.
    pub fn reduced(&self) -> bool {
        self.was.is_some_and(|was| was > self.price)
    }
}
