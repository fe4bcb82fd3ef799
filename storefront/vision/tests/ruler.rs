//! Millimetres from a card or from a known pupillary distance.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on stops"
)]

mod world;

use shared::vision::{BandCause, Card, MeasureRefusal, Measures, Ruler, RulerRefusal, Trouble};
use vision::session::Session;
use world::{Render, picture, renders, session};

/// The rig's camera.
const FOV_Y_DEGREES: f32 = 63.0;
/// How far the forehead is before the pupils on the rig's heads, mm (their landmarks 21 and 27 against the eyes).
const FOREHEAD_MM: f32 = 18.0;

/// Where the corners of a card held flat against the forehead are, by the rig's own geometry, `scale` times as large.
fn on_the_forehead(render: &Render, scale: f32) -> Card {
    let [right, left] = render.pupils;
    let focal = 480.0 / (0.5 * FOV_Y_DEGREES).to_radians().tan();
    let pixels = (left[0] - right[0]).hypot(left[1] - right[1]);
    let depth = focal * render.pd / pixels - FOREHEAD_MM;
    let [half, height] =
        [0.5 * Card::WIDTH_MM, Card::HEIGHT_MM].map(|mm| mm * scale * focal / depth);
    let [x, y] = [0.5 * (right[0] + left[0]), 0.5 * (right[1] + left[1])];
    // Its lower edge is just above the brows.
    let bottom = y - 0.55 * pixels;
    Card {
        corners: [
            [x - half, bottom - height],
            [x + half, bottom - height],
            [x + half, bottom],
            [x - half, bottom],
        ],
    }
}

fn measured(session: &mut Session, render: &Render) -> Measures {
    session
        .look(&picture(&render.image), None)
        .face
        .unwrap()
        .measures
        .unwrap()
}

fn frontal() -> impl Iterator<Item = Render> {
    renders().filter(|render| render.pose == [0.0; 3])
}

#[test]
fn a_card_on_the_forehead_gives_the_pupillary_distance_within_its_narrow_band() {
    let mut errors = Vec::new();
    for render in frontal() {
        let mut session = session();
        let by_iris = measured(&mut session, &render);
        let card = on_the_forehead(&render, 1.0);
        assert_eq!(
            session.measure_by(Ruler::Card(card)),
            Ok(()),
            "{}",
            render.name
        );
        let by_card = measured(&mut session, &render);
        assert!(by_card.pd.band < 0.6 * by_iris.pd.band, "{by_card:?}");
        let error = by_card.pd.value - render.pd;
        println!("{}: {error:+.2} mm ± {:.2}", render.name, by_card.pd.band);
        assert!(
            error.abs() <= 1.5 * by_card.pd.band,
            "{}: {error}",
            render.name
        );
        errors.push(error.abs());
    }
    let mean = errors.iter().sum::<f32>() / errors.len() as f32;
    assert!(mean < 0.9, "{errors:?}");
}

#[test]
fn a_card_stays_the_ruler_when_the_face_is_small() {
    let render = frontal().next().unwrap();
    let mut session = session();
    measured(&mut session, &render);
    let card = on_the_forehead(&render, 1.0);
    assert_eq!(session.measure_by(Ruler::Card(card)), Ok(()));
    let small = image::imageops::thumbnail(&render.image, 640, 480);
    let look = session.look(&picture(&small), None);
    assert!(look.troubles.contains(&Trouble::TooFar));
    let measures = look.face.unwrap().measures.unwrap();
    assert!((measures.pd.value - render.pd).abs() < 1.5, "{measures:?}");
    // The irises alone would have refused.
    assert_eq!(session.measure_by(Ruler::Iris), Ok(()));
    let look = session.look(&picture(&small), None);
    assert_eq!(
        look.face.unwrap().measures,
        Err(MeasureRefusal::EyesTooSmall)
    );
}

#[test]
fn a_card_that_cannot_be_a_ruler_is_refused_with_the_reason() {
    let render = frontal().next().unwrap();
    let good = on_the_forehead(&render, 1.0).corners;
    let moved = |by: [f32; 2]| good.map(|[x, y]| [x + by[0], y + by[1]]);
    let [a, b, c, d] = good;
    let mut session = session();
    let mut check = |corners, refusal| {
        let outcome = session.measure_by(Ruler::Card(Card { corners }));
        assert_eq!(outcome, Err(refusal), "{corners:?}");
        measured(&mut session, &render)
    };
    check(good, RulerRefusal::NoFace);
    check([a, c, b, d], RulerRefusal::NotACard);
    check([a, b, c, [d[0] + 40.0, d[1]]], RulerRefusal::NotACard);
    check(
        [a, b, [c[0], c[1] + 60.0], [d[0], d[1] + 60.0]],
        RulerRefusal::NotACard,
    );
    check(moved([-400.0, -100.0]), RulerRefusal::CardAway);
    check(
        on_the_forehead(&render, 0.4).corners,
        RulerRefusal::CardTooSmall,
    );
    check(
        on_the_forehead(&render, 1.3).corners,
        RulerRefusal::Implausible,
    );
    // What was refused changed nothing.
    let measures = check([[0.0; 2]; 4], RulerRefusal::NotACard);
    assert_eq!(measures.pd.cause, BandCause::IrisesDiffer);

    let turned = renders().find(|render| render.pose[0] == 30.0).unwrap();
    session.look(&picture(&turned.image), None);
    let card = Card { corners: good };
    assert_eq!(
        session.measure_by(Ruler::Card(card)),
        Err(RulerRefusal::Turned)
    );
}

#[test]
fn a_known_pupillary_distance_scales_all_else() {
    let render = frontal().next().unwrap();
    let mut session = session();
    assert_eq!(
        session.measure_by(Ruler::PupillaryDistance { mm: render.pd }),
        Ok(())
    );
    let measures = measured(&mut session, &render);
    assert!((measures.pd.value - render.pd).abs() < 0.01);
    assert!((measures.face_width.value - render.face_width).abs() < measures.face_width.band);
    for mm in [0.0, 39.0, 90.0, f32::NAN] {
        assert_eq!(
            session.measure_by(Ruler::PupillaryDistance { mm }),
            Err(RulerRefusal::Implausible)
        );
    }
}
