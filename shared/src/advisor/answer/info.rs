//! Answers that are no frames: the store's data, how sizes are read, and where the advisor stops.

use super::Answer;
use crate::{
    advisor::{
        Reply,
        hear::{Phrase, Policy, Topic, has},
        languages::Tongue,
    },
    catalog::{Frame, fold},
    config::ContentPage,
    locale::Language,
    template::{Question, Section},
};

/// Characters of a page's paragraph that are quoted.
const QUOTE: usize = 400;
/// What a heading starts with in a page's markdown.
const HEADING: &str = "## ";
/// Letters from which on a word tells what a question is about, and how many such words make it the same question.
const TELLING: usize = 4;
const SHARED: usize = 2;

pub(in crate::advisor) fn about(
    answer: &Answer<'_>,
    topic: Topic,
    policy: Option<Policy>,
    shown: &[String],
) -> Vec<Reply> {
    let lines = answer.lines();
    let to_a_human = matches!(
        topic,
        Topic::Urgent | Topic::Medical | Topic::PrescriptionAdvice | Topic::Stock | Topic::Contact
    );
    let text = match topic {
        Topic::Urgent => lines.urgent.to_owned(),
        Topic::Medical => with_contact(answer, lines.medical),
        Topic::PrescriptionAdvice => with_contact(answer, lines.prescription_advice),
        Topic::PrescriptionReading => lines.prescription_reading.to_owned(),
        Topic::Instructions => lines.instructions.to_owned(),
        Topic::Haggle => lines.haggle.to_owned(),
        Topic::Compare => lines.compare_what.to_owned(),
        Topic::Stock => with_contact(answer, lines.stock),
        Topic::Hours => hours(answer),
        Topic::Address => addresses(answer),
        Topic::Contact => with_contact(answer, lines.contact),
        Topic::Policy => page(answer, policy),
        Topic::Complexion => lines.complexion.to_owned(),
        Topic::SizeNumbers => sizes(answer, shown),
        Topic::FaceFinder if answer.site.config.features.face_analysis => {
            lines.face_finder.to_owned()
        }
        Topic::FaceFinder => lines.no_face_finder.to_owned(),
        Topic::TryOn if answer.site.config.features.vto => lines.try_on.to_owned(),
        Topic::TryOn => with_contact(answer, lines.no_try_on),
        Topic::WhoAreYou => lines
            .who
            .fill(&[("company", &answer.site.config.branding.company_name)]),
        Topic::Thanks => lines.welcome.to_owned(),
        Topic::Greeting => lines.greeting.fill(&[("name", &answer.persona())]),
        Topic::Bye => lines.bye.to_owned(),
    };
    let mut replies = vec![Reply::Text(text)];
    replies.extend(to_a_human.then_some(Reply::HandOver));
    replies
}

impl Answer<'_> {
    /// The store's own answer to a question that shares this many words with what was said.
    pub(in crate::advisor) fn known_question(&self, words: &[String]) -> Option<String> {
        let telling = |word: &&String| {
            let phrases = &Tongue::of(self.locale.language()).hears;
            word.len() >= TELLING && !phrases.is_known(word)
        };
        let said: Vec<&String> = words.iter().filter(telling).collect();
        questions(self, |question| {
            let asked = fold::words(&question.question);
            said.iter().filter(|word| asked.contains(word)).count() >= SHARED
        })
    }

    /// Not understood twice: a human will.
    pub(in crate::advisor) fn lost(&self) -> Vec<Reply> {
        vec![
            Reply::Text(with_contact(self, self.lines().lost)),
            Reply::HandOver,
        ]
    }
}

fn hours(answer: &Answer<'_>) -> String {
    let shops = answer
        .site
        .config
        .contact
        .locations
        .iter()
        .filter(|shop| !shop.hours.is_empty());
    let told: Vec<String> = shops
        .map(|shop| format!("{}: {}.", shop.name, shop.hours.join("; ")))
        .collect();
    if told.is_empty() {
        with_contact(answer, answer.lines().no_hours)
    } else {
        told.join("\n")
    }
}

fn addresses(answer: &Answer<'_>) -> String {
    let shops = answer.site.config.contact.locations.iter();
    let told: Vec<String> = shops
        .map(|shop| {
            format!(
                "{}, {}, {} {}.",
                shop.name, shop.street, shop.postal_code, shop.city
            )
        })
        .collect();
    if told.is_empty() {
        with_contact(answer, answer.lines().no_shops)
    } else {
        told.join("\n")
    }
}

/// A sentence, and the ways to reach a human that this store gives.
fn with_contact(answer: &Answer<'_>, sentence: &str) -> String {
    let contact = &answer.site.config.contact;
    let lines = answer.lines();
    let shop_phone = contact
        .locations
        .iter()
        .find_map(|shop| shop.phone.as_deref());
    let mut text = sentence.to_owned();
    let phone = contact
        .phone
        .as_deref()
        .or(shop_phone)
        .map(|phone| lines.phone.fill(&[("phone", &phone)]));
    let email = contact
        .email
        .as_deref()
        .map(|email| lines.email.fill(&[("email", &email)]));
    let ways: Vec<String> = phone.into_iter().chain(email).collect();
    text.push(' ');
    text.push_str(&if ways.is_empty() {
        lines.contact_page.to_owned()
    } else {
        ways.join(" ")
    });
    text
}

/// The paragraph of the store's own pages that speaks of what was asked, in whatever language they are written.
fn page(answer: &Answer<'_>, policy: Option<Policy>) -> String {
    let lists: Vec<&[Phrase]> = Language::ALL
        .iter()
        .flat_map(|language| &Tongue::of(*language).hears.policies)
        .filter(|(known, _)| Some(*known) == policy)
        .map(|(_, list)| list.as_slice())
        .collect();
    let speaks = |text: &str| {
        let words = fold::words(text);
        words
            .iter()
            .any(|word| lists.iter().any(|list| has(list, word)))
    };
    let pages = &answer.site.config.pages;
    let titled = pages
        .iter()
        .find(|page| speaks(&page.title) || speaks(&page.slug));
    let lines = answer.lines();
    if titled.is_none()
        && let Some(told) = questions(answer, |question| speaks(&question.question))
    {
        return told;
    }
    let headed = || pages.iter().find(|page| headings(page).any(&speaks));
    let found = titled.or_else(headed);
    if found.is_none()
        && let Some(told) = questions(answer, |question| speaks(&question.answer))
    {
        return told;
    }
    match found.or_else(|| pages.iter().find(|page| speaks(&page.body))) {
        Some(page) => {
            let quote = quoted(page, speaks);
            lines.page.fill(&[
                ("quote", &quote),
                ("title", &page.title),
                ("path", &format_args!("/pages/{}", page.slug)),
            ])
        }
        None => with_contact(answer, lines.no_page),
    }
}

/// What the store answers to a question on its own front page.
fn questions(answer: &Answer<'_>, asks: impl Fn(&Question) -> bool) -> Option<String> {
    let config = &answer.site.config;
    let sections = config.template.home(config.features);
    sections.iter().find_map(|section| {
        let Section::Faq(faq) = section else {
            return None;
        };
        let told = &faq.questions.iter().find(|question| asks(question))?.answer;
        let title = match faq.title.as_str() {
            "" => &config.branding.company_name,
            title => title,
        };
        Some(
            answer
                .lines()
                .page
                .fill(&[("quote", told), ("title", &title), ("path", &"/")]),
        )
    })
}

fn headings(page: &ContentPage) -> impl Iterator<Item = &str> {
    page.body.lines().filter(|line| line.starts_with(HEADING))
}

/// The paragraph below a heading that speaks of it, the first that does itself, or the first of all.
fn quoted(page: &ContentPage, speaks: impl Fn(&str) -> bool) -> String {
    let blocks = || {
        page.body
            .split("\n\n")
            .filter(|text| !text.trim().is_empty())
    };
    let plain = |text: &&str| !text.starts_with(HEADING);
    let below = blocks()
        .skip_while(|text| plain(text) || !speaks(text))
        .find(plain);
    let paragraph = below
        .or_else(|| blocks().filter(plain).find(|text| speaks(text)))
        .or_else(|| blocks().find(plain))
        .unwrap_or_default();
    let lines: Vec<&str> = paragraph
        .lines()
        .map(|line| line.trim_start_matches("- "))
        .collect();
    let text = lines.join(" ");
    match text.char_indices().nth(QUOTE) {
        Some((end, _)) => format!("{} …", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// Explained on a frame that is on the screen, or on any.
fn sizes(answer: &Answer<'_>, shown: &[String]) -> String {
    let shown = shown
        .iter()
        .find_map(|id| answer.catalog.get(id))
        .or(answer.catalog.frames().first());
    let Some(size) = shown.and_then(Frame::middle_size) else {
        return answer.lines().not_understood.to_owned();
    };
    let decimal = |number| answer.locale.decimal(number);
    answer.lines().size_numbers.fill(&[
        ("marking", &size.marking()),
        ("lens", &decimal(size.lens_width)),
        ("bridge", &decimal(size.bridge)),
        ("temple", &decimal(size.temple)),
        ("width", &decimal(size.frame_width)),
    ])
}
