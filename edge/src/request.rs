//! A shopper's request, read from the runtime as sparingly as it can be: every look at it crosses from WASM to JavaScript
//! and back.

use futures_util::StreamExt as _;
use worker::{
    js_sys::{Uint8Array, futures::JsFuture},
    web_sys,
};

use crate::error::Error;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Head,
    Post,
    Other,
}

impl Method {
    pub fn reads(self) -> bool {
        matches!(self, Self::Get | Self::Head)
    }
}

pub struct Incoming {
    raw: web_sys::Request,
    pub method: Method,
    url: Url,
}

impl From<web_sys::Request> for Incoming {
    fn from(raw: web_sys::Request) -> Self {
        let method = match raw.method().as_str() {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            "POST" => Method::Post,
            _ => Method::Other,
        };
        let url = Url::from(raw.url());
        Self { raw, method, url }
    }
}

impl Incoming {
    pub fn url(&self) -> &Url {
        &self.url
    }

    pub fn header(&self, name: &str) -> Option<String> {
        self.raw.headers().get(name).ok().flatten()
    }

    /// What the platform calls this request in its own logs; random where it has no name.
    pub fn id(&self) -> String {
        self.header("cf-ray").unwrap_or_else(|| {
            format!(
                "{:013x}",
                (worker::js_sys::Math::random() * 2f64.powi(52)) as u64
            )
        })
    }

    /// Whether a page of this very store sent it. Browsers say so with every form and `fetch`; where both headers are
    /// missing there is no browser, and so no one whose cookies could be misused.
    pub fn is_same_origin(&self) -> bool {
        match self.header("sec-fetch-site") {
            Some(site) => site == "same-origin",
            None => self
                .header("origin")
                .is_none_or(|origin| origin == self.url.origin()),
        }
    }

    /// The body, as text of at most `limit` bytes; what is longer is not read to its end.
    pub async fn text(&self, limit: usize) -> Result<String, Error> {
        let declared = self
            .header("content-length")
            .and_then(|length| length.parse::<usize>().ok());
        if declared.is_some_and(|length| length > limit) {
            return Err(Error::BodyTooLarge { limit });
        }
        if self.raw.body().is_none() {
            return Ok(String::new());
        }
        let bytes = match declared {
            // The runtime holds a request to the length that it declares.
            Some(_) => self.whole().await?,
            None => self.at_most(limit).await?,
        };
        String::from_utf8(bytes).map_err(|_| Error::BadRequest("the body is not UTF-8"))
    }

    async fn whole(&self) -> Result<Vec<u8>, worker::Error> {
        let bytes = JsFuture::from(self.raw.array_buffer()?).await?;
        Ok(Uint8Array::new(&bytes).to_vec())
    }

    async fn at_most(&self, limit: usize) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        let mut stream = worker::Request::from(Clone::clone(&self.raw)).stream()?;
        while let Some(chunk) = stream.next().await {
            bytes.extend_from_slice(&chunk?);
            if bytes.len() > limit {
                return Err(Error::BodyTooLarge { limit });
            }
        }
        Ok(bytes)
    }
}

/// `scheme://authority/path?query`, as the runtime normalised it. The authority is the request's `Host`, whatever
/// `X-Forwarded-Host` or `Forwarded` say.
pub struct Url {
    text: String,
    scheme_end: usize,
    authority_end: usize,
    path_end: usize,
}

impl From<String> for Url {
    fn from(text: String) -> Self {
        let scheme_end = text.find("://").unwrap_or(0);
        let rest = |from: usize| text.get(from..).unwrap_or_default();
        let authority_end = rest(scheme_end + 3)
            .find(['/', '?', '#'])
            .map_or(text.len(), |at| scheme_end + 3 + at);
        let path_end = rest(authority_end)
            .find(['?', '#'])
            .map_or(text.len(), |at| authority_end + at);
        Self {
            scheme_end,
            authority_end,
            path_end,
            text,
        }
    }
}

impl Url {
    pub fn scheme(&self) -> &str {
        self.part(0, self.scheme_end)
    }

    /// Host and, where it is given, port.
    pub fn authority(&self) -> &str {
        self.part(self.scheme_end + 3, self.authority_end)
    }

    pub fn origin(&self) -> &str {
        self.part(0, self.authority_end)
    }

    /// Still percent-encoded; starts with `/`.
    pub fn path(&self) -> &str {
        match self.part(self.authority_end, self.path_end) {
            "" => "/",
            path => path,
        }
    }

    /// Still percent-encoded, without `?`.
    pub fn query(&self) -> &str {
        let query = self.part(self.path_end + 1, self.text.len());
        query.split_once('#').map_or(query, |(query, _)| query)
    }

    fn part(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }
}
