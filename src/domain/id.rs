//! Opaque identifiers, one type a thing, so that a location's id cannot stand where a deal's belongs.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes any text: an unknown id is found out by looking it up, not by its form. A NUL,
            /// which no id has and PostgreSQL does not take, becomes another character that none has.
            pub fn new(text: impl Into<String>) -> Self {
                let text = text.into();
                Self(if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text })
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A company: the vendor or a partner.
    OrgId,
    /// A registered site of a company; the scope of a role (SPEC §1).
    LocationId,
    UserId,
    CustomerId,
    SolutionId,
    /// A New deal wizard's unfinished answers.
    DraftId,
    /// The joint piece of work that groups the referrals of all parties (SPEC §1).
    EngagementId,
    /// One party's copy of a lead or deal (SPEC §1).
    ReferralId,
}
