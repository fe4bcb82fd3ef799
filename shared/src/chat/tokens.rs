//! Tokens: what the vendor reports, what we estimate where it does not, and what is reserved beforehand.

/// Tokens of one or several calls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    pub input: u32,
    pub output: u32,
    /// At least one part is our estimate, not the vendor's report.
    pub estimated: bool,
}

impl Usage {
    pub fn total(self) -> u32 {
        self.input.saturating_add(self.output)
    }

    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            input: self.input.saturating_add(other.input),
            output: self.output.saturating_add(other.output),
            estimated: self.estimated || other.estimated,
        }
    }
}

/// Tokens that text of this many bytes takes, for metering what the vendor did not report: byte-pair vocabularies take 3 to
/// 4 bytes of English, German or JSON as one token; the lower figure, so that the estimate errs upwards.
pub fn estimate(bytes: usize) -> u32 {
    u32::try_from(bytes.div_ceil(3)).unwrap_or(u32::MAX)
}

/// What to set aside for a call: more than it can take, so that calls in flight never overspend together. Text in scripts
/// that vocabularies cover thinly still takes about 2 bytes a token.
pub fn upper_bound(sent_bytes: usize, max_output: u32) -> Usage {
    Usage {
        input: u32::try_from(sent_bytes.div_ceil(2)).unwrap_or(u32::MAX),
        output: max_output,
        estimated: true,
    }
}
