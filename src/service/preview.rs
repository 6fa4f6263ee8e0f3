//! The card of a deal beside a list (SPEC §10.3).

use super::{App, Error, deals};
use crate::domain::access::Actor;
use crate::domain::deal::{Deal, Party};
use crate::domain::id::ReferralId;
use crate::domain::person::Person;
use crate::domain::vendor::{self, VendorStatus};
use crate::store;

#[derive(Clone, Debug)]
pub struct Preview {
    pub deal: Deal,
    /// None: the deal is the vendor's own.
    pub vendor: Option<VendorStatus>,
    /// Of the vendor, where they are seen (F12).
    pub seller: Option<Person>,
}

pub async fn preview(app: &App, actor: &Actor, id: &ReferralId) -> Result<Preview, Error> {
    let (mut read, viewer) = (app.store.read().await?, app.viewer(actor));
    let deal = store::deals::load(&mut read, &viewer, id).await?;
    if deal.party == Party::Vendor {
        return Ok(Preview { deal, vendor: None, seller: None });
    }
    let others = store::deals::other_parties(&mut read, &viewer, id).await?;
    let vendors = others.into_iter().find(|other| other.party == Party::Vendor);
    let status = deals::vendor_seen(app, vendors.as_ref());
    let seller = vendor::seller(vendors.as_ref()).and_then(|seller| seller.team.into_iter().next());
    Ok(Preview { deal, vendor: Some(status), seller })
}
