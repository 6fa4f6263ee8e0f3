//! Signing in with e-mail and password.
//!
//! The answer to an unknown address, a wrong password and a deactivated account is the same, and
//! takes as long (SECURITY D4). An attempt is counted before its password is looked at, so that a
//! hundred at once are not a hundred guesses; the right password takes the count back.

use chrono::{DateTime, Utc};

use super::passwords::Verdict;
use super::request::ClientAddress;
use super::sessions::{self, Origin};
use super::throttle::{self, Counter};
use super::{App, Error};
use crate::domain::id::UserId;
use crate::domain::values::EmailAddress;
use crate::store::people::{PasswordHash, User};
use crate::store::{self, Connection, StoreError};

/// What somebody typed, and where.
pub struct Attempt {
    pub email: String,
    pub password: String,
    pub address: ClientAddress,
    pub user_agent: String,
    /// The token in the browser's cookie, whatever it is worth; it is worth nothing afterwards.
    pub former_token: Option<String>,
}

/// Somebody who gave the right password.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// For the browser's cookie; nobody else keeps it.
    pub token: String,
    pub user: UserId,
    /// The tag of the language that they chose; empty follows the browser.
    pub locale: String,
}

/// Why nobody is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignInRefused {
    /// No such person, not their password, or no longer welcome: nobody is told which.
    #[error("e-mail or password is wrong")]
    Wrong,
    /// Too many failures; the password was not looked at.
    #[error("too many attempts: wait {retry_after_seconds} s")]
    Throttled { retry_after_seconds: u32 },
}

#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    #[error(transparent)]
    Refused(#[from] SignInRefused),
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<StoreError> for SignInError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

pub async fn sign_in(app: &App, attempt: Attempt) -> Result<SignedIn, SignInError> {
    let email = EmailAddress::parse(&attempt.email).ok();
    let key = email.as_ref().map_or_else(|| attempt.email.trim().to_lowercase(), EmailAddress::key);
    let counters = throttle::counters(&key, attempt.address);
    count(app, &counters, app.clock.now()).await?;
    match right_person(app, email.as_ref(), &attempt.password).await? {
        Some((user, rehashed)) => match welcome(app, &attempt, &counters, user, rehashed).await? {
            Some(signed_in) => Ok(signed_in),
            None => Err(SignInRefused::Wrong.into()),
        },
        None => {
            tracing::info!(address = %attempt.address.0, "a sign-in failed");
            Err(SignInRefused::Wrong.into())
        }
    }
}

/// Counts the attempt as a failure, unless one has to wait.
pub(super) async fn count(app: &App, counters: &[Counter], now: DateTime<Utc>) -> Result<(), SignInError> {
    let mut tx = app.store.write().await?;
    for counter in counters {
        admit(&mut tx, counter, now).await?;
    }
    for counter in counters {
        store::sign_in_failures::record(&mut tx, &counter.key, now).await?;
    }
    Ok(tx.commit().await?)
}

/// Refuses an attempt that has to wait. Until the transaction ends no other is judged by this counter.
pub(super) async fn admit(
    tx: &mut Connection,
    counter: &Counter,
    now: DateTime<Utc>,
) -> Result<(), SignInError> {
    let since = now - throttle::REMEMBERED;
    let past = store::sign_in_failures::lock(tx, &counter.key, since).await?;
    let failures = u32::try_from(past.count).unwrap_or(u32::MAX);
    let Some(wait) = counter.wait(failures, past.last_at, now) else { return Ok(()) };
    let seconds = wait.num_milliseconds().div_euclid(1_000) + 1;
    let retry_after_seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
    Err(SignInRefused::Throttled { retry_after_seconds }.into())
}

/// The person whose password this is, and a stronger hash of it where the stored one is weak.
async fn right_person(
    app: &App,
    email: Option<&EmailAddress>,
    password: &str,
) -> Result<Option<(User, Option<String>)>, Error> {
    let user = match email {
        Some(email) => store::people::by_email(&mut *app.store.read().await?, email).await?,
        None => None,
    };
    let user = user.filter(|user| user.deactivated_at.is_none());
    let stored = user.as_ref().and_then(|user| user.password_hash.clone()).map(|hash| hash.0);
    Ok(match app.passwords.verify(password.to_owned(), stored).await? {
        Verdict::Right { rehashed } => user.map(|user| (user, rehashed)),
        Verdict::Wrong => None,
    })
}

/// Forgets the failures at the account whose password was right.
pub(super) async fn forgive(
    tx: &mut Connection,
    [account, address]: &[Counter; 2],
) -> Result<(), StoreError> {
    store::sign_in_failures::reset(tx, &account.key).await?;
    // Only this attempt: one account of one's own must not wipe out guesses at others.
    store::sign_in_failures::take_back(tx, &address.key).await
}

/// Whether the account is as it was when its password was compared, which takes long enough for
/// another one to be set, or for the account to be deactivated. It stays so until the transaction ends.
pub(super) async fn is_still(tx: &mut Connection, user: &User) -> Result<bool, StoreError> {
    let now = store::people::by_id_for_update(tx, &user.id).await?;
    Ok(now.is_some_and(|now| now.deactivated_at.is_none() && now.password_hash == user.password_hash))
}

/// None where the password that was right is so no longer.
async fn welcome(
    app: &App,
    attempt: &Attempt,
    counters: &[Counter; 2],
    user: User,
    rehashed: Option<String>,
) -> Result<Option<SignedIn>, Error> {
    let mut tx = app.store.write().await?;
    forgive(&mut tx, counters).await?;
    if !is_still(&mut tx, &user).await? {
        return Ok(None);
    }
    if let Some(hash) = rehashed {
        store::people::set_password(&mut tx, &user.id, &PasswordHash(hash)).await?;
    }
    let origin = Origin { user_agent: &attempt.user_agent, address: attempt.address.0.to_string() };
    let token = sessions::begin(app, &mut tx, &user.id, origin, attempt.former_token.as_deref()).await?;
    tx.commit().await?;
    tracing::info!(user = %user.id, "signed in");
    Ok(Some(SignedIn { token, user: user.id, locale: user.locale }))
}
