//! Reading typed values out of a row, and the stored forms of those that are written.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::domain::values::EmailAddress;

use super::{Result, StoreError};

/// A column is named as the query names it; a value that nobody can have written is an error.
pub(super) trait Columns {
    fn text(&self, column: &'static str) -> Result<String>;
    fn maybe_text(&self, column: &'static str) -> Result<Option<String>>;
    fn number(&self, column: &'static str) -> Result<i64>;
    fn maybe_number(&self, column: &'static str) -> Result<Option<i64>>;

    fn flag(&self, column: &'static str) -> Result<bool> {
        Ok(self.number(column)? != 0)
    }

    fn count(&self, column: &'static str) -> Result<usize> {
        self.number(column)?.try_into().map_err(|_| StoreError::Unreadable(column))
    }

    fn time(&self, column: &'static str) -> Result<DateTime<Utc>> {
        from_millis(self.number(column)?, column)
    }

    fn maybe_time(&self, column: &'static str) -> Result<Option<DateTime<Utc>>> {
        self.maybe_number(column)?.map(|millis| from_millis(millis, column)).transpose()
    }

    fn date(&self, column: &'static str) -> Result<NaiveDate> {
        self.parsed(column)
    }

    /// A coded word or a code of a standard.
    fn parsed<T: FromStr>(&self, column: &'static str) -> Result<T> {
        self.text(column)?.parse().map_err(|_| StoreError::Unreadable(column))
    }

    fn maybe_parsed<T: FromStr>(&self, column: &'static str) -> Result<Option<T>> {
        let parse = |text: String| text.parse().map_err(|_| StoreError::Unreadable(column));
        self.maybe_text(column)?.map(parse).transpose()
    }

    fn email(&self, column: &'static str) -> Result<EmailAddress> {
        EmailAddress::parse(&self.text(column)?).map_err(|_| StoreError::Unreadable(column))
    }

    fn document<T: DeserializeOwned>(&self, column: &'static str) -> Result<T> {
        read_document(&self.text(column)?)
    }
}

impl Columns for AnyRow {
    fn text(&self, column: &'static str) -> Result<String> {
        Ok(self.try_get(column)?)
    }

    fn maybe_text(&self, column: &'static str) -> Result<Option<String>> {
        Ok(self.try_get(column)?)
    }

    fn number(&self, column: &'static str) -> Result<i64> {
        Ok(self.try_get(column)?)
    }

    fn maybe_number(&self, column: &'static str) -> Result<Option<i64>> {
        Ok(self.try_get(column)?)
    }
}

/// Columns that were read as one: the driver copies each value of a row several times, which takes
/// longer than finding it.
pub(super) struct Packed {
    columns: &'static [&'static str],
    values: Vec<serde_json::Value>,
}

impl Packed {
    /// Of the text that holds them, in their order.
    pub fn read(columns: &'static [&'static str], text: &str) -> Result<Self> {
        Ok(Self { columns, values: read_document(text)? })
    }

    /// None, where it is NULL.
    fn value<T>(
        &self,
        column: &'static str,
        read: impl Fn(&serde_json::Value) -> Option<T>,
    ) -> Result<Option<T>> {
        let at = self.columns.iter().position(|name| *name == column);
        let value = at.and_then(|at| self.values.get(at)).ok_or(StoreError::Unreadable(column))?;
        if value.is_null() {
            return Ok(None);
        }
        Ok(Some(read(value).ok_or(StoreError::Unreadable(column))?))
    }
}

impl Columns for Packed {
    fn text(&self, column: &'static str) -> Result<String> {
        self.maybe_text(column)?.ok_or(StoreError::Unreadable(column))
    }

    fn maybe_text(&self, column: &'static str) -> Result<Option<String>> {
        self.value(column, |value| value.as_str().map(str::to_owned))
    }

    fn number(&self, column: &'static str) -> Result<i64> {
        self.maybe_number(column)?.ok_or(StoreError::Unreadable(column))
    }

    fn maybe_number(&self, column: &'static str) -> Result<Option<i64>> {
        self.value(column, serde_json::Value::as_i64)
    }
}

fn from_millis(millis: i64, column: &'static str) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(millis).ok_or(StoreError::Unreadable(column))
}

pub(super) fn document(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Other(Box::new(error)))
}

pub(super) fn read_document<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| StoreError::Other(Box::new(error)))
}

/// More than any page shows; a limit that a caller got from outside cannot ask for everything.
const MOST_ROWS: usize = 1_000;

pub(super) fn limit(rows: usize) -> i64 {
    i64::try_from(rows.min(MOST_ROWS)).expect("the bound fits")
}
