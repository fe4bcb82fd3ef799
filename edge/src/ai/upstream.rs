//! One upstream, called for one tenant: which server, under which key.
//!
//! The request is made from nothing: address of the operator's list, headers of ours, the adapter's body. Redirects are not
//! followed, for they would carry the key to a host that nobody listed.

use shared::{
    chat::{
        ErrorCode,
        call::Call,
        price::{Micros, Price},
        tokens::Usage,
        turn::Ending,
        vendor::{Protocol, Reader},
    },
    seal::Secret,
};
use worker::{
    AbortController, Fetch, Headers, Method, Request, RequestInit, RequestRedirect, Response,
    ResponseBody,
};

use super::{intake::Intake, models, operator::Server, patience::Patience, sink::Sink};
use crate::bindings::Bindings;

pub struct Upstream {
    pub vendor: String,
    pub model: String,
    pub price: Option<Price>,
    pub server: Server,
    /// Lives as long as the upstream is asked; none where nobody wants one.
    pub secret: Option<Secret>,
}

impl Upstream {
    pub fn body(&self, call: &Call<'_>) -> String {
        self.server.protocol.body(call, &self.server.base)
    }

    pub fn reader(&self) -> Reader {
        self.server.protocol.reader()
    }

    /// Nothing where the operator has no price for the model.
    pub fn cost(&self, usage: Usage) -> Micros {
        self.price.map_or(0, |price| price.cost(usage))
    }

    /// Sends the call, waits for the head of the answer and gives its body.
    pub async fn send(
        &self,
        body: String,
        bindings: &Bindings,
        patience: &mut Patience,
        sink: &mut Sink,
    ) -> Result<Intake, Ending> {
        if self.server.protocol == Protocol::WorkersAi {
            let run = models::run(bindings, &self.model, &body);
            let bytes = patience.wait(run, sink).await?.map_err(Ending::Refused)?;
            return Ok(Intake::from(&bytes));
        }
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
        check(response).map_err(|code| {
            abort.abort();
            Ending::Refused(code)
        })
    }

    fn request(&self, body: String) -> worker::Result<Request> {
        let protocol = self.server.protocol;
        let headers = Headers::new();
        headers.set("content-type", "application/json")?;
        headers.set("accept", "text/event-stream")?;
        if let Some((name, value)) = protocol.version() {
            headers.set(name, value)?;
        }
        if let Some(secret) = &self.secret {
            let (name, value) = protocol.credential(secret.expose());
            headers.set(name, &value)?;
        }
        let mut init = RequestInit::new();
        init.with_method(Method::Post)
            .with_headers(headers)
            .with_redirect(RequestRedirect::Manual)
            .with_body(Some(body.into()));
        let url = [&self.server.base, protocol.path(&self.model).as_str()].concat();
        Request::new_with_init(&url, &init)
    }
}

/// What a status or a content type says before anything is read.
fn check(response: Response) -> Result<Intake, ErrorCode> {
    match response.status_code() {
        200 => {}
        429 | 500.. => return Err(ErrorCode::Unavailable),
        408 => return Err(ErrorCode::UpstreamTimeout),
        // This conversation is what the vendor does not take; others it may.
        400 | 413 | 422 => return Err(ErrorCode::BadRequest),
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
    match response.body() {
        ResponseBody::Stream(stream) => Ok(Intake::from(stream)),
        ResponseBody::Empty | ResponseBody::Body(_) => Err(ErrorCode::Unavailable),
    }
}
