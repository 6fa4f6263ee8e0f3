//! The binary: its commands, and nothing that a command does.

mod commands;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use tandem::server::config::wrong_value;

use crate::commands::Cli;

/// A page is many small pieces of text, made on one thread and freed on another.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => match wrong_value(&error, &Cli::command()) {
            Some(line) => return fail(&line),
            None => error.exit(),
        },
    };
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

#[tokio::main]
async fn run(cli: Cli) -> Result<(), commands::Error> {
    commands::run(cli).await
}

fn fail(line: &str) -> ExitCode {
    eprintln!("tandem: {line}");
    ExitCode::FAILURE
}
