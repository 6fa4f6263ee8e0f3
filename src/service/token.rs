//! Secret tokens: random bytes for the one who holds them, a hash of them for the database.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::store::StoreError;

/// 256 bits: nobody guesses one.
const BYTES: usize = 32;

/// The operating system has no randomness to give.
#[derive(Debug, thiserror::Error)]
#[error("no randomness: {0}")]
pub struct NoRandomness(getrandom::Error);

impl From<NoRandomness> for super::Error {
    fn from(error: NoRandomness) -> Self {
        Self::Unavailable(StoreError::Other(Box::new(error)))
    }
}

/// A new secret, as text that fits into a cookie.
pub fn new() -> Result<String, NoRandomness> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(NoRandomness)?;
    Ok(text_of(&bytes))
}

/// What is stored of a token; None of a text that cannot be one. A slow hash would gain nothing:
/// there are too many tokens to try.
pub fn hash(token: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    (bytes.len() == BYTES).then(|| text_of(&Sha256::digest(&bytes)))
}

pub(super) fn text_of(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_are_not_what_is_stored() {
        let (one, other) = (new().unwrap(), new().unwrap());
        assert_ne!(one, other);
        assert_eq!(one.len(), 43);
        assert_ne!(hash(&one).unwrap(), one);
        assert_eq!(hash(&one), hash(&one));
    }

    #[test]
    fn what_cannot_be_a_token_has_no_hash() {
        for wrong in ["", "x", "' OR 1=1", &"A".repeat(44), &"A".repeat(4_000), &"é".repeat(43)] {
            assert_eq!(hash(wrong), None, "{wrong}");
        }
    }
}
