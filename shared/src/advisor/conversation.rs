//! What the conversation has come to, and the next turn of it.

use super::{
    Reply,
    answer::{Answer, info},
    choose::{Order, choose},
    hear::{Heard, Move, OnShow, Question, Topic},
    step,
    wish::{Constraint, Wish},
};
use crate::{
    catalog::{Bounds, Catalog, Category, Frame},
    chat::Measures,
    fit,
    locale::Locale,
    site::Site,
};

#[derive(Debug, Default)]
pub(super) struct Conversation {
    wish: Wish,
    /// On the screen.
    shown: Vec<String>,
    /// Shown at any time, so that "more" shows others.
    seen: Vec<String>,
    asked: Vec<Question>,
    question: Option<Question>,
    /// The language that the shopper spoke last.
    spoken: Option<Locale>,
    /// Messages in a row that were not understood.
    missed: u8,
    /// What the shopper shared of their face, until it is part of the wish.
    measures: Option<Measures>,
}

impl Conversation {
    pub(super) fn sharing(measures: Option<Measures>) -> Self {
        Self {
            measures,
            ..Self::default()
        }
    }

    pub(super) fn on_show(&self) -> OnShow<'_> {
        OnShow {
            frames: &self.shown,
            question: self.question,
            by_face: self
                .wish
                .iter()
                .any(|known| matches!(known, Constraint::Face(_))),
            spoken: self.spoken,
        }
    }

    pub(super) fn show(&mut self, frames: Vec<String>) {
        self.seen.extend(frames.iter().cloned());
        self.shown = frames;
    }

    pub(super) fn turn(&mut self, heard: &Heard, site: &Site, catalog: &Catalog) -> Vec<Reply> {
        self.spoken = Some(heard.spoken);
        let answer = Answer {
            site,
            catalog,
            locale: heard.locale,
        };
        let explains = match heard.topic {
            None => !heard.explained.is_empty(),
            Some(Topic::Compare) => heard.explained.len() > 1,
            _ => false,
        };
        if explains {
            self.missed = 0;
            let facts = heard
                .explained
                .iter()
                .map(|material| answer.lines().material_facts(*material));
            return facts.map(|fact| Reply::Text(fact.to_owned())).collect();
        }
        let only_polite = matches!(heard.topic, None | Some(Topic::Greeting | Topic::Thanks));
        if heard.topic == Some(Topic::Compare)
            && let Some(replies) = answer.compare(&heard.compared)
        {
            self.show(heard.compared.clone());
            return replies;
        }
        let needs = heard
            .constraints
            .iter()
            .any(|known| matches!(known, Constraint::Need(_)));
        let remark = heard.topic == Some(Topic::PrescriptionAdvice) && needs;
        if let Some(topic) = heard.topic.filter(|_| !only_polite && !remark) {
            self.missed = 0;
            let mut replies = info::about(&answer, topic, heard.policy, &self.shown);
            if topic == Topic::Complexion {
                self.question = Some(Question::Color);
                replies.push(Reply::Text(answer.lines().ask_color.to_owned()));
            }
            return replies;
        }
        if heard.moves.contains(&Move::Afresh) {
            *self = Self {
                spoken: self.spoken,
                measures: self.measures,
                ..Self::default()
            };
        }
        let fits = heard.moves.contains(&Move::Fits);
        if fits && self.measures.is_none() && self.wish.iter().all(|known| !is_width(known)) {
            return info::about(&answer, Topic::FaceFinder, None, &self.shown);
        }
        let wants = |step: Move| heard.moves.contains(&step);
        let steps = [
            Move::Cheaper,
            Move::Dearer,
            Move::Lighter,
            Move::Narrower,
            Move::Wider,
        ];
        let stepping = steps.into_iter().any(wants);
        // Of a frame elsewhere a message with wishes says nothing: its name may be a word like any other.
        let spoken_of = |frame: &&Frame| {
            stepping
                || wants(Move::Like)
                || heard.constraints.is_empty()
                || heard.named
                || self.shown.contains(&frame.id)
        };
        let pointed = heard.frame.as_deref().and_then(|id| catalog.get(id));
        let pointed = pointed.filter(spoken_of);
        let among = match heard.compared.as_slice() {
            [] => &self.shown,
            compared => compared,
        };
        let leads = steps.iter().chain(&[Move::Cheapest, Move::Lightest]);
        if heard.which
            && let Some(step) = leads.copied().find(|step| wants(*step))
            && let Some(told) = answer.leader(step, among)
        {
            return vec![Reply::Text(told)];
        }
        // "The first in a smaller size?" asks what sizes it has.
        let sized = (wants(Move::Narrower) || wants(Move::Wider)) && !wants(Move::Like);
        if let Some(frame) = pointed.filter(|frame| sized && frame.sizes.len() > 1) {
            return self.tell(frame, &answer);
        }
        if let Some(frame) = pointed.filter(|_| !stepping && !wants(Move::Like)) {
            let told = if heard.constraints.is_empty() {
                self.tell(frame, &answer)
            } else {
                self.judge(frame, &heard.constraints, &answer)
            };
            return answer.asides(heard).into_iter().chain(told).collect();
        }

        let reference: Vec<&Frame> = match pointed {
            Some(frame) => vec![frame],
            None => self.shown.iter().filter_map(|id| catalog.get(id)).collect(),
        };
        let stepped: Vec<Constraint> = steps
            .into_iter()
            .filter(|step| wants(*step))
            .filter_map(|step| step::constraint(step, &reference))
            .collect();
        let like = if wants(Move::Like) {
            pointed.or(reference.first().copied())
        } else {
            pointed
        };
        if like.is_some() {
            self.wish = self.wish.limits();
        }
        heard
            .dropped
            .iter()
            .for_each(|constraint| self.wish.drop(constraint));
        // Who speaks of glasses and not of sunglasses means glasses.
        let glasses = Constraint::Category(Category::Glasses);
        let undecided = !self.wish.iter().any(|known| known.is_like(&glasses))
            && answer.site.config.products.categories.len() > 1;
        let glasses = (heard.spectacles && undecided).then_some(glasses);
        let understood = !heard.constraints.is_empty()
            || !heard.moves.is_empty()
            || !heard.dropped.is_empty()
            || (glasses.is_some() && heard.topic != Some(Topic::Thanks));
        let glasses = glasses.filter(|_| understood);
        if understood && !heard.constraints.iter().any(is_width) {
            // Shared measures count once, and are the shopper's to overrule.
            let shared = self.measures.take();
            shared
                .into_iter()
                .for_each(|measures| self.wish.take(width(measures)));
        }
        let asked_for = glasses.into_iter().chain(heard.constraints.iter().cloned());
        let asked_for: Vec<Constraint> = asked_for.chain(stepped).collect();
        asked_for
            .iter()
            .for_each(|constraint| self.wish.take(constraint.clone()));

        let order = match like {
            Some(frame) => Order::Like(frame),
            None if wants(Move::Cheaper) || wants(Move::Cheapest) => Order::Cheapest,
            None if wants(Move::Lighter) || wants(Move::Lightest) => Order::Lightest,
            None if wants(Move::Dearest) => Order::Dearest,
            None if wants(Move::Newest) => Order::Newest,
            None => Order::Featured,
        };
        if !understood || (self.wish.is_empty() && wants(Move::Afresh)) {
            return self.open(heard, &answer);
        }
        // A new wish starts with the best again; a step away from what was shown goes on to others.
        let asks = !heard.constraints.is_empty() || !heard.dropped.is_empty();
        let fresh = asks && !stepping && like.is_none();
        let superlatives = [Move::Cheapest, Move::Lightest, Move::Dearest];
        let best = superlatives.into_iter().any(wants);
        let seen = if fresh || best {
            Vec::new()
        } else {
            self.seen.clone()
        };
        let choice = choose(site, catalog, &self.wish, order, &asked_for, &seen);
        choice
            .left_out
            .iter()
            .for_each(|constraint| self.wish.drop(constraint));
        self.missed = 0;
        let mut replies = answer.asides(heard);
        replies.extend(answer.recommend(&choice, &self.wish, order, &heard.constraints));
        if !choice.frames.is_empty() {
            self.show(choice.frames.iter().map(|frame| frame.id.clone()).collect());
        }
        replies.push(if like.is_some() {
            Reply::Text(answer.lines().closing.to_owned())
        } else {
            self.ask(&answer)
        });
        replies
    }

    /// Before there is a wish, and where there is none to be heard.
    fn open(&mut self, heard: &Heard, answer: &Answer<'_>) -> Vec<Reply> {
        let lines = answer.lines();
        let remarks = answer.asides(heard);
        if !remarks.is_empty() {
            return remarks.into_iter().chain([self.ask(answer)]).collect();
        }
        if heard.of_face && heard.topic.is_none() {
            self.question = Some(Question::Shape);
            self.asked.push(Question::Shape);
            return vec![Reply::Text(lines.question(Question::Shape).to_owned())];
        }
        let opening = match heard.topic {
            Some(Topic::Greeting) => lines.greeting.fill(&[("name", &answer.persona())]),
            Some(Topic::Thanks) => return vec![Reply::Text(lines.welcome.to_owned())],
            _ if heard.moves.contains(&Move::Afresh) => lines.afresh.to_owned(),
            _ => {
                if let Some(told) = answer.known_question(&heard.words) {
                    return vec![Reply::Text(told)];
                }
                self.missed += 1;
                if self.missed > 1 {
                    return answer.lost();
                }
                lines.not_understood.to_owned()
            }
        };
        vec![Reply::Text(opening), self.ask(answer)]
    }

    fn tell(&mut self, frame: &Frame, answer: &Answer<'_>) -> Vec<Reply> {
        self.show(vec![frame.id.clone()]);
        self.question = None;
        vec![
            Reply::Text(answer.details(frame)),
            Reply::Frames(vec![frame.id.clone()]),
            Reply::Text(answer.lines().after_details.fill(&[("name", &frame.name)])),
        ]
    }

    /// Whether a frame is what is asked of it, "the second one, but in blue?", and what comes closest if it is not.
    fn judge(&mut self, frame: &Frame, asked: &[Constraint], answer: &Answer<'_>) -> Vec<Reply> {
        self.missed = 0;
        let fits = asked.iter().all(|constraint| constraint.fits(frame));
        let mut replies = vec![Reply::Text(answer.judgement(frame, asked, fits))];
        if fits {
            self.show(vec![frame.id.clone()]);
            self.question = None;
            let after = answer.lines().after_details.fill(&[("name", &frame.name)]);
            replies.extend([Reply::Frames(vec![frame.id.clone()]), Reply::Text(after)]);
            return replies;
        }
        self.wish = self.wish.limits();
        asked
            .iter()
            .for_each(|constraint| self.wish.take(constraint.clone()));
        let order = Order::Like(frame);
        let choice = choose(answer.site, answer.catalog, &self.wish, order, asked, &[]);
        choice
            .left_out
            .iter()
            .for_each(|constraint| self.wish.drop(constraint));
        replies.extend(answer.recommend(&choice, &self.wish, order, asked));
        if !choice.frames.is_empty() {
            self.show(choice.frames.iter().map(|frame| frame.id.clone()).collect());
        }
        replies.push(Reply::Text(answer.lines().closing.to_owned()));
        replies
    }

    /// The most telling question that is still open, each asked once.
    fn ask(&mut self, answer: &Answer<'_>) -> Reply {
        let both = answer.site.config.products.categories.len() > 1;
        let questions = [
            Question::Category,
            Question::Use,
            Question::Shape,
            Question::Price,
            Question::Width,
            Question::Color,
        ];
        let open = |question: &Question| {
            let settled = self.wish.iter().any(|known| {
                known.is_like(&question.constraint())
                    || (*question == Question::Shape && matches!(known, Constraint::Face(_)))
            });
            let sun = Constraint::Category(Category::Sunglasses);
            let idle = match question {
                Question::Category => !both,
                // What sunglasses are for is plain enough.
                Question::Use => self.wish.iter().any(|known| *known == sun),
                _ => false,
            };
            !settled && !self.asked.contains(question) && !idle
        };
        self.question = questions.into_iter().find(open);
        self.asked.extend(self.question);
        let lines = answer.lines();
        Reply::Text(match self.question {
            Some(question) => lines.question(question).to_owned(),
            None => lines.closing.to_owned(),
        })
    }
}

fn is_width(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::Width(_))
}

/// Fronts that fit a measured face.
fn width(measures: Measures) -> Constraint {
    let widths = fit::frame_widths(measures.face_width);
    Constraint::Width(Bounds {
        from: Some(u32::from(*widths.start()) * 10),
        to: Some(u32::from(*widths.end()) * 10 + 9),
    })
}
