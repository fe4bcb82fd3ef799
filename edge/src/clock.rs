//! Time, as far as memory needs it to age.

use std::time::Duration;

/// Milliseconds since 1970. The runtime moves it on only between a request's reads and writes, which is fine enough for
/// memory that is kept for seconds.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Moment(f64);

impl Moment {
    pub fn now() -> Self {
        Self(worker::js_sys::Date::now())
    }
}

impl Moment {
    /// Since 1970.
    pub fn milliseconds(self) -> u64 {
        // A float-to-integer cast saturates.
        self.0 as u64
    }

    /// Nothing when `earlier` is the later one.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_secs_f64(((self.0 - earlier.0) / 1e3).max(0.0))
    }
}

impl std::ops::Add<Duration> for Moment {
    type Output = Self;

    fn add(self, later: Duration) -> Self {
        Self(self.0 + later.as_secs_f64() * 1e3)
    }
}
