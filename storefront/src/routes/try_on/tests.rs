use crate::fixture::{aurora, get, marigold};

fn ids(body: &str) -> Vec<String> {
    let page: crate::islands::FramePage = serde_json::from_str(body).unwrap();
    page.frames.into_iter().map(|frame| frame.card.id).collect()
}

#[test]
fn a_card_takes_its_list_along_and_the_list_is_gone_through_in_its_order() {
    let store = aurora();
    let list = get(&store, "/glasses?shape=round&sort=price-asc").body;
    let cards: Vec<&str> = list
        .match_indices("/try-on?frame=")
        .map(|(at, _)| list[at..].split('"').next().unwrap())
        .collect();
    let link = cards[3].replace("&amp;", "&");
    assert!(
        link.ends_with("&list=glasses%3Fshape%3Dround%26sort%3Dprice-asc"),
        "{link}"
    );

    let listed = ids(&get(
        &store,
        "/api/frames?list=glasses%3Fshape%3Dround%26sort%3Dprice-asc",
    )
    .body);
    let shown: Vec<&str> = cards
        .iter()
        .map(|link| link.split(['=', '&']).nth(1).unwrap())
        .collect();
    assert_eq!(listed, shown);

    let page = get(&store, &link);
    assert_eq!(page.status, 200);
    assert!(page.body.contains(&listed[3]) && page.body.contains(&listed[4]));
}

#[test]
fn a_second_page_goes_on_where_the_first_ended() {
    let store = aurora();
    let [first, second] =
        [1, 2].map(|page| ids(&get(&store, &format!("/api/frames?list=glasses&page={page}")).body));
    assert_eq!(first.len(), 48);
    assert!(!second.is_empty() && second.iter().all(|id| !first.contains(id)));
}

#[test]
fn what_is_no_list_of_this_store_is_not_found_and_the_try_on_shows_the_newest() {
    let store = aurora();
    for list in ["", "hats", "hats?shape=round", "../glasses"] {
        assert_eq!(
            get(&store, &format!("/api/frames?list={list}")).status,
            404,
            "{list}"
        );
    }
    assert!(
        get(&store, "/try-on?list=hats&frame=never-was")
            .body
            .contains("sort=newest")
    );
}

/// Ids of the frames that come with a try-on, in their order.
fn shelf(address: &str) -> Vec<String> {
    let body = get(&aurora(), address).body.replace("&quot;", "\"");
    let frames = body.split("\"card\":{\"id\":\"").skip(1);
    frames
        .map(|frame| frame.split('"').next().unwrap().to_owned())
        .collect()
}

#[test]
fn frames_of_no_list_are_named_one_by_one() {
    let store = aurora();
    let listed = ids(&get(&store, "/api/frames?list=glasses").body);
    let [a, b, c, ..] = listed.as_slice() else {
        panic!("{listed:?}")
    };
    for (query, expected) in [
        (format!("frames={a},{b},{c}&frame={b}"), vec![a, b, c]),
        (format!("frames={a},never-was,{b},{a},"), vec![a, b]),
        (format!("frames={a},{b}&frame={c}"), vec![a, b, c]),
    ] {
        assert_eq!(
            shelf(&format!("/try-on?{query}")),
            expected.into_iter().cloned().collect::<Vec<_>>(),
            "{query}"
        );
    }
    let alone = shelf(&format!("/try-on?frames=never-was,{a}&frame={a}"));
    assert_eq!(alone, shelf(&format!("/try-on?frame={a}")), "those like it");
    let many = listed.join(",");
    assert_eq!(shelf(&format!("/try-on?frames={many}")).len(), 24);
}

#[test]
fn similar_frames_are_tried_on_among_each_other() {
    let store = aurora();
    let listed = ids(&get(&store, "/api/frames?list=glasses").body);
    let page = get(&store, &format!("/frames/{}", listed[0])).body;
    let (_, similar) = page.split_once("wide similar\"").unwrap();
    let links: Vec<String> = similar
        .match_indices("/try-on?frame=")
        .map(|(at, _)| {
            similar[at..]
                .split('"')
                .next()
                .unwrap()
                .replace("&amp;", "&")
        })
        .collect();
    let shown: Vec<&str> = links
        .iter()
        .map(|link| link.split(['=', '&']).nth(1).unwrap())
        .collect();
    assert!(shown.len() > 1, "{links:?}");
    for link in &links {
        assert!(
            link.ends_with(&format!("&frames={}", shown.join(","))),
            "{link}"
        );
        assert_eq!(shelf(link), shown, "{link}");
    }
}

#[test]
fn a_store_without_try_on_lists_no_frames_for_it() {
    assert_eq!(get(&marigold(), "/api/frames?list=glasses").status, 404);
}
