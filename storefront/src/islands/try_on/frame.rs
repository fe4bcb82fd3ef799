//! Frames as they come with the page, and from `/api/frames` later.

use serde::{Deserialize, Serialize};
use shared::{
    catalog::{FrameSize, Variant},
    chat::FrameCard,
    vision::WornFrame,
};

/// A frame of the strip: what to say of it, and what to draw in each of its sizes and colours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TryOnFrame {
    pub card: FrameCard,
    /// In its first colour and middle size.
    pub worn: WornFrame,
    pub sizes: Vec<FrameSize>,
    pub colors: Vec<TryOnColor>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TryOnColor {
    pub picture: String,
    /// The frame's page in this colour.
    pub url: String,
    pub variant: Variant,
}

/// What `/api/frames` answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FramePage {
    pub frames: Vec<TryOnFrame>,
    pub list: ListSetup,
}

/// The frames that come with the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShelfSetup {
    pub frames: Vec<TryOnFrame>,
    /// The one that the shopper asked for.
    pub chosen: usize,
    /// The list that they are from, if they are from one.
    pub list: Option<ListSetup>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListSetup {
    /// As `/api/frames` takes it.
    pub name: String,
    /// Of its page in the catalog.
    pub address: String,
    pub page: u32,
    pub pages: u32,
    /// Frames on all pages.
    pub total: usize,
    /// Frames of the list before the first one here.
    pub before: usize,
}

impl TryOnFrame {
    pub fn name(&self) -> String {
        format!("{} {}", self.card.brand, self.card.name)
    }

    /// Sizes and colours that the frame does not have give way to those it was made with.
    pub fn worn(&self, color: usize, size: usize) -> WornFrame {
        let variant = self.colors.get(color).map(|color| color.variant.clone());
        WornFrame {
            size: self.sizes.get(size).copied().unwrap_or(self.worn.size),
            variant: variant.unwrap_or_else(|| self.worn.variant.clone()),
            ..self.worn.clone()
        }
    }

    pub fn middle_size(&self) -> usize {
        self.sizes.len() / 2
    }
}
