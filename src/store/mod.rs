//! SQL, and nothing but SQL: one file a theme, the same queries for SQLite and PostgreSQL.
//!
//! `service` calls it and nobody else. It knows `domain` for the types that it stores and returns;
//! it decides nothing. Every function takes a connection, so that it works on one that only reads
//! as well as within a transaction. What the two engines do differently is in `dialect`, which
//! referrals a person sees is in `scope`, and neither is anywhere else; but `pool` opens each engine in
//! its way, `load` fills it, and `found` asks its index of words.
//!
//! Stored forms: ids are UUIDv7 text, times milliseconds UTC, dates ISO 8601 text, money minor units
//! and a currency code, flags 0 or 1, documents JSON text.

pub mod colleagues;
pub mod creations;
pub mod customers;
pub mod deals;
mod dialect;
pub mod drafts;
mod error;
pub mod events;
pub mod favorites;
mod fold;
mod found;
pub mod id;
mod insertion;
pub mod lists;
mod load;
pub mod names;
pub mod orgs;
pub mod people;
pub mod people_events;
mod pool;
pub mod programme;
mod row;
mod scope;
pub mod search;
pub mod sessions;
pub mod sign_in_failures;
pub mod sign_in_links;
pub mod solutions;
mod sql;
pub mod stashes;
pub mod views;

pub use dialect::Dialect;
pub use error::{StoreError, Unique};
pub use fold::{fold, is_of_word, words};
pub use insertion::{Bulk, Insertion};
pub use load::Load;
pub use pool::{Settings, Store, Transaction};
pub use scope::{DealFacts, Viewer, deal_facts};

/// What every function takes: a pooled connection and a [`Transaction`] dereference to it.
pub type Connection = sqlx::AnyConnection;

pub(crate) type Result<T> = std::result::Result<T, StoreError>;
