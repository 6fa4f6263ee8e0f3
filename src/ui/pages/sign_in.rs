//! The way in.

use leptos::prelude::*;

use crate::api;
use crate::api::session::DemoSignIn;
use crate::ui::page::{PageTitle, failure, throttled};
use crate::ui::reader::{query, request_address, words};
use crate::ui::widgets::{Banner, Button, ButtonKind, ErrorSummary, Icon, TextField, Tone};
use crate::words::{Locale, Words, args};

const DEMO_PASSWORD: &str = api::session::DEMO_PASSWORD;

#[component]
pub fn SignIn() -> impl IntoView {
    let words = words();
    let query = query();
    let page = match api::session::sign_in_page() {
        Ok(page) => page,
        Err(error) => return failure(&error),
    };
    let next = api::session::safe_path(&query.get("next").unwrap_or_default());
    let problem = query.get("problem").map(|problem| match problem.as_str() {
        "throttled" => {
            let seconds: u32 = query.get("seconds").and_then(|seconds| seconds.parse().ok()).unwrap_or(60);
            throttled(words, seconds)
        }
        _ => words.text("sign-in-wrong"),
    });
    let note = if query.get("kept").is_some() {
        Some("sign-in-kept")
    } else if query.get("signed_out").is_some() {
        Some("sign-in-signed-out")
    } else {
        page.expired.then_some("sign-in-expired")
    };
    let summary = problem.iter().map(|problem| ("#email".to_owned(), problem.clone())).collect::<Vec<_>>();
    let email = query.get("email").unwrap_or(page.email);
    // Who tried too often may have typed it right.
    let at_email = problem.clone().filter(|_| query.get("seconds").is_none());
    view! {
        <PageTitle text=words.text("sign-in-title") wrong=problem.is_some()/>
        <main class="gate roomy" id="page">
            <a class="brand" href="/"><Icon name="tandem"/><span>{words.text("product-name")}</span></a>
            <div class="gate-card">
                <h1>{words.text("sign-in-title")}</h1>
                <p class="lede">{words.text("sign-in-lead")}</p>
                {note.map(|note| view! { <Banner tone=Tone::Info title=words.text(note)/> })}
                <ErrorSummary title=words.text("problems-title") items=summary/>
                <form class="stack" method="post" action="/api/session/sign_in">
                    <input type="hidden" name="next" value=next.clone()/>
                    <TextField
                        name="email"
                        label=words.text("sign-in-email")
                        value=email
                        error=at_email
                        input_type="email"
                        autocomplete="username"
                    />
                    <TextField
                        name="password"
                        label=words.text("sign-in-password")
                        input_type="password"
                        autocomplete="current-password"
                    />
                    <Button kind=ButtonKind::Primary>{words.text("sign-in-button")}</Button>
                </form>
            </div>
            {(!page.demo.is_empty()).then(|| demo(words, page.demo, &next))}
            {languages(words)}
        </main>
    }
    .into_any()
}

/// The other languages, each in its own words: for whoever cannot read this one.
pub fn languages(words: Words) -> impl IntoView {
    let others = Locale::ALL.iter().filter(|locale| **locale != words.locale());
    let buttons = others
        .map(|locale| {
            view! {
                <li>
                    <Button kind=ButtonKind::Link name="language" value=locale.code()>
                        <span lang=locale.code()>{locale.own_name()}</span>
                    </Button>
                </li>
            }
        })
        .collect_view();
    view! {
        <form class="gate-languages" method="post" action="/api/account/language">
            <input type="hidden" name="next" value=request_address()/>
            <ul aria-label=words.text("account-language")>{buttons}</ul>
        </form>
    }
}

fn demo(words: Words, people: &'static [DemoSignIn], next: &str) -> impl IntoView {
    let people = people
        .iter()
        .map(|person| {
            let company = if person.company.is_empty() { words.vendor() } else { person.company };
            let role = person.role.map_or_else(|| words.text("no-role"), |role| words.role(role));
            let what = match person.location {
                Some(city) => format!("{company} · {role} · {city}"),
                None => format!("{company} · {role}"),
            };
            let href = format!(
                "/sign-in?next={}&email={}",
                api::session::encode(next),
                api::session::encode(person.email)
            );
            let use_it = words.with("sign-in-demo-use", args! { "email" => person.email });
            view! { <li><a href=href aria-label=use_it>{person.email}</a><span>{what}</span></li> }
        })
        .collect_view();
    view! {
        <section class="gate-demo">
            <h2>{words.text("sign-in-demo-title")}</h2>
            <p>{words.with("sign-in-demo-lead", args! { "password" => DEMO_PASSWORD })}</p>
            <ul>{people}</ul>
        </section>
    }
}
