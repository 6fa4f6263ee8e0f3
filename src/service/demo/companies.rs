//! The companies of the demo, their locations, people and solutions, and saving them.

use chrono::{DateTime, Utc};

use super::super::demo_people::{DemoSignIn, FABRIKAM, NORTHWIND};
use super::places::COUNTRIES;
use super::random::Random;
use crate::domain::access::{Actor, Grant, OrgKind, Role, Scope};
use crate::domain::id::{LocationId, OrgId, SolutionId, UserId};
use crate::domain::people::PersonEvent;
use crate::domain::person::Person;
use crate::domain::solution::{DealSolution, Incentive, SolutionKind};
use crate::domain::values::{CountryCode, EmailAddress};
use crate::store::events::Doer;
use crate::store::orgs::{Location, Org};
use crate::store::people::{PasswordHash, User};
use crate::store::people_events::Happened;
use crate::store::solutions::{Kind, Published};
use crate::store::{self, Connection, StoreError};

/// A company as it is written down here.
struct Sketch {
    name: &'static str,
    vetted: bool,
    /// City and country.
    locations: &'static [(&'static str, &'static str)],
    colleagues: &'static [Colleague],
    solutions: &'static [Offer],
}

/// Somebody who cannot sign in.
struct Colleague {
    email: &'static str,
    name: &'static str,
    title: &'static str,
    role: Role,
    location: Option<&'static str>,
}

struct Offer {
    name: &'static str,
    kind: Kind,
    published: bool,
    ready: bool,
    services: bool,
    incentive: Option<Incentive>,
}

const fn colleague(email: &'static str, name: &'static str, title: &'static str, role: Role) -> Colleague {
    Colleague { email, name, title, role, location: None }
}

const fn local(
    email: &'static str,
    name: &'static str,
    title: &'static str,
    role: Role,
    city: &'static str,
) -> Colleague {
    Colleague { email, name, title, role, location: Some(city) }
}

const fn ready(name: &'static str, incentive: Option<Incentive>) -> Offer {
    Offer { name, kind: Kind::Product, published: true, ready: true, services: false, incentive }
}

const fn services(name: &'static str) -> Offer {
    Offer { services: true, ..ready(name, None) }
}

const fn vendors(name: &'static str, kind: Kind) -> Offer {
    Offer { name, kind, published: true, ready: true, services: false, incentive: None }
}

const FABRIKAM_SKETCH: Sketch = Sketch {
    name: FABRIKAM,
    vetted: true,
    locations: &[("Seattle", "US"), ("Stockholm", "SE"), ("Warsaw", "PL"), ("Milan", "IT")],
    colleagues: &[
        local(
            "ida.ekstrom@fabrikam.example",
            "Ida Ekström",
            "Account manager",
            Role::ReferralsUser,
            "Stockholm",
        ),
        local("tomasz.wilk@fabrikam.example", "Tomasz Wilk", "Sales lead", Role::ReferralsAdmin, "Warsaw"),
        local("giulia.ferri@fabrikam.example", "Giulia Ferri", "Sales lead", Role::ReferralsAdmin, "Milan"),
        colleague("ben.carver@fabrikam.example", "Ben Carver", "Solution architect", Role::ReferralsUser),
    ],
    solutions: &[
        ready("Fabrikam Ledger Cloud", Some(Incentive::AzureIpCoSell)),
        ready("Fabrikam Field Service", Some(Incentive::BizAppsPremium)),
        ready("Fabrikam Data Bridge", None),
        services("Fabrikam Cloud Adoption Services"),
        Offer {
            name: "Fabrikam Insight Studio",
            kind: Kind::Product,
            published: true,
            ready: false,
            services: false,
            incentive: None,
        },
        Offer {
            name: "Fabrikam Retail Edge",
            kind: Kind::Product,
            published: false,
            ready: false,
            services: false,
            incentive: None,
        },
    ],
};

const NORTHWIND_SKETCH: Sketch = Sketch {
    name: NORTHWIND,
    vetted: false,
    locations: &[("New York", "US"), ("Gothenburg", "SE"), ("Krakow", "PL"), ("Turin", "IT")],
    colleagues: &[
        colleague("hanna.sjoberg@northwind.example", "Hanna Sjöberg", "Account manager", Role::ReferralsUser),
        local("alicja.mazur@northwind.example", "Alicja Mazur", "Sales lead", Role::ReferralsAdmin, "Krakow"),
        colleague("luca.moretti@northwind.example", "Luca Moretti", "IT manager", Role::AccountAdmin),
        colleague("dora.quist@northwind.example", "Dora Quist", "Product manager", Role::SolutionAdmin),
    ],
    solutions: &[
        ready("Northwind Route Planner", Some(Incentive::AzureIpCoSell)),
        ready("Northwind Cold Chain", None),
    ],
};

const OTHERS: &[Sketch] = &[
    Sketch {
        name: "Lumen & Larch",
        vetted: false,
        locations: &[("London", "GB")],
        colleagues: &[colleague(
            "amy.larch@lumenlarch.example",
            "Amy Larch",
            "Partner",
            Role::ReferralsAdmin,
        )],
        solutions: &[ready("Larch Planning Desk", Some(Incentive::BizAppsStandard))],
    },
    Sketch {
        name: "Quillmark Data",
        vetted: false,
        locations: &[("Denver", "US")],
        colleagues: &[colleague(
            "sam.orwin@quillmark.example",
            "Sam Orwin",
            "Alliances",
            Role::ReferralsAdmin,
        )],
        solutions: &[
            ready("Quillmark Catalogue", None),
            ready("Quillmark Lineage", Some(Incentive::AzureIpCoSell)),
        ],
    },
    Sketch {
        name: "Saltwick Systems",
        vetted: false,
        locations: &[("Rotterdam", "NL"), ("Antwerp", "BE")],
        colleagues: &[colleague(
            "joris.dekker@saltwick.example",
            "Joris Dekker",
            "Founder",
            Role::ReferralsAdmin,
        )],
        solutions: &[ready("Saltwick Port Call", None)],
    },
];

/// Publishers who work with nobody here: with them the catalogue is too long for a list.
const CATALOGUE: &[(&str, &[Offer])] = &[
    ("Adder & Finch", &[ready("Finch Lease Book", None), ready("Finch Tax Desk", None)]),
    (
        "Birchgate Mobility",
        &[
            ready("Birchgate Fleet Watch", Some(Incentive::AzureIpCoSell)),
            ready("Birchgate Charge Plan", None),
        ],
    ),
    ("Copperline", &[ready("Copperline Meter Reading", None), ready("Copperline Outage Map", None)]),
    (
        "Dunmore Care",
        &[ready("Dunmore Ward Rounds", None), ready("Dunmore Rota", Some(Incentive::BizAppsStandard))],
    ),
    ("Eastmoor Foods", &[ready("Eastmoor Batch Trace", None), ready("Eastmoor Recipe Book", None)]),
    ("Fernhill Law", &[ready("Fernhill Matter File", None), services("Fernhill Readiness Services")]),
    (
        "Glasswing Retail",
        &[ready("Glasswing Shelf View", Some(Incentive::BizAppsPremium)), ready("Glasswing Till", None)],
    ),
    ("Hawthorn Schools", &[ready("Hawthorn Timetable", None), ready("Hawthorn Marks", None)]),
];

const VENDOR_PEOPLE: &[Colleague] =
    &[colleague("tobias.frank@vendor.example", "Tobias Frank", "Seller", Role::VendorSeller)];

const VENDOR_SOLUTIONS: &[Offer] = &[
    vendors("Cloud Platform", Kind::Vendor),
    vendors("Business Applications Suite", Kind::Vendor),
    vendors("Productivity Suite", Kind::Vendor),
    vendors("Security Centre", Kind::Vendor),
    vendors("Cloud migration assessment", Kind::Assessment),
    vendors("Security posture assessment", Kind::Assessment),
    vendors("Data estate assessment", Kind::Assessment),
];

/// A person as the rules see them and as teams name them.
pub(super) struct Member {
    pub actor: Actor,
    pub person: Person,
    title: &'static str,
    signs_in: bool,
}

/// A company with all that belongs to it.
pub(super) struct House {
    pub org: Org,
    pub locations: Vec<Location>,
    pub people: Vec<Member>,
    solutions: Vec<Published>,
}

pub(super) struct Houses {
    pub vendor: House,
    pub fabrikam: House,
    pub northwind: House,
    pub others: Vec<House>,
    catalogue: Vec<House>,
}

impl Houses {
    /// All that is called the same in every installation; only the ids are new.
    pub fn new(vendor_name: &str, founded: DateTime<Utc>, random: &mut Random) -> Self {
        let sign_ins =
            |company: &'static str| DemoSignIn::ALL.iter().filter(move |person| person.company == company);
        let mut house = |sketch: &Sketch| {
            let mut house = House::new(OrgKind::Partner, sketch.name, sketch.vetted, founded);
            house.open_locations(sketch.locations, random);
            house.employ(sign_ins(sketch.name), sketch.colleagues, random);
            house.offer(sketch.solutions);
            house
        };
        let (fabrikam, northwind) = (house(&FABRIKAM_SKETCH), house(&NORTHWIND_SKETCH));
        let others = OTHERS.iter().map(house).collect();
        let mut vendor = House::new(OrgKind::Vendor, vendor_name, false, founded);
        vendor.employ(sign_ins(""), VENDOR_PEOPLE, random);
        vendor.offer(VENDOR_SOLUTIONS);
        let catalogue = CATALOGUE
            .iter()
            .map(|(name, offers)| {
                let mut house = House::new(OrgKind::Partner, name, false, founded);
                house.offer(offers);
                house
            })
            .collect();
        Self { vendor, fabrikam, northwind, others, catalogue }
    }

    pub fn all(&self) -> impl Iterator<Item = &House> {
        let known = [&self.vendor, &self.fabrikam, &self.northwind];
        known.into_iter().chain(&self.others).chain(&self.catalogue)
    }

    pub async fn save(&self, tx: &mut Connection, hash: &PasswordHash) -> Result<(), StoreError> {
        for house in self.all() {
            house.save(tx, hash).await?;
        }
        Ok(())
    }
}

impl House {
    fn new(kind: OrgKind, name: &str, vetted: bool, founded: DateTime<Utc>) -> Self {
        let org = Org {
            id: OrgId::new(store::id::fresh()),
            kind,
            name: name.to_owned(),
            strict_locations: false,
            assessments_vetted: vetted,
            created_at: founded,
        };
        Self { org, locations: Vec::new(), people: Vec::new(), solutions: Vec::new() }
    }

    fn open_locations(&mut self, places: &[(&str, &str)], random: &mut Random) {
        self.locations = places
            .iter()
            .map(|(city, country)| Location {
                id: LocationId::new(store::id::fresh()),
                org: self.org.id.clone(),
                name: (*city).to_owned(),
                city: (*city).to_owned(),
                country: country_code(country),
                partner_id: random.digits("6######"),
            })
            .collect();
    }

    fn employ<'a>(
        &mut self,
        sign_ins: impl Iterator<Item = &'a DemoSignIn>,
        colleagues: &[Colleague],
        random: &mut Random,
    ) {
        for person in sign_ins {
            let member = self.member(person.email, person.name, person.role, person.location, random);
            self.people.push(Member { signs_in: true, ..member });
        }
        for person in colleagues {
            let member = self.member(person.email, person.name, Some(person.role), person.location, random);
            self.people.push(Member { title: person.title, ..member });
        }
    }

    fn member(
        &self,
        email: &str,
        name: &str,
        role: Option<Role>,
        city: Option<&str>,
        random: &mut Random,
    ) -> Member {
        let email = EmailAddress::parse(email).expect("written as an address");
        let scope = |city: &str| {
            let found = self.locations.iter().find(|location| location.city == city);
            Scope::Location(found.expect("a city of the company").id.clone())
        };
        let grants = role.map(|role| Grant { role, scope: city.map_or(Scope::Company, scope) });
        let (first, last) = name.split_once(' ').unwrap_or((name, name));
        Member {
            person: Person {
                first_name: first.to_owned(),
                last_name: last.to_owned(),
                phone: random.digits(self.phone(city)),
                email: email.clone(),
            },
            actor: Actor {
                user: UserId::new(store::id::fresh()),
                org: self.org.id.clone(),
                org_kind: self.org.kind,
                email,
                name: name.to_owned(),
                grants: grants.into_iter().collect(),
                strict_locations: self.org.strict_locations,
                assessments_vetted: self.org.assessments_vetted,
            },
            title: "",
            signs_in: false,
        }
    }

    /// As numbers are in the country of the location, or of the first one.
    fn phone(&self, city: Option<&str>) -> &'static str {
        let at = self.locations.iter().find(|location| city.is_none_or(|city| location.city == city));
        let country = at.map_or("US", |at| at.country.code());
        COUNTRIES.iter().find(|known| known.code == country).unwrap_or(&COUNTRIES[0]).phone
    }

    fn offer(&mut self, offers: &[Offer]) {
        self.solutions = offers
            .iter()
            .map(|offer| Published {
                id: SolutionId::new(store::id::fresh()),
                publisher: self.org.id.clone(),
                name: offer.name.to_owned(),
                kind: offer.kind,
                published: offer.published,
                co_sell_ready: offer.ready,
                services: offer.services,
                incentive: offer.incentive,
            })
            .collect();
    }

    /// What can be put on deals, as a deal holds it.
    pub fn choosable(&self, kind: SolutionKind) -> Vec<DealSolution> {
        let wanted = match kind {
            SolutionKind::Own | SolutionKind::ThirdParty => Kind::Product,
            SolutionKind::Vendor => Kind::Vendor,
            SolutionKind::Assessment => Kind::Assessment,
        };
        let on_offer = self.solutions.iter().filter(|offer| offer.published && offer.co_sell_ready);
        on_offer
            .filter(|offer| offer.kind == wanted)
            .map(|offer| DealSolution {
                id: offer.id.clone(),
                name: offer.name.clone(),
                publisher_name: self.org.name.clone(),
                kind,
                incentive: offer.incentive,
                services: offer.services,
                quantity: None,
                price: None,
                assessment_location: None,
            })
            .collect()
    }

    pub fn find(&self, email: &EmailAddress) -> Option<&Member> {
        self.people.iter().find(|member| member.person.email == *email)
    }

    async fn save(&self, tx: &mut Connection, hash: &PasswordHash) -> Result<(), StoreError> {
        store::orgs::insert(tx, &self.org).await?;
        for location in &self.locations {
            store::orgs::insert_location(tx, location).await?;
        }
        for member in &self.people {
            store::people::insert(tx, &self.user(member, hash)).await?;
            for grant in &member.actor.grants {
                store::people::grant(tx, &member.actor.user, grant, None, self.org.created_at).await?;
                store::people_events::append(tx, self.granted(member, grant)).await?;
            }
        }
        for solution in &self.solutions {
            store::solutions::insert(tx, solution).await?;
        }
        Ok(())
    }

    /// As the command line records it.
    fn granted<'a>(&'a self, member: &'a Member, grant: &'a Grant) -> Happened<'a> {
        static OPERATOR: Doer = Doer { id: None, name: String::new() };
        Happened {
            org: &self.org.id,
            user: &member.actor.user,
            doer: &OPERATOR,
            event: PersonEvent::Granted,
            grant: Some(grant),
            at: self.org.created_at,
        }
    }

    fn user(&self, member: &Member, hash: &PasswordHash) -> User {
        User {
            id: member.actor.user.clone(),
            org: self.org.id.clone(),
            email: member.actor.email.clone(),
            name: member.actor.name.clone(),
            phone: member.person.phone.clone(),
            title: member.title.to_owned(),
            password_hash: member.signs_in.then(|| hash.clone()),
            locale: String::new(),
            theme: String::new(),
            created_at: self.org.created_at,
            deactivated_at: None,
        }
    }
}

pub(super) fn country_code(code: &str) -> CountryCode {
    code.parse().expect("a code of ISO 3166")
}
