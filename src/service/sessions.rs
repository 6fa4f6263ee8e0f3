//! Who is asking: sessions are rows of the database, found by the hash of the browser's token.
//!
//! A session ends after a while without requests, after half a day in any case (SECURITY D6), and
//! with sign-out, a new password or a deactivated account. What a person may do is read anew with
//! every request, so that a change of role takes effect on the next one.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::profile::is_zone;
use super::{App, Error, reasons, token};
use crate::domain::access::Actor;
use crate::domain::id::{OrgId, UserId};
use crate::store::{self, Connection};

/// How exactly the last request's time is kept: writing it costs more than all else that a small
/// request does. Where sessions end sooner than after some minutes it is kept more exactly.
const TOUCH_AFTER: Duration = Duration::minutes(1);

/// How long an ended session is still recognised, so that work which arrives late is kept for the
/// person whose it is.
const RECOGNISED_FOR: Duration = Duration::days(7);

/// Who sends a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    Anonymous,
    /// Was signed in with this very browser, too long ago. Has no rights; is only known.
    Expired {
        user: UserId,
        org: OrgId,
    },
    SignedIn(Arc<Session>),
}

/// A person who is signed in, with all that a request wants to know about them.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    pub actor: Actor,
    pub org_name: String,
    /// A language tag such as `sv`; none follows the browser.
    pub locale: Option<String>,
    pub theme: String,
    /// The list of deals as the person left it, as its address's query; empty: as it comes.
    pub deals_view: String,
    /// Where their clock stands, by its name in the IANA database; empty is UTC.
    pub time_zone: String,
    /// Whether the account names that zone, not the browser.
    pub zone_is_chosen: bool,
    /// Whether `/` leads to the search.
    pub slash_key: bool,
    /// The row's key, for signing out.
    pub token_hash: String,
}

impl Visitor {
    /// The same where the browser says its zone, which counts as long as the account names none. What is
    /// no zone counts for nothing.
    pub fn in_zone(mut self, of_browser: Option<&str>) -> Self {
        if let (Self::SignedIn(session), Some(zone)) = (&mut self, of_browser)
            && !session.zone_is_chosen
            && is_zone(zone)
        {
            Arc::make_mut(session).time_zone = zone.to_owned();
        }
        self
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("user", &self.actor.user).finish_non_exhaustive()
    }
}

/// Who holds a token. One query; one write a minute.
pub async fn find(app: &App, token: &str) -> Result<Visitor, Error> {
    let Some(token_hash) = token::hash(token) else { return Ok(Visitor::Anonymous) };
    let now = app.clock.now();
    let row = {
        let mut read = app.store.read().await?;
        store::sessions::load(&mut read, &token_hash, now - RECOGNISED_FOR).await?
    };
    let Some(row) = row else { return Ok(Visitor::Anonymous) };
    if now >= row.expires_at || now >= row.last_seen_at + app.settings.session_idle {
        return Ok(Visitor::Expired { user: row.actor.user, org: row.actor.org });
    }
    if now - row.last_seen_at >= TOUCH_AFTER.min(app.settings.session_idle / 4) {
        // A busy database must not keep anybody from reading.
        if let Err(error) = touch(app, &token_hash, &row.actor.user, now).await {
            tracing::warn!(error = reasons(&error), "could not note a session's last request");
        }
    }
    let store::sessions::SignedIn {
        actor, org_name, locale, theme, time_zone, slash_key, deals_view, ..
    } = row;
    let locale = Some(locale).filter(|locale| !locale.is_empty());
    let zone_is_chosen = !time_zone.is_empty();
    let session = Session {
        actor,
        org_name,
        locale,
        theme,
        time_zone,
        zone_is_chosen,
        slash_key,
        deals_view,
        token_hash,
    };
    Ok(Visitor::SignedIn(Arc::new(session)))
}

async fn touch(app: &App, token_hash: &str, user: &UserId, now: DateTime<Utc>) -> Result<(), Error> {
    let mut tx = app.store.write_if_free().await?;
    store::sessions::touch(&mut tx, token_hash, now).await?;
    store::people::saw(&mut tx, user, now).await?;
    Ok(tx.commit().await?)
}

/// Ends a session for good: its token opens nothing from now on.
pub async fn end(app: &App, session: &Session) -> Result<(), Error> {
    let mut tx = app.store.write().await?;
    store::sessions::delete(&mut tx, &session.token_hash).await?;
    Ok(tx.commit().await?)
}

/// Where a session comes from, for its owner to recognise it by.
pub(super) struct Origin<'a> {
    pub user_agent: &'a str,
    pub address: String,
}

/// Begins a session in place of the browser's former one, and answers the new token: a token that
/// was planted before the sign-in is worth nothing after it.
pub(super) async fn begin(
    app: &App,
    tx: &mut Connection,
    user: &UserId,
    origin: Origin<'_>,
    former: Option<&str>,
) -> Result<String, Error> {
    let token = token::new()?;
    let now = app.clock.now();
    if let Some(former) = former.and_then(token::hash) {
        store::sessions::delete(tx, &former).await?;
    }
    store::sessions::delete_expired(tx, now - RECOGNISED_FOR).await?;
    let session = store::sessions::Session {
        token_hash: token::hash(&token).unwrap_or_default(),
        user: user.clone(),
        created_at: now,
        last_seen_at: now,
        expires_at: now + app.settings.session_max,
        user_agent: origin.user_agent.chars().take(200).collect(),
        address: origin.address,
    };
    store::sessions::insert(tx, &session).await?;
    store::people::saw(tx, user, now).await?;
    Ok(token)
}
