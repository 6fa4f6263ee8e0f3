//! Every page's address, and the component that answers it.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

use super::pages::{
    Account, ConflictPage, DealAct, DealChange, DealEdit, DealPage, DealPreview, DealsColumns, DealsFilter,
    DealsList, DealsViews, DraftDelete, DraftsList, Home, InvitePerson, KeptPart, NotFound, PeopleList,
    PersonEnd, PersonPage, Search, SignIn, Welcome, Widgets,
};
use super::reader::provide_reader;
use super::wizard::WizardPage;

/// The pages. Each is rendered whole before it is sent, so that its status is right and it needs no
/// script.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_reader();
    view! {
        <Router>
            <Routes fallback=NotFound>
                <Route path=path!("/") view=Home ssr=SsrMode::Async/>
                <Route path=path!("/demo/widgets") view=Widgets ssr=SsrMode::Async/>
                <Route path=path!("/sign-in") view=SignIn ssr=SsrMode::Async/>
                <Route path=path!("/account") view=Account ssr=SsrMode::Async/>
                <Route path=path!("/search") view=Search ssr=SsrMode::Async/>
                <Route path=path!("/deals") view=DealsList ssr=SsrMode::Async/>
                <Route path=path!("/deals/filter") view=DealsFilter ssr=SsrMode::Async/>
                <Route path=path!("/deals/columns") view=DealsColumns ssr=SsrMode::Async/>
                <Route path=path!("/deals/views") view=DealsViews ssr=SsrMode::Async/>
                <Route path=path!("/deals/:id") view=DealPage ssr=SsrMode::Async/>
                <Route path=path!("/deals/:id/preview") view=DealPreview ssr=SsrMode::Async/>
                <Route path=path!("/deals/:id/edit") view=DealEdit ssr=SsrMode::Async/>
                <Route path=path!("/deals/:id/change/:part") view=DealChange ssr=SsrMode::Async/>
                <Route path=path!("/deals/:id/change/:part/kept/:stash") view=KeptPart ssr=SsrMode::Async/>
                <Route path=path!("/deals/:id/:act") view=DealAct ssr=SsrMode::Async/>
                <Route path=path!("/drafts") view=DraftsList ssr=SsrMode::Async/>
                <Route path=path!("/drafts/:id/delete") view=DraftDelete ssr=SsrMode::Async/>
                <Route path=path!("/drafts/:id/:step/kept/:stash") view=ConflictPage ssr=SsrMode::Async/>
                <Route path=path!("/drafts/:id/:step") view=WizardPage ssr=SsrMode::Async/>
                <Route path=path!("/people") view=PeopleList ssr=SsrMode::Async/>
                <Route path=path!("/people/new") view=InvitePerson ssr=SsrMode::Async/>
                <Route path=path!("/people/:id") view=PersonPage ssr=SsrMode::Async/>
                <Route path=path!("/people/:id/:act") view=PersonEnd ssr=SsrMode::Async/>
                <Route path=path!("/welcome/:token") view=Welcome ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
