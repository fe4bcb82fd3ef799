//! What types cannot say: ranges, lengths, uniqueness.

use std::{collections::HashMap, fmt, ops::RangeInclusive};

use crate::{
    catalog::{Frame, FrameSize, Lens, Variant, query::brand_slug},
    config::Problem,
    outline::LEAST_ROOM,
    tenant::host::Hostname,
};

pub(super) struct Check<'p> {
    problems: &'p mut Vec<Problem>,
    /// Where each id was first.
    ids: HashMap<String, String>,
    /// How each brand's slug was first spelt.
    brands: HashMap<String, String>,
}

impl<'p> Check<'p> {
    pub(super) fn new(problems: &'p mut Vec<Problem>) -> Self {
        Self {
            problems,
            ids: HashMap::new(),
            brands: HashMap::new(),
        }
    }

    pub(super) fn frame(&mut self, path: &str, frame: &Frame) {
        self.slug(&format!("{path}.id"), &frame.id);
        if let Some(first) = self.ids.insert(frame.id.clone(), path.to_owned()) {
            self.report(
                format_args!("{path}.id"),
                "an id of its own",
                format_args!("{:?}, the id of {first} too", frame.id),
            );
        }
        self.text(&format!("{path}.name"), &frame.name, 1..=80);
        self.text(&format!("{path}.brand"), &frame.brand, 1..=60);
        self.brand(path, &frame.brand);
        self.text(&format!("{path}.description"), &frame.description, 0..=2000);
        self.price(path, frame);
        if let Some(weight) = frame.weight {
            self.range(
                &format!("{path}.weight"),
                f32::from(weight),
                3.0..=120.0,
                "grams",
            );
        }
        if !is_date(&frame.released) {
            self.report(
                format_args!("{path}.released"),
                "a day like 2026-03-01",
                format_args!("{:?}", frame.released),
            );
        }
        if let Some(model) = &frame.model {
            self.model(path, model);
        }
        self.sizes(path, &frame.sizes);
        self.variants(path, &frame.variants);
    }

    fn brand(&mut self, path: &str, brand: &str) {
        let slug = brand_slug(brand);
        if slug.is_empty() {
            return self.report(
                format_args!("{path}.brand"),
                "a brand with letters or digits",
                format_args!("{brand:?}"),
            );
        }
        let first = self
            .brands
            .entry(slug)
            .or_insert_with(|| brand.to_owned())
            .clone();
        if first != brand {
            self.report(
                format_args!("{path}.brand"),
                format_args!("{first:?}, as the brand was spelt before"),
                format_args!("{brand:?}"),
            );
        }
    }

    fn price(&mut self, path: &str, frame: &Frame) {
        // Ten million of the smallest coin: a misplaced decimal point shows here.
        if !(1..=10_000_000).contains(&frame.price) {
            self.report(
                format_args!("{path}.price"),
                "minor units from 1 to 10000000",
                frame.price,
            );
        }
        if let Some(was) = frame.was.filter(|was| *was <= frame.price) {
            self.report(
                format_args!("{path}.was"),
                format_args!("more than the price, {}", frame.price),
                was,
            );
        }
    }

    fn sizes(&mut self, path: &str, sizes: &[FrameSize]) {
        self.amount(&format!("{path}.sizes"), sizes.len(), 1..=8, "sizes");
        for (index, size) in sizes.iter().enumerate() {
            let path = format!("{path}.sizes[{index}]");
            self.range(
                &format!("{path}.lensWidth"),
                size.lens_width,
                30.0..=75.0,
                "mm",
            );
            self.range(
                &format!("{path}.lensHeight"),
                size.lens_height,
                18.0..=65.0,
                "mm",
            );
            self.range(&format!("{path}.bridge"), size.bridge, 8.0..=30.0, "mm");
            self.range(&format!("{path}.temple"), size.temple, 100.0..=165.0, "mm");
            self.range(
                &format!("{path}.frameWidth"),
                size.frame_width,
                100.0..=170.0,
                "mm",
            );
            let least = 2.0 * (size.lens_width + LEAST_ROOM) + size.bridge;
            // Half a tenth, for tenths are not exact in a float.
            if size.frame_width < least - 0.05 {
                let expected = format_args!(
                    "at least two lenses, the bridge and {LEAST_ROOM} mm beside each lens, {least:.1} mm"
                );
                self.report(
                    format_args!("{path}.frameWidth"),
                    expected,
                    size.frame_width,
                );
            }
        }
        if !sizes.is_sorted_by(|one, next| one.frame_width <= next.frame_width) {
            self.report(
                format_args!("{path}.sizes"),
                "the smallest size first",
                "another order",
            );
        }
    }

    fn variants(&mut self, path: &str, variants: &[Variant]) {
        self.amount(
            &format!("{path}.variants"),
            variants.len(),
            1..=24,
            "variants",
        );
        for (index, variant) in variants.iter().enumerate() {
            let path = format!("{path}.variants[{index}]");
            self.slug(&format!("{path}.id"), &variant.id);
            if variants
                .iter()
                .take(index)
                .any(|before| before.id == variant.id)
            {
                self.report(
                    format_args!("{path}.id"),
                    "an id of its own within the frame",
                    format_args!("{:?} again", variant.id),
                );
            }
            self.text(&format!("{path}.name"), &variant.name, 1..=60);
            if let Some(photo) = &variant.photo {
                self.photo(&path, photo);
            }
            if let Some(Lens { density, .. }) = variant.lens {
                self.range(&format!("{path}.lens.density"), density, 0.0..=1.0, "");
            }
        }
    }

    fn photo(&mut self, path: &str, photo: &str) {
        let plain = photo
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"\"'<>\\`".contains(&byte));
        let here = photo.len() > "/media/".len() && photo.starts_with("/media/");
        // Its origin becomes part of every page's policy.
        let elsewhere = photo.strip_prefix("https://").is_some_and(|rest| {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            authority.parse::<Hostname>().is_ok()
        });
        if photo.len() > 500 || !plain || !(here || elsewhere) {
            self.report(
                format_args!("{path}.photo"),
                "an https:// address or a path on this store like /media/…",
                format_args!("{photo:?}"),
            );
        }
    }

    /// The try-on fetches nothing from elsewhere.
    fn model(&mut self, path: &str, model: &str) {
        let plain = |byte| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/');
        let fits = model.len() <= 200
            && model.starts_with("/media/")
            && model.ends_with(".glb")
            && !model.contains("//")
            && !model.contains("..")
            && model.bytes().all(plain);
        if !fits {
            self.report(
                format_args!("{path}.model"),
                "a GLB file on this store like /media/ellis.glb",
                format_args!("{model:?}"),
            );
        }
    }

    fn slug(&mut self, path: &str, slug: &str) {
        let fits = (1..=60).contains(&slug.len())
            && slug
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !fits {
            self.report(path, "1 to 60 of a-z, 0-9 and -", format_args!("{slug:?}"));
        }
    }

    fn text(&mut self, path: &str, text: &str, characters: RangeInclusive<usize>) {
        let count = text.trim().chars().count();
        if !characters.contains(&count) {
            let (least, most) = (characters.start(), characters.end());
            self.report(path, format_args!("{least} to {most} characters"), count);
        }
        if text
            .chars()
            .any(|letter| letter.is_control() && letter != '\n')
        {
            self.report(
                path,
                "text without control characters",
                format_args!("{text:?}"),
            );
        }
    }

    fn amount(&mut self, path: &str, amount: usize, allowed: RangeInclusive<usize>, what: &str) {
        if !allowed.contains(&amount) {
            self.report(
                path,
                format_args!("{} to {} {what}", allowed.start(), allowed.end()),
                amount,
            );
        }
    }

    fn range(&mut self, path: &str, number: f32, allowed: RangeInclusive<f32>, unit: &str) {
        if !allowed.contains(&number) {
            let expected = format!("{} to {} {unit}", allowed.start(), allowed.end());
            self.report(path, expected.trim_end(), number);
        }
    }

    fn report(
        &mut self,
        path: impl fmt::Display,
        expected: impl fmt::Display,
        found: impl fmt::Display,
    ) {
        self.problems.push(Problem::new(path, expected, found));
    }
}

/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-').map(|part| {
        (
            part.len(),
            part.bytes().all(|byte| byte.is_ascii_digit()),
            part.parse::<u32>(),
        )
    });
    let mut part = |digits| match parts.next() {
        Some((length, true, Ok(number))) if length == digits => Some(number),
        _ => None,
    };
    let (Some(year), Some(month), Some(day)) = (part(4), part(2), part(2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day) && parts.next().is_none()
}
