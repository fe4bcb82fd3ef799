//! Templates are data: for each page an ordered list of sections with typed settings. A section's look is its component
//! in `storefront::sections`; what it says and where it stands is here.
//!
//! A tenant of a built-in template gives words through [`Content`] and leaves the arrangement to the template; a tenant
//! with an arrangement of its own writes the sections of a page itself. Words that nobody gives are the locale's.

mod builtin;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::{
    catalog::{Category, Shape},
    config::Features,
};

/// The template's name and, page by page, the tenant's own composition in place of the template's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Template {
    pub name: TemplateName,
    pub header: Header,
    /// Above the header on every page.
    pub announcement: Option<Announcement>,
    /// Words for the sections of a built-in template.
    pub content: Content,
    /// The home page's own composition.
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

impl Template {
    /// The home page's sections in force.
    pub fn home(&self, features: Features) -> Vec<Section> {
        self.sections(&self.home, features, |builtin| builtin.home)
    }

    /// Sections below the frames of a catalog page.
    pub fn catalog(&self, features: Features) -> Vec<Section> {
        self.sections(&self.catalog, features, |builtin| builtin.catalog)
    }

    /// Sections below a product.
    pub fn product(&self, features: Features) -> Vec<Section> {
        self.sections(&self.product, features, |builtin| builtin.product)
    }

    fn sections(
        &self,
        own: &Option<Vec<Section>>,
        features: Features,
        page: fn(builtin::Pages) -> Vec<Section>,
    ) -> Vec<Section> {
        let mut sections = match own {
            Some(own) => own.clone(),
            None => page(builtin::pages(self.name))
                .into_iter()
                .map(|section| self.content.fill(section))
                .collect(),
        };
        sections.retain(|section| section.is_offered(features));
        for action in sections.iter_mut().flat_map(Section::actions) {
            action.take_if(|action| !features.open(&action.link));
        }
        sections
    }
}

/// A block of a page, written `{ "hero": { …settings } }`: the name outside keeps every problem's path and refuses
/// unknown settings. Every setting has a default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
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

impl Section {
    /// Whether the store has what the section invites to.
    pub fn is_offered(&self, features: Features) -> bool {
        match self {
            Self::TryOnCall(_) => features.vto,
            Self::ConsultationCall(_) => features.consultation,
            Self::FaceFitCall(_) => features.face_analysis,
            Self::Hero(_)
            | Self::FeaturedCollection(_)
            | Self::CategoryTiles(_)
            | Self::Story(_)
            | Self::Testimonials(_)
            | Self::Faq(_)
            | Self::Locations(_) => true,
        }
    }

    fn actions(&mut self) -> Vec<&mut Option<Action>> {
        match self {
            Self::Hero(hero) => vec![&mut hero.action, &mut hero.second_action],
            Self::Story(story) => vec![&mut story.action],
            _ => Vec::new(),
        }
    }
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

settings!(
    /// A tenant's words for a template that it leaves arranged as it is. A section without words of its own takes the
    /// locale's; a story, testimonials and questions appear only when given.
    Content {
        hero: HeroContent,
        story: StoryContent,
        testimonials: Testimonials,
        faq: Faq,
    }
);
settings!(HeroContent {
    eyebrow: String,
    title: String,
    text: String,
    action: Option<Action>,
    second_action: Option<Action>,
    /// Ids of frames to draw; the newest ones when empty.
    frames: Vec<String>,
});
settings!(StoryContent {
    eyebrow: String,
    title: String,
    /// As in content pages.
    body: String,
    action: Option<Action>,
});
settings!(Header { style: HeaderStyle });
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
settings!(CategoryTiles {
    title: String,
    by: TilesBy
});
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
settings!(Quote {
    text: String,
    author: String,
    detail: String
});
settings!(Faq { title: String, questions: Vec<Question> });
settings!(Question {
    question: String,
    answer: String
});
settings!(Heading {
    title: String,
    text: String
});
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
style!(HeroStyle {
    Split,
    Stage,
    Poster
});
style!(CollectionStyle { Row, Mosaic });
style!(TilesBy { Category, Shape });
style!(CallStyle { Card, Band });
style!(StoryStyle { Text, Columns });
