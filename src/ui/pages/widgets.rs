//! Every widget in every state, in demo mode only: to be looked at in both themes and at any width.
//! The samples borrow the workspace's own words; a section is called as its component is.

use leptos::prelude::*;

use crate::api;
use crate::api::ApiError;
use crate::ui::addresses::copy;
use crate::ui::page::{PageTitle, failure};
use crate::ui::reader::words;
use crate::ui::widgets::{
    Avatar, Banner, Button, ButtonKind, Card, Cell, Checkbox, Chip, Column, ComparedField, Comparison,
    Dialogue, Direction, Disclosure, EmptyState, ErrorSummary, Icon, KeyValue, KeyValues, Label, LinkButton,
    Menu, NodeState, Pagination, Progress, ProgressNode, RadioCards, RadioOption, Rewritten, RowHead, Select,
    SelectOption, Side, StatusPill, StepItem, StepState, Stepper, TabItem, Table, Tabs, TextArea, TextField,
    TimeLeft, Timeline, TimelineEntry, Tone, Width,
};
use crate::words::Words;

const TONES: [Tone; 5] = [Tone::Neutral, Tone::Info, Tone::Good, Tone::Warn, Tone::Bad];
const HERE: &str = "/demo/widgets";

#[component]
pub fn Widgets() -> impl IntoView {
    match api::session::sign_in_page() {
        Ok(page) if !page.demo.is_empty() => gallery(words()),
        Ok(_) => failure(&ApiError::NotFound),
        Err(error) => failure(&error),
    }
}

fn gallery(words: Words) -> AnyView {
    let sections = [
        ("Button, LinkButton", buttons(words)),
        ("TextField, TextArea", texts(words)),
        ("Select, Checkbox", choices(words)),
        ("RadioCards", cards(words)),
        ("ErrorSummary, Banner", messages(words)),
        ("StatusPill, Label, Chip, TimeLeft, Avatar", marks(words)),
        ("Stepper", stepper(words)),
        ("Progress", progress(words)),
        ("Tabs, Pagination", ways(words)),
        ("Table", table(words)),
        ("KeyValues, Card, Disclosure", facts(words)),
        ("Timeline", timeline(words)),
        ("Comparison", comparison(words)),
        ("Dialogue", dialogue(words)),
        ("EmptyState", nothing(words)),
        ("Menu", menu(words)),
        ("CopyButton", view! { <p>"Ada Nyström" {copy(words, "Ada Nyström")}</p> }.into_any()),
    ];
    let sections = sections
        .into_iter()
        .map(|(name, samples)| view! { <section class="stack"><h2>{name}</h2>{samples}</section> })
        .collect_view();
    let title = words.text("product-name");
    view! {
        <PageTitle text=title.clone()/>
        <main class="page stack roomy" id="page"><h1>{title}</h1>{sections}</main>
    }
    .into_any()
}

fn buttons(words: Words) -> AnyView {
    let kinds = [ButtonKind::Primary, ButtonKind::Quiet, ButtonKind::Danger, ButtonKind::Link];
    let rows = kinds.map(|kind| {
        let refused = words.text("refusal-terminal");
        view! {
            <div class="actions">
                <Button kind>{words.text("wizard-next")}</Button>
                <Button kind icon="plus">{words.text("wizard-add-team")}</Button>
                <Button kind disabled_reason=Some(refused)>{words.text("wizard-create")}</Button>
                <LinkButton href=HERE kind>{words.text("deal-edit")}</LinkButton>
            </div>
        }
    });
    rows.into_iter().collect_view().into_any()
}

fn texts(words: Words) -> AnyView {
    let (hint, optional) = (words.text("field-details-crm_id-hint"), words.text("wizard-optional"));
    let error = words.text("problem-details-value.negative");
    view! {
        <TextField name="plain" label=words.text("field-details-name") value="Fabrikam Ledger"/>
        <TextField name="hinted" label=words.text("field-details-crm_id") hint=Some(hint) optional=Some(optional)/>
        <TextField
            name="wrong"
            label=words.text("field-details-value")
            value="-5"
            error=Some(error.clone())
            width=Width::Medium
        />
        <TextArea name="area" label=words.text("field-details-notes") value="</textarea> <b>&"/>
        <TextArea name="area-wrong" label=words.text("field-details-notes") error=Some(error)/>
    }
    .into_any()
}

fn choices(words: Words) -> AnyView {
    let option = |value: &str, label: &str, group: &str| SelectOption {
        group: Some(group.to_owned()),
        ..SelectOption::from((value.to_owned(), label.to_owned()))
    };
    let options = vec![option("a", "Alpha", "1"), option("b", "Beta", "1"), option("c", "Gamma", "2")];
    let wrong = words.text("problem-consent.missing");
    view! {
        <Select name="select" label=words.text("field-solution-id") options value="b" prompt=words.text("wizard-choose")/>
        <Checkbox name="box" label=words.text("answer-yes") checked=true/>
        <Checkbox name="box-wrong" label=words.text("field-consent") error=Some(wrong)/>
    }
    .into_any()
}

fn cards(words: Words) -> AnyView {
    let options = vec![
        RadioOption::new("yes", words.text("answer-yes")).meaning(words.text("field-help-share-hint")),
        RadioOption::new("no", words.text("answer-no")),
    ];
    let wrong = words.text("problem-help-share.missing");
    let label = words.text("field-help-share");
    view! {
        <RadioCards name="cards" legend=label.clone() options=options.clone() value="yes" columns=true/>
        <RadioCards name="cards-wrong" legend=label options error=Some(wrong)/>
    }
    .into_any()
}

fn messages(words: Words) -> AnyView {
    let items = vec![("#wrong".to_owned(), words.text("problem-details-value.negative"))];
    let banners = TONES.map(|tone| {
        view! { <Banner tone title=words.text("deal-edit-saved")><p>{words.text("drafts-empty")}</p></Banner> }
    });
    view! {
        <ErrorSummary title=words.text("problems-title") items/>
        {banners.into_iter().collect_view()}
    }
    .into_any()
}

fn marks(words: Words) -> AnyView {
    let state = |state: &str| words.text(&format!("state-{state}"));
    let pills = TONES.map(|tone| view! { <StatusPill tone text=state("pending")/> });
    view! {
        <div class="actions">{pills.into_iter().collect_view()}</div>
        <div class="actions">
            <Label text=state("won") icon=Some("flag")/>
            <Chip text="SE"/>
            <Chip text=state("lost") remove=Some((HERE.to_owned(), words.text("drafts-delete")))/>
            <Avatar name="Ada Nyström"/>
        </div>
        <TimeLeft percent=80 text="11 d" tone=Tone::Info/>
        <TimeLeft percent=8 text="1 d" tone=Tone::Bad/>
    }
    .into_any()
}

fn stepper(words: Words) -> AnyView {
    let states = [StepState::Complete, StepState::Attention, StepState::NotStarted, StepState::NotStarted];
    let codes = ["customer", "contact", "details", "team"];
    let steps = states.into_iter().zip(codes).enumerate().map(|(at, (state, code))| StepItem {
        intent: format!("go:{code}"),
        label: words.label("wizard-step", code),
        state,
        state_label: String::new(),
        current: at == 2,
    });
    view! { <form id="samples"></form><Stepper label=words.text("wizard-steps") form="samples" steps=steps.collect()/> }
        .into_any()
}

fn progress(words: Words) -> AnyView {
    let node = |label: &str, state, state_label: &str| ProgressNode {
        label: words.text(label),
        state,
        state_label: words.text(state_label),
        note: None,
    };
    let nodes = vec![
        node("deal-created-at", NodeState::Done, "deal-progress-done"),
        node("state-accepted", NodeState::Current, "deal-progress-now"),
        node("state-won", NodeState::Todo, "deal-progress-open"),
        node("state-lost", NodeState::Lost, "deal-progress-done"),
    ];
    view! { <Progress label=words.text("deal-timeline") nodes/> }.into_any()
}

fn ways(words: Words) -> AnyView {
    let tab = |code: &str, count, current| TabItem {
        href: HERE.to_owned(),
        label: words.label("direction", code),
        count: Some(count),
        current,
    };
    let way = |key: &str| Some((HERE.to_owned(), words.text(key)));
    view! {
        <Tabs
            label=words.text("deals-title")
            items=vec![tab("inbound", "4".to_owned(), true), tab("outbound", "60".to_owned(), false)]
        />
        <Pagination
            label=words.text("deals-pages")
            status="26–50"
            previous=way("deals-newer")
            next=way("deals-older")
        />
    }
    .into_any()
}

fn table(words: Words) -> AnyView {
    let (name, value) = (words.text("field-details-name"), words.text("field-details-value"));
    let columns = vec![
        Column::text(name.clone()).sorted(HERE, Some(Direction::Ascending)),
        Column::number(value.clone()).sorted(HERE, None),
    ];
    view! {
        <Table label=words.text("deals-title") columns>
            <tr><RowHead><a href=HERE>"Fabrikam"</a></RowHead><Cell label=value.clone() number=true>"25,000"</Cell></tr>
            <tr><RowHead><a href=HERE>"Northwind"</a></RowHead><Cell label=value number=true>"9"</Cell></tr>
        </Table>
    }
    .into_any()
}

fn facts(words: Words) -> AnyView {
    let row = |key: &str, value: &'static str| KeyValue::new(words.text(key), value);
    let rows = vec![row("field-details-name", "Fabrikam"), row("field-details-notes", "…")];
    let action = view! { <LinkButton href=HERE icon="pencil">{words.text("deal-edit")}</LinkButton> };
    let (show, hide) = (words.text("deal-progress-show"), words.text("deal-progress-hide"));
    view! {
        <Card title=words.text("deal-details") action=action.into_any()>
            <KeyValues rows/>
            <Disclosure summary=words.text("deal-partner-sent")><p>"…"</p></Disclosure>
            <Disclosure summary=show hide open=true><p>"…"</p></Disclosure>
        </Card>
    }
    .into_any()
}

fn timeline(words: Words) -> AnyView {
    let entry = |icon, tone, key: &str| TimelineEntry {
        icon,
        tone,
        what: words.text(key),
        at: "2026-03-01T09:00:00Z".to_owned(),
        when: "2026-03-01".to_owned(),
        who: Some("Ada Nyström".to_owned()),
        note: Some("…".to_owned()),
        rewritten: (icon == "pencil").then(|| Rewritten {
            what: words.text("event-edited-notes"),
            versions: ["event-before", "event-after"].map(|key| (words.text(key), "…".to_owned())),
        }),
    };
    let entries = vec![
        entry("check", Tone::Good, "state-won"),
        entry("pencil", Tone::Neutral, "deal-edit"),
        entry("plus", Tone::Info, "deal-created-at"),
    ];
    view! { <Timeline entries/> }.into_any()
}

fn comparison(words: Words) -> AnyView {
    let fields = vec![ComparedField {
        name: "details.name".to_owned(),
        label: words.text("field-details-name"),
        mine: "Fleet, north".to_owned(),
        theirs: "Fleet, south".to_owned(),
        base: "Fleet".to_owned(),
        chosen: Side::Mine,
    }];
    view! {
        <Comparison
            mine=words.text("conflict-mine")
            theirs=words.text("conflict-theirs")
            base=words.text("conflict-base")
            fields
        />
    }
    .into_any()
}

fn dialogue(words: Words) -> AnyView {
    let actions = view! {
        <LinkButton href=HERE>{words.text("act-keep-open")}</LinkButton>
        <Button kind=ButtonKind::Danger>{words.text("draft-delete-yes")}</Button>
    };
    view! {
        <Dialogue id="dialogue" title=words.text("draft-delete-title") actions=actions.into_any()>
            <p>{words.text("act-lost-consequence")}</p>
        </Dialogue>
    }
    .into_any()
}

fn nothing(words: Words) -> AnyView {
    let action = view! { <LinkButton href=HERE>{words.text("error-home")}</LinkButton> };
    let (title, body) = (words.text("drafts-empty-title"), words.text("drafts-empty"));
    view! {
        <EmptyState icon="drafts" title body action=Some(action.into_any())/>
    }
    .into_any()
}

fn menu(words: Words) -> AnyView {
    let face = view! { <Icon name="deals"/> }.into_any();
    view! {
        <Menu label=words.text("deals-title") face>
            <p class="menu-head">"Ada Nyström"</p>
            <a href=HERE>{words.text("nav-drafts")}</a>
        </Menu>
    }
    .into_any()
}
