//! The consultation.

use leptos::prelude::*;

use crate::{
    islands::{Consultation, ConsultationSetup},
    page::{Page, Place, Sheet},
    store::Store,
};

pub fn page(store: &Store) -> Page {
    let words = &store.words.consultation;
    let body = view! {
        <header class="page-head">
            <h1>{words.title}</h1>
            <p class="lead">{words.intro}</p>
        </header>
        <noscript><p class="notice">{words.needs_script} " " <a href="/contact">{store.words.navigation.contact}</a></p></noscript>
        <Consultation setup=setup(store) />
    };
    Page {
        description: words.intro.to_owned(),
        place: Place::Consult,
        ..Page::new(Sheet::Consult, words.title, "/consult", body)
    }
}

fn setup(store: &Store) -> ConsultationSetup {
    let (config, words) = (store.config(), &store.words.consultation);
    let own = &config.consultation;
    let persona = if own.persona.is_empty() {
        &config.branding.company_name
    } else {
        &own.persona
    };
    let greeting = if own.greeting.is_empty() {
        words.greeting.fill(&[("name", persona)])
    } else {
        own.greeting.clone()
    };
    let starters = if own.starters.is_empty() {
        words.starters.map(str::to_owned).to_vec()
    } else {
        own.starters.clone()
    };
    let notice = if own.disclosure.is_empty() {
        words.notice.to_owned()
    } else {
        own.disclosure.clone()
    };
    ConsultationSetup {
        notice,
        locale: config.locale,
        persona: persona.clone(),
        greeting,
        starters,
    }
}
