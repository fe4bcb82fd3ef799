//! What there is to say, area by area in the order in which a shopper meets them.

use crate::{
    catalog::{Category, ColorFamily, Facet, Material, Rim, Shape},
    fit::{Aspect, Finding, Grade, Reason},
    vision::{BandCause, FaceShape, MeasureRefusal, RulerRefusal, ShapeSign, Trouble},
};

pub type Text = &'static str;

/// A sentence with named gaps: `Page {page} of {pages}`.
#[derive(Clone, Copy, Debug)]
pub struct Pattern(pub Text);

impl Pattern {
    /// Fills the gaps, each named without its braces. A gap that gets no value stays as it is; a value is never itself
    /// searched for gaps, so what a shopper typed cannot change the sentence.
    pub fn fill(self, values: &[(&str, &dyn std::fmt::Display)]) -> String {
        let mut filled = String::with_capacity(self.0.len() + 16);
        let mut rest = self.0;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let named = after.split_once('}');
            let value = named.and_then(|(name, _)| values.iter().find(|(key, _)| *key == name));
            match (named, value) {
                (Some((_, behind)), Some((_, value))) => {
                    filled.push_str(&value.to_string());
                    rest = behind;
                }
                _ => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }
}

/// A counted noun, `{count}` being the number: English and German know one and several.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    pub one: Text,
    pub other: Text,
}

impl Plural {
    pub fn of(self, count: usize) -> String {
        Pattern(if count == 1 { self.one } else { self.other }).fill(&[("count", &count)])
    }
}

#[derive(Debug)]
pub struct Words {
    pub names: Names,
    pub navigation: Navigation,
    pub home: Home,
    pub catalog: Catalog,
    pub fit: FitWords,
    pub search: Search,
    pub product: Product,
    pub size: SizeWords,
    pub wishlist: Wishlist,
    pub bag: Bag,
    pub errors: Errors,
    pub consent: Consent,
    pub consultation: Consultation,
    pub analyzer: Analyzer,
    pub try_on: TryOn,
}

/// What the catalog's own terms are called. Functions, so that a new shape or colour does not compile without its name.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    pub category: fn(Category) -> Text,
    pub facet: fn(Facet) -> Text,
    pub shape: fn(Shape) -> Text,
    pub rim: fn(Rim) -> Text,
    pub material: fn(Material) -> Text,
    pub color: fn(ColorFamily) -> Text,
    pub face_shape: fn(FaceShape) -> Text,
}

impl Names {
    pub fn category(&self, category: Category) -> Text {
        (self.category)(category)
    }

    pub fn facet(&self, facet: Facet) -> Text {
        (self.facet)(facet)
    }

    pub fn shape(&self, shape: Shape) -> Text {
        (self.shape)(shape)
    }

    pub fn rim(&self, rim: Rim) -> Text {
        (self.rim)(rim)
    }

    pub fn material(&self, material: Material) -> Text {
        (self.material)(material)
    }

    pub fn color(&self, color: ColorFamily) -> Text {
        (self.color)(color)
    }

    pub fn face_shape(&self, shape: FaceShape) -> Text {
        (self.face_shape)(shape)
    }
}

/// Header, menu and footer.
#[derive(Clone, Copy, Debug)]
pub struct Navigation {
    pub skip_to_content: Text,
    pub main: Text,
    pub menu: Text,
    pub close: Text,
    pub home: Text,
    pub search: Text,
    pub wishlist: Text,
    pub bag: Text,
    pub breadcrumbs: Text,
    pub face: Text,
    pub try_on: Text,
    pub consult: Text,
    pub contact: Text,
    pub shop: Text,
    pub services: Text,
    pub company: Text,
    pub legal: Text,
    pub back: Text,
    pub copyright: Pattern,
    pub previous: Text,
    pub next: Text,
}

/// Words of sections whose settings leave them empty.
#[derive(Clone, Copy, Debug)]
pub struct Home {
    pub hero_title: Text,
    pub hero_text: Text,
    pub hero_action: Pattern,
    pub featured_title: Text,
    pub featured_all: Text,
    pub categories_title: Text,
    pub shapes_title: Text,
    pub try_on_title: Text,
    pub try_on_text: Text,
    pub try_on_action: Text,
    pub consultation_title: Text,
    pub consultation_text: Text,
    pub consultation_action: Text,
    pub face_fit_title: Text,
    pub face_fit_text: Text,
    pub face_fit_action: Text,
    pub story_title: Text,
    pub testimonials_title: Text,
    pub faq_title: Text,
    pub locations_title: Text,
    pub locations_hours: Text,
    pub locations_directions: Text,
    pub contact_text: Text,
    pub email: Text,
    pub phone: Text,
}

/// Catalog pages: filters, sorting, cards, pages.
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    pub results: Plural,
    pub results_heading: Text,
    pub filters: Text,
    pub filters_active: Plural,
    pub apply: Text,
    pub clear_all: Text,
    pub remove: Pattern,
    pub show_more: Text,
    pub price_from: Text,
    pub price_to: Text,
    pub price_range: Pattern,
    pub range_from: Pattern,
    pub range_to: Pattern,
    /// The way out of an empty list.
    pub without: Pattern,
    pub width_narrow: Text,
    pub width_medium: Text,
    pub width_wide: Text,
    pub sort: Text,
    pub sort_featured: Text,
    pub sort_newest: Text,
    pub sort_price_up: Text,
    pub sort_price_down: Text,
    pub sort_name: Text,
    /// By how near a frame's width is to the middle of the wished-for range.
    pub sort_fit: Text,
    pub fits_me: Text,
    pub fits_me_unmeasured: Text,
    pub try_these: Text,
    pub page: Pattern,
    pub pages: Text,
    pub previous_page: Text,
    pub next_page: Text,
    pub none_title: Text,
    pub none_text: Text,
    pub colors: Plural,
    pub badge_new: Text,
    pub badge_sale: Text,
    pub price_was: Pattern,
    pub description: Pattern,
}

#[derive(Clone, Copy, Debug)]
pub struct Search {
    pub title: Text,
    pub placeholder: Text,
    pub submit: Text,
    pub results_for: Pattern,
    pub none_title: Pattern,
    pub none_text: Text,
    pub did_you_mean: Pattern,
    pub instead: Pattern,
}

#[derive(Clone, Copy, Debug)]
pub struct Product {
    pub add_to_bag: Text,
    pub added_to_bag: Text,
    pub add_to_wishlist: Pattern,
    pub remove_from_wishlist: Pattern,
    pub try_on: Text,
    pub ask: Text,
    pub color: Text,
    pub choose_color: Text,
    pub choose_size: Text,
    pub price_tax_included: Text,
    pub save: Pattern,
    pub details: Text,
    pub shape: Text,
    pub rim: Text,
    pub material: Text,
    pub lens: Text,
    pub lens_gradient: Text,
    pub lens_mirror: Text,
    pub weight: Text,
    pub grams: Pattern,
    pub similar: Text,
    pub picture_alt: Pattern,
    pub angle_alt: Pattern,
    pub title: Pattern,
    pub description: Pattern,
}

/// Sizes of the boxing system.
#[derive(Clone, Copy, Debug)]
pub struct SizeWords {
    pub title: Text,
    pub explanation: Text,
    pub lens_width: Text,
    pub lens_height: Text,
    pub bridge: Text,
    pub temple: Text,
    pub frame_width: Text,
    pub millimetres: Pattern,
    pub small: Text,
    pub medium: Text,
    pub large: Text,
    pub fits_narrow: Text,
    pub fits_medium: Text,
    pub fits_wide: Text,
    pub drawing_alt: Pattern,
}

/// How a frame fits a face; grades and findings are the analyzer's.
#[derive(Clone, Copy, Debug)]
pub struct FitWords {
    pub title: Text,
    pub unmeasured: Text,
    pub measure: Text,
    pub from_kept: Text,
    pub from_picture: Text,
    pub scale: Pattern,
    pub unsure: Text,
    pub progressives: Text,
    pub aspect: fn(Aspect) -> Text,
}

impl FitWords {
    pub fn aspect(&self, aspect: Aspect) -> Text {
        (self.aspect)(aspect)
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Wishlist {
    pub title: Text,
    pub count: Plural,
    pub empty_title: Text,
    pub empty_text: Text,
    pub browse: Text,
    pub kept_here: Text,
    pub added: Text,
    pub removed: Text,
}

#[derive(Clone, Copy, Debug)]
pub struct Bag {
    pub title: Text,
    pub count: Plural,
    pub empty_title: Text,
    pub empty_text: Text,
    pub browse: Text,
    pub frame: Text,
    pub size: Text,
    pub quantity: Text,
    pub update: Text,
    pub remove: Pattern,
    pub each: Pattern,
    pub total: Text,
    pub tax_included: Text,
    pub gone: Text,
    pub full: Text,
    pub next_step: Text,
    pub contact: Text,
}

/// Pages and messages for when things go wrong.
#[derive(Clone, Copy, Debug)]
pub struct Errors {
    pub not_found_title: Text,
    pub not_found_text: Text,
    pub server_title: Text,
    pub server_text: Text,
    pub unavailable_title: Text,
    pub unavailable_text: Text,
    pub suspended_title: Text,
    pub suspended_text: Text,
    pub maintenance_title: Text,
    pub maintenance_text: Text,
    pub bad_request_title: Text,
    pub bad_request_text: Text,
    pub request_id: Pattern,
    pub retry: Text,
    pub home: Text,
}

/// Asked before the camera opens.
#[derive(Clone, Copy, Debug)]
pub struct Consent {
    pub title: Text,
    pub text: Text,
    pub device_only: Text,
    pub nothing_kept: Text,
    pub use_camera: Text,
    pub use_photo: Text,
    pub drop: Text,
    pub use_model: Text,
    pub model: Pattern,
}

#[derive(Clone, Copy, Debug)]
pub struct Consultation {
    pub title: Text,
    pub intro: Text,
    pub launcher: Text,
    pub greeting: Pattern,
    pub starters: [Text; 3],
    pub input_label: Text,
    pub placeholder: Text,
    pub send: Text,
    pub stop: Text,
    pub thinking: Text,
    pub you: Text,
    pub advisor: Text,
    pub log_label: Text,
    pub notice: Text,
    pub view_frame: Text,
    pub try_on: Text,
    pub clear: Text,
    pub needs_script: Text,
    pub searching: Text,
    /// The link to a human.
    pub hand_over: Text,
    /// In place of a price, a size, a reduction or a count in stock that the store's data contradicts.
    pub price_on_card: Text,
    pub size_on_page: Text,
    pub reduction_on_card: Text,
    pub stock_unknown: Text,
    pub bad_request: Text,
    pub rate_limited: Text,
    pub budget_spent: Text,
    pub upstream_refused: Text,
    pub upstream_timeout: Text,
    pub upstream_cut: Text,
    pub unavailable: Text,
    pub offline: Text,
    pub retry: Text,
}

#[derive(Clone, Copy, Debug)]
pub struct Analyzer {
    pub title: Text,
    pub intro: Text,
    pub needs_script: Text,
    pub closest_shape: Text,
    pub runner_up: Pattern,
    pub shape_note: Text,
    pub pd: Text,
    pub near_pd: Text,
    pub half_pds: Text,
    pub face_width: Text,
    pub bridge: Text,
    pub eye_height: Text,
    pub band: Pattern,
    pub sizes_title: Text,
    pub ratio_length: Text,
    pub ratio_forehead: Text,
    pub ratio_jaw: Text,
    pub chin_angle: Text,
    pub ratios_note: Text,
    pub frame_width_advice: Pattern,
    pub suits_title: Text,
    pub suits_source: Text,
    pub suits_more: Text,
    pub suits_try: Text,
    pub why: Text,
    pub causes: Text,
    pub near_gaze_note: Text,
    pub keep: Text,
    pub keep_note: Text,
    pub kept: Plural,
    pub erase: Text,
    pub erased: Text,
    pub ruler_title: Text,
    pub ruler_text: Text,
    pub card_start: Text,
    pub card_hold: Text,
    pub card_take: Text,
    pub card_drag: Text,
    pub card_corner: Pattern,
    pub card_use: Text,
    pub card_cancel: Text,
    pub card_done: Text,
    pub pd_known: Text,
    pub pd_use: Text,
    pub iris_again: Text,
    pub pick_face: Pattern,
    pub not_medical: Text,
    pub trouble: fn(Trouble) -> Text,
    pub refusal: fn(MeasureRefusal) -> Text,
    pub ruler_refusal: fn(RulerRefusal) -> Text,
    pub cause: fn(BandCause) -> Text,
    pub reason: fn(Reason) -> Text,
    pub sign: fn(ShapeSign) -> Text,
    pub grade: fn(Grade) -> Text,
    pub finding: fn(Finding) -> Text,
}

impl Analyzer {
    pub fn trouble(&self, trouble: Trouble) -> Text {
        (self.trouble)(trouble)
    }

    pub fn refusal(&self, refusal: MeasureRefusal) -> Text {
        (self.refusal)(refusal)
    }

    pub fn ruler_refusal(&self, refusal: RulerRefusal) -> Text {
        (self.ruler_refusal)(refusal)
    }

    pub fn cause(&self, cause: BandCause) -> Text {
        (self.cause)(cause)
    }

    pub fn reason(&self, reason: Reason) -> Text {
        (self.reason)(reason)
    }

    pub fn sign(&self, sign: ShapeSign) -> Text {
        (self.sign)(sign)
    }

    pub fn grade(&self, grade: Grade) -> Text {
        (self.grade)(grade)
    }

    pub fn finding(&self, finding: Finding) -> Text {
        (self.finding)(finding)
    }
}

#[derive(Clone, Copy, Debug)]
pub struct TryOn {
    pub title: Text,
    pub intro: Text,
    pub needs_script: Text,
    pub loading: Text,
    pub choose_frame: Text,
    pub choose_color: Text,
    pub choose_size: Text,
    pub previous: Text,
    pub next: Text,
    pub position: Pattern,
    pub back_to_list: Text,
    pub mirror: Text,
    pub bare: Text,
    pub save: Text,
    pub share: Text,
    pub saved: Text,
    pub other_picture: Text,
    pub stop: Text,
    pub view_frame: Text,
    pub stage_alt: Pattern,
    pub true_to_size: Text,
    pub average_size: Text,
    pub lenses: Text,
    pub lens_own: Text,
    pub lens_clear: Text,
    pub lens_grey: Text,
    pub lens_brown: Text,
    pub lens_green: Text,
    pub lens_blue: Text,
    pub tint: Text,
    pub tint_level: Pattern,
    pub gradient: Text,
    pub compare_add: Text,
    pub compare_remove: Pattern,
    pub compare: Pattern,
    pub compare_title: Text,
    pub compare_hint: Text,
    pub compare_full: Text,
    pub compare_wear: Text,
    pub camera_refused: Text,
    pub camera_missing: Text,
    pub camera_busy: Text,
    pub no_camera_here: Text,
    pub paused: Text,
    pub no_webgl: Text,
    pub no_simd: Text,
    pub models_failed: Text,
    pub bad_picture: Text,
    pub picture_too_large: Text,
}
