//! One's own account: who one is here, language, theme and time zone, the password, and where one is signed in.

use std::sync::Arc;

use leptos::prelude::*;

use super::people::grant_text;
use crate::api::account::{Location, OF_BROWSER, OwnSession};
use crate::api::{self, Session};
use crate::domain::access::Grant;
use crate::domain::person::Theme;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask, throttled, unfit};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{
    Banner, Button, ButtonKind, Card, Cell, Checkbox, Column, ErrorSummary, KeyValue, KeyValues, Label,
    RadioCards, RadioOption, RowHead, Select, SelectOption, Table, TextField, Tone,
};
use crate::words::{Locale, Words, Zone, args};

#[component]
pub fn Account() -> impl IntoView {
    let question = async move {
        let (session, sessions) = (api::session()?, api::account::own_sessions().await?);
        Ok((session, sessions, api::account::own_locations().await?))
    };
    ask(question, |(session, sessions, locations)| page(&session, sessions, &locations))
}

fn page(session: &Arc<Session>, sessions: Vec<OwnSession>, locations: &[Location]) -> AnyView {
    let (words, query) = (words(), query());
    let saved = query.get("saved").and_then(|what| match what.as_str() {
        "name" => Some(words.text("account-saved-name")),
        "preferences" => Some(words.text("account-saved-preferences")),
        "password" => Some(words.text("account-saved-password")),
        "session" => Some(words.text("account-saved-session")),
        "role" => Some(words.text("people-done-withdrawn")),
        _ => None,
    });
    let saved = saved.map(|text| view! { <Banner tone=Tone::Good title=text told=true/> });
    let seconds = query.get("seconds").and_then(|seconds| seconds.parse().ok());
    let problem = query.get("problem").map(|problem| Problem::of(words, &problem, seconds));
    let summary =
        problem.iter().map(|problem| (problem.link.to_owned(), problem.message.clone())).collect::<Vec<_>>();
    let heading = words.text("account-title");
    let (title, wrong) = (heading.clone(), problem.is_some());
    let (person, preferences) =
        (person(words, session, locations, problem.as_ref()), preferences(words, session));
    let (password, places) = (password(words, problem), places(words, sessions));
    view! {
        <PageTitle text=title wrong/>
        <Frame place=Place::Elsewhere class="narrow roomy">
            <header class="page-head"><h1>{heading}</h1></header>
            {saved}
            <ErrorSummary title=words.text("problems-title") items=summary/>
            {person}
            {preferences}
            {password}
            {places}
        </Frame>
    }
    .into_any()
}

/// What is wrong with a name or a new password, and the field that it is about.
struct Problem {
    link: &'static str,
    message: String,
}

impl Problem {
    fn of(words: Words, code: &str, seconds: Option<u32>) -> Self {
        let (link, message) = match code {
            "name-missing" | "name-too-long" => ("#name", unfit(words, code)),
            "short" | "long" | "common" => ("#new", unfit(words, code)),
            "throttled" => ("#present", throttled(words, seconds.unwrap_or(60))),
            _ => ("#present", words.text("account-password-wrong")),
        };
        Self { link, message }
    }

    fn at(&self, link: &str) -> Option<String> {
        (self.link == link).then(|| self.message.clone())
    }
}

fn person(words: Words, session: &Session, locations: &[Location], problem: Option<&Problem>) -> AnyView {
    let actor = &session.actor;
    let text = |text: &str| view! { <bdi>{text.to_owned()}</bdi> }.into_any();
    let roles = actor.grants.iter().map(|grant| role(words, grant, locations)).collect_view();
    let none = actor.grants.is_empty().then(|| words.text("no-role"));
    let rows = vec![
        KeyValue::new(words.text("sign-in-email"), text(actor.email.as_str())),
        KeyValue::new(words.text("account-company"), text(&session.org_name)),
        KeyValue::new(words.text("account-roles"), view! { <ul class="plain">{roles}</ul>{none} }),
    ];
    let error = problem.and_then(|problem| problem.at("#name"));
    let name = if error.is_some() { api::account::typed_name() } else { actor.name.clone() };
    view! {
        <Card title=words.text("account-you")>
            <form class="stack" method="post" action="/api/account/name">
                <TextField
                    name="name"
                    label=words.text("account-name")
                    value=name
                    error
                    autocomplete="name"
                />
                <div><Button>{words.text("account-name-save")}</Button></div>
            </form>
            <KeyValues rows/>
        </Card>
    }
    .into_any()
}

fn role(words: Words, grant: &Grant, locations: &[Location]) -> impl IntoView + use<> {
    view! {
        <li><strong>{grant_text(words, grant, locations)}</strong><br/><span class="quiet">{words.role_meaning(grant.role)}</span></li>
    }
}

fn preferences(words: Words, session: &Session) -> AnyView {
    let languages: Vec<(String, String)> =
        Locale::ALL.iter().map(|locale| (locale.code().to_owned(), locale.own_name().to_owned())).collect();
    // Saving the rest keeps a language that was chosen before signing in.
    let chosen = || api::account::chosen_language().filter(|tag| tag.parse::<Locale>().is_ok());
    let language = session.locale.clone().or_else(chosen).unwrap_or_default();
    let theme = session.theme.parse().unwrap_or(Theme::System);
    let themes = Theme::ALL
        .iter()
        .map(|theme| RadioOption::new(theme.code(), words.theme(*theme)))
        .collect::<Vec<_>>();
    let (zones, zone) = zones(words, session);
    let slash = session.slash_key;
    view! {
        <Card title=words.text("account-preferences")>
            <form class="stack" method="post" action="/api/account/preferences">
                <Select
                    name="language"
                    label=words.text("account-language")
                    options=languages
                    value=language
                    prompt=words.text("account-language-browser")
                />
                <RadioCards
                    name="theme"
                    legend=words.text("account-theme")
                    options=themes
                    value=theme.code()
                    columns=true
                />
                <Select
                    name="zone"
                    label=words.text("account-zone")
                    options=zones
                    value=zone
                    hint=Some(words.text("account-zone-hint"))
                />
                <Checkbox
                    name="slash"
                    label=words.text("account-slash")
                    hint=words.text("account-slash-hint")
                    checked=slash
                />
                <div><Button kind=ButtonKind::Primary>{words.text("account-save")}</Button></div>
            </form>
        </Card>
    }
    .into_any()
}

const UTC: &str = "UTC";

/// The zones to choose from, and the one that is chosen. What the browser says is told where it counts.
fn zones(words: Words, session: &Session) -> (Vec<SelectOption>, &'static str) {
    let (named, own) = (words.zones(), words.own_zone());
    let chosen = session.zone_is_chosen;
    let browser = if chosen {
        words.text("account-language-browser")
    } else {
        let city = named.iter().find(|zone| zone.name == own).map(|zone| zone.city.clone());
        // A zone that is of no place goes by its name.
        let other = Some(session.time_zone.clone()).filter(|zone| !zone.is_empty());
        let zone = city.or(other).unwrap_or_else(|| words.text("account-zone-utc"));
        words.with("account-zone-browser", args! { "zone" => zone })
    };
    let first = [(OF_BROWSER, browser), (UTC, words.text("account-zone-utc"))];
    let first = first.into_iter().map(|(value, label)| SelectOption::from((value.to_owned(), label)));
    let of_place = |Zone { name, area, city }: Zone| SelectOption {
        value: name.to_owned(),
        label: city,
        group: Some(area),
        mark: None,
    };
    (first.chain(named.into_iter().map(of_place)).collect(), if chosen { own } else { OF_BROWSER })
}

fn password(words: Words, problem: Option<Problem>) -> AnyView {
    let [at_present, at_new] =
        ["#present", "#new"].map(|link| problem.as_ref().and_then(|problem| problem.at(link)));
    view! {
        <Card title=words.text("sign-in-password")>
            <form class="stack" method="post" action="/api/account/password">
                <TextField
                    name="present"
                    label=words.text("account-password-present")
                    input_type="password"
                    autocomplete="current-password"
                    error=at_present
                />
                <TextField
                    name="new"
                    label=words.text("account-password-new")
                    hint=Some(words.text("account-password-hint"))
                    input_type="password"
                    autocomplete="new-password"
                    error=at_new
                />
                <div><Button>{words.text("account-password-change")}</Button></div>
            </form>
        </Card>
    }
    .into_any()
}

fn places(words: Words, sessions: Vec<OwnSession>) -> AnyView {
    let [browser, address, seen] =
        ["account-browser", "account-address", "account-last-seen"].map(|key| words.text(key));
    let columns = vec![
        Column::text(browser),
        Column::text(address.clone()),
        Column::text(seen.clone()),
        Column::text(words.text("account-act")),
    ];
    let rows = sessions
        .into_iter()
        .map(|session| {
            let name = browser_of(&session.user_agent);
            let act = if session.here {
                view! { <Label text=words.text("account-here")/> }.into_any()
            } else {
                let what = words.with("account-end-what", args! { "browser" => name.as_str() });
                view! {
                    <form method="post" action="/api/account/end_session">
                        <input type="hidden" name="session" value=session.id/>
                        <Button kind=ButtonKind::Link>
                            <span aria-hidden="true">{words.text("account-end")}</span>
                            <span class="visually-hidden">{what}</span>
                        </Button>
                    </form>
                }
                .into_any()
            };
            view! {
                <tr>
                    <RowHead>{name}</RowHead>
                    <Cell label=address.clone()>{session.address}</Cell>
                    <Cell label=seen.clone()>
                        <time datetime=session.last_seen.to_rfc3339()>{words.date_time(session.last_seen)}</time>
                    </Cell>
                    <Cell label=words.text("account-act")>{act}</Cell>
                </tr>
            }
        })
        .collect_view();
    let label = words.text("account-sessions");
    view! {
        <Card title=label.clone()>
            <p class="hint">{words.text("account-sessions-hint")}</p>
            <Table label columns>{rows}</Table>
        </Card>
    }
    .into_any()
}

/// A browser and its system by their names, which no language changes; what is not known is shown as
/// it was sent.
fn browser_of(user_agent: &str) -> String {
    let known = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser = known(&[
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = known(&[
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    let parts: Vec<&str> = [browser, system].into_iter().flatten().collect();
    if parts.is_empty() { user_agent.chars().take(60).collect() } else { parts.join(" · ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_called_by_their_names() {
        let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
        assert_eq!(browser_of(chrome), "Chrome · Linux");
        assert_eq!(
            browser_of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1"),
            "Safari · iPhone"
        );
        assert_eq!(browser_of("tandem-sync/1.0"), "tandem-sync/1.0");
    }
}
