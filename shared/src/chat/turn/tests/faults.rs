//! A turn that goes wrong.

use super::*;

#[test]
fn what_breaks_is_said() {
    let said = || vec![text("Round")];
    check(
        vec![(said(), Ending::Complete)],
        &expect![[r#"
        text "Round"
        usage 100+2 estimated=true
        error UpstreamCut retryable=true
        -- metered 100+2 estimated=true
    "#]],
    );
    check(
        vec![(said(), Ending::Broken(ErrorCode::UpstreamTimeout))],
        &expect![[r#"
        text "Round"
        usage 100+2 estimated=true
        error UpstreamTimeout retryable=true
        -- metered 100+2 estimated=true
    "#]],
    );
    check(
        vec![(vec![], Ending::Refused(ErrorCode::UpstreamRefused))],
        &expect![[r#"
            -- metered 0+0 estimated=false
        "#]],
    );
    check(
        vec![(vec![text("Round"), Delta::Failed], Ending::Complete)],
        &expect![[r#"
        text "Round"
        usage 100+2 estimated=true
        error Unavailable retryable=true
        -- metered 100+2 estimated=true
    "#]],
    );
    check(
        vec![(vec![Delta::Finished, usage(9, 0)], Ending::Complete)],
        &expect![[r#"
            -- metered 9+0 estimated=false
        "#]],
    );
    // The answer was whole before the connection broke.
    check(
        vec![(
            vec![text("Round"), Delta::Finished],
            Ending::Broken(ErrorCode::UpstreamCut),
        )],
        &expect![[r#"
        text "Round"
        usage 100+2 estimated=true
        Done
        -- metered 100+2 estimated=true
    "#]],
    );
}

/// Nothing was said: the caller chooses who answers instead, and what the failed call took is told with that answer.
#[test]
fn someone_else_answers() {
    let (mut turn, mut events) = (turn(), Vec::new());
    let (usage, next) = turn.end_call(Ending::Broken(ErrorCode::UpstreamTimeout), 300, &mut events);
    assert_eq!(next, Next::Silent(ErrorCode::UpstreamTimeout));
    assert_eq!((usage.total(), usage.estimated), (100, true));
    assert!(turn.is_silent() && events.is_empty());
    let instead = Event::Text {
        text: "These are round.".into(),
    };
    turn.answer_instead(vec![instead, Event::Done], &mut events);
    let names: Vec<_> = events.iter().map(Event::name).collect();
    assert_eq!(names, ["text", "usage", "done"]);
}
