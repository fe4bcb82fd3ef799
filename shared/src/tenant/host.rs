//! From the `Host` header to a hostname. It decides whose a request is, so it is one spelling or refused: lower case,
//! punycode, without port and trailing dot.

#[cfg(test)]
mod tests;

use std::{fmt, str::FromStr};

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

/// A DNS hostname in its canonical spelling.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hostname(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadHostname {
    #[error("expected a hostname like shop.example.com, found nothing")]
    Empty,
    #[error("expected a port of 1 to 65535 behind the colon")]
    Port,
    #[error("expected a hostname, found an IP address")]
    Address,
    #[error("expected a hostname in punycode (xn--…), found letters beyond ASCII")]
    NotAscii,
    #[error(
        "expected at most 253 characters in labels of 1 to 63 of a-z, 0-9 and -, not starting or ending in -"
    )]
    Labels,
}

impl Hostname {
    /// A hostname that a person wrote: Unicode is welcome and becomes punycode, a port is not.
    pub fn from_unicode(text: &str) -> Result<Self, BadHostname> {
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.is_empty() {
            return Err(BadHostname::Empty);
        }
        if text.starts_with('[') {
            return Err(BadHostname::Address);
        }
        let ascii = Uts46::new()
            .to_ascii(
                text.as_bytes(),
                AsciiDenyList::STD3,
                Hyphens::CheckFirstLast,
                DnsLength::Verify,
            )
            .map_err(|_| BadHostname::Labels)?;
        // A host that ends in a number is an IPv4 address to every URL parser, in one of its many spellings.
        let last = ascii.rsplit('.').next().unwrap_or_default();
        if last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x") {
            return Err(BadHostname::Address);
        }
        Ok(Self(ascii.into_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where KV holds the site of this host.
    pub fn kv_key(&self) -> String {
        format!("host/{self}")
    }
}

/// Reads the value of a `Host` header, `name` or `name:port`.
impl FromStr for Hostname {
    type Err = BadHostname;

    fn from_str(header: &str) -> Result<Self, BadHostname> {
        if !header.is_ascii() {
            return Err(BadHostname::NotAscii);
        }
        if header.starts_with('[') {
            return Err(BadHostname::Address);
        }
        let name = match header.split_once(':') {
            None => header,
            Some((name, port)) => {
                let digits = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
                let in_range = digits && port.parse::<u16>().is_ok_and(|port| port > 0);
                if !in_range {
                    return Err(BadHostname::Port);
                }
                name
            }
        };
        Self::from_unicode(name)
    }
}

impl fmt::Display for Hostname {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Hostname {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The platform's own domain, under which every store has a subdomain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Platform {
    pub domain: Hostname,
}

/// Subdomains that the platform keeps to itself.
pub const RESERVED: &[&str] = &[
    "admin", "api", "assets", "cdn", "mail", "media", "platform", "static", "status", "www",
];

impl Platform {
    /// Whether the host is the platform's: its domain or one of the subdomains it keeps. Every other host may be a store's.
    pub fn is_own(&self, host: &Hostname) -> bool {
        match self.label(host) {
            Some(label) => RESERVED.contains(&label),
            None => *host == self.domain,
        }
    }

    /// Whether the host lies under the platform's domain, so that no tenant can claim it as its own domain.
    pub fn covers(&self, host: &Hostname) -> bool {
        *host == self.domain || self.label(host).is_some()
    }

    /// The host of a store's subdomain.
    pub fn store(&self, subdomain: &str) -> Result<Hostname, BadHostname> {
        Hostname::from_unicode(&format!("{subdomain}.{}", self.domain))
    }

    /// What stands before the platform's domain.
    fn label<'a>(&self, host: &'a Hostname) -> Option<&'a str> {
        host.0.strip_suffix(self.domain.as_str())?.strip_suffix('.')
    }
}
