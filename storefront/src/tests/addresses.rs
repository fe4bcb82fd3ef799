//! Which addresses there are, and what a page says of its own.

use super::*;

#[test]
fn what_is_not_there_is_a_page_of_the_store_that_is_not_indexed() {
    for (path, text) in [
        ("/nowhere", "404"),
        ("/pages/nothing", "404"),
        ("/frames/no-such-frame", "404"),
        ("/a/b/c", "404"),
    ] {
        let reply = get(&aurora(|_| ()), path);
        assert_eq!(reply.status.to_string(), text, "{path}");
        assert!(
            reply.body.contains("content=\"noindex\"") && reply.body.contains("href=\"/glasses\""),
            "{path}"
        );
    }
}

#[test]
fn a_slash_at_the_end_leads_to_the_page_itself_and_never_elsewhere() {
    let store = aurora(|_| ());
    for (from, to) in [
        ("/glasses/", "/glasses"),
        ("/glasses/?sort=name", "/glasses?sort=name"),
        ("//evil.example/", "/evil.example"),
    ] {
        let reply = get(&store, from);
        assert_eq!(
            (reply.status, reply.location.as_deref()),
            (308, Some(to)),
            "{from}"
        );
    }
}

#[test]
fn canonical_addresses_name_the_main_host() {
    let own = aurora(|config| config.domain.custom_domain = Some("aurora-eyewear.example".into()));
    for (store, origin) in [
        (aurora(|_| ()), "https://aurora.stores.example"),
        (own, "https://aurora-eyewear.example"),
    ] {
        let html = get(&store, "/contact").body;
        assert!(
            html.contains(&format!(
                "<link rel=\"canonical\" href=\"{origin}/contact\">"
            )),
            "{origin}"
        );
    }
}

#[test]
fn link_previews_show_the_stores_picture() {
    let preview = |store: &Arc<Store>, path: &str| {
        let html = get(store, path).body;
        html.split("<meta property=\"og:image\" content=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let plain = aurora(|_| ());
    let own = aurora(|config| config.branding.share_image = Some("/media/share.jpg".into()));
    let frame = format!("/frames/{}", own.catalog.frames()[0].id);
    for path in ["/", "/glasses", &frame] {
        assert!(preview(&plain, path).is_empty(), "{path}");
        assert_eq!(
            preview(&own, path),
            ["https://aurora.stores.example/media/share.jpg"],
            "{path}"
        );
    }
}
