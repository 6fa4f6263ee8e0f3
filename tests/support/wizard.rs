//! A person at the wizard with scripts switched off: reads a page's form, fills in what it asks and
//! sends all that a browser would send.

#![allow(dead_code, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use reqwest::Response;
use scraper::{ElementRef, Html, Selector};
use tandem::domain::id::ReferralId;
use tandem::store;

use crate::companies::{Visit, World, entry, leads_to};

/// [`World`] with two more Contosos: one of the same name in the same city, one in another country.
pub async fn known_world() -> World {
    with_contosos(World::new().await).await
}

pub async fn with_contosos(world: World) -> World {
    let with_number = |id: &str, country: &str, city: &str, duns: &str| {
        let mut entry = entry(id, "Contoso", country, city);
        entry.customer.duns = Some(duns.to_owned());
        entry
    };
    let mut second = with_number("contoso-2", "SE", "Göteborg", "150483783");
    second.customer.vendor_account_id = Some("6-ABCDEFG23XB".into());
    let entries = [
        with_number("contoso", "SE", "Göteborg", "150483782"),
        second,
        with_number("contoso-no", "NO", "Oslo", "150483799"),
    ];
    let mut tx = world.server.app.store.write().await.unwrap();
    store::customers::insert_many(&mut tx, &entries).await.unwrap();
    tx.commit().await.unwrap();
    world
}

/// The deal that *Create deal* led to.
pub fn deal_of(to: &str) -> ReferralId {
    let id = to.strip_prefix("/deals/").and_then(|rest| rest.strip_suffix("?created=1"));
    ReferralId::new(id.unwrap_or_else(|| panic!("no deal was created: {to}")))
}

/// What an answer says of a draft, without what differs each time and without the draft's id: its
/// status, where it leads, its text.
pub async fn told(answer: Response, draft: &str) -> (u16, Option<String>, String) {
    let status = answer.status().as_u16();
    let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
    let (to, request) = (header("location"), header("x-request-id").unwrap());
    let nonce = header("content-security-policy").and_then(|policy| {
        policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).map(str::to_owned)
    });
    let text = answer.text().await.unwrap().replace(&request, "").replace(draft, "ID");
    let text = nonce.map_or_else(|| text.clone(), |nonce| text.replace(&nonce, ""));
    (status, to.map(|to| to.replace(draft, "ID")), text)
}

/// One draft, by its owner.
pub struct Walk<'a> {
    pub visit: &'a Visit<'a>,
    pub draft: String,
}

impl<'a> Walk<'a> {
    /// Presses *New deal*.
    pub async fn start(visit: &'a Visit<'a>) -> Self {
        let to = visit.send("/api/drafts/start", &[]).await;
        let draft = to.strip_prefix("/drafts/").and_then(|rest| rest.strip_suffix("/customer"));
        Self { visit, draft: draft.unwrap_or_else(|| panic!("{to}")).to_owned() }
    }

    pub fn path(&self, rest: &str) -> String {
        format!("/drafts/{}/{rest}", self.draft)
    }

    /// A step's page, by its code or by an address that a redirect named.
    pub async fn page(&self, step: &str) -> Page<'a> {
        let path = if step.starts_with('/') { step.to_owned() } else { self.path(step) };
        Page::read(self.visit, &path).await
    }

    /// Opens a step, fills in, presses a button; where that leads.
    pub async fn answer(&self, step: &str, answers: &[(&str, &str)], intent: &str) -> String {
        let to = self.page(step).await.send(answers, intent).await;
        if let Some((path, place)) = to.split_once('#') {
            let page = Page::read(self.visit, path).await;
            assert!(page.ids.contains(place), "{to} leads to no place of the page");
        }
        to
    }
}

/// A page as it was read, with the form that asks the questions.
pub struct Page<'a> {
    pub visit: &'a Visit<'a>,
    html: String,
    ids: BTreeSet<String>,
    /// What the form would send as it stands.
    fields: BTreeMap<String, String>,
    /// Every control's name with the values that it can take; none may take any.
    controls: BTreeMap<String, Option<BTreeSet<String>>>,
}

impl<'a> Page<'a> {
    /// Fails where the page does, where an id is there twice or a problem's link leads nowhere.
    pub async fn read(visit: &'a Visit<'a>, path: &str) -> Self {
        Self::of(visit, path, visit.get(path).await).await
    }

    /// By a reader of that language.
    pub async fn read_in(visit: &'a Visit<'a>, path: &str, language: &str) -> Self {
        let asked = visit.browser.get(visit.server.address(path)).header("accept-language", language);
        Self::of(visit, path, asked.send().await.unwrap()).await
    }

    async fn of(visit: &'a Visit<'a>, path: &str, answer: Response) -> Self {
        assert_eq!(answer.status(), 200, "{path}");
        let html = answer.text().await.unwrap();
        let document = Html::parse_document(&html);
        let mut ids = BTreeSet::new();
        for element in document.select(&selector("[id]")) {
            let id = element.attr("id").unwrap();
            assert!(ids.insert(id.to_owned()), "{path}: two elements have the id {id}");
        }
        for link in document.select(&selector(".error-summary a")) {
            let place = link.attr("href").unwrap().trim_start_matches('#');
            assert!(ids.contains(place), "{path}: the problem's link leads nowhere: {place}");
        }
        let (mut fields, mut controls) = (BTreeMap::new(), BTreeMap::new());
        // A browser sends nothing for a control that is disabled.
        for control in document.select(&selector(
            "main form[method=post] [name]:not([disabled]), form#wizard [name]:not([disabled])",
        )) {
            read_control(control, &mut fields, &mut controls);
        }
        Self { visit, html, ids, fields, controls }
    }

    pub fn html(&self) -> String {
        self.html.clone()
    }

    /// What a person reads, without markup.
    pub fn text(&self) -> String {
        let document = Html::parse_document(&self.html);
        let body = document.select(&selector("body")).next().unwrap();
        let mut text = String::new();
        for node in body.descendants() {
            let hidden = node
                .parent()
                .and_then(ElementRef::wrap)
                .is_some_and(|parent| matches!(parent.value().name(), "script" | "style" | "leptos-island"));
            if let Some(piece) = node.value().as_text().filter(|_| !hidden) {
                text.push_str(piece);
            }
            if node.value().is_element() {
                text.push(' ');
            }
        }
        text
    }

    pub fn title(&self) -> String {
        let document = Html::parse_document(&self.html);
        document.select(&selector("title")).next().unwrap().text().collect()
    }

    pub fn links(&self) -> Vec<String> {
        let document = Html::parse_document(&self.html);
        document.select(&selector("a[href]")).map(|link| link.attr("href").unwrap().to_owned()).collect()
    }

    /// The summary of problems.
    pub fn problems(&self) -> Vec<String> {
        let document = Html::parse_document(&self.html);
        document.select(&selector(".error-summary a")).map(|link| link.text().collect()).collect()
    }

    /// What is said beside a field.
    pub fn error(&self, path: &str) -> String {
        let document = Html::parse_document(&self.html);
        let place = format!("[id='{}-error']", path.replace('.', "-"));
        document.select(&selector(&place)).next().unwrap().text().collect()
    }

    /// The states of the six steps, in words.
    pub fn states(&self) -> Vec<String> {
        let document = Html::parse_document(&self.html);
        let words = ["Not started", "Complete", "Needs attention"];
        let steps = selector(".stepper li");
        let state = |step: ElementRef| {
            let text: String = step.text().collect();
            words.iter().find(|word| text.contains(**word)).map(|word| (*word).to_owned()).unwrap_or(text)
        };
        document.select(&steps).map(state).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.controls.contains_key(name)
    }

    pub fn names(&self) -> Vec<String> {
        self.controls.keys().cloned().collect()
    }

    /// What the form would send for a control as it stands.
    pub fn value(&self, name: &str) -> String {
        assert!(self.has(name), "there is no {name}; there are {:?}", self.names());
        self.fields.get(name).cloned().unwrap_or_default()
    }

    pub fn is_ticked(&self, name: &str) -> bool {
        assert!(self.has(name), "there is no {name}; there are {:?}", self.names());
        self.fields.contains_key(name)
    }

    pub fn options(&self, name: &str) -> BTreeSet<String> {
        self.controls.get(name).cloned().flatten().unwrap_or_else(|| panic!("{name} is no choice"))
    }

    /// The form with these answers, which its controls must be able to take, and a pressed button.
    /// An empty answer leaves a box unticked.
    pub fn form(&self, answers: &[(&str, &str)], intent: &str) -> Vec<(String, String)> {
        let mut fields = self.fields.clone();
        for (name, text) in answers {
            let asked = || format!("the page does not ask for {name}; it asks for {:?}", self.names());
            let control = self.controls.get(*name).unwrap_or_else(|| panic!("{}", asked()));
            let is_box = control.as_ref().is_some_and(|options| options.len() == 1);
            match control {
                _ if is_box && text.is_empty() => {
                    fields.remove(*name);
                    continue;
                }
                Some(options) => assert!(options.contains(*text), "{name} cannot be {text}: {options:?}"),
                None => {}
            }
            fields.insert((*name).to_owned(), (*text).to_owned());
        }
        fields.insert("intent".to_owned(), intent.to_owned());
        fields.into_iter().collect()
    }

    pub async fn post(&self, to: &str, answers: &[(&str, &str)], intent: &str) -> Response {
        let form = self.form(answers, intent);
        self.visit.browser.post(self.visit.server.address(to)).form(&form).send().await.unwrap()
    }

    /// Fills in, presses a button of the wizard; where that leads.
    pub async fn send(&self, answers: &[(&str, &str)], intent: &str) -> String {
        leads_to(&self.post("/api/drafts/save", answers, intent).await).to_owned()
    }

    /// Sends what no page offers.
    pub async fn forge(&self, answers: &[(&str, &str)], intent: &str) -> String {
        let mut form: BTreeMap<String, String> = self.fields.clone();
        form.extend(answers.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
        form.insert("intent".to_owned(), intent.to_owned());
        let request = self.visit.browser.post(self.visit.server.address("/api/drafts/save")).form(&form);
        leads_to(&request.send().await.unwrap()).to_owned()
    }
}

fn read_control(
    control: ElementRef,
    fields: &mut BTreeMap<String, String>,
    controls: &mut BTreeMap<String, Option<BTreeSet<String>>>,
) {
    let name = control.attr("name").unwrap().to_owned();
    let value = || control.attr("value").unwrap_or_default().to_owned();
    let is_set = |mark: &str| control.attr(mark).is_some();
    match (control.value().name(), control.attr("type").unwrap_or("text")) {
        ("button", _) => {}
        ("input", "checkbox" | "radio") => {
            let options = controls.entry(name.clone()).or_insert_with(|| Some(BTreeSet::new()));
            if let Some(options) = options {
                options.insert(value());
            }
            if is_set("checked") {
                fields.insert(name, value());
            }
        }
        ("input", _) => {
            fields.insert(name.clone(), value());
            controls.insert(name, None);
        }
        ("textarea", _) => {
            // A browser sends every line break as two characters.
            let text: String = control.text().collect();
            fields.insert(name.clone(), text.replace("\r\n", "\n").replace('\n', "\r\n"));
            controls.insert(name, None);
        }
        ("select", _) => {
            let options: Vec<ElementRef> = control.select(&selector("option")).collect();
            let of = |option: &ElementRef| option.attr("value").unwrap_or_default().to_owned();
            let selected =
                options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
            fields.insert(name.clone(), selected.map(of).unwrap_or_default());
            controls.insert(name, Some(options.iter().map(of).collect()));
        }
        _ => {}
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}
