//! What the vision worker reports.

use std::rc::Rc;

use leptos::prelude::*;
use shared::vision::{FailureCode, Report};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use super::Director;
use crate::islands::studio::Problem;

impl Director {
    pub(super) fn heard(self: Rc<Self>, report: Option<Report>, blob: Option<Blob>) {
        match report {
            Some(Report::Ready) => {}
            Some(Report::Seen { seen }) => {
                self.clone().saw(*seen);
                self.looking.set(false);
                self.next_video_frame();
            }
            Some(Report::Skipped) => {
                self.looking.set(false);
                self.next_video_frame();
            }
            Some(Report::Ruled { outcome }) => self.studio.ruled.set(Some(outcome)),
            Some(Report::Complexion { complexion }) => self.studio.complexion.set(Some(complexion)),
            Some(Report::Snapshot) => {
                if let (Some(blob), Some((keep, caption))) = (blob, self.keepsake.take()) {
                    spawn_local(self.hand_out(blob, keep, caption));
                }
            }
            Some(Report::Portrait { id }) => {
                let mirrored = self.studio.is_mirrored();
                let seen = self.studio.seen.get_untracked();
                if let Some(blob) = blob {
                    self.portraits.hang(id, blob, seen, mirrored);
                }
            }
            Some(Report::ModelRefused { address, .. }) => {
                self.studio.refused.update(|refused| refused.push(address));
            }
            Some(Report::Failed { code, .. }) => self.fail(match code {
                FailureCode::NoWebgl => Problem::NoWebgl,
                FailureCode::BadPicture => Problem::BadPhoto,
                FailureCode::NoSimd => Problem::NoSimd,
                FailureCode::NoModels | FailureCode::BadMessage => Problem::NoModels,
            }),
            None => self.fail(Problem::NoModels),
        }
    }
}
