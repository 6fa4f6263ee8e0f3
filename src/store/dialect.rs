//! What the two engines do differently, side by side. Everything else in the store is portable.

use super::Connection;
use super::search::Match;
use super::sql::Sql;

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

    /// A query for the numbers (`seq`) of the first customers that match an expression.
    /// `only_if` adds a condition that no row decides, so that nothing is searched in vain.
    pub(super) fn push_customer_matches(
        self,
        sql: &mut Sql,
        expression: &str,
        only_if: impl FnOnce(&mut Sql),
        most: i64,
    ) {
        let (start, end, order) = match self {
            Self::Sqlite => (
                "SELECT rowid AS seq FROM customers_search WHERE customers_search MATCH ",
                "",
                " ORDER BY rowid LIMIT ",
            ),
            Self::Postgres => (
                "SELECT seq FROM customers WHERE search_vector @@ CAST(",
                " AS tsquery)",
                " ORDER BY seq LIMIT ",
            ),
        };
        sql.push(start).bind(expression).push(end).push(" AND ");
        only_if(sql);
        sql.push(order).bind(most);
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
        let (quote, starts, and, or) = match self {
            Self::Sqlite => ('"', "*", " AND ", " OR "),
            Self::Postgres => ('\'', ":*", " & ", " | "),
        };
        let joined = |parts: &[Match], by: &str| {
            let parts: Vec<_> = parts.iter().map(|part| self.expression(part)).collect();
            format!("({})", parts.join(by))
        };
        match question {
            Match::Word(word) => format!("{quote}{word}{quote}"),
            Match::Prefix(word) => format!("{quote}{word}{quote}{starts}"),
            Match::All(parts) => joined(parts, and),
            Match::Any(parts) => joined(parts, or),
        }
    }

    /// The number of a row of `referral_search`.
    pub(super) const fn search_seq(self) -> &'static str {
        match self {
            Self::Sqlite => "referral_search.rowid",
            Self::Postgres => "referral_search.seq",
        }
    }

    /// The condition that a row of `referral_search` matches an expression.
    pub(super) fn push_search(self, sql: &mut Sql, expression: String) {
        match self {
            Self::Sqlite => sql.push("referral_search MATCH ").bind(expression),
            Self::Postgres => {
                sql.push("referral_search.words @@ CAST(").bind(expression).push(" AS tsquery)")
            }
        };
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
            sql.push(if at == 0 { "(" } else { ", (" }).bind(seq).push(before).bind(words);
            sql.push(after).push(")");
        }
        sql.push(end);
        sql
    }
}
