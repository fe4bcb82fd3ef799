//! The operator's command line. It does the I/O; every rule it applies is `shared`'s.

mod check;
mod delivery;
mod failure;
mod kv;
mod media;
mod model;
mod publish;
mod schema;
mod seal;
mod words;

use std::{path::Path, process::ExitCode};

use clap::{Parser, Subcommand};

use failure::Failure;

#[derive(Parser)]
#[command(
    name = "studio",
    version,
    about = "Checks, publishes and seals what a tenant of Commerce Studio delivers."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Args),
    Model(model::Args),
    Publish(publish::Args),
    Schema(schema::Args),
    Seal(seal::Args),
    Words(words::Args),
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Model(args) => model::run(&args),
        Command::Publish(args) => publish::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Seal(args) => seal::run(&args),
        Command::Words(args) => words::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Writes a text to the file, or to standard output without one.
fn write_text(out: Option<&Path>, text: &str) -> Result<(), Failure> {
    match out {
        None => {
            println!("{text}");
            Ok(())
        }
        Some(path) => write(path, format!("{text}\n").as_bytes()),
    }
}

/// Writes a file, and the folders to it.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let made = folder.map_or(Ok(()), std::fs::create_dir_all);
    made.and_then(|()| std::fs::write(path, bytes))
        .map_err(|source| Failure::Unwritable {
            path: path.to_owned(),
            source,
        })
}
