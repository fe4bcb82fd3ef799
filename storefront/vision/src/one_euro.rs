//! Steadies points that jitter, without lag where they move fast: the One Euro filter (G. Casiez, N. Roussel, D. Vogel,
//! CHI 2012), with speeds in face sizes so that it acts alike near and far.

use crate::landmarks::Landmarks;

/// Hertz at rest: the lower, the steadier.
const MIN_CUTOFF: f32 = 1.2;
/// Hertz more for each face size per second.
const SPEED_GAIN: f32 = 40.0;
/// Hertz at which speeds are smoothed.
const SPEED_CUTOFF: f32 = 2.0;
/// After a longer gap the past says nothing, seconds.
const MAX_GAP: f32 = 0.5;

#[derive(Default)]
pub struct OneEuro {
    last: Option<Last>,
}

struct Last {
    time: f32,
    points: Vec<[f32; 3]>,
    speeds: Vec<[f32; 3]>,
}

impl OneEuro {
    pub fn reset(&mut self) {
        self.last = None;
    }

    pub fn smooth(&mut self, landmarks: Landmarks, seconds: f32) -> Landmarks {
        let size = (landmarks.region().side).max(1.0);
        let points = landmarks.points();
        let gap = self
            .last
            .as_ref()
            .map_or(f32::MAX, |last| seconds - last.time);
        match &mut self.last {
            Some(last) if gap > 0.0 && gap <= MAX_GAP => {
                let speed_share = share(SPEED_CUTOFF, gap);
                for ((old, speeds), new) in last.points.iter_mut().zip(&mut last.speeds).zip(points)
                {
                    for ((old, speed), new) in old.iter_mut().zip(speeds).zip(new) {
                        *speed += speed_share * ((new - *old) / size / gap - *speed);
                        *old += share(MIN_CUTOFF + SPEED_GAIN * speed.abs(), gap) * (new - *old);
                    }
                }
                last.time = seconds;
                Landmarks::new(last.points.clone()).unwrap_or(landmarks)
            }
            _ => {
                self.last = Some(Last {
                    time: seconds,
                    points: points.to_vec(),
                    speeds: vec![[0.0; 3]; points.len()],
                });
                landmarks
            }
        }
    }
}

/// How much of a change a low-pass filter lets through in one step.
fn share(cutoff: f32, gap: f32) -> f32 {
    let turn = std::f32::consts::TAU * cutoff * gap;
    turn / (turn + 1.0)
}
