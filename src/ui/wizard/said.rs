//! Answers as people read them: a code by its label, an id by its name, an amount and a date as the
//! reader's language writes them. What cannot be read is shown as it was typed.

use crate::api::deals::Named;
use crate::domain::draft::{ENTIRE_ORGANIZATION, Rows};
use crate::domain::edit::Fields;
use crate::domain::services::Taxonomy;
use crate::domain::values::{Currency, Money, parse_date};
use crate::words::{Words, args};

use super::fields::key;

pub struct Said<'a> {
    pub words: Words,
    pub taxonomy: &'a Taxonomy,
    pub named: &'a Named,
}

impl Said<'_> {
    /// A field's label, with the row that it is in.
    pub fn label(&self, path: &str) -> String {
        let label = self.words.text(&key("field", path));
        let mut parts = path.split('.');
        let rows = match parts.next() {
            Some(rows) if rows == Rows::Team.code() => "team-person",
            Some(rows) if rows == Rows::Partners.code() => "partner-number",
            Some(rows) if rows == Rows::Solutions.code() => "solution-number",
            _ => return label,
        };
        let Some(row) = parts.next().and_then(|row| row.parse::<usize>().ok()) else { return label };
        let row = self.words.with(rows, args! { "number" => row + 1 });
        self.words.with("conflict-field-of-row", args! { "row" => row, "field" => label })
    }

    /// What a form says in a field.
    pub fn value(&self, path: &str, form: &Fields) -> String {
        let text = form.get(path).map(String::as_str).unwrap_or_default();
        let (group, name) = (path.split('.').next().unwrap_or_default(), last(path));
        let said = match (group, name) {
            (_, "value" | "price") => self.amount(text, beside(path, "currency", form)),
            (_, "close_date") => Some(self.date(text)),
            ("customer", "country") => text.parse().ok().map(|country| self.words.country(country)),
            ("customer", "mode") => self.mode(text),
            ("customer", "chosen") => self.named.accounts.get(text).cloned(),
            ("details", "location") | ("solution", "assessment_location") => self.location(text),
            ("details", "intent") => text.parse().ok().map(|intent| self.words.purchase_intent(intent)),
            ("partners", "org") => self.named.partners.get(text).cloned(),
            ("partners", "help") => text.parse().ok().map(|help| self.words.help_type(help)),
            ("partners", "team") => Some(people(text, form)),
            ("partners", "solutions") | ("solution", "id" | "assessment") => Some(self.solutions(text)),
            ("help", "kind") if !text.is_empty() => Some(self.words.help(text.parse().ok())),
            ("help", "share") | ("consent", _) => self.answer(text),
            ("services", "role") => text.parse().ok().map(|role| self.words.partner_role(role)),
            ("services", "area") => self.taxonomy.area(text).map(|area| self.words.topic(&area.topic)),
            ("services", "play") => self.taxonomy.play(text).map(|play| self.words.topic(play)),
            _ => None,
        };
        said.unwrap_or_else(|| text.to_owned())
    }

    fn amount(&self, text: &str, currency: &str) -> Option<String> {
        let currency = currency.parse::<Currency>().ok()?;
        Some(self.words.money(Money::parse(text, currency).ok()?))
    }

    fn date(&self, typed: &str) -> String {
        parse_date(typed).map_or_else(|_| typed.to_owned(), |date| self.words.date(date))
    }

    fn location(&self, id: &str) -> Option<String> {
        match id {
            ENTIRE_ORGANIZATION => Some(self.words.text("field-details-location-all")),
            id => self.named.locations.get(id).cloned(),
        }
    }

    fn solutions(&self, ids: &str) -> String {
        let name = |id: &str| self.named.solutions.get(id).cloned().unwrap_or_else(|| id.to_owned());
        ids.split(' ').map(name).collect::<Vec<_>>().join(", ")
    }

    fn mode(&self, code: &str) -> Option<String> {
        let known = super::customer::MODES.contains(&code);
        known.then(|| self.words.label("customer-mode", code))
    }

    fn answer(&self, code: &str) -> Option<String> {
        match code {
            "yes" => Some(self.words.text("answer-yes")),
            "no" => Some(self.words.text("answer-no")),
            _ => None,
        }
    }
}

fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

/// The field of that name in the same group or row.
fn beside<'a>(path: &str, name: &str, form: &'a Fields) -> &'a str {
    let path = path.rsplit_once('.').map_or_else(|| name.to_owned(), |(at, _)| format!("{at}.{name}"));
    form.get(&path).map(String::as_str).unwrap_or_default()
}

/// Those whom an invitation picks by their place in the form's team.
fn people(picks: &str, form: &Fields) -> String {
    let text = |pick: &str, name: &str| form.get(&format!("team.{pick}.{name}")).map(String::as_str);
    let person = |pick: &str| {
        let names = [text(pick, "first_name"), text(pick, "last_name")];
        names.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    picks.split(' ').map(person).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Locale;

    #[test]
    fn codes_and_ids_are_said_in_words() {
        let mut named = Named::default();
        named.solutions.insert("01a2031c".into(), "Fabrikam Ledger".into());
        named.partners.insert("org".into(), "Northwind".into());
        named.locations.insert("oslo".into(), "Oslo".into());
        let taxonomy = Taxonomy::default();
        let said = Said { words: Words::new(Locale::En, "Contoso"), taxonomy: &taxonomy, named: &named };
        let fields = [
            ("team.1.first_name", "Ada"),
            ("team.1.last_name", "Nyström"),
            ("partners.0.team", "1"),
            ("partners.0.solutions", "01a2031c"),
            ("partners.0.org", "org"),
            ("partners.0.value", "2500"),
            ("partners.0.currency", "EUR"),
            ("solution.0.id", "01a2031c"),
            ("help.kind", "proof_of_concept_or_demo"),
            ("details.location", "oslo"),
            ("details.close_date", "soon"),
            ("customer.country", "SE"),
            ("details.intent", "undecided"),
        ];
        let form: Fields = fields.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
        for (path, expected) in [
            ("partners.0.team", "Ada Nyström"),
            ("partners.0.solutions", "Fabrikam Ledger"),
            ("partners.0.org", "Northwind"),
            ("partners.0.value", "€2,500"),
            ("solution.0.id", "Fabrikam Ledger"),
            ("help.kind", "Proof of concept / Demo"),
            ("details.location", "Oslo"),
            ("details.close_date", "soon"),
            ("customer.country", "Sweden"),
            ("details.intent", "Have not decided"),
            ("help.notes", ""),
        ] {
            assert_eq!(said.value(path, &form), expected, "{path}");
        }
        assert_eq!(said.label("team.1.email"), "Person 2: E-mail");
        assert_eq!(said.label("details.crm_id"), "CRM ID");
    }
}
