//! What the vendor and invited partners get of a deal, and what of their answers is told to its company.

use std::collections::BTreeMap;

use chrono::Duration;
use tandem::domain::deal::{Deal, DealType, Details, Help, HelpType, Party, State, VendorDeclineReason};
use tandem::domain::draft::NewDeal;
use tandem::domain::lifecycle::{Acceptance, Command};
use tandem::domain::values::{Currency, Money};

use crate::companies::{World, assessment, co_sell, created, invited, new_deal, person, vendors};
use crate::page::{read, send};
use crate::{ADA, EDIT, NILS, SVEN, VERA, banners, deal_page, done, place};

#[tokio::test]
async fn a_private_deal_is_shared_for_good() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger")).await;
    let page = deal_page(&ada, &deal).await;
    let form = page.form("/api/deals/share");
    let to = send(&ada, "/api/deals/share", &form).await;
    assert_eq!(to, done(&deal, "share_with_vendor"));
    assert_eq!(banners(&read(&ada, &to).await), "Microsoft can see the deal now.");
    let stored = world.stored(ADA, &deal.id).await;
    assert_eq!(stored.deal_type, DealType::PartnerLed);
    let page = deal_page(&ada, &deal).await;
    assert!(!page.has("form[action='/api/deals/share']"), "there is no way back");
    assert!(page.text(".timeline li:first-child").contains("Shared the deal with Microsoft"));
    let before = world.dump().await;
    let again = ada.send("/api/deals/share", &[("deal", deal.id.as_str())]).await;
    assert_eq!(again, format!("{}?refused=already_shared", place(&deal)));
    assert_eq!(world.dump().await, before);
    let told = banners(&read(&ada, &again).await);
    assert_eq!(told, "The deal is shared already; that cannot be taken back.");
}

/// An invited partner is told of the same vendor as the one who invited it.
#[tokio::test]
async fn an_invited_partners_referral_follows_how_far_the_deal_is_shared() {
    let world = World::new().await;
    let nils = world.sign_in(NILS).await;
    let help = Help::None { sellers_may_view: false };
    let new = NewDeal { deal_type: DealType::Private, help, ..invited("Ledger") };
    let deals = world.deal(ADA, new).await;
    let [own, copy] = deals.as_slice() else { panic!("{} referrals", deals.len()) };
    let card = async || deal_page(&nils, copy).await.text("#vendor");
    assert!(card().await.contains("Microsoft's sellers cannot see this deal."));
    for (command, deal_type, told) in [
        (Command::ShareWithVendor, "Partner-led", "Microsoft's sellers can see this deal."),
        (
            Command::AskHelp {
                help: HelpType::General,
                notes: "For the vendor alone".into(),
                contact: None,
                services: None,
            },
            "Co-sell",
            "Microsoft has not answered yet.",
        ),
    ] {
        world.act(ADA, own, command).await;
        let page = deal_page(&nils, copy).await;
        assert!(page.text("#vendor").contains(told), "{}", page.text("#vendor"));
        assert!(page.texts(".deal-facts .label").contains(&deal_type.to_owned()), "{deal_type}");
        let entry = page.text(".timeline li:first-child");
        assert!(entry.contains(&format!("Changed the deal's type to {deal_type}")), "{entry}");
        assert!(entry.contains("Ada Nyström") && !page.html.contains("For the vendor alone"), "{entry}");
        let code = deal_type.to_lowercase().replace('-', "_");
        let listed = async |tab: &str| {
            let list = read(&nils, &format!("/deals?tab=inbound&type={tab}")).await;
            list.texts(".deal-name > a:not(.peek)")
        };
        assert_eq!(listed(&code).await, ["Ledger"], "found by its type");
        assert!(listed("private").await.is_empty());
    }
    let stored = world.stored(NILS, &copy.id).await;
    assert_eq!((stored.deal_type, stored.version), (DealType::CoSell, 3));
    assert_eq!(stored.help, Help::None { sellers_may_view: true }, "the guest asked for nothing");
    let vendors = read(&world.sign_in(VERA).await, "/deals?tab=inbound").await;
    assert_eq!(vendors.texts(".deal-name > a:not(.peek)"), ["Ledger"]);
}

/// SPEC §6.2 T6. The inviter's contact does not come with the invitation.
#[tokio::test]
async fn an_invited_partner_enters_a_contact_of_its_own() {
    let world = World::new().await;
    let nils = world.sign_in(NILS).await;
    let deals = world.deal(ADA, invited("Ledger")).await;
    let of = |party: Party| deals.iter().find(|deal| deal.party == party).unwrap();
    let copy = of(Party::Partner);
    let accept = Acceptance { details: copy.details.clone(), team: Vec::new(), solutions: None };
    world.act(NILS, copy, Command::Accept(Box::new(accept))).await;
    let page = deal_page(&nils, copy).await;
    assert!(page.html.contains("No contact was entered.") && !page.html.contains("The contact was shared"));
    for first_name in ["Cleo", "Cleopatra"] {
        let mut form = read(&nils, &format!("{}/change/contact", place(copy))).await.form(EDIT);
        for (name, text) in [
            ("first_name", first_name),
            ("last_name", "Berg"),
            ("phone", "+46317000000"),
            ("email", "cleo@contoso.example"),
        ] {
            form.insert(format!("contact.{name}"), text.into());
        }
        assert_eq!(send(&nils, EDIT, &form).await, format!("{}?saved=1", place(copy)));
        assert_eq!(world.stored(NILS, &copy.id).await.contact.unwrap().first_name, first_name);
    }
    let inviters = world.stored(ADA, &of(Party::Creator).id).await.contact.unwrap();
    assert_eq!(inviters.first_name, "kim", "each party has its own");
    let ada = world.sign_in(ADA).await;
    let page = deal_page(&ada, of(Party::Creator)).await;
    assert!(page.html.contains("The contact was shared and cannot be changed any more."));
}

#[tokio::test]
async fn the_vendors_card_offers_what_can_be_done() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let warning = "Once shared, a deal cannot be made private again.";
    let deal = created(&world, new_deal("Ledger")).await;
    assert!(deal_page(&ada, &deal).await.text("#vendor").contains(warning));
    let page = deal_page(&sven, &deal).await;
    assert!(page.reason("#share").is_some(), "of the whole company");
    assert!(!page.text("#vendor").contains(warning), "nothing would follow");
    let assessed = created(&world, assessment("Cloud check")).await;
    let page = deal_page(&ada, &assessed).await;
    assert!(!page.has("#vendor .button"), "the vendor takes part anyway");
    assert!(!page.text("#vendor").contains(warning));
    assert!(!page.has(".deal-columns :is(span, p):empty"), "nothing is drawn without words");
}

/// SPEC §5.7: it is fixed for good, so it can be read again for good.
#[tokio::test]
async fn what_a_partner_was_sent_can_be_read_again_and_by_nobody_else() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let mut new = invited("Ledger");
    new.invitations[0].notes = "Deliveries are yours".into();
    new.invitations[0].team = vec![person(SVEN)];
    let deals = world.deal(ADA, new).await;
    let page = deal_page(&ada, &deals[0]).await;
    let sent = ".solutions details";
    assert_eq!(page.text(&format!("{sent} summary")), "What was sent");
    let rows = page.texts(&format!("{sent} dl > div"));
    assert_eq!(rows.len(), 4, "{rows:?}");
    for (row, said) in rows.iter().zip([
        "Type of help wantedGeneral or other",
        "Solutions wantedFabrikam Ledger",
        "sven@fabrikam.example",
        "Why you invite themDeliveries are yours",
    ]) {
        assert!(row.contains(said), "{said} in {row}");
    }
    let vera = world.sign_in(VERA).await;
    let vendors_page = deal_page(&vera, vendors(&deals)).await;
    assert!(!vendors_page.html.contains("Deliveries are yours") && !vendors_page.html.contains(SVEN));
}

/// SPEC §6.2 T3 to T5, for the vendor's people and for an invited partner's.
#[tokio::test]
async fn a_deal_that_waits_for_an_answer_says_until_when_and_whose() {
    let world = World::new().await;
    let deals = world.deal(ADA, invited("Ledger")).await;
    let of = |party: Party| deals.iter().find(|deal| deal.party == party).unwrap();
    let said = async |email: &str, deal: &Deal| {
        let visit = world.sign_in(email).await;
        let page = deal_page(&visit, deal).await;
        assert!(!page.has(".deal-next form, .deal-next a, .deal-next button"), "no act is promised");
        page.texts(".deal-next p")
    };
    for (email, party, who) in
        [(VERA, Party::Vendor, "Seller"), (NILS, Party::Partner, "Referrals admin, Referrals user")]
    {
        let told = said(email, of(party)).await;
        let State::New { expires_at } = of(party).state else { panic!("{:?}", of(party).state) };
        let day = expires_at.format("%-d %b %Y, %H:%M UTC");
        let until = format!("Your company has not answered yet and has until {day}.");
        assert!(told[0].contains(&until), "{told:?}");
        let visit = world.sign_in(email).await;
        let page = deal_page(&visit, of(party)).await;
        assert_eq!(page.text(".deal-next .time-left"), "Expires in 14 days");
        assert_eq!(page.attribute(".time-left rect", "width").as_deref(), Some("100"));
        let who = format!("Accepting and declining are not in this version yet. They will be for: {who}.");
        assert_eq!(told[1], who);
    }
    world.server.later(Duration::days(11));
    let nils = world.sign_in(NILS).await;
    let page = deal_page(&nils, of(Party::Partner)).await;
    assert_eq!(page.attribute(".time-left", "data-tone").as_deref(), Some("warn"), "three days are left");
    assert_eq!(page.attribute(".time-left rect", "width").as_deref(), Some("21"));
    world.server.later(Duration::days(4));
    let told = said(VERA, of(Party::Vendor)).await;
    assert!(told.len() == 1 && told[0].starts_with("The time to answer ended on "), "{told:?}");
}

#[tokio::test]
async fn f11_the_vendors_status_is_on_the_deal_and_in_the_list() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let vendor = async |deal: &Deal| deal_page(&ada, deal).await.text("#vendor");
    let private = created(&world, new_deal("Private")).await;
    assert!(
        vendor(&private)
            .await
            .contains("No help was requested, and Microsoft's sellers cannot see this deal.")
    );

    let pending = world.deal(ADA, co_sell("Pending")).await;
    let card = vendor(&pending[0]).await;
    assert!(card.contains("Pending") && card.contains("Microsoft has not answered yet."), "{card}");

    let declined = world.deal(ADA, co_sell("Declined")).await;
    let reason = VendorDeclineReason::NoCustomerRecord;
    world.act(VERA, vendors(&declined), Command::VendorDecline { reason }).await;
    let card = vendor(&declined[0]).await;
    assert!(
        card.contains("Declined") && card.contains("No corresponding Microsoft customer record"),
        "{card}"
    );
    assert!(card.contains("create the deal again"), "{card}");

    let won = world.deal(ADA, co_sell("Accepted and won")).await;
    let acceptance = tandem::domain::lifecycle::Acceptance {
        details: vendors(&won).details.clone(),
        team: Vec::new(),
        solutions: None,
    };
    world.act(VERA, vendors(&won), Command::Accept(Box::new(acceptance))).await;
    assert!(vendor(&won[0]).await.contains("A seller of Microsoft takes part."));
    world.act(VERA, vendors(&won), Command::Win).await;
    assert!(vendor(&won[0]).await.contains("Microsoft marked its side as won."));

    let list = read(&ada, "/deals").await;
    let statuses: BTreeMap<String, String> = list
        .texts(".deal-name > a:not(.peek)")
        .into_iter()
        .zip(list.texts("tbody td[data-label='Microsoft status']"))
        .collect();
    let known =
        [("Private", "–"), ("Pending", "Pending"), ("Declined", "Declined"), ("Accepted and won", "Won")];
    assert_eq!(statuses, known.map(|(name, status)| (name.to_owned(), status.to_owned())).into());
}

/// F12, on whatever a partner reads; the vendor's own people are told who it was.
#[tokio::test]
async fn f12_who_declined_is_told_to_nobody_but_the_vendor() {
    let world = World::new().await;
    let (ada, vera) = (world.sign_in(ADA).await, world.sign_in(VERA).await);
    let deals = world.deal(ADA, co_sell("Declined")).await;
    let reason = VendorDeclineReason::NoCustomerRecord;
    world.act(VERA, vendors(&deals), Command::VendorDecline { reason }).await;
    assert!(deal_page(&vera, vendors(&deals)).await.html.contains("Vera Conti"), "this name");
    let place = place(&deals[0]);
    for address in
        [place.clone(), format!("{place}/preview"), "/deals?tab=outbound".into(), "/search?q=declined".into()]
    {
        let page = read(&ada, &address).await;
        assert!(page.html.contains("Declined"), "{address} does not speak of it");
        for name in ["Vera", "Conti", VERA] {
            assert!(!page.html.contains(name), "{address} names {name}");
        }
    }
    let found = read(&ada, "/deals?tab=outbound&q=vera conti").await;
    assert!(!found.has(".deal-name"), "nor is the deal found by it");
}

/// SPEC §8: acceptance gives the vendor's people and the deal's id in its system.
#[tokio::test]
async fn who_accepted_for_the_vendor_is_told_to_the_partner() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deals = world.deal(ADA, co_sell("Accepted")).await;
    let theirs = vendors(&deals);
    assert!(!deal_page(&ada, &deals[0]).await.text("#vendor").contains(VERA));
    let details = Details { crm_id: Some("MSX-7".into()), ..theirs.details.clone() };
    let team = vec![person(VERA)];
    let accept = Command::Accept(Box::new(Acceptance { details, team, solutions: None }));
    world.act(VERA, theirs, accept).await;
    let card = deal_page(&ada, &deals[0]).await.text("#vendor");
    assert!(card.contains(VERA) && card.contains("MSX-7"), "{card}");
    let said = format!("CRM ID at {}: MSX-7", world.server.app.programme.vendor_name);
    for address in ["/deals?tab=outbound&q=msx-7", "/search?q=msx-7"] {
        let page = read(&ada, address).await;
        assert_eq!(page.text(".found"), said, "{address}");
    }
    let vera = world.sign_in(VERA).await;
    assert_eq!(read(&vera, "/deals?tab=inbound&q=msx-7").await.text(".found"), "CRM ID: MSX-7");
}

/// A small deal's decline has no reason (F15); a closed own deal keeps the vendor's card.
#[tokio::test]
async fn f11_a_decline_below_the_threshold_says_so() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let mut small = co_sell("Small");
    small.details.value = Money::new(2_499_999, Currency::USD);
    let small = world.deal(ADA, small).await;
    let reason = VendorDeclineReason::NoSellerManages;
    world.act(VERA, vendors(&small), Command::VendorDecline { reason }).await;
    let card = deal_page(&ada, &small[0]).await.text("#vendor");
    assert!(
        card.contains("No reason is shown for deals below") && !card.contains("directly manages"),
        "{card}"
    );
}
