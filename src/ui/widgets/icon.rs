//! An icon of our sprite, `public/icons.svg`. Beside a word it is decoration; alone it needs a label.

use leptos::prelude::*;

use crate::ui::asset::{ICONS, asset};

const SPRITE: &str = include_str!("../../../public/icons.svg");

fn drawn(name: &str) -> bool {
    SPRITE.contains(&format!("<symbol id=\"{name}\""))
}

/// `name` is the id of a symbol in the sprite; `label` its name for screen readers where no word stands
/// beside it.
#[component]
pub fn Icon(name: &'static str, #[prop(optional_no_strip, into)] label: Option<String>) -> impl IntoView {
    debug_assert!(drawn(name), "no icon is called {name}");
    let role = label.is_some().then_some("img");
    let hidden = label.is_none().then_some("true");
    view! {
        <svg class="icon" data-icon=name role=role aria-label=label aria-hidden=hidden>
            <use href=format!("{}#{name}", asset(ICONS))></use>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_beside_a_word_is_silent() {
        let html = view! { <Icon name="check"/> }.to_html();
        assert!(html.contains("aria-hidden=\"true\""), "{html}");
        assert!(html.contains("<use href=\"/icons.svg?v="), "{html}");
        assert!(html.contains("#check\""), "{html}");
        assert!(!html.contains("role="), "{html}");
    }

    #[test]
    fn an_icon_alone_has_a_name() {
        let html = view! { <Icon name="bell" label="Inbox".to_string()/> }.to_html();
        assert!(html.contains("role=\"img\""), "{html}");
        assert!(html.contains("aria-label=\"Inbox\""), "{html}");
        assert!(!html.contains("aria-hidden"), "{html}");
    }

    #[test]
    fn every_symbol_has_one_drawing() {
        let mut names: Vec<&str> =
            SPRITE.split("<symbol id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(drawn("handshake") && !drawn("hand"));
    }
}
