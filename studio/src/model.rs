//! `studio model`: a frame that is drawn from its sizes, as a file that modellers go on from.

use std::path::PathBuf;

use shared::{
    catalog::{Frame, FrameSize, Variant},
    vision::WornFrame,
};
use vision::gltf;

use crate::{delivery, failure::Failure};

/// Write a frame as the try-on draws it as a 3D model (binary glTF 2.0), true to size in metres.
#[derive(clap::Args)]
pub struct Args {
    /// The catalog.json that has the frame.
    catalog: PathBuf,
    /// The frame's id.
    frame: String,
    /// The id of one of its colours; the first without it.
    #[arg(long)]
    color: Option<String>,
    /// One of its sizes as marked, such as 52□18 or 52-18; the middle one without it.
    #[arg(long)]
    size: Option<String>,
    /// The file to write, ending in .glb.
    #[arg(long)]
    out: PathBuf,
}

pub fn run(args: &Args) -> Result<(), Failure> {
    let frames = delivery::catalog(&args.catalog)?;
    let unknown = |what, asked: &str, known: Vec<String>| Failure::Unknown {
        file: args.catalog.clone(),
        what,
        asked: asked.to_owned(),
        known: known.join(", "),
    };
    let frame = frames
        .iter()
        .find(|frame| frame.id == args.frame)
        .ok_or_else(|| unknown("a frame", &args.frame, near(&frames, &args.frame)))?;
    let variant = match &args.color {
        None => frame.variants.first(),
        Some(id) => frame.variant(id),
    };
    let variant = variant.ok_or_else(|| {
        let known = frame
            .variants
            .iter()
            .map(|variant: &Variant| variant.id.clone());
        let asked = args.color.as_deref().unwrap_or("the first");
        unknown("a colour", asked, known.collect())
    })?;
    let size = match &args.size {
        None => frame.middle_size(),
        Some(marked) => frame.sizes.iter().find(|size| is_marked(size, marked)),
    };
    let size = size.ok_or_else(|| {
        let known = frame.sizes.iter().map(|size| size.marking());
        let asked = args.size.as_deref().unwrap_or("the middle one");
        unknown("a size", asked, known.collect())
    })?;
    let file = gltf::export(&WornFrame::new(frame, size, variant))?;
    crate::write(&args.out, &file)?;
    println!(
        "{}: {} in {}, {}, {} bytes",
        args.out.display(),
        frame.name,
        variant.name,
        size.marking(),
        file.len()
    );
    Ok(())
}

/// Those whose ids contain what was asked, or all of few.
fn near(frames: &[Frame], asked: &str) -> Vec<String> {
    const MOST: usize = 8;
    let ids = || frames.iter().map(|frame| frame.id.clone());
    let near: Vec<String> = ids().filter(|id| id.contains(asked)).take(MOST).collect();
    if near.is_empty() {
        ids().take(MOST).collect()
    } else {
        near
    }
}

/// By lens width and bridge, whatever stands between them.
fn is_marked(size: &FrameSize, marked: &str) -> bool {
    let mut numbers = marked
        .split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .filter_map(|number| number.parse::<f32>().ok());
    numbers.next() == Some(size.lens_width) && numbers.next() == Some(size.bridge)
}
