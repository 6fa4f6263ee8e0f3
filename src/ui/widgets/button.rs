//! Buttons, and links that look like them. One that cannot be pressed now stays in the page and in the tab
//! order, and says why in words.

use leptos::prelude::*;

use super::Icon;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one act that a page is for.
    Primary,
    #[default]
    Quiet,
    /// An act that ends or deletes something.
    Danger,
    Link,
}

impl ButtonKind {
    fn as_str(self) -> &'static str {
        match self {
            ButtonKind::Primary => "primary",
            ButtonKind::Quiet => "quiet",
            ButtonKind::Danger => "danger",
            ButtonKind::Link => "link",
        }
    }
}

/// A button of the form round it: pressing it sends `name=value`. With a `disabled_reason` it can be focused
/// and read, but sends nothing. `id` is needed only where two disabled buttons would share name and value.
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    /// Where the form goes instead.
    #[prop(optional, into)]
    formaction: Option<String>,
    #[prop(optional_no_strip, into)] icon: Option<&'static str>,
    #[prop(optional_no_strip, into)] disabled_reason: Option<String>,
    children: Children,
) -> impl IntoView {
    let reason_id = reason_id(&[id.as_deref(), name.as_deref(), value.as_deref()]);
    let blocked = disabled_reason.is_some();
    let button = view! {
        <button
            class="button"
            data-kind=kind.as_str()
            type=if !blocked { "submit" } else { "button" }
            id=id
            name=name
            value=value
            formaction=formaction
            aria-disabled=blocked.then_some("true")
            aria-describedby=blocked.then(|| reason_id.clone())
        >
            {icon.map(|icon| view! { <Icon name=icon/> })}
            {children()}
        </button>
    };
    with_reason(button.into_any(), reason_id, disabled_reason)
}

/// A link that looks like a button: it goes somewhere and changes nothing.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional_no_strip, into)] icon: Option<&'static str>,
    #[prop(optional_no_strip, into)] disabled_reason: Option<String>,
    /// Opens beside the list where scripts run (`page.js`).
    #[prop(optional)]
    panel: bool,
    /// Opens in a new tab, as its text then says.
    #[prop(optional)]
    tab: bool,
    children: Children,
) -> impl IntoView {
    let reason_id = reason_id(&[id.as_deref(), Some(&href)]);
    let blocked = disabled_reason.is_some();
    let link = view! {
        <a
            class="button"
            data-kind=kind.as_str()
            id=id
            href=(!blocked).then_some(href)
            target=tab.then_some("_blank")
            rel=tab.then_some("noopener")
            role=blocked.then_some("link")
            tabindex=blocked.then_some("0")
            aria-disabled=blocked.then_some("true")
            aria-describedby=blocked.then(|| reason_id.clone())
            data-panel=panel.then_some("")
        >
            {icon.map(|icon| view! { <Icon name=icon/> })}
            {children()}
        </a>
    };
    with_reason(link.into_any(), reason_id, disabled_reason)
}

fn with_reason(control: AnyView, id: String, reason: Option<String>) -> AnyView {
    match reason {
        None => control,
        Some(reason) => view! {
            <span class="with-reason">
                {control}
                <span class="reason" id=id><Icon name="info"/><span>{reason}</span></span>
            </span>
        }
        .into_any(),
    }
}

/// An id out of what tells this button from the others on its page.
fn reason_id(parts: &[Option<&str>]) -> String {
    let words = parts.iter().flatten().flat_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric()));
    let mut id = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    id.push_str(if id.is_empty() { "button-reason" } else { "-reason" });
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_sends_its_intent() {
        let html =
            view! { <Button kind=ButtonKind::Primary name="intent" value="next">"Next"</Button> }.to_html();
        assert!(html.contains("type=\"submit\""), "{html}");
        assert!(html.contains("name=\"intent\"") && html.contains("value=\"next\""), "{html}");
        assert!(html.contains("data-kind=\"primary\"") && !html.contains("aria-disabled"), "{html}");
    }

    #[test]
    fn a_disabled_button_says_why_and_sends_nothing() {
        let reason = Some("Four stages are open.".to_string());
        let html = view! { <Button name="act" value="won" disabled_reason=reason>"Won"</Button> }.to_html();
        assert!(html.contains("type=\"button\"") && !html.contains("submit"), "{html}");
        assert!(html.contains("aria-disabled=\"true\"") && !html.contains(" disabled"), "{html}");
        assert!(html.contains("aria-describedby=\"act-won-reason\""), "{html}");
        assert!(html.contains("id=\"act-won-reason\"") && html.contains("Four stages are open."), "{html}");
    }

    #[test]
    fn a_disabled_link_leads_nowhere_and_keeps_its_place() {
        let html =
            view! { <LinkButton href="/deals/new" disabled_reason="No.".to_string()>"New"</LinkButton> }
                .to_html();
        assert!(!html.contains("href=\"/deals/new\"") && html.contains("tabindex=\"0\""), "{html}");
        assert!(html.contains("aria-describedby=\"deals-new-reason\""), "{html}");
        let html = view! { <LinkButton href="/deals/new">"New"</LinkButton> }.to_html();
        assert!(html.contains("href=\"/deals/new\"") && !html.contains("tabindex"), "{html}");
    }
}
