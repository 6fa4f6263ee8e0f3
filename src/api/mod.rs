//! What the pages may ask of the server. Thin: who is asking, call a service, answer.
//!
//! Two kinds of function live here. Those marked `#[server]` are public POST endpoints: form
//! targets, which always answer with a redirect (so that they work without JavaScript), and the
//! islands' questions, which answer with JSON. All others are read by the pages while they are
//! rendered and cannot be reached from outside.

pub mod account;
pub mod customers;
pub mod deals;
pub mod drafts;
mod error;
pub mod lists;
pub mod partners;
pub mod people;
pub mod session;
pub mod solutions;

#[cfg(feature = "ssr")]
mod context;

#[cfg(feature = "ssr")]
pub use crate::service::request::RequestId;
#[cfg(feature = "ssr")]
pub use crate::service::sessions::{Session, Visitor};
#[cfg(feature = "ssr")]
pub use context::{app, programme, session, session_or_kept, visitor};
pub use error::ApiError;
#[cfg(feature = "ssr")]
pub use session::go;
