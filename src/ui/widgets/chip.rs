//! A filter that is on. Its cross is a link to the same list without it.

use leptos::prelude::*;

use super::Icon;

/// `remove` is the address of the list without this filter and what that link is called
/// ("Remove the filter Country: Sweden").
#[component]
pub fn Chip(
    #[prop(into)] text: String,
    #[prop(optional_no_strip, into)] remove: Option<(String, String)>,
) -> impl IntoView {
    let cross = remove.map(|(href, label)| {
        view! { <a class="chip-remove" href=href><Icon name="cross" label/></a> }
    });
    view! { <span class="chip"><span class="one-line">{text}</span>{cross}</span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_removable_chip_names_what_it_removes() {
        let remove = ("/deals".to_string(), "Remove Sweden".to_string());
        let html = view! { <Chip text="Sweden" remove/> }.to_html();
        assert!(html.contains("href=\"/deals\"") && html.contains("aria-label=\"Remove Sweden\""), "{html}");
    }
}
