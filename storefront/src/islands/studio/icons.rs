//! Icons of the stage's tools, on the same 24-unit grid and with the same line as the store's.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    Mirror,
    Save,
    Share,
    Close,
    Bare,
    Previous,
    Next,
}

pub fn icon(tool: Tool) -> impl IntoView {
    let path = match tool {
        Tool::Mirror => "M12 3.5v17M8.5 7 4 17h4.5V7Zm7 0L20 17h-4.5V7Z",
        Tool::Save => {
            "M4 8h3.5L9 5.5h6L16.5 8H20v11H4V8Zm8 8.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5Z"
        }
        Tool::Share => "M12 14.5v-11m-4 4 4-4 4 4M5 12v8h14v-8",
        Tool::Close => "m6 6 12 12M18 6 6 18",
        Tool::Bare => {
            "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6Zm9 2.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5Z"
        }
        Tool::Previous => "m14.5 5-7 7 7 7",
        Tool::Next => "m9.5 5 7 7-7 7",
    };
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=path /></svg> }
}
