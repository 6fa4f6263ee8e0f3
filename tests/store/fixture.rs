//! A small world: the vendor and two partners with people, and deals to put into it.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use tandem::domain::access::{Actor, Grant, OrgKind, Role, Scope, visibility};
use tandem::domain::customer::{Address, Category, Customer};
use tandem::domain::deal::{Deal, DealType, Details, Direction, Help, Party, PurchaseIntent, State};
use tandem::domain::id::{CustomerId, EngagementId, LocationId, OrgId, ReferralId, UserId};
use tandem::domain::person::Person;
use tandem::domain::programme::Programme;
use tandem::domain::stage::{Progress, Track};
use tandem::domain::values::{Currency, EmailAddress, Money};
use tandem::store::customers::Entry;
use tandem::store::orgs::{Location, Org};
use tandem::store::people::{PasswordHash, User};
use tandem::store::{self, Store, Viewer, id};

pub const VENDOR: &str = "vendor";
pub const FABRIKAM: &str = "fabrikam";
pub const NORTHWIND: &str = "northwind";
pub const SWEDEN: &str = "fabrikam-sweden";
pub const POLAND: &str = "fabrikam-poland";

pub fn time(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_750_000_000, 0).unwrap() + Duration::seconds(seconds)
}

pub fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

pub fn org(id: &str, kind: OrgKind, name: &str) -> Org {
    Org {
        id: OrgId::new(id),
        kind,
        name: name.into(),
        strict_locations: false,
        assessments_vetted: false,
        created_at: time(0),
    }
}

fn location(id: &str, org: &str, name: &str, city: &str, country: &str) -> Location {
    Location {
        id: LocationId::new(id),
        org: OrgId::new(org),
        name: name.into(),
        city: city.into(),
        country: country.parse().unwrap(),
        partner_id: format!("P-{id}"),
    }
}

/// `ada@fabrikam.example` has the id `ada`, and so on.
pub fn user(address: &str) -> User {
    let (name, domain) = address.split_once('@').unwrap();
    User {
        id: UserId::new(name.to_lowercase()),
        org: OrgId::new(domain.split('.').next().unwrap().to_lowercase()),
        email: email(address),
        name: format!("{name} Nyström"),
        phone: "+46 8 123 45 67".into(),
        title: "Alliance manager".into(),
        password_hash: Some(PasswordHash("$argon2id$…".into())),
        locale: "sv".into(),
        theme: "dark".into(),
        created_at: time(0),
        deactivated_at: None,
    }
}

pub async fn world(store: &Store) {
    let mut tx = store.write().await.unwrap();
    for (id, kind, name) in [
        (VENDOR, OrgKind::Vendor, "Vendor"),
        (FABRIKAM, OrgKind::Partner, "Fabrikam"),
        (NORTHWIND, OrgKind::Partner, "Northwind"),
    ] {
        store::orgs::insert(&mut tx, &org(id, kind, name)).await.unwrap();
    }
    for place in [
        location(SWEDEN, FABRIKAM, "Sverige", "Göteborg", "SE"),
        location(POLAND, FABRIKAM, "Polska", "Łódź", "PL"),
        location("northwind-italy", NORTHWIND, "Italia", "Milano", "IT"),
    ] {
        store::orgs::insert_location(&mut tx, &place).await.unwrap();
    }
    for address in
        ["ada@fabrikam.example", "bo@fabrikam.example", "cleo@northwind.example", "vera@vendor.example"]
    {
        store::people::insert(&mut tx, &user(address)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

pub fn actor(address: &str, grants: &[(Role, Option<&str>)]) -> Actor {
    let User { id, org, email, name, .. } = user(address);
    let kind = if org.as_str() == VENDOR { OrgKind::Vendor } else { OrgKind::Partner };
    let grant = |(role, location): &(Role, Option<&str>)| Grant {
        role: *role,
        scope: location.map_or(Scope::Company, |id| Scope::Location(LocationId::new(id))),
    };
    Actor {
        user: id,
        org,
        org_kind: kind,
        email,
        name,
        grants: grants.iter().map(grant).collect(),
        strict_locations: false,
        assessments_vetted: false,
    }
}

pub fn viewer(actor: &Actor) -> Viewer {
    Viewer::new(actor, visibility(actor, &Programme::default()))
}

/// Who sees every referral of Fabrikam.
pub fn admin() -> Viewer {
    viewer(&actor("ada@fabrikam.example", &[(Role::ReferralsAdmin, None)]))
}

pub fn person(address: &str) -> Person {
    Person {
        first_name: "Ada".into(),
        last_name: "Nyström".into(),
        phone: "+4681234567".into(),
        email: email(address),
    }
}

pub fn customer(id: &str, name: &str, country: &str, city: &str) -> Customer {
    Customer {
        id: Some(CustomerId::new(id)),
        name: name.into(),
        country: country.parse().unwrap(),
        address: Address { line1: "Storgatan 1".into(), city: city.into(), ..Address::default() },
        duns: None,
        vendor_account_id: None,
        category: Category::Managed,
    }
}

pub fn entry(customer: Customer) -> Entry {
    Entry { customer, parent: None, domain: None }
}

/// An outbound co-sell deal of Fabrikam in an engagement of its own.
pub fn deal(name: &str, created: i64) -> Deal {
    Deal {
        id: ReferralId::new(id::fresh()),
        engagement: EngagementId::new(id::fresh()),
        org: OrgId::new(FABRIKAM),
        party: Party::Creator,
        direction: Direction::Outbound,
        deal_type: DealType::CoSell,
        with_partners: false,
        location: None,
        state: State::Active { since: time(created), progress: Progress::start(Track::Regular) },
        customer: customer("c", "Contoso", "SE", "Göteborg"),
        contact: None,
        contact_notes: String::new(),
        details: Details {
            name: name.into(),
            value: Money::new(2_500_001, Currency::USD),
            close_date: NaiveDate::from_ymd_opt(2027, 2, 28).unwrap(),
            crm_id: Some("CRM-1".into()),
            campaign_id: None,
            notes: "👋 مرحبا </textarea>".into(),
            purchase_intent: PurchaseIntent::Undecided,
        },
        team: vec![person("ada@fabrikam.example")],
        solutions: Vec::new(),
        services: None,
        help: Help::None { sellers_may_view: true },
        wanted: None,
        invitations: Vec::new(),
        created_by: UserId::new("ada"),
        created_at: time(created),
        updated_at: time(created),
        version: 1,
    }
}

/// The vendor's copy of a deal, waiting for an answer.
pub fn vendors(deal: &Deal) -> Deal {
    Deal {
        id: ReferralId::new(id::fresh()),
        org: OrgId::new(VENDOR),
        party: Party::Vendor,
        direction: Direction::Inbound,
        location: None,
        state: State::New { expires_at: deal.created_at + Duration::days(14) },
        ..deal.clone()
    }
}

/// Inserts deals, each engagement once.
pub async fn insert(store: &Store, deals: &[&Deal]) {
    let mut tx = store.write().await.unwrap();
    let mut opened: Vec<&EngagementId> = Vec::new();
    for deal in deals {
        if !opened.contains(&&deal.engagement) {
            store::deals::open_engagement(&mut tx, &deal.engagement, deal.created_at).await.unwrap();
            opened.push(&deal.engagement);
        }
        store::deals::insert(&mut tx, deal).await.unwrap();
    }
    tx.commit().await.unwrap();
}
