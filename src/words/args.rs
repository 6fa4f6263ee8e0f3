//! What a message is told.

/// The named values of a message: texts, and numbers of any integer type.
pub type Args<'a> = fluent_bundle::FluentArgs<'a>;

/// `args! { "name" => person.as_str(), "count" => deals.len() }`
macro_rules! args {
    () => { $crate::words::Args::new() };
    ($($name:literal => $value:expr),+ $(,)?) => {{
        let mut args = $crate::words::Args::new();
        $(args.set($name, $value);)+
        args
    }};
}
pub(crate) use args;
