//! From a question to a page: waits for the answer, and turns a refusal into a page of its own with
//! the right status.

use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::Title;
use tracing::Instrument;

use super::frame::{Frame, Place};
use super::pages::NoAccess;
use super::reader::{reader, request_address, words};
use super::widgets::{ButtonKind, Icon, LinkButton};
use crate::api::RequestId;
use crate::api::{self, ApiError};
use crate::domain::id::ReferralId;
use crate::words::{Words, args};

/// Shows what `question` finds, rendered by `show`.
pub fn ask<T: Send + 'static>(
    question: impl Future<Output = Result<T, ApiError>> + Send + 'static,
    show: impl FnOnce(T) -> AnyView + Send + 'static,
) -> impl IntoView {
    let page = async move {
        match question.await {
            Ok(answer) => show(answer),
            Err(error) => failure(&error),
        }
    };
    // Suspense looks from a task of its own whether it is ready: what it then does is the request's as well.
    let page = Suspend::new(page.in_current_span());
    view! { <Suspense>{page}</Suspense> }
}

/// As [`ask`], for pages of the workspace: who may not open it sees the No-access page (F01).
pub fn ask_in_workspace<T: Send + 'static>(
    question: impl Future<Output = Result<T, ApiError>> + Send + 'static,
    show: impl FnOnce(T) -> AnyView + Send + 'static,
) -> AnyView {
    match api::session::may_open_workspace() {
        Ok(true) => ask(question, show).into_any(),
        Ok(false) => view! { <NoAccess/> }.into_any(),
        Err(error) => failure(&error),
    }
}

/// As [`ask_in_workspace`], about a draft: who comes back to one after *Create deal* comes to the deal.
pub fn ask_of_draft<T: Send + 'static>(
    id: String,
    question: impl Future<Output = Result<T, ApiError>> + Send + 'static,
    show: impl FnOnce(T) -> AnyView + Send + 'static,
) -> AnyView {
    let question = async move {
        match question.await {
            Err(ApiError::NotFound) => Ok(Err(api::drafts::deal_of(&id).await?)),
            found => found.map(Ok),
        }
    };
    ask_in_workspace(question, move |found| match found {
        Ok(answer) => show(answer),
        Err(deal) => {
            api::go(&format!("/deals/{deal}"));
            ().into_any()
        }
    })
}

/// As [`ask`], for the pages of those who give roles: who does not sees who does (F01, F05).
pub fn ask_as_manager<T: Send + 'static>(
    question: impl Future<Output = Result<T, ApiError>> + Send + 'static,
    show: impl FnOnce(T) -> AnyView + Send + 'static,
) -> AnyView {
    match api::people::may_manage() {
        Ok(true) => ask(question, show).into_any(),
        Ok(false) => view! { <NoAccess to_people=true/> }.into_any(),
        Err(error) => failure(&error),
    }
}

pub fn set_status(status: StatusCode) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(status);
    }
}

/// Too many attempts: says when to come again, to programs as well (SECURITY D3).
pub fn throttled(words: Words, seconds: u32) -> String {
    set_status(StatusCode::TOO_MANY_REQUESTS);
    retry_after(seconds);
    words.with("sign-in-throttled", args! { "minutes" => seconds.div_ceil(60) })
}

fn retry_after(seconds: u32) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(RETRY_AFTER, seconds.into());
    }
}

/// What is wrong with a name or a password that somebody chose for themselves.
pub fn unfit(words: Words, code: &str) -> String {
    match code {
        "name-missing" => words.text("people-name-missing"),
        "name-too-long" => {
            let most = api::programme().map_or(0, |programme| programme.limits.line);
            words.with("people-name-too-long", args! { "characters" => most })
        }
        "long" => words.text("account-password-long"),
        "common" => words.text("account-password-common"),
        _ => words.text("account-password-short"),
    }
}

/// A page's name with that of the deal that it is about.
pub fn title_of(page: &str, deal: &str) -> String {
    words().with("page-title-of", args! { "page" => page, "name" => deal })
}

/// The page's name, before the product's; `wrong` where problems are told.
#[component]
pub fn PageTitle(#[prop(into)] text: String, #[prop(optional)] wrong: bool) -> impl IntoView {
    let words = words();
    let key = if wrong { "page-title-wrong" } else { "page-title" };
    let title = words.with(key, args! { "page" => text });
    view! { <Title text=escaped(&title)/> }
}

/// leptos_meta 0.8 writes a title as it is: a name with `</title>` in it would be markup.
fn escaped(title: &str) -> String {
    title.replace('&', "&amp;").replace('<', "&lt;")
}

/// Where a page of a deal belongs: the list, then the deal.
#[component]
pub fn Crumbs(deal: ReferralId, #[prop(into)] name: String) -> impl IntoView {
    let words = words();
    view! {
        <nav class="crumbs" aria-label=words.text("frame-crumbs")>
            <ol>
                <li><a href="/deals">{words.text("nav-deals")}</a></li>
                <li><a href=format!("/deals/{deal}")><bdi>{name}</bdi></a></li>
            </ol>
        </nav>
    }
}

pub fn failure(error: &ApiError) -> AnyView {
    if *error == ApiError::NotSignedIn {
        crate::api::go(&format!("/sign-in?next={}", api::session::encode(&request_address())));
        return ().into_any();
    }
    set_status(StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
    if *error == ApiError::Unavailable {
        retry_after(ApiError::RETRY_AFTER);
    }
    let words = words();
    let (title, body, icon) = match error {
        ApiError::NotFound => (words.text("error-not-found-title"), words.text("error-not-found"), "search"),
        ApiError::Malformed => {
            (words.text("error-malformed-title"), words.text("error-malformed"), "warning")
        }
        ApiError::Refused { code, .. } => {
            (words.text("error-forbidden-title"), words.text(&format!("refusal-{code}")), "lock")
        }
        _ => (words.text("error-unavailable-title"), words.text("error-unavailable"), "warning"),
    };
    let request =
        use_context::<RequestId>().map(|id| words.with("error-request", args! { "id" => id.to_string() }));
    // What a deal refuses leads back to it.
    let deal = deal_of(&request_address()).filter(|_| matches!(error, ApiError::Refused { .. }));
    let home = if deal.is_some() { ButtonKind::Quiet } else { ButtonKind::Primary };
    let back = deal.map(|deal| {
        let text = words.text("deal-edit-back");
        view! { <LinkButton href=deal kind=ButtonKind::Primary>{text}</LinkButton> }
    });
    let message = view! {
        <PageTitle text=title.clone()/>
        <div class="message">
            <Icon name=icon/>
            <h1>{title}</h1>
            <p>{body}</p>
            {request.map(|request| view! { <p class="request-id">{request}</p> })}
            <div class="actions">
                {back}
                <LinkButton href="/" kind=home>{words.text("error-home")}</LinkButton>
            </div>
        </div>
    };
    if reader().session.is_some() {
        view! { <Frame place=Place::Elsewhere>{message}</Frame> }.into_any()
    } else {
        view! { <main class="page" id="page">{message}</main> }.into_any()
    }
}

/// The deal of whose pages an address is one.
fn deal_of(address: &str) -> Option<String> {
    let path = address.split('?').next()?;
    let (id, _) = path.strip_prefix("/deals/")?.split_once('/')?;
    Some(format!("/deals/{id}"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_page_of_a_deal_leads_back_to_it() {
        assert_eq!(super::deal_of("/deals/01/change/help?kept=2").as_deref(), Some("/deals/01"));
        for other in ["/deals", "/deals/filter?tab=inbound", "/deals/01", "/drafts/01/team"] {
            assert_eq!(super::deal_of(other), None, "{other}");
        }
    }

    #[test]
    fn a_title_holds_no_markup() {
        assert_eq!(super::escaped("</title><b> & Co &lt;"), "&lt;/title>&lt;b> &amp; Co &amp;lt;");
    }
}
