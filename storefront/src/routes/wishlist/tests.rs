use crate::fixture::{aurora, get_with, post};

#[test]
fn a_heart_without_a_script_leads_back_to_its_card() {
    fn check(back: &str, expected: &str) {
        let store = aurora();
        let id = &store.catalog.frames()[0].id;
        let reply = post(
            &store,
            "/wishlist",
            &format!("toggle={id}&back={back}"),
            "wish=gone-from-here",
        );
        assert_eq!(
            (reply.status, reply.location.unwrap()),
            (303, expected.replace("{id}", id)),
            "{back}"
        );
        assert!(
            reply.cookies[0].starts_with(&format!("wish={id}; Path=/; ")),
            "{:?}",
            reply.cookies
        );
    }
    check("%2Fglasses%3Fshape%3Dround", "/glasses?shape=round#{id}");
    check("%2Fwishlist", "/wishlist");
    check("", "/wishlist");
    // Only ever to a page of this store.
    check("https%3A%2F%2Fevil.example", "/wishlist");
    check("%2F%2Fevil.example", "/wishlist");
    check("%2F%5Cevil.example", "/wishlist");
    check("%2Fglasses%0D%0ASet-Cookie%3A+x%3D1", "/wishlist");
}

#[test]
fn only_known_frames_are_wished_for() {
    let reply = post(&aurora(), "/wishlist", "toggle=never-was&back=/", "");
    assert!(reply.cookies[0].starts_with("wish=; "));
}

#[test]
fn the_page_shows_what_the_cookie_holds() {
    let store = aurora();
    let [one, two] = [0, 1].map(|at| store.catalog.frames()[at].id.clone());
    let html = get_with(&store, "/wishlist", &format!("a=1; wish={one}.gone.{two}")).body;
    assert_eq!(html.matches("aria-pressed=\"true\"").count(), 2);
    let (first, second) = (
        html.find(&format!("value=\"{one}\"")),
        html.find(&format!("value=\"{two}\"")),
    );
    assert!(first < second, "in the order of the list");
}
