//! A company's people: the endpoints of those who give roles, and the way in by a link.

use leptos::prelude::*;

use super::ApiError;

/// Makes an account and its link. For people who may assign roles. What arrives after the sign-in has
/// expired is kept in their browser.
#[server(endpoint = "people/invite")]
pub async fn invite_person(name: String, email: String) -> Result<(), ApiError> {
    use crate::service::people::{self, NotInvited};
    let app = super::app()?;
    let keep = async |_: (&_, &_)| {
        keep_typed(&app, TYPED, &[&name, &email]);
        Ok("/people/new?problem=form".to_owned())
    };
    let Some(session) = super::session_or_kept(keep).await? else { return Ok(()) };
    let problem = match people::invite(&app, &session.actor, &name, &email).await {
        Ok(linked) => {
            show_link(&app, &linked, "invited");
            return Ok(());
        }
        Err(NotInvited::Failed(error)) => return Err(error.into()),
        Err(NotInvited::Problems(_)) => "form".to_owned(),
        Err(NotInvited::Colleague(id)) => format!("colleague&person={}", super::session::encode(id.as_str())),
        Err(NotInvited::Taken) => "taken".to_owned(),
    };
    keep_typed(&app, TYPED, &[&name, &email]);
    crate::api::go(&format!("/people/new?problem={problem}"));
    Ok(())
}

/// Grants a role, for one location or, without one, the entire company. For people who may assign
/// roles.
#[server(endpoint = "people/grant")]
pub async fn grant_role(
    person: String,
    #[server(default)] role: String,
    #[server(default)] location: String,
) -> Result<(), ApiError> {
    use crate::domain::people::Command;
    let encode = super::session::encode;
    let typed = format!("&role={}&location={}", encode(&role), encode(&location));
    if role.is_empty() {
        super::session()?;
        crate::api::go(&format!("{}?refused=no_role_chosen{typed}", place(&person)));
        return Ok(());
    }
    run(&person, &Command::Grant(grant(&role, &location)?), "granted", &typed).await
}

/// Takes a role in one scope away. For people who may assign roles.
#[server(endpoint = "people/withdraw")]
pub async fn withdraw_role(
    person: String,
    role: String,
    #[server(default)] location: String,
) -> Result<(), ApiError> {
    use crate::domain::people::Command;
    run(&person, &Command::Withdraw(grant(&role, &location)?), "withdrawn", "").await
}

/// Ends an account and its sessions. For people who may assign roles.
#[server(endpoint = "people/deactivate")]
pub async fn deactivate_person(person: String) -> Result<(), ApiError> {
    run(&person, &crate::domain::people::Command::Deactivate, "deactivated", "").await
}

/// Takes a deactivation back. For people who may assign roles.
#[server(endpoint = "people/reactivate")]
pub async fn reactivate_person(person: String) -> Result<(), ApiError> {
    run(&person, &crate::domain::people::Command::Reactivate, "reactivated", "").await
}

/// Makes a link by which the person chooses a password; the former one opens nothing from then on.
/// For people who may assign roles.
#[server(endpoint = "people/link")]
pub async fn make_link(person: String) -> Result<(), ApiError> {
    run(&person, &crate::domain::people::Command::MakeLink, "linked", "").await
}

/// Chooses name and password by a link, and signs in. For everyone who has the link.
#[server(endpoint = "people/welcome")]
pub async fn come_in(
    token: String,
    #[server(default)] name: String,
    #[server(default)] password: String,
) -> Result<(), ApiError> {
    use crate::service::welcome::{self, Unwelcome};
    let app = super::app()?;
    let (encode, page) = (super::session::encode, format!("/welcome/{}", super::session::encode(&token)));
    let typed = encode(&name);
    let problem = match welcome::enter(&app, entry(&app, token, name, password)).await {
        Ok(done) => {
            crate::api::go(&super::session::come_in(&app, &done, "/deals").await?);
            return Ok(());
        }
        Err(Unwelcome::Failed(error)) => return Err(error.into()),
        Err(Unwelcome::Gone | Unwelcome::Throttled { .. }) => {
            crate::api::go(&page);
            return Ok(());
        }
        Err(Unwelcome::Name(code)) => format!("name-{code}"),
        Err(Unwelcome::Unfit(unfit)) => unfit.code().to_owned(),
    };
    crate::api::go(&format!("{page}?problem={problem}&name={typed}"));
    Ok(())
}

#[cfg(feature = "ssr")]
use super::session::keep_typed;
#[cfg(feature = "ssr")]
pub use reading::{
    Colleague, Door, Explained, Filter, Guest, List, Location, Logged, Opened, PersonView, Start, fresh_link,
    guest, may_manage, people, person, typed,
};
#[cfg(feature = "ssr")]
use reading::{TYPED, entry, grant, place, run, show_link};

#[cfg(feature = "ssr")]
mod reading {
    use leptos::prelude::use_context;

    use super::super::session::{Kept, browser, cookie, encode, set_cookie};
    use super::super::{ApiError, app, session};
    use crate::domain::access::{Grant, Scope};
    use crate::domain::id::{LocationId, UserId};
    use crate::domain::people::{Command, gives_roles};
    use crate::service::App;
    use crate::service::people::{self as service, Linked, NotDone};
    pub use crate::service::people::{
        Colleague, Explained, Filter, List, Location, Logged, Opened, PersonView, Start,
    };
    use crate::service::request::ClientAddress;
    pub use crate::service::welcome::Guest;
    use crate::service::welcome::{self, Entry, Unwelcome};

    /// Carries a fresh link's token over the redirect to the page that shows it once.
    const LINK: &str = "tandem_link";
    /// What was typed to invite somebody.
    pub(super) const TYPED: Kept = Kept { cookie: "tandem_invite", path: "/people/new", most_chars: 150 };
    /// Seconds.
    const KEPT_FOR: u32 = 600;

    /// What stands behind a link.
    pub enum Door {
        Open(Guest),
        Gone,
        Throttled { retry_after_seconds: u32 },
    }

    pub fn may_manage() -> Result<bool, ApiError> {
        Ok(service::may_manage(&app()?, &session()?.actor))
    }

    pub async fn people(filter: &Filter, from: &Start) -> Result<List, ApiError> {
        Ok(service::list(&app()?, &session()?.actor, filter, from).await?)
    }

    /// One of the company's people; `deal` is what was pasted to be explained.
    pub async fn person(id: &str, deal: Option<&str>, before: Option<&str>) -> Result<PersonView, ApiError> {
        Ok(service::person(&app()?, &session()?.actor, &UserId::new(id), deal, before).await?)
    }

    /// The address to pass on, if this person's link has just been made in this browser. Afterwards
    /// nobody can show it again.
    pub fn fresh_link(view: &PersonView) -> Result<Option<String>, ApiError> {
        let app = app()?;
        let Some(token) = cookie(LINK).filter(|token| !token.is_empty()) else { return Ok(None) };
        set_cookie(&app.settings.cookie.brief(LINK, "", &place(view.person.id.as_str()), 0));
        let is_it = view.link_until.is_some() && view.is_linked_by(&token);
        Ok(is_it.then(|| format!("{}/welcome/{token}", app.settings.origin)))
    }

    /// The name and the address that were typed to invite somebody.
    pub fn typed() -> (String, String) {
        let [name, email] = crate::api::session::typed(TYPED);
        (name, email)
    }

    /// Whom a link lets in.
    pub async fn guest(token: &str) -> Result<Door, ApiError> {
        let address = use_context::<ClientAddress>().unwrap_or_default();
        match welcome::look(&app()?, token, address).await {
            Ok(guest) => Ok(Door::Open(guest)),
            Err(Unwelcome::Throttled { retry_after_seconds }) => Ok(Door::Throttled { retry_after_seconds }),
            Err(Unwelcome::Failed(error)) => Err(error.into()),
            Err(_) => Ok(Door::Gone),
        }
    }

    pub(super) fn entry(app: &App, token: String, name: String, password: String) -> Entry {
        let (user_agent, former_token) = browser(app);
        let address = use_context::<ClientAddress>().unwrap_or_default();
        Entry { token, name, password, address, user_agent, former_token }
    }

    pub(super) fn grant(role: &str, location: &str) -> Result<Grant, ApiError> {
        let role = role.parse().map_err(|()| ApiError::Malformed)?;
        let scope = match location {
            "" => Scope::Company,
            location => Scope::Location(LocationId::new(location)),
        };
        Ok(Grant { role, scope })
    }

    /// A person's page.
    pub(super) fn place(id: &str) -> String {
        format!("/people/{}", encode(id))
    }

    /// Carries a command out and goes back to the person, whose page says what was done or why not. The
    /// end of its address after a refusal is what was `typed`, for the form to show it again.
    pub(super) async fn run(id: &str, command: &Command, done: &str, typed: &str) -> Result<(), ApiError> {
        let (app, session) = (app()?, session()?);
        match service::command(&app, &session.actor, &UserId::new(id), command).await {
            // Whoever gives roles no longer could not open the page that says so.
            Ok(linked) if linked.user == session.actor.user && resigns(command) => {
                crate::api::go("/account?saved=role");
            }
            Ok(linked) => show_link(&app, &linked, done),
            Err(NotDone::Refused(refused)) => {
                crate::api::go(&format!("{}?refused={}{typed}", place(id), refused.code()));
            }
            Err(NotDone::Failed(error)) => return Err(error.into()),
        }
        Ok(())
    }

    fn resigns(command: &Command) -> bool {
        matches!(command, Command::Withdraw(grant) if gives_roles(grant))
    }

    /// Goes to the person's page, and hands it their link's token if there is a fresh one.
    pub(super) fn show_link(app: &App, linked: &Linked, done: &str) {
        let place = place(linked.user.as_str());
        if let Some(token) = &linked.token {
            set_cookie(&app.settings.cookie.brief(LINK, token, &place, KEPT_FOR));
        }
        crate::api::go(&format!("{place}?done={done}"));
    }
}
