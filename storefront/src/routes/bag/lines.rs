//! A line of the bag that the catalog still knows.

use leptos::prelude::*;
use shared::catalog::{Frame, FrameSize, Variant};

use crate::{
    components::{
        card,
        icon::{Icon, icon},
        picture, price, size_choice,
    },
    cookies::{BagLine, MOST_PIECES},
    store::Store,
};

pub struct Line<'s> {
    pub frame: &'s Frame,
    pub variant: &'s Variant,
    pub size: &'s FrameSize,
    pub quantity: u8,
    article: String,
}

impl<'s> Line<'s> {
    pub fn of(store: &'s Store, line: &BagLine) -> Option<Self> {
        let frame = store.catalog.get(&line.frame)?;
        Some(Self {
            frame,
            variant: frame.variant(&line.variant)?,
            size: frame.sizes.get(usize::from(line.size))?,
            quantity: line.quantity,
            article: line.article(),
        })
    }

    /// In minor units.
    pub fn total(&self) -> u32 {
        self.frame.price.saturating_mul(self.quantity.into())
    }

    pub fn row(&self, store: &Store) -> impl IntoView + use<> {
        let words = &store.words.bag;
        let Self {
            frame,
            variant,
            size,
            quantity,
            article,
            ..
        } = self;
        let remove = words.remove.fill(&[("name", &frame.name)]);
        let each = (*quantity > 1).then(|| {
            let each = words
                .each
                .fill(&[("price", &price::written(store, frame.price))]);
            view! { <small>{each}</small> }
        });
        let quantities: Vec<_> = (1..=MOST_PIECES)
            .map(|number| view! { <option selected=number == *quantity>{number}</option> })
            .collect();
        view! {
            <li>
                <img src=picture::address(store, frame, variant) alt="" width=picture::WIDTH height=picture::HEIGHT/>
                <h2><a href=card::address(frame, variant)><small>{frame.brand.clone()}</small>" "{frame.name.clone()}</a></h2>
                <p class="what">{variant.name.clone()}<br/>{size_choice::marking(store, size)}</p>
                <label><span>{words.quantity}</span><select name=article.clone() data-autosubmit>{quantities}</select></label>
                <p class="sum"><b>{price::written(store, self.total())}</b>{each}</p>
                <button class="tool" name="remove" value=article.clone() aria-label=remove>{icon(Icon::Close)}</button>
            </li>
        }
    }
}
