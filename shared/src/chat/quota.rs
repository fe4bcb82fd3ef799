//! Who may ask, and how much a tenant spends: the rules by which a call is admitted.

use serde::{Deserialize, Serialize};

use super::price::Micros;

/// Milliseconds of a day (UTC), in which budgets and visitors' messages are counted.
const DAY: u64 = 86_400_000;
const MINUTE: u64 = 60_000;

/// Tokens, in and out, and what they cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    pub tokens: u64,
    pub micros: Micros,
}

/// What a tenant allows in a day (UTC) and in a calendar month; what is not limited is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowance {
    pub day: Limit,
    pub month: Limit,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    pub tokens: Option<u64>,
    pub micros: Option<Micros>,
}

/// What has been settled and what is set aside for calls in flight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Used {
    pub day: Amount,
    pub month: Amount,
}

impl Amount {
    #[must_use]
    pub fn plus(self, more: Self) -> Self {
        Self {
            tokens: self.tokens + more.tokens,
            micros: self.micros + more.micros,
        }
    }
}

impl Used {
    /// With what is used besides, today.
    #[must_use]
    pub fn plus(self, today: Amount) -> Self {
        Self {
            day: self.day.plus(today),
            month: self.month.plus(today),
        }
    }
}

/// One visitor's messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Messages {
    pub in_minute: u32,
    pub in_day: u32,
}

impl Messages {
    pub const NONE: Self = Self {
        in_minute: 0,
        in_day: 0,
    };
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    TooFast,
    TooMany,
    DaySpent,
    MonthSpent,
}

/// Whether a visitor who sent so many messages may send one more.
pub fn admit_message(sent: Messages, allowed: Messages) -> Result<(), Refusal> {
    if sent.in_day >= allowed.in_day {
        return Err(Refusal::TooMany);
    }
    if sent.in_minute >= allowed.in_minute {
        return Err(Refusal::TooFast);
    }
    Ok(())
}

/// Whether a call that takes at most this much still fits. What is in flight counts in full, so however many calls run at
/// once, they overspend by no more than what their bounds were too low by.
pub fn admit_call(used: Used, allowance: Allowance, bound: Amount) -> Result<(), Refusal> {
    if !allowance.month.has_room(used.month, bound) {
        return Err(Refusal::MonthSpent);
    }
    if !allowance.day.has_room(used.day, bound) {
        return Err(Refusal::DaySpent);
    }
    Ok(())
}

impl Limit {
    fn has_room(self, used: Amount, bound: Amount) -> bool {
        let fits = |limit: Option<u64>, used: u64, bound: u64| {
            limit.is_none_or(|limit| used.saturating_add(bound) <= limit)
        };
        fits(self.tokens, used.tokens, bound.tokens) && fits(self.micros, used.micros, bound.micros)
    }
}

impl Allowance {
    pub fn limits_money(&self) -> bool {
        self.day.micros.or(self.month.micros).is_some()
    }
}

/// The day of a moment in milliseconds since 1970, and the minute.
pub fn day(now: u64) -> u64 {
    now / DAY
}

pub fn minute(now: u64) -> u64 {
    now / MINUTE
}

/// The moment when a moment's day ends.
pub fn day_end(now: u64) -> u64 {
    (day(now) + 1) * DAY
}

/// The first day of a day's month, and of the next: days since 1970, Gregorian calendar.
///
/// After Howard Hinnant's `civil_from_days`: years begin in March, so that the leap day is the last, and the months of such
/// a year are 31 or 30 days long in a pattern that `(153 m + 2) / 5` counts.
pub fn month(day: u64) -> (u64, u64) {
    // Days from 0000-03-01 to 1970-01-01, and of 400 years.
    const EPOCH: u64 = 719_468;
    const ERA: u64 = 146_097;
    let of_era = (day + EPOCH) % ERA;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / (ERA - 1)) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let starts = |month: u64| (153 * month + 2) / 5;
    let first = day - (of_year - starts(month));
    // February, the last month here, is as long as the year has days left.
    let is_leap = (year + 1).is_multiple_of(4)
        && (!(year + 1).is_multiple_of(100) || (year + 1).is_multiple_of(400));
    let days = match month {
        11 => 28 + u64::from(is_leap),
        _ => starts(month + 1) - starts(month),
    };
    (first, first + days)
}

impl Refusal {
    /// Seconds until asking again can help.
    pub fn retry_after(self, now: u64) -> u64 {
        let rest = match self {
            Self::TooFast => MINUTE - now % MINUTE,
            Self::TooMany | Self::DaySpent => DAY - now % DAY,
            Self::MonthSpent => month(day(now)).1 * DAY - now,
        };
        rest.div_ceil(1000)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn messages() {
        let allowed = Messages {
            in_minute: 3,
            in_day: 10,
        };
        let check = |in_minute, in_day, expected| {
            assert_eq!(
                admit_message(Messages { in_minute, in_day }, allowed),
                expected
            );
        };
        check(0, 0, Ok(()));
        check(2, 9, Ok(()));
        check(3, 5, Err(Refusal::TooFast));
        check(0, 10, Err(Refusal::TooMany));
    }

    #[test]
    fn each_limit_holds_by_itself() {
        let limit = |tokens, micros| Limit { tokens, micros };
        let amount = |tokens, micros| Amount { tokens, micros };
        let check = |day, month, expected| {
            let used = Used {
                day: amount(90, 900),
                month: amount(990, 9_900),
            };
            let allowance = Allowance { day, month };
            assert_eq!(
                admit_call(used, allowance, amount(10, 100)),
                expected,
                "{allowance:?}"
            );
        };
        let none = limit(None, None);
        check(none, none, Ok(()));
        check(
            limit(Some(100), Some(1_000)),
            limit(Some(1_000), Some(10_000)),
            Ok(()),
        );
        check(limit(Some(99), None), none, Err(Refusal::DaySpent));
        check(limit(None, Some(999)), none, Err(Refusal::DaySpent));
        check(none, limit(Some(999), None), Err(Refusal::MonthSpent));
        check(none, limit(None, Some(9_999)), Err(Refusal::MonthSpent));
        check(
            limit(Some(0), Some(0)),
            limit(Some(0), Some(0)),
            Err(Refusal::MonthSpent),
        );
    }

    #[test]
    fn months() {
        // Days since 1970, from the calendar.
        for (what, day, expected) in [
            ("1970-01-01", 0, (0, 31)),
            ("1970-02-28", 58, (31, 59)),
            ("1972-02-29", 789, (761, 790)),
            ("2000-02-29", 11_016, (10_988, 11_017)),
            ("2000-03-01", 11_017, (11_017, 11_048)),
            ("2026-11-23", 20_780, (20_758, 20_788)),
            ("2026-12-31", 20_818, (20_788, 20_819)),
            ("2100-02-28", 47_540, (47_513, 47_541)),
        ] {
            assert_eq!(month(day), expected, "{what}");
        }
    }

    #[test]
    fn waits() {
        let noon = 43_200_000;
        assert_eq!(Refusal::TooFast.retry_after(noon + 59_001), 1);
        assert_eq!(Refusal::DaySpent.retry_after(noon), 43_200);
        assert_eq!(Refusal::MonthSpent.retry_after(noon), 31 * 86_400 - 43_200);
        assert_eq!((day(DAY - 1), day(DAY), minute(MINUTE)), (0, 1, 1));
    }

    proptest! {
        /// A month begins where the last one ended.
        #[test]
        fn months_leave_no_gap(day in 0_u64..100_000) {
            let (first, next) = month(day);
            prop_assert!(first <= day && day < next && (28..=31).contains(&(next - first)));
            prop_assert_eq!(month(next).0, next);
            prop_assert_eq!(month(first), (first, next));
        }

        /// Calls begin and end in any order; each takes what it takes, within its bound or not.
        #[test]
        fn the_budget_holds(calls in proptest::collection::vec((1_u64..300, 0_u64..300, any::<bool>()), 1..200)) {
            let amount = |tokens| Amount { tokens, micros: 3 * tokens };
            let allowance = Allowance { day: Limit { tokens: Some(1000), micros: Some(2700) }, ..Allowance::default() };
            let (mut spent, mut reserved, mut too_low_by) = (0, 0, 0);
            let mut in_flight: Vec<(u64, u64)> = Vec::new();
            let mut settle = |(bound, took): (u64, u64), reserved: &mut u64| {
                *reserved -= bound;
                spent += took;
                too_low_by += took.saturating_sub(bound);
                spent
            };
            let mut known = 0;
            for (bound, took, ends_one) in calls {
                let used = Used { day: amount(known + reserved), ..Used::default() };
                if admit_call(used, allowance, amount(bound)).is_ok() {
                    reserved += bound;
                    in_flight.push((bound, took));
                }
                if ends_one && let Some(call) = in_flight.pop() {
                    known = settle(call, &mut reserved);
                }
            }
            in_flight.into_iter().for_each(|call| { settle(call, &mut reserved); });
            prop_assert!(3 * spent <= 2700 + 3 * too_low_by);
        }
    }
}
