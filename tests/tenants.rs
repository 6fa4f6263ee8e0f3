//! No statement reaches into another company (SECURITY A10): whatever of the store names a table whose
//! rows are a company's asks for one company's, for one person's, or stands below with its reason.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What asks for them all, or leaves it to another to ask for less; and why it may.
const ALLOWED: &[(&str, &str)] = &[
    ("colleagues::counts", "`fits` asks for the company, as it does for the list"),
    ("deals::BODY", "each question that begins so goes on with what the viewer sees"),
    ("deals::list_migrated", "upkeep after a migration, for whom nobody asks"),
    ("deals::lock_engagement", "the parties of an engagement wait for each other; nothing is read"),
    ("deals::relist", "of a referral that its caller has found for a viewer and holds"),
    ("deals::tell_earlier", "the vendor's state is told to the other parties of its engagement"),
    ("deals::tell_others", "the vendor's state is told to the other parties of its engagement"),
    ("deals::vendors_of", "the vendor's state is told to who joins its engagement"),
    ("deals::write_derived", "of a referral that its caller has found for a viewer and holds"),
    ("dialect::push_solution_matches", "whoever looks for solutions adds whose they may be"),
    ("found::push_oldest", "the number of the newest deal of all, which nobody is told"),
    ("insertion::begin", "whether there are deals at all, before the first are loaded"),
    ("people::deactivate", "of a colleague that its caller has found in the company and holds"),
    ("people::fill_name_keys", "upkeep after a migration, for whom nobody asks"),
    ("people::reactivate", "of a colleague that its caller has found in the company and holds"),
    ("people::rename", "one's own row"),
    ("people::saw", "one's own row"),
    ("people::set_deals_view", "one's own row"),
    ("people::set_password", "one's own row, or whose the operator names"),
    ("people::set_preferences", "one's own row"),
    ("people::users_where", "who signs in is looked for in all companies, by the whole address or id"),
    ("pool::check_ready", "whether upkeep is done, for whom nobody asks"),
    ("sessions::load", "who asks is known by the session alone"),
    ("sign_in_links::find", "who comes with a link is known by it alone"),
    ("solutions::CHOOSABLE", "the catalogue of partners is open to partners; whose is added to it"),
    ("solutions::fill_words", "upkeep after a migration, for whom nobody asks"),
    ("solutions::of_others", "the catalogue of partners is open to partners"),
    ("stashes::delete_before", "upkeep by age, for whom nobody asks"),
];

/// The statements in a function, each with the code that goes on with it up to the next; before them
/// what stands before the first. What one of them binds says nothing of another.
fn statements(code: &str) -> Vec<&str> {
    let verbs = ["SELECT ", "UPDATE ", "DELETE ", "INSERT ", "WITH "];
    let begins = |at: &usize| verbs.iter().any(|verb| code[at + 1..].starts_with(verb));
    let starts = code.match_indices('"').map(|(at, _)| at).filter(begins);
    let bounds: Vec<usize> = std::iter::once(0).chain(starts).chain([code.len()]).collect();
    bounds.windows(2).map(|bounds| &code[bounds[0]..bounds[1]]).collect()
}

/// Bound to somebody: a number in the text, or a bind that follows it.
fn is_bound(code: &str) -> bool {
    let columns = ["org_id", "owner_id", "user_id"];
    let to = ["= $", "= \")", "<> $", "<> \")", "IN ("];
    code.contains(".sees(")
        || columns.iter().any(|column| to.iter().any(|to| code.contains(&format!("{column} {to}"))))
}

/// Tables whose rows belong to a company, by their column for it.
fn tables() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in fs::read_dir(root().join("migrations/sqlite")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for table in text.split("CREATE TABLE ").skip(1) {
            let (name, rest) = table.split_once(' ').unwrap();
            let columns = rest.split("\n)").next().unwrap();
            if columns.lines().any(|line| line.trim_start().starts_with("org_id ")) {
                found.insert(name.trim_end_matches("_new").to_owned());
            }
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The functions, constants and macros of a file, each by its name with its code on one line, without
/// comments and tests.
fn parts(text: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    let text = text.split("#[cfg(test)]").next().unwrap();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        if let Some(name) = begun(line) {
            parts.push((name.to_owned(), String::new()));
        }
        let Some((_, code)) = parts.last_mut() else { continue };
        code.push_str(line.trim().trim_end_matches('\\').trim_end());
        code.push(' ');
    }
    parts
}

/// The name of what begins with a line.
fn begun(line: &str) -> Option<&str> {
    let mut rest = line.strip_prefix("    ").unwrap_or(line);
    for before in ["pub(super) ", "pub(crate) ", "pub ", "async "] {
        rest = rest.strip_prefix(before).unwrap_or(rest);
    }
    let rest = rest.strip_prefix("const fn ").or_else(|| {
        ["fn ", "const ", "static ", "macro_rules! "].iter().find_map(|kind| rest.strip_prefix(kind))
    })?;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().filter(|name| !name.is_empty())
}

/// Whether a statement in this code reads or changes rows of a table.
fn reaches(code: &str, table: &str) -> bool {
    ["FROM", "JOIN", "UPDATE"].iter().any(|verb| {
        let named = format!("{verb} {table}");
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        code.match_indices(&named).any(|(at, _)| ends(&code[at + named.len()..]))
    })
}

#[test]
fn every_statement_asks_for_one_company_or_says_why_not() {
    let tables = tables();
    for known in ["referrals", "referral_team", "events", "users", "locations", "solutions", "drafts"] {
        assert!(tables.contains(known), "{known} is not among {tables:?}");
    }
    let (mut open, mut reaching) = (BTreeSet::new(), 0);
    for file in fs::read_dir(root().join("src/store")).unwrap() {
        let file = file.unwrap().path();
        let module = file.file_stem().unwrap().to_str().unwrap();
        for (name, code) in parts(&fs::read_to_string(&file).unwrap()) {
            for statement in statements(&code) {
                if tables.iter().any(|table| reaches(statement, table)) {
                    reaching += 1;
                    if !is_bound(statement) {
                        open.insert(format!("{module}::{name}"));
                    }
                }
            }
        }
    }
    assert!(reaching > 50, "the statements were not found: {reaching}");
    let allowed: BTreeSet<String> = ALLOWED.iter().map(|(name, _)| (*name).to_owned()).collect();
    let wrong: Vec<_> = open.difference(&allowed).collect();
    assert!(wrong.is_empty(), "these name no company: {wrong:?}");
    let needless: Vec<_> = allowed.difference(&open).collect();
    assert!(needless.is_empty(), "these need not be allowed: {needless:?}");
}

/// That this test can fail.
#[test]
fn a_statement_without_a_company_is_found() {
    let file = "/// FROM users\npub async fn all() {\n    let query = \"SELECT id \\\n        FROM users\";\n}\n\
                impl X {\n    fn own(sql: &mut Sql) {\n        sql.push(\"FROM users u WHERE u.org_id = \").bind(1);\n    }\n}\n\
                const fn usual() { \"FROM users_search\" }\n#[cfg(test)]\nmod tests { fn f() { \"FROM users\" } }";
    let found: Vec<_> = parts(file)
        .into_iter()
        .map(|(name, code)| (name, reaches(&code, "users"), is_bound(&code)))
        .collect();
    let expected = [("all", true, false), ("own", true, true), ("usual", false, false)];
    assert_eq!(found, expected.map(|(name, reaches, bound)| (name.to_owned(), reaches, bound)));

    let two =
        "fn two() { let own = \"SELECT 1 FROM users WHERE org_id = $1\"; let all = \"DELETE FROM users\"; }";
    let found = statements(two).into_iter().map(|code| (reaches(code, "users"), is_bound(code)));
    assert_eq!(found.collect::<Vec<_>>(), [(false, false), (true, true), (true, false)]);
}
