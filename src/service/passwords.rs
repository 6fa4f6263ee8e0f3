//! Passwords: how they are hashed, compared and judged when new.
//!
//! Argon2id in PHC form (OWASP's m=19456 KiB, t=2, p=1). Hashing is bounded: a flood of sign-ins
//! queues here and leaves the processors to everybody else.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::store::StoreError;

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// Hashes made or compared at the same time.
const AT_ONCE: usize = 2;

/// Characters that a new password has at least.
pub const SHORTEST: usize = 12;
/// Bytes that a password has at most. Nothing is cut off: a longer one is refused.
pub const LONGEST_BYTES: usize = 256;

/// Why a new password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("the password needs at least {SHORTEST} characters")]
    TooShort,
    #[error("the password has more than {LONGEST_BYTES} bytes")]
    TooLong,
    #[error("the password is one of those that are tried first")]
    Common,
}

impl Unfit {
    /// Also the end of the key of its message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooShort => "short",
            Self::TooLong => "long",
            Self::Common => "common",
        }
    }
}

/// What comparing a password found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// `rehashed` is a new hash to be stored where the stored one is weaker than today's.
    Right {
        rehashed: Option<String>,
    },
    Wrong,
}

/// The hashing machinery could not do its work (out of memory or entropy).
#[derive(Debug, thiserror::Error)]
#[error("hashing a password failed: {0}")]
pub struct HashingFailed(String);

impl From<HashingFailed> for super::Error {
    fn from(error: HashingFailed) -> Self {
        Self::Unavailable(StoreError::Other(Box::new(error)))
    }
}

/// How often Argon2 was run, by which its bound and the equal work of every refusal are held.
#[derive(Debug, Default)]
struct Gauge {
    now: AtomicUsize,
    most: AtomicUsize,
    runs: AtomicUsize,
}

impl Gauge {
    fn during<T>(&self, run: impl FnOnce() -> T) -> T {
        let now = self.now.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(now, Ordering::SeqCst);
        self.runs.fetch_add(1, Ordering::SeqCst);
        let result = run();
        self.now.fetch_sub(1, Ordering::SeqCst);
        result
    }
}

/// Hashes and compares passwords, a few at a time.
#[derive(Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    gauge: Arc<Gauge>,
    /// Compared against where nobody has the given e-mail, so that the answer takes as long.
    nobody: Arc<str>,
}

impl Passwords {
    pub fn new() -> Result<Self, HashingFailed> {
        let gauge = Arc::<Gauge>::default();
        let nobody = hash_now(b"nobody's password", &gauge)?.into();
        Ok(Self { permits: Arc::new(Semaphore::new(AT_ONCE)), gauge, nobody })
    }

    /// How many hashes were made or compared so far.
    pub fn runs(&self) -> usize {
        self.gauge.runs.load(Ordering::SeqCst)
    }

    /// The password's hash in PHC form, with a fresh salt of 16 bytes.
    pub async fn hash(&self, password: String) -> Result<String, HashingFailed> {
        self.bounded(move |gauge| hash_now(password.as_bytes(), gauge)).await
    }

    /// Compares a password with a stored hash. `None` (no such person, or no password set) takes
    /// as long and is always wrong.
    pub async fn verify(&self, password: String, stored: Option<String>) -> Result<Verdict, HashingFailed> {
        let nobody = self.nobody.clone();
        self.bounded(move |gauge| match stored {
            Some(stored) => compare(&password, &stored, gauge),
            None => compare(&password, &nobody, gauge).map(|_| Verdict::Wrong),
        })
        .await
    }

    async fn bounded<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Gauge) -> Result<T, HashingFailed> + Send + 'static,
    ) -> Result<T, HashingFailed> {
        let permit = self.permits.clone().acquire_owned().await.map_err(failed)?;
        let gauge = self.gauge.clone();
        tokio::task::spawn_blocking(move || {
            // Held by the work itself: a request that is given up does not free its place early.
            let _permit = permit;
            work(&gauge)
        })
        .await
        .map_err(failed)?
    }
}

/// Judges a new password; `email` is whose it is to be.
pub fn fit(password: &str, email: &str) -> Result<(), Unfit> {
    if password.len() > LONGEST_BYTES {
        return Err(Unfit::TooLong);
    }
    if password.chars().count() < SHORTEST {
        return Err(Unfit::TooShort);
    }
    if is_common(password, email) {
        return Err(Unfit::Common);
    }
    Ok(())
}

/// Our own words, which whoever guesses tries as well.
const OURS: [&str; 4] = ["tandem", "co-sell", "cosell", "referral"];

/// Whether it is in the public lists, alone or put together from what is: words, names, dates,
/// keyboard rows, repetitions (SECURITY D2). No rule says what kinds of characters it needs.
fn is_common(password: &str, email: &str) -> bool {
    let own = email.split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() > 2);
    let known: Vec<&str> = own.chain([email]).chain(OURS).collect();
    zxcvbn::zxcvbn(password, &known).score() < zxcvbn::Score::Three
}

fn compare(password: &str, stored: &str, gauge: &Gauge) -> Result<Verdict, HashingFailed> {
    let stored = PasswordHash::new(stored).map_err(failed)?;
    // The hash carries its own parameters; those of `Argon2::default()` are not used here.
    let verify = || Argon2::default().verify_password(password.as_bytes(), &stored);
    if password.len() > LONGEST_BYTES || gauge.during(verify).is_err() {
        return Ok(Verdict::Wrong);
    }
    let rehashed = if is_weaker(&stored) { Some(hash_now(password.as_bytes(), gauge)?) } else { None };
    Ok(Verdict::Right { rehashed })
}

fn is_weaker(stored: &PasswordHash<'_>) -> bool {
    let of_today = Params::try_from(stored)
        .is_ok_and(|params| params.m_cost() >= MEMORY_KIB && params.t_cost() >= PASSES);
    stored.algorithm != argon2::ARGON2ID_IDENT || !of_today
}

fn argon2(memory: u32, passes: u32, lanes: u32) -> Result<Argon2<'static>, HashingFailed> {
    let params = Params::new(memory, passes, lanes, None).map_err(failed)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &[u8], gauge: &Gauge) -> Result<String, HashingFailed> {
    hash_with(&argon2(MEMORY_KIB, PASSES, LANES)?, password, gauge)
}

fn hash_with(argon2: &Argon2<'_>, password: &[u8], gauge: &Gauge) -> Result<String, HashingFailed> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(failed)?;
    let salt = SaltString::encode_b64(&salt).map_err(failed)?;
    let hash = gauge.during(|| argon2.hash_password(password, &salt)).map_err(failed)?;
    Ok(hash.to_string())
}

fn failed(error: impl std::fmt::Display) -> HashingFailed {
    HashingFailed(error.to_string())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_names_its_algorithm_parameters_and_salt() {
        let phc = Passwords::new().unwrap().hash("a long enough one".into()).await.unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        let salt = phc.split('$').nth(4).unwrap();
        assert_eq!(salt.len(), 22, "16 bytes in base64 without padding");
    }

    #[tokio::test]
    async fn only_the_right_password_is_right() {
        let passwords = Passwords::new().unwrap();
        let phc = passwords.hash("a long enough one".into()).await.unwrap();
        let right = passwords.verify("a long enough one".into(), Some(phc.clone())).await.unwrap();
        assert_eq!(right, Verdict::Right { rehashed: None });
        let wrong = passwords.verify("a long enough One".into(), Some(phc)).await.unwrap();
        assert_eq!(wrong, Verdict::Wrong);
    }

    #[tokio::test]
    async fn nobodys_password_is_never_right() {
        let verdict = Passwords::new().unwrap().verify("nobody's password".into(), None).await.unwrap();
        assert_eq!(verdict, Verdict::Wrong);
    }

    #[tokio::test]
    async fn a_weaker_hash_is_made_anew_when_the_password_is_given() {
        let weak = argon2(8_192, 1, 1).unwrap();
        let old = hash_with(&weak, b"a long enough one", &Gauge::default()).unwrap();
        let passwords = Passwords::new().unwrap();
        let verdict = passwords.verify("a long enough one".into(), Some(old)).await.unwrap();
        let Verdict::Right { rehashed: Some(new) } = verdict else { panic!("{verdict:?}") };
        assert!(new.contains("m=19456,t=2,p=1"));
    }

    /// Each is compared with a hash, nobody's as well, and never more of them than the bound.
    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn a_flood_of_comparisons_waits_for_its_turn() {
        let passwords = Passwords::new().unwrap();
        let stored = passwords.hash("a long enough one".into()).await.unwrap();
        let before = passwords.runs();
        let flood: Vec<_> = (0..12)
            .map(|guess| {
                let (passwords, stored) = (passwords.clone(), (guess % 2 == 0).then(|| stored.clone()));
                tokio::spawn(async move { passwords.verify(format!("guess {guess}"), stored).await })
            })
            .collect();
        for guess in flood {
            assert_eq!(guess.await.unwrap().unwrap(), Verdict::Wrong);
        }
        assert_eq!(passwords.runs() - before, 12);
        assert_eq!(
            passwords.gauge.most.load(Ordering::SeqCst),
            AT_ONCE,
            "beside each other, up to the bound"
        );
    }

    #[test]
    fn a_new_password_is_judged_by_length_and_by_being_known() {
        assert_eq!(fit("elevenchars", ""), Err(Unfit::TooShort));
        assert_eq!(fit("stapling clouds", ""), Ok(()));
        assert_eq!(fit(&"ab".repeat(33), ""), Err(Unfit::Common));
        let long = "a sentence that nobody has said before, of sixty-four characters and more";
        assert_eq!(fit(long, ""), Ok(()), "64 characters and more are welcome");
        assert_eq!(fit(&"abcd".repeat(65), ""), Err(Unfit::TooLong));
        for common in [
            "Password1234",
            "qwertyuiop[]",
            "1q2w3e4r5t6y",
            "tandemtandem",
            "iloveyouiloveyou",
            "19901990199019",
        ] {
            assert_eq!(fit(common, ""), Err(Unfit::Common), "{common}");
        }
        assert_eq!(fit("ada@fabrikam.example1", "Ada@fabrikam.example"), Err(Unfit::Common));
        assert_eq!(fit("пароль из слов", ""), Ok(()), "counted in characters");
    }
}
