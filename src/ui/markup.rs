//! HTML that is written rather than viewed, for what is there a hundred times on a page: a table's
//! rows as views cost more than all else of a list. As with SQL, text enters it only as a literal of
//! the source code, escaped, or as what a component has rendered.

use leptos::prelude::*;

#[derive(Default)]
pub struct Markup(String);

/// What a component has rendered or a text is as HTML, to be written many times.
#[derive(Clone)]
pub struct Rendered(String);

impl Rendered {
    pub fn of(view: impl IntoView) -> Self {
        Self(view.into_view().to_html())
    }

    /// As [`Markup::text`] writes it.
    pub fn text(text: &str) -> Self {
        let mut html = Markup::default();
        html.text(text);
        Self(html.0)
    }
}

impl Markup {
    pub fn raw(&mut self, html: &'static str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    pub fn rendered(&mut self, rendered: &Rendered) -> &mut Self {
        self.0.push_str(&rendered.0);
        self
    }

    /// Safe in an element and in a quoted attribute.
    pub fn text(&mut self, text: &str) -> &mut Self {
        let mut rest = text;
        while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
            self.0.push_str(&rest[..at]);
            self.0.push_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            });
            rest = &rest[at + 1..];
        }
        self.0.push_str(rest);
        self
    }

    pub fn into_html(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        let mut html = Markup::default();
        html.raw("<a title=\"").text("</a> \"x\" 'y' & é").raw("\">");
        html.rendered(&Rendered::text("<script>")).raw("</a>");
        let expected = "<a title=\"&lt;/a&gt; &quot;x&quot; &#39;y&#39; &amp; é\">&lt;script&gt;</a>";
        assert_eq!(html.into_html(), expected);
    }

    #[test]
    fn a_component_is_written_as_it_is_rendered() {
        let rendered = Rendered::of(view! { <b>{"1 < 2"}</b> });
        let mut html = Markup::default();
        html.rendered(&rendered);
        assert_eq!(html.into_html(), "<b>1 &lt; 2</b>");
    }
}
