//! `studio check`: is what a tenant wrote fit to publish?

use std::path::PathBuf;

use shared::theme;

use crate::{delivery, failure::Failure, media};

/// Check a site.json, and the catalog.json beside it if there is one.
#[derive(clap::Args)]
pub struct Args {
    site: PathBuf,
}

pub fn run(args: &Args) -> Result<(), Failure> {
    let config = delivery::site(&args.site)?;
    let feed = args.site.with_file_name("catalog.json");
    let frames = if feed.exists() {
        Some(delivery::catalog(&feed)?)
    } else {
        None
    };
    if let Some(frames) = &frames {
        delivery::agree(&args.site, &config, frames)?;
        media::check(&feed, frames)?;
    }

    let theme = theme::compile(&config.branding.colors, &config.branding.fonts, config.look);
    for correction in &theme.corrections {
        println!("{}: note: {correction}", args.site.display());
    }
    let stock = frames.map_or(String::new(), |frames| {
        format!(", frames: {}", frames.len())
    });
    println!(
        "{}: {} is fit to publish{stock}",
        args.site.display(),
        config.tenant_id
    );
    Ok(())
}
