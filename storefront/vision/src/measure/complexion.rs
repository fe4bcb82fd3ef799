//! The colours of skin, eyes and hair in a picture, as they would be in white light.

use std::ops::RangeInclusive;

use shared::{
    theme::Hex,
    vision::{Complexion, ComplexionRefusal},
};

use super::{Eye, LEFT_EYE, RIGHT_EYE, facing, grey, iris_pixels};
use crate::{head::Head, landmarks::Landmarks, picture::Picture};

/// Where skin is open to the light and rarely under hair, a beard or glasses: both cheeks and the forehead.
const SKIN: [usize; 5] = [50, 280, 205, 425, 151];
const HAIRLINE: usize = 10;
const CHIN: usize = 152;
/// Where hair is, parts of the face's height above the hairline and to its sides.
const ABOVE: [f32; 4] = [0.07, 0.10, 0.13, 0.16];
const BESIDE: [f32; 7] = [-0.18, -0.12, -0.06, 0.0, 0.06, 0.12, 0.18];
/// Of places above the forehead that are in the picture.
const MIN_HAIR: usize = 12;
/// With fewer pixels across an iris its colour is mixed with that of lids and pupil.
const MIN_IRIS_PIXELS: f32 = 8.0;
/// Round the pupil, parts of the iris's radius.
const RING: [f32; 3] = [0.5, 0.65, 0.8];
/// Where the white of an eye is looked for, parts of the iris's radius beside its middle.
const WHITE: [f32; 5] = [1.25, 1.4, 1.55, 1.7, 1.85];
/// In OKLCH, degrees: what lies beyond is no skin's.
const SKIN_HUES: RangeInclusive<f64> = 25.0..=95.0;
/// Grey levels of skin, 0 to 255.
const SKIN_GREY: [f32; 2] = [45.0, 245.0];
/// The white of an eye in white light, by its channels: a little red and yellow (R. Russell, J. R. Sweda, A. Porcheron and
/// E. Mauger, Psychology and Aging 29, 2014, give its colour over a life).
const SCLERA: Color = [1.03, 1.0, 0.965];
/// How much stronger one channel may be than another there: beyond, it is the lid that is seen, or the light is that of a
/// coloured lamp.
const MOST_TINT: f32 = 1.3;
/// Distance in OKLab below which hair cannot be told from skin: bald, or a high forehead.
const AS_SKIN: f64 = 0.07;
/// Mean distance of hair's grey levels from their middle: beyond, much of it is background.
const MOST_SPREAD: f32 = 38.0;

type Color = [f32; 3];

/// # Errors
/// Where the picture cannot tell.
pub fn complexion(
    picture: &Picture,
    landmarks: &Landmarks,
    head: &Head,
) -> Result<Complexion, ComplexionRefusal> {
    facing(head, &super::READ).map_err(|_| ComplexionRefusal::NoFace)?;
    if iris_pixels(landmarks) < MIN_IRIS_PIXELS {
        return Err(ComplexionRefusal::TooFar);
    }
    let skin = skin(picture, landmarks).ok_or(ComplexionRefusal::NoFace)?;
    match grey(skin) {
        grey if grey < SKIN_GREY[0] => return Err(ComplexionRefusal::Dark),
        _ if skin.iter().any(|&channel| channel > SKIN_GREY[1]) => {
            return Err(ComplexionRefusal::Bright);
        }
        _ => {}
    }
    let light = Light::of(picture, landmarks).ok_or(ComplexionRefusal::ColoredLight)?;
    let eyes = eyes(picture, landmarks).ok_or(ComplexionRefusal::TooFar)?;
    let skin = light.white(skin);
    if !SKIN_HUES.contains(&skin.oklch().hue.to_degrees()) {
        return Err(ComplexionRefusal::ColoredLight);
    }
    let hair = hair(picture, landmarks).map(|hair| light.white(hair));
    Ok(Complexion {
        skin,
        eyes: light.white(eyes),
        hair: hair.filter(|hair| apart(*hair, skin) > AS_SKIN),
    })
}

fn skin(picture: &Picture, landmarks: &Landmarks) -> Option<Color> {
    let reach = iris_pixels(landmarks) / 3.0;
    let places = SKIN.into_iter().flat_map(|index| {
        let [x, y] = landmarks.pixel(index);
        [-1.0, 0.0, 1.0].into_iter().flat_map(move |across| {
            [-1.0, 0.0, 1.0].map(|down| [x + across * reach, y + down * reach])
        })
    });
    middle(places.map(|place| picture.color(place)).collect())
}

/// Of the iris's lower half and its sides: lids and lashes shade what is above.
fn eyes(picture: &Picture, landmarks: &Landmarks) -> Option<Color> {
    let (sin, cos) = landmarks.region().angle.sin_cos();
    let ring = |eye: Eye| {
        let iris = eye.drawn(landmarks);
        RING.into_iter().flat_map(move |part| {
            (-1..=13).map(move |step: i32| {
                let (down, across) = (step as f32 * 15.0_f32.to_radians()).sin_cos();
                let (across, down) = (across * part * iris.radius, down * part * iris.radius);
                let [x, y] = iris.centre;
                [x + across * cos - down * sin, y + across * sin + down * cos]
            })
        })
    };
    let places = [RIGHT_EYE, LEFT_EYE].into_iter().flat_map(ring);
    middle(places.map(|place| picture.color(place)).collect())
}

fn hair(picture: &Picture, landmarks: &Landmarks) -> Option<Color> {
    let ([x, y], [chin_x, chin_y]) = (landmarks.pixel(HAIRLINE), landmarks.pixel(CHIN));
    let up = [x - chin_x, y - chin_y];
    let part = picture.part();
    let [left, top] = [part.left, part.top].map(|side| side as f32);
    let [right, bottom] = [part.left + part.width, part.top + part.height].map(|side| side as f32);
    let places = ABOVE.into_iter().flat_map(|above| {
        BESIDE.map(|beside| {
            [
                x + up[0] * above - up[1] * beside,
                y + up[1] * above + up[0] * beside,
            ]
        })
    });
    let colors: Vec<Color> = places
        .filter(|[x, y]| (left..right).contains(x) && (top..bottom).contains(y))
        .map(|place| picture.color(place))
        .collect();
    if colors.len() < MIN_HAIR {
        return None;
    }
    let hair = middle(colors.clone())?;
    let spread: f32 = colors
        .iter()
        .map(|&color| (grey(color) - grey(hair)).abs())
        .sum();
    (spread / (colors.len() as f32) < MOST_SPREAD).then_some(hair)
}

/// What the picture's channels have to be multiplied by for the whites of the eyes to look as in white light.
struct Light(Color);

impl Light {
    /// `None` where it is so coloured that nothing can be said.
    fn of(picture: &Picture, landmarks: &Landmarks) -> Option<Self> {
        let (sin, cos) = landmarks.region().angle.sin_cos();
        let mut whites: Vec<Color> = [RIGHT_EYE, LEFT_EYE]
            .into_iter()
            .flat_map(|eye| {
                let iris = eye.drawn(landmarks);
                let [from, to] = [eye.upper[0], eye.upper[8]].map(|corner| {
                    let [x, y] = landmarks.pixel(corner);
                    (x - iris.centre[0]) * cos + (y - iris.centre[1]) * sin
                });
                let inside = from.min(to) * 0.8..from.max(to) * 0.8;
                let ways = WHITE.into_iter().flat_map(|part| [part, -part]);
                ways.map(move |part| part * iris.radius)
                    .filter(move |way| inside.contains(way))
                    .map(move |way| [iris.centre[0] + way * cos, iris.centre[1] + way * sin])
            })
            .map(|place| picture.color(place))
            .collect();
        // The brightest third: lashes, lids and the iris's own edge are darker.
        whites.sort_by(|one, other| grey(*other).total_cmp(&grey(*one)));
        whites.truncate(whites.len().div_ceil(3));
        let white = middle(whites)?;
        let least = white.into_iter().fold(f32::MAX, f32::min).max(1.0);
        let most = white.into_iter().fold(0.0, f32::max);
        let [red, green, blue] = SCLERA.map(|part| part * grey(white));
        let [r, g, b] = white.map(|channel| channel.max(1.0));
        (most / least < MOST_TINT).then(|| Self([red / r, green / g, blue / b]))
    }

    fn white(&self, color: Color) -> Hex {
        let Self([red, green, blue]) = self;
        let [r, g, b] = color;
        Hex([r * red, g * green, b * blue].map(|channel| channel.round().clamp(0.0, 255.0) as u8))
    }
}

/// In OKLab.
fn apart(one: Hex, other: Hex) -> f64 {
    let [one, other] = [one, other].map(Hex::oklch);
    let plane = one.chroma.powi(2) + other.chroma.powi(2)
        - 2.0 * one.chroma * other.chroma * (one.hue - other.hue).cos();
    ((one.lightness - other.lightness).powi(2) + plane).sqrt()
}

/// The mean of the half that is neither the brightest nor the darkest; `None` of none.
fn middle(mut colors: Vec<Color>) -> Option<Color> {
    colors.sort_by(|one, other| grey(*one).total_cmp(&grey(*other)));
    let quarter = colors.len() / 4;
    let middle = colors.get(quarter..colors.len() - quarter)?;
    let count = middle.len() as f32;
    (count > 0.0).then(|| {
        let sum = middle
            .iter()
            .fold([0.0; 3], |[a, b, c], [r, g, l]| [a + r, b + g, c + l]);
        sum.map(|channel| channel / count)
    })
}
