use crate::{
    Visibility,
    fixture::{aurora, get_with, post},
};

/// A frame of the catalog with a colour and a size: `id~variant~0`.
fn article() -> String {
    let store = aurora();
    let frame = &store.catalog.frames()[0];
    format!("{}~{}~0", frame.id, frame.variants[0].id)
}

#[test]
fn what_is_added_is_shown_with_its_sum() {
    let store = aurora();
    let frame = &store.catalog.frames()[0];
    let form = format!(
        "frame={}&variant={}&size=0&action=add",
        frame.id, frame.variants[0].id
    );
    let reply = post(&store, "/bag", &form, "");
    assert_eq!(
        (reply.status, reply.location.as_deref()),
        (303, Some("/bag?added=1"))
    );
    let cookie = reply.cookies[0].split(';').next().unwrap().to_owned();
    assert_eq!(cookie, format!("bag={}~1", article()));

    let reply = post(&store, "/bag", &format!("{}=3", article()), &cookie);
    let cookie = reply.cookies[0].split(';').next().unwrap().to_owned();
    let page = get_with(&store, "/bag", &cookie);
    assert_eq!(page.visibility, Visibility::Private);
    let total = store
        .config()
        .locale
        .price(frame.price * 3, store.config().currency);
    assert!(
        page.body.contains(&format!("class=\"total\">{total}")),
        "{}",
        page.body
    );
    let listed = format!("3 × {} {}", frame.brand, frame.name);
    assert!(page.body.contains(&listed), "{}", page.body);

    let reply = post(&store, "/bag", &format!("remove={}", article()), &cookie);
    assert!(reply.cookies[0].starts_with("bag=; "));
}

#[test]
fn what_the_catalog_does_not_have_is_not_added() {
    fn check(form: &str) {
        let reply = post(&aurora(), "/bag", form, "");
        assert_eq!(
            (reply.status, reply.location.as_deref()),
            (303, Some("/bag")),
            "{form}"
        );
        assert!(reply.cookies[0].starts_with("bag=; "), "{form}");
    }
    let store = aurora();
    let (id, variant) = (
        &store.catalog.frames()[0].id,
        &store.catalog.frames()[0].variants[0].id,
    );
    check("");
    check("action=add&frame=none&variant=none&size=0");
    check(&format!("action=add&frame={id}&variant=none&size=0"));
    check(&format!("action=add&frame={id}&variant={variant}&size=9"));
    check(&format!("action=add&frame={id}&variant={variant}&size=-1"));
}

#[test]
fn frames_that_left_the_catalog_leave_the_bag_and_say_so() {
    let store = aurora();
    let reply = get_with(
        &store,
        "/bag",
        &format!("bag=gone~black~0~1.{}~1", article()),
    );
    assert_eq!(reply.location.as_deref(), Some("/bag?gone=1"));
    assert!(reply.cookies[0].starts_with(&format!("bag={}~1;", article())));
    // A browser that refuses the cookie is not sent round in circles.
    assert_eq!(
        get_with(&store, "/bag?gone=1", "bag=gone~black~0~1").status,
        200
    );
}

#[test]
fn hostile_cookies_make_an_empty_bag() {
    for hostile in [
        "bag=<script>~x~0~1",
        "bag=~~~~....",
        "bag=%00",
        "bag=a~b~99999999999~1",
    ] {
        let page = get_with(&aurora(), "/bag", hostile);
        assert_eq!(page.status, 200);
        assert!(page.body.contains(aurora().words.bag.empty_title));
    }
}
