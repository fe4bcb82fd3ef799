//! One request and what answering it may use.

use worker::{Context, Env, web_sys};

use crate::{bindings::Bindings, request::Incoming};

pub struct Visit {
    pub incoming: Incoming,
    pub bindings: Bindings,
    pub context: Context,
}

impl Visit {
    pub fn new(request: web_sys::Request, env: Env, context: Context) -> Self {
        Self {
            incoming: request.into(),
            bindings: env.into(),
            context,
        }
    }
}
