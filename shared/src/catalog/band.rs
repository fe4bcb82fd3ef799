//! Ranges of numbers that shoppers filter by: free ones (`132-140`) and the bands with a name.

use std::ops::RangeInclusive;

names!(
    /// How wide a front is: under 130 mm, under 138 mm, or more. No standard names these bands; retailers' size guides
    /// cluster round the same two borders, with adult fronts between about 118 and 150 mm.
    WidthBand { Narrow = "narrow", Medium = "medium", Wide = "wide" }
);

impl WidthBand {
    /// The band's first and last millimetre, as a label says them: `None` where it is open.
    pub const fn millimetres(self) -> (Option<u16>, Option<u16>) {
        match self {
            Self::Narrow => (None, Some(129)),
            Self::Medium => (Some(130), Some(137)),
            Self::Wide => (Some(138), None),
        }
    }

    pub(crate) fn of(tenths: u32) -> Self {
        match tenths {
            ..1300 => Self::Narrow,
            1300..1380 => Self::Medium,
            1380.. => Self::Wide,
        }
    }
}

/// A range with both ends included, either of which may be open.
///
/// Prices are in minor units, frame widths in tenths of a millimetre; addresses and forms write whole units, `150-250`,
/// `-99.50` or `200-`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Bounds {
    pub from: Option<u32>,
    pub to: Option<u32>,
}

impl Bounds {
    pub fn contains(self, number: u32) -> bool {
        self.range().contains(&number)
    }

    /// Half-way between the ends, or the only end.
    pub(crate) fn middle(self) -> Option<u32> {
        match (self.from, self.to) {
            (Some(from), Some(to)) => Some(from.midpoint(to)),
            (end, None) | (None, end) => end,
        }
    }

    fn range(self) -> RangeInclusive<u32> {
        self.from.unwrap_or(0)..=self.to.unwrap_or(u32::MAX)
    }
}

/// How many of the smallest steps make the whole unit that addresses are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Hundredths: cents of a euro.
    Money,
    /// Tenths of a millimetre.
    Millimetre,
}

impl Unit {
    const fn decimals(self) -> u32 {
        match self {
            Self::Money => 2,
            Self::Millimetre => 1,
        }
    }

    pub(crate) fn read(self, text: &str) -> Option<Bounds> {
        let (from, to) = text.split_once('-')?;
        self.bounds(from, to)
    }

    /// Ends the wrong way round are swapped; `None` when neither end is a number or one is nonsense.
    pub(crate) fn bounds(self, from: &str, to: &str) -> Option<Bounds> {
        match (self.end(from)?, self.end(to)?) {
            (None, None) => None,
            (Some(from), Some(to)) => Some(Bounds {
                from: Some(from.min(to)),
                to: Some(from.max(to)),
            }),
            (from, to) => Some(Bounds { from, to }),
        }
    }

    /// One end; empty is open. A decimal comma is as good as a point.
    fn end(self, text: &str) -> Option<Option<u32>> {
        let text = text.trim();
        if text.is_empty() {
            return Some(None);
        }
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |text: &str| text.len() <= 7 && text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(part) {
            return None;
        }
        let places = self.decimals() as usize;
        let part: String = part
            .chars()
            .chain(std::iter::repeat('0'))
            .take(places)
            .collect();
        let number = whole
            .parse::<u32>()
            .ok()?
            .checked_mul(10_u32.pow(self.decimals()))?;
        number.checked_add(part.parse().ok()?).map(Some)
    }

    pub(crate) fn write(self, bounds: Bounds) -> String {
        format!("{}-{}", self.written(bounds.from), self.written(bounds.to))
    }

    fn written(self, end: Option<u32>) -> String {
        let Some(end) = end else { return String::new() };
        let scale = 10_u32.pow(self.decimals());
        match end % scale {
            0 => (end / scale).to_string(),
            rest => format!(
                "{}.{rest:0places$}",
                end / scale,
                places = self.decimals() as usize
            ),
        }
    }
}
