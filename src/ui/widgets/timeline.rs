//! What happened, newest first: who and when.

use leptos::prelude::*;

use super::{Disclosure, Icon, KeyValue, KeyValues, Tone};

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
    /// What changed, and what a person wrote on the occasion.
    pub note: Option<String>,
    pub rewritten: Option<Rewritten>,
}

/// A text that is too long for a line, closed until somebody wants to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    pub what: String,
    /// Each version's name and text, the earlier one first.
    pub versions: [(String, String); 2],
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
                {entry.rewritten.map(rewritten)}
            </div>
        </li>
    }
}

fn rewritten(text: Rewritten) -> impl IntoView {
    let version = |(name, text)| KeyValue::new(name, view! { <bdi class="prose">{text}</bdi> });
    let rows: Vec<_> = text.versions.into_iter().map(version).collect();
    view! { <Disclosure summary=text.what><KeyValues rows/></Disclosure> }
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
            rewritten: Some(Rewritten {
                what: "The notes were rewritten".to_string(),
                versions: [("Before", "<i>"), ("After", "Short")]
                    .map(|(name, text)| (name.into(), text.into())),
            }),
        }];
        let html = view! { <Timeline entries/> }.to_html();
        assert!(html.contains("datetime=\"2025-05-04T09:30:00Z\"") && html.contains("Rosa Alm"), "{html}");
        assert!(html.contains("&lt;b&gt;bold"), "{html}");
        assert!(html.contains("<summary>The notes were rewritten"), "{html}");
        assert!(html.contains("&lt;i&gt;") && html.contains("Short"), "{html}");
    }
}
