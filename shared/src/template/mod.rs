//! Templates are data: for each page an ordered list of sections with typed settings. A section's look is its component
//! in `storefront::sections`; what it says and where it stands is here.

use serde::{Deserialize, Serialize};

use crate::catalog::{Category, Shape};

/// The template's name and, page by page, the tenant's own composition in place of the template's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Template {
    pub name: TemplateName,
    pub header: Header,
    /// Above the header on every page.
    pub announcement: Option<Announcement>,
    pub home: Option<Vec<Section>>,
    /// Sections below the frames of a catalog page.
    pub catalog: Option<Vec<Section>>,
    /// Sections below a product.
    pub product: Option<Vec<Section>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TemplateName {
    #[default]
    Default,
    Premium,
    /// The tenant's own composition; it must give `home`.
    Custom,
}

/// A block of a page. Every setting but the words has a default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "section", rename_all = "camelCase")]
pub enum Section {
    Hero(Hero),
    FeaturedCollection(FeaturedCollection),
    CategoryTiles(CategoryTiles),
    TryOnCall(Call),
    ConsultationCall(Call),
    FaceFitCall(Call),
    Story(Story),
    Testimonials(Testimonials),
    Faq(Faq),
    Locations(Heading),
}

macro_rules! settings {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", default, deny_unknown_fields)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type),* }
    };
}

settings!(Header {
    style: HeaderStyle,
});
settings!(Announcement {
    text: String,
    /// A path on this store.
    link: Option<String>,
});
settings!(
    /// The opening picture: words beside or over drawn frames of the catalog.
    Hero {
        style: HeroStyle,
        eyebrow: String,
        title: String,
        text: String,
        action: Option<Action>,
        second_action: Option<Action>,
        /// Ids of frames to draw; the newest ones when empty.
        frames: Vec<String>,
    }
);
settings!(FeaturedCollection {
    title: String,
    text: String,
    /// Ids in order; else the newest that match category and shape.
    frames: Vec<String>,
    category: Option<Category>,
    shape: Option<Shape>,
    /// 2 to 12; 4 when absent.
    count: Option<u8>,
    style: CollectionStyle,
});
settings!(CategoryTiles { title: String, by: TilesBy });
settings!(
    /// An invitation to one of the three experiences; absent from the page where the feature is off.
    Call { title: String, text: String, action: String, style: CallStyle }
);
settings!(Story {
    eyebrow: String,
    title: String,
    /// As in content pages.
    body: String,
    action: Option<Action>,
    style: StoryStyle,
});
settings!(Testimonials { title: String, quotes: Vec<Quote> });
settings!(Quote { text: String, author: String, detail: String });
settings!(Faq { title: String, questions: Vec<Question> });
settings!(Question { question: String, answer: String });
settings!(Heading { title: String, text: String });
settings!(Action {
    label: String,
    /// A path on this store or an `https://` address.
    link: String,
});

macro_rules! style {
    ($name:ident { $first:ident $(, $rest:ident)* }) => {
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub enum $name { #[default] $first $(, $rest)* }
    };
}

style!(HeaderStyle { Bar, Centered });
style!(HeroStyle { Split, Stage, Poster });
style!(CollectionStyle { Row, Mosaic });
style!(TilesBy { Category, Shape });
style!(CallStyle { Card, Band });
style!(StoryStyle { Text, Columns });
