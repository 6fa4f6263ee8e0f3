//! What people see. Pages ask `api` and draw with `widgets`; they name neither `service` use cases
//! nor `store`, and decide nothing: what may be done comes as the domain's verdict.

mod addresses;
mod app;
pub mod asset;
mod frame;
mod markup;
mod page;
mod pages;
mod places;
mod reader;
mod scripts;
mod shell;
pub mod widgets;
mod wizard;

pub use app::App;
pub use scripts::IslandFiles;
pub use shell::shell;
