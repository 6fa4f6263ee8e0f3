//! A statement whose parts depend on what is asked. Text enters it only as a literal of the source
//! code, values only as binds, so that no input can become SQL; but for numbers of rows.

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, Arguments, AssertSqlSafe};

use super::Dialect;

/// The most binds that a statement for many rows should have.
pub(super) const MOST_BINDS: usize = 3_000;
/// The most rows that a list has.
const MOST_ROWS: usize = 1_000;

pub(super) struct Sql {
    text: String,
    values: AnyArguments,
    binds: Binds,
    rows: usize,
}

#[derive(Clone, Copy)]
enum Binds {
    Numbered,
    InTheirOrder,
}

pub(super) enum Value {
    Text(Option<String>),
    Number(Option<i64>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(Some(number))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Number(number)
    }
}

impl Sql {
    pub fn new(text: &'static str) -> Self {
        Self { text: text.to_owned(), values: AnyArguments::default(), binds: Binds::Numbered, rows: 0 }
    }

    /// A statement of many rows ([`Self::row`]). SQLite looks a numbered bind up among all of its
    /// statement, so that ten times as many would take a hundred times as long: there they go without.
    pub fn of_rows(dialect: Dialect, text: &'static str) -> Self {
        let binds = match dialect {
            Dialect::Sqlite => Binds::InTheirOrder,
            Dialect::Postgres => Binds::Numbered,
        };
        Self { binds, ..Self::new(text) }
    }

    pub fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    pub fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        let bound = match value.into() {
            // An optional text would be copied.
            Value::Text(Some(text)) => self.values.add(text),
            Value::Text(None) => self.values.add(None::<String>),
            Value::Number(number) => self.values.add(number),
        };
        bound.expect("texts and numbers can be bound");
        match self.binds {
            Binds::Numbered => {
                let number = self.values.len();
                self.push("$").number(number);
            }
            Binds::InTheirOrder => self.text.push('?'),
        }
        self
    }

    /// One more of `VALUES (…), (…)`.
    pub fn row<V: Into<Value>>(&mut self, values: impl IntoIterator<Item = V>) -> &mut Self {
        self.push(if self.rows == 0 { "(" } else { ", (" }).bind_all(values).push(")");
        self.rows += 1;
        self
    }

    /// `$4, $5, $6`. The caller sees to it that there is at least one.
    pub fn bind_all<V: Into<Value>>(&mut self, values: impl IntoIterator<Item = V>) -> &mut Self {
        for (at, value) in values.into_iter().enumerate() {
            if at > 0 {
                self.push(", ");
            }
            self.bind(value);
        }
        self
    }

    /// So many rows, but no more than any page shows: what a caller got from outside cannot ask for
    /// everything. A number of the text, since SQLite makes its plan anew whenever a bound one is set.
    pub fn limit(&mut self, rows: usize) -> &mut Self {
        self.push(" LIMIT ").number(rows.min(MOST_ROWS))
    }

    /// A number of rows that is none of what was typed.
    pub fn number(&mut self, number: usize) -> &mut Self {
        self.text.push_str(&number.to_string());
        self
    }

    /// The statement, ready to run; nothing is left behind in the builder.
    pub fn query(&mut self) -> Query<'static, Any, AnyArguments> {
        let text = AssertSqlSafe(std::mem::take(&mut self.text));
        sqlx::query_with(text, std::mem::take(&mut self.values))
    }
}
