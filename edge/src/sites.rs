//! Sites by hostname: from the isolate's memory while they are fresh, from KV otherwise.
//!
//! A copy is fresh for 30 s. For five minutes it is still served at once while a newer one is fetched after the response;
//! after that, KV is asked first. When KV is late or fails, the last good copy serves for as long as the isolate lives: an
//! outage of KV closes no store that was open. Nothing here waits for another request's answer, which the runtime forbids.

use std::{cell::RefCell, sync::Arc, time::Duration};

use shared::{site::Site, tenant::host::Hostname};

use crate::{bindings::Bindings, clock::Moment, deadline, error::Error, lru::Lru, visit::Visit};

const FRESH: Duration = Duration::from_secs(30);
const SERVED_STALE: Duration = Duration::from_secs(5 * 60);
/// How long an unknown host or a damaged site is believed: short, since the next thing is that someone mends it.
const DISBELIEVED: Duration = Duration::from_secs(5);
/// How long KV is left alone after it failed.
const RESPITE: Duration = Duration::from_secs(5);
pub const PATIENCE: Duration = Duration::from_secs(2);
/// How long KV itself may keep a copy near us; it takes no less. A publish is seen within this and [`FRESH`].
const KEPT_BY_KV: Duration = Duration::from_secs(30);

thread_local! {
    static KNOWN: RefCell<Lru<Hostname, Known>> = const { RefCell::new(Lru::new(4 << 20)) };
    /// Apart and counted, so that a flood of invented hosts drives out no store.
    static STRANGERS: RefCell<Lru<Hostname, Moment>> = const { RefCell::new(Lru::new(512)) };
}

/// What KV said of a host when it was last asked.
#[derive(Clone)]
struct Known {
    finding: Finding,
    /// Until then it serves without a question.
    fresh_until: Moment,
    /// Until then it serves at once while KV is asked.
    stale_until: Moment,
    weight: usize,
}

#[derive(Clone)]
enum Finding {
    Site(Arc<Site>),
    /// What is wrong with it, and where.
    Corrupt(Arc<str>),
}

/// The site of a hostname.
pub async fn find(host: &Hostname, visit: &Visit) -> Result<Arc<Site>, Error> {
    let now = Moment::now();
    let known = KNOWN.with_borrow_mut(|known| known.get(host).cloned());
    match known {
        Some(known) if now < known.fresh_until => known.finding.site(host),
        Some(known) if now < known.stale_until => {
            leave_alone(host, &known, now + PATIENCE);
            refresh_later(host, visit);
            known.finding.site(host)
        }
        None if STRANGERS
            .with_borrow_mut(|strangers| strangers.get(host).is_some_and(|until| now < *until)) =>
        {
            Err(Error::UnknownHost)
        }
        last_good => match read(host, &visit.bindings).await {
            Ok(finding) => finding.ok_or(Error::UnknownHost)?.site(host),
            Err(error) => {
                let Some(known) = last_good else {
                    return Err(error);
                };
                error.log(host.as_str(), &visit.incoming.id());
                leave_alone(host, &known, now + RESPITE);
                known.finding.site(host)
            }
        },
    }
}

/// Asks KV once the response is on its way.
fn refresh_later(host: &Hostname, visit: &Visit) {
    let (host, bindings, request_id) = (host.clone(), visit.bindings.clone(), visit.incoming.id());
    visit.context.wait_until(async move {
        if let Err(error) = read(&host, &bindings).await {
            error.log(host.as_str(), &request_id);
        }
    });
}

/// Serves what is known until then, so that one request asks and not every one.
fn leave_alone(host: &Hostname, known: &Known, until: Moment) {
    let known = Known {
        fresh_until: until,
        ..known.clone()
    };
    let weight = known.weight;
    KNOWN.with_borrow_mut(|map| map.insert(host.clone(), known, weight));
}

/// Asks KV and remembers what it said.
async fn read(host: &Hostname, bindings: &Bindings) -> Result<Option<Finding>, Error> {
    let key = host.kv_key();
    let text = text(&key, bindings)
        .await
        .map_err(|cause| Error::Unreachable {
            key: format!("{key} in KV"),
            cause,
        })?;
    let now = Moment::now();
    let Some(text) = text else {
        KNOWN.with_borrow_mut(|known| known.remove(host));
        STRANGERS.with_borrow_mut(|strangers| strangers.insert(host.clone(), now + DISBELIEVED, 1));
        return Ok(None);
    };
    let finding = parse(&text);
    let (fresh, stale) = match finding {
        Finding::Site(_) => (FRESH, SERVED_STALE),
        Finding::Corrupt(_) => (DISBELIEVED, DISBELIEVED),
    };
    // A parsed site takes about as many bytes as its text, twice over for strings' and lists' own bookkeeping.
    let weight = 2 * text.len();
    let known = Known {
        finding: finding.clone(),
        fresh_until: now + fresh,
        stale_until: now + stale,
        weight,
    };
    KNOWN.with_borrow_mut(|map| map.insert(host.clone(), known, weight));
    Ok(Some(finding))
}

async fn text(key: &str, bindings: &Bindings) -> Result<Option<String>, String> {
    let sites = bindings.sites().map_err(|error| error.to_string())?;
    let reading = sites.get(key).cache_ttl(KEPT_BY_KV.as_secs()).text();
    deadline::answer(PATIENCE, reading).await
}

fn parse(text: &str) -> Finding {
    let site: Result<Site, _> =
        serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text));
    match site {
        Ok(mut site) => {
            // Publishing seals it and leaves it out; should one get here, it goes no further.
            site.config.api_key = None;
            Finding::Site(Arc::new(site))
        }
        Err(error) => Finding::Corrupt(error.to_string().into()),
    }
}

impl Finding {
    fn site(self, host: &Hostname) -> Result<Arc<Site>, Error> {
        match self {
            Self::Site(site) => Ok(site),
            Self::Corrupt(problem) => Err(Error::Corrupt {
                key: host.kv_key(),
                problem: problem.to_string(),
            }),
        }
    }
}
