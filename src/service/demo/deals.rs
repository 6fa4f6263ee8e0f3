//! Engagements of the demo: what a partner entered or the vendor sent, and each party's part in it.

use std::sync::Arc;

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};

use super::companies::{House, Houses, Member};
use super::customers::{Account, contact};
use super::history::{Contradiction, Player, Referral, crm_id, scaled, team};
use super::random::Random;
use super::scenarios::{Company, Fate, Origin, Scenario, scenario};
use super::words::{
    ASSESSMENT_PROJECTS, CAMPAIGNS, CONTACT_NOTES, HELP_NOTES, INVITATION_NOTES, LOCAL_NOTES, NOTES, PROJECTS,
};
use crate::domain::access::{self, Capability, DealScope};
use crate::domain::customer::Category;
use crate::domain::deal::{
    Deal, DealType, Details, Direction, Help, HelpType, Invitation, Party, PurchaseIntent, State,
    VendorDeclineReason,
};
use crate::domain::draft::{self, Ids, NewDeal};
use crate::domain::event::Event;
use crate::domain::id::{EngagementId, LocationId, ReferralId};
use crate::domain::lifecycle;
use crate::domain::programme::Programme;
use crate::domain::services::{PartnerRole, Services};
use crate::domain::solution::{DealSolution, SolutionKind};
use crate::domain::values::{Currency, Money};
use crate::store;
use crate::store::orgs::Location;

/// What deals are made of.
pub(super) struct World {
    pub houses: Houses,
    pub accounts: Vec<Account>,
    pub programme: Arc<Programme>,
    pub now: DateTime<Utc>,
    pub seed: u64,
}

/// One piece of joint work with the referrals of all its parties.
pub(super) struct Engagement {
    pub id: EngagementId,
    pub created_at: DateTime<Utc>,
    pub referrals: Vec<Referral>,
}

/// Keeps the deals' numbers apart from those of other themes.
const STREAM: u64 = 1_000;

impl World {
    /// The engagement of this number: the same for a seed however many are made.
    pub fn engagement(&self, number: usize) -> Result<Engagement, Contradiction> {
        let stream = STREAM.saturating_add(u64::try_from(number).unwrap_or(u64::MAX));
        let mut maker =
            Maker { world: self, scenario: scenario(number), random: Random::new(self.seed, stream) };
        match maker.scenario.origin {
            Origin::Company(company) => maker.entered(company),
            Origin::VendorTo(company) => maker.sent(company),
        }
    }
}

struct Maker<'a> {
    world: &'a World,
    scenario: &'static Scenario,
    random: Random,
}

fn referral_id() -> ReferralId {
    ReferralId::new(store::id::fresh())
}

impl<'a> Maker<'a> {
    fn house(&mut self, company: Company) -> &'a House {
        match company {
            Company::Fabrikam => &self.world.houses.fabrikam,
            Company::Northwind => &self.world.houses.northwind,
            Company::Other => self.random.pick(&self.world.houses.others),
        }
    }

    fn play(
        &mut self,
        referral: &mut Referral,
        house: &House,
        fate: Fate,
        not_before: DateTime<Utc>,
        share: bool,
    ) -> Result<(), Contradiction> {
        let mut player =
            Player { programme: &self.world.programme, now: self.world.now, random: &mut self.random };
        player.play(referral, house, fate, not_before, share)
    }

    // ---- a partner's deal -------------------------------------------------------------------

    fn entered(&mut self, company: Company) -> Result<Engagement, Contradiction> {
        let scenario = self.scenario;
        let (house, guest) =
            (self.house(company), scenario.guest.map(|(company, fate)| (self.house(company), fate)));
        let created_at = self.created_at();
        let location = self.location(house);
        let author = self.author(house, location);
        // Some partner-led deals began as private ones; their guests would not have known.
        let share = scenario.deal_type == DealType::PartnerLed && guest.is_none() && self.random.chance(50);
        let new = self.new_deal(house, guest.map(|(house, _)| house), author, location, created_at, share);
        let ids = Ids {
            engagement: EngagementId::new(store::id::fresh()),
            own: referral_id(),
            vendor: referral_id(),
            partners: new.invitations.iter().map(|_| referral_id()).collect(),
        };
        let vendor = &self.world.houses.vendor;
        let made = draft::create(new, &author.actor, &vendor.org.id, &ids, created_at, &self.world.programme);
        let mut referrals: Vec<Referral> =
            made.into_iter().map(|made| Referral::new(made.deal, author, made.event)).collect();
        let mut ended_at = created_at;
        for referral in &mut referrals {
            match (referral.deal.party, scenario.vendor, guest) {
                (Party::Creator, ..) => {
                    self.play(referral, house, scenario.fate, created_at, share)?;
                    ended_at = closed_at(&referral.deal).unwrap_or(created_at);
                }
                (Party::Vendor, Some(fate), _) => self.play(referral, vendor, fate, ended_at, false)?,
                (Party::Partner, _, Some((guest, fate))) => {
                    self.play(referral, guest, fate, ended_at, false)?
                }
                _ => {}
            }
        }
        Ok(Engagement { id: ids.engagement, created_at, referrals })
    }

    /// While somebody's answer is awaited, as long ago as leaves the time that the case wants; else
    /// so long ago that every answer was given or is too late.
    fn created_at(&mut self) -> DateTime<Utc> {
        let (now, window) = (self.world.now, Duration::days(self.world.programme.answer_days.into()));
        if let Some(left) = self.scenario.time_left() {
            return now - window * i32::try_from(100 - left).unwrap_or(0) / 100;
        }
        let day = (now - window).date_naive() - Duration::days(self.random.between(3, 170));
        // In an office's hours.
        let at = day.and_time(NaiveTime::MIN).and_utc();
        at + Duration::seconds(self.random.between(7 * 3_600, 16 * 3_600))
    }

    fn location(&mut self, house: &'a House) -> Option<&'a Location> {
        if self.scenario.deal_type != DealType::Assessment && self.random.chance(15) {
            return None;
        }
        Some(self.random.pick(&house.locations))
    }

    /// Somebody who may create deals there.
    fn author(&mut self, house: &'a House, location: Option<&Location>) -> &'a Member {
        let may = |member: &&Member| {
            let scope = DealScope {
                org: &house.org.id,
                location: location.map(|location| &location.id),
                on_team: false,
            };
            access::may(&member.actor, Capability::CreateDeal, Some(scope), &self.world.programme).is_ok()
        };
        let able: Vec<&Member> = house.people.iter().filter(may).collect();
        able[self.random.below(able.len())]
    }

    fn new_deal(
        &mut self,
        house: &House,
        guest: Option<&House>,
        author: &Member,
        location: Option<&Location>,
        created_at: DateTime<Utc>,
        share: bool,
    ) -> NewDeal {
        let deal_type = if share { DealType::Private } else { self.scenario.deal_type };
        let account = self.account(location);
        let solutions = self.solutions(house, location);
        let services = (deal_type == DealType::CoSell).then(|| self.services(&solutions)).flatten();
        let team = team(house, Some(author), &mut self.random);
        let wants_contact = deal_type.shared_with_vendor() || self.random.chance(60);
        let mut details = self.details(account, location, &solutions, created_at);
        details.crm_id = self.random.chance(50).then(|| crm_id(house, &mut self.random));
        NewDeal {
            deal_type,
            customer: account.entry.customer.clone(),
            contact: wants_contact.then(|| contact(account, &mut self.random)),
            contact_notes: self.contact_notes(),
            location: location.map(|location| location.id.clone()),
            invitations: guest.map(|guest| self.invitation(guest, &details, &team)).into_iter().collect(),
            help: match deal_type {
                DealType::CoSell => self.help(),
                _ => Help::None { sellers_may_view: deal_type == DealType::PartnerLed },
            },
            details,
            team,
            solutions,
            services,
        }
    }

    fn services(&mut self, solutions: &[DealSolution]) -> Option<Services> {
        if !solutions.iter().any(|solution| solution.services) {
            return None;
        }
        let area = self.random.pick(&self.world.programme.taxonomy.0);
        let play = self.random.pick(&area.plays).clone();
        Some(Services { role: *self.random.pick(PartnerRole::ALL), area: area.topic.clone(), play })
    }

    fn contact_notes(&mut self) -> String {
        match self.scenario.deal_type {
            DealType::Assessment => (*self.random.pick(CONTACT_NOTES)).to_owned(),
            _ => String::new(),
        }
    }

    fn help(&mut self) -> Help {
        let notes = (*self.random.pick(HELP_NOTES)).to_owned();
        Help::Asked { help: *self.random.pick(HelpType::ALL), notes }
    }

    fn invitation(
        &mut self,
        guest: &House,
        details: &Details,
        team: &[crate::domain::person::Person],
    ) -> Invitation {
        let offers = guest.choosable(SolutionKind::ThirdParty);
        Invitation {
            partner: guest.org.id.clone(),
            partner_name: guest.org.name.clone(),
            value: scaled(details.value, self.random.between(20, 60)),
            close_date: details.close_date,
            notes: (*self.random.pick(INVITATION_NOTES)).to_owned(),
            team: team.to_vec(),
            solutions: vec![self.random.pick(&offers).clone()],
            help: *self.random.pick(HelpType::ALL),
        }
    }

    // ---- what a deal is about ---------------------------------------------------------------

    /// Rather a customer of the location's country; one that fits what the vendor answered.
    fn account(&mut self, location: Option<&Location>) -> &'a Account {
        const TRIES: usize = 60;
        let wanted = match self.scenario.vendor {
            Some(Fate::VendorDeclined(VendorDeclineReason::NoCustomerRecord)) => Some(Category::Other),
            Some(Fate::VendorDeclined(VendorDeclineReason::NoSellerManages)) => Some(Category::Unmanaged),
            Some(Fate::Active(_) | Fate::Won) => Some(Category::Managed),
            _ => None,
        };
        let near = location.filter(|_| self.random.chance(60)).map(|location| location.country);
        let accounts = &self.world.accounts;
        let mut fitting = self.random.pick(accounts);
        for _ in 0..TRIES {
            let account = self.random.pick(accounts);
            let customer = &account.entry.customer;
            if wanted.is_none_or(|wanted| customer.category == wanted) {
                fitting = account;
                if near.is_none_or(|near| customer.country == near) {
                    break;
                }
            }
        }
        fitting
    }

    fn solutions(&mut self, house: &House, location: Option<&Location>) -> Vec<DealSolution> {
        let vendor = &self.world.houses.vendor;
        if self.scenario.deal_type == DealType::Assessment {
            let types = vendor.choosable(SolutionKind::Assessment);
            let assessment_location: Option<LocationId> = location.map(|location| location.id.clone());
            return vec![DealSolution { assessment_location, ..self.random.pick(&types).clone() }];
        }
        let own = house.choosable(SolutionKind::Own);
        let mut solutions = vec![self.random.pick(&own).clone()];
        if self.random.chance(30) {
            let quantity = u32::try_from(self.random.between(5, 250)).ok();
            solutions.push(DealSolution {
                quantity,
                ..self.random.pick(&vendor.choosable(SolutionKind::Vendor)).clone()
            });
        }
        solutions
    }

    fn details(
        &mut self,
        account: &Account,
        location: Option<&Location>,
        solutions: &[DealSolution],
        created_at: DateTime<Utc>,
    ) -> Details {
        let projects =
            if self.scenario.deal_type == DealType::Assessment { ASSESSMENT_PROJECTS } else { PROJECTS };
        let has_incentive = solutions.iter().any(|solution| solution.incentive.is_some());
        let intents: &[PurchaseIntent] = if has_incentive {
            PurchaseIntent::ALL
        } else {
            &[PurchaseIntent::No, PurchaseIntent::Undecided]
        };
        Details {
            name: format!("{}, {}", self.random.pick(projects), account.entry.customer.name),
            value: self.value(account),
            close_date: self.close_date(created_at),
            crm_id: None,
            campaign_id: self.random.chance(25).then(|| (*self.random.pick(CAMPAIGNS)).to_owned()),
            notes: self.notes(location),
            purchase_intent: *self.random.pick(intents),
        }
    }

    fn notes(&mut self, location: Option<&Location>) -> String {
        let country = location.map(|location| location.country.code().to_owned());
        let local = LOCAL_NOTES.iter().find(|(code, _)| country.as_deref() == Some(code));
        match local {
            Some((_, notes)) if self.random.chance(30) => *self.random.pick(notes),
            _ => *self.random.pick(NOTES),
        }
        .to_owned()
    }

    /// More small deals than large ones, in the customer's currency.
    fn value(&mut self, account: &Account) -> Money {
        let dollars = if self.scenario.small {
            self.random.between(40, 245) * 100
        } else {
            let size = self.random.between(1, 100);
            30_000 + size * size * self.random.between(10, 90) / 500 * 500
        };
        let small_or_foreign = self.scenario.small || self.random.chance(8);
        let code = if small_or_foreign { "USD" } else { account.country.currency };
        let currency: Currency = code.parse().expect("a code of ISO 4217");
        let worth = match code {
            "SEK" => 10,
            "PLN" => 4,
            _ => 1,
        };
        Money::new(dollars * worth * 100, currency)
    }

    /// Around today, but not before the deal began.
    fn close_date(&mut self, created_at: DateTime<Utc>) -> NaiveDate {
        let open = matches!(self.scenario.fate, Fate::Active(_) | Fate::Waiting(_));
        let days = if open { self.random.between(-6, 120) } else { self.random.between(-60, 40) };
        let earliest = created_at.date_naive() + Days::new(14);
        (self.world.now.date_naive() + Duration::days(days)).max(earliest)
    }

    // ---- what the vendor sends --------------------------------------------------------------

    fn sent(&mut self, company: Company) -> Result<Engagement, Contradiction> {
        let (house, vendor) = (self.house(company), &self.world.houses.vendor);
        let created_at = self.created_at();
        let able = vendor.people.iter().filter(|member| {
            let scope = DealScope { org: &vendor.org.id, location: None, on_team: false };
            access::may(&member.actor, Capability::MoveDeal, Some(scope), &self.world.programme).is_ok()
        });
        let seller = *self.random.pick(&able.collect::<Vec<_>>());
        let location = self.random.pick(&house.locations);
        let own = self.vendors_own(house, seller, location, created_at);
        let received = Deal {
            id: referral_id(),
            org: house.org.id.clone(),
            party: Party::Partner,
            direction: Direction::Inbound,
            location: Some(location.id.clone()),
            state: lifecycle::opening(Party::Partner, own.deal_type, created_at, &self.world.programme),
            details: Details { crm_id: None, ..own.details.clone() },
            // Who works on it is the receiver's to say.
            team: Vec::new(),
            ..own.clone()
        };
        let from = vendor.org.id.clone();
        let mut received = Referral::new(received, seller, Event::Received { from });
        self.play(&mut received, house, self.scenario.fate, created_at, false)?;
        let created = Event::Created { deal_type: own.deal_type };
        let mut own = Referral::new(own, seller, created);
        let vendors_fate = match self.scenario.fate {
            Fate::Waiting(_) | Fate::Active(_) => Fate::Active(0),
            Fate::Won => Fate::Won,
            _ => Fate::Lost,
        };
        let ended_at = closed_at(&received.deal).unwrap_or(created_at);
        self.play(&mut own, vendor, vendors_fate, ended_at, false)?;
        Ok(Engagement { id: own.deal.engagement.clone(), created_at, referrals: vec![own, received] })
    }

    fn vendors_own(
        &mut self,
        house: &House,
        seller: &Member,
        location: &Location,
        created_at: DateTime<Utc>,
    ) -> Deal {
        let account = self.account(Some(location));
        let deal_type = self.scenario.deal_type;
        let solutions = self.solutions(house, Some(location));
        let mut details = self.details(account, None, &solutions, created_at);
        details.crm_id = Some(crm_id(&self.world.houses.vendor, &mut self.random));
        Deal {
            id: referral_id(),
            engagement: EngagementId::new(store::id::fresh()),
            org: self.world.houses.vendor.org.id.clone(),
            party: Party::Vendor,
            direction: Direction::Outbound,
            deal_type,
            with_partners: false,
            location: None,
            // Who sends a deal need not answer it.
            state: lifecycle::opening(Party::Creator, deal_type, created_at, &self.world.programme),
            customer: account.entry.customer.clone(),
            contact: Some(contact(account, &mut self.random)),
            contact_notes: self.contact_notes(),
            details,
            team: vec![seller.person.clone()],
            services: self.services(&solutions),
            solutions,
            help: match deal_type {
                DealType::Assessment => Help::None { sellers_may_view: false },
                _ => self.help(),
            },
            wanted: None,
            invitations: Vec::new(),
            created_by: seller.actor.user.clone(),
            created_at,
            updated_at: created_at,
            version: 1,
        }
    }
}

fn closed_at(deal: &Deal) -> Option<DateTime<Utc>> {
    match deal.state {
        State::Closed { at, .. } => Some(at),
        _ => None,
    }
}
