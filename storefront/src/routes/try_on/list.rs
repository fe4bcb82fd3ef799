//! The list of frames that a shopper came from, named in one parameter of the try-on's address as the list's own address
//! without its slash: `glasses?shape=round`.

use shared::catalog::{Category, PAGE_SIZE, Query, Results, Sort};

use crate::{
    components::{pagination::link, try_link},
    islands::ListSetup,
    routes::category,
    store::Store,
};

pub struct List {
    /// Where it is looked at: `/glasses`.
    path: String,
    query: Query,
}

impl List {
    /// `None` for what is no list of this store.
    pub fn read(store: &Store, address: &str) -> Option<Self> {
        let (path, parameters) = address.split_once('?').unwrap_or((address, ""));
        let within = match path {
            try_link::SEARCH => None,
            slug => Some(category(store, slug)?),
        };
        let filters = &store.config().products.filters;
        Some(Self {
            path: format!("/{path}"),
            query: store.catalog.query(within, parameters, filters),
        })
    }

    /// What a try-on shows that nothing was asked of.
    pub fn newest(store: &Store) -> Self {
        let first = store.config().products.categories.first();
        let category = first.copied().unwrap_or(Category::Glasses);
        Self {
            path: format!("/{}", category.slug()),
            query: Query::category(category).sorted(Sort::Newest),
        }
    }

    pub fn on_page(self, page: u32) -> Self {
        Self {
            query: self.query.on_page(page),
            ..self
        }
    }

    /// One page of the list.
    pub fn results<'s>(&self, store: &'s Store) -> Results<'s> {
        let mut results = store
            .catalog
            .results(&self.query, &[], store.config().locale);
        let sold = &store.config().products.categories;
        results.hits.retain(|frame| sold.contains(&frame.category));
        results
    }

    /// For the island, whose first frame is the one at `start` of the page.
    pub fn setup(&self, results: &Results<'_>, start: usize) -> ListSetup {
        let query = self.query.on_page(results.page);
        let address = link(&self.path, &query);
        ListSetup {
            name: address.trim_start_matches('/').to_owned(),
            address,
            page: results.page,
            pages: results.pages,
            total: results.total,
            before: (results.page as usize - 1) * PAGE_SIZE + start,
        }
    }
}
