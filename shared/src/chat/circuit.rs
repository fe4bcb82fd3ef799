//! A circuit breaker: a vendor that keeps failing is left alone for a while.
//!
//! One for each tenant and vendor, because credentials and quotas are the tenant's own. It opens after [`TOLERATED`] failures
//! in a row. When its rest is over, one call at a time tries the vendor again, and the rest doubles with each trial that
//! fails; an answer closes it.

use serde::{Deserialize, Serialize};

/// Failures in a row that are borne: fewer would be one hiccup, more would keep shoppers waiting through each.
const TOLERATED: u32 = 5;
/// Milliseconds of the first rest, and of the longest.
const REST: u64 = 15_000;
const LONGEST: u64 = 300_000;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circuit {
    /// Failures in a row.
    pub failures: u32,
    /// Milliseconds since 1970 until which the vendor is left alone.
    pub open_until: u64,
}

impl Circuit {
    /// Whether a call may be made now. One that may on an open circuit is its trial: the others wait for how it ends.
    pub fn admit(self, now: u64) -> Option<Self> {
        if self.failures < TOLERATED {
            return Some(self);
        }
        (now >= self.open_until).then(|| self.rest(now))
    }

    #[must_use]
    pub fn failed(self, now: u64) -> Self {
        let failures = self.failures.saturating_add(1);
        Self { failures, ..self }.rest(now)
    }

    #[must_use]
    pub fn answered(self) -> Self {
        Self::default()
    }

    fn rest(self, now: u64) -> Self {
        let trials = self.failures.saturating_sub(TOLERATED).min(8);
        Self {
            open_until: now + (REST << trials).min(LONGEST),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vendor_that_fails_rests_ever_longer_until_it_answers() {
        let mut circuit = Circuit::default();
        for _ in 0..TOLERATED {
            circuit = circuit.admit(0).unwrap().failed(0);
        }
        let mut now = 0;
        for rest in [15_000, 30_000, 60_000, 120_000, 240_000, 300_000, 300_000] {
            assert_eq!(circuit.admit(now + rest - 1), None, "before {rest}");
            now += rest;
            let trial = circuit.admit(now).unwrap();
            assert_eq!(
                trial.admit(now + 1),
                None,
                "a second trial beside the first"
            );
            circuit = trial.failed(now);
        }
        let closed = circuit.admit(now + LONGEST).unwrap().answered();
        assert_eq!(closed, Circuit::default());
    }

    #[test]
    fn an_answer_forgives_what_failed_before() {
        let mut circuit = Circuit::default();
        for _ in 0..3 * TOLERATED {
            circuit = circuit.failed(0).failed(0).answered();
        }
        assert_eq!(circuit.admit(0), Some(circuit));
    }

    #[test]
    fn a_trial_whose_end_is_never_heard_is_followed_by_another() {
        let open = (0..TOLERATED).fold(Circuit::default(), |circuit, _| circuit.failed(0));
        let trial = open.admit(REST).unwrap();
        assert_eq!(trial.admit(2 * REST - 1), None);
        assert!(trial.admit(2 * REST).is_some());
    }
}
