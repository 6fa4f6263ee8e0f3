//! The session cookie: its name, its flags, and how it is read and written (SECURITY C6).
//!
//! The server's middleware reads it, `api` writes it at sign-in and sign-out. Beside it the browser
//! says where its clock stands.

/// The time zone of the browser, by its name in the IANA database. `page.js` sets it.
pub const ZONE: &str = "tandem_zone";

/// How the cookie is called and marked, which hangs on whether people come by https.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionCookie {
    https: bool,
}

impl SessionCookie {
    pub const fn new(https: bool) -> Self {
        Self { https }
    }

    /// With https the browser itself holds the cookie to this host and to https (`__Host-`).
    pub const fn name(self) -> &'static str {
        if self.https { "__Host-tandem" } else { "tandem" }
    }

    /// The `Set-Cookie` value that hands `token` to the browser until it is closed; the session's
    /// own deadlines are the server's.
    pub fn issue(self, token: &str) -> String {
        format!("{}={token}; {}", self.name(), self.flags())
    }

    /// The `Set-Cookie` value that takes the token away.
    pub fn clear(self) -> String {
        format!("{}=; Max-Age=0; {}", self.name(), self.flags())
    }

    /// The `Set-Cookie` value of what the pages under a path read soon and once; 0 seconds take it away.
    /// The value has to be made of characters that a cookie takes.
    pub fn brief(self, name: &str, value: &str, path: &str, seconds: u32) -> String {
        let secure = if self.https { "; Secure" } else { "" };
        format!("{name}={value}; Max-Age={seconds}; Path={path}; HttpOnly; SameSite=Lax{secure}")
    }

    /// The token in a `Cookie` header's value.
    pub fn read(self, header: &str) -> Option<&str> {
        value(header, self.name())
    }

    const fn flags(self) -> &'static str {
        // Lax and not Strict: a link in a mail opens the deal, not the sign-in page.
        if self.https { "Path=/; HttpOnly; SameSite=Lax; Secure" } else { "Path=/; HttpOnly; SameSite=Lax" }
    }
}

/// A cookie's value in a `Cookie` header's.
pub fn value<'a>(header: &'a str, wanted: &str) -> Option<&'a str> {
    let mut pairs = header.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_https_the_cookie_is_bound_to_host_and_https() {
        let cookie = SessionCookie::new(true);
        assert_eq!(cookie.issue("t"), "__Host-tandem=t; Path=/; HttpOnly; SameSite=Lax; Secure");
        assert_eq!(cookie.clear(), "__Host-tandem=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    #[test]
    fn over_plain_http_it_goes_by_another_name() {
        assert_eq!(SessionCookie::new(false).issue("t"), "tandem=t; Path=/; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn a_brief_one_is_for_its_pages_alone() {
        assert_eq!(
            SessionCookie::new(true).brief("link", "x", "/people/1", 600),
            "link=x; Max-Age=600; Path=/people/1; HttpOnly; SameSite=Lax; Secure"
        );
        assert!(!SessionCookie::new(false).brief("link", "x", "/", 1).contains("Secure"));
    }

    #[test]
    fn it_is_found_among_others_by_its_whole_name() {
        let cookie = SessionCookie::new(false);
        assert_eq!(cookie.read("theme=dark; tandem=abc; x=y"), Some("abc"));
        assert_eq!(cookie.read("nottandem=abc; __Host-tandem=abc"), None);
        assert_eq!(cookie.read(""), None);
    }
}
