//! The advisor's settings.

use super::{
    Check, limits,
    text::{LINE, TITLE},
};
use crate::config::Consultation;

impl Check {
    pub(super) fn consultation(&mut self, consultation: &Consultation) {
        self.text("consultation.persona", &consultation.persona, 0..=40);
        self.text("consultation.greeting", &consultation.greeting, 0..=300);
        self.text("consultation.disclosure", &consultation.disclosure, 0..=300);
        self.lines(
            "consultation.houseRules",
            &consultation.house_rules,
            limits::HOUSE_RULES,
            2 * LINE,
        );
        self.lines(
            "consultation.starters",
            &consultation.starters,
            limits::STARTERS,
            TITLE,
        );
        self.unique(
            "consultation.languages",
            &consultation.languages,
            |language| *language,
            |language| language.locale().tag(),
        );
        let hand_over = &consultation.hand_over;
        self.text("consultation.handOver.label", &hand_over.label, 0..=40);
        if let Some(link) = &hand_over.link {
            self.link("consultation.handOver.link", link);
        }
        if let Some(upstream) = &consultation.upstream {
            self.upstream(upstream);
        }
    }

    /// Lines that each must say something.
    fn lines(&mut self, path: &str, lines: &[String], most: usize, length: usize) {
        self.count(path, lines.len(), 0..=most);
        for (index, line) in lines.iter().enumerate() {
            self.text(format_args!("{path}[{index}]"), line, 1..=length);
        }
    }
}
