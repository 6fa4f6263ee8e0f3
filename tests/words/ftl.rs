//! A locale's files as the tests look at them: line by line, since the order and the comments do not
//! matter here and `words` has the real reader.

use std::collections::BTreeSet;
use std::path::Path;

use tandem::words::Locale;

/// A message or an attribute of one (`key.attribute`), with its text as it stands in the file.
pub struct Entry {
    pub file: String,
    pub key: String,
    pub text: String,
}

impl Entry {
    /// The names behind `$` in it.
    pub fn variables(&self) -> BTreeSet<&str> {
        let names = self.text.split('$').skip(1).map(|rest| &rest[..ident(rest)]);
        names.filter(|name| !name.is_empty()).collect()
    }

    /// What a person reads of it: without the placeables' insides and the plural categories.
    pub fn prose(&self) -> String {
        let (mut prose, mut depth) = (String::new(), 0_usize);
        for line in self.text.lines() {
            let line = line.trim_start();
            let variant = line.starts_with('[') || line.starts_with("*[");
            let words = if variant { line.split_once(']').map_or("", |(_, words)| words) } else { line };
            // A variant's words are prose although they stand within the braces of its selector.
            let outside = if variant { depth } else { 0 };
            for letter in words.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' => depth = depth.saturating_sub(1),
                    _ if depth <= outside => prose.push(letter),
                    _ => {}
                }
            }
            prose.push(' ');
        }
        prose
    }
}

fn ident(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').unwrap_or(text.len())
}

pub fn read(locale: Locale) -> Vec<Entry> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(locale.code());
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().flat_map(|path| entries(path)).collect()
}

fn entries(path: &Path) -> Vec<Entry> {
    let file = path.file_name().unwrap().to_string_lossy().into_owned();
    let mut found: Vec<Entry> = Vec::new();
    let mut id = String::new();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let start = |key: String, text: &str| Entry { file: file.clone(), key, text: text.trim().to_owned() };
        match line.split_once('=') {
            Some((name, text)) if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                id = name.trim().to_owned();
                found.push(start(id.clone(), text));
            }
            Some((name, text)) if line.trim_start().starts_with('.') => {
                found.push(start(format!("{id}{}", name.trim()), text));
            }
            _ => {
                let entry = found.last_mut().expect("a file begins with a message");
                entry.text.push('\n');
                entry.text.push_str(line);
            }
        }
    }
    // A message of attributes only has no text of its own.
    found.retain(|entry| !entry.text.is_empty());
    found
}

#[test]
fn prose_is_what_people_read() {
    let text = "At { $place }, { $count ->\n    [one] { $count } deal of { $vendor }\n   *[other] { $count } deals\n}.";
    let entry = Entry { file: String::new(), key: String::new(), text: text.to_owned() };
    let words: Vec<_> = entry.prose().split_whitespace().map(str::to_owned).collect();
    assert_eq!(words, ["At", ",", "deal", "of", "deals", "."]);
    assert_eq!(entry.variables().into_iter().collect::<Vec<_>>(), ["count", "place", "vendor"]);
}
