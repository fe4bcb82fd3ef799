//! `studio words`: what the browser's bundles read instead of carrying every language.

use std::path::PathBuf;

use shared::locale::Locale;

use crate::failure::Failure;

/// Write the platform's words, a file for each locale.
#[derive(clap::Args)]
pub struct Args {
    /// Folder to write into: words-en-US.txt and so on.
    #[arg(long)]
    out: PathBuf,
}

pub fn run(args: &Args) -> Result<(), Failure> {
    for locale in Locale::ALL {
        let file = args.out.join(format!("words-{}.txt", locale.tag()));
        crate::write_text(Some(&file), &locale.words().lines())?;
    }
    Ok(())
}
