//! From a posted form to a mail in the store's mailbox. Nothing of it is stored or logged here.

use std::time::Duration;

use serde_json::json;
use shared::enquiry::{Enquiry, Mail};
use storefront::{
    Reply,
    contact::{self, Unsent},
};
use worker::{EmailAddress, SendEmailBuilder, console_error, console_warn, web_sys};

use crate::{
    deadline,
    error::Error,
    response,
    stores::OpenStore,
    tenant_store::{Client, Reserve, Reserved, Visitor},
    visit::Visit,
    visitor,
};

pub const PATH: &str = "/contact";
/// Of one visitor: enough for people, too few for a program.
const PER_MINUTE: u32 = 3;
const PER_DAY: u32 = 20;
const PATIENCE: Duration = Duration::from_secs(10);

/// Answers a form that was posted from a page of this store.
pub async fn post(
    open: &OpenStore,
    visit: &Visit,
    form: &storefront::Request<'_>,
) -> Result<web_sys::Response, Error> {
    let reply = match contact::enquiry(&open.store, form) {
        Ok(enquiry) => deliver(open, visit, &enquiry).await,
        Err(reply) => *reply,
    };
    Ok(response::from(reply, visit)?)
}

async fn deliver(open: &OpenStore, visit: &Visit, enquiry: &Enquiry) -> Reply {
    let outcome = match admit(open, visit).await {
        Ok(()) => send(open, visit, enquiry).await,
        Err(refused) => Err(refused),
    };
    let log = |problem: &str| {
        json!({ "event": "contact", "request": visit.incoming.id(), "tenant": open.store.site.tenant, "problem": problem }).to_string()
    };
    match outcome {
        Ok(()) => contact::sent(),
        Err(Problem::TooMany) => {
            console_warn!("{}", log("a visitor writes too often"));
            contact::unsent(&open.store, enquiry, Unsent::TooMany)
        }
        Err(Problem::Failed(problem)) => {
            console_error!("{}", log(&problem));
            contact::unsent(&open.store, enquiry, Unsent::Failed)
        }
    }
}

enum Problem {
    TooMany,
    Failed(String),
}

impl<E: ToString> From<E> for Problem {
    fn from(error: E) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Counted apart from the messages of consultations.
async fn admit(open: &OpenStore, visit: &Visit) -> Result<(), Problem> {
    let object = Client::of(&open.store.site.tenant, &visit.bindings)?;
    let ask = Reserve {
        visitor: Some(Visitor {
            address: format!("{PATH} {}", visitor::address(&visit.incoming)),
            per_minute: PER_MINUTE,
            per_day: PER_DAY,
        }),
        spend: None,
    };
    match object.reserve(&ask).await? {
        Reserved::Granted => Ok(()),
        Reserved::Refused { .. } => Err(Problem::TooMany),
    }
}

async fn send(open: &OpenStore, visit: &Visit, enquiry: &Enquiry) -> Result<(), Problem> {
    let config = open.store.config();
    let mail = Mail::of(enquiry, config, &open.store.origin).ok_or("the store has no address")?;
    let sender = EmailAddress::new(
        &config.branding.company_name,
        &visit.bindings.mail_sender()?,
    );
    let letter = SendEmailBuilder::new_with_email_address_and_str(&sender, &mail.to, &mail.subject);
    letter.set_reply_to(&mail.reply_to);
    letter.set_text(&mail.text);
    let mailer = visit.bindings.mailer()?;
    deadline::within(PATIENCE, mailer.send_with_builder(&letter))
        .await?
        .map_err(|error| {
            Problem::Failed(format!(
                "the mail was not taken: {}",
                String::from(error.message())
            ))
        })?;
    Ok(())
}
