//! What a model is told before the conversation: the same for every turn on one version of a store, so it is written once.

use std::{cell::RefCell, rc::Rc};

use shared::chat::{call::Tool, prompt, shelf::Shelf};

use crate::{lru::Lru, stores::OpenStore};

thread_local! {
    /// By the store's serial number: a hundred, of some 10 kB each.
    static WRITTEN: RefCell<Lru<u64, Rc<Briefing>>> = const { RefCell::new(Lru::new(100)) };
}

pub struct Briefing {
    pub system: String,
    pub tools: Vec<Tool>,
}

impl Briefing {
    pub fn of(open: &OpenStore) -> Rc<Self> {
        if let Some(known) = WRITTEN.with_borrow_mut(|written| written.get(&open.serial).cloned()) {
            return known;
        }
        let site = &open.store.site;
        let briefing = Rc::new(Self {
            system: prompt::system(site),
            tools: Shelf::tools(site),
        });
        WRITTEN.with_borrow_mut(|written| written.insert(open.serial, briefing.clone(), 1));
        briefing
    }
}
