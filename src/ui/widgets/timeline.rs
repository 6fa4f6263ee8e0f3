//! What happened, newest first: who and when.

use leptos::prelude::*;

use super::{Icon, Tone};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEntry {
    pub icon: &'static str,
    pub tone: Tone,
    /// One whole sentence.
    pub what: String,
    /// RFC 3339, for machines.
    pub at: String,
    /// The same time as this reader writes it.
    pub when: String,
    pub who: Option<String>,
    /// What a person wrote on the occasion.
    pub note: Option<String>,
}

#[component]
pub fn Timeline(entries: Vec<TimelineEntry>) -> impl IntoView {
    view! { <ol class="timeline">{entries.into_iter().map(entry).collect_view()}</ol> }
}

fn entry(entry: TimelineEntry) -> impl IntoView {
    let who = entry.who.map(|who| view! { " · " <span>{who}</span> });
    view! {
        <li>
            <span class="timeline-mark" data-tone=entry.tone.as_str()><Icon name=entry.icon/></span>
            <div>
                <p>{entry.what}</p>
                <p class="timeline-when"><time datetime=entry.at>{entry.when}</time>{who}</p>
                {entry.note.map(|note| view! { <p class="timeline-body prose">{note}</p> })}
            </div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_says_what_when_and_who_and_escapes_notes() {
        let entries = vec![TimelineEntry {
            icon: "plus",
            tone: Tone::Neutral,
            what: "Deal created".to_string(),
            at: "2025-05-04T09:30:00Z".to_string(),
            when: "4 May 2025, 11:30".to_string(),
            who: Some("Rosa Alm".to_string()),
            note: Some("<b>bold</b>".to_string()),
        }];
        let html = view! { <Timeline entries/> }.to_html();
        assert!(html.contains("datetime=\"2025-05-04T09:30:00Z\"") && html.contains("Rosa Alm"), "{html}");
        assert!(html.contains("&lt;b&gt;bold"), "{html}");
    }
}
