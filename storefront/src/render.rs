//! From a view to HTML, at once: pages have their data before they are drawn, so nothing suspends and nothing streams.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

/// Runs `draw` where views may be made: islands ask their owner's shared context whether they are being hydrated.
pub fn scope<T>(draw: impl FnOnce() -> T) -> T {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let drawn = owner.with(draw);
    owner.unset_with_forced_cleanup();
    drawn
}

/// For views that stand alone, outside a [`scope`].
pub fn html<V: IntoView>(draw: impl FnOnce() -> V) -> String {
    scope(|| draw().to_html())
}
