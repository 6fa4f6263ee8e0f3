//! The server's settings: each by flag or by environment, all listed by `--help`.
//!
//! A value is parsed once, here; a wrong one stops the start with one line that names the setting.
//! Values are never printed back: `DATABASE_URL` may hold a password.

use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::Duration;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, ValueEnum};
use tracing_subscriber::EnvFilter;

use super::base_url::BaseUrl;
use super::client_address::Network;

/// Settings of the server and of the commands beside it.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Settings")]
pub struct Config {
    /// The database: a SQLite file or a PostgreSQL server
    #[arg(
        long, global = true, hide_env_values = true, env = "DATABASE_URL", value_name = "URL",
        value_parser = database_url, default_value = "sqlite://data/tandem.sqlite?mode=rwc"
    )]
    pub database_url: String,

    /// Address and port to listen on
    #[arg(
        long,
        global = true,
        hide_env_values = true,
        env = "TANDEM_LISTEN",
        value_name = "ADDRESS:PORT",
        default_value = "127.0.0.1:3000"
    )]
    pub listen: SocketAddr,

    /// How people reach the server, e.g. https://tandem.example; with https, cookies are Secure and
    /// browsers are told to stay on https [default: http:// and the listening address]
    #[arg(long, global = true, hide_env_values = true, env = "TANDEM_BASE_URL", value_name = "URL")]
    pub base_url: Option<BaseUrl>,

    /// Folder of the built site [default: site beside the program or beside its folder, else target/site]
    #[arg(long, global = true, hide_env_values = true, env = "TANDEM_SITE", value_name = "FOLDER")]
    pub site: Option<PathBuf>,

    /// Which events are logged, e.g. info,tandem=debug
    #[arg(
        long, global = true, hide_env_values = true, env = "TANDEM_LOG", value_name = "FILTER",
        default_value = "info", value_parser = log_filter
    )]
    pub log: String,

    /// How events are written to standard error
    #[arg(
        long,
        global = true,
        hide_env_values = true,
        env = "TANDEM_LOG_FORMAT",
        value_name = "FORMAT",
        default_value = "text"
    )]
    pub log_format: LogFormat,

    /// Shows the demo sign-ins on the sign-in page; a server fills an empty database with demo data
    #[arg(
        long, global = true, hide_env_values = true, env = "TANDEM_DEMO", value_name = "YES|NO",
        value_parser = yes_or_no, num_args = 0..=1, require_equals = true, default_value = "no",
        default_missing_value = "yes"
    )]
    pub demo: bool,

    /// The host vendor's name, instead of the one that the database holds
    #[arg(
        long, global = true, hide_env_values = true, env = "TANDEM_VENDOR", value_name = "NAME",
        value_parser = name
    )]
    pub vendor: Option<String>,

    /// Minutes without a request after which a person signs in again
    #[arg(
        long, global = true, hide_env_values = true, env = "TANDEM_SESSION_IDLE", value_name = "MINUTES",
        default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=10_080)
    )]
    pub session_idle: u32,

    /// Hours after which a person signs in again, however active
    #[arg(
        long, global = true, hide_env_values = true, env = "TANDEM_SESSION_MAX", value_name = "HOURS",
        default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=720)
    )]
    pub session_max: u32,

    /// Proxies whose X-Forwarded-For is believed: addresses or networks, separated by commas
    #[arg(
        long,
        global = true,
        hide_env_values = true,
        env = "TANDEM_TRUSTED_PROXIES",
        value_name = "LIST",
        value_delimiter = ','
    )]
    pub trusted_proxies: Vec<Network>,

    /// Bytes that a request's body may have
    #[arg(
        long, global = true, hide_env_values = true, env = "TANDEM_BODY_LIMIT", value_name = "BYTES",
        default_value_t = 1_048_576, value_parser = clap::value_parser!(u32).range(1_024..=104_857_600)
    )]
    pub body_limit: u32,

    /// Seconds that a request may take
    #[arg(
        long, global = true, hide_env_values = true, env = "TANDEM_REQUEST_TIMEOUT", value_name = "SECONDS",
        default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=600)
    )]
    pub request_timeout: u32,

    /// Seconds that requests which have begun may take once the server is told to stop
    #[arg(
        long, global = true, hide_env_values = true, env = "TANDEM_DRAIN", value_name = "SECONDS",
        default_value_t = 10, value_parser = clap::value_parser!(u32).range(0..=300)
    )]
    pub drain: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people
    Text,
    /// One JSON object a line, for programs
    Json,
}

impl Config {
    pub fn session_idle(&self) -> Duration {
        Duration::minutes(self.session_idle.into())
    }

    pub fn session_max(&self) -> Duration {
        Duration::hours(self.session_max.into())
    }

    /// How people reach a server that listens on `listening`.
    pub fn base_url(&self, listening: SocketAddr) -> BaseUrl {
        self.base_url.clone().unwrap_or_else(|| BaseUrl::of_listener(listening))
    }
}

/// A wrong value in one line that names the setting by variable and flag, without the value; None
/// of errors that are about something else, such as an unknown command.
pub fn wrong_value(error: &clap::Error, command: &clap::Command) -> Option<String> {
    if !matches!(error.kind(), ErrorKind::ValueValidation | ErrorKind::InvalidValue) {
        return None;
    }
    let ContextValue::String(shown) = error.get(ContextKind::InvalidArg)? else { return None };
    let flag = shown.split([' ', '=', '[']).next()?;
    let arg = command.get_arguments().find(|arg| arg.get_long() == flag.strip_prefix("--"));
    let variable = arg.and_then(clap::Arg::get_env).map(|name| format!("{}, ", name.to_string_lossy()));
    let reason = match (error.source(), error.get(ContextKind::ValidValue)) {
        (Some(reason), _) => reason.to_string().replace('\n', " "),
        (None, Some(ContextValue::Strings(valid))) => format!("is one of {}", valid.join(", ")),
        _ => "has a wrong value".into(),
    };
    Some(format!("{}{flag}: {reason}", variable.unwrap_or_default()))
}

fn database_url(text: &str) -> Result<String, String> {
    if ["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| text.starts_with(scheme)) {
        Ok(text.to_owned())
    } else {
        Err("begins with sqlite: or postgres:".into())
    }
}

fn log_filter(text: &str) -> Result<String, String> {
    EnvFilter::try_new(text).map(|_| text.to_owned()).map_err(|error| error.to_string())
}

fn yes_or_no(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "yes" | "true" | "on" | "1" => Ok(true),
        "no" | "false" | "off" | "0" | "" => Ok(false),
        _ => Err("is yes or no".into()),
    }
}

fn name(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("is empty".into()),
        long if long.chars().count() > 100 => Err("has more than 100 characters".into()),
        name => Ok(name.to_owned()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use clap::{CommandFactory, Parser};

    #[derive(Parser)]
    struct Alone {
        #[command(flatten)]
        config: Config,
    }

    fn parse(args: &[&str]) -> Result<Config, clap::Error> {
        Alone::try_parse_from([&["tandem"], args].concat()).map(|alone| alone.config)
    }

    #[test]
    fn the_defaults_are_those_of_one_machine() {
        let config = parse(&[]).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
        assert_eq!(config.base_url(config.listen).origin(), "http://127.0.0.1:3000");
        assert!(!config.demo);
        assert_eq!((config.session_idle, config.session_max), (30, 12));
        assert!(config.trusted_proxies.is_empty());
        assert_eq!(config.body_limit, 1_048_576);
    }

    #[test]
    fn help_names_each_variable_and_shows_no_value() {
        for arg in Alone::command().get_arguments().filter(|arg| arg.get_id() != "help") {
            assert!(arg.get_env().is_some(), "{} has no variable", arg.get_id());
            assert!(arg.is_hide_env_values_set(), "{} may show a secret", arg.get_id());
        }
    }

    fn line(wrong: &str) -> String {
        let error = parse(&[wrong]).expect_err(wrong);
        wrong_value(&error, &Alone::command()).expect(wrong)
    }

    #[test]
    fn a_wrong_value_is_told_in_one_line_that_names_the_setting() {
        for (wrong, variable) in [
            ("--listen=nowhere", "TANDEM_LISTEN"),
            ("--database-url=mysql://user:secret@host", "DATABASE_URL"),
            ("--base-url=tandem.example", "TANDEM_BASE_URL"),
            ("--session-idle=0", "TANDEM_SESSION_IDLE"),
            ("--session-max=1000", "TANDEM_SESSION_MAX"),
            ("--trusted-proxies=10.0.0.1,10.0.0.0/64", "TANDEM_TRUSTED_PROXIES"),
            ("--body-limit=12", "TANDEM_BODY_LIMIT"),
            ("--demo=perhaps", "TANDEM_DEMO"),
            ("--log==", "TANDEM_LOG"),
            ("--log-format=xml", "TANDEM_LOG_FORMAT"),
            ("--vendor= ", "TANDEM_VENDOR"),
        ] {
            let line = line(wrong);
            assert!(line.starts_with(&format!("{variable}, --")), "{line}");
            assert!(!line.contains('\n') && !line.contains("secret"), "{line}");
        }
    }

    #[test]
    fn demo_is_a_switch_that_takes_a_value_too() {
        assert!(parse(&["--demo"]).unwrap().demo);
        assert!(!parse(&["--demo=no"]).unwrap().demo);
    }
}
