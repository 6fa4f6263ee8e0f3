//! The kinds of requests that are measured, and what has to be there before them.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::Days;
use scraper::{Html, Selector};
use tandem::domain::customer::Account;
use tandem::domain::draft::{Draft, Step};
use tandem::service::clock::{Clock, SystemClock};
use tokio::task::JoinSet;

use crate::Result;
use crate::browser::{Ask, Connection, Visitor};
use crate::load::Next;

/// The lists: what each is called, and its address.
pub const LISTS: [(&str, &str); 4] = [
    ("list", "/deals?tab=outbound&rows=50"),
    ("filtered list", "/deals?tab=outbound&rows=50&country=SE&type=co_sell"),
    ("searched list", "/deals?tab=outbound&rows=50&q=ledger"),
    ("filtered and searched list", "/deals?tab=outbound&rows=50&q=ledger&country=SE&type=co_sell"),
];

const SAVE: &str = "/api/drafts/save";
const SUGGEST: &str = "/api/customers/suggest";
/// The customers of the demo are in these countries, their names begin so.
const TYPED: [(&str, &str); 6] =
    [("SE", "tal"), ("SE", "tallv"), ("PL", "pol"), ("IT", "mo"), ("DE", "be"), ("SE", "ab åk")];

/// Names of a form's fields with their answers.
type Fields<'a> = &'a [(&'a str, &'a str)];

/// The same path again and again.
pub fn page(path: &str) -> Next {
    let ask = Ask::page(path);
    Arc::new(move |_| Some(ask.clone()))
}

/// Each in its turn.
fn in_turn(asks: Vec<Ask>) -> Next {
    let turn = AtomicUsize::new(0);
    Arc::new(move |_| asks.get(turn.fetch_add(1, Ordering::Relaxed) % asks.len().max(1)).cloned())
}

pub fn suggestions() -> Next {
    let ask = |(country, text): (&str, &str)| Ask::question(SUGGEST, &[("country", country), ("text", text)]);
    in_turn(TYPED.into_iter().map(ask).collect())
}

/// The deals that the list begins with.
pub async fn deals(connection: &mut Connection) -> Result<Next> {
    let html = connection.text(&Ask::page(LISTS[0].1)).await?;
    let mut asks = Vec::new();
    for link in Html::parse_document(&html).select(&selector("tbody a[href^='/deals/']")?) {
        let path = link.attr("href").unwrap_or_default();
        let id = path.trim_start_matches("/deals/");
        if !id.contains(['/', '?']) {
            asks.push(Ask::page(path));
        }
    }
    if asks.is_empty() { Err("the list has no deal".into()) } else { Ok(in_turn(asks)) }
}

fn selector(css: &str) -> Result<Selector> {
    Selector::parse(css).map_err(|error| format!("{css}: {error}").into())
}

/// What the answers of every draft are made of.
pub struct Answers {
    customer: (String, String),
    solution: String,
    close_date: String,
    starting: tokio::sync::Mutex<()>,
}

impl Answers {
    /// Looks up what the database offers.
    pub async fn find(connection: &mut Connection) -> Result<Self> {
        let found = connection.text(&Ask::question(SUGGEST, &[("country", "SE"), ("text", "a")])).await?;
        let found: Vec<Account> = serde_json::from_str(&found)?;
        let customer = found.into_iter().next().ok_or("there is no customer in Sweden")?.customer;
        let id = customer.id.ok_or("the customer has no id")?;
        let draft = start(connection).await?;
        let html = connection.text(&Ask::page(format!("/drafts/{draft}/solution"))).await?;
        // A services offer would ask for more.
        let options = "select[name='solution.0.id'] option:not([value='']):not([data-mark])";
        let options = selector(options)?;
        let document = Html::parse_document(&html);
        let solution = document.select(&options).next().and_then(|option| option.attr("value"));
        let close_date = (SystemClock.now() + Days::new(90)).date_naive().to_string();
        Ok(Self {
            customer: (id.as_str().to_owned(), customer.name),
            solution: solution.ok_or("the company sells nothing")?.to_owned(),
            close_date,
            starting: tokio::sync::Mutex::default(),
        })
    }

    fn details<'a>(&'a self, notes: &'a str) -> [(&'a str, &'a str); 7] {
        [
            ("details.name", "Ledger for the branches"),
            ("details.location", "all"),
            ("details.value", "25 000"),
            ("details.currency", "SEK"),
            ("details.close_date", &self.close_date),
            ("details.intent", "undecided"),
            ("details.notes", notes),
        ]
    }

    /// A draft with its details, so that nobody who starts another is led to this one.
    async fn begin(&self, connection: &mut Connection) -> Result<String> {
        let _alone = self.starting.lock().await;
        let draft = start(connection).await?;
        let fields = self.details("They want to be live before the stock-taking.");
        connection.send(&save(&draft, Step::Details, &fields, "next", "/team")).await?;
        Ok(draft)
    }

    /// Each of the six steps once, as a co-sell deal: what is left is to create it.
    async fn complete(&self, connection: &mut Connection) -> Result<Ask> {
        let draft = self.begin(connection).await?;
        let (customer, name) = (self.customer.0.as_str(), self.customer.1.as_str());
        let steps: [(Step, Fields<'_>, &'static str); 4] = [
            (
                Step::Customer,
                &[
                    ("customer.mode", "name"),
                    ("customer.country", "SE"),
                    ("customer.name", name),
                    ("customer.chosen", customer),
                ],
                "/contact",
            ),
            (
                Step::Contact,
                &[
                    ("contact.first_name", "Linnea"),
                    ("contact.last_name", "Wallin"),
                    ("contact.phone", "+46 8 465 004 11"),
                    ("contact.email", "linnea.wallin@tallvind.example"),
                ],
                "/details",
            ),
            (
                Step::Team,
                &[
                    ("team.0.first_name", "Ida"),
                    ("team.0.last_name", "Ekström"),
                    ("team.0.phone", "+46 8 465 004 77"),
                    ("team.0.email", "ida.ekstrom@fabrikam.example"),
                ],
                "/solution",
            ),
            (
                Step::Solution,
                &[
                    ("solution.0.id", self.solution.as_str()),
                    ("help.kind", "proof_of_concept_or_demo"),
                    ("help.notes", "Please join the demo."),
                ],
                "/consent",
            ),
        ];
        for (step, fields, leads_to) in steps {
            connection.send(&save(&draft, step, fields, "next", leads_to)).await?;
        }
        let html = connection.text(&Ask::page(format!("/drafts/{draft}/consent"))).await?;
        let (document, review) = (Html::parse_document(&html), selector("input[name='review']")?);
        let review = document.select(&review).next().and_then(|field| field.attr("value"));
        let agreed = [("review", review.ok_or("there is no review")?), ("consent", "yes")];
        Ok(save(&draft, Step::Consent, &agreed, "create", "created=1"))
    }

    /// So many drafts, ready to be created.
    pub async fn drafts(self: &Arc<Self>, visitor: &Visitor, count: usize) -> Result<Next> {
        const TOGETHER: usize = 8;
        let mut running: JoinSet<Result<Vec<Ask>>> = JoinSet::new();
        for part in 0..TOGETHER {
            let (answers, visitor) = (self.clone(), visitor.clone());
            running.spawn(async move {
                let mut connection = visitor.connect().await?;
                let mut asks = Vec::new();
                for _ in (part..count).step_by(TOGETHER) {
                    asks.push(answers.complete(&mut connection).await?);
                }
                Ok(asks)
            });
        }
        let mut all = VecDeque::new();
        while let Some(ended) = running.join_next().await {
            all.extend(ended??);
        }
        let all = Mutex::new(all);
        Ok(Arc::new(move |_| all.lock().unwrap_or_else(PoisonError::into_inner).pop_front()))
    }

    /// A draft for each connection, whose notes go on changing.
    pub async fn saves(self: &Arc<Self>, connection: &mut Connection, count: usize) -> Result<Next> {
        let mut drafts = Vec::new();
        for _ in 0..count {
            drafts.push(self.begin(connection).await?);
        }
        let (answers, turn) = (self.clone(), AtomicUsize::new(0));
        Ok(Arc::new(move |number| {
            let notes = format!("Call number {}.", turn.fetch_add(1, Ordering::Relaxed));
            Some(save(drafts.get(number)?, Step::Details, &answers.details(&notes), "next", "/team"))
        }))
    }
}

/// The page of a step, of a draft that is answered up to its end.
pub async fn step(connection: &mut Connection, answers: &Answers) -> Result<Next> {
    let draft = answers.begin(connection).await?;
    Ok(page(&format!("/drafts/{draft}/details")))
}

async fn start(connection: &mut Connection) -> Result<String> {
    let to = connection.follow(&Ask::form("/api/drafts/start", &[], "/customer")).await?;
    let id = to.strip_prefix("/drafts/").and_then(|rest| rest.split('/').next());
    Ok(id.ok_or("no draft was started")?.to_owned())
}

fn save(draft: &str, step: Step, fields: Fields<'_>, intent: &str, leads_to: &'static str) -> Ask {
    // One window all along, which has read the step when it was empty: never a conflict.
    let base = serde_json::to_string(&Draft::default().fields(step)).unwrap_or_default();
    let frame =
        [("draft", draft), ("step", step.code()), ("base", &base), ("editor", "bench"), ("intent", intent)];
    Ask::form(SAVE, &[&frame, fields].concat(), leads_to)
}
