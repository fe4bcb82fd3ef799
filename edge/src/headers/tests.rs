use expect_test::{Expect, expect};
use storefront::{Policy, Reply, Visibility};

use super::lines;

fn check(reply: Reply, secure: bool, expected: Expect) {
    expected.assert_eq(&lines(&reply, secure));
}

fn page(policy: Policy) -> Reply {
    Reply { policy, ..Reply::text("text/html; charset=utf-8", String::new(), Visibility::Shared) }
}

#[test]
fn a_page_runs_its_own_scripts_only() {
    let policy = Policy {
        script_sources: "'sha256-boot'".into(),
        style_sources: "'sha256-theme'".into(),
        image_origins: "https://photos.example".into(),
        camera: true,
    };
    check(page(policy), true, expect![[]]);
}

#[test]
fn a_page_without_scripts_may_run_none() {
    check(page(Policy::default()), false, expect![[]]);
}

#[test]
fn a_picture_is_kept_for_good_unless_it_is_not_there() {
    let picture = Reply::text("image/svg+xml", String::new(), Visibility::Immutable);
    check(picture.clone(), false, expect![[]]);
    check(picture.with_status(404), false, expect![[]]);
}
