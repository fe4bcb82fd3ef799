//! Whose messages are counted together.

use std::net::IpAddr;

use crate::request::Incoming;

/// The network address that the platform saw, never one that a client could write. Of IPv6 the first 64 bits: a household
/// has that many and a phone wanders within them.
pub fn address(incoming: &Incoming) -> String {
    network(&incoming.header("cf-connecting-ip").unwrap_or_default())
}

fn network(address: &str) -> String {
    match address.parse() {
        Ok(IpAddr::V4(address)) => address.to_string(),
        Ok(IpAddr::V6(address)) => match address.to_ipv4_mapped() {
            Some(address) => address.to_string(),
            None => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        },
        // Without the platform in front there is one visitor: the developer.
        Err(_) => "local".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::network;

    #[test]
    fn networks() {
        let check = |address: &str, expected: &str| assert_eq!(network(address), expected);
        check("203.0.113.7", "203.0.113.7");
        check("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64");
        check("2001:db8:1:2::9", "2001:db8:1:2::/64");
        check("::ffff:203.0.113.7", "203.0.113.7");
        check("", "local");
        check("not an address", "local");
    }
}
