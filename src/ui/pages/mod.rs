//! One file a page.

mod account;
mod conflict;
mod deal;
mod deal_act;
mod deal_change;
mod deals_list;
mod drafts_list;
mod home;
mod no_access;
mod not_found;
mod people;
mod search;
mod sign_in;
mod welcome;
mod widgets;

pub use account::Account;
pub use conflict::{ConflictPage, KeptPart};
pub use deal::DealPage;
pub use deal_act::DealAct;
pub use deal_change::{DealChange, DealEdit};
pub use deals_list::{DealPreview, DealsColumns, DealsFilter, DealsList, DealsViews};
pub use drafts_list::{DraftDelete, DraftsList};
pub use home::Home;
pub use no_access::NoAccess;
pub use not_found::NotFound;
pub use people::{InvitePerson, PeopleList, PersonEnd, PersonPage};
pub use search::Search;
pub use sign_in::SignIn;
pub use welcome::Welcome;
pub use widgets::Widgets;
