//! What a services co-sell is about: the partner's part in it, and where it stands in the vendor's
//! taxonomy (SPEC §5.3). Asked when help is asked for a deal whose own solutions include a services
//! offer; any other deal has none.

use serde::{Deserialize, Serialize};

use super::deal::coded;

coded! {
    /// What the partner does for the customer (SPEC §5.3).
    PartnerRole {
        Envisioning = "presales_envisioning",
        Design = "solution_design",
        ProofOfConcept = "proof_of_concept",
        Strategy = "business_strategy",
        Deployment = "deployment_services",
        Adoption = "adoption_and_change_management",
        Transaction = "transaction",
        Managed = "managed_services",
    }
}

/// An entry of the taxonomy. A deal keeps the name as it was, since the vendor revises its taxonomy
/// each fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    pub code: String,
    pub name: String,
}

/// A solution area with its solution plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    #[serde(flatten)]
    pub topic: Topic,
    pub plays: Vec<Topic>,
}

/// The vendor's solution areas: data of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Taxonomy(pub Vec<Area>);

impl Taxonomy {
    pub fn area(&self, code: &str) -> Option<&Area> {
        self.0.iter().find(|area| area.topic.code == code)
    }

    /// A play of any area.
    pub fn play(&self, code: &str) -> Option<&Topic> {
        self.0.iter().flat_map(|area| &area.plays).find(|play| play.code == code)
    }
}

/// A code with its name.
type Known = (&'static str, &'static str);

/// The areas and plays that are there as long as the vendor sets no others.
const USUAL: [(Known, [Known; 3]); 5] = [
    (
        ("data_ai", "Data and AI"),
        [
            ("analytics", "Analytics for everyone"),
            ("databases", "Databases in the cloud"),
            ("ai_apps", "Applications with AI"),
        ],
    ),
    (
        ("infrastructure", "Infrastructure"),
        [("migration", "Migrate and modernise"), ("hybrid", "Hybrid and edge"), ("resilience", "Resilience")],
    ),
    (
        ("business_applications", "Business applications"),
        [("sales", "Sales and service"), ("finance", "Finance and supply chain"), ("low_code", "Low code")],
    ),
    (
        ("modern_work", "Modern work"),
        [("teamwork", "Teamwork"), ("devices", "Devices and endpoints"), ("frontline", "Frontline work")],
    ),
    (
        ("security", "Security"),
        [("identity", "Identity and access"), ("threats", "Threat protection"), ("compliance", "Compliance")],
    ),
];

fn usual() -> impl Iterator<Item = Known> {
    USUAL.iter().flat_map(|(area, plays)| std::iter::once(area).chain(plays)).copied()
}

impl Topic {
    /// One of the usual ones under its own name, which is said in every language. What a vendor calls
    /// otherwise is called so in all.
    pub fn is_usual(&self) -> bool {
        usual().any(|(code, name)| code == self.code && name == self.name)
    }

    /// Of all the usual ones.
    pub fn usual_codes() -> Vec<&'static str> {
        usual().map(|(code, _)| code).collect()
    }
}

impl Default for Taxonomy {
    fn default() -> Self {
        let topic = |(code, name): Known| Topic { code: code.to_owned(), name: name.to_owned() };
        let area = |(own, plays): (Known, [Known; 3])| Area {
            topic: topic(own),
            plays: plays.into_iter().map(topic).collect(),
        };
        Self(USUAL.into_iter().map(area).collect())
    }
}

/// The answers of a services co-sell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Services {
    pub role: PartnerRole,
    pub area: Topic,
    pub play: Topic,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_code_of_the_default_taxonomy_is_given_once() {
        let taxonomy = Taxonomy::default();
        let plays = taxonomy.0.iter().flat_map(|area| &area.plays);
        let codes: Vec<&str> =
            taxonomy.0.iter().map(|area| &area.topic).chain(plays).map(|topic| topic.code.as_str()).collect();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
        assert!(taxonomy.0.iter().all(|area| !area.plays.is_empty()));
    }
}
