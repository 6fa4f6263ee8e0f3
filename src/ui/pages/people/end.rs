//! The question before somebody is deactivated, or let in again: says what follows.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::person::place;
use crate::api;
use crate::api::ApiError;
use crate::api::people::PersonView;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_as_manager, failure};
use crate::ui::reader::words;
use crate::ui::widgets::{Banner, Button, ButtonKind, Dialogue, LinkButton, Tone};
use crate::words::args;

#[component]
pub fn PersonEnd() -> impl IntoView {
    let params = use_params_map().read_untracked();
    let id = params.get("id").unwrap_or_default();
    let Some(act) = params.get("act").filter(|act| ["deactivate", "reactivate"].contains(&act.as_str()))
    else {
        return failure(&ApiError::NotFound);
    };
    let question = async move { api::people::person(&id, None, None).await };
    ask_as_manager(question, move |view| page(&view, &act))
}

fn page(view: &PersonView, act: &str) -> AnyView {
    let (words, back) = (words(), place(view));
    let name = view.person.name.as_str();
    let title = words.with(&format!("people-{act}-title"), args! { "name" => name });
    let refused = if act == "reactivate" { view.not_reactivated } else { view.not_deactivated };
    let no = words.text(&format!("people-{act}-no"));
    let keep = view! { <LinkButton href=back>{no}</LinkButton> };
    let (body, actions) = match refused {
        Some(refused) => {
            let reason = words.text(&format!("people-refused-{}", refused.code()));
            (view! { <Banner tone=Tone::Warn title=reason/> }.into_any(), keep.into_any())
        }
        None => {
            let kind = if act == "deactivate" { ButtonKind::Danger } else { ButtonKind::Primary };
            let follows = words.with(&format!("people-{act}-follows"), args! { "name" => name });
            let (action, yes) = (format!("/api/people/{act}"), words.text(&format!("people-{act}-yes")));
            let actions = view! {
                {keep}
                <form method="post" action=action>
                    <input type="hidden" name="person" value=view.person.id.as_str().to_owned()/>
                    <Button kind>{yes}</Button>
                </form>
            };
            (view! { <p>{follows}</p> }.into_any(), actions.into_any())
        }
    };
    view! {
        <PageTitle text=title.clone()/>
        <Frame place=Place::People>
            <Dialogue id="end" title actions>{body}</Dialogue>
        </Frame>
    }
    .into_any()
}
