//! Every page in every language: it says which language it speaks, and speaks it.
//!
//! What a page shows is held against the locale files: no key in place of a text, and no English
//! message where the language has words of its own.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "support/companies.rs"]
mod companies;
#[path = "support/every_page.rs"]
mod every_page;
#[allow(dead_code)]
#[path = "words/ftl.rs"]
mod ftl;
mod support;

use std::collections::{BTreeMap, BTreeSet};

use every_page::{full, pages};
use ftl::Entry;
use scraper::{ElementRef, Html, Node, Selector};
use tandem::words::Locale;

/// What a person reads or hears that is no text between tags.
const READ: [&str; 5] = ["alt", "aria-label", "placeholder", "title", "aria-roledescription"];

/// Elements that are read as a whole, whatever is marked in them.
const WHOLE: [&str; 14] =
    ["a", "button", "dd", "dt", "h1", "h2", "h3", "legend", "p", "span", "summary", "td", "th", "title"];

/// A message without its placeables: what stands between them, in its order.
fn pieces(text: &str) -> Vec<String> {
    let (mut pieces, mut depth) = (vec![String::new()], 0_usize);
    for letter in text.chars() {
        match letter {
            '{' => {
                depth += 1;
                pieces.push(String::new());
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => pieces.last_mut().unwrap().push(letter),
            _ => {}
        }
    }
    pieces
}

/// Whether a text may be what a message became. A message that chooses among forms is not compared.
fn is_of(text: &str, pieces: &[String]) -> bool {
    let [first, between @ ..] = pieces else { return false };
    let Some(mut rest) = text.strip_prefix(first.as_str()) else { return false };
    let Some((last, between)) = between.split_last() else { return rest.is_empty() };
    for piece in between {
        let Some((_, after)) = rest.split_once(piece.as_str()) else { return false };
        rest = after;
    }
    rest.ends_with(last.as_str())
}

/// What is read on a page, piece by piece; what is data, such as a person's name, among it. What a
/// search marks is data alone.
fn read(html: &str) -> (Option<String>, BTreeSet<String>) {
    let document = Html::parse_document(html);
    let mut read = BTreeSet::new();
    for element in document.select(&Selector::parse("*").unwrap()) {
        if matches!(element.value().name(), "script" | "style" | "template" | "noscript" | "mark") {
            continue;
        }
        // The languages are called in their own words, wherever one reads.
        if element.attr("lang").is_some() && element.value().name() != "html" {
            continue;
        }
        read.extend(READ.iter().filter_map(|name| element.attr(name)).map(plain));
        if element.value().name() == "input" && element.attr("type") == Some("submit") {
            read.extend(element.attr("value").map(plain));
        }
        read.extend(element.children().filter_map(|child| match child.value() {
            Node::Text(text) => Some(plain(text)),
            _ => None,
        }));
        if WHOLE.contains(&element.value().name()) {
            read.insert(plain(&element.text().collect::<String>()));
        }
    }
    read.remove("");
    (document.select(&Selector::parse("html").unwrap()).next().and_then(lang), read)
}

fn lang(element: ElementRef) -> Option<String> {
    element.attr("lang").map(str::to_owned)
}

fn plain(text: &str) -> String {
    let text = text.replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The English messages that a language says otherwise: their keys, and what is fixed of them.
struct Foreign {
    messages: Vec<(String, Vec<String>)>,
    own: BTreeSet<String>,
    keys: BTreeSet<String>,
}

impl Foreign {
    fn to(locale: Locale) -> Self {
        let own: BTreeMap<String, String> = said(locale);
        let english = said(Locale::En);
        // The names of places and coins are many, short and alike in many languages.
        let is_name = |key: &str| key.starts_with("country-") || key.starts_with("currency-");
        let otherwise = english.iter().filter(|(key, text)| {
            let letters = pieces(text).concat().chars().filter(|c| c.is_alphabetic()).count();
            own.get(*key) != Some(*text) && !text.contains("->") && !is_name(key) && letters > 2
        });
        let messages = otherwise.map(|(key, text)| (key.clone(), pieces(&plain(text)))).collect();
        let keys = english.into_keys().filter(|key| key.contains('-')).collect();
        Self { messages, own: own.into_values().map(|text| plain(&text)).collect(), keys }
    }

    /// What is wrong with a text, if anything is.
    fn wrong(&self, text: &str) -> Option<String> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let words = text.split(|c: char| !is_part(c)).map(|word| word.trim_matches('.'));
        if let Some(key) = words.into_iter().find(|word| self.keys.contains(*word)) {
            return Some(format!("the key {key} is shown: {text}"));
        }
        if self.own.contains(text) {
            return None;
        }
        let (key, _) = self.messages.iter().find(|(_, pieces)| is_of(text, pieces))?;
        Some(format!("{key} is English: {text}"))
    }
}

fn said(locale: Locale) -> BTreeMap<String, String> {
    ftl::read(locale).into_iter().map(|Entry { key, text, .. }| (key, text)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_speaks_the_readers_language() {
    let full = full(2).await;
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        let foreign = Foreign::to(*locale);
        let mut opened: BTreeSet<&'static str> = BTreeSet::new();
        for (route, who, addresses) in pages(&full) {
            let visit = match who {
                "" => full.world.visit(),
                email => full.world.sign_in(email).await,
            };
            for address in addresses {
                let request = visit.browser.get(visit.server.address(&address));
                let answer = request.header("accept-language", locale.code()).send().await.unwrap();
                let (status, place) = (answer.status(), format!("{who} {address}"));
                assert!(!status.is_server_error(), "{place} in {locale:?}: {status}");
                if status.is_redirection() {
                    continue;
                }
                if status == 200 {
                    opened.insert(route);
                }
                let (lang, read) = read(&answer.text().await.unwrap());
                assert_eq!(lang.as_deref(), Some(locale.code()), "{place}");
                assert!(read.len() > 4, "{place} says nothing: {read:?}");
                let told = read.iter().filter_map(|text| foreign.wrong(text));
                wrong.extend(told.map(|what| format!("{} {place}: {what}", locale.code())));
            }
        }
        let all: BTreeSet<&str> = pages(&full).iter().map(|page| page.0).collect();
        let closed: Vec<_> = all.difference(&opened).collect();
        // What is no page, the start and a former address, which lead on, and the gallery, which is the
        // demo's.
        assert_eq!(
            closed,
            [&"", &"/", &"/deals/{id}/edit", &"/demo/widgets"],
            "opened with no address of theirs"
        );
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_is_found_among_other_words() {
    let foreign = Foreign::to(Locale::Pl);
    assert!(foreign.wrong("Sign in").is_some(), "a message");
    assert!(foreign.wrong("Search: Contoso").is_some(), "a message with a name in it");
    assert!(foreign.wrong("see deals-title.").is_some(), "a key");
    assert!(foreign.wrong("Zaloguj się").is_none() && foreign.wrong("Contoso").is_none());
    assert!(is_of("a 1 b 2", &pieces("a { $x } b { $y }")) && !is_of("a 1 c", &pieces("a { $x } b")));
}
