//! Reading typed values out of a row, and the stored forms of those that are written.

use std::str::FromStr;

use chrono::{DateTime, Utc};
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

fn from_millis(millis: i64, column: &'static str) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(millis).ok_or(StoreError::Unreadable(column))
}

pub(super) fn document(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Other(Box::new(error)))
}

pub(super) fn read_document<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| StoreError::Other(Box::new(error)))
}
