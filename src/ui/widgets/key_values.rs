//! Facts about one thing, and the review before an act, where each row has its *Change* link.

use leptos::prelude::*;

pub struct KeyValue {
    key: String,
    value: AnyView,
    change: Option<(String, String)>,
}

impl KeyValue {
    pub fn new(key: impl Into<String>, value: impl IntoView + 'static) -> Self {
        KeyValue { key: key.into(), value: value.into_any(), change: None }
    }

    /// A link at the row's end; it is read out together with the key, since ten links called *Change* help
    /// nobody.
    pub fn change(mut self, href: impl Into<String>, word: impl Into<String>) -> Self {
        self.change = Some((href.into(), word.into()));
        self
    }
}

#[component]
pub fn KeyValues(rows: Vec<KeyValue>) -> impl IntoView {
    view! { <dl class="key-values">{rows.into_iter().map(row).collect_view()}</dl> }
}

fn row(row: KeyValue) -> impl IntoView {
    let key = row.key.clone();
    let change = row.change.map(|(href, word)| {
        view! {
            <dd class="key-values-act"><a href=href>{word}<span class="visually-hidden">" " {key}</span></a></dd>
        }
    });
    view! { <div><dt>{row.key}</dt><dd>{row.value}</dd>{change}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_link_names_its_row() {
        let rows = vec![KeyValue::new("Deal name", "Pilot").change("/drafts/1/details#deal-name", "Change")];
        let html = view! { <KeyValues rows/> }.to_html().replace("<!>", "");
        assert!(html.contains("<dt>Deal name</dt>") && html.contains("Pilot"), "{html}");
        assert!(html.contains("href=\"/drafts/1/details#deal-name\""), "{html}");
        assert_eq!(html.matches("Deal name").count(), 2, "{html}");
    }
}
