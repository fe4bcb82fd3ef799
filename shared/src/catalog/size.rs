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

#[cfg(test)]
mod tests {
    use crate::catalog::{WidthBand, fixture};

    #[test]
    fn markings_are_written_as_they_are_stamped() {
        let mut size = fixture::size(134.0);
        assert_eq!(size.marking(), "48□21 145");
        size.bridge = 20.5;
        assert_eq!(size.marking(), "48□20.5 145");
    }

    #[test]
    fn bands_meet_without_a_gap() {
        for (width, band) in [
            (100.0, WidthBand::Narrow),
            (129.9, WidthBand::Narrow),
            (130.0, WidthBand::Medium),
            (137.9, WidthBand::Medium),
            (138.0, WidthBand::Wide),
            (f32::NAN, WidthBand::Narrow),
        ] {
            assert_eq!(fixture::size(width).width_band(), band, "{width}");
        }
    }
}
