//! Facts about one thing.

use leptos::prelude::*;

pub struct KeyValue {
    key: String,
    value: AnyView,
}

impl KeyValue {
    pub fn new(key: impl Into<String>, value: impl IntoView + 'static) -> Self {
        KeyValue { key: key.into(), value: value.into_any() }
    }
}

#[component]
pub fn KeyValues(rows: Vec<KeyValue>) -> impl IntoView {
    view! { <dl class="key-values">{rows.into_iter().map(row).collect_view()}</dl> }
}

fn row(row: KeyValue) -> impl IntoView {
    view! { <div><dt>{row.key}</dt><dd>{row.value}</dd></div> }
}
