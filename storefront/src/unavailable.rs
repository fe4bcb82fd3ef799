//! Pages for when there is no store to show: self-contained, in neutral colours, or in the store's own where its
//! configuration is at hand.

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};
use shared::{
    locale::{Locale, Words},
    site::Site,
    theme,
};

use crate::{
    assets,
    components::spectacles::SPECTACLES,
    escape,
    page::{Policy, Reply, Visibility},
};

/// Why there is no store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// The operator has closed it.
    Suspended,
    /// Its configuration or catalog cannot be read.
    Maintenance,
    /// What it is made of cannot be reached just now.
    Overloaded,
    /// Something went wrong on our side.
    Failed,
}

/// A page that needs nothing but itself. `request_id` is what a shopper can quote; the log has it too.
pub fn unavailable(why: Unavailable, site: Option<&Site>, request_id: &str) -> Reply {
    let locale = site.map_or(Locale::default(), |site| site.config.locale);
    let words = locale.words();
    let (status, title, text) = why.says(words);
    let tokens = site
        .map(|site| {
            theme::compile(
                &site.config.branding.colors,
                &site.config.branding.fonts,
                site.config.look,
            )
            .css
        })
        .unwrap_or_default();

    let mut out = format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\">",
        locale.tag()
    );
    out.push_str("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>");
    escape::text(&mut out, title);
    out.push_str("</title><style>");
    out.push_str(assets::UNAVAILABLE.text);
    out.push_str("</style><style>");
    out.push_str(&tokens);
    out.push_str("</style></head><body><main>");
    if let Some(site) = site {
        out.push_str("<p class=\"name\">");
        escape::text(&mut out, &site.config.branding.company_name);
        out.push_str("</p>");
    }
    out.push_str("<svg viewBox=\"0 0 240 80\" width=\"240\" height=\"80\" aria-hidden=\"true\">");
    out.push_str(SPECTACLES);
    out.push_str("</svg>");
    for (open, text, close) in [("<h1>", title, "</h1>"), ("<p>", text, "</p>")] {
        out.push_str(open);
        escape::text(&mut out, text);
        out.push_str(close);
    }
    if why != Unavailable::Suspended {
        // An empty address is the page's own: the link asks for it once more.
        out.push_str("<p><a href=\"\">");
        escape::text(&mut out, words.errors.retry);
        out.push_str("</a></p><p class=\"id\">");
        escape::text(
            &mut out,
            &words.errors.request_id.fill(&[("id", &request_id)]),
        );
        out.push_str("</p>");
    }
    out.push_str("</main></body></html>");

    let hash = Base64::encode_string(&Sha256::digest(tokens.as_bytes()));
    let policy = Policy {
        style_sources: format!("'{}' 'sha256-{hash}'", assets::UNAVAILABLE.hash).into(),
        ..Policy::default()
    };
    Reply {
        status,
        policy,
        ..Reply::text("text/html; charset=utf-8", out, Visibility::Private)
    }
}

impl Unavailable {
    fn says(self, words: &Words) -> (u16, &'static str, &'static str) {
        let words = &words.errors;
        match self {
            Self::Suspended => (503, words.suspended_title, words.suspended_text),
            Self::Maintenance => (503, words.maintenance_title, words.maintenance_text),
            Self::Overloaded => (503, words.unavailable_title, words.unavailable_text),
            Self::Failed => (500, words.server_title, words.server_text),
        }
    }
}
