//! A model's arguments: typed, in bounds, or refused in words that it can act on.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::json;

/// Bytes of an id at most, as feeds allow.
const LONGEST_ID: usize = 60;

/// Why a call was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Misfit {
    #[error(
        "there is no tool {name:?}; there are search_catalog, frame_details, compare, fit_for, recommend, store_info and hand_over"
    )]
    NoSuchTool { name: String },
    #[error("`{field}` does not fit: {problem}")]
    Field { field: String, problem: String },
    #[error("the arguments are not JSON: {0}")]
    NotJson(String),
}

impl Misfit {
    pub(super) fn no_such_tool(name: &str) -> Self {
        let name = name.chars().take(LONGEST_ID).collect();
        Self::NoSuchTool { name }
    }

    pub(super) fn field(field: &str, problem: impl Into<String>) -> Self {
        Self::Field {
            field: field.to_owned(),
            problem: problem.into(),
        }
    }

    /// As the model reads it.
    pub(super) fn told(&self) -> String {
        json!({ "error": self.to_string() }).to_string()
    }
}

/// Arguments of a tool. Models that have nothing to say send nothing, `null` or `{}`.
pub(super) fn read<T: DeserializeOwned + Default>(arguments: &str) -> Result<T, Misfit> {
    if matches!(arguments.trim(), "" | "null") {
        return Ok(T::default());
    }
    let mut json = serde_json::Deserializer::from_str(arguments);
    let read = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        if inner.is_data() {
            let said = inner.to_string();
            // Where in the line it stood helps no model.
            let problem = said
                .rsplit_once(" at line ")
                .map_or(&*said, |(said, _)| said);
            Misfit::field(&path, problem)
        } else {
            Misfit::NotJson(inner.to_string())
        }
    })?;
    json.end()
        .map_err(|error| Misfit::NotJson(error.to_string()))?;
    Ok(read)
}

/// Frames by id.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Ids {
    ids: Vec<String>,
}

impl From<Vec<String>> for Ids {
    fn from(ids: Vec<String>) -> Self {
        Self { ids }
    }
}

impl Ids {
    /// As many as were asked for, each once, in the model's order.
    pub(super) fn between(&self, least: usize, most: usize) -> Result<Vec<String>, Misfit> {
        let mut ids: Vec<String> = Vec::new();
        for (index, id) in self.ids.iter().enumerate() {
            if !is_id(id) {
                let problem = "expected an id as search_catalog gives it, of a-z, 0-9 and -";
                return Err(Misfit::field(&format!("ids[{index}]"), problem));
            }
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        if !(least..=most).contains(&ids.len()) {
            let came = ids.len();
            let problem = format!("expected {least} to {most} different ids, came {came}");
            return Err(Misfit::field("ids", problem));
        }
        Ok(ids)
    }
}

fn is_id(text: &str) -> bool {
    (1..=LONGEST_ID).contains(&text.len())
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// A number that means something, or the reason why it does not.
pub(super) fn within(
    field: &str,
    number: Option<f64>,
    least: f64,
    most: f64,
) -> Result<Option<f64>, Misfit> {
    match number {
        // Models send 0 for "no limit".
        None | Some(0.0) => Ok(None),
        Some(number) if (least..=most).contains(&number) => Ok(Some(number)),
        Some(number) => Err(Misfit::field(
            field,
            format!("expected {least} to {most}, came {number}"),
        )),
    }
}

/// Ends the right way round.
pub(super) fn ordered(
    field: &str,
    from: Option<f64>,
    to: Option<f64>,
) -> Result<(Option<f64>, Option<f64>), Misfit> {
    match (from, to) {
        (Some(from), Some(to)) if from > to => Err(Misfit::field(
            field,
            format!("expected the smaller end first, came {from} to {to}"),
        )),
        ends => Ok(ends),
    }
}
