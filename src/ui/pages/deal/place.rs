//! Where the deal is among the others: back to the list, the deals before and after it there, and the
//! mark of a favorite (SPEC §10.1, §10.2).

use leptos::prelude::*;

use crate::api::deals::DealView;
use crate::api::lists::{Around, left_page};
use crate::domain::id::ReferralId;
use crate::domain::view::View;
use crate::ui::widgets::Icon;
use crate::words::{Words, args};

pub fn bar(words: Words, view: &DealView, around: &Around, left: &View) -> AnyView {
    let back = left_page().map_or_else(|_| "/deals".to_owned(), |query| format!("/deals?{query}"));
    let list = words.with("deal-place-list", args! { "tab" => words.tab(left.tab) });
    let neighbour = |to: &Option<(ReferralId, String)>, rel: &'static str, icon: &'static str, word: &str| {
        let (id, name) = to.as_ref()?;
        let (href, title) = (format!("/deals/{id}"), name.clone());
        let word = words.text(word);
        Some(view! { <a class="icon-button" href=href rel=rel title=title><Icon name=icon label=word/></a> })
    };
    let previous = neighbour(&around.previous, "prev", "chevron-left", "deal-previous");
    let next = neighbour(&around.next, "next", "chevron-right", "deal-next-deal");
    let (id, marked) = (view.deal.id.as_str().to_owned(), around.is_favorite);
    let here = format!("/deals/{id}");
    let name = if marked { "unmark" } else { "mark" };
    let (mark, unmark) = (words.text("favorite-mark"), words.text("favorite-unmark"));
    let label = words.with("favorite-of", args! { "name" => view.deal.details.name.as_str() });
    let title = if marked { unmark.clone() } else { mark.clone() };
    view! {
        <div class="deal-place">
            <nav class="crumbs" aria-label=words.text("frame-crumbs")>
                <ol><li><a href=back>{list}</a></li></ol>
            </nav>
            <div class="deal-place-end">
                <form
                    method="post"
                    action="/api/deals/favorite"
                    data-mark=mark
                    data-unmark=unmark
                    data-failed=words.text("favorite-failed")
                >
                    <input type="hidden" name="back" value=here/>
                    <button
                        class="heart icon-button"
                        name=name
                        value=id
                        aria-pressed=if marked { "true" } else { "false" }
                        aria-label=label
                        title=title
                    >
                        <Icon name="heart"/>
                    </button>
                </form>
                {previous}
                {next}
            </div>
        </div>
    }
    .into_any()
}
