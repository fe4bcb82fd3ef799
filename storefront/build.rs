//! Takes what the asset script built into the crate: style sheets, the boot script and the hashed folders of the bundles.
//!
//! `build/assets.json` maps a bundle to its folder under `/_a/` (`{"client": "client-1a2b3c4d", …}`), `build/css/*.css` and
//! `build/boot.js` are minified. Without them the sources are taken as they are and the folders end in `-dev`, so that a
//! plain `cargo check` needs no other tool.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};

/// Style sheets; a page inlines those it needs.
const STYLES: &[&str] = &[
    "base",
    "card",
    "bag",
    "calls",
    "catalog",
    "collection",
    "consult",
    "contact",
    "custom",
    "faq",
    "fit",
    "hero",
    "locations",
    "premium",
    "product",
    "story",
    "studio",
    "testimonials",
    "tiles",
];

/// Bundles with a folder of their own under `/_a/`.
const BUNDLES: &[&str] = &["client", "vision", "fonts", "heads"];

/// Speculation rules: prefetch what the pointer rests on, but not the shopper's own lists, which change by forms.
const SPECULATION: &str = r#"{"prefetch":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":["/bag*","/wishlist*","/api/*"]}}]},"eagerness":"moderate"}]}"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let build = here.join("../build");
    let mut code = String::new();
    let style = |name: &str| {
        first_of(&[
            build.join(format!("css/{name}.css")),
            here.join(format!("style/{name}.css")),
        ])
    };
    for name in STYLES {
        writeln!(
            code,
            "pub const {}: &str = {:?};",
            name.to_uppercase(),
            style(name)?.trim()
        )?;
    }
    constant(&mut code, "UNAVAILABLE", style("unavailable")?.trim())?;
    let boot = first_of(&[build.join("boot.js"), here.join("boot/boot.js")])?;
    constant(&mut code, "BOOT", boot.trim())?;
    constant(&mut code, "SPECULATION", SPECULATION)?;

    let manifest = first_of(&[build.join("assets.json")])?;
    let folders: BTreeMap<String, String> = if manifest.is_empty() {
        BTreeMap::new()
    } else {
        serde_json::from_str(&manifest)?
    };
    for bundle in BUNDLES {
        let folder = folders
            .get(*bundle)
            .cloned()
            .unwrap_or_else(|| format!("{bundle}-dev"));
        writeln!(
            code,
            "pub const {}: &str = {:?};",
            bundle.to_uppercase(),
            format!("/_a/{folder}/")
        )?;
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("assets.rs"), code)?;
    Ok(())
}

/// The first of the files that exists; empty when none does. Cargo watches them all.
fn first_of(files: &[PathBuf]) -> io::Result<String> {
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    files
        .iter()
        .find(|file| file.is_file())
        .map_or(Ok(String::new()), |file: &PathBuf| {
            fs::read_to_string(Path::new(file))
        })
}

/// Text to inline in a page, with the hash by which the content security policy lets it in.
fn constant(code: &mut String, name: &str, text: &str) -> std::fmt::Result {
    let hash = Base64::encode_string(&Sha256::digest(text.as_bytes()));
    writeln!(
        code,
        "pub const {name}: Inline = Inline {{ text: {text:?}, hash: \"sha256-{hash}\" }};"
    )
}
