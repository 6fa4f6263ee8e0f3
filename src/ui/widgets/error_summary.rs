//! What stands in the way, all in one place, each with a link to its field. Nothing at all when nothing does.

use leptos::prelude::*;

use super::Icon;

/// `items` are pairs of address (`#deal-name`, or another step's page with such an end) and message: the same
/// words as beside the field. It takes the focus when the page has loaded, without a script. `id` tells one
/// that another may open beside.
#[component]
pub fn ErrorSummary(
    #[prop(into)] title: String,
    items: Vec<(String, String)>,
    #[prop(default = "error-summary")] id: &'static str,
) -> impl IntoView {
    (!items.is_empty()).then(|| {
        let title_id = format!("{id}-title");
        let labelled_by = title_id.clone();
        let items =
            items.into_iter().map(|(href, text)| view! { <li><a href=href>{text}</a></li> }).collect_view();
        view! {
            <div
                class="error-summary"
                id=id
                role="alert"
                tabindex="-1"
                autofocus
                aria-labelledby=labelled_by
            >
                <h2 id=title_id><Icon name="error"/>{title}</h2>
                <ul>{items}</ul>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_problem_links_to_its_field() {
        let items = vec![("#deal-name".to_string(), "Enter a deal name".to_string())];
        let html = view! { <ErrorSummary title="There is a problem" items/> }.to_html().replace("<!>", "");
        assert!(html.contains("role=\"alert\"") && html.contains("tabindex=\"-1\" autofocus"), "{html}");
        assert!(html.contains("<a href=\"#deal-name\">Enter a deal name</a>"), "{html}");
    }

    #[test]
    fn without_problems_there_is_no_summary() {
        let html = view! { <ErrorSummary title="There is a problem" items=Vec::new()/> }.to_html();
        assert!(!html.contains("error-summary"), "{html}");
    }
}
