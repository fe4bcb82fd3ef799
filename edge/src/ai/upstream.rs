//! One upstream, called for one tenant: where it is, under which key, and how patiently it is listened to.
//!
//! The request is made from nothing: address of the operator's list, three headers of ours, the adapter's body. Redirects
//! are not followed, for they would carry the key to a host that nobody listed.

use std::{pin::pin, time::Duration};

use futures_util::{
    StreamExt as _,
    future::{Either, select},
};
use shared::{
    chat::{ErrorCode, call::Call, openai, turn::Ending},
    seal::{self, MasterKeys, Sealed, Secret},
};
use storefront::Store;
use worker::{
    AbortController, ByteStream, Fetch, Headers, Method, Request, RequestInit, RequestRedirect,
    Response,
};

use super::{Limits, sink::Sink};
use crate::{clock::Moment, deadline, sites::PATIENCE, visit::Visit};

pub struct Upstream {
    pub vendor: String,
    pub model: String,
    pub daily_tokens: u32,
    url: String,
    output_limit: openai::OutputLimit,
    secret: Secret,
}

/// Why the built-in advisor answers instead.
#[derive(Debug, thiserror::Error)]
pub enum NoUpstream {
    #[error("the tenant has chosen no upstream")]
    NotChosen,
    #[error("the tenant's upstream `{0}` is not on the operator's list AI_UPSTREAMS")]
    NotListed(String),
    #[error("no credential of the tenant's is sealed for `{0}`")]
    NoCredential(String),
    #[error("the tenant's credential for `{vendor}` cannot be used: {problem}")]
    Unusable { vendor: String, problem: String },
}

impl Upstream {
    pub async fn of(store: &Store, visit: &Visit) -> Result<Self, NoUpstream> {
        let chosen = store
            .config()
            .consultation
            .upstream
            .as_ref()
            .ok_or(NoUpstream::NotChosen)?;
        let vendor = chosen.vendor.clone();
        let listed = visit.bindings.ai_upstreams().unwrap_or_default();
        let base = listed
            .get(&vendor)
            .ok_or_else(|| NoUpstream::NotListed(vendor.clone()))?;
        let secret = credential(store, &vendor, visit).await?;
        Ok(Self {
            model: chosen.model.clone(),
            daily_tokens: chosen.daily_tokens,
            url: format!("{}{}", base.trim_end_matches('/'), openai::PATH),
            output_limit: openai::OutputLimit::of(base),
            secret,
            vendor,
        })
    }

    pub fn body(&self, call: &Call<'_>) -> String {
        openai::body(call, self.output_limit)
    }

    /// Sends the call and waits for the head of the answer.
    pub async fn send(
        &self,
        body: String,
        patience: &mut Patience,
        sink: &mut Sink,
    ) -> Result<Answer, Ending> {
        let request = self
            .request(body)
            .map_err(|_| Ending::Refused(ErrorCode::Unavailable))?;
        let abort = AbortController::default();
        let signal = abort.signal();
        let fetch = Fetch::Request(request);
        let response = match patience.wait(fetch.send_with_signal(&signal), sink).await {
            Ok(Ok(response)) => response,
            Ok(Err(_)) => return Err(Ending::Refused(ErrorCode::Unavailable)),
            Err(ending) => {
                abort.abort();
                return Err(ending);
            }
        };
        match check(response) {
            Ok(bytes) => Ok(Answer {
                bytes,
                abort: Some(abort),
            }),
            Err(code) => {
                abort.abort();
                Err(Ending::Refused(code))
            }
        }
    }

    fn request(&self, body: String) -> worker::Result<Request> {
        let headers = Headers::new();
        headers.set("content-type", "application/json")?;
        headers.set("accept", "text/event-stream")?;
        headers.set("authorization", &format!("Bearer {}", self.secret.expose()))?;
        let mut init = RequestInit::new();
        init.with_method(Method::Post)
            .with_headers(headers)
            .with_redirect(RequestRedirect::Manual)
            .with_body(Some(body.into()));
        Request::new_with_init(&self.url, &init)
    }
}

/// Opened here and nowhere else; it lives as long as the turn.
async fn credential(store: &Store, vendor: &str, visit: &Visit) -> Result<Secret, NoUpstream> {
    let unusable = |problem: String| NoUpstream::Unusable {
        vendor: vendor.to_owned(),
        problem,
    };
    let tenant = &store.site.tenant;
    let key = seal::key(tenant, vendor);
    let sites = visit
        .bindings
        .sites()
        .map_err(|error| unusable(error.to_string()))?;
    let stored = deadline::within(PATIENCE, sites.get(&key).text())
        .await
        .map_err(|late| unusable(late.to_string()))?
        .map_err(|error| unusable(error.to_string()))?
        .ok_or_else(|| NoUpstream::NoCredential(vendor.to_owned()))?;
    let sealed: Sealed = serde_json::from_str(&stored)
        .map_err(|_| unusable("it is not a sealed credential".into()))?;
    let keys = visit
        .bindings
        .master_keys()
        .map_err(|error| unusable(error.to_string()))?;
    let keys = MasterKeys::parse(&keys).map_err(|error| unusable(error.to_string()))?;
    seal::open(&keys, tenant, vendor, &sealed).map_err(|error| unusable(error.to_string()))
}

/// What a status or a content type says before anything is read.
fn check(mut response: Response) -> Result<ByteStream, ErrorCode> {
    match response.status_code() {
        200 => {}
        429 | 500.. => return Err(ErrorCode::Unavailable),
        408 => return Err(ErrorCode::UpstreamTimeout),
        // Wrong key, wrong model, a redirect: the tenant or the operator has to mend it.
        _ => return Err(ErrorCode::UpstreamRefused),
    }
    let content_type = response
        .headers()
        .get("content-type")
        .ok()
        .flatten()
        .unwrap_or_default();
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("text/event-stream") {
        return Err(ErrorCode::UpstreamRefused);
    }
    response.stream().map_err(|_| ErrorCode::Unavailable)
}

/// An answer being streamed. Dropping it closes the upstream's connection.
pub struct Answer {
    bytes: ByteStream,
    abort: Option<AbortController>,
}

impl Answer {
    /// The next bytes; `None` when there are no more.
    pub async fn chunk(
        &mut self,
        patience: &mut Patience,
        sink: &mut Sink,
    ) -> Result<Option<Vec<u8>>, Ending> {
        match patience.wait(self.bytes.next(), sink).await? {
            Some(Ok(bytes)) => Ok(Some(bytes)),
            Some(Err(_)) => Err(Ending::Broken(ErrorCode::UpstreamCut)),
            None => Ok(None),
        }
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        if let Some(abort) = self.abort.take() {
            abort.abort();
        }
    }
}

/// The three clocks of a turn: to the first token of a call, between tokens, and in all.
pub struct Patience {
    first_token: Duration,
    between_tokens: Duration,
    until: Moment,
    token_until: Moment,
}

impl Patience {
    pub fn new(limits: &Limits) -> Self {
        let now = Moment::now();
        let first_token = limits.first_token();
        Self {
            first_token,
            between_tokens: limits.between_tokens(),
            until: now + limits.total(),
            token_until: now + first_token,
        }
    }

    /// A call of the model begins.
    pub fn call(&mut self) {
        self.token_until = Moment::now() + self.first_token;
    }

    /// Something was said. Comments that keep a connection alive do not count.
    pub fn heard(&mut self) {
        self.token_until = Moment::now() + self.between_tokens;
    }

    async fn wait<T>(&self, future: impl Future<Output = T>, sink: &mut Sink) -> Result<T, Ending> {
        let until = if self.until < self.token_until {
            self.until
        } else {
            self.token_until
        };
        let (future, left) = (pin!(future), pin!(sink.left()));
        match deadline::within(until.since(Moment::now()), select(future, left)).await {
            Ok(Either::Left((output, _))) => Ok(output),
            Ok(Either::Right(((), _))) => Err(Ending::Left),
            Err(_) => Err(Ending::Broken(ErrorCode::UpstreamTimeout)),
        }
    }
}
