//! A list of many things of one kind. On phones each row becomes a card, and a cell shows the name of its
//! column: so every cell is told that name.
//!
//! ```text
//! view! {
//!     <Table label=… columns=columns>
//!         <tr><RowHead><a href=…>…</a></RowHead><Cell label=… number=true>…</Cell></tr>
//!     </Table>
//! }
//! ```

use leptos::prelude::*;

use super::Icon;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The same list, sorted by this column.
    pub href: String,
    /// How the list is sorted by this column now, if it is.
    pub now: Option<Direction>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    pub number: bool,
    pub sort: Option<Sort>,
}

impl Column {
    pub fn text(label: impl Into<String>) -> Self {
        Column { label: label.into(), number: false, sort: None }
    }

    pub fn number(label: impl Into<String>) -> Self {
        Column { number: true, ..Column::text(label) }
    }

    pub fn sorted(mut self, href: impl Into<String>, now: Option<Direction>) -> Self {
        self.sort = Some(Sort { href: href.into(), now });
        self
    }
}

/// `label` names the table for screen readers; `children` are its rows, or `rows` is their HTML.
#[component]
pub fn Table(
    #[prop(into)] label: String,
    columns: Vec<Column>,
    #[prop(optional, into)] rows: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let head = columns.into_iter().map(head).collect_view();
    let body = match rows {
        Some(rows) => view! { <tbody inner_html=rows></tbody> }.into_any(),
        None => view! { <tbody>{children.map(|children| children())}</tbody> }.into_any(),
    };
    view! {
        <div class="table-scroll">
            <table class="list" aria-label=label>
                <thead><tr>{head}</tr></thead>
                {body}
            </table>
        </div>
    }
}

fn head(column: Column) -> impl IntoView {
    let now = column.sort.as_ref().and_then(|sort| sort.now);
    let aria = now.map(|direction| match direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    });
    let label = match column.sort {
        None => column.label.into_any(),
        Some(sort) => view! {
            <a href=sort.href>{column.label}{now.map(|_| view! { <Icon name="chevron-down"/> })}</a>
        }
        .into_any(),
    };
    view! { <th scope="col" class=column.number.then_some("number") aria-sort=aria>{label}</th> }
}

/// The cell that names its row; it stays in view while the others scroll.
#[component]
pub fn RowHead(children: Children) -> impl IntoView {
    view! { <th scope="row">{children()}</th> }
}

#[component]
pub fn Cell(
    /// The name of its column.
    #[prop(into)]
    label: String,
    #[prop(optional)] number: bool,
    /// `aside`: beside the card's title on phones; `off`: not on phones.
    #[prop(optional_no_strip, into)]
    card: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let class = number.then_some("number");
    view! { <td class=class data-label=label data-card=card><span>{children()}</span></td> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sorted_column_says_so() {
        let columns = vec![
            Column::text("Name").sorted("?sort=name", None),
            Column::number("Value").sorted("?sort=value", Some(Direction::Descending)),
        ];
        let html = view! {
            <Table label="Deals" columns>
                <tr><RowHead>"Fabrikam"</RowHead><Cell label="Value" number=true>"25,000"</Cell></tr>
            </Table>
        }
        .to_html();
        assert_eq!(html.matches("aria-sort=").count(), 1, "{html}");
        assert!(html.contains("aria-sort=\"descending\"") && html.contains("<th scope=\"row\">"), "{html}");
        assert!(html.contains("data-label=\"Value\"") && html.contains("<tbody>"), "{html}");
    }
}
