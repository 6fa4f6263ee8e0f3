//! Who is at the other end: the socket's address, or what a trusted proxy says it is.
//!
//! `X-Forwarded-For` is anybody's claim, so it is read from its end and only as far as the hops are
//! proxies that the operator named (SECURITY E10).

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName};
use axum::middleware::Next;
use axum::response::Response;

use crate::service::request::ClientAddress;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// An address or a network in CIDR form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u32,
}

impl Network {
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(ours), IpAddr::V4(other)) => {
                (ours.to_bits() ^ other.to_bits()).leading_zeros() >= self.bits
            }
            (IpAddr::V6(ours), IpAddr::V6(other)) => {
                (ours.to_bits() ^ other.to_bits()).leading_zeros() >= self.bits
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const SHAPE: &str = "is not an address such as 10.0.0.7 or a network such as 10.0.0.0/8";
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u32>().map_err(|_| SHAPE)?)),
            None => (text.trim(), None),
        };
        let address: IpAddr = address.parse().map_err(|_| SHAPE)?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        if bits > most { Err(SHAPE) } else { Ok(Self { address, bits }) }
    }
}

/// The nearest hop that is not a trusted proxy.
pub fn client_address(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> ClientAddress {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let hops: Vec<&str> = headers
        .get_all(FORWARDED_FOR)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let mut client = peer.to_canonical();
    for hop in hops.iter().rev() {
        if !is_trusted(client) {
            break;
        }
        match hop.trim().parse::<IpAddr>() {
            Ok(address) => client = address.to_canonical(),
            Err(_) => break,
        }
    }
    ClientAddress(client)
}

/// Puts the [`ClientAddress`] into the request.
pub async fn note(
    State(trusted): State<std::sync::Arc<[Network]>>,
    mut request: Request,
    next: Next,
) -> Response {
    if let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>() {
        let client = client_address(peer.ip(), request.headers(), &trusted);
        request.extensions_mut().insert(client);
    }
    next.run(request).await
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(FORWARDED_FOR, value.parse().unwrap());
        }
        let trusted: Vec<Network> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        client_address(peer.parse().unwrap(), &headers, &trusted).0.to_string()
    }

    #[test]
    fn a_strangers_claim_is_not_believed() {
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"], &[]), "203.0.113.9");
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"], &["10.0.0.0/8"]), "203.0.113.9");
    }

    #[test]
    fn a_trusted_proxys_word_is_taken_as_far_as_proxies_are_trusted() {
        assert_eq!(seen("10.0.0.7", &["198.51.100.1"], &["10.0.0.0/8"]), "198.51.100.1");
        assert_eq!(seen("10.0.0.7", &["1.1.1.1, 198.51.100.1, 10.2.3.4"], &["10.0.0.0/8"]), "198.51.100.1");
        assert_eq!(seen("10.0.0.7", &["1.1.1.1", "198.51.100.1"], &["10.0.0.7"]), "198.51.100.1");
        assert_eq!(seen("::ffff:10.0.0.7", &["2001:db8::5"], &["10.0.0.7"]), "2001:db8::5");
    }

    #[test]
    fn rubbish_ends_the_chain() {
        assert_eq!(seen("10.0.0.7", &["198.51.100.1, unknown"], &["10.0.0.0/8"]), "10.0.0.7");
        assert_eq!(seen("10.0.0.7", &[], &["10.0.0.0/8"]), "10.0.0.7");
    }

    #[test]
    fn networks_are_compared_by_their_bits() {
        let network: Network = "192.0.2.128/25".parse().unwrap();
        assert!(network.contains("192.0.2.200".parse().unwrap()));
        assert!(!network.contains("192.0.2.100".parse().unwrap()));
        assert!(!network.contains("2001:db8::1".parse().unwrap()));
        assert!("0.0.0.0/0".parse::<Network>().unwrap().contains("8.8.8.8".parse().unwrap()));
        assert!("2001:db8::/129".parse::<Network>().is_err());
    }
}
