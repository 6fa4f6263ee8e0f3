//! A fact about the whole page, with what to do about it.

use leptos::prelude::*;

use super::{Icon, Tone};

#[component]
pub fn Banner(
    #[prop(optional)] tone: Tone,
    /// The tone's own icon unless said otherwise.
    #[prop(optional_no_strip, into)]
    icon: Option<&'static str>,
    #[prop(into)] title: String,
    /// What came of the press of a button: it takes the focus when the page has loaded, without a script.
    #[prop(optional)]
    told: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let icon = icon.unwrap_or_else(|| tone.icon());
    view! {
        <div
            class="banner"
            data-tone=tone.as_str()
            role=told.then_some("status")
            tabindex=told.then_some("-1")
            autofocus=told
        >
            <Icon name=icon/>
            <h2>{title}</h2>
            {children.map(|children| view! { <div class="banner-body">{children()}</div> })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_banner_may_be_its_title_alone() {
        let html = view! { <Banner tone=Tone::Warn title="Read only"/> }.to_html();
        assert!(html.contains("#warning") && html.contains("Read only"), "{html}");
        assert!(!html.contains("banner-body") && !html.contains("autofocus"), "{html}");
        let html = view! { <Banner title="Read only"><p>"The deal is closed."</p></Banner> }.to_html();
        assert!(html.contains("banner-body") && html.contains("The deal is closed."), "{html}");
    }

    #[test]
    fn what_came_of_a_press_takes_the_focus() {
        let html = view! { <Banner tone=Tone::Good title="Saved" told=true/> }.to_html();
        assert!(html.contains("role=\"status\" tabindex=\"-1\" autofocus"), "{html}");
    }
}
