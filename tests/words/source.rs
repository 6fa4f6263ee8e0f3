//! The string literals of `src/`, and which of them ask for words.

use std::path::Path;

pub struct Literal {
    pub file: String,
    pub line: usize,
    pub text: String,
    /// The method of a `w` or `words` that it is the first argument of: `text` in `words.text("…")`.
    pub asked: Option<String>,
}

pub fn literals() -> Vec<Literal> {
    let mut found = Vec::new();
    for (file, source) in files("src") {
        found.extend(scan(&source).into_iter().map(|literal| Literal { file: file.clone(), ..literal }));
    }
    found
}

/// The Rust files under a folder of the project, by their paths from it.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut |path| {
        let name = path.strip_prefix(root).unwrap().display().to_string();
        found.push((name, std::fs::read_to_string(path).unwrap()));
    });
    found
}

fn walk(folder: &Path, found: &mut impl FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found(&path);
        }
    }
}

/// Comments, character literals and raw strings are passed over.
fn scan(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((length, text)) = source.get(at..).and_then(piece) {
        if let Some(text) = text {
            found.push(Literal {
                file: String::new(),
                line: line_of(source, at),
                text: text.to_owned(),
                asked: asked(&source[..at]),
            });
        }
        at += length;
    }
    found
}

/// How long the first piece of the source is, and its text where it is a string literal; none at the end.
pub fn piece(rest: &str) -> Option<(usize, Option<&str>)> {
    let first = rest.chars().next()?;
    let length = if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if let Some(raw) = raw_string(rest) {
        raw
    } else if first == '"' {
        let length = quoted(rest);
        return Some((length, Some(&rest[1..length - 1])));
    } else if let Some(escape) = rest.strip_prefix("'\\") {
        2 + escape.char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(1, |(end, _)| end + 1)
    } else if let Some(letter) = rest.strip_prefix('\'').and_then(|letter| letter.chars().next())
        && rest[1 + letter.len_utf8()..].starts_with('\'')
    {
        2 + letter.len_utf8()
    } else {
        first.len_utf8()
    };
    Some((length, None))
}

pub fn line_of(source: &str, at: usize) -> usize {
    source[..at].matches('\n').count() + 1
}

fn raw_string(rest: &str) -> Option<usize> {
    let hashes = rest.strip_prefix('r')?.bytes().take_while(|byte| *byte == b'#').count();
    let body = rest.get(1 + hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    // An `r` that ends a name, as in `for"`, does not compile: nothing else looks like this.
    Some(2 + hashes + body.find(&end)? + end.len())
}

/// The length of a literal with its quotes.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// What asks for the literal before which this source ends.
pub fn asked(source: &str) -> Option<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let (receiver, method) = source.trim_end().strip_suffix('(')?.rsplit_once('.')?;
    if !method.chars().all(is_part) {
        return None;
    }
    let receiver = receiver.trim_end().trim_end_matches("()");
    let name = receiver.rsplit(|c: char| !is_part(c)).next();
    matches!(name, Some("w" | "words")).then(|| method.to_owned())
}

#[test]
fn literals_are_found_with_what_is_asked() {
    let source = r##"
        // "comment"
        let a = w.text("one"); let quote = '"'; let tick = '\''; let b: &'static str = r#"raw "x" "#;
        fields.words.label(
            "two", code); words()
            .with("three", x); row.text("id"); format!("say \"three\" {}", "é");
    "##;
    let found: Vec<_> = scan(source).into_iter().map(|it| (it.text, it.asked, it.line)).collect();
    let method = |name: &str| Some(name.to_owned());
    assert_eq!(
        found,
        [
            ("one".to_owned(), method("text"), 3),
            ("two".to_owned(), method("label"), 5),
            ("three".to_owned(), method("with"), 6),
            ("id".to_owned(), None, 6),
            (r#"say \"three\" {}"#.to_owned(), None, 6),
            ("é".to_owned(), None, 6),
        ]
    );
}
