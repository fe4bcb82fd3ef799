//! Who may ask, and how much a tenant spends: the rules by which a call is admitted.

/// Milliseconds of a day (UTC), in which budgets and visitors' messages are counted.
const DAY: u64 = 86_400_000;
const MINUTE: u64 = 60_000;

/// What a tenant and the operator allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The tenant's tokens, in and out, a day.
    pub daily_tokens: u32,
    /// One visitor's messages.
    pub per_minute: u32,
    pub per_day: u32,
}

/// What has been used of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// Tokens settled today.
    pub spent: u64,
    /// Tokens set aside for calls in flight.
    pub reserved: u64,
    pub in_minute: u32,
    pub in_day: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    TooFast,
    TooMany,
    BudgetSpent,
}

/// Whether a visitor may send one more message.
pub fn admit_message(used: Used, allowance: Allowance) -> Result<(), Refusal> {
    if used.in_day >= allowance.per_day {
        return Err(Refusal::TooMany);
    }
    if used.in_minute >= allowance.per_minute {
        return Err(Refusal::TooFast);
    }
    Ok(())
}

/// Whether a call of at most this many tokens still fits. What is in flight counts in full, so however many calls run at
/// once, they overspend by no more than what their bounds were too low by.
pub fn admit_tokens(used: Used, allowance: Allowance, tokens: u32) -> Result<(), Refusal> {
    let wanted = used.spent + used.reserved + u64::from(tokens);
    if wanted <= u64::from(allowance.daily_tokens) {
        Ok(())
    } else {
        Err(Refusal::BudgetSpent)
    }
}

/// The day of a moment in milliseconds since 1970, and the minute.
pub fn day(now: u64) -> u64 {
    now / DAY
}

pub fn minute(now: u64) -> u64 {
    now / MINUTE
}

impl Refusal {
    /// Seconds until asking again can help.
    pub fn retry_after(self, now: u64) -> u64 {
        let rest = match self {
            Self::TooFast => MINUTE - now % MINUTE,
            Self::TooMany | Self::BudgetSpent => DAY - now % DAY,
        };
        rest.div_ceil(1000)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALLOWANCE: Allowance = Allowance {
        daily_tokens: 1000,
        per_minute: 3,
        per_day: 10,
    };

    #[test]
    fn messages() {
        let check = |in_minute, in_day, expected| {
            assert_eq!(
                admit_message(
                    Used {
                        in_minute,
                        in_day,
                        ..Used::default()
                    },
                    ALLOWANCE
                ),
                expected
            );
        };
        check(0, 0, Ok(()));
        check(2, 9, Ok(()));
        check(3, 5, Err(Refusal::TooFast));
        check(0, 10, Err(Refusal::TooMany));
    }

    #[test]
    fn waits() {
        let noon = 43_200_000;
        assert_eq!(Refusal::TooFast.retry_after(noon + 59_001), 1);
        assert_eq!(Refusal::BudgetSpent.retry_after(noon), 43_200);
        assert_eq!((day(DAY - 1), day(DAY), minute(MINUTE)), (0, 1, 1));
    }

    proptest! {
        /// Calls begin and end in any order; each takes what it takes, within its bound or not.
        #[test]
        fn the_budget_holds(calls in proptest::collection::vec((1_u32..300, 0_u32..300, any::<bool>()), 1..200)) {
            let mut used = Used::default();
            let mut in_flight: Vec<(u32, u32)> = Vec::new();
            let mut too_low_by = 0;
            let mut settle = |used: &mut Used, (bound, took): (u32, u32)| {
                used.reserved -= u64::from(bound);
                used.spent += u64::from(took);
                too_low_by += u64::from(took.saturating_sub(bound));
            };
            for (bound, took, ends_one) in calls {
                if admit_tokens(used, ALLOWANCE, bound).is_ok() {
                    used.reserved += u64::from(bound);
                    in_flight.push((bound, took));
                }
                if ends_one && let Some(call) = in_flight.pop() {
                    settle(&mut used, call);
                }
            }
            in_flight.into_iter().for_each(|call| settle(&mut used, call));
            prop_assert!(used.spent <= u64::from(ALLOWANCE.daily_tokens) + too_low_by);
        }
    }
}
