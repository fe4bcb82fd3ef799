//! A tenant's own files: what `catalog.json` names under `/media/`, in the folder `media` beside it.

use std::path::Path;

use shared::{catalog::Frame, config::Problem};
use vision::gltf::Model;

use crate::failure::Failure;

/// Refuses a catalog that names files which are not there, or models that the try-on would not draw. Without a folder
/// `media` nothing is looked for: the files may lie in the bucket already.
pub fn check(catalog: &Path, frames: &[Frame]) -> Result<(), Failure> {
    let folder = catalog.with_file_name("media");
    if !folder.is_dir() {
        return Ok(());
    }
    let mut problems = Vec::new();
    for (at, frame) in frames.iter().enumerate() {
        for (number, variant) in frame.variants.iter().enumerate() {
            let photo = variant.photo.as_deref().and_then(own);
            if let Some(name) = photo.filter(|name| !folder.join(name).is_file()) {
                let path = format!("[{at}].variants[{number}].photo");
                problems.push(missing(path, name));
            }
        }
        if let Some(name) = frame.model.as_deref().and_then(own) {
            let path = format!("[{at}].model");
            match std::fs::read(folder.join(name)).map(|bytes| Model::read(&bytes)) {
                Err(_) => problems.push(missing(path, name)),
                Ok(Err(bad)) => {
                    let found = format!("media/{name}, which is not: {bad}");
                    problems.push(Problem::new(path, "a model that can be tried on", found));
                }
                Ok(Ok(_)) => {}
            }
        }
    }
    if problems.is_empty() {
        return Ok(());
    }
    Err(Failure::Problems {
        file: catalog.to_owned(),
        problems,
    })
}

/// The name of a file that the store itself serves.
fn own(address: &str) -> Option<&str> {
    address.strip_prefix("/media/")
}

fn missing(path: String, name: &str) -> Problem {
    Problem::new(path, format_args!("the file media/{name}"), "none")
}
