//! What the two engines do differently, side by side. Everything else in the store is portable.

use crate::domain::id::OrgId;

use super::Connection;
use super::found::{words_and_block, words_in_block};
use super::search::{Match, is_of_text, is_short};
use super::sql::{MOST_BINDS, Sql};

/// No deal has this word.
const NOTHING: &str = "nothing_";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    pub fn of(connection: &Connection) -> Self {
        if connection.backend_name() == "SQLite" { Self::Sqlite } else { Self::Postgres }
    }

    /// SQLite's transaction takes the write lock at once: one that begins by reading and then wants
    /// to write is refused without waiting if another has written meanwhile.
    pub(super) const fn begin(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => "BEGIN",
        }
    }

    /// Locks the rows that a query in a transaction has read, in all of its tables: PostgreSQL reads
    /// only what it locks anew after a wait. SQLite has only one writer.
    pub(super) const fn for_update(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE",
        }
    }

    /// As [`Self::for_update`], for a row that others may go on to refer to.
    pub(super) const fn for_no_key_update(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR NO KEY UPDATE",
        }
    }

    /// Columns between these two are read as one ([`super::lists`]).
    pub(super) const fn begin_packed(self) -> &'static str {
        match self {
            Self::Sqlite => "json_array(",
            Self::Postgres => "CAST(json_build_array(",
        }
    }

    pub(super) const fn end_packed(self) -> &'static str {
        match self {
            Self::Sqlite => ")",
            Self::Postgres => ") AS TEXT)",
        }
    }

    /// A query for the numbers (`seq`) of the first customers that match an expression.
    /// `only_if` adds a condition that no row decides, so that nothing is searched in vain.
    pub(super) fn push_customer_matches(
        self,
        sql: &mut Sql,
        expression: &str,
        only_if: impl FnOnce(&mut Sql),
        most: usize,
    ) {
        let (start, end, order) = match self {
            Self::Sqlite => (
                "SELECT rowid AS seq FROM customers_search WHERE customers_search MATCH ",
                "",
                " ORDER BY rowid",
            ),
            Self::Postgres => {
                ("SELECT seq FROM customers WHERE search_vector @@ CAST(", " AS tsquery)", " ORDER BY seq")
            }
        };
        sql.push(start).bind(expression).push(end).push(" AND ");
        only_if(sql);
        sql.push(order).limit(most);
    }

    /// `FROM` and `WHERE` of the solutions, called `s`, whose words match an expression.
    pub(super) fn push_solution_matches(self, sql: &mut Sql, expression: String) {
        match self {
            // Crossed: what the words find is looked up in the other, never the other way round.
            Self::Sqlite => sql
                .push(" FROM solutions_search CROSS JOIN solutions s WHERE s.seq = solutions_search.rowid")
                .push(" AND solutions_search MATCH ")
                .bind(expression),
            Self::Postgres => sql
                .push(" FROM solutions s WHERE s.search_vector @@ CAST(")
                .bind(expression)
                .push(" AS tsquery)"),
        };
    }

    /// The number of such a solution.
    pub(super) const fn solution_seq(self) -> &'static str {
        match self {
            Self::Sqlite => "solutions_search.rowid",
            Self::Postgres => "s.seq",
        }
    }

    /// What words have to be like, as the index of words takes it. All are words as `fold` and
    /// `search` make them; they are quoted nevertheless.
    pub(super) fn expression(self, question: &Match) -> String {
        self.expression_of(question, "")
    }

    /// The same with a mark in front of each word.
    pub(super) fn marked_expression(self, question: &Match, mark: char) -> String {
        self.expression_of(question, mark.encode_utf8(&mut [0; 4]))
    }

    fn expression_of(self, question: &Match, mark: &str) -> String {
        let (quote, starts, and, or) = match self {
            Self::Sqlite => ('"', "*", " AND ", " OR "),
            Self::Postgres => ('\'', ":*", " & ", " | "),
        };
        let joined = |parts: &[Match], by: &str| {
            let parts: Vec<_> = parts.iter().map(|part| self.expression_of(part, mark)).collect();
            format!("({})", parts.join(by))
        };
        match question {
            Match::Word(word) => format!("{quote}{mark}{word}{quote}"),
            Match::Prefix(word) => format!("{quote}{mark}{word}{quote}{starts}"),
            Match::All(parts) => joined(parts, and),
            Match::Any(parts) if parts.is_empty() => format!("{quote}{NOTHING}{quote}"),
            Match::Any(parts) => joined(parts, or),
        }
    }

    /// Whether the words that begin so are listed: SQLite's index has words for short beginnings.
    pub(super) fn knows_words_of(self, start: &str) -> bool {
        is_of_text(start) && (self == Self::Postgres || !is_short(start))
    }

    /// Those of a referral's words that are looked up by their beginnings.
    pub(super) fn looked_for(self, words: &str) -> impl Iterator<Item = &str> {
        words.split(' ').filter(move |word| self.knows_words_of(word))
    }

    /// Adds to the list of these, each with the company that says it.
    pub(super) fn write_vocabulary(self, words: &[(&OrgId, &str)]) -> Vec<Sql> {
        let (start, end) = match self {
            Self::Sqlite => ("INSERT OR IGNORE INTO referral_words (org_id, word) VALUES ", ""),
            Self::Postgres => {
                ("INSERT INTO referral_words (org_id, word) VALUES ", " ON CONFLICT DO NOTHING")
            }
        };
        let write = |words: &[(&OrgId, &str)]| {
            let mut sql = Sql::of_rows(self, start);
            for (org, word) in words {
                sql.row([org.as_str(), *word]);
            }
            sql.push(end);
            sql
        };
        words.chunks(MOST_BINDS / 2).map(write).collect()
    }

    /// Writes the words of referrals, each joined by blanks, over what there was.
    pub(super) fn write_search(self, rows: impl IntoIterator<Item = (i64, String)>) -> Sql {
        let (start, before, after, end) = match self {
            Self::Sqlite => ("INSERT OR REPLACE INTO referral_search (rowid, words) VALUES ", ", ", "", ""),
            Self::Postgres => (
                "INSERT INTO referral_search (seq, words) VALUES ",
                // From an array, not by to_tsvector: its parser would split words in its own way.
                ", array_to_tsvector(string_to_array(",
                ", ' '))",
                " ON CONFLICT (seq) DO UPDATE SET words = excluded.words",
            ),
        };
        let mut sql = Sql::of_rows(self, start);
        for (at, (seq, words)) in rows.into_iter().enumerate() {
            let words = match self {
                Self::Sqlite => words_and_block(seq, &words),
                Self::Postgres => words_in_block(seq, &words),
            };
            sql.push(if at == 0 { "(" } else { ", (" }).bind(seq).push(before).bind(words);
            sql.push(after).push(")");
        }
        sql.push(end);
        sql
    }
}
