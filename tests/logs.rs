//! What the log holds, however much of it is asked for: no password, nothing that lets anybody in, and
//! nothing of a customer (SECURITY H2).

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "support/companies.rs"]
mod companies;
#[path = "support/page.rs"]
mod page;
mod support;

use std::io;
use std::sync::Mutex;

use companies::{World, created, new_deal};
use page::{read, send};
use reqwest::header::SET_COOKIE;
use support::PASSWORD;

const ADA: &str = "ada@fabrikam.example";
const AMIR: &str = "amir@fabrikam.example";

/// All that was logged so far.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Log;

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Everything but what the tests' own browser says, and what reads its pages.
const WHAT: &str =
    "trace,reqwest=off,hyper_util=off,cookie_store=off,html5ever=off,markup5ever=off,selectors=off";

/// Nobody has one of these by chance.
const WRONG: &str = "wrong-canary-password-1";
const CHOSEN: &str = "chosen canary password 2";
const LATER: &str = "later canary password 3";
const GUEST: &str = "canary-guest@fabrikam.example";
const CONTACT: [(&str, &str); 4] = [
    ("contact.first_name", "Canarina"),
    ("contact.last_name", "Yellowfeather"),
    ("contact.phone", "+46 31 700 4711"),
    ("contact.email", "canarina@contoso.example"),
];
const SEARCHED: &str = "canarysearch";

#[tokio::test]
async fn h2_the_log_holds_no_secret_and_nothing_of_a_customer() {
    tracing_subscriber::fmt().with_env_filter(WHAT).with_ansi(false).with_writer(|| Log).init();
    let world = World::new().await;
    let deal = created(&world, new_deal("Ledger")).await;

    // Signing in, wrongly and rightly.
    let visit = world.visit();
    for (email, password) in [(ADA, WRONG), (GUEST, WRONG), (ADA, PASSWORD)] {
        let form = [("email", email), ("password", password)];
        let answer = visit.post("/api/session/sign_in", &form).await;
        let to = companies::leads_to(&answer).to_owned();
        visit.get(&to).await;
    }
    let answer = visit.post("/api/session/sign_in", &[("email", AMIR), ("password", PASSWORD)]).await;
    let cookies = answer.headers().get_all(SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap());
    let session = cookies.filter_map(|cookie| cookie.split(['=', ';']).nth(1)).max_by_key(|it| it.len());
    let session = session.filter(|token| token.len() > 20).unwrap().to_owned();

    // A link that lets somebody in, and what they choose.
    let amir = world.sign_in(AMIR).await;
    let invited = amir.send("/api/people/invite", &[("name", "Guest"), ("email", GUEST)]).await;
    let link = read(&amir, &invited).await.attribute("#link", "value").unwrap();
    let token = link.rsplit('/').next().unwrap().to_owned();
    let guest = world.visit();
    guest.get(&format!("/welcome/{token}")).await;
    for password in [CHOSEN, CHOSEN] {
        let form = [("token", token.as_str()), ("name", "Guest"), ("password", password)];
        guest.post("/api/people/welcome", &form).await;
    }
    guest.post("/api/account/password", &[("present", CHOSEN), ("new", LATER)]).await;
    guest.post("/api/account/password", &[("present", WRONG), ("new", LATER)]).await;

    // A customer's contact, saved, refused and looked for.
    let ada = world.sign_in(ADA).await;
    let mut form = read(&ada, &format!("/deals/{}/change/contact", deal.id)).await.form("/api/deals/change");
    form.extend(CONTACT.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let saved = send(&ada, "/api/deals/change", &form).await;
    assert!(read(&ada, &saved).await.html.contains(CONTACT[3].1), "it is saved: {saved}");
    send(&ada, "/api/deals/change", &form).await;
    for address in ["/deals?tab=outbound&q=", "/search?q=", "/nowhere?q="] {
        for text in [SEARCHED, CONTACT[3].1] {
            ada.get(&format!("{address}{text}")).await;
        }
    }
    // What no page asks for: another site's request, a form that cannot be read.
    let foreign =
        ada.browser.post(ada.server.address("/api/deals/change")).header("sec-fetch-site", "cross-site");
    assert_eq!(foreign.form(&CONTACT).send().await.unwrap().status(), 403);
    ada.post("/api/deals/change", &CONTACT).await;

    let log = String::from_utf8(LOG.lock().unwrap().clone()).unwrap();
    for said in ["answered", "/welcome/…", "signed in", "a sign-in failed", "another site", "sqlx::query"] {
        assert!(log.contains(said), "the log was not read: {said}");
    }
    let secrets = [PASSWORD, WRONG, CHOSEN, LATER, &session, &token, ADA, AMIR, GUEST, SEARCHED];
    for secret in secrets.into_iter().chain(CONTACT.map(|(_, value)| value)) {
        let forms =
            [secret.to_owned(), secret.replace(' ', "+"), secret.replace('@', "%40").replace(' ', "%20")];
        let line = log.lines().find(|line| forms.iter().any(|form| line.contains(form.as_str())));
        assert!(line.is_none(), "{secret} is in the log: {}", line.unwrap());
    }
}
