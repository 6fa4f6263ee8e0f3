//! No view says anything of its own, every text comes from the locale files: reads what
//! stands in each `view!` as text between tags, in the attributes that people read, and in what is
//! computed there.

use super::source::{asked, files, line_of, piece};

/// Attributes and properties that a person reads, or hears.
const READ: [&str; 16] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "content",
    "error",
    "heading",
    "hint",
    "label",
    "legend",
    "message",
    "optional",
    "placeholder",
    "prompt",
    "title",
];

/// Files whose samples are nobody's text: the gallery of widgets.
const SAMPLES: &str = "src/ui/pages/widgets.rs";

/// What stands in views and is no word of any language: the settings of a browser.
const NOT_WORDS: [&str; 2] = ["width=device-width, initial-scale=1", "light dark"];

/// Every text of the views, with its line.
fn said(source: &str) -> Vec<(usize, String)> {
    let source = source.split("#[cfg(test)]").next().unwrap();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((length, _)) = source.get(at..).and_then(piece) {
        let rest = &source[at..];
        if rest.starts_with("view!") {
            let open = at + rest.find(['{', '(']).unwrap();
            let end = open + balanced(&source[open..]);
            children(source, open + 1, end - 1, &mut found);
        }
        at += length;
    }
    found.sort();
    found.dedup();
    found
}

/// How far the bracket that comes first reaches, with both of its ends.
fn balanced(rest: &str) -> usize {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some((length, _)) = rest.get(at..).and_then(piece) {
        match rest.as_bytes()[at] {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => depth -= 1,
            _ => {}
        }
        at += length;
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// What stands between tags: text, tags and computed pieces.
fn children(source: &str, start: usize, end: usize, found: &mut Vec<(usize, String)>) {
    let mut at = start;
    while at < end {
        let rest = &source[at..end];
        let (length, literal) = piece(rest).unwrap();
        if rest.starts_with("</") || rest.starts_with("<!") {
            at += rest.find('>').unwrap() + 1;
        } else if rest.starts_with('<') {
            at = tag(source, at + 1, end, found);
        } else if rest.starts_with('{') {
            let inner = balanced(rest);
            computed(source, at, at + inner, is_prose, found);
            at += inner;
        } else if let Some(text) = literal {
            tell(source, at, text, found);
            at += length;
        } else if rest.starts_with("//") || rest.starts_with(char::is_whitespace) {
            at += length;
        } else {
            let length = rest.find(['<', '{', '"', '\n']).unwrap_or(rest.len());
            tell(source, at, &rest[..length], found);
            at += length;
        }
    }
}

/// The attributes of a tag that is open; answers where it ends.
fn tag(source: &str, start: usize, end: usize, found: &mut Vec<(usize, String)>) -> usize {
    let is_name = |c: char| c.is_alphanumeric() || "-_:".contains(c);
    let word = |at: usize| source[at..end].find(|c| !is_name(c)).map_or(end, |length| at + length);
    let mut at = word(start);
    while at < end && !source[at..].starts_with('>') {
        let name_end = word(at);
        if name_end == at {
            let rest = &source[at..end];
            at += if rest.starts_with('{') { balanced(rest) } else { piece(rest).unwrap().0 };
            continue;
        }
        let name = &source[at..name_end];
        at = name_end;
        if source[at..].starts_with('=') {
            let value = at + 1;
            at = value + self::value(&source[value..end]);
            let plain = source[value..at].starts_with('"');
            let judge: fn(&str) -> bool = match READ.contains(&name) {
                true if plain => has_letters,
                true => is_no_code,
                false => is_title,
            };
            computed(source, value, at, judge, found);
        }
    }
    at + 1
}

/// How long an attribute's value is: an expression of Rust, as far as a space outside brackets.
fn value(rest: &str) -> usize {
    let mut at = 0;
    while at < rest.len() {
        let left = &rest[at..];
        if left.starts_with(char::is_whitespace) || left.starts_with('>') || left.starts_with("/>") {
            break;
        }
        at += if left.starts_with(['{', '(', '[']) { balanced(left) } else { piece(left).unwrap().0 };
    }
    at
}

/// The literals of an expression that are text and that no locale file is asked for. A view within
/// it is read by itself.
fn computed(
    source: &str,
    start: usize,
    end: usize,
    is_text: fn(&str) -> bool,
    found: &mut Vec<(usize, String)>,
) {
    let mut at = start;
    while at < end {
        let rest = &source[at..end];
        if rest.starts_with("view!") {
            let open = rest.find(['{', '(']).unwrap();
            at += open + balanced(&rest[open..]);
            continue;
        }
        let (length, literal) = piece(rest).unwrap();
        if let Some(text) = literal {
            let is_key = asked(&source[..at]).is_some();
            let names_an_argument = source[at + length..].trim_start().starts_with("=>");
            if !is_key && !names_an_argument && is_text(text) {
                tell(source, at, text, found);
            }
        }
        at += length;
    }
}

fn tell(source: &str, at: usize, text: &str, found: &mut Vec<(usize, String)>) {
    if has_letters(text) && !NOT_WORDS.contains(&text) {
        found.push((line_of(source, at), text.trim().to_owned()));
    }
}

fn has_letters(text: &str) -> bool {
    let mut depth = 0_usize;
    text.chars().any(|letter| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && letter.is_alphabetic()
    })
}

/// Codes, keys, the paths of fields and addresses are no text.
fn is_no_code(text: &str) -> bool {
    let is_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_./?=&#{}".contains(c);
    has_letters(text) && !text.chars().all(is_code)
}

/// A word with a capital, or several words.
fn is_prose(text: &str) -> bool {
    has_letters(text) && (text.starts_with(char::is_uppercase) || is_sentence(text))
}

/// As a property of a component may have, of which not all are read.
fn is_title(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && is_sentence(text)
}

fn is_sentence(text: &str) -> bool {
    text.split_whitespace().filter(|word| has_letters(word)).count() > 1
}

#[test]
fn no_view_says_anything_that_is_not_from_the_locale_files() {
    let sources = files("src/ui").into_iter().chain(files("src/islands"));
    let mut own = Vec::new();
    let mut views = 0;
    for (file, source) in sources.filter(|(file, _)| file != SAMPLES) {
        views += source.matches("view!").count();
        own.extend(said(&source).into_iter().map(|(line, text)| format!("{file}:{line}: {text}")));
    }
    assert!(views > 100, "{views} views are not all");
    assert!(own.is_empty(), "texts that no translator sees:\n{}", own.join("\n"));
}

#[test]
fn texts_of_a_view_are_found() {
    let source = r#"
        let class = "not a view";
        view! {
            <h1 class="wide title">Hello there</h1> // a remark
            <p title="Say it" id="place" aria-label=format!("{} deals", n)>{words.text("deals-none")}</p>
            <Field label=words.text("field-name") hint=Some("As you like") name="customer.name" on:click=move |_| go()/>
            {if many { "Many" } else { "one-key" }}
            {rows.map(|row| view! { <td>{row.name} " of " {words.with("x", args! { "a" => 1 })}</td> })}
            <a href=format!("/deals/{id}?tab=inbound")>{format!("{name} and others")}</a> "·"
        }
        #[cfg(test)]
        mod tests { fn x() { view! { "not looked at" } } }
    "#;
    let found: Vec<_> = said(source).into_iter().map(|(_, text)| text).collect();
    assert_eq!(
        found,
        ["Hello there", "Say it", "{} deals", "As you like", "Many", "of", "{name} and others"]
    );
    assert_eq!(said(source)[0].0, 4);
}
