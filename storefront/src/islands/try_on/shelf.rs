//! The frames to go through, and the one that is worn.

use leptos::prelude::*;
use shared::vision::WornFrame;

use super::frame::{ListSetup, ShelfSetup, TryOnFrame};

/// Handle on the shelf; copying it copies the handle.
#[derive(Clone, Copy)]
pub struct Shelf {
    pub frames: RwSignal<Vec<TryOnFrame>>,
    pub chosen: RwSignal<usize>,
    pub color: RwSignal<usize>,
    pub size: RwSignal<usize>,
    /// Where the frames are from, and how far they have been fetched.
    pub list: RwSignal<Option<ListSetup>>,
    #[cfg(feature = "hydrate")]
    fetching: RwSignal<bool>,
}

impl Shelf {
    pub fn new(setup: ShelfSetup, color: usize) -> Self {
        let chosen = setup.frames.get(setup.chosen);
        Self {
            size: RwSignal::new(chosen.map_or(0, TryOnFrame::middle_size)),
            frames: RwSignal::new(setup.frames),
            chosen: RwSignal::new(setup.chosen),
            color: RwSignal::new(color),
            list: RwSignal::new(setup.list),
            #[cfg(feature = "hydrate")]
            fetching: RwSignal::new(false),
        }
    }

    pub fn frame(&self) -> Option<TryOnFrame> {
        let chosen = self.chosen.get();
        self.frames.with(|frames| frames.get(chosen).cloned())
    }

    pub fn worn(&self) -> Option<WornFrame> {
        let (color, size) = (self.color.get(), self.size.get());
        Some(self.frame()?.worn(color, size))
    }

    pub fn choose(&self, index: usize) {
        let size = self
            .frames
            .with_untracked(|frames| frames.get(index).map(TryOnFrame::middle_size));
        if let Some(size) = size {
            self.color.set(0);
            self.size.set(size);
            self.chosen.set(index);
        }
        self.fetch_if_near_the_end();
    }

    /// Back to a frame that was worn before.
    pub fn wear(&self, worn: &WornFrame) {
        let found = self.frames.with_untracked(|frames| {
            let index = frames.iter().position(|frame| frame.worn.id == worn.id)?;
            let frame = frames.get(index)?;
            let color = |variant: &shared::catalog::Variant| variant.id == worn.variant.id;
            let color = frame.colors.iter().position(|of| color(&of.variant));
            let size = frame.sizes.iter().position(|size| *size == worn.size);
            Some((
                index,
                color.unwrap_or(0),
                size.unwrap_or(frame.middle_size()),
            ))
        });
        if let Some((index, color, size)) = found {
            self.chosen.set(index);
            self.color.set(color);
            self.size.set(size);
        }
    }

    /// The next frame, or the one before; from either end on to the other.
    pub fn step(&self, forward: bool) {
        let count = self.frames.with_untracked(Vec::len).max(1);
        let chosen = self.chosen.get_untracked();
        self.choose(match (forward, chosen) {
            (true, last) if last + 1 >= count => 0,
            (true, _) => chosen + 1,
            (false, 0) => count - 1,
            (false, _) => chosen - 1,
        });
    }

    /// Which frame of how many this is, from 1.
    pub fn position(&self) -> (usize, usize) {
        let (chosen, here) = (self.chosen.get(), self.frames.with(Vec::len));
        self.list.with(|list| match list {
            Some(list) => {
                let number = list.before + chosen + 1;
                (number, list.total.max(list.before + here))
            }
            None => (chosen + 1, here),
        })
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use gloo_net::http::Request;
    use leptos::prelude::*;
    use wasm_bindgen_futures::spawn_local;

    use super::Shelf;
    use crate::islands::try_on::frame::FramePage;

    /// Frames from the end at which the next page is fetched.
    const NEAR: usize = 6;

    impl Shelf {
        /// The whole page of the list in place of the few frames that came with the shopper's page.
        pub fn fill(&self) {
            let shelf = *self;
            Effect::new(move |_| {
                let Some(list) = shelf.list.get_untracked() else {
                    return;
                };
                let here = shelf.frames.with_untracked(Vec::len);
                if list.total > here {
                    shelf.fetch(list.page, |shelf, page| shelf.replace(page));
                }
            });
        }

        pub(super) fn fetch_if_near_the_end(&self) {
            let near = self.chosen.get_untracked() + NEAR >= self.frames.with_untracked(Vec::len);
            let next = self
                .list
                .with_untracked(|list| list.as_ref().map(|list| (list.page + 1, list.pages)));
            if let (true, Some((page, pages))) = (near, next)
                && page <= pages
            {
                self.fetch(page, |shelf, page| shelf.append(page));
            }
        }

        /// What can't be fetched is not missed: the frames that are there go round.
        fn fetch(&self, page: u32, put: impl FnOnce(&Self, FramePage) + 'static) {
            let shelf = *self;
            let name = shelf
                .list
                .with_untracked(|list| list.as_ref().map(|list| list.name.clone()));
            let Some(name) = name else { return };
            if shelf
                .fetching
                .try_update(|now| std::mem::replace(now, true))
                != Some(false)
            {
                return;
            }
            spawn_local(async move {
                let name = String::from(js_sys::encode_uri_component(&name));
                let address = format!("/api/frames?list={name}&page={page}");
                if let Ok(answer) = Request::get(&address).send().await
                    && let Ok(page) = answer.json::<FramePage>().await
                {
                    put(&shelf, page);
                }
                shelf.fetching.set(false);
            });
        }

        fn replace(&self, page: FramePage) {
            let chosen = self.chosen.get_untracked();
            let worn = self
                .frames
                .with_untracked(|frames| frames.get(chosen).cloned());
            let mut frames = page.frames;
            let found = worn.as_ref().and_then(|worn| {
                frames
                    .iter()
                    .position(|frame| frame.card.id == worn.card.id)
            });
            let index = found.unwrap_or(0);
            if let (None, Some(worn)) = (found, worn) {
                frames.insert(0, worn);
            }
            // Effects run when the task ends: none sees the frames without their new choice.
            self.frames.set(frames);
            self.chosen.set(index);
            self.list.set(Some(page.list));
        }

        fn append(&self, page: FramePage) {
            self.frames.update(|frames| frames.extend(page.frames));
            self.list.update(|list| {
                if let Some(list) = list {
                    list.page = page.list.page;
                }
            });
        }
    }
}

/// On the server the frames are all there are.
#[cfg(not(feature = "hydrate"))]
impl Shelf {
    pub fn fill(&self) {}

    fn fetch_if_near_the_end(&self) {}
}
