//! What `wrangler.toml` binds, and the only file that knows the names.

use std::collections::BTreeMap;

use shared::tenant::TenantId;
use worker::{Env, KvStore, Result, Stub, js_sys::Reflect};

use crate::ai::Limits;

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

    /// A tenant's own object, and the only way to one: an object's name is its tenant's id.
    pub fn tenant_store(&self, tenant: &TenantId) -> Result<Stub> {
        self.env
            .durable_object("TENANT_STORE")?
            .get_by_name(tenant.as_str())
    }

    /// Stores answer under this domain's subdomains.
    pub fn platform_domain(&self) -> Result<String> {
        Ok(self.env.var("PLATFORM_DOMAIN")?.to_string())
    }

    /// The upstreams that the operator allows: name to base URL.
    pub fn ai_upstreams(&self) -> Result<BTreeMap<String, String>> {
        self.env.object_var("AI_UPSTREAMS")
    }

    /// How long the AI gateway waits and how much it takes, where the operator wants other limits than ours.
    pub fn ai_limits(&self) -> Result<Limits> {
        const NAME: &str = "AI_LIMITS";
        if !Reflect::has(self.env.as_ref(), &NAME.into())? {
            return Ok(Limits::default());
        }
        self.env.object_var(NAME)
    }

    /// The keys that seal tenants' credentials, as the operator wrote them.
    pub fn master_keys(&self) -> Result<String> {
        Ok(self.env.secret("MASTER_KEYS")?.to_string())
    }
}
