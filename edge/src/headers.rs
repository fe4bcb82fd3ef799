//! The headers that every answer carries, and what they allow.

use std::fmt::Write as _;

use storefront::{Policy, Reply, Visibility};

/// Kept for good: the address names the version.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Kept, and asked for again each time: with the entity tag that costs no body, and a publish is seen at once.
const REVALIDATED: &str = "public, max-age=0, must-revalidate";
const NEVER_KEPT: &str = "private, no-store";

pub fn cache_control(visibility: Visibility, status: u16) -> &'static str {
    match visibility {
        _ if status >= 400 => NEVER_KEPT,
        Visibility::Immutable => IMMUTABLE,
        Visibility::Shared => REVALIDATED,
        Visibility::Private => NEVER_KEPT,
    }
}

/// All but the headers that differ from one address to the next, one `name: value` a line. The text also serves as the
/// name under which [`response`](crate::response) keeps the runtime's own form of these headers.
pub fn lines(reply: &Reply, secure: bool) -> String {
    let is_page = reply.content_type.starts_with("text/html");
    let mut out = String::with_capacity(1024);
    for (name, value) in [
        ("content-type", reply.content_type),
        (
            "cache-control",
            cache_control(reply.visibility, reply.status),
        ),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "strict-origin-when-cross-origin"),
    ] {
        line(&mut out, name, value);
    }
    if secure {
        // Two years; subdomains of a tenant's own domain are the tenant's affair.
        line(&mut out, "strict-transport-security", "max-age=63072000");
    }
    if is_page {
        line(&mut out, "cross-origin-opener-policy", "same-origin");
        line(
            &mut out,
            "permissions-policy",
            if reply.policy.camera {
                CAMERA
            } else {
                NO_CAMERA
            },
        );
        out.push_str("content-security-policy: ");
        page_policy(&mut out, &reply.policy);
        out.push('\n');
    } else {
        line(
            &mut out,
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'",
        );
    }
    out
}

const NO_CAMERA: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
const CAMERA: &str = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";

/// Nothing but the store's own host, inline text by its hash, and pictures that the shopper's own device made.
fn page_policy(out: &mut String, policy: &Policy) {
    out.push_str("default-src 'none'");
    let mut directive = |name: &str, sources: &[&str]| {
        // Writing to a string cannot fail.
        let _ = write!(out, "; {name}");
        for source in sources.iter().filter(|source| !source.is_empty()) {
            let _ = write!(out, " {source}");
        }
    };
    if !policy.script_sources.is_empty() {
        directive("script-src", &["'self'", &policy.script_sources]);
        directive("connect-src", &["'self'"]);
        directive("worker-src", &["'self'"]);
        directive("media-src", &["'self'", "blob:"]);
    }
    directive("style-src", &["'self'", &policy.style_sources]);
    directive(
        "img-src",
        &["'self'", "data:", "blob:", &policy.image_origins],
    );
    directive("font-src", &["'self'"]);
    directive("form-action", &["'self'"]);
    directive("frame-ancestors", &["'none'"]);
    directive("base-uri", &["'none'"]);
}

fn line(out: &mut String, name: &str, value: &str) {
    for part in [name, ": ", value, "\n"] {
        out.push_str(part);
    }
}

#[cfg(test)]
mod tests;
