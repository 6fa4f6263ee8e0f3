//! The house keeps its shape (HOUSE.md): reads the source and fails where an arrow points the wrong
//! way, or where something stands outside the one place that is made for it.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The rooms, and which of them each may name besides itself. The binary is a room as well.
const ARROWS: [(&str, &[&str]); 10] = [
    ("domain", &[]),
    ("store", &["domain"]),
    ("words", &["domain"]),
    ("service", &["domain", "store"]),
    ("api", &["domain", "service"]),
    ("jobs", &["domain", "service"]),
    ("islands", &["domain", "api"]),
    ("ui", &["domain", "api", "islands", "words"]),
    ("server", &["domain", "service", "words", "api", "ui", "jobs"]),
    ("binary", &["domain", "service", "server"]),
];

/// Beyond the arrows: who starts the process opens the store and hands it on.
const ALSO: [(&str, &[&str]); 2] =
    [("server", &["store::Store"]), ("binary", &["store", "store::Store", "store::Settings"])];

/// What only some rooms may name of other people's crates.
const FOREIGN: [(&str, &[&str]); 6] = [
    ("sqlx", &["store"]),
    ("leptos", &["api", "islands", "ui", "server"]),
    ("leptos_axum", &["api", "ui", "server"]),
    ("axum", &["api", "ui", "server"]),
    ("web_sys", &["islands"]),
    ("fluent_bundle", &["words"]),
];

/// What makes the domain's answers depend on anything but its arguments.
const IMPURE: [&str; 6] = ["Utc::now", "Local::now", "SystemTime", "Instant", "std::env", "async fn"];

/// A source file: where it stands, and its text without comments.
struct Source {
    path: String,
    code: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), code: without_comments(text) }
    }

    fn room(&self) -> &str {
        match self.path.strip_prefix("src/").unwrap().split_once('/') {
            Some((room, _)) => room,
            None if self.path == "src/lib.rs" => "lib",
            None => "binary",
        }
    }

    /// How many modules deep the file is: `src/api/deals.rs` is `api::deals`.
    fn depth(&self) -> usize {
        let inner = self.path.strip_prefix("src/").unwrap().trim_end_matches(".rs");
        inner.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).count()
    }

    /// Every place of ours that the file names from the crate's root, to two steps.
    fn named(&self) -> BTreeSet<String> {
        let mut named = BTreeSet::new();
        for root in ["crate::", "tandem::"] {
            for (at, _) in self.code.match_indices(root) {
                let before = self.code[..at].chars().next_back();
                if !before.is_some_and(|before| before.is_alphanumeric() || before == '_') {
                    named.extend(paths(&self.code[at + root.len()..]));
                }
            }
        }
        named.extend(self.named_upwards());
        named
    }

    /// As [`Self::named`], for what is reached by `super::` as far as the root.
    fn named_upwards(&self) -> Vec<String> {
        let mut inner: Vec<usize> = Vec::new();
        let mut named = Vec::new();
        for line in self.code.lines() {
            let indent = line.len() - line.trim_start().len();
            let words = line.trim_start().trim_start_matches("pub ").trim_start_matches("pub(super) ");
            if words.starts_with("mod ") && words.ends_with('{') {
                inner.push(indent);
            } else if line.trim() == "}" && inner.last() == Some(&indent) {
                inner.pop();
            }
            for (at, _) in line.match_indices("super::") {
                if line[..at].ends_with("super::") {
                    continue;
                }
                let rest = &line[at..];
                let steps = rest.split("super::").take_while(|part| part.is_empty()).count();
                if steps >= self.depth() + inner.len() {
                    named.extend(paths(rest.trim_start_matches("super::")));
                }
            }
        }
        named
    }

    fn complaints(&self) -> Vec<String> {
        let room = self.room();
        let mut wrong = Vec::new();
        let mut complain = |what: String| wrong.push(format!("{}: {what}", self.path));
        if let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) {
            let also = ALSO.iter().filter(|(name, _)| *name == room).flat_map(|(_, also)| *also);
            let also: Vec<&str> = also.copied().collect();
            for place in self.named() {
                let target = place.split("::").next().unwrap();
                let is_room = ARROWS.iter().any(|(name, _)| *name == target);
                let ok = target == room || allowed.contains(&target) || also.contains(&place.as_str());
                if is_room && !ok {
                    complain(format!("{room} may not name {place}"));
                }
            }
        }
        for (library, rooms) in FOREIGN {
            if room != "lib" && !rooms.contains(&room) && names_library(&self.code, library) {
                complain(format!("{room} may not name {library}"));
            }
        }
        if room == "domain" {
            IMPURE
                .iter()
                .filter(|word| self.code.contains(*word))
                .for_each(|word| complain(format!("names {word}")));
        }
        if !matches!(room, "lib" | "api")
            && self.code.lines().any(|line| line.contains("cfg") && line.contains("feature ="))
        {
            complain("only lib.rs and api/ ask for a feature".to_owned());
        }
        if self.code.contains("<textarea") && self.path != "src/ui/widgets/text_area.rs" {
            complain("the element <textarea> belongs to widgets/text_area.rs".to_owned());
        }
        wrong
    }
}

/// The paths, of at most two steps, at the beginning of a text: `a::b`, or each of `{a::b, c}`.
fn paths(text: &str) -> Vec<String> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let word = |text: &str| text.chars().take_while(|c| is_word(*c)).collect::<String>();
    if let Some(group) = text.strip_prefix('{') {
        return members(group).into_iter().flat_map(paths).collect();
    }
    let first = word(text);
    match text[first.len()..].strip_prefix("::") {
        None => vec![first],
        Some(rest) => match rest.strip_prefix('{') {
            Some(group) => members(group)
                .into_iter()
                .map(|member| match word(member).as_str() {
                    "self" => first.clone(),
                    second => format!("{first}::{second}"),
                })
                .collect(),
            None => vec![format!("{first}::{}", word(rest))],
        },
    }
}

/// The members of a `{…}` whose opening brace is gone.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut begin, mut found) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(group[begin..at].trim());
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(group[begin..at].trim());
                begin = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|member| !member.is_empty());
    found
}

fn names_library(code: &str, library: &str) -> bool {
    code.match_indices(&format!("{library}::"))
        .any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
}

/// The text with every comment blanked out; strings stay, and what looks like a comment in them.
fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            rest = &rest[end..];
            continue;
        } else if rest.starts_with("r#\"") {
            rest.find("\"#").map_or(rest.len(), |end| end + 2)
        } else if first == '"' {
            string(rest)
        } else if rest.starts_with("'\"'") || rest.starts_with("'/'") {
            3
        } else {
            first.len_utf8()
        };
        code.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    code
}

/// The bytes of a string literal, with its quotes.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                found.push(Source::new(&name, &std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(found.len() > 100, "the source was not found");
    found
}

#[test]
fn every_arrow_points_the_right_way() {
    let wrong: Vec<String> = sources().iter().flat_map(Source::complaints).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_is_a_room() {
    let strange: BTreeSet<String> = sources()
        .iter()
        .map(|source| source.room().to_owned())
        .filter(|room| room != "lib" && !ARROWS.iter().any(|(name, _)| name == room))
        .collect();
    assert!(strange.is_empty(), "add these to ARROWS, with what they may name: {strange:?}");
}

/// SQLite 3.51.3, the first without the checkpoint race that loses committed data.
#[test]
fn the_sound_sqlite_is_pinned() {
    let manifest = include_str!("../Cargo.toml");
    let pin = manifest.lines().find(|line| line.starts_with("libsqlite3-sys")).unwrap();
    assert!(pin.contains("version = \"=0.37.0\""), "{pin}");
}

/// That this test can fail: each mistake is found, and what is right is not called one.
#[test]
fn a_wrong_arrow_is_found() {
    for (path, text, complaint) in [
        ("src/domain/deal.rs", "use crate::store::Store;", "domain may not name store::Store"),
        ("src/domain/deal.rs", "let now = chrono::Utc::now();", "names Utc::now"),
        ("src/store/deals.rs", "use crate::service::App;", "store may not name service::App"),
        ("src/store/deals.rs", "use super::super::service::App;", "store may not name service::App"),
        ("src/service/gate.rs", "use crate::{domain::gate, ui::App};", "service may not name ui::App"),
        ("src/service/gate.rs", "sqlx::query(\"SELECT 1\")", "service may not name sqlx"),
        (
            "src/api/session.rs",
            "mod reading {\n    use crate::store::people::Holder;\n}",
            "api may not name store::people",
        ),
        (
            "src/api/session.rs",
            "mod reading {\n    use super::super::super::store::Store;\n}",
            "api may not name store::Store",
        ),
        ("src/ui/page.rs", "fn f() {\n    crate::service::gate::of();\n}", "ui may not name service::gate"),
        ("src/ui/pages/home.rs", "use crate::{\n    api,\n    store,\n};", "ui may not name store"),
        ("src/islands/dom.rs", "use crate::words::Words;", "islands may not name words::Words"),
        ("src/server/app.rs", "use crate::store::{Store, people};", "server may not name store::people"),
        ("src/commands.rs", "use tandem::ui::App;", "binary may not name ui::App"),
        ("src/ui/page.rs", "#[cfg(feature = \"ssr\")]\nfn f() {}", "only lib.rs and api/ ask for a feature"),
        ("src/ui/page.rs", "view! { <textarea></textarea> }", "belongs to widgets/text_area.rs"),
    ] {
        let found = Source::new(path, text).complaints();
        assert!(found.len() == 1 && found[0].contains(complaint), "{text}: {found:?}");
    }
    for (path, text) in [
        ("src/domain/deal.rs", "//! See crate::store.\nuse crate::domain::id::OrgId;"),
        ("src/domain/deal.rs", "let address = \"https://x\"; // crate::store::Store"),
        ("src/domain/access/mod.rs", "mod tests {\n    use super::super::deal::Deal;\n}"),
        ("src/api/session.rs", "mod reading {\n    use super::super::{ApiError, app};\n}"),
        ("src/store/customers.rs", "use super::{fold, words};"),
        ("src/server/app.rs", "use crate::store::Store;"),
        ("src/api/deals.rs", "#[cfg(feature = \"ssr\")]\nuse crate::service::deals;"),
        ("src/ui/widgets/text_area.rs", "view! { <textarea></textarea> }"),
    ] {
        assert!(Source::new(path, text).complaints().is_empty(), "{text}");
    }
}
