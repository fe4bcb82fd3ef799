//! From a request to its answer.

use std::sync::Arc;

use shared::site::Site;
use storefront::{Reply, Visibility};
use worker::{Context, Env, web_sys};

use crate::{
    ai, contact,
    error::Error,
    media,
    pages::{self, Address},
    query,
    request::{Incoming, Method},
    response,
    stores::{self, OpenStore},
    tenant::{self, Place},
    visit::Visit,
};

/// The shopper's own pages: drawn from cookies, changed by forms.
const WISHLIST: &str = "/wishlist";
const BAG: &str = "/bag";
/// Beyond these, no page of ours has an address.
const LONGEST_PATH: usize = 1024;
const LONGEST_QUERY: usize = 2048;
/// The forms of bag and wish-list take some hundred bytes.
const LARGEST_FORM: usize = 8 << 10;
/// 4,000 characters, each of up to four bytes that are written as three.
const LARGEST_LETTER: usize = 56 << 10;

pub async fn answer(
    request: web_sys::Request,
    env: Env,
    context: Context,
) -> worker::Result<web_sys::Response> {
    let visit = Visit::new(request, env, context);
    let mut site = None;
    match route(&visit, &mut site).await {
        Ok(response) => Ok(response),
        Err(error) => error.answer(&visit, site.as_deref()),
    }
}

/// Leaves behind whose store it is, once it is known, so that a refusal looks like that store.
async fn route(visit: &Visit, found: &mut Option<Arc<Site>>) -> Result<web_sys::Response, Error> {
    check_address(&visit.incoming)?;
    let site = match tenant::place(visit).await? {
        Place::Platform => return platform(visit),
        Place::Store(site) => found.insert(site),
    };
    tenant::is_open(site)?;
    let path = visit.incoming.url().path();
    if path.starts_with("/_a/") {
        // Files that are there were served before they came here.
        return Err(Error::NotFound);
    }
    if path.starts_with(media::PREFIX) && visit.incoming.method.reads() {
        return media::answer(site, visit).await;
    }
    let open = stores::open(site, visit).await?;
    match (visit.incoming.method, path) {
        (Method::Post, ai::PATH) => ai::chat(visit, &open).await,
        (_, ai::PATH) if open.store.features().consultation => {
            Err(Error::MethodNotAllowed { allow: "POST" })
        }
        (Method::Get, path) if let Some(turn) = ai::turn(path) => {
            ai::resume(visit, &open.store, turn).await
        }
        (Method::Get | Method::Head, _) => page(&open, visit),
        (Method::Post, WISHLIST | BAG | contact::PATH) => form(&open, visit).await,
        (_, WISHLIST | BAG | contact::PATH) => Err(Error::MethodNotAllowed {
            allow: "GET, HEAD, POST",
        }),
        _ => Err(Error::MethodNotAllowed { allow: "GET, HEAD" }),
    }
}

fn page(open: &OpenStore, visit: &Visit) -> Result<web_sys::Response, Error> {
    let url = visit.incoming.url();
    let query = query::without_tracking(url.query());
    let request = storefront::Request {
        method: storefront::Method::Get,
        path: url.path(),
        query: &query,
        body: "",
        cookies: "",
        origin: url.origin(),
    };
    if matches!(url.path(), WISHLIST | BAG) {
        let cookies = visit.incoming.header("cookie").unwrap_or_default();
        let reply = storefront::respond(
            &open.store,
            &storefront::Request {
                cookies: &cookies,
                ..request
            },
        );
        return Ok(response::from(reply, visit)?);
    }
    // Without cookies the reply can hold nothing of one shopper, so what is remembered is everyone's.
    let address = Address::new(open, visit, &query);
    if let Some(remembered) = pages::find(&address, visit) {
        return Ok(remembered?);
    }
    let reply = storefront::respond(&open.store, &request);
    if reply.status == 404 && url.path().starts_with("/api/") {
        return Err(Error::NotFound);
    }
    Ok(pages::answer(reply, address, visit)?)
}

async fn form(open: &OpenStore, visit: &Visit) -> Result<web_sys::Response, Error> {
    if !visit.incoming.is_same_origin() {
        return Err(Error::CrossOrigin);
    }
    let url = visit.incoming.url();
    let is_letter = url.path() == contact::PATH;
    let limit = if is_letter {
        LARGEST_LETTER
    } else {
        LARGEST_FORM
    };
    let body = visit.incoming.text(limit).await?;
    let cookies = visit.incoming.header("cookie").unwrap_or_default();
    let request = storefront::Request {
        method: storefront::Method::Post,
        path: url.path(),
        query: url.query(),
        body: &body,
        cookies: &cookies,
        origin: url.origin(),
    };
    if is_letter {
        return contact::post(open, visit, &request).await;
    }
    Ok(response::from(
        storefront::respond(&open.store, &request),
        visit,
    )?)
}

/// The operator's own host.
fn platform(visit: &Visit) -> Result<web_sys::Response, Error> {
    if visit.incoming.url().path() != "/" {
        return Err(Error::NotFound);
    }
    let text = "Commerce Studio. Stores live at their own addresses.\n";
    Ok(response::from(
        Reply::text(
            "text/plain; charset=utf-8",
            text.to_owned(),
            Visibility::Private,
        ),
        visit,
    )?)
}

fn check_address(incoming: &Incoming) -> Result<(), Error> {
    let url = incoming.url();
    for (part, limit) in [(url.path(), LONGEST_PATH), (url.query(), LONGEST_QUERY)] {
        if part.len() > limit {
            return Err(Error::AddressTooLong { limit });
        }
        if !is_percent_encoded(part) {
            return Err(Error::BadRequest(
                "a % in the address is not followed by two hexadecimal digits",
            ));
        }
    }
    Ok(())
}

fn is_percent_encoded(part: &str) -> bool {
    part.split('%').skip(1).all(|after| {
        after
            .as_bytes()
            .iter()
            .take(2)
            .filter(|byte| byte.is_ascii_hexdigit())
            .count()
            == 2
    })
}
