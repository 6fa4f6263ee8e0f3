//! The frame around every page of a person who is signed in: the rail, the top bar, the way out.

use leptos::prelude::*;

use super::reader::reader;
use super::widgets::{Avatar, Button, ButtonKind, Icon, Menu};
use crate::api;
use crate::domain::view::Tab;
use crate::words::{Words, args};

/// Which entry of the rail is lit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Deals,
    Drafts,
    People,
    Elsewhere,
}

#[component]
pub fn Frame(place: Place, #[prop(optional, into)] class: String, children: Children) -> impl IntoView {
    let reader = reader();
    let words = reader.words;
    let slash_key = reader.session.as_ref().is_none_or(|session| session.slash_key);
    let (name, company) = reader
        .session
        .map(|session| (session.actor.name.clone(), session.org_name.clone()))
        .unwrap_or_default();
    // Where nothing can be opened, nothing is offered (F01).
    let may_open = api::session::may_open_workspace().unwrap_or(false);
    let may_draft = api::drafts::may_open().unwrap_or(false);
    let may_manage = api::people::may_manage().unwrap_or(false);
    let entries = [
        (Place::Deals, "/deals", "deals", words.text("nav-deals"), may_open),
        (Place::Drafts, "/drafts", "drafts", words.text("nav-drafts"), may_draft),
        (Place::People, "/people", "people", words.text("people-title"), may_manage),
    ];
    let entries = entries
        .into_iter()
        .filter(|(.., offered)| *offered)
        .map(|(entry, href, icon, text, _)| {
            let current = (entry == place).then_some("page");
            view! { <li><a href=href aria-current=current><Icon name=icon/><span>{text}</span></a></li> }
        })
        .collect_view();
    let signed_in =
        words.with("nav-signed-in-as", args! { "name" => name.as_str(), "company" => company.as_str() });
    let face = view! { <Avatar name=name.clone()/> }.into_any();
    view! {
        <a class="skip" href="#page">{words.text("skip-to-content")}</a>
        <div class="frame">
            <nav class="rail" aria-label=words.text("frame-navigation")>
                <a class="brand" href="/"><Icon name="tandem"/><span>{words.text("product-name")}</span></a>
                <ul>{entries}</ul>
            </nav>
            <header class="topbar">
                {(may_open || may_manage).then(|| search(words, slash_key, may_open))}
                <div class="topbar-end">
                    <Menu label=signed_in face=face>
                        <p class="menu-head"><bdi>{name}</bdi><br/><bdi>{company}</bdi></p>
                        <a href="/account">{words.text("account-title")}</a>
                        <form method="post" action="/api/session/sign_out">
                            <Button kind=ButtonKind::Link icon="sign-out">{words.text("nav-sign-out")}</Button>
                        </form>
                    </Menu>
                </div>
            </header>
            <main class=format!("page {class}") id="page" tabindex="-1">{children()}</main>
        </div>
    }
}

/// The pages that a person may look for by name.
pub fn entries(words: Words) -> Vec<(String, String)> {
    let may_open = api::session::may_open_workspace().unwrap_or(false);
    let may_draft = api::drafts::may_open().unwrap_or(false);
    let may_manage = api::people::may_manage().unwrap_or(false);
    let list = |tab: &Tab| (api::lists::list_at(&api::lists::all_of(*tab)), words.tab(*tab), may_open);
    let others = [
        ("/deals", words.text("deals-title"), may_open),
        ("/drafts", words.text("nav-drafts"), may_draft),
        ("/account", words.text("account-title"), true),
        ("/people", words.text("people-title"), may_manage),
    ];
    let others = others.into_iter().map(|(href, name, offered)| (href.to_owned(), name, offered));
    let all = Tab::ALL.iter().map(list).chain(others);
    all.filter(|(.., offered)| *offered).map(|(href, name, _)| (href, name)).collect()
}

/// One field that finds anything that the person may open; the keys that it names lead to it (`page.js`).
fn search(words: Words, slash_key: bool, with_deals: bool) -> AnyView {
    let (label, hint) = match with_deals {
        true => (words.text("search-everything"), words.text("search-hint")),
        false => (words.text("search-colleagues"), words.text("search-people")),
    };
    view! {
        <form class="search" role="search" aria-label=words.text("search-title") method="get" action="/search">
            <Icon name="search"/>
            <input
                type="search"
                name="q"
                id="search"
                maxlength="200"
                autocomplete="off"
                aria-label=label
                aria-keyshortcuts=if slash_key { "/ Control+K" } else { "Control+K" }
                placeholder=hint
            />
            {slash_key.then(|| view! { <kbd aria-hidden="true">"/"</kbd> })}
        </form>
    }
    .into_any()
}
