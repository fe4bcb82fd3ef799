//! Why a command did not do what it was asked.

use std::{fmt, io, path::PathBuf};

use shared::{
    config::Problem,
    seal::{BadMasterKeys, TooLong},
    tenant::{
        TenantId,
        host::{BadHostname, Hostname},
    },
};

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{}: cannot be read: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("{}: cannot be written: {source}", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
    #[error("{}", Listed(file, problems))]
    Problems {
        file: PathBuf,
        problems: Vec<Problem>,
    },
    #[error("{}: expected {what} of it, got {asked}; it has {known}", file.display())]
    Unknown {
        file: PathBuf,
        what: &'static str,
        asked: String,
        known: String,
    },
    #[error(transparent)]
    NoTexture(#[from] vision::gltf::NoTexture),
    #[error("{0} was given twice; a tenant has one folder")]
    TenantTwice(TenantId),
    #[error("{tenant} and {other} both claim {host}; each needs its own")]
    HostTwice {
        host: Hostname,
        tenant: TenantId,
        other: TenantId,
    },
    #[error(
        "{tenant}: {host} lies under the platform's own domain; give the tenant's own domain, or none"
    )]
    PlatformDomain { tenant: TenantId, host: Hostname },
    #[error("{tenant}: {host}: {source}")]
    Host {
        tenant: TenantId,
        host: String,
        source: BadHostname,
    },
    #[error(
        "{0}: site.json holds an apiKey, which is never written in clear. Name its vendor in consultation.upstream and set \
         MASTER_KEYS to have it sealed, or take it out and use `studio seal`"
    )]
    KeyInClear(TenantId),
    #[error("MASTER_KEYS: {0}")]
    MasterKeys(#[from] BadMasterKeys),
    #[error("MASTER_KEYS is not set; expected `kid:base64`, the Worker's secret of that name")]
    NoMasterKeys,
    #[error("no key arrived on standard input; pipe it in: `studio seal … < key.txt`")]
    NoKey,
    #[error("standard input: {0}")]
    Input(io::Error),
    #[error(transparent)]
    TooLong(#[from] TooLong),
    #[error("the system gave no random bytes: {0}")]
    Random(getrandom::Error),
    #[error("writing JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// One line a problem, so that an editor can jump to the file.
struct Listed<'a>(&'a PathBuf, &'a [Problem]);

impl fmt::Display for Listed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(file, problems) = self;
        for problem in *problems {
            writeln!(f, "{}: {problem}", file.display())?;
        }
        let plural = if problems.len() == 1 { "" } else { "s" };
        write!(f, "{} problem{plural}", problems.len())
    }
}
