//! `studio schema`: the configuration's JSON Schema, for editors and other people's validators.

use std::path::PathBuf;

use shared::config::SiteConfig;

use crate::failure::Failure;

/// Write the JSON Schema of site.json.
#[derive(clap::Args)]
pub struct Args {
    /// File to write; standard output without one.
    #[arg(long)]
    out: Option<PathBuf>,
}

pub fn run(args: &Args) -> Result<(), Failure> {
    let mut schema = schemars::schema_for!(SiteConfig);
    schema.insert("title".into(), "Commerce Studio site configuration".into());
    crate::write_text(args.out.as_deref(), &serde_json::to_string_pretty(&schema)?)
}
