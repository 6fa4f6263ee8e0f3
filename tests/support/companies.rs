//! The vendor and two partners, both ready to create deals, with people of every kind; deals made as
//! the wizard makes them.

#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use reqwest::{Client, Response};
use tandem::domain::access::{Actor, Grant, OrgKind, Role, Scope};
use tandem::domain::customer::{Address, Category, Customer};
use tandem::domain::deal::{Deal, DealType, Details, Help, HelpType, Invitation, Party, PurchaseIntent};
use tandem::domain::draft::{Created, Ids, NewDeal, create};
use tandem::domain::id::{CustomerId, EngagementId, LocationId, OrgId, ReferralId, SolutionId, UserId};
use tandem::domain::lifecycle::Command;
use tandem::domain::person::Person;
use tandem::domain::programme::Programme;
use tandem::domain::solution::{DealSolution, SolutionKind};
use tandem::domain::values::{Currency, EmailAddress, Money};
use tandem::service::deals;
use tandem::store::customers::Entry;
use tandem::store::events::Doer;
use tandem::store::orgs::{Location, Org};
use tandem::store::people::{PasswordHash, User};
use tandem::store::solutions::{Kind, Published};
use tandem::store::{self, id};

pub use crate::support::leads_to;
use crate::support::{PASSWORD, Server, browser};

pub const VENDOR: &str = "vendor";
pub const FABRIKAM: &str = "fabrikam";
pub const NORTHWIND: &str = "northwind";
pub const LARCH: &str = "larch";
pub const SWEDEN: &str = "fabrikam-sweden";
pub const POLAND: &str = "fabrikam-poland";

/// Who there is: the part before the `@` is the account's id, the part after it the company's.
const PEOPLE: [(&str, &str, Option<Role>, Option<&str>); 9] = [
    ("ada@fabrikam.example", "Ada Nyström", Some(Role::ReferralsAdmin), None),
    ("sven@fabrikam.example", "Sven Lindqvist", Some(Role::ReferralsAdmin), Some(SWEDEN)),
    ("uma@fabrikam.example", "Uma Rao", Some(Role::ReferralsUser), None),
    ("otto@fabrikam.example", "Otto Brandt", Some(Role::ReferralsUser), None),
    ("amir@fabrikam.example", "Amir Haddad", Some(Role::AccountAdmin), None),
    ("sol@fabrikam.example", "Sol Okafor", Some(Role::SolutionAdmin), None),
    ("nora@fabrikam.example", "Nora Keller", None, None),
    ("nils@northwind.example", "Nils Berg", Some(Role::ReferralsAdmin), None),
    ("vera@vendor.example", "Vera Conti", Some(Role::VendorSeller), None),
];

/// A running server with these companies in its database.
pub struct World {
    pub server: Server,
}

impl World {
    pub async fn new() -> Self {
        let world = Self { server: Server::start().await };
        world.found().await;
        world
    }

    /// As [`Self::new`], under a programme of its own.
    pub async fn under(programme: &Programme) -> Self {
        let world = Self { server: Server::start_under(programme).await };
        world.found().await;
        world
    }

    async fn found(&self) {
        let app = &self.server.app;
        // One hash for all: hashing is slow on purpose.
        let hash = app.passwords.hash(PASSWORD.into()).await.unwrap();
        let now = app.clock.now();
        let mut tx = app.store.write().await.unwrap();
        for (id, kind, name) in [
            (VENDOR, OrgKind::Vendor, "Vendor"),
            (FABRIKAM, OrgKind::Partner, "Fabrikam"),
            (NORTHWIND, OrgKind::Partner, "Northwind"),
        ] {
            store::orgs::insert(&mut tx, &org(id, kind, name, now)).await.unwrap();
        }
        for (id, company, name, country) in [
            (SWEDEN, FABRIKAM, "Stockholm", "SE"),
            (POLAND, FABRIKAM, "Łódź", "PL"),
            ("northwind-italy", NORTHWIND, "Milano", "IT"),
        ] {
            store::orgs::insert_location(&mut tx, &location(id, company, name, country)).await.unwrap();
        }
        for (email, name, role, location) in PEOPLE {
            let user = user(email, name, &hash, now);
            store::people::insert(&mut tx, &user).await.unwrap();
            if let Some(role) = role {
                let grant = Grant { role, scope: scope(location) };
                store::people::grant(&mut tx, &user.id, &grant, None, now).await.unwrap();
            }
        }
        for (id, company, name, kind) in [
            ("fabrikam-ledger", FABRIKAM, "Fabrikam Ledger", Kind::Product),
            ("northwind-routes", NORTHWIND, "Northwind Routes", Kind::Product),
            ("cloud-assessment", VENDOR, "Cloud assessment", Kind::Assessment),
        ] {
            store::solutions::insert(&mut tx, &solution(id, company, name, kind)).await.unwrap();
        }
        let adoption = solution("fabrikam-adoption", FABRIKAM, "Fabrikam Adoption", Kind::Product);
        store::solutions::insert(&mut tx, &Published { services: true, ..adoption }).await.unwrap();
        store::customers::insert_many(&mut tx, &[entry("contoso", "Contoso", "SE", "Göteborg")])
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// A partner with more to sell than a list shows: `lantern-00` to `lantern-59`, each called so, and
    /// one of another name.
    pub async fn crowd(&self) {
        let mut tx = self.server.app.store.write().await.unwrap();
        let larch = org(LARCH, OrgKind::Partner, "Lumen & Larch", self.server.app.clock.now());
        store::orgs::insert(&mut tx, &larch).await.unwrap();
        for n in 0..60 {
            let lantern =
                solution(&format!("lantern-{n:02}"), LARCH, &format!("Lantern {n:02}"), Kind::Product);
            store::solutions::insert(&mut tx, &lantern).await.unwrap();
        }
        let desk = solution("larch-desk", LARCH, "Plånings Desk", Kind::Product);
        store::solutions::insert(&mut tx, &desk).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A browser in which this person is signed in.
    pub async fn sign_in(&self, email: &str) -> Visit<'_> {
        let visit = self.visit();
        let answer = visit.post("/api/session/sign_in", &[("email", email), ("password", PASSWORD)]).await;
        // Who gives roles and opens no deals lands on the people.
        assert!(["/deals", "/people"].contains(&leads_to(&answer)), "{email} cannot sign in");
        visit
    }

    /// A browser in which nobody is signed in.
    pub fn visit(&self) -> Visit<'_> {
        Visit { server: &self.server, browser: browser() }
    }

    /// Creates a deal with the referrals of all its parties, the creator's first.
    pub async fn deal(&self, author: &str, new: NewDeal) -> Vec<Deal> {
        let (app, actor) = (&self.server.app, actor(author));
        let fresh = || ReferralId::new(id::fresh());
        let ids = Ids {
            engagement: EngagementId::new(id::fresh()),
            own: fresh(),
            vendor: fresh(),
            partners: new.invitations.iter().map(|_| fresh()).collect(),
        };
        let now = app.clock.now();
        let made = create(new, &actor, &OrgId::new(VENDOR), &ids, now, &app.programme);
        let doer = Doer { id: Some(actor.user), name: actor.name };
        let mut tx = app.store.write().await.unwrap();
        store::deals::open_engagement(&mut tx, &ids.engagement, now).await.unwrap();
        for Created { deal, event } in &made {
            store::deals::insert(&mut tx, deal).await.unwrap();
            store::events::append(&mut tx, deal, &doer, event, now).await.unwrap();
        }
        tx.commit().await.unwrap();
        made.into_iter().map(|made| made.deal).collect()
    }

    /// Lets a person do something to a deal that they may do.
    pub async fn act(&self, email: &str, deal: &Deal, command: Command) {
        deals::command(&self.server.app, &actor(email), &deal.id, &command).await.unwrap();
    }

    /// The deal as it is stored now.
    pub async fn stored(&self, email: &str, deal: &ReferralId) -> Deal {
        deals::load(&self.server.app, &actor(email), deal).await.unwrap()
    }

    /// Every row of every table, by table, in an order of its own: what a change is found by. The
    /// search index is left out, which follows from the customers.
    pub async fn dump(&self) -> BTreeMap<String, Vec<String>> {
        let mut read = self.server.app.store.read().await.unwrap();
        if read.backend_name() == "PostgreSQL" {
            return dump_postgres(&mut read).await;
        }
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
                      AND name NOT LIKE 'customers_search%'";
        let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut *read).await.unwrap();
        let mut dump = BTreeMap::new();
        for table in tables {
            let columns = format!(
                "SELECT group_concat('quote(' || name || ')', ' || '','' || ') FROM pragma_table_info('{table}')"
            );
            let columns: String =
                sqlx::query_scalar(sqlx::AssertSqlSafe(columns)).fetch_one(&mut *read).await.unwrap();
            let rows = format!("SELECT {columns} AS line FROM {table} ORDER BY line");
            let rows = sqlx::query_scalar(sqlx::AssertSqlSafe(rows)).fetch_all(&mut *read).await.unwrap();
            dump.insert(table, rows);
        }
        dump
    }
}

async fn dump_postgres(read: &mut store::Connection) -> BTreeMap<String, Vec<String>> {
    let tables = "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public'";
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut *read).await.unwrap();
    let mut dump = BTreeMap::new();
    for table in tables {
        let rows = format!("SELECT CAST(row_to_json(t) AS TEXT) AS line FROM {table} t ORDER BY line");
        let rows = sqlx::query_scalar(sqlx::AssertSqlSafe(rows)).fetch_all(&mut *read).await.unwrap();
        dump.insert(table, rows);
    }
    dump
}

/// A deal of Ada's.
pub async fn created(world: &World, new: NewDeal) -> Deal {
    world.deal("ada@fabrikam.example", new).await.remove(0)
}

/// A browser at the server.
pub struct Visit<'a> {
    pub server: &'a Server,
    pub browser: Client,
}

impl Visit<'_> {
    pub async fn get(&self, path: &str) -> Response {
        self.browser.get(self.server.address(path)).send().await.unwrap()
    }

    /// A form of the page sent without JavaScript.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Response {
        self.browser.post(self.server.address(path)).form(form).send().await.unwrap()
    }

    /// Posts, and answers where that leads.
    pub async fn send(&self, path: &str, form: &[(&str, &str)]) -> String {
        leads_to(&self.post(path, form).await).to_owned()
    }
}

/// The id of the input that is kept at an address, as a redirect to it says.
pub fn kept(address: &str) -> String {
    assert!(address.contains("/kept/"), "{address}");
    address.rsplit('/').next().unwrap().to_owned()
}

/// What the domain knows of one of [`PEOPLE`].
pub fn actor(email: &str) -> Actor {
    let (_, name, role, location) = PEOPLE.into_iter().find(|person| person.0 == email).unwrap();
    let (account, company) = ids(email);
    Actor {
        user: UserId::new(account),
        org: OrgId::new(company),
        org_kind: if company == VENDOR { OrgKind::Vendor } else { OrgKind::Partner },
        email: EmailAddress::parse(email).unwrap(),
        name: name.to_owned(),
        grants: role.map(|role| Grant { role, scope: scope(location) }).into_iter().collect(),
        strict_locations: false,
        assessments_vetted: company == FABRIKAM,
    }
}

/// A private deal of Fabrikam's, for the entire organization, without a team.
pub fn new_deal(name: &str) -> NewDeal {
    NewDeal {
        deal_type: DealType::Private,
        customer: entry("contoso", "Contoso", "SE", "Göteborg").customer,
        contact: Some(person("kim@contoso.example")),
        contact_notes: String::new(),
        location: None,
        details: Details {
            name: name.to_owned(),
            value: Money::new(2_500_000, Currency::USD),
            close_date: NaiveDate::from_ymd_opt(2027, 3, 31).unwrap(),
            crm_id: None,
            campaign_id: None,
            notes: "They want to leave their old system.".into(),
            purchase_intent: PurchaseIntent::Undecided,
        },
        team: vec![person("ada@fabrikam.example")],
        solutions: vec![DealSolution {
            id: SolutionId::new("fabrikam-ledger"),
            name: "Fabrikam Ledger".into(),
            publisher_name: "Fabrikam".into(),
            kind: SolutionKind::Own,
            incentive: None,
            services: false,
            quantity: None,
            price: None,
            assessment_location: None,
        }],
        services: None,
        help: Help::None { sellers_may_view: false },
        invitations: Vec::new(),
    }
}

/// A deal with which the vendor was asked to help.
pub fn co_sell(name: &str) -> NewDeal {
    let help = Help::Asked { help: HelpType::General, notes: String::new() };
    NewDeal { deal_type: DealType::CoSell, help, ..new_deal(name) }
}

/// A deal with which the vendor was asked to help, and to which Northwind is invited.
pub fn invited(name: &str) -> NewDeal {
    let new = co_sell(name);
    let invitation = Invitation {
        partner: OrgId::new(NORTHWIND),
        partner_name: "Northwind".into(),
        value: new.details.value,
        close_date: new.details.close_date,
        notes: String::new(),
        team: new.team.clone(),
        solutions: new.solutions.clone(),
        help: HelpType::General,
    };
    NewDeal { invitations: vec![invitation], ..new }
}

pub fn assessment(name: &str) -> NewDeal {
    let mut new = new_deal(name);
    new.deal_type = DealType::Assessment;
    new.solutions = vec![DealSolution {
        id: SolutionId::new("cloud-assessment"),
        name: "Cloud assessment".into(),
        publisher_name: "Vendor".into(),
        kind: SolutionKind::Assessment,
        assessment_location: Some(LocationId::new(SWEDEN)),
        ..new.solutions.remove(0)
    }];
    new
}

/// The vendor's copy of a deal.
pub fn vendors(deals: &[Deal]) -> &Deal {
    deals.iter().find(|deal| deal.party == Party::Vendor).unwrap()
}

pub fn person(email: &str) -> Person {
    let name = email.split('@').next().unwrap();
    Person {
        first_name: name.to_owned(),
        last_name: "Testare".into(),
        phone: "+4681234567".into(),
        email: EmailAddress::parse(email).unwrap(),
    }
}

fn ids(email: &str) -> (&str, &str) {
    let (account, domain) = email.split_once('@').unwrap();
    (account, domain.split('.').next().unwrap())
}

fn scope(location: Option<&str>) -> Scope {
    location.map_or(Scope::Company, |id| Scope::Location(LocationId::new(id)))
}

pub fn org(id: &str, kind: OrgKind, name: &str, now: DateTime<Utc>) -> Org {
    Org {
        id: OrgId::new(id),
        kind,
        name: name.into(),
        strict_locations: false,
        assessments_vetted: id == FABRIKAM,
        created_at: now,
    }
}

pub fn location(id: &str, company: &str, name: &str, country: &str) -> Location {
    Location {
        id: LocationId::new(id),
        org: OrgId::new(company),
        name: name.into(),
        city: name.into(),
        country: country.parse().unwrap(),
        partner_id: format!("P-{id}"),
    }
}

pub fn user(email: &str, name: &str, hash: &str, now: DateTime<Utc>) -> User {
    let (account, company) = ids(email);
    User {
        id: UserId::new(account),
        org: OrgId::new(company),
        email: EmailAddress::parse(email).unwrap(),
        name: name.into(),
        phone: String::new(),
        title: String::new(),
        password_hash: Some(PasswordHash(hash.to_owned())),
        locale: String::new(),
        theme: String::new(),
        created_at: now,
        deactivated_at: None,
    }
}

pub fn solution(id: &str, company: &str, name: &str, kind: Kind) -> Published {
    Published {
        id: SolutionId::new(id),
        publisher: OrgId::new(company),
        name: name.into(),
        kind,
        published: true,
        co_sell_ready: true,
        services: false,
        incentive: None,
    }
}

pub fn entry(id: &str, name: &str, country: &str, city: &str) -> Entry {
    let customer = Customer {
        id: Some(CustomerId::new(id)),
        name: name.into(),
        country: country.parse().unwrap(),
        address: Address { city: city.into(), ..Address::default() },
        duns: None,
        vendor_account_id: None,
        category: Category::Unmanaged,
    };
    Entry { customer, parent: None, domain: None }
}
