//! Two people changed the same thing: mine, theirs and where both began, field by field. The person chooses.

use leptos::prelude::*;

use super::FieldId;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Mine,
    Theirs,
}

impl Side {
    /// What the form sends.
    pub fn as_str(self) -> &'static str {
        match self {
            Side::Mine => "mine",
            Side::Theirs => "theirs",
        }
    }
}

/// The values as people read them; an empty one as the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedField {
    pub name: String,
    pub label: String,
    pub mine: String,
    pub theirs: String,
    pub base: String,
    /// What is chosen at first.
    pub chosen: Side,
}

/// The form sends `choose.NAME=mine|theirs` for each field. The three words say whose value is whose.
#[component]
pub fn Comparison(
    #[prop(into)] mine: String,
    #[prop(into)] theirs: String,
    #[prop(into)] base: String,
    fields: Vec<ComparedField>,
) -> impl IntoView {
    let fields = fields
        .into_iter()
        .map(|field| {
            let name = format!("choose.{}", field.name);
            let mine = choice(&name, Side::Mine, mine.clone(), field.mine, field.chosen);
            let theirs = choice(&name, Side::Theirs, theirs.clone(), field.theirs, field.chosen);
            view! {
                <fieldset class="comparison-field">
                    <legend>{field.label}</legend>
                    <p class="comparison-base"><span>{base.clone()}</span> " " <span class="prose">{field.base}</span></p>
                    <div class="comparison-choices">{mine}{theirs}</div>
                </fieldset>
            }
        })
        .collect_view();
    view! { <div class="comparison">{fields}</div> }
}

fn choice(name: &str, side: Side, title: String, value: String, chosen: Side) -> impl IntoView + use<> {
    let id = format!("{}-{}", FieldId::new(name).control(), side.as_str());
    let text_id = format!("{id}-text");
    view! {
        <div class="radio-card">
            <input
                type="radio"
                id=id.clone()
                name=name.to_string()
                value=side.as_str()
                checked=side == chosen
                aria-describedby=text_id.clone()
            />
            <label for=id>{title}</label>
            <p class="prose" id=text_id>{value}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_values_are_shown_and_one_is_chosen() {
        let fields = vec![ComparedField {
            name: "deal.name".to_string(),
            label: "Deal name".to_string(),
            mine: "Pilot, Malmö".to_string(),
            theirs: "Pilot Lund".to_string(),
            base: "Pilot".to_string(),
            chosen: Side::Theirs,
        }];
        let html = view! { <Comparison mine="Yours" theirs="Theirs" base="Before:" fields/> }.to_html();
        for part in
            ["Pilot, Malmö", "Pilot Lund", "name=\"choose.deal.name\"", "id=\"choose-deal-name-mine\""]
        {
            assert!(html.contains(part), "{part} is missing from {html}");
        }
        assert_eq!(html.matches(" checked").count(), 1, "{html}");
    }
}
