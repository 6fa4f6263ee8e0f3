//! The store on real databases: each test runs on SQLite and on PostgreSQL and expects the same.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "../support/engines.rs"]
#[macro_use]
mod engines;
mod fixture;
#[path = "../support/statements.rs"]
mod statements;

mod colleagues;
mod counting;
mod deals;
mod directory;
mod drafts;
mod lists;
mod opening;
mod people;
mod plans;
mod suggestions;
