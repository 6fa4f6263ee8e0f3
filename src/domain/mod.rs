//! The programme's rules: pure functions over plain values, the same on the server and in the
//! browser.
//!
//! Nothing here does I/O, reads a clock, awaits or depends on a compile-time feature; a time is
//! always passed in. Everyone may read this module, it reads nobody. A rule that is wanted in a
//! page, a job, an import or the REST API is written here once and called from there.

pub mod access;
pub mod closing;
pub mod customer;
pub mod deal;
pub mod draft;
pub mod edit;
pub mod event;
pub mod gate;
pub mod id;
pub mod lifecycle;
pub mod people;
pub mod person;
pub mod programme;
pub mod rates;
pub mod services;
pub mod solution;
pub mod stage;
pub mod values;
pub mod vendor;
pub mod view;
