//! The conversation in this browser's own storage: it survives a change of page, a reload and a closed tab, for two weeks.

use serde::{Deserialize, Serialize};

use super::talk::Turn;

const KEY: &str = "consultation";
/// Milliseconds that a conversation is kept after its last word.
const KEPT: f64 = 14.0 * 24.0 * 60.0 * 60.0 * 1000.0;

#[derive(Serialize, Deserialize)]
struct Kept {
    /// Milliseconds since 1970.
    until: f64,
    turns: Vec<Turn>,
}

pub fn read() -> Option<Vec<Turn>> {
    let json = storage()?.get_item(KEY).ok().flatten()?;
    let kept = serde_json::from_str(&json).ok();
    let alive = kept.filter(|kept: &Kept| js_sys::Date::now() < kept.until);
    if alive.is_none() {
        erase();
    }
    Some(alive?.turns)
}

/// A full or forbidden storage loses the memory, not the conversation.
pub fn write(turns: &[Turn]) {
    let kept = Kept {
        until: js_sys::Date::now() + KEPT,
        turns: turns.to_vec(),
    };
    if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(&kept)) {
        let _ = storage.set_item(KEY, &json);
    }
}

pub fn erase() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
