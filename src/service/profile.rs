//! One's own account: name, language, theme, time zone, password, and where one is signed in.

use chrono::{DateTime, Utc};

use super::acting::acting;
use super::passwords::{self, Unfit, Verdict};
use super::people::record;
use super::request::ClientAddress;
use super::sessions::Session;
use super::sign_in::{self, SignInError, SignInRefused};
use super::{App, Error, throttle};
use crate::domain::access::Scope;
use crate::domain::people::{self, PersonEvent};
use crate::domain::person::Theme;
use crate::store;
use crate::store::events::Doer;
pub use crate::store::orgs::Location;
use crate::store::people::PasswordHash;

/// Where the person is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSession {
    /// Names it for ending it; opens nothing.
    pub id: String,
    /// The one that asks.
    pub here: bool,
    pub user_agent: String,
    pub address: String,
    pub began: DateTime<Utc>,
    pub last_seen: DateTime<Utc>,
}

/// Why a password stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Unchanged {
    #[error("the present password is another one")]
    Wrong,
    #[error("too many attempts: wait {retry_after_seconds} s")]
    Throttled { retry_after_seconds: u32 },
    #[error(transparent)]
    Unfit(#[from] Unfit),
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<store::StoreError> for Unchanged {
    fn from(error: store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

pub async fn sessions(app: &App, session: &Session) -> Result<Vec<OwnSession>, Error> {
    let now = app.clock.now();
    let all = store::sessions::of(&mut *app.store.read().await?, &session.actor.user, now).await?;
    let idle = app.settings.session_idle;
    let open = all.into_iter().filter(|one| now < one.last_seen_at + idle);
    Ok(open
        .map(|one| OwnSession {
            here: one.token_hash == session.token_hash,
            id: one.token_hash,
            user_agent: one.user_agent,
            address: one.address,
            began: one.created_at,
            last_seen: one.last_seen_at,
        })
        .collect())
}

/// The company's locations, for naming those of one's roles; none where no role is for one.
pub async fn locations(app: &App, session: &Session) -> Result<Vec<Location>, Error> {
    let actor = &session.actor;
    if actor.grants.iter().all(|grant| grant.scope == Scope::Company) {
        return Ok(Vec::new());
    }
    Ok(store::orgs::locations(&mut *app.store.read().await?, &actor.org).await?)
}

/// `language` is a tag such as `sv`; empty follows the browser. `zone` is a [zone](is_zone), or empty
/// for the browser's; without one theirs stays. `slash_key`: whether `/` leads to the search.
pub async fn prefer(
    app: &App,
    session: &Session,
    language: &str,
    theme: Theme,
    zone: Option<&str>,
    slash_key: bool,
) -> Result<(), Error> {
    let mut tx = app.store.write().await?;
    acting(&mut tx, &session.actor).await?;
    let user = &session.actor.user;
    store::people::set_preferences(&mut tx, user, language, theme.code(), zone, slash_key).await?;
    Ok(tx.commit().await?)
}

/// Whether the IANA database has a time zone of this name, such as `Europe/Stockholm`.
pub fn is_zone(name: &str) -> bool {
    name.parse::<chrono_tz::Tz>().is_ok()
}

/// Changes how one is called, from the next request on; what is recorded keeps the former name. Answers
/// the code of what is wrong with the name otherwise, and nothing is changed.
pub async fn rename(app: &App, session: &Session, typed: &str) -> Result<Result<(), &'static str>, Error> {
    let name = match people::name(typed, app.programme.limits.line) {
        Ok(name) => name,
        Err(code) => return Ok(Err(code)),
    };
    let mut tx = app.store.write().await?;
    acting(&mut tx, &session.actor).await?;
    store::people::rename(&mut tx, &session.actor.user, &name).await?;
    Ok(Ok(tx.commit().await?))
}

/// Changes the password of whoever knows the present one (SECURITY D8), and ends their other
/// sessions. Wrong attempts are counted with failed sign-ins.
pub async fn change_password(
    app: &App,
    session: &Session,
    address: ClientAddress,
    present: String,
    new: String,
) -> Result<(), Unchanged> {
    let actor = &session.actor;
    passwords::fit(&new, actor.email.as_str())?;
    let counters = throttle::counters(&actor.email.key(), address);
    sign_in::count(app, &counters, app.clock.now()).await?;
    let user = store::people::by_id(&mut *app.store.read().await?, &actor.user).await?;
    let user = user.ok_or(Error::NotFound)?;
    let stored = user.password_hash.clone().map(|hash| hash.0);
    if app.passwords.verify(present, stored).await.map_err(Error::from)? == Verdict::Wrong {
        return Err(Unchanged::Wrong);
    }
    let hash = PasswordHash(app.passwords.hash(new).await.map_err(Error::from)?);
    let mut tx = app.store.write().await?;
    store::orgs::lock(&mut tx, &actor.org).await?;
    sign_in::forgive(&mut tx, &counters).await?;
    if !sign_in::is_still(&mut tx, &user).await? {
        return Err(Unchanged::Wrong);
    }
    store::people::set_password(&mut tx, &actor.user, &hash).await?;
    store::sign_in_links::delete_of(&mut tx, &actor.user).await?;
    store::sessions::delete_others(&mut tx, &actor.user, &session.token_hash).await?;
    let doer = Doer::of(actor);
    record(app, &mut tx, (&actor.org, &actor.user), &doer, PersonEvent::PasswordSet, None).await?;
    Ok(tx.commit().await?)
}

/// Ends one of one's own sessions; nothing happens when it is nobody's or another's.
pub async fn end_session(app: &App, session: &Session, id: &str) -> Result<(), Error> {
    let mut tx = app.store.write().await?;
    // No session's name has a NUL, and PostgreSQL takes none.
    store::sessions::delete_own(&mut tx, &session.actor.user, &id.replace('\0', "")).await?;
    Ok(tx.commit().await?)
}

impl From<SignInError> for Unchanged {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::Refused(SignInRefused::Throttled { retry_after_seconds }) => {
                Self::Throttled { retry_after_seconds }
            }
            SignInError::Refused(SignInRefused::Wrong) => Self::Wrong,
            SignInError::Failed(error) => Self::Failed(error),
        }
    }
}
