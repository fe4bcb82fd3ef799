//! What the operator sets for the gateway: upstreams, prices, limits. Read once in an isolate's life, for a new setting is a
//! new deployment and comes with new isolates.

use std::{cell::OnceCell, collections::BTreeMap, rc::Rc};

use serde::Deserialize;
use shared::chat::{price::Prices, vendor::Protocol};

use super::Limits;
use crate::bindings::Bindings;

thread_local! {
    static OPERATOR: OnceCell<Rc<Operator>> = const { OnceCell::new() };
}

/// By default nobody is called.
#[derive(Debug, Default)]
pub struct Operator {
    /// The only servers ever called, by the name that tenants choose.
    pub upstreams: BTreeMap<String, Server>,
    pub prices: Prices,
    pub limits: Limits,
}

/// A server and what it speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    pub protocol: Protocol,
    /// Without a slash at its end; empty for the binding.
    pub base: String,
    /// Whether it wants to know who asks: a model on the operator's own machine may not.
    pub keyless: bool,
}

/// The setting that cannot be used, and why. Nothing in it is secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{setting}: {problem}")]
pub struct BadSetting {
    setting: &'static str,
    problem: String,
}

impl Operator {
    pub fn of(bindings: &Bindings) -> Result<Rc<Self>, BadSetting> {
        if let Some(operator) = OPERATOR.with(|operator| operator.get().cloned()) {
            return Ok(operator);
        }
        let operator = Rc::new(Self::read(bindings)?);
        Ok(OPERATOR.with(|known| known.get_or_init(|| operator).clone()))
    }

    fn read(bindings: &Bindings) -> Result<Self, BadSetting> {
        let bad = |setting| {
            move |problem: worker::Error| BadSetting {
                setting,
                problem: problem.to_string(),
            }
        };
        let listed: BTreeMap<String, Listed> =
            bindings.ai_upstreams().map_err(bad("AI_UPSTREAMS"))?;
        let server = |(name, listed): (String, Listed)| match Server::try_from(listed) {
            Ok(server) => Ok((name, server)),
            Err(problem) => Err(BadSetting {
                setting: "AI_UPSTREAMS",
                problem: format!("{name}: {problem}"),
            }),
        };
        Ok(Self {
            upstreams: listed.into_iter().map(server).collect::<Result<_, _>>()?,
            prices: bindings.ai_prices().map_err(bad("AI_PRICES"))?,
            limits: bindings.ai_limits().map_err(bad("AI_LIMITS"))?,
        })
    }
}

/// One entry of `AI_UPSTREAMS`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Listed {
    protocol: Protocol,
    /// The vendor's own server when it is left out.
    url: Option<String>,
    #[serde(default)]
    keyless: bool,
}

impl TryFrom<Listed> for Server {
    type Error = String;

    fn try_from(listed: Listed) -> Result<Self, String> {
        let Listed {
            protocol,
            url,
            keyless,
        } = listed;
        let base = match (url, protocol.base()) {
            (Some(url), Some(_)) => base(&url)?,
            (Some(_), None) => return Err("expected no url: this one is a binding".to_owned()),
            (None, own) => own.unwrap_or_default().to_owned(),
        };
        Ok(Self {
            protocol,
            base,
            // The binding's account is the operator's own.
            keyless: keyless || protocol == Protocol::WorkersAi,
        })
    }
}

/// Keys travel encrypted, or not beyond this machine.
fn base(url: &str) -> Result<String, String> {
    let expected =
        || format!("expected https://host/path, or http:// on this machine, found {url:?}");
    let (scheme, rest) = url.split_once("://").ok_or_else(expected)?;
    let authority = rest.split('/').next().unwrap_or_default();
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    };
    let is_here = matches!(host, "127.0.0.1" | "localhost" | "[::1]");
    let is_plain = rest
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'?' | b'#' | b'@' | b'\\'));
    if !(scheme == "https" || scheme == "http" && is_here) || host.is_empty() || !is_plain {
        return Err(expected());
    }
    Ok(url.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(json: &str) -> Result<Server, String> {
        let listed: Listed = serde_json::from_str(json).map_err(|error| error.to_string())?;
        listed.try_into()
    }

    #[test]
    fn servers() {
        let check = |json: &str, base: &str, keyless: bool| {
            let found = server(json).unwrap();
            assert_eq!(
                (found.base.as_str(), found.keyless),
                (base, keyless),
                "{json}"
            );
        };
        check(
            r#"{ "protocol": "anthropic" }"#,
            "https://api.anthropic.com/v1",
            false,
        );
        check(
            r#"{ "protocol": "openAi", "url": "http://127.0.0.1:11434/v1/", "keyless": true }"#,
            "http://127.0.0.1:11434/v1",
            true,
        );
        check(
            r#"{ "protocol": "openAi", "url": "https://vllm.example:8443/v1" }"#,
            "https://vllm.example:8443/v1",
            false,
        );
        check(r#"{ "protocol": "workersAi" }"#, "", true);
    }

    #[test]
    fn servers_that_are_refused() {
        for url in [
            "http://vllm.example/v1",
            "http://127.0.0.1.evil.example/v1",
            "http://localhost@evil.example/v1",
            "https://user:key@vllm.example/v1",
            "https://vllm.example/v1?key=1",
            "https:///v1",
            "ftp://vllm.example",
            "vllm.example/v1",
        ] {
            let json = format!(r#"{{ "protocol": "openAi", "url": "{url}" }}"#);
            let problem = server(&json).unwrap_err();
            assert!(problem.contains("expected https://"), "{url}: {problem}");
        }
        let check = |json: &str, expected: &str| {
            let problem = server(json).unwrap_err();
            assert!(problem.contains(expected), "{json}: {problem}");
        };
        check(
            r#"{ "protocol": "workersAi", "url": "https://x.example" }"#,
            "expected no url",
        );
        check(r#"{ "protocol": "smtp" }"#, "unknown variant `smtp`");
        check(
            r#"{ "protocol": "gemini", "key": "k" }"#,
            "unknown field `key`",
        );
    }
}
