//! What a tenant delivers: a folder with `site.json` and `catalog.json`, and its own files in `media`.

use std::path::{Path, PathBuf};

use shared::{
    catalog::{Frame, feed},
    config::{self, SiteConfig},
};

use crate::{failure::Failure, media};

pub struct Delivery {
    pub config: SiteConfig,
    pub frames: Vec<Frame>,
}

impl Delivery {
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let file = folder.join("site.json");
        let config = site(&file)?;
        let feed = folder.join("catalog.json");
        let frames = catalog(&feed)?;
        media::check(&feed, &frames)?;
        agree(&file, &config, &frames)?;
        Ok(Self { config, frames })
    }
}

pub fn site(file: &Path) -> Result<SiteConfig, Failure> {
    config::parse(&text(file)?).map_err(|problems| Failure::Problems {
        file: file.to_owned(),
        problems,
    })
}

pub fn catalog(file: &Path) -> Result<Vec<Frame>, Failure> {
    feed::parse(&text(file)?).map_err(|problems| Failure::Problems {
        file: file.to_owned(),
        problems,
    })
}

/// Refuses a configuration that names frames the catalog does not have.
pub fn agree(file: &Path, config: &SiteConfig, frames: &[Frame]) -> Result<(), Failure> {
    match config.problems_with(frames) {
        problems if problems.is_empty() => Ok(()),
        problems => Err(Failure::Problems {
            file: file.to_owned(),
            problems,
        }),
    }
}

fn text(path: &Path) -> Result<String, Failure> {
    let unreadable = |source| Failure::Unreadable {
        path: PathBuf::from(path),
        source,
    };
    std::fs::read_to_string(path).map_err(unreadable)
}
