//! An error for the log or for the operator: what happened and why, in one line.

use std::error::Error;

/// The error's words and those of everything beneath it. Not for people on the other side of HTTP.
pub fn reasons(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(beneath) = cause {
        let words = beneath.to_string();
        // Some errors pass the words of their cause on.
        if !line.ends_with(&words) {
            line = format!("{line}: {words}");
        }
        cause = beneath.source();
    }
    line.replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::reasons;
    use crate::service::Error;
    use crate::store::StoreError;

    #[test]
    fn the_cause_is_told_once_and_on_one_line() {
        let error = Error::Unavailable(StoreError::Refused("the file\nis gone".into()));
        assert_eq!(reasons(&error), "the store failed: the file is gone");
    }
}
