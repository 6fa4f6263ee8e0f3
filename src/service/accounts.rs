//! Companies' people as the operator sets them up at the command line: who has an account, with which
//! password, and what they may do. How colleagues are managed in the workspace is `people`'s.

use super::passwords::{self, Unfit};
use super::people::record;
use super::{App, Error};
use crate::domain::access::{Actor, Grant, OrgKind, Role, Scope};
use crate::domain::id::{LocationId, OrgId, UserId};
use crate::domain::people::{self, Company, PersonEvent, Refused, grantable};
use crate::domain::values::EmailAddress;
use crate::store::events::Doer;
use crate::store::orgs::{Location, Org};
pub use crate::store::people::Holder;
use crate::store::people::{PasswordHash, User};
use crate::store::{self, Connection, StoreError, Unique, fold};

/// Why an account is not made or changed, in words for the operator.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("--{0}: {1}")]
    Name(&'static str, &'static str),
    #[error("there is a vendor already; an installation has one")]
    SecondVendor,
    #[error("several locations are called {0:?}; their ids tell them apart")]
    ManyLocations(String),
    #[error("there is no company named {0:?}; --new-company makes one")]
    NoCompany(String),
    #[error("several companies are named {0:?}")]
    ManyCompanies(String),
    #[error("there is a company named {0:?} already")]
    CompanyExists(String),
    #[error("{0} has an account already")]
    EmailTaken(String),
    #[error("{0} has no account")]
    NoAccount(String),
    #[error(transparent)]
    Password(#[from] Unfit),
    #[error("the role {} is for people of a {}", .0.code(), .0.org_kind().code())]
    WrongCompany(Role),
    #[error("the role {} is always for the entire company", .0.code())]
    NoLocation(Role),
    #[error("the company has no location {0:?}; it has: {1}")]
    UnknownLocation(String, String),
    #[error("they have this role already")]
    GrantedAlready,
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<StoreError> for AccountError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// An account to be made.
pub struct NewAccount {
    pub email: EmailAddress,
    pub name: String,
    pub company: String,
    /// Makes the company, of this kind, in the same stroke.
    pub new_company: Option<OrgKind>,
    /// Without one they cannot sign in yet.
    pub password: Option<String>,
}

/// Makes an account without any role.
pub async fn add(app: &App, new: NewAccount) -> Result<UserId, AccountError> {
    let hash = match new.password {
        Some(password) => Some(hash(app, password, &new.email).await?),
        None => None,
    };
    let line = |option, text: &str| {
        people::name(text, app.programme.limits.line).map_err(|code| AccountError::Name(option, code))
    };
    let (name, company) = (line("name", &new.name)?, line("company", &new.company)?);
    let mut tx = app.store.write().await?;
    let org = match new.new_company {
        Some(kind) => make_company(app, &mut tx, &company, kind).await?,
        None => find_company(&mut tx, &company).await?.id,
    };
    let user = User::new(org, new.email, name, hash, app.clock.now());
    match store::people::insert(&mut tx, &user).await {
        Err(StoreError::Duplicate(Unique::Email)) => {
            return Err(AccountError::EmailTaken(user.email.as_str().to_owned()));
        }
        other => other?,
    }
    record(app, &mut tx, (&user.org, &user.id), &operator(), PersonEvent::Added, None).await?;
    commit(tx).await?;
    Ok(user.id)
}

/// Who works at the command line has no account.
const fn operator() -> Doer {
    Doer { id: None, name: String::new() }
}

/// Sets a password and ends every session that was begun with the former one.
pub async fn set_password(app: &App, email: &EmailAddress, password: String) -> Result<(), AccountError> {
    let hash = hash(app, password, email).await?;
    let mut tx = app.store.write().await?;
    let user = find_user(&mut tx, email).await?;
    store::orgs::lock(&mut tx, &user.org).await?;
    store::people::set_password(&mut tx, &user.id, &hash).await?;
    store::sign_in_links::delete_of(&mut tx, &user.id).await?;
    store::sessions::delete_of(&mut tx, &user.id).await?;
    record(app, &mut tx, (&user.org, &user.id), &operator(), PersonEvent::PasswordSet, None).await?;
    commit(tx).await
}

/// Grants a role for the entire company, or for the location of that name or id.
pub async fn grant(
    app: &App,
    email: &EmailAddress,
    role: Role,
    location: Option<&str>,
) -> Result<(), AccountError> {
    let mut tx = app.store.write().await?;
    let user = find_user(&mut tx, email).await?;
    store::orgs::lock(&mut tx, &user.org).await?;
    let org = store::orgs::by_id(&mut tx, &user.org).await?.ok_or(StoreError::NotFound)?;
    let locations = store::orgs::locations(&mut tx, &org.id).await?;
    let scope = match location {
        // A role that takes none is refused before a place is looked for.
        Some(location) if role.takes_location() => Scope::Location(find_location(&locations, location)?.id),
        Some(location) => Scope::Location(LocationId::new(location)),
        None => Scope::Company,
    };
    let held = store::people::actor(&mut tx, &user.id).await?.map_or_else(Vec::new, |actor| actor.grants);
    let ids: Vec<_> = locations.iter().map(|location| location.id.clone()).collect();
    let grant = Grant { role, scope };
    let refused = |refused| match refused {
        Refused::WrongCompany => AccountError::WrongCompany(role),
        Refused::GrantedAlready => AccountError::GrantedAlready,
        _ => AccountError::NoLocation(role),
    };
    grantable(&grant, &held, Company { kind: org.kind, locations: &ids }).map_err(refused)?;
    match store::people::grant(&mut tx, &user.id, &grant, None, app.clock.now()).await {
        // Held by an account that was deactivated.
        Err(StoreError::Duplicate(Unique::Grant)) => return Err(AccountError::GrantedAlready),
        other => other?,
    }
    record(app, &mut tx, (&org.id, &user.id), &operator(), PersonEvent::Granted, Some(&grant)).await?;
    commit(tx).await
}

/// The colleagues of `actor` who have a role, in any scope: whom to turn to (F01).
pub async fn holders(app: &App, actor: &Actor, role: Role) -> Result<Vec<Holder>, Error> {
    Ok(store::people::holders(&mut *app.store.read().await?, &actor.org, role).await?)
}

async fn hash(app: &App, password: String, email: &EmailAddress) -> Result<PasswordHash, AccountError> {
    passwords::fit(&password, email.as_str())?;
    Ok(PasswordHash(app.passwords.hash(password).await.map_err(Error::from)?))
}

async fn commit(tx: store::Transaction) -> Result<(), AccountError> {
    Ok(tx.commit().await?)
}

async fn make_company(
    app: &App,
    tx: &mut Connection,
    name: &str,
    kind: OrgKind,
) -> Result<OrgId, AccountError> {
    if !store::orgs::by_name(tx, name).await?.is_empty() {
        return Err(AccountError::CompanyExists(name.to_owned()));
    }
    if kind == OrgKind::Vendor && store::orgs::vendor(tx).await?.is_some() {
        return Err(AccountError::SecondVendor);
    }
    let org = Org {
        id: OrgId::new(store::id::fresh()),
        kind,
        name: name.to_owned(),
        strict_locations: false,
        assessments_vetted: false,
        created_at: app.clock.now(),
    };
    store::orgs::insert(tx, &org).await?;
    Ok(org.id)
}

async fn find_company(tx: &mut Connection, name: &str) -> Result<Org, AccountError> {
    let mut found = store::orgs::by_name(tx, name).await?;
    match (found.pop(), found.is_empty()) {
        (Some(org), true) => Ok(org),
        (Some(_), false) => Err(AccountError::ManyCompanies(name.to_owned())),
        (None, _) => Err(AccountError::NoCompany(name.to_owned())),
    }
}

async fn find_user(tx: &mut Connection, email: &EmailAddress) -> Result<User, AccountError> {
    let found = store::people::by_email(tx, email).await?;
    found.ok_or_else(|| AccountError::NoAccount(email.as_str().to_owned()))
}

/// By its id, which is one's own, or else by what it is called.
fn find_location(locations: &[Location], wanted: &str) -> Result<Location, AccountError> {
    let key = fold(wanted);
    let is_called = |location: &&Location| {
        location.name == wanted
            || location.partner_id == wanted
            || (!key.is_empty() && fold(&location.name) == key)
    };
    if let Some(known) = locations.iter().find(|location| location.id.as_str() == wanted) {
        return Ok(known.clone());
    }
    match locations.iter().filter(is_called).collect::<Vec<_>>().as_slice() {
        [] => {}
        [only] => return Ok((*only).clone()),
        _ => return Err(AccountError::ManyLocations(wanted.to_owned())),
    }
    let names: Vec<_> = locations.iter().map(|location| location.name.as_str()).collect();
    Err(AccountError::UnknownLocation(wanted.to_owned(), names.join(", ")))
}
