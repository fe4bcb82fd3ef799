//! What a shopper decides: colour, size, bag; and whom to ask.

use leptos::prelude::*;

use super::Chosen;
use crate::{
    components::{
        heart::heart,
        icon::{Icon, icon},
        price::price,
        size_choice::{fits, marking, millimetres, name},
        swatch,
    },
    islands::{FrameFit, Wearable},
    store::Store,
};

pub fn purchase(store: &Store, chosen: &Chosen<'_>) -> impl IntoView + use<> {
    let Chosen {
        frame,
        variant,
        size,
        index,
    } = *chosen;
    let words = &store.words.product;
    view! {
        <div class="purchase">
            <header>
                <h1><small>{frame.brand.clone()}</small>" "{frame.name.clone()}</h1>
                {heart(store, frame, false)}
                {price(store, frame)}
                <p class="note">{words.price_tax_included}</p>
            </header>
            {colors(store, chosen)}
            {sizes(store, chosen)}
            <p class="fit">{fits(store, size)}"."{measure(store)}</p>
            {verdict(store, chosen)}
            <form class="buy" method="post" action="/bag">
                <input type="hidden" name="frame" value=frame.id.clone()/>
                <input type="hidden" name="variant" value=variant.id.clone()/>
                <input type="hidden" name="size" value=index/>
                <button class="button" name="action" value="add">{words.add_to_bag}</button>
            </form>
            {calls(store, chosen)}
        </div>
    }
}

fn colors(store: &Store, chosen: &Chosen<'_>) -> impl IntoView + use<> {
    let words = &store.words.product;
    let links: Vec<_> = chosen
        .frame
        .variants
        .iter()
        .map(|variant| {
            let current = (variant.id == chosen.variant.id).then_some("true");
            let href = chosen.address(variant, chosen.index);
            view! { <li><a href=href aria-current=current title=variant.name.clone()>{swatch::variant(variant)}<span class="unseen">{variant.name.clone()}</span></a></li> }
        })
        .collect();
    view! {
        <section class="choice">
            <h2>{words.color}<span>{chosen.variant.name.clone()}</span></h2>
            <ul class="colors">{links}</ul>
        </section>
    }
}

fn sizes(store: &Store, chosen: &Chosen<'_>) -> impl IntoView + use<> {
    let sizes = &chosen.frame.sizes;
    let links: Vec<_> = sizes
        .iter()
        .enumerate()
        .map(|(index, size)| {
            let current = (index == chosen.index).then_some("true");
            let href = chosen.address(chosen.variant, index);
            let name = name(store, index, sizes).map(|name| view! { <b>{name}</b> });
            let width = millimetres(store, size.frame_width);
            view! {
                <li><a href=href aria-current=current>{name}{marking(store, size)}<small>{store.words.size.frame_width}" "{width}</small></a></li>
            }
        })
        .collect();
    view! {
        <section class="choice">
            <h2>{store.words.size.title}</h2>
            <ul class="sizes">{links}</ul>
        </section>
    }
}

/// Try it on, ask about it: where the store offers that.
fn calls(store: &Store, chosen: &Chosen<'_>) -> Option<impl IntoView + use<>> {
    let (features, words) = (store.features(), &store.words.product);
    let try_on = features.vto.then(|| {
        let href = format!(
            "/try-on?frame={}&color={}",
            chosen.frame.id, chosen.variant.id
        );
        view! { <a class="button quiet" href=href>{icon(Icon::Face)}{words.try_on}</a> }
    });
    let ask = features.consultation.then(|| {
        let href = format!("/consult?frame={}", chosen.frame.id);
        view! { <a class="button quiet" href=href>{icon(Icon::Chat)}{words.ask}</a> }
    });
    (features.vto || features.consultation).then(|| view! { <p class="aids">{try_on}{ask}</p> })
}

/// How this size fits the shopper, where this browser keeps their sizes: only then the boot script wakes the island.
fn verdict(store: &Store, chosen: &Chosen<'_>) -> Option<impl IntoView + use<>> {
    let frame = Wearable {
        shape: chosen.frame.shape,
        rim: chosen.frame.rim,
        material: chosen.frame.material,
        size: *chosen.size,
    };
    let locale = store.config().locale;
    store
        .features()
        .face_analysis
        .then(|| view! { <div data-face><FrameFit frame locale /></div> })
}

/// Who does not know how wide their face is can find out.
fn measure(store: &Store) -> Option<impl IntoView + use<>> {
    store
        .features()
        .face_analysis
        .then(|| view! { " "<a href="/face">{store.words.home.face_fit_action}</a> })
}
