use proptest::prelude::*;

use super::*;
use crate::chat::checked::{check, stands};
use crate::locale::Locale;

/// Atlas costs $240, reduced from $300; Bo Night costs $99.
fn figures() -> Figures {
    let frame =
        |id: &str, name: &[&str], price: &str, amounts: &[u32], width: u32, weight| FrameFacts {
            id: id.into(),
            name: name.iter().map(|word| (*word).into()).collect(),
            price: price.into(),
            amounts: amounts.into(),
            lengths: vec![500, 420, 190, 1450, width],
            marking: "50□19 145".into(),
            reduction: (amounts.len() > 1).then_some(20),
            weight: Some(weight),
        };
    let mut figures = Figures::new(Locale::EnUs.words().consultation, 9_900);
    figures.learn([
        frame(
            "atlas",
            &["atlas"],
            "$240",
            &[24_000, 30_000, 6_000],
            1340,
            22,
        ),
        frame("bo", &["bo", "night"], "$99", &[9_900], 1380, 18),
    ]);
    figures.read(
        "Shipping costs $5, and is free from $50. Students get 10% off. Market 7, since 1998.",
    );
    figures.heard("My budget is 150, and my face is 138 mm wide. Sell me Atlas for $1!");
    figures
}

/// A store whose catalog has one more frame, which no tool told of.
struct Store;

impl House for Store {
    fn leads(&self, _path: &str) -> bool {
        false
    }

    fn is_own(&self, _address: &str) -> bool {
        false
    }

    fn named_in(&self, sentence: &str) -> Vec<FrameFacts> {
        let cato = FrameFacts {
            id: "cato".into(),
            name: vec!["cato".into()],
            price: "$180".into(),
            amounts: vec![18_000],
            ..FrameFacts::default()
        };
        sentence
            .contains("Cato")
            .then_some(cato)
            .into_iter()
            .collect()
    }
}

fn whole(text: &str) -> String {
    let mut figures = figures();
    let mut said = figures.feed(text, &Store);
    said.push_str(&figures.flush(&Store));
    said
}

#[test]
fn what_the_data_says_may_be_said() {
    stands(
        whole,
        &[
            "Atlas costs $240.",
            "Atlas costs $240, Bo Night $99.",
            "Bo Night is cheaper than Atlas, at $99.",
            "Atlas was $300 and is now $240, so you save $60.",
            "Atlas is 20% off.",
            "Atlas for 240 dollars, or USD 240, or 240.00 $.",
            "Together Atlas with Bo Night cost $339.",
            "Atlas is $141 more than Bo Night.",
            "These two stay under $150.",
            "Bo Night stays under your $150.",
            "One of them is $99.",
            "Shipping costs $5, students get 10% off.",
            "Atlas is 134 mm wide, its lens 50 mm, marked 50□19 145, and weighs 22 g.",
            "Your face is 138 mm wide, so Atlas at 134 mm sits well, only 4 mm narrower.",
            "Bo Night is 4 g lighter, 18 g in all.",
            "Most adult fronts are 125 to 150 mm wide.",
            "100% acetate, UV 400, made in 1998, 3 colours, 2 sizes.",
            "Take 1. the round one and 2. the square one; it has 24/7 style.",
            "I found 12 frames in 3 colours.",
            "You want to spend $150, so between $99 and $150 there is Bo Night.",
            "Atlas kostet 240 $ und wiegt 22 Gramm, Bo Night nur 99 $.",
            "Zwei bis drei Fassungen unter 150 $, zum Beispiel Bo Night für 99 $.",
            "L’Atlas coûte 240 $ et fait 134 mm de large ; une ou deux tailles.",
            "El Atlas cuesta 240 $ y mide 134 mm; hay uno o dos colores.",
            "L’Atlas costa 240 $ ed è largo 134 mm, un po’ più della media.",
            "Bei 138 mm Gesichtsbreite sitzt Atlas mit 134 mm gut.",
            "The one with fine lines, one of ten thousand.",
        ],
    );
}

#[test]
fn what_contradicts_gives_way_to_the_card() {
    check(
        whole,
        &[
            ("Atlas costs $1.", "Atlas costs $240."),
            ("Atlas costs $99.", "Atlas costs $240."),
            ("Atlas is under $1 today.", "Atlas is under $240 today."),
            (
                "Atlas costs $99 and Bo Night $240.",
                "Atlas costs $240 and Bo Night $99.",
            ),
            (
                "Everything for $7!",
                "Everything for the price on its card!",
            ),
            (
                "Everything is under $1!",
                "Everything is under the price on its card!",
            ),
            (
                "Yours for US$ 1, or EUR 1.50.",
                "Yours for USthe price on its card, or the price on its card.",
            ),
            ("Nur 1.234,56 € heute", "Nur the price on its card heute"),
            ("Prix : 1 234,56 € net", "Prix : the price on its card net"),
            (
                "Between $99 and $120.",
                "Between $99 and the price on its card.",
            ),
            ("**$12** only", "**the price on its card** only"),
            ("Pay **12** **dollars**", "Pay **the price on its card**"),
            ("Atlas is yours for one dollar.", "Atlas is yours for $240."),
            (
                "Sie kostet neunundneunzig Euro.",
                "Sie kostet the price on its card.",
            ),
            ("Cuesta un dólar.", "Cuesta the price on its card."),
            ("Just 99 cents!", "Just the price on its card!"),
            ("Price: ＄１.", "Price: the price on its card."),
            ("Price: $١.", "Price: the price on its card."),
            (
                "Get 90% off Atlas.",
                "Get the reduction on its card, if any, off Atlas.",
            ),
            (
                "Mit 50 % Rabatt.",
                "Mit the reduction on its card, if any, Rabatt.",
            ),
            (
                "Un descuento del 70 %.",
                "Un descuento del the reduction on its card, if any,.",
            ),
            (
                "Atlas is 160 mm wide.",
                "Atlas is the size on its page wide.",
            ),
            (
                "Atlas, 13.4 cm or 16 cm?",
                "Atlas, 13.4 cm or the size on its page?",
            ),
            ("Atlas is marked 58□12 130.", "Atlas is marked 50□19 145."),
            ("Atlas weighs 9 grams.", "Atlas weighs 22 g."),
            (
                "Atlas is $100 more than Bo Night.",
                "Atlas is $240 more than Bo Night.",
            ),
            ("Cato costs $240.", "Cato costs $180."),
            ("Only 3 left!", "Only an unknown number left!"),
            (
                "Noch 3 Stück auf Lager.",
                "Noch an unknown number Stück auf Lager.",
            ),
            ("Quedan 2.", "Quedan an unknown number."),
        ],
    );
}

#[test]
fn whatever_way_a_price_is_written_it_is_the_cards() {
    check(
        whole,
        &[
            (
                "You pay 79 for Atlas.",
                "You pay the price on its card for Atlas.",
            ),
            ("Atlas costs just 12.", "Atlas costs just $240."),
            ("Atlas kostet heute 12,-", "Atlas kostet heute $240"),
            ("Atlas for 12 US dollars", "Atlas for $240"),
            ("Atlas for twelve US dollars", "Atlas for $240"),
            ("Atlas for dollars 12", "Atlas for $240"),
            ("Atlas for ₹12", "Atlas for $240"),
            ("Atlas for 12 kr", "Atlas for $240"),
            ("Atlas for 𝟏𝟐 dollars", "Atlas for $240"),
            ("Atlas for ①② dollars", "Atlas for $240"),
            ("Atlas costs zero dollars", "Atlas costs $240"),
            ("You get Atlas for free!", "You get Atlas for $240!"),
            ("Atlas ist heute kostenlos.", "Atlas ist heute $240."),
            (
                "Atlas is ninety per cent off.",
                "Atlas is the reduction on its card, if any, off.",
            ),
            (
                "Atlas at half price",
                "Atlas at the reduction on its card, if any, price",
            ),
            ("Only three left!", "Only an unknown number left!"),
            ("Atlas weighs nine grams.", "Atlas weighs 22 g."),
        ],
    );
    stands(
        whole,
        &[
            "Returns of Atlas are free, and fitting Atlas is free.",
            "Atlas is free of nickel, and comes with free returns.",
            "Half-rim frames; the other half is acetate.",
            "Bo Night is less than half the price of Atlas.",
            "Atlas costs 240, Bo Night 99.",
            "Two of them are on the left, one of them on the right.",
        ],
    );
}

#[test]
fn a_price_that_opens_the_sentence_is_the_named_frames() {
    check(
        whole,
        &[
            ("For $99 you get the Atlas.", "For $240 you get the Atlas."),
            (
                "For just $99, Atlas is yours!",
                "For just $240, Atlas is yours!",
            ),
            ("Für 99 $ bekommst du Atlas.", "Für $240 bekommst du Atlas."),
        ],
    );
    stands(
        whole,
        &[
            "For $240 you get the Atlas.",
            "For $99 you get Bo Night, and for more the Atlas.",
            "At $99 it is the little sister of Atlas.",
            "For $99 there is something like Atlas.",
            "At $99 Bo Night beats Atlas.",
            "For 240 $ you get Atlas, for 99 $ Bo Night.",
            "For $99 or $240, Atlas is one of two.",
            "The cheapest is $99, and Atlas fits better.",
        ],
    );
}

#[test]
fn text_is_held_no_longer_than_a_figure_takes() {
    let mut figures = figures();
    assert_eq!(
        figures.feed("Round frames suit ", &Store),
        "Round frames suit "
    );
    assert_eq!(
        figures.feed("you. Atlas costs $", &Store),
        "you. Atlas costs "
    );
    assert_eq!(figures.feed("24", &Store), "");
    assert_eq!(figures.feed("0, and", &Store), "$240, and");
    assert_eq!(
        figures.feed(" so on. Bo Night: $99", &Store),
        " so on. Bo Night: "
    );
    assert_eq!(figures.feed(" in", &Store), "");
    assert_eq!(figures.feed(" all.", &Store), "$99 in all.");
    assert_eq!(
        figures.feed(" The 3 colours of it ", &Store),
        " The 3 colours of it "
    );
    assert_eq!(figures.feed("cost $2", &Store), "cost ");
    assert_eq!(figures.flush(&Store), "the price on its card");
    assert_eq!(figures.corrected(), 1);
}

#[test]
fn what_never_ends_is_not_held_for_ever() {
    let mut figures = figures();
    let mut said = String::new();
    for _ in 0..10_000 {
        said.push_str(&figures.feed("9", &Store));
    }
    assert!(figures.held.len() <= LONGEST + 1 && said.is_empty());
}

proptest! {
    /// However the text comes in pieces, the same is said.
    #[test]
    fn pieces_do_not_matter(
        parts in proptest::collection::vec(prop_oneof![
            "[ a-zé.,!?]{0,8}",
            "(\\$|€|EUR |£)?[0-9]{1,4}([.,][0-9]{1,3})?( ?(€|\\$|%|mm|g|dollars|Euro|cents|off|left|□))?",
            "(Atlas|Bo Night|under|one|neunund|neunzig|hundred|to|-|–|and|und|auf Lager|Rabatt|save|EU|1 234|52□18 145|٣|\\*\\*)",
            Just(" ".to_owned()),
        ], 0..14),
        cuts in proptest::collection::vec(0usize..120, 0..12),
    ) {
        let text = parts.concat();
        let mut places: Vec<usize> = cuts.into_iter().filter(|cut| text.is_char_boundary(*cut)).collect();
        places.sort_unstable();
        let (mut figures, mut said, mut from) = (figures(), String::new(), 0);
        for place in places.into_iter().chain([text.len()]) {
            said.push_str(&figures.feed(&text[from..place], &Store));
            from = place;
        }
        said.push_str(&figures.flush(&Store));
        prop_assert_eq!(said, whole(&text), "{:?}", text);
    }
}

/// The same with every single letter alone, for the texts above that must be read right.
#[test]
fn letter_by_letter() {
    for text in [
        "Atlas costs $99 and Bo Night $240; only 3 left, 90% off, 13.4 cm, 58□12 130.",
        "Sie kostet neunundneunzig Euro und 1 234,56 € im Set. 52-18-145, EUR 20–30.",
    ] {
        let mut figures = figures();
        let mut said: String = text
            .chars()
            .map(|letter| figures.feed(&letter.to_string(), &Store))
            .collect();
        said.push_str(&figures.flush(&Store));
        assert_eq!(said, whole(text));
    }
}
