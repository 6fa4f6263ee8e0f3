//! What the ids in typed answers stand for, in words, for the pages that show them again.

use std::collections::BTreeMap;

use super::Error;
use crate::domain::draft::Draft;
use crate::domain::edit::Fields;
use crate::domain::id::{CustomerId, OrgId};
use crate::store::{self, Connection};

/// Names by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    pub solutions: BTreeMap<String, String>,
    pub partners: BTreeMap<String, String>,
    pub locations: BTreeMap<String, String>,
    pub accounts: BTreeMap<String, String>,
}

/// What any of the forms names, as far as the company may choose it.
pub(super) async fn named(read: &mut Connection, org: &OrgId, forms: [&Fields; 3]) -> Result<Named, Error> {
    let mut named = Named::default();
    let (mut solutions, mut partners) = (Vec::new(), Vec::new());
    let mut asks_place = false;
    for form in forms {
        asks_place |=
            ["details.location", "solution.assessment_location"].iter().any(|path| form.contains_key(*path));
        let mut draft = Draft::default();
        for (path, text) in form {
            draft.set(path, text);
        }
        solutions.extend(draft.solution_ids());
        partners.extend(draft.partner_ids());
        let account = draft.customer.chosen;
        if !account.is_empty() && !named.accounts.contains_key(&account) {
            let known = store::customers::by_id(read, &CustomerId::new(account.as_str())).await?;
            named.accounts.extend(known.map(|known| (account, known.customer.name)));
        }
    }
    for known in store::solutions::named(read, org, &solutions, &partners, None).await? {
        named.partners.insert(known.publisher.as_str().to_owned(), known.publisher_name);
        named.solutions.insert(known.id.as_str().to_owned(), known.name);
    }
    if asks_place {
        let locations = store::orgs::locations(read, org).await?;
        named.locations = locations.into_iter().map(|at| (at.id.as_str().to_owned(), at.name)).collect();
    }
    Ok(named)
}
