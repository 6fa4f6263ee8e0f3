//! No view says anything of its own, every text comes from the locale files: reads what
//! stands in each `view!` as text between tags, in the attributes that people read, and in what is
//! computed there; and every other literal of the pages, of which some are markup.

use super::source::{asked, files, line_of, piece};

/// Attributes and properties that a person reads, or hears.
const READ: [&str; 17] = [
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
    "text",
    "title",
];

/// Files whose samples are nobody's text: the gallery of widgets.
const SAMPLES: &str = "src/ui/pages/widgets.rs";

/// What stands in views and is no word of any language: the settings of a browser.
const NOT_WORDS: [&str; 2] = ["width=device-width, initial-scale=1", "light dark"];

/// Literals of the pages that look like a text and are none: names that no language changes, keys of a
/// keyboard, and what a browser or we alone read.
const NO_TEXT: [&str; 21] = [
    "/ Control+K",
    "Android",
    "Chrome",
    "Chrome/",
    "Control+K",
    "Edg/",
    "Edge",
    "Firefox",
    "Firefox/",
    "Linux",
    "Mac OS",
    "OPR/",
    "Opera",
    "Safari",
    "Safari/",
    "UTC",
    "Windows",
    "iPad",
    "iPhone",
    "macOS",
    "no icon is called {name}",
];

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

/// Every literal with its line that is a text, or markup with a text in it, wherever it stands. What an
/// attribute of a view is set to is judged by [`said`].
fn told(source: &str) -> Vec<(usize, String)> {
    let source = source.split("#[cfg(test)]").next().unwrap();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((length, literal)) = source.get(at..).and_then(piece) {
        let (before, rest) = (&source[..at], &source[at..at + length]);
        let text = literal.map(|text| text.replace("\\\"", "\"")).or_else(|| raw(rest));
        let is_raw = before.ends_with(".raw(");
        match text {
            Some(text) if is_raw || text.contains(['<', '>', '"']) => {
                found.extend(read_of(&text).into_iter().map(|text| (line_of(source, at), text)));
            }
            Some(text) if !is_set(before) && asked(before).is_none() && looks_said(&text) => {
                found.push((line_of(source, at), text));
            }
            _ => {}
        }
        at += length;
    }
    found
}

/// What is between the quotes of a raw string.
fn raw(piece: &str) -> Option<String> {
    let inner = piece.strip_prefix('r')?.trim_matches('#');
    Some(inner.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

/// Whether an attribute is set to the literal before which this source ends, perhaps with holes in it.
fn is_set(before: &str) -> bool {
    let name = before.strip_suffix("format!(").unwrap_or(before).strip_suffix('=');
    name.is_some_and(|name| name.ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_'))
}

/// Has a capital, a blank or a letter that is in no key and no code.
fn looks_said(text: &str) -> bool {
    let sign = |c: char| c.is_uppercase() || c.is_whitespace() || (c.is_alphabetic() && !c.is_ascii());
    has_letters(text) && text.contains(sign)
}

/// What a person reads of a piece of HTML, which may begin and end within a tag or a value.
fn read_of(html: &str) -> Vec<String> {
    let (opens, closes) = (html.find('<'), html.find('>'));
    let mut in_tag = match (opens, closes) {
        (Some(open), Some(close)) => close < open,
        (None, None) => html.contains('"'),
        (open, _) => open.is_none(),
    };
    let (mut rest, mut found) = (html, Vec::new());
    while !rest.is_empty() {
        let end = rest.find(if in_tag { '>' } else { '<' }).unwrap_or(rest.len());
        if in_tag {
            values(&rest[..end], &mut found);
        } else if has_letters(&rest[..end]) {
            found.push(rest[..end].trim().to_owned());
        }
        rest = rest.get(end + usize::from(in_tag)..).unwrap_or_default();
        in_tag = !in_tag;
    }
    found
}

/// What a person reads of the inside of a tag. The name of a value that it begins in is not known.
fn values(inside: &str, found: &mut Vec<String>) {
    let mut names = "";
    for (at, part) in inside.split('"').enumerate() {
        let begins_in_value = at == 0 && inside.contains('"') && !part.ends_with('=');
        let is_value = begins_in_value || names.ends_with('=');
        let name = names.trim_end_matches('=').rsplit([' ', '<']).next().unwrap_or_default();
        let is_read =
            if begins_in_value { is_prose(part) } else { READ.contains(&name) && has_letters(part) };
        if is_value && is_read {
            found.push(part.to_owned());
        }
        names = if is_value { "" } else { part };
    }
}

#[test]
fn no_literal_of_the_pages_is_a_text() {
    let (mut own, mut allowed) = (Vec::new(), Vec::new());
    for (file, source) in files("src/ui").into_iter().filter(|(file, _)| file != SAMPLES) {
        for (line, text) in told(&source) {
            match NO_TEXT.iter().chain(&NOT_WORDS).any(|it| *it == text) {
                true => allowed.push(text),
                false => own.push(format!("{file}:{line}: {text}")),
            }
        }
    }
    assert!(own.is_empty(), "texts that no translator sees:\n{}", own.join("\n"));
    let unused: Vec<_> = NO_TEXT.iter().filter(|it| !allowed.iter().any(|text| text == *it)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?} any more");
}

#[test]
fn a_text_is_found_wherever_it_stands() {
    let found = |source: &str| told(source).into_iter().map(|(_, text)| text).collect::<Vec<_>>();
    assert_eq!(found(r#"html.raw(" title=\"Hello\"").text(name);"#), ["Hello"]);
    assert_eq!(found(r##"html.raw(r#"<b title="hello there">"#);"##), ["hello there"]);
    assert_eq!(found(r#"html.raw("hello").text("Hello").raw("<b>").text("hello there");"#).len(), 3);
    assert_eq!(found(r#"let t = "Hello"; view! { <h1>{t}</h1> }"#), ["Hello"]);
    assert_eq!(found(r#"let t = format!("{n} of them"); let u = "även";"#), ["{n} of them", "även"]);
    let text: Vec<_> = said(r#"view! { <Pill text="Hello"/> }"#).into_iter().map(|(_, text)| text).collect();
    assert_eq!(text, ["Hello"]);
    let nothing = r#"
        html.raw("\" aria-label=\"").raw("<a href=\"/deals/").raw("/preview\" title=\"").raw("</a><td>");
        html.raw(" data-card=\"off\"><span class=\"Wide one\">").text(&words.text("deals-title"));
        let key = format!("people-{act}-title"); let dot = format!("{one} · {other}");
        view! { <p class="wide title" id=format!("row {n}")>{words.with("x", args! { "a" => 1 })}</p> }
        #[cfg(test)]
        mod tests { const NAME: &str = "Not looked at"; }
    "#;
    assert!(found(nothing).is_empty(), "{:?}", found(nothing));
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
