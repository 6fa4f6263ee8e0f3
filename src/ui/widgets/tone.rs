//! What a colour means. Whoever shows a tone shows an icon and a word with it.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    Good,
    Warn,
    Bad,
    Info,
    #[default]
    Neutral,
}

impl Tone {
    /// The value of `data-tone`, as `style/widgets/tone.css` knows it.
    pub fn as_str(self) -> &'static str {
        match self {
            Tone::Good => "good",
            Tone::Warn => "warn",
            Tone::Bad => "bad",
            Tone::Info => "info",
            Tone::Neutral => "neutral",
        }
    }

    /// The icon to show where the caller has no better one.
    pub fn icon(self) -> &'static str {
        match self {
            Tone::Good => "check",
            Tone::Warn => "warning",
            Tone::Bad => "error",
            Tone::Info | Tone::Neutral => "info",
        }
    }
}
