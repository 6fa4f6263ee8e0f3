//! A person's initials. Decoration: the name itself stands beside it, or names the control that it is in.

use leptos::prelude::*;

#[component]
pub fn Avatar(#[prop(into)] name: String) -> impl IntoView {
    view! { <span class="avatar" aria-hidden="true">{initials(&name)}</span> }
}

/// The first letters of the first and the last word; nothing for a name without letters.
fn initials(name: &str) -> String {
    let mut firsts = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = firsts.next();
    let last = firsts.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_of_all_sorts_of_names() {
        assert_eq!(initials("Rosa Alm"), "RA");
        assert_eq!(initials("Łukasz van der Żak"), "ŁŻ");
        assert_eq!(initials("émile"), "É");
        assert_eq!(initials("(Ann) O'Neil"), "AO");
        assert_eq!(initials("🙂"), "");
        assert!(view! { <Avatar name="Rosa Alm"/> }.to_html().contains("aria-hidden"));
    }
}
