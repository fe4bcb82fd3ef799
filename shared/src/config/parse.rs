//! From JSON text to a configuration whose every value is in range.

use serde::Deserialize as _;
use serde_json::Value;
use serde_path_to_error::{Deserializer, Path, Segment, Track};

use super::{Problem, SiteConfig, check, limits};
use crate::tenant::host::Hostname;

/// The configuration, or all that is wrong with it. A document of the wrong shape gives the first place where it is;
/// one of the right shape gives every value that is out of range.
pub fn parse(json: &str) -> Result<SiteConfig, Vec<Problem>> {
    if json.len() > limits::BYTES {
        let expected = format_args!("at most {} bytes", limits::BYTES);
        return Err(vec![Problem::new(
            ".",
            expected,
            format_args!("{} bytes", json.len()),
        )]);
    }
    let value: Value =
        serde_json::from_str(json).map_err(|error| vec![Problem::new(".", "valid JSON", error)])?;
    if !value.is_object() {
        return Err(vec![Problem::new(
            ".",
            "a configuration, which is an object",
            abridged(&value),
        )]);
    }
    // `Value` keeps the last of two equal keys without a word, so the typed reading starts from the text again.
    let mut track = Track::new();
    let mut reader = serde_json::Deserializer::from_str(json);
    let mut config = SiteConfig::deserialize(Deserializer::new(&mut reader, &mut track))
        .map_err(|error| vec![shape(&value, &track.path(), &error.to_string())])?;
    let problems = check::problems(&config);
    if !problems.is_empty() {
        return Err(problems);
    }
    if let Some(domain) = &mut config.domain.custom_domain {
        // Checked above; from here on it has the one spelling that hosts are looked up by.
        if let Ok(host) = Hostname::from_unicode(domain) {
            *domain = host.to_string();
        }
    }
    Ok(config)
}

/// serde's message, with what the document really has in that place.
fn shape(document: &Value, path: &Path, message: &str) -> Problem {
    let mut problem = Problem::from_serde(path, message);
    if problem.expected.starts_with("struct ") {
        problem.expected = "an object".to_owned();
    }
    let names_it = ["missing field", "unknown field", "duplicate field"]
        .iter()
        .any(|start| message.starts_with(start));
    match at(document, path) {
        _ if names_it => {}
        // The variant is a field of this object; serde has said which.
        Some(Value::Object(_)) if message.starts_with("unknown variant") => {}
        Some(_) if problem.path.starts_with("apiKey") => {
            problem.found = "a value that is not shown".to_owned()
        }
        Some(found) => problem.found = abridged(found),
        None => {}
    }
    problem
}

fn at<'a>(document: &'a Value, path: &Path) -> Option<&'a Value> {
    path.iter()
        .try_fold(document, |value, segment| match segment {
            Segment::Map { key } => value.get(key),
            Segment::Seq { index } => value.get(index),
            // An enum's content stands under its variant's name.
            Segment::Enum { variant } => value.get(variant),
            Segment::Unknown => None,
        })
}

fn abridged(value: &Value) -> String {
    match value {
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
        Value::String(text) => quoted(text),
        plain => plain.to_string(),
    }
}

/// Text in quotes, its beginning only when it is long.
pub(super) fn quoted(text: &str) -> String {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN) {
        None => format!("{text:?}"),
        Some((end, _)) => format!(
            "{:?} … ({} characters)",
            text.get(..end).unwrap_or_default(),
            text.chars().count()
        ),
    }
}
