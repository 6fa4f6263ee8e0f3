//! The address under which people reach the server, as the operator states it.

use std::net::SocketAddr;
use std::str::FromStr;

use axum::http::Uri;
use axum::http::uri::Scheme;

/// `http` or `https`, a host and a port, nothing behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    https: bool,
}

impl BaseUrl {
    /// As browsers write it in `Origin`: lower case, without the scheme's own port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    pub fn is_https(&self) -> bool {
        self.https
    }

    pub fn of_listener(listening: SocketAddr) -> Self {
        Self { origin: format!("http://{listening}"), https: false }
    }
}

impl FromStr for BaseUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const SHAPE: &str = "is not of the form https://host or http://host:port";
        let uri: Uri = text.parse().map_err(|_| SHAPE)?;
        let https = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return Err(SHAPE),
        };
        let authority = uri.authority().ok_or(SHAPE)?;
        if authority.as_str().contains('@') || !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(SHAPE);
        }
        Ok(Self { origin: origin(https, authority.host(), authority.port_u16()), https })
    }
}

fn origin(https: bool, host: &str, port: Option<u16>) -> String {
    let (scheme, own_port) = if https { ("https", 443) } else { ("http", 80) };
    let host = host.to_ascii_lowercase();
    match port {
        Some(port) if port != own_port => format!("{scheme}://{host}:{port}"),
        _ => format!("{scheme}://{host}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn it_is_written_as_browsers_write_an_origin() {
        let origin = |text: &str| text.parse::<BaseUrl>().unwrap().origin().to_owned();
        assert_eq!(origin("https://Tandem.Example/"), "https://tandem.example");
        assert_eq!(origin("https://tandem.example:443"), "https://tandem.example");
        assert_eq!(origin("http://127.0.0.1:3000"), "http://127.0.0.1:3000");
        assert_eq!(origin("http://[::1]:3000"), "http://[::1]:3000");
    }

    #[test]
    fn anything_but_an_origin_is_refused() {
        for wrong in
            ["tandem.example", "ftp://x", "https://x/deals", "https://u:p@x", "https://x?y", "", "https://"]
        {
            assert!(wrong.parse::<BaseUrl>().is_err(), "{wrong}");
        }
    }
}
