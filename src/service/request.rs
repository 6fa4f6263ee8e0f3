//! What a request carries besides its content, for use cases that record or limit by it.
//!
//! The server's middleware makes these; `api` reads them from the request's context.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Names one request in its answer (`x-request-id`), in the logs and on error pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    /// A new id; ids sort by time.
    pub fn new() -> Self {
        Self(uuid::Uuid::now_v7().to_string())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for RequestId {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a request comes from, as far as it can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The group of addresses that one stranger commands: an IPv4 address, an IPv6 /64.
    pub fn class(&self) -> String {
        match self.0.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
        }
    }
}

impl Default for ClientAddress {
    /// For requests that come through no socket, as some tests make them.
    fn default() -> Self {
        Self(Ipv4Addr::UNSPECIFIED.into())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn class(address: &str) -> String {
        ClientAddress(address.parse().unwrap()).class()
    }

    #[test]
    fn neighbours_in_one_ipv6_network_are_one_class() {
        assert_eq!(class("2001:db8:1:2:3::4"), class("2001:db8:1:2:ffff::1"));
        assert_ne!(class("2001:db8:1:2::1"), class("2001:db8:1:3::1"));
    }

    #[test]
    fn an_ipv4_address_is_its_own_class_in_either_writing() {
        assert_eq!(class("192.0.2.7"), class("::ffff:192.0.2.7"));
        assert_ne!(class("192.0.2.7"), class("192.0.2.8"));
    }
}
