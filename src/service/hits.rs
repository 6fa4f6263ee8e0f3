//! What a search was for, marked in the texts of what it found.

use std::collections::HashSet;

use crate::domain::view::{Search, search};
use crate::store::search::Terms;
use crate::store::{is_of_word, words};

/// What a search was for, to be found again in the texts of a deal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits(Terms);

impl Hits {
    pub fn new(typed: &str) -> Self {
        let Search::Text(text) = search(typed) else { return Self::default() };
        Self(Terms::of(text))
    }

    pub fn is_empty(&self) -> bool {
        self.0.words.is_empty()
    }

    /// Which of the words the texts have.
    pub fn of<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> HashSet<&str> {
        let found: Vec<String> = texts.into_iter().flat_map(words).collect();
        let has = |wanted: &&String| found.iter().any(|word| Terms::finds(wanted, word));
        self.0.words.iter().filter(has).map(String::as_str).collect()
    }

    /// Whether all of them are among these.
    pub fn are_all(&self, found: &HashSet<&str>) -> bool {
        self.0.words.iter().all(|word| found.contains(word.as_str()))
    }

    pub fn is_id(&self, id: &str) -> bool {
        self.0.is_id(id)
    }

    /// A text in pieces, each with whether it is a word that was searched for.
    pub fn mark<'a>(&self, text: &'a str) -> Vec<(&'a str, bool)> {
        let mut pieces: Vec<(&str, bool)> = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find(is_of_word) {
            let end = rest[start..].find(|c| !is_of_word(c)).map_or(rest.len(), |length| start + length);
            let is_hit = !self.of([&rest[start..end]]).is_empty();
            if start > 0 {
                pieces.push((&rest[..start], false));
            }
            pieces.push((&rest[start..end], is_hit));
            rest = &rest[end..];
        }
        if !rest.is_empty() {
            pieces.push((rest, false));
        }
        pieces
    }

    /// The part of a text around its first hit, of about so many characters; none without a hit.
    pub fn excerpt(&self, text: &str, most: usize) -> Option<String> {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut at = 0;
        for (piece, is_hit) in self.mark(&line) {
            if is_hit {
                return Some(around(&line, at, most));
            }
            at += piece.len();
        }
        None
    }
}

fn around(line: &str, at: usize, most: usize) -> String {
    let before = line[..at].char_indices().rev().nth(most / 3).map_or(0, |(start, _)| start);
    let start =
        if before == 0 { 0 } else { line[before..at].find(' ').map_or(at, |blank| before + blank + 1) };
    let end = line[start..].char_indices().nth(most).map_or(line.len(), |(length, _)| start + length);
    let (head, tail) = (if start > 0 { "… " } else { "" }, if end < line.len() { " …" } else { "" });
    format!("{head}{}{tail}", line[start..end].trim())
}
