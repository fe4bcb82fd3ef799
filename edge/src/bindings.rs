//! What `wrangler.toml` binds, and the only file that knows the names.

use std::{cell::OnceCell, collections::BTreeMap};

use serde::de::DeserializeOwned;
use shared::{
    chat::price::Prices,
    tenant::{TenantId, host::Platform},
};
use worker::{
    Bucket, Env, Error, KvStore, Result, SendEmail, Stub, js_sys::Reflect, wasm_bindgen::JsValue,
};

use crate::ai::{Limits, Listed};

#[derive(Clone)]
pub struct Bindings {
    env: Env,
}

impl From<Env> for Bindings {
    fn from(env: Env) -> Self {
        Self { env }
    }
}

impl Bindings {
    /// The published read model: sites by hostname, catalogs by tenant and version, sealed credentials.
    pub fn sites(&self) -> Result<KvStore> {
        self.env.kv("SITES")
    }

    /// Tenants' own photographs and 3D models, by tenant and name.
    pub fn media(&self) -> Result<Bucket> {
        self.env.bucket("MEDIA")
    }

    /// What sends mail to the stores' people, where the deployment binds it.
    pub fn mailer(&self) -> Result<SendEmail> {
        self.env.send_email("EMAIL")
    }

    /// The address that mail comes from, on a domain that the operator may send for.
    pub fn mail_sender(&self) -> Result<String> {
        Ok(self.env.var("EMAIL_SENDER")?.to_string())
    }

    pub fn sends_mail(&self) -> bool {
        let bound = |name: &str| Reflect::has(self.env.as_ref(), &name.into()).unwrap_or(false);
        bound("EMAIL") && bound("EMAIL_SENDER")
    }

    /// A tenant's own object, and the only way to one: an object's name is its tenant's id.
    pub fn tenant_store(&self, tenant: &TenantId) -> Result<Stub> {
        self.env
            .durable_object("TENANT_STORE")?
            .get_by_name(tenant.as_str())
    }

    /// Stores answer under this domain's subdomains. Read once: every request asks, and no deployment changes under an isolate.
    pub fn platform(&self) -> Result<Platform> {
        thread_local!(static PLATFORM: OnceCell<Platform> = const { OnceCell::new() });
        if let Some(known) = PLATFORM.with(|platform| platform.get().cloned()) {
            return Ok(known);
        }
        let domain = self.env.var("PLATFORM_DOMAIN")?.to_string();
        let domain = domain
            .parse()
            .map_err(|problem| Error::from(format!("PLATFORM_DOMAIN is {domain:?}: {problem}")))?;
        Ok(PLATFORM.with(|platform| platform.get_or_init(|| Platform { domain }).clone()))
    }

    /// The upstreams that the operator allows, by the name that tenants choose.
    pub fn ai_upstreams(&self) -> Result<BTreeMap<String, Listed>> {
        self.setting("AI_UPSTREAMS")
    }

    /// What models cost, where the operator has said so.
    pub fn ai_prices(&self) -> Result<Prices> {
        self.setting("AI_PRICES")
    }

    /// How long the AI gateway waits and how much it takes, where the operator wants other limits than ours.
    pub fn ai_limits(&self) -> Result<Limits> {
        self.setting("AI_LIMITS")
    }

    /// Cloudflare's own models, where the deployment binds them.
    pub fn ai_models(&self) -> Result<JsValue> {
        let models = Reflect::get(self.env.as_ref(), &"AI".into())?;
        if models.is_undefined() {
            return Err("expected the binding AI, which this deployment does not have".into());
        }
        Ok(models)
    }

    fn setting<T: DeserializeOwned + Default>(&self, name: &str) -> Result<T> {
        if !Reflect::has(self.env.as_ref(), &name.into())? {
            return Ok(T::default());
        }
        self.env.object_var(name)
    }

    /// The keys that seal tenants' credentials, as the operator wrote them.
    pub fn master_keys(&self) -> Result<String> {
        Ok(self.env.secret("MASTER_KEYS")?.to_string())
    }
}
