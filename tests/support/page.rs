//! A page as a person reads it: texts by CSS selector, a form as a browser would send it.

#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeMap;

use reqwest::Response;
use scraper::{ElementRef, Html, Selector};

use crate::companies::Visit;

pub struct Page {
    pub status: u16,
    /// The source, for what a selector cannot say.
    pub html: String,
    document: Html,
}

impl Page {
    pub async fn of(answer: Response) -> Self {
        let status = answer.status().as_u16();
        let html = answer.text().await.unwrap();
        Self { status, document: Html::parse_document(&html), html }
    }

    fn elements<'a>(&'a self, selector: &str) -> Vec<ElementRef<'a>> {
        self.document.select(&Selector::parse(selector).unwrap()).collect()
    }

    pub fn has(&self, selector: &str) -> bool {
        !self.elements(selector).is_empty()
    }

    /// The text of each element, its white space as a browser shows it.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.elements(selector).into_iter().map(text).collect()
    }

    /// The text of the only element.
    pub fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector}: {texts:?} in {}", self.html);
        texts.into_iter().next().unwrap()
    }

    /// An attribute of the first element.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.elements(selector).first()?.value().attr(name).map(str::to_owned)
    }

    /// What the form that is sent to an address holds, without its buttons.
    pub fn form(&self, action: &str) -> BTreeMap<String, String> {
        let form = self.elements(&format!("form[action='{action}']")).into_iter().next();
        let form = form.unwrap_or_else(|| panic!("no form for {action} in {}", self.html));
        let controls = Selector::parse("input[name], select[name], textarea[name]").unwrap();
        form.select(&controls).filter_map(control).collect()
    }

    /// The reason beside a control that cannot be used; none when it can.
    pub fn reason(&self, selector: &str) -> Option<String> {
        let id = self.attribute(selector, "aria-describedby")?;
        assert_eq!(self.attribute(selector, "aria-disabled").as_deref(), Some("true"), "{selector}");
        Some(self.text(&format!("#{id}")))
    }
}

/// A page that opens.
pub async fn read(visit: &Visit<'_>, address: &str) -> Page {
    let page = Page::of(visit.get(address).await).await;
    assert_eq!(page.status, 200, "{address}");
    page
}

/// Sends a form as it is filled in; where that leads.
pub async fn send(visit: &Visit<'_>, action: &str, form: &BTreeMap<String, String>) -> String {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visit.send(action, &form).await
}

fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    // The marks that keep a placed name apart from the sentence are not read.
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn control(element: ElementRef<'_>) -> Option<(String, String)> {
    let attribute = |name: &str| element.value().attr(name).map(str::to_owned);
    let value = match element.value().name() {
        "textarea" => element.text().collect(),
        "select" => {
            let options = |selector: &str| element.select(&Selector::parse(selector).unwrap()).next();
            let chosen = options("option[selected]").or_else(|| options("option"))?;
            chosen.value().attr("value").unwrap_or_default().to_owned()
        }
        _ => match attribute("type").as_deref() {
            Some("radio" | "checkbox") if attribute("checked").is_none() => return None,
            _ => attribute("value").unwrap_or_default(),
        },
    };
    Some((attribute("name")?, value))
}
