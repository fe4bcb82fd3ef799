//! The conversation in this tab's own storage: it survives a change of page and ends with the tab.

use super::talk::Turn;

const KEY: &str = "consultation";

pub fn read() -> Option<Vec<Turn>> {
    let json = storage()?.get_item(KEY).ok().flatten()?;
    serde_json::from_str(&json).ok()
}

/// A full or forbidden storage loses the memory, not the conversation.
pub fn write(turns: &[Turn]) {
    if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(turns)) {
        let _ = storage.set_item(KEY, &json);
    }
}

pub fn erase() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
