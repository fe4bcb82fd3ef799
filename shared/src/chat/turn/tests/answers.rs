//! A turn that goes well, and one that asks for too much.

use super::*;

#[test]
fn a_plain_answer() {
    check(
        vec![(
            vec![
                text("Ro"),
                text("und."),
                Delta::Finished,
                usage(90, 4),
                Delta::End,
            ],
            Ending::Complete,
        )],
        &expect![[r#"
            text "Round."
            usage 90+4 estimated=false
            Done
            -- metered 90+4 estimated=false
        "#]],
    );
}

#[test]
fn looking_up_showing_and_answering() {
    let turn = check(
        vec![
            (
                vec![
                    text("Let me see."),
                    tool("search", "{}"),
                    Delta::Finished,
                    usage(90, 9),
                ],
                Ending::Complete,
            ),
            (
                vec![
                    tool("show", r#"["bo","#),
                    tool("", r#""made-up","bo"]"#),
                    Delta::Finished,
                    usage(120, 8),
                ],
                Ending::Complete,
            ),
            (
                vec![text("Bo is round."), Delta::Finished, usage(150, 5)],
                Ending::Complete,
            ),
        ],
        &expect![[r#"
            text "Let me see."
            Tool { label: "Searching …" }
            -- metered 90+9 estimated=false
            frames ["bo"]
            -- metered 120+8 estimated=false
            text "\n\nBo is round."
            usage 360+22 estimated=false
            Done
            -- metered 150+5 estimated=false
        "#]],
    );
    assert_eq!((turn.unknown(), turn.spent().total()), (1, 382));
}

#[test]
fn the_last_round_may_not_look_up() {
    let search = || {
        (
            vec![tool("search", "{}"), Delta::Finished, usage(1, 1)],
            Ending::Complete,
        )
    };
    let turn = check(
        vec![search(), search(), search()],
        &expect![[r#"
            Tool { label: "Searching …" }
            -- metered 1+1 estimated=false
            Tool { label: "Searching …" }
            -- metered 1+1 estimated=false
            Tool { label: "Searching …" }
            -- metered 1+1 estimated=false
        "#]],
    );
    assert!(!turn.call("m", "s", 1).may_use_tools);
}

#[test]
fn a_flood_of_tool_calls_is_not_obeyed() {
    let mut turn = turn();
    let flood = (0..50).map(|index| Delta::Tool {
        index,
        id: format!("{index}"),
        name: "search".into(),
        arguments: "{}".into(),
    });
    let far = Delta::Tool {
        index: usize::MAX,
        id: "x".into(),
        name: "search".into(),
        arguments: "{}".into(),
    };
    turn.hear(flood.chain([far, Delta::End]).collect(), &mut Vec::new());
    assert_eq!(
        turn.end_call(Ending::Complete, 300, &mut Vec::new()).1,
        Next::Call
    );
    assert_eq!(
        turn.call("m", "s", 1).entries.len(),
        1 + 1 + answer::MAX_CALLS
    );
}
