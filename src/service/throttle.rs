//! How long a person waits after wrong passwords: pure arithmetic over counts and times.
//!
//! Failures are counted for an account as tried from one class of addresses, and for that class
//! whatever the account. They are not counted for an account alone: a stranger could then keep its
//! owner out (SECURITY D3).

use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};

use super::request::ClientAddress;
use super::token;

/// Failures older than this are forgotten.
pub const REMEMBERED: Duration = Duration::hours(24);

/// What failures are counted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    /// As it is stored.
    pub key: String,
    rule: Rule,
}

/// The first `free` failures cost nothing; then the wait doubles from `first` up to `longest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rule {
    free: u32,
    first: Duration,
    longest: Duration,
}

const ACCOUNT_FROM_ADDRESS: Rule =
    Rule { free: 5, first: Duration::seconds(2), longest: Duration::minutes(15) };
/// Wide: a whole office may come from one address.
const ADDRESS: Rule = Rule { free: 50, first: Duration::seconds(2), longest: Duration::minutes(5) };

/// The two counters of an attempt. What was typed as an e-mail may be a password, so it is stored
/// hashed; whether an account has it makes no difference here.
pub fn counters(email_key: &str, address: ClientAddress) -> [Counter; 2] {
    let class = address.class();
    let account = Sha256::digest(format!("{class} {email_key}"));
    [
        Counter { key: format!("account:{}", token::text_of(&account)), rule: ACCOUNT_FROM_ADDRESS },
        Counter { key: format!("address:{class}"), rule: ADDRESS },
    ]
}

impl Counter {
    /// How long the next attempt has to wait at `now`, after so many failures, the last at `last`.
    pub fn wait(&self, failures: u32, last: DateTime<Utc>, now: DateTime<Utc>) -> Option<Duration> {
        let until = last + self.rule.delay(failures)?;
        (until > now).then(|| until - now)
    }
}

impl Rule {
    fn delay(self, failures: u32) -> Option<Duration> {
        let doublings = failures.checked_sub(self.free.max(1))?;
        // 2^20 seconds is far beyond any `longest`.
        let delay = self.first * (1_i32 << doublings.min(20));
        Some(delay.min(self.longest))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn from(address: &str) -> ClientAddress {
        ClientAddress(address.parse().unwrap())
    }

    fn wait_after(failures: u32) -> Option<i64> {
        let now = DateTime::UNIX_EPOCH;
        counters("ada", from("192.0.2.1"))[0].wait(failures, now, now).map(|wait| wait.num_seconds())
    }

    #[test]
    fn a_few_slips_cost_nothing_then_the_wait_doubles_to_a_limit() {
        assert_eq!((0..5).map(wait_after).collect::<Vec<_>>(), [None; 5]);
        assert_eq!((5..9).filter_map(wait_after).collect::<Vec<_>>(), [2, 4, 8, 16]);
        assert_eq!(wait_after(40), Some(900));
        assert_eq!(wait_after(u32::MAX), Some(900), "never for ever");
    }

    #[test]
    fn a_wait_passes() {
        let now = DateTime::UNIX_EPOCH;
        let counter = &counters("ada", from("192.0.2.1"))[0];
        assert!(counter.wait(5, now, now + Duration::milliseconds(1_999)).is_some());
        assert!(counter.wait(5, now, now + Duration::seconds(2)).is_none());
    }

    #[test]
    fn the_owner_elsewhere_is_counted_apart() {
        let [stranger, _] = counters("ada", from("192.0.2.1"));
        let [owner, _] = counters("ada", from("192.0.2.2"));
        assert_ne!(stranger.key, owner.key);
        assert!(!stranger.key.contains("ada"));
    }
}
