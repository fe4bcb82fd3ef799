use serde_json::Value;

use crate::fixture::{ORIGIN, aurora, get, marigold};

fn structured(html: &str) -> Vec<Value> {
    html.split("<script type=\"application/ld+json\">")
        .skip(1)
        .map(|rest| serde_json::from_str(rest.split("</script>").next().unwrap()).unwrap())
        .collect()
}

#[test]
fn every_frame_has_a_page_that_says_what_it_is() {
    for store in [aurora(), marigold()] {
        for frame in store.catalog.frames() {
            let reply = get(&store, &format!("/frames/{}", frame.id));
            assert_eq!(reply.status, 200, "{}", frame.id);
            assert!(
                reply.body.contains(&frame.middle_size().unwrap().marking()),
                "{}",
                frame.id
            );
            assert_eq!(reply.body.matches("<h1").count(), 1);
        }
    }
}

#[test]
fn search_engines_read_price_availability_and_the_way() {
    let store = marigold();
    let frame = &store.catalog.frames()[0];
    let html = get(&store, &format!("/frames/{}", frame.id)).body;
    let data = structured(&html);
    let product = data.iter().find(|data| data["@type"] == "Product").unwrap();
    for required in ["name", "image", "description", "sku", "brand", "offers"] {
        assert!(!product[required].is_null(), "{required}");
    }
    assert!(
        product["image"]
            .as_str()
            .unwrap()
            .starts_with("https://marigold.stores.example/picture/7/")
    );
    let offer = &product["offers"];
    assert_eq!(
        offer["price"],
        format!("{}.{:02}", frame.price / 100, frame.price % 100)
    );
    assert_eq!(offer["priceCurrency"], "EUR");
    assert!(
        offer["availability"]
            .as_str()
            .unwrap()
            .starts_with("https://schema.org/")
    );
    let trail = data
        .iter()
        .find(|data| data["@type"] == "BreadcrumbList")
        .unwrap();
    assert_eq!(trail["itemListElement"].as_array().unwrap().len(), 3);
}

#[test]
fn color_and_size_are_chosen_by_address_and_the_plain_one_is_canonical() {
    let store = aurora();
    let frame = store
        .catalog
        .frames()
        .iter()
        .find(|frame| frame.variants.len() > 1 && frame.sizes.len() > 1)
        .unwrap();
    let (second, last) = (&frame.variants[1], frame.sizes.len() - 1);
    let html = get(
        &store,
        &format!("/frames/{}?color={}&size={last}", frame.id, second.id),
    )
    .body;
    assert!(html.contains(&format!(
        "<input type=\"hidden\" name=\"variant\" value=\"{}\">",
        second.id
    )));
    assert!(html.contains(&format!(
        "<input type=\"hidden\" name=\"size\" value=\"{last}\">"
    )));
    assert!(html.contains(&format!(
        "<link rel=\"canonical\" href=\"{ORIGIN}/frames/{}\">",
        frame.id
    )));
    // Nonsense gives way to what cards show.
    let html = get(&store, &format!("/frames/{}?color=nope&size=99", frame.id)).body;
    assert!(html.contains(&format!(
        "name=\"variant\" value=\"{}\"",
        frame.variants[0].id
    )));
}

#[test]
fn what_is_not_sold_is_not_found() {
    assert_eq!(get(&aurora(), "/frames/never-was").status, 404);
    assert_eq!(get(&aurora(), "/picture/7/never-was/black.svg").status, 404);
}

#[test]
fn the_sitemap_lists_what_is_sold_and_nothing_that_is_off() {
    let store = marigold();
    let map = get(&store, "/sitemap.xml").body;
    for frame in store.catalog.frames() {
        assert!(map.contains(&format!(
            "<loc>https://marigold.stores.example/frames/{}</loc>",
            frame.id
        )));
    }
    assert!(!map.contains("/try-on"));
    assert!(
        get(&store, "/robots.txt")
            .body
            .contains("Sitemap: https://marigold.stores.example/sitemap.xml")
    );
}
