//! What the two engines do differently, side by side. Everything else in the store is portable.

use super::Connection;
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

    /// The expression of `push_customer_matches`: `exact` as a whole word and a word that begins with
    /// each of `prefixes`. All are words as `fold` makes them; they are quoted nevertheless.
    pub(super) fn match_expression(self, exact: &str, prefixes: &[String]) -> String {
        let (quote, starts, and) = match self {
            Self::Sqlite => ('"', "*", " AND "),
            Self::Postgres => ('\'', ":*", " & "),
        };
        let mut expression = format!("{quote}{exact}{quote}");
        for prefix in prefixes {
            expression.push_str(and);
            expression.push(quote);
            expression.push_str(prefix);
            expression.push(quote);
            expression.push_str(starts);
        }
        expression
    }
}
