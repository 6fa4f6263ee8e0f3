//! The files beside the built site's, under addresses that change with them, so that browsers may keep
//! them for ever.

use std::sync::LazyLock;

/// The sprite of `widgets::Icon`.
pub const ICONS: &str = "/icons.svg";
/// What all pages of the workspace do where scripts run.
pub const PAGE: &str = "/page.js";
/// Asks in a dialogue before an act that cannot be undone.
pub const DIALOGUE: &str = "/dialogue.js";
/// Brings the islands to life.
pub const ISLANDS: &str = "/islands.js";

static ADDRESSES: LazyLock<[(&str, String); 4]> = LazyLock::new(|| {
    [
        (ICONS, include_str!("../../public/icons.svg")),
        (PAGE, include_str!("../../public/page.js")),
        (DIALOGUE, include_str!("../../public/dialogue.js")),
        (ISLANDS, include_str!("../../public/islands.js")),
    ]
    .map(|(path, text)| (path, format!("{path}?v={:08x}", fingerprint(text.as_bytes()))))
});

/// The address of one of the files; any other path as it is.
pub fn asset(path: &'static str) -> &'static str {
    ADDRESSES.iter().find(|(known, _)| *known == path).map_or(path, |(_, address)| address)
}

/// Whether an address is that of a file as it is now, and will never be of another one.
pub fn is_current(address: &str) -> bool {
    ADDRESSES.iter().any(|(_, current)| current == address)
}

/// FNV-1a: tells two versions apart, nothing more.
fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_current_with_its_fingerprint_alone() {
        for path in [ICONS, PAGE, DIALOGUE, ISLANDS] {
            assert!(is_current(asset(path)), "{path}");
            assert!(!is_current(path) && !is_current(&format!("{path}?v=00000000")), "{path}");
        }
        assert_eq!(asset("/robots.txt"), "/robots.txt");
    }
}
