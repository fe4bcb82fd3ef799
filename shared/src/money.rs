//! Prices in minor units, written the way the tenant's locale writes them.

use serde::{Deserialize, Serialize};

use crate::locale::{Language, Locale};

/// ISO 4217.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Currency {
    #[default]
    USD,
    EUR,
    GBP,
    CHF,
}

impl Currency {
    pub const fn code(self) -> &'static str {
        match self {
            Self::USD => "USD",
            Self::EUR => "EUR",
            Self::GBP => "GBP",
            Self::CHF => "CHF",
        }
    }

    pub const fn symbol(self) -> &'static str {
        match self {
            Self::USD => "$",
            Self::EUR => "€",
            Self::GBP => "£",
            Self::CHF => "CHF",
        }
    }

    /// Digits behind the decimal point: how many minor units make one.
    pub const fn minor_digits(self) -> u32 {
        match self {
            Self::USD | Self::EUR | Self::GBP | Self::CHF => 2,
        }
    }

    /// The amount for machines, as JSON-LD wants it: `249.00`.
    pub fn machine_amount(self, minor: u32) -> String {
        let (whole, rest) = self.split(minor);
        let digits = self.minor_digits() as usize;
        format!("{whole}.{rest:0digits$}")
    }

    const fn split(self, minor: u32) -> (u32, u32) {
        let unit = 10_u32.pow(self.minor_digits());
        (minor / unit, minor % unit)
    }
}

impl Locale {
    /// A price as stores of the locale write it. English leaves the cents out where there are none (`$240`, `£1,185`); the
    /// others always write them, the sign last behind a no-break space: `1.240,00 €`, French with a narrow space
    /// (`1 240,00 €`), Spanish with a point only from five digits (`1240,00 €`), as CLDR has it.
    pub fn price(self, minor: u32, currency: Currency) -> String {
        let (whole, rest) = currency.split(minor);
        let digits = currency.minor_digits() as usize;
        let symbol = currency.symbol();
        let whole = match self {
            Self::EnUs | Self::EnGb => grouped(whole, ','),
            Self::DeDe | Self::ItIt => grouped(whole, '.'),
            Self::FrFr => grouped(whole, '\u{202f}'),
            Self::EsEs if whole < 10_000 => whole.to_string(),
            Self::EsEs => grouped(whole, '.'),
        };
        if self.language() != Language::English {
            return format!("{whole},{rest:0digits$}\u{a0}{symbol}");
        }
        let space = if symbol.len() > 2 && symbol.is_ascii() {
            "\u{a0}"
        } else {
            ""
        };
        match rest {
            0 => format!("{symbol}{space}{whole}"),
            _ => format!("{symbol}{space}{whole}.{rest:0digits$}"),
        }
    }

    /// A number with at most one decimal, as the locale writes it: `48.5`, `48,5`, `48`.
    pub fn decimal(self, value: f32) -> String {
        let rounded = format!("{value:.1}");
        let short = rounded.strip_suffix(".0").unwrap_or(&rounded);
        match self.language() {
            Language::English => short.to_owned(),
            _ => short.replace('.', ","),
        }
    }
}

fn grouped(number: u32, separator: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_locale_writes_prices_its_way() {
        fn check(locale: Locale, currency: Currency, minor: u32, expected: &str) {
            assert_eq!(
                locale
                    .price(minor, currency)
                    .replace(['\u{a0}', '\u{202f}'], "_"),
                expected
            );
        }
        check(Locale::EnUs, Currency::USD, 24_000, "$240");
        check(Locale::EnUs, Currency::USD, 124_050, "$1,240.50");
        check(Locale::EnUs, Currency::USD, 5, "$0.05");
        check(Locale::EnGb, Currency::GBP, 18_500, "£185");
        check(Locale::EnGb, Currency::CHF, 18_500, "CHF_185");
        check(Locale::EnGb, Currency::EUR, u32::MAX, "€42,949,672.95");
        check(Locale::DeDe, Currency::EUR, 24_900, "249,00_€");
        check(Locale::DeDe, Currency::EUR, 124_005, "1.240,05_€");
        check(Locale::DeDe, Currency::CHF, 0, "0,00_CHF");
        check(Locale::FrFr, Currency::EUR, 124_005, "1_240,05_€");
        check(Locale::EsEs, Currency::EUR, 124_000, "1240,00_€");
        check(Locale::EsEs, Currency::EUR, 1_240_000, "12.400,00_€");
        check(Locale::ItIt, Currency::EUR, 124_000, "1.240,00_€");
    }

    #[test]
    fn machines_read_a_plain_decimal() {
        assert_eq!(Currency::EUR.machine_amount(24_900), "249.00");
        assert_eq!(Currency::USD.machine_amount(7), "0.07");
    }

    #[test]
    fn sizes_are_written_with_the_decimals_they_have() {
        assert_eq!(Locale::EnUs.decimal(48.0), "48");
        assert_eq!(Locale::EnUs.decimal(48.5), "48.5");
        assert_eq!(Locale::DeDe.decimal(48.5), "48,5");
    }
}
