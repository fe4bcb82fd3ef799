//! A small shop on disk, and the binary to run on it.

use std::{
    ffi::OsStr,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use base64ct::{Base64, Encoding as _};
use serde_json::{Value, json};
use shared::site::Site;

/// A key of this test's own; it opens nothing else.
pub const MASTER_KEYS: &str = "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

pub struct Tenant(PathBuf);

impl Tenant {
    pub fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        fs::create_dir_all(&folder).unwrap();
        let tenant = Self(folder);
        tenant.write("site.json", &site());
        tenant.write("catalog.json", &catalog());
        tenant
    }

    pub fn folder(&self) -> &Path {
        &self.0
    }

    pub fn site(&self) -> PathBuf {
        self.0.join("site.json")
    }

    pub fn edit(&self, change: impl FnOnce(&mut Value)) {
        let mut site: Value =
            serde_json::from_str(&fs::read_to_string(self.site()).unwrap()).unwrap();
        change(&mut site);
        self.write("site.json", &site);
    }

    pub fn edit_catalog(&self, change: impl FnOnce(&mut Value)) {
        let mut catalog = catalog();
        change(&mut catalog);
        self.write("catalog.json", &catalog);
    }

    pub fn publish(&self) -> Run {
        studio()
            .arg("publish")
            .arg(self.folder())
            .args(["--platform-domain", "stores.example"])
            .run()
    }

    /// The text without the folder's own path.
    pub fn relative(&self, text: &str) -> String {
        text.replace(&format!("{}/", self.0.display()), "")
    }

    fn write(&self, name: &str, value: &Value) {
        fs::write(self.0.join(name), value.to_string()).unwrap();
    }
}

fn site() -> Value {
    json!({
        "tenantId": "tilia",
        "branding": { "companyName": "Tilia", "colors": { "primary": "#205030", "secondary": "#8a6d3b" } },
        "features": { "consultation": true, "vto": false, "faceAnalysis": false, "recommendations": true },
        "domain": { "subdomain": "tilia" },
        "products": { "catalogId": "tilia", "categories": ["glasses"], "filters": ["brand"] }
    })
}

fn catalog() -> Value {
    json!([{
        "id": "linden", "name": "Linden", "brand": "Tilia", "category": "glasses", "shape": "round", "rim": "full",
        "material": "acetate", "price": 24_900, "description": "Round.", "released": "2026-01-31",
        "sizes": [{ "lensWidth": 48.0, "lensHeight": 42.0, "bridge": 20.0, "temple": 145.0, "frameWidth": 136.0 }],
        "variants": [{ "id": "black", "name": "Black", "family": "black", "color": "#111111" }]
    }])
}

pub struct Studio {
    command: Command,
    input: String,
}

pub fn studio() -> Studio {
    let mut command = Command::new(env!("CARGO_BIN_EXE_studio"));
    command
        .env_remove("MASTER_KEYS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    Studio {
        command,
        input: String::new(),
    }
}

impl Studio {
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.command.args(args);
        self
    }

    pub fn with_master_keys(mut self) -> Self {
        self.command.env("MASTER_KEYS", MASTER_KEYS);
        self
    }

    pub fn input(mut self, text: &str) -> Self {
        self.input = text.to_owned();
        self
    }

    pub fn run(mut self) -> Run {
        let mut child = self.command.spawn().unwrap();
        // A command that refuses its arguments does not wait for input, and the pipe is gone.
        let _ = child.stdin.take().unwrap().write_all(self.input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Run {
            success: output.status.success(),
            answer: String::from_utf8(output.stdout).unwrap(),
            complaint: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

pub struct Run {
    pub success: bool,
    pub answer: String,
    pub complaint: String,
}

impl Run {
    pub fn keys(&self) -> Vec<String> {
        self.entries()
            .iter()
            .map(|entry| entry["key"].as_str().unwrap().to_owned())
            .collect()
    }

    pub fn value(&self, key: &str) -> String {
        let entries = self.entries();
        let entry = entries.iter().find(|entry| entry["key"] == key);
        entry.unwrap_or_else(|| panic!("no {key} in {:?}", self.keys()))["value"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    pub fn bytes(&self, key: &str) -> Vec<u8> {
        Base64::decode_vec(&self.value(key)).unwrap()
    }

    pub fn site(&self, host: &str) -> Site {
        serde_json::from_str(&self.value(&format!("host/{host}"))).unwrap()
    }

    fn entries(&self) -> Vec<Value> {
        assert!(self.success, "{}", self.complaint);
        serde_json::from_str(&self.answer).unwrap()
    }
}
