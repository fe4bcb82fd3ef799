use expect_test::{Expect, expect};
use storefront::{Policy, Reply, Visibility};

use super::lines;

fn check(reply: Reply, secure: bool, expected: Expect) {
    expected.assert_eq(&lines(&reply, secure));
}

fn page(policy: Policy) -> Reply {
    Reply {
        policy,
        ..Reply::text(
            "text/html; charset=utf-8",
            String::new(),
            Visibility::Shared,
        )
    }
}

#[test]
fn a_page_runs_its_own_scripts_only() {
    let policy = Policy {
        script_sources: "'sha256-boot'".into(),
        style_sources: "'sha256-theme'".into(),
        image_origins: "https://photos.example".into(),
        camera: true,
    };
    check(
        page(policy),
        true,
        expect![[r#"
            content-type: text/html; charset=utf-8
            cache-control: public, max-age=0, must-revalidate
            x-content-type-options: nosniff
            referrer-policy: strict-origin-when-cross-origin
            strict-transport-security: max-age=63072000
            cross-origin-opener-policy: same-origin
            permissions-policy: camera=(self), microphone=(), geolocation=(), payment=(), usb=()
            content-security-policy: default-src 'none'; script-src 'self' 'sha256-boot'; connect-src 'self'; worker-src 'self'; media-src 'self' blob:; style-src 'self' 'sha256-theme'; img-src 'self' data: blob: https://photos.example; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
        "#]],
    );
}

#[test]
fn a_page_without_scripts_may_run_none() {
    check(
        page(Policy::default()),
        false,
        expect![[r#"
            content-type: text/html; charset=utf-8
            cache-control: public, max-age=0, must-revalidate
            x-content-type-options: nosniff
            referrer-policy: strict-origin-when-cross-origin
            cross-origin-opener-policy: same-origin
            permissions-policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()
            content-security-policy: default-src 'none'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
        "#]],
    );
}

#[test]
fn a_picture_is_kept_for_good_unless_it_is_not_there() {
    let picture = Reply::text("image/svg+xml", String::new(), Visibility::Immutable);
    check(
        picture.clone(),
        false,
        expect![[r#"
            content-type: image/svg+xml
            cache-control: public, max-age=31536000, immutable
            x-content-type-options: nosniff
            referrer-policy: strict-origin-when-cross-origin
            content-security-policy: default-src 'none'; frame-ancestors 'none'
        "#]],
    );
    check(
        picture.with_status(404),
        false,
        expect![[r#"
            content-type: image/svg+xml
            cache-control: private, no-store
            x-content-type-options: nosniff
            referrer-policy: strict-origin-when-cross-origin
            content-security-policy: default-src 'none'; frame-ancestors 'none'
        "#]],
    );
}
