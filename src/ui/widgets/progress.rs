//! The way of a deal, from created to closed (SPEC §7.4).

use leptos::prelude::*;

use super::Icon;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeState {
    Done,
    Current,
    Todo,
    /// Ended without success.
    Lost,
}

impl NodeState {
    fn as_str(self) -> &'static str {
        match self {
            NodeState::Done => "done",
            NodeState::Current => "current",
            NodeState::Todo => "todo",
            NodeState::Lost => "lost",
        }
    }

    fn icon(self) -> Option<&'static str> {
        match self {
            NodeState::Done => Some("check"),
            NodeState::Current => Some("arrow-right"),
            NodeState::Todo => None,
            NodeState::Lost => Some("cross"),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressNode {
    pub label: String,
    pub state: NodeState,
    /// The state in words, for screen readers.
    pub state_label: String,
    /// A percentage, a date: what else is known of this node.
    pub note: Option<String>,
}

/// `label` names the whole for screen readers.
#[component]
pub fn Progress(#[prop(into)] label: String, nodes: Vec<ProgressNode>) -> impl IntoView {
    let nodes = nodes.into_iter().map(node).collect_view();
    view! { <ol class="progress" aria-label=label>{nodes}</ol> }
}

fn node(node: ProgressNode) -> impl IntoView {
    let current = (node.state == NodeState::Current).then_some("step");
    view! {
        <li class="progress-node" data-state=node.state.as_str() aria-current=current>
            <span class="progress-mark" aria-hidden="true">
                {node.state.icon().map(|icon| view! { <Icon name=icon/> })}
            </span>
            <span class="progress-label">
                {node.label} <span class="visually-hidden">" " {node.state_label}</span>
            </span>
            {node.note.map(|note| view! { <span>{note}</span> })}
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_node_says_its_state() {
        let node = |label: &str, state, state_label: &str| ProgressNode {
            label: label.to_string(),
            state,
            state_label: state_label.to_string(),
            note: (state == NodeState::Current).then(|| "20 %".to_string()),
        };
        let nodes = vec![
            node("Created", NodeState::Done, "done"),
            node("Qualified", NodeState::Current, "current"),
            node("Closed", NodeState::Todo, "to come"),
        ];
        let html = view! { <Progress label="Progress" nodes/> }.to_html();
        assert_eq!(html.matches("<li").count(), 3, "{html}");
        assert_eq!(html.matches("aria-current=\"step\"").count(), 1, "{html}");
        assert!(html.contains("to come") && html.contains("20 %"), "{html}");
    }
}
