//! What a turn is told to have taken.

use super::*;

#[test]
fn what_was_not_reported_is_estimated() {
    let figures = &expect![[r#"
        text "Round frames."
        usage 100+5 estimated=true
        Done
        -- metered 100+5 estimated=true
    "#]];
    let answer = |more: Vec<Delta>| [vec![text("Round frames."), Delta::Finished], more].concat();
    check(vec![(answer(vec![]), Ending::Complete)], figures);
    check(vec![(answer(vec![usage(0, 0)]), Ending::Complete)], figures);
    // Half a report is believed as far as it goes.
    check(
        vec![(answer(vec![usage(80, 0)]), Ending::Complete)],
        &expect![[r#"
        text "Round frames."
        usage 80+5 estimated=true
        Done
        -- metered 80+5 estimated=true
    "#]],
    );
    // So far as it was counted when the answer broke off, and not less than what was heard.
    check(
        vec![(vec![text("Round frames."), usage(80, 1)], Ending::Complete)],
        &expect![[r#"
            text "Round frames"
            text "."
            usage 80+5 estimated=true
            error UpstreamCut retryable=true
            -- metered 80+5 estimated=true
        "#]],
    );
    check(
        vec![(vec![text("Round fra")], Ending::Left)],
        &expect![[r#"
            text "Round "
            text "fra"
            -- metered 100+3 estimated=true
        "#]],
    );
}
