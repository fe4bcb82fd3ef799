//! The HTML document round a page: head, header and footer.
//!
//! What is the same on every page of a store is rendered once, into its [`Shell`]; a document is then put together from
//! strings, and only the page's own view is drawn per request.

mod shell;
mod style;

pub use shell::Shell;

use crate::{
    assets, escape,
    page::{Page, Reply},
    store::Store,
};

/// The page as a reply. Must run in the scope that made the page's view.
pub fn dress(store: &Store, page: Page) -> Reply {
    let Page {
        status,
        sheet,
        title,
        description,
        canonical,
        place,
        json_ld,
        image,
        visibility,
        camera,
        body,
    } = page;
    let shell = &store.shell;
    let mut out = String::with_capacity(48 << 10);

    out.push_str(&shell.opening);
    head(
        &mut out,
        store,
        &Head {
            title: &title,
            description: &description,
            canonical: canonical.as_deref(),
            image: image.as_deref(),
        },
    );
    out.push_str(&shell.theme);
    out.push_str("<style>");
    for part in shell.style(sheet) {
        out.push_str(part);
    }
    out.push_str("</style>");
    scripts(&mut out);
    for data in &json_ld {
        out.push_str("<script type=\"application/ld+json\">");
        escape::json(&mut out, data);
        out.push_str("</script>");
    }
    out.push_str("</head><body data-page=\"");
    out.push_str(sheet.name());
    out.push_str("\">");
    out.push_str(shell.header(place));
    out.push_str("<main id=\"main\" tabindex=\"-1\">");
    out.push_str(&body);
    out.push_str("</main>");
    out.push_str(&shell.footer);
    out.push_str("</body></html>");

    Reply {
        status,
        policy: shell.policy(sheet, camera),
        ..Reply::text("text/html; charset=utf-8", out, visibility)
    }
}

struct Head<'a> {
    title: &'a str,
    description: &'a str,
    canonical: Option<&'a str>,
    image: Option<&'a str>,
}

/// Title, description, canonical address and the tags of link previews.
fn head(out: &mut String, store: &Store, head: &Head<'_>) {
    let branding = &store.config().branding;
    let company = &branding.company_name;
    let title = match (head.title, branding.tagline.as_str()) {
        ("", "") => company.clone(),
        ("", tagline) => format!("{company} – {tagline}"),
        (title, _) => format!("{title} – {company}"),
    };
    out.push_str("<title>");
    escape::text(out, &title);
    out.push_str("</title>");
    meta(out, "name", "description", head.description);
    match head.canonical {
        Some(path) => {
            let address = format!("{}{path}", store.origin);
            out.push_str("<link rel=\"canonical\" href=\"");
            escape::text(out, &address);
            out.push_str("\">");
            meta(out, "property", "og:url", &address);
        }
        None => meta(out, "name", "robots", "noindex"),
    }
    meta(out, "property", "og:type", "website");
    meta(out, "property", "og:site_name", company);
    meta(
        out,
        "property",
        "og:title",
        if head.title.is_empty() {
            &title
        } else {
            head.title
        },
    );
    meta(out, "property", "og:description", head.description);
    if let Some(image) = head.image.or(branding.share_image.as_deref()) {
        let address = if image.starts_with('/') {
            format!("{}{image}", store.origin)
        } else {
            image.to_owned()
        };
        meta(out, "property", "og:image", &address);
    }
}

fn meta(out: &mut String, kind: &str, name: &str, content: &str) {
    if content.is_empty() {
        return;
    }
    for part in ["<meta ", kind, "=\"", name, "\" content=\""] {
        out.push_str(part);
    }
    escape::text(out, content);
    out.push_str("\">");
}

/// The boot script and the speculation rules, as they stand in every head.
fn scripts(out: &mut String) {
    for part in [
        "<script>",
        assets::BOOT.text,
        "</script><script type=\"speculationrules\">",
        assets::SPECULATION.text,
        "</script>",
    ] {
        out.push_str(part);
    }
}
