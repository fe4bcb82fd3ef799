//! Whether there is time to smooth a video's edges: found by waiting for the first few pictures to be drawn.

/// The first picture's programs are still being translated.
const TRIALS: u32 = 3;
/// Milliseconds that drawing may take beside tracking for thirty pictures a second.
const MOST: f64 = 12.0;

#[derive(Debug, Default)]
pub struct Pace {
    trials: u32,
    quickest: Option<f64>,
}

impl Pace {
    pub fn is_trying(&self) -> bool {
        self.trials < TRIALS
    }

    /// Milliseconds from the first command until a smoothed picture was drawn.
    pub fn took(&mut self, ms: f64) {
        self.trials += 1;
        self.quickest = Some(self.quickest.map_or(ms, |quickest| quickest.min(ms)));
    }

    pub fn has_time(&self) -> bool {
        self.is_trying() || self.quickest.is_none_or(|ms| ms <= MOST)
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;

    #[test]
    fn a_slow_first_picture_alone_says_nothing() {
        for (trials, smooth) in [([90.0, 4.0, 5.0], true), ([300.0, 80.0, 90.0], false)] {
            let mut pace = Pace::default();
            for ms in trials {
                assert!(pace.is_trying() && pace.has_time());
                pace.took(ms);
            }
            assert_eq!((pace.is_trying(), pace.has_time()), (false, smooth));
        }
    }
}
