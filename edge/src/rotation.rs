//! Master keys rotate: what an older one sealed is opened and sealed again with the newest.
//!
//! Run by the clock. Each credential is a piece of work of its own, for one tenant; whatever the order and however often it
//! runs, the outcome is the same. Entries carry the id of their master key as metadata, so that a run reads only those that
//! are not known to be sealed with the newest.

use serde_json::{Value, json};
use shared::seal::{self, MasterKeys, NONCE_BYTES, Sealed};
use worker::{
    KvStore, console_error, console_log,
    js_sys::{self, Function, Reflect, Uint8Array},
    kv::Key,
    wasm_bindgen::JsCast as _,
};

use crate::bindings::Bindings;

/// A run may make a thousand requests, and each credential takes two; the next run goes on.
const MOST: usize = 400;
/// The metadata's field.
const KID: &str = "kid";

/// Seals again what there is to seal again, and writes a line to the log.
pub async fn run(bindings: &Bindings) {
    match rotate(bindings).await {
        Ok(report) => {
            let Report {
                resealed,
                newest,
                failed,
            } = report;
            console_log!(
                "{}",
                json!({ "event": "rotation", "resealed": resealed, "newest": newest, "failed": failed })
            );
        }
        Err(problem) => console_error!("{}", json!({ "event": "rotation", "error": problem })),
    }
}

#[derive(Default)]
struct Report {
    resealed: usize,
    /// Were sealed with the newest already.
    newest: usize,
    /// Keys of credentials that do not open, and why.
    failed: Vec<String>,
}

async fn rotate(bindings: &Bindings) -> Result<Report, String> {
    let words = |error: worker::Error| error.to_string();
    let store = bindings.sites().map_err(words)?;
    let listed = bindings.master_keys().map_err(words)?;
    let keys = MasterKeys::parse(&listed).map_err(|error| error.to_string())?;
    let mut report = Report::default();
    let mut cursor = None;
    loop {
        let mut list = store.list().prefix(seal::PREFIX.to_owned());
        if let Some(cursor) = cursor {
            list = list.cursor(cursor);
        }
        let page = list.execute().await.map_err(|error| error.to_string())?;
        for entry in &page.keys {
            if sealed_with(entry) == Some(keys.newest_id()) {
                report.newest += 1;
                continue;
            }
            match reseal(&store, &keys, &entry.name).await {
                Ok(true) => report.resealed += 1,
                Ok(false) => report.newest += 1,
                Err(problem) => report.failed.push(format!("{}: {problem}", entry.name)),
            }
            if report.resealed + report.failed.len() >= MOST {
                return Ok(report);
            }
        }
        cursor = page.cursor.filter(|_| !page.list_complete);
        if cursor.is_none() {
            return Ok(report);
        }
    }
}

fn sealed_with(entry: &Key) -> Option<&str> {
    entry.metadata.as_ref()?.get(KID)?.as_str()
}

/// Whether it had to be.
async fn reseal(store: &KvStore, keys: &MasterKeys, key: &str) -> Result<bool, String> {
    let (tenant, vendor) = seal::owner(key).ok_or("expected credential/{tenant}/{vendor}")?;
    let stored = store.get(key).text().await;
    let stored = stored
        .map_err(|error| error.to_string())?
        .ok_or("it is gone")?;
    let sealed: Sealed =
        serde_json::from_str(&stored).map_err(|_| "it is not a sealed credential")?;
    let was_newest = sealed.kid == keys.newest_id();
    let sealed = if was_newest {
        sealed
    } else {
        let secret =
            seal::open(keys, &tenant, vendor, &sealed).map_err(|error| error.to_string())?;
        seal::seal(keys, &tenant, vendor, secret.expose(), nonce()?)
            .map_err(|error| error.to_string())?
    };
    let metadata: Value = json!({ KID: sealed.kid });
    store
        .put(key, &sealed)
        .and_then(|put| put.metadata(metadata))
        .map_err(|error| error.to_string())?
        .execute()
        .await
        .map_err(|error| error.to_string())?;
    Ok(!was_newest)
}

/// Fresh random bytes of the runtime's.
fn nonce() -> Result<[u8; NONCE_BYTES], String> {
    let draw = || {
        let crypto = Reflect::get(&js_sys::global(), &"crypto".into())?;
        let fill: Function = Reflect::get(&crypto, &"getRandomValues".into())?.dyn_into()?;
        let bytes = Uint8Array::new_with_length(NONCE_BYTES as u32);
        fill.call1(&crypto, &bytes)?;
        let mut nonce = [0; NONCE_BYTES];
        bytes.copy_to(&mut nonce);
        Ok(nonce)
    };
    draw().map_err(|_: worker::wasm_bindgen::JsValue| "no random bytes could be had".to_owned())
}
