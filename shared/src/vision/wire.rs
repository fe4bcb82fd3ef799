//! Messages as they are read: every field of every kind of message, each of which may be missing.
//!
//! Serde's own reading of tagged enums keeps a message in a form of its own first and brings code to read that form as every type
//! in it, which is tens of kilobytes in each of the two bundles. What is written is Serde's form, and what is read is that form.

use serde::Deserialize;

use super::{Card, Complexion, ComplexionRefusal, FailureCode, RulerRefusal, Seen, WornFrame};
use crate::catalog::Lens;

#[derive(Deserialize)]
pub struct Request {
    #[serde(rename = "type")]
    kind: RequestKind,
    width: Option<u32>,
    height: Option<u32>,
    mirror: Option<bool>,
    frame: Option<Box<WornFrame>>,
    lens: Option<Lens>,
    video: Option<bool>,
    time_ms: Option<f64>,
    at: Option<[f32; 2]>,
    ruler: Option<super::Ruler>,
    on: Option<bool>,
    id: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum RequestKind {
    Stage,
    Wear,
    Tint,
    Look,
    Pick,
    Measure,
    Complexion,
    Mirror,
    Snapshot,
    Portrait,
}

#[derive(Deserialize)]
pub struct Report {
    #[serde(rename = "type")]
    kind: ReportKind,
    seen: Option<Box<Seen>>,
    outcome: Option<Result<super::Ruler, RulerRefusal>>,
    complexion: Option<Result<Complexion, ComplexionRefusal>>,
    id: Option<u32>,
    address: Option<String>,
    message: Option<String>,
    code: Option<FailureCode>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum ReportKind {
    Ready,
    Seen,
    Skipped,
    Ruled,
    Complexion,
    Snapshot,
    Portrait,
    ModelRefused,
    Failed,
}

#[derive(Deserialize)]
pub struct Ruler {
    #[serde(rename = "type")]
    kind: RulerKind,
    corners: Option<[[f32; 2]; 4]>,
    mm: Option<f32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum RulerKind {
    Iris,
    Card,
    PupillaryDistance,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a field `{0}` in a message of this type, got none; see shared/src/vision")]
pub struct Missing(&'static str);

fn need<T>(field: Option<T>, name: &'static str) -> Result<T, Missing> {
    field.ok_or(Missing(name))
}

impl TryFrom<Request> for super::Request {
    type Error = Missing;

    fn try_from(wire: Request) -> Result<Self, Missing> {
        Ok(match wire.kind {
            RequestKind::Stage => Self::Stage {
                width: need(wire.width, "width")?,
                height: need(wire.height, "height")?,
                mirror: need(wire.mirror, "mirror")?,
            },
            RequestKind::Wear => Self::Wear { frame: wire.frame },
            RequestKind::Tint => Self::Tint { lens: wire.lens },
            RequestKind::Look => Self::Look {
                video: need(wire.video, "video")?,
                time_ms: need(wire.time_ms, "time_ms")?,
            },
            RequestKind::Pick => Self::Pick { at: wire.at },
            RequestKind::Measure => Self::Measure {
                ruler: need(wire.ruler, "ruler")?,
            },
            RequestKind::Complexion => Self::Complexion,
            RequestKind::Mirror => Self::Mirror {
                on: need(wire.on, "on")?,
            },
            RequestKind::Snapshot => Self::Snapshot,
            RequestKind::Portrait => Self::Portrait {
                id: need(wire.id, "id")?,
                frame: wire.frame,
            },
        })
    }
}

impl TryFrom<Report> for super::Report {
    type Error = Missing;

    fn try_from(wire: Report) -> Result<Self, Missing> {
        Ok(match wire.kind {
            ReportKind::Ready => Self::Ready,
            ReportKind::Seen => Self::Seen {
                seen: need(wire.seen, "seen")?,
            },
            ReportKind::Skipped => Self::Skipped,
            ReportKind::Ruled => Self::Ruled {
                outcome: need(wire.outcome, "outcome")?,
            },
            ReportKind::Complexion => Self::Complexion {
                complexion: need(wire.complexion, "complexion")?,
            },
            ReportKind::Snapshot => Self::Snapshot,
            ReportKind::Portrait => Self::Portrait {
                id: need(wire.id, "id")?,
            },
            ReportKind::ModelRefused => Self::ModelRefused {
                address: need(wire.address, "address")?,
                message: need(wire.message, "message")?,
            },
            ReportKind::Failed => Self::Failed {
                code: need(wire.code, "code")?,
                message: need(wire.message, "message")?,
            },
        })
    }
}

impl TryFrom<Ruler> for super::Ruler {
    type Error = Missing;

    fn try_from(wire: Ruler) -> Result<Self, Missing> {
        Ok(match wire.kind {
            RulerKind::Iris => Self::Iris,
            RulerKind::Card => Self::Card(Card {
                corners: need(wire.corners, "corners")?,
            }),
            RulerKind::PupillaryDistance => Self::PupillaryDistance {
                mm: need(wire.mm, "mm")?,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        Card, Complexion, ComplexionRefusal, FailureCode, Report, Request, Ruler, RulerRefusal,
    };
    use crate::theme::Hex;

    #[test]
    fn what_is_written_is_read_again() {
        let requests = [
            Request::Stage {
                width: 640,
                height: 480,
                mirror: true,
            },
            Request::Wear { frame: None },
            Request::Look {
                video: true,
                time_ms: 33.5,
            },
            Request::Pick {
                at: Some([3.0, 4.0]),
            },
            Request::Pick { at: None },
            Request::Measure { ruler: Ruler::Iris },
            Request::Measure {
                ruler: Ruler::Card(Card {
                    corners: [[0.0, 1.0], [2.0, 1.0], [2.0, 3.0], [0.0, 3.0]],
                }),
            },
            Request::Measure {
                ruler: Ruler::PupillaryDistance { mm: 63.0 },
            },
            Request::Complexion,
            Request::Snapshot,
            Request::Portrait { id: 7, frame: None },
        ];
        for request in requests {
            let json = serde_json::to_string(&request).unwrap();
            assert_eq!(serde_json::from_str::<Request>(&json).unwrap(), request);
        }
        let reports = [
            Report::Ready,
            Report::Ruled {
                outcome: Ok(Ruler::Iris),
            },
            Report::Ruled {
                outcome: Err(RulerRefusal::CardAway),
            },
            Report::Complexion {
                complexion: Ok(Complexion {
                    skin: Hex([224, 180, 150]),
                    eyes: Hex([90, 60, 40]),
                    hair: None,
                }),
            },
            Report::Complexion {
                complexion: Err(ComplexionRefusal::Dark),
            },
            Report::Portrait { id: 7 },
            Report::Failed {
                code: FailureCode::NoSimd,
                message: "no".to_owned(),
            },
        ];
        for report in reports {
            let json = serde_json::to_string(&report).unwrap();
            assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
        }
    }

    #[test]
    fn a_message_that_lacks_something_is_told_what() {
        let error = serde_json::from_str::<Request>(r#"{"type":"look","video":true}"#).unwrap_err();
        assert!(error.to_string().contains("`time_ms`"), "{error}");
    }
}
