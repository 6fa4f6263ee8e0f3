//! Two answers to one question: what the person typed beside what is there now, field by field, so
//! that they choose. For a draft's step and for the parts of a deal.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api;
use crate::api::ApiError;
use crate::api::deals::Named;
use crate::domain::draft::Part;
use crate::domain::edit::{FieldDiff, Fields, Origin, compare};
use crate::domain::id::ReferralId;
use crate::domain::programme::Programme;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{Crumbs, PageTitle, ask_in_workspace, ask_of_draft, failure};
use crate::ui::reader::words;
use crate::ui::widgets::{Banner, Button, ButtonKind, ComparedField, Comparison, Side, Tone};
use crate::ui::wizard::said::Said;

/// What the pages show.
struct Conflict {
    title: &'static str,
    lead: &'static str,
    action: &'static str,
    place: Place,
    /// The deal with its name, on the page of one.
    deal: Option<(ReferralId, String)>,
    hidden: Vec<(&'static str, String)>,
    base: Fields,
    mine: Fields,
    theirs: Fields,
    /// What there is to choose from.
    asked: Vec<FieldDiff>,
    /// What the choice is made over, as JSON.
    shown: String,
    named: Named,
}

#[component]
pub fn ConflictPage() -> impl IntoView {
    let params = use_params_map().read_untracked();
    let get = |name: &str| params.get(name).unwrap_or_default();
    let (id, stash) = (get("id"), get("stash"));
    let draft = id.clone();
    let question = async move {
        let kept = api::drafts::kept(&id, &stash).await?;
        let (title, lead) = match kept.after_expiry {
            true => ("kept-title", "kept-lead"),
            false => ("conflict-title", "conflict-lead"),
        };
        let compared = compare(&kept.base, &kept.mine, &kept.theirs);
        let conflict = Conflict {
            title,
            lead,
            action: "/api/drafts/resolve",
            place: Place::Drafts,
            deal: None,
            hidden: vec![("draft", id), ("stash", stash)],
            shown: kept.shown,
            asked: compared.fields.into_iter().filter(|field| field.origin != Origin::Same).collect(),
            base: kept.base,
            mine: kept.mine,
            theirs: kept.theirs,
            named: kept.named,
        };
        Ok((conflict, api::programme()?))
    };
    ask_of_draft(draft, question, |(conflict, programme)| page(conflict, &programme))
}

#[component]
pub fn KeptPart() -> impl IntoView {
    let params = use_params_map().read_untracked();
    let get = |name: &str| params.get(name).unwrap_or_default();
    let (id, stash) = (get("id"), get("stash"));
    let Ok(part) = get("part").parse::<Part>() else { return failure(&ApiError::NotFound) };
    let question = async move {
        let kept = api::deals::kept_change(&id, part, &stash).await?;
        let conflict = Conflict {
            title: "conflict-deal-title",
            lead: "conflict-lead",
            action: "/api/deals/resolve_change",
            place: Place::Deals,
            deal: Some((kept.deal.id, kept.deal.details.name)),
            hidden: vec![("deal", id), ("part", part.code().to_owned()), ("stash", stash)],
            shown: kept.shown,
            asked: compare(&kept.base, &kept.mine, &kept.theirs).asked(),
            base: kept.base,
            mine: kept.mine,
            theirs: kept.theirs,
            named: kept.named,
        };
        Ok((conflict, api::programme()?))
    };
    ask_in_workspace(question, |(conflict, programme)| page(conflict, &programme))
}

fn page(conflict: Conflict, programme: &Programme) -> AnyView {
    let words = words();
    let said = Said { words, taxonomy: &programme.taxonomy, named: &conflict.named };
    let fields = compared(&said, &conflict);
    let hidden = conflict
        .hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let same =
        fields.is_empty().then(|| view! { <Banner tone=Tone::Info title=words.text("conflict-same")/> });
    let title = words.text(conflict.title);
    let crumbs = conflict.deal.map(|(deal, name)| view! { <Crumbs deal name/> });
    view! {
        <PageTitle text=title.clone()/>
        <Frame place=conflict.place class="narrow roomy">
            {crumbs}
            <header class="page-head"><h1>{title}</h1></header>
            <p class="lede">{words.text(conflict.lead)}</p>
            {same}
            <form class="stack" method="post" action=conflict.action>
                {hidden}
                <input type="hidden" name="theirs" value=conflict.shown/>
                <Comparison
                    mine=words.text("conflict-mine")
                    theirs=words.text("conflict-theirs")
                    base=words.text("conflict-base")
                    fields
                />
                <div class="actions">
                    <Button kind=ButtonKind::Primary name="intent" value="save">{words.text("conflict-save")}</Button>
                    <Button name="intent" value="discard">{words.text("conflict-discard")}</Button>
                </div>
            </form>
        </Frame>
    }
    .into_any()
}

fn compared(said: &Said, conflict: &Conflict) -> Vec<ComparedField> {
    let (base, mine, theirs) = (&conflict.base, &conflict.mine, &conflict.theirs);
    let shown = |path: &str, form: &Fields| {
        let text = said.value(path, form);
        if text.trim().is_empty() { said.words.text("conflict-empty") } else { text }
    };
    let field = |field: &FieldDiff| ComparedField {
        label: said.label(&field.field),
        chosen: if field.origin == Origin::OnlyTheirs { Side::Theirs } else { Side::Mine },
        mine: shown(&field.field, mine),
        theirs: shown(&field.field, theirs),
        base: shown(&field.field, base),
        name: field.field.clone(),
    };
    conflict.asked.iter().map(field).collect()
}
