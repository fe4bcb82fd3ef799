//! Rendered pages, kept in the isolate's memory under the store that rendered them: a publish opens another store, so
//! nothing is ever stale and nothing needs purging.
//!
//! Memory rather than the Cache API: a hit costs no I/O and no waiting, and a miss renders in well under a millisecond.

use std::cell::RefCell;

use storefront::{Reply, Visibility};
use worker::{
    js_sys::Uint8Array,
    web_sys::{Headers, Response, ResponseInit},
};

use crate::{etag, headers, lru::Lru, request::Method, response, stores::OpenStore, visit::Visit};

/// Some two hundred catalog pages.
const BUDGET: usize = 24 << 20;

thread_local! {
    static RENDERED: RefCell<Lru<Address, Rendered>> = const { RefCell::new(Lru::new(BUDGET)) };
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Address {
    serial: u64,
    /// Origin, path and query.
    text: String,
}

/// A page as the runtime takes it: answering with it again copies nothing and crosses once.
struct Rendered {
    body: Uint8Array,
    init: ResponseInit,
    tag: String,
}

impl Address {
    pub fn new(open: &OpenStore, visit: &Visit, query: &str) -> Self {
        let url = visit.incoming.url();
        Self {
            serial: open.serial,
            text: [url.origin(), url.path(), "?", query].concat(),
        }
    }
}

/// The page of that address, if it is remembered.
pub fn find(address: &Address, visit: &Visit) -> Option<worker::Result<Response>> {
    RENDERED.with_borrow_mut(|pages| pages.get(address).map(|page| page.answer(visit)))
}

/// Answers with a fresh reply, and remembers it if every shopper gets the same.
pub fn answer(reply: Reply, address: Address, visit: &Visit) -> worker::Result<Response> {
    if reply.visibility != Visibility::Shared || reply.status != 200 {
        return response::from(reply, visit);
    }
    let tag = etag::of(&reply.body);
    let page = Rendered {
        body: response::bytes(&reply.body),
        init: response::init(&reply, visit, &[("etag", &tag)])?,
        tag,
    };
    let answer = page.answer(visit);
    // The headers and the key take about a kilobyte.
    RENDERED.with_borrow_mut(|pages| pages.insert(address, page, reply.body.len() + 1024));
    answer
}

impl Rendered {
    fn answer(&self, visit: &Visit) -> worker::Result<Response> {
        if visit
            .incoming
            .header("if-none-match")
            .is_some_and(|tags| etag::names(&tags, &self.tag))
        {
            let headers = Headers::new()?;
            headers.set("etag", &self.tag)?;
            headers.set(
                "cache-control",
                headers::cache_control(Visibility::Shared, 304),
            )?;
            let init = ResponseInit::new();
            init.set_status(304);
            init.set_headers(&headers);
            return Ok(Response::new_with_opt_u8_array_and_init(None, &init)?);
        }
        let body = (visit.incoming.method != Method::Head).then_some(&self.body);
        Ok(Response::new_with_opt_js_u8_array_and_init(
            body, &self.init,
        )?)
    }
}
