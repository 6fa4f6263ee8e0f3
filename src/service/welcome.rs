//! In by a one-time link: an invited person chooses a name and a password, or one who forgot theirs
//! another password, and is signed in.
//!
//! An unknown, a used and an expired link have one answer, and so has that of a deactivated account.
//! Wrong ones are counted with failed sign-ins of the same network address (SECURITY D3, D9).

use super::passwords::{self, Unfit};
use super::people::record;
use super::request::ClientAddress;
use super::sessions::{self, Origin};
use super::sign_in::{self, SignInError, SignInRefused, SignedIn};
use super::{App, Error, throttle, token};
use crate::domain::people::{self, PersonEvent, Standing};
use crate::store::events::Doer;
use crate::store::people::PasswordHash;
pub use crate::store::sign_in_links::Guest;
use crate::store::{self, StoreError};

/// What somebody entered who came by a link, and where.
pub struct Entry {
    pub token: String,
    pub name: String,
    pub password: String,
    pub address: ClientAddress,
    pub user_agent: String,
    /// The token in the browser's cookie, whatever it is worth; it is worth nothing afterwards.
    pub former_token: Option<String>,
}

/// Why nobody comes in.
#[derive(Debug, thiserror::Error)]
pub enum Unwelcome {
    /// Nobody is told which of the links it is that open nothing.
    #[error("the link opens nothing")]
    Gone,
    #[error("too many attempts: wait {retry_after_seconds} s")]
    Throttled { retry_after_seconds: u32 },
    /// With the code of what is wrong with it.
    #[error("the name is {0}")]
    Name(&'static str),
    #[error(transparent)]
    Unfit(#[from] Unfit),
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<StoreError> for Unwelcome {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<SignInError> for Unwelcome {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::Refused(SignInRefused::Throttled { retry_after_seconds }) => {
                Self::Throttled { retry_after_seconds }
            }
            SignInError::Refused(SignInRefused::Wrong) => Self::Gone,
            SignInError::Failed(error) => Self::Failed(error),
        }
    }
}

/// Whom a link lets in. Looking does not use it up; one that opens nothing is counted.
pub async fn look(app: &App, token: &str, address: ClientAddress) -> Result<Guest, Unwelcome> {
    let (now, [_, counter]) = (app.clock.now(), throttle::counters("", address));
    let mut tx = app.store.write().await?;
    sign_in::admit(&mut tx, &counter, now).await?;
    let guest = match token::hash(token) {
        Some(hash) => store::sign_in_links::find(&mut tx, &hash, now).await?,
        None => None,
    };
    if let Some(guest) = guest {
        return Ok(guest);
    }
    store::sign_in_failures::record(&mut tx, &counter.key, now).await?;
    tx.commit().await?;
    tracing::info!(address = %address.0, "a link opened nothing");
    Err(Unwelcome::Gone)
}

/// Uses the link up: of many attempts at once one succeeds. Every session of the person has ended but
/// the one that begins.
pub async fn enter(app: &App, entry: Entry) -> Result<SignedIn, Unwelcome> {
    let guest = look(app, &entry.token, entry.address).await?;
    let name = people::name(&entry.name, app.programme.limits.line).map_err(Unwelcome::Name)?;
    passwords::fit(&entry.password, guest.email.as_str())?;
    let hash = PasswordHash(app.passwords.hash(entry.password).await.map_err(Error::from)?);
    let (now, user) = (app.clock.now(), guest.user);
    let mut tx = app.store.write().await?;
    store::orgs::lock(&mut tx, &guest.org).await?;
    let link = token::hash(&entry.token).unwrap_or_default();
    if !store::sign_in_links::claim(&mut tx, &link, now).await? {
        return Err(Unwelcome::Gone);
    }
    if name != guest.name {
        store::people::rename(&mut tx, &user, &name).await?;
    }
    store::people::set_password(&mut tx, &user, &hash).await?;
    store::sessions::delete_of(&mut tx, &user).await?;
    let event = match guest.standing {
        Standing::Invited => PersonEvent::Joined,
        _ => PersonEvent::PasswordSet,
    };
    let doer = Doer { id: Some(user.clone()), name };
    record(app, &mut tx, (&guest.org, &user), &doer, event, None).await?;
    let origin = Origin { user_agent: &entry.user_agent, address: entry.address.0.to_string() };
    let token = sessions::begin(app, &mut tx, &user, origin, entry.former_token.as_deref()).await?;
    let locale = store::people::by_id(&mut tx, &user).await?.map(|user| user.locale).unwrap_or_default();
    tx.commit().await?;
    tracing::info!(user = %user, "came in by a link");
    Ok(SignedIn { token, user, locale })
}
