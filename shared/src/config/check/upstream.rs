//! Upstreams: names that could be on the operator's list, and budgets that can be meant.

use super::{Check, limits};
use crate::config::{parse::quoted, upstream::Upstream};

impl Check {
    pub(super) fn upstream(&mut self, upstream: &Upstream) {
        self.model("consultation.upstream", &upstream.vendor, &upstream.model);
        self.count(
            "consultation.upstream.fallbacks",
            upstream.fallbacks.len(),
            0..=limits::FALLBACKS,
        );
        for (index, fallback) in upstream.fallbacks.iter().enumerate() {
            let path = format!("consultation.upstream.fallbacks[{index}]");
            self.model(&path, &fallback.vendor, &fallback.model);
        }
        let daily = upstream.daily_tokens;
        if !(1_000..=50_000_000).contains(&daily) {
            let path = "consultation.upstream.dailyTokens";
            self.report(path, "1,000 to 50,000,000 tokens", daily);
        }
        if let Some(monthly) = upstream
            .monthly_tokens
            .filter(|monthly| !(1_000..=2_000_000_000).contains(monthly))
        {
            let path = "consultation.upstream.monthlyTokens";
            self.report(path, "1,000 to 2,000,000,000 tokens", monthly);
        }
        for (field, dollars) in [
            ("dailyDollars", upstream.daily_dollars),
            ("monthlyDollars", upstream.monthly_dollars),
        ] {
            if let Some(dollars) = dollars.filter(|dollars| !(0.01..=100_000.0).contains(dollars)) {
                let path = format!("consultation.upstream.{field}");
                self.report(path, "0.01 to 100,000 US dollars", dollars);
            }
        }
    }

    fn model(&mut self, path: &str, vendor: &str, model: &str) {
        self.slug(format!("{path}.vendor"), vendor, 40);
        if !(1..=100).contains(&model.len()) || !model.bytes().all(|byte| byte.is_ascii_graphic()) {
            let expected = "1 to 100 visible ASCII characters";
            self.report(format!("{path}.model"), expected, quoted(model));
        }
    }
}
