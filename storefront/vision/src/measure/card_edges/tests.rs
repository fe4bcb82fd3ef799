use super::*;

const SIZE: usize = 480;

/// A card in front of a wall.
struct Drawn {
    pixels_per_mm: f32,
    degrees: f32,
    /// How much narrower the upper side is than the lower.
    lean: f32,
    /// Pixels from the wall's grey to the card's.
    blur: f32,
    noise: f32,
    card: f32,
    wall: f32,
    /// A finger as bright as the card along this side.
    hidden: Option<usize>,
}

const PLAIN: Drawn = Drawn {
    pixels_per_mm: 3.0,
    degrees: 0.0,
    lean: 0.0,
    blur: 1.5,
    noise: 4.0,
    card: 190.0,
    wall: 120.0,
    hidden: None,
};

impl Drawn {
    fn corners(&self) -> [Point; 4] {
        let [wide, high] =
            [Card::WIDTH_MM, Card::HEIGHT_MM].map(|mm| 0.5 * mm * self.pixels_per_mm);
        let (sin, cos) = self.degrees.to_radians().sin_cos();
        let upper = wide * (1.0 - self.lean);
        [(-upper, -high), (upper, -high), (wide, high), (-wide, high)].map(|(x, y)| {
            let middle = 0.5 * SIZE as f32;
            [
                middle + 0.3 + cos * x - sin * y,
                middle - 0.2 + sin * x + cos * y,
            ]
        })
    }

    fn picture(&self) -> Picture {
        let [a, b, c, d] = self.corners();
        let sides = [(a, b), (b, c), (c, d), (d, a)];
        let mut state = 7u32;
        let mut random = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / (1 << 24) as f32 - 0.5
        };
        let rgba = (0..SIZE * SIZE).flat_map(|index| {
            let [x, y] = [index % SIZE, index / SIZE].map(|at| at as f32 + 0.5);
            let inside = |(at, (from, to)): (usize, &(Point, Point))| {
                let cross = (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
                let depth = cross / distance(*from, *to);
                let finger = 8.0 * self.pixels_per_mm;
                let depth = depth + if self.hidden == Some(at) { finger } else { 0.0 };
                let part = (depth / self.blur + 0.5).clamp(0.0, 1.0);
                part * part * (3.0 - 2.0 * part)
            };
            let covered = sides.iter().enumerate().map(inside).fold(1.0, f32::min);
            // Near enough to a normal distribution of this standard deviation.
            let noise = 2.0 * self.noise * (random() + random() + random());
            let value = self.wall + (self.card - self.wall) * covered + noise;
            [value as u8, value as u8, value as u8, 255]
        });
        Picture::from_rgba(SIZE, SIZE, rgba.collect()).unwrap()
    }

    /// Marks that are off by 2 mm, each another way.
    fn marked(&self) -> Card {
        let mut corners = self.corners();
        for ([x, y], way) in corners.iter_mut().zip([0.6_f32, 2.0, 3.9, 5.5]) {
            *x += 2.0 * self.pixels_per_mm * way.cos();
            *y += 2.0 * self.pixels_per_mm * way.sin();
        }
        Card { corners }
    }

    /// How far the snapped corners are from the drawn ones, mm.
    fn errors(&self) -> [f32; 4] {
        let card = snapped(&self.picture(), &self.marked());
        let pairs = [0, 1, 2, 3].map(|at| (card.corners[at], self.corners()[at]));
        pairs.map(|(found, truth)| distance(found, truth) / self.pixels_per_mm)
    }
}

#[test]
fn marks_move_to_the_edges_of_the_card() {
    for (what, drawn) in [
        ("plain", PLAIN),
        (
            "turned",
            Drawn {
                degrees: 9.0,
                ..PLAIN
            },
        ),
        (
            "far turned",
            Drawn {
                degrees: -24.0,
                ..PLAIN
            },
        ),
        (
            "leaning",
            Drawn {
                lean: 0.05,
                degrees: 4.0,
                ..PLAIN
            },
        ),
        ("blurred", Drawn { blur: 4.0, ..PLAIN }),
        (
            "noisy",
            Drawn {
                noise: 10.0,
                ..PLAIN
            },
        ),
        (
            "dark",
            Drawn {
                card: 40.0,
                ..PLAIN
            },
        ),
        (
            "faint",
            Drawn {
                card: 138.0,
                ..PLAIN
            },
        ),
        (
            "small",
            Drawn {
                pixels_per_mm: 1.1,
                ..PLAIN
            },
        ),
        (
            "large",
            Drawn {
                pixels_per_mm: 4.6,
                ..PLAIN
            },
        ),
    ] {
        let errors = drawn.errors();
        assert!(
            errors.iter().all(|error| *error < 0.3),
            "{what}: {errors:?}"
        );
    }
}

#[test]
fn where_there_is_no_edge_the_hand_is_right() {
    for drawn in [
        Drawn {
            card: 120.0,
            noise: 10.0,
            ..PLAIN
        },
        Drawn {
            card: 123.0,
            noise: 0.0,
            ..PLAIN
        },
    ] {
        let (found, hand) = (snapped(&drawn.picture(), &drawn.marked()), drawn.marked());
        for (found, hand) in found.corners.iter().zip(hand.corners) {
            assert!(distance(*found, hand) < 0.01, "{found:?} {hand:?}");
        }
    }
}

#[test]
fn a_hidden_side_stays_and_the_others_move() {
    let drawn = Drawn {
        hidden: Some(1),
        ..PLAIN
    };
    let [a, b, c, d] = drawn.errors();
    assert!(a < 0.3 && d < 0.3, "{a} {d}");
    assert!(
        (0.3..2.5).contains(&b) && (0.3..2.5).contains(&c),
        "{b} {c}"
    );
}
