//! The question before somebody is deactivated, or let in again, or gives up giving roles: says what follows.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::person::place;
use crate::api;
use crate::api::ApiError;
use crate::api::people::PersonView;
use crate::domain::access::Capability;
use crate::domain::people::gives_roles;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_as_manager, failure};
use crate::ui::reader::words;
use crate::ui::widgets::{Banner, Button, ButtonKind, Dialogue, LinkButton, Tone};
use crate::words::args;

#[component]
pub fn PersonEnd() -> impl IntoView {
    let params = use_params_map().read_untracked();
    let id = params.get("id").unwrap_or_default();
    let known = |act: &String| ["deactivate", "reactivate", "resign"].contains(&act.as_str());
    let Some(act) = params.get("act").filter(known) else {
        return failure(&ApiError::NotFound);
    };
    let question = {
        let act = act.clone();
        async move {
            let view = api::people::person(&id, None, None).await?;
            if act == "resign" && !view.oneself { Err(ApiError::NotFound) } else { Ok(view) }
        }
    };
    ask_as_manager(question, move |view| page(&view, &act))
}

fn page(view: &PersonView, act: &str) -> AnyView {
    let (words, back) = (words(), place(view));
    let name = view.person.name.as_str();
    let title = words.with(&format!("people-{act}-title"), args! { "name" => name });
    let refused = match act {
        "reactivate" => view.not_reactivated,
        "resign" => view.not_resigned,
        _ => view.not_deactivated,
    };
    let no = words.text(&format!("people-{act}-no"));
    let keep = view! { <LinkButton href=back>{no}</LinkButton> };
    let (body, actions) = match refused {
        Some(refused) => {
            let reason = words.text(&format!("people-refused-{}", refused.code()));
            (view! { <Banner tone=Tone::Warn title=reason/> }.into_any(), keep.into_any())
        }
        None => {
            let kind = if act == "reactivate" { ButtonKind::Primary } else { ButtonKind::Danger };
            let follows = words.with(&format!("people-{act}-follows"), args! { "name" => name });
            let nothing_left = act == "resign" && !view.opens.contains(&Capability::OpenWorkspace);
            let nothing_left =
                nothing_left.then(|| view! { <p>{words.text("people-resign-nothing-left")}</p> });
            let grant = view.person.grants.iter().find(|grant| act == "resign" && gives_roles(grant));
            let role = grant.map(|grant| {
                view! { <input type="hidden" name="role" value=grant.role.code()/> }
            });
            let action = if act == "resign" { "withdraw" } else { act };
            let (action, yes) = (format!("/api/people/{action}"), words.text(&format!("people-{act}-yes")));
            let actions = view! {
                {keep}
                <form method="post" action=action>
                    <input type="hidden" name="person" value=view.person.id.as_str().to_owned()/>
                    {role}
                    <Button kind>{yes}</Button>
                </form>
            };
            (view! { <p>{follows}</p> {nothing_left} }.into_any(), actions.into_any())
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
