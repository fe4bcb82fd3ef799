use proptest::prelude::*;

use super::*;

fn line(frame: &str, variant: &str, size: u8, quantity: u8) -> BagLine {
    BagLine {
        frame: frame.into(),
        variant: variant.into(),
        size,
        quantity,
    }
}

/// The value a browser would send back after storing the cookie.
fn sent_back(set_cookie: &str) -> &str {
    let pair = set_cookie.split(';').next().unwrap();
    assert!(pair.len() <= 3_900, "{} bytes", pair.len());
    pair.split_once('=').unwrap().1
}

#[test]
fn wishes_are_read_leniently() {
    fn check(value: &str, expected: &[&str]) {
        assert_eq!(
            WishList::read(value).ids().collect::<Vec<_>>(),
            expected,
            "{value}"
        );
    }
    check("", &[]);
    check("a.b-2", &["a", "b-2"]);
    check("a.a..b.", &["a", "b"]);
    check("a.<script>.b%00.c", &["a", "c"]);
    check("A.b", &["b"]);
    check(&format!("{}.ok", "x".repeat(61)), &["ok"]);
}

#[test]
fn bags_are_read_leniently() {
    fn check(value: &str, expected: &[BagLine]) {
        assert_eq!(Bag::read(value).lines(), expected, "{value}");
    }
    check("a~havana~0~1", &[line("a", "havana", 0, 1)]);
    check("a~havana~0~1.a~havana~0~2", &[line("a", "havana", 0, 3)]);
    check("a~havana~0~9.a~havana~0~9", &[line("a", "havana", 0, 9)]);
    for hostile in [
        "a~b~0~0",
        "a~b~0~10",
        "a~b~256~1",
        "a~b~-1~1",
        "a~b~0~1~1",
        "a~b~0",
        "~~~",
        "a~b~0~1e3",
        "a~<b>~0~1",
    ] {
        check(hostile, &[]);
    }
}

#[test]
fn a_heart_pressed_twice_is_undone() {
    let mut list = WishList::read("a.b");
    list.toggle("c");
    list.toggle("a");
    assert_eq!(
        list.cookie(true),
        "wish=c.b; Path=/; Max-Age=15552000; SameSite=Lax; Secure"
    );
    list.keep(|_| false);
    assert_eq!(list.cookie(false), "wish=; Path=/; Max-Age=0; SameSite=Lax");
}

#[test]
fn the_oldest_of_too_many_wishes_is_forgotten() {
    let mut list = WishList::default();
    for n in 0..61 {
        list.toggle(&format!("{n:0>60}"));
    }
    assert_eq!(list.ids().count(), 60);
    assert!(!list.contains(&"0".repeat(60)));
    assert_eq!(WishList::read(sent_back(&list.cookie(true))), list);
}

#[test]
fn a_full_bag_stays_as_it_is() {
    let mut bag = Bag::default();
    let taken = (0..40)
        .take_while(|n| {
            bag.add(line(&format!("{n:0>60}"), &"v".repeat(60), 0, 9))
                .is_ok()
        })
        .count();
    assert_eq!(taken, 29, "29 of the longest lines fit");
    assert_eq!(Bag::read(sent_back(&bag.cookie(true))), bag);
}

#[test]
fn quantities_change_by_article() {
    let mut bag = Bag::read("a~x~0~1.b~x~1~2");
    bag.set_quantity("b~x~1", 30);
    bag.set_quantity("a~x~0", 0);
    bag.set_quantity("b~x~0", 3);
    assert_eq!(bag.lines(), [line("b", "x", 1, 9)]);
}

proptest! {
    #[test]
    fn whatever_a_cookie_holds_it_is_read_and_written_within_bounds(value in ".{0,6000}") {
        let list = WishList::read(&value);
        prop_assert_eq!(WishList::read(sent_back(&list.cookie(true))), list);
        let bag = Bag::read(&value);
        prop_assert_eq!(Bag::read(sent_back(&bag.cookie(true))), bag);
    }

    #[test]
    fn what_was_put_in_comes_out(articles in prop::collection::vec(("[a-z0-9-]{1,60}", "[a-z-]{1,20}", 0u8..4, 1u8..=9), 0..30)) {
        let mut bag = Bag::default();
        for (frame, variant, size, quantity) in &articles {
            bag.add(line(frame, variant, *size, *quantity)).unwrap();
        }
        prop_assert_eq!(Bag::read(sent_back(&bag.cookie(true))), bag);
    }
}
