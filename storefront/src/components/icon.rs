//! Line icons on a 24-unit grid, drawn for this project; their meaning is always in words beside them or on the control.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Bag,
    Chat,
    Close,
    Face,
    Heart,
    Mail,
    Menu,
    Phone,
    Pin,
    Search,
}

pub fn icon(icon: Icon) -> impl IntoView {
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" inner_html=icon.paths()></svg> }
}

impl Icon {
    const fn paths(self) -> &'static str {
        match self {
            Self::Bag => r#"<path d="M5 8h14l1 12.5H4L5 8Zm3.5 2.5V7a3.5 3.5 0 0 1 7 0v3.5"/>"#,
            Self::Chat => r#"<path d="M4 5h16v11.5h-8.5L7 20.5v-4H4V5Zm4 4h8m-8 3.5h5"/>"#,
            Self::Close => r#"<path d="m5.5 5.5 13 13m0-13-13 13"/>"#,
            Self::Face => {
                r#"<path d="M3.5 8V3.5H8m8 0h4.5V8m0 8v4.5H16m-8 0H3.5V16M12 6.5c-2.6 0-4 1.9-4 4.6 0 3.2 1.9 6.4 4 6.4s4-3.2 4-6.4c0-2.7-1.4-4.6-4-4.6Z"/>"#
            }
            Self::Heart => {
                r#"<path d="M12 20.3 4.3 12.4a4.7 4.7 0 0 1 6.7-6.6l1 1 1-1a4.7 4.7 0 0 1 6.7 6.6L12 20.3Z"/>"#
            }
            Self::Mail => r#"<path d="M3.5 5.5h17v13h-17v-13Zm0 1 8.5 6.5 8.5-6.5"/>"#,
            Self::Menu => r#"<path d="M3.5 7.5h17m-17 9h17"/>"#,
            Self::Phone => {
                r#"<path d="M5 3.5h3.5l2 5-2.3 1.7c1 2.3 2.8 4.1 5.1 5.1l1.7-2.3 5 2V18.5a2 2 0 0 1-2 2C11 20.5 3.5 13 3.5 5.5a2 2 0 0 1 1.5-2Z"/>"#
            }
            Self::Pin => {
                r#"<path d="M12 21c4.5-4.6 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6.4 6.5 11Z"/><circle cx="12" cy="10" r="2.3"/>"#
            }
            Self::Search => r#"<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5"/>"#,
        }
    }
}
