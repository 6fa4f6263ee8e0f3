//! The server's shell: settings, the router, and what every request passes through on its way to a
//! page or a server function. It decides nothing about deals; it is the only place that knows HTTP
//! besides `api`.

mod app;
mod assets;
mod base_url;
mod client_address;
pub mod config;
mod csp;
mod csrf;
mod function_errors;
mod headers;
mod health;
mod leptos_routes;
mod limits;
pub mod panics;
mod refusal;
mod request_log;
mod session;
mod site;

pub use app::{Application, StartError};
pub use base_url::BaseUrl;
pub use config::Config;
