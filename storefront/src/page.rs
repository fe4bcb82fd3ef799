//! What a route is asked and what it answers.

use std::sync::Arc;

use leptos::prelude::IntoView;

use crate::urlencoded;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

/// A shopper's request, as far as pages care. `HEAD` is a `Get` whose body the edge drops.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub method: Method,
    /// Starts with `/`, still percent-encoded.
    pub path: &'a str,
    /// Without the `?`.
    pub query: &'a str,
    /// A form, URL-encoded; empty unless posted.
    pub body: &'a str,
    /// The `Cookie` header.
    pub cookies: &'a str,
    /// Scheme and host that the shopper sees, `https://aurora.example`.
    pub origin: &'a str,
}

impl<'a> Request<'a> {
    /// The first value of a query parameter, decoded.
    pub fn query(&self, name: &str) -> Option<String> {
        urlencoded::pairs(self.query)
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// The first value of a form field, decoded.
    pub fn field(&self, name: &str) -> Option<String> {
        urlencoded::pairs(self.body)
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    pub fn cookie(&self, name: &str) -> Option<&'a str> {
        self.cookies
            .split(';')
            .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
    }

    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

/// An answer, complete but for the headers that every answer of the platform carries.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub content_type: &'static str,
    pub body: String,
    pub visibility: Visibility,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// `Set-Cookie` values.
    pub cookies: Vec<String>,
    pub policy: Policy,
}

/// Who may keep a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// The same for every shopper: cached by version key.
    Shared,
    /// Of this shopper or this moment: never stored.
    Private,
    /// Its address carries its version: kept for good.
    Immutable,
}

/// What a page needs of the content and permission policies beyond the store's own host.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// Sources for `script-src`: `'sha256-…' 'inline-speculation-rules'`; empty when the answer runs no script.
    pub script_sources: Arc<str>,
    /// Sources for `style-src`.
    pub style_sources: Arc<str>,
    /// Origins for `img-src`, parted by spaces.
    pub image_origins: Arc<str>,
    /// May ask for the camera, run WebAssembly and a worker.
    pub camera: bool,
}

impl Reply {
    pub fn text(content_type: &'static str, body: String, visibility: Visibility) -> Self {
        Self {
            status: 200,
            content_type,
            body,
            visibility,
            location: None,
            cookies: Vec::new(),
            policy: Policy::default(),
        }
    }

    /// After a form: look at `path` with a `GET`.
    pub fn see_other(path: impl Into<String>) -> Self {
        Self {
            location: Some(path.into()),
            ..Self::text("text/plain", String::new(), Visibility::Private)
        }
        .with_status(303)
    }

    /// The page lives elsewhere for good.
    pub fn moved(path: impl Into<String>) -> Self {
        Self {
            location: Some(path.into()),
            ..Self::text("text/plain", String::new(), Visibility::Shared)
        }
        .with_status(308)
    }

    pub fn with_status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    pub fn with_cookie(mut self, cookie: String) -> Self {
        self.cookies.push(cookie);
        self
    }
}

/// A page of the store: what goes in the head, and what stands between header and footer.
pub struct Page {
    pub status: u16,
    pub sheet: Sheet,
    /// Without the store's name, which the document appends; empty on the home page.
    pub title: String,
    pub description: String,
    /// Path and canonical query on the store's main host; a page without one is not indexed.
    pub canonical: Option<String>,
    /// Where in the navigation the shopper is.
    pub place: Place,
    /// Structured data, each a JSON-LD object.
    pub json_ld: Vec<serde_json::Value>,
    /// The picture for link previews; the store's where a page has none.
    pub image: Option<String>,
    pub visibility: Visibility,
    pub camera: bool,
    /// HTML of what `<main>` holds.
    pub body: String,
}

impl Page {
    /// An indexed page that is the same for everyone; set what differs with struct update syntax.
    ///
    /// The view is drawn at once: kept as an `AnyView`, each of its literals would be copied first.
    pub fn new(
        sheet: Sheet,
        title: impl Into<String>,
        canonical: impl Into<String>,
        body: impl IntoView,
    ) -> Self {
        Self {
            status: 200,
            sheet,
            title: title.into(),
            description: String::new(),
            canonical: Some(canonical.into()),
            place: Place::Elsewhere,
            json_ld: Vec::new(),
            image: None,
            visibility: Visibility::Shared,
            camera: false,
            body: body.to_html(),
        }
    }
}

/// What a route gives: a page still to be dressed in the document, or a finished reply.
pub enum Answer {
    Page(Box<Page>),
    Reply(Reply),
}

impl From<Page> for Answer {
    fn from(page: Page) -> Self {
        Self::Page(Box::new(page))
    }
}

impl From<Reply> for Answer {
    fn from(reply: Reply) -> Self {
        Self::Reply(reply)
    }
}

/// What kind of page it is: it decides on the style that the page carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Home,
    Content,
    Contact,
    Catalog,
    Product,
    /// Bag and wish-list.
    Bag,
    Consult,
    /// Face analyzer and try-on.
    Studio,
}

impl Sheet {
    pub const ALL: [Self; 8] = [
        Self::Home,
        Self::Content,
        Self::Contact,
        Self::Catalog,
        Self::Product,
        Self::Bag,
        Self::Consult,
        Self::Studio,
    ];

    /// For `<body data-page>`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Content => "content",
            Self::Contact => "contact",
            Self::Catalog => "catalog",
            Self::Product => "product",
            Self::Bag => "bag",
            Self::Consult => "consult",
            Self::Studio => "studio",
        }
    }
}

/// Entries of the navigation; the header marks the one the shopper is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Elsewhere,
    Category(shared::catalog::Category),
    Face,
    TryOn,
    Consult,
    Wishlist,
    Bag,
    Contact,
}
