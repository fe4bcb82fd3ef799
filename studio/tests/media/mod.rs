//! The files that a catalog names, in the folder beside it.

use std::fs;

use expect_test::{Expect, expect};

use crate::tenant::{Tenant, studio};

/// The tenant's one frame as a file.
fn model(tenant: &Tenant) -> Vec<u8> {
    let file = tenant.folder().join("linden.glb");
    let run = studio()
        .arg("model")
        .arg(tenant.folder().join("catalog.json"))
        .args(["linden", "--out"])
        .arg(&file)
        .run();
    assert!(run.success, "{}", run.complaint);
    fs::read(file).unwrap()
}

fn check(test: &str, files: &[(&str, &[u8])], expected: &Expect) {
    let tenant = Tenant::new(test);
    tenant.edit_catalog(|catalog| {
        catalog[0]["model"] = "/media/linden.glb".into();
        catalog[0]["variants"][0]["photo"] = "/media/linden-black.jpg".into();
    });
    let media = tenant.folder().join("media");
    let _ = fs::remove_dir_all(&media);
    fs::create_dir(&media).unwrap();
    for (name, bytes) in files {
        fs::write(media.join(name), bytes).unwrap();
    }
    let run = studio().arg("check").arg(tenant.site()).run();
    assert_eq!(run.success, run.complaint.is_empty());
    assert_eq!(tenant.publish().success, run.success);
    expected.assert_eq(&tenant.relative(&run.complaint));
}

#[test]
fn files_that_are_named_have_to_be_there() {
    check(
        "media-missing",
        &[],
        &expect![[r#"
        catalog.json: [0].variants[0].photo: expected the file media/linden-black.jpg, found none
        catalog.json: [0].model: expected the file media/linden.glb, found none
        2 problems
    "#]],
    );
}

#[test]
fn a_model_has_to_be_one_that_can_be_drawn() {
    let photo: (&str, &[u8]) = ("linden-black.jpg", b"a photograph");
    let whole = model(&Tenant::new("media-model"));
    check(
        "media-whole",
        &[photo, ("linden.glb", &whole)],
        &expect![""],
    );
    check(
        "media-cut",
        &[photo, ("linden.glb", &whole[..whole.len() - 9])],
        &expect![[r#"
            catalog.json: [0].model: expected a model that can be tried on, found media/linden.glb, which is not: expected a whole file, but it ends within its content; upload it again
            1 problem
        "#]],
    );
    check(
        "media-other",
        &[photo, ("linden.glb", b"<html>")],
        &expect![[r#"
            catalog.json: [0].model: expected a model that can be tried on, found media/linden.glb, which is not: expected a binary glTF 2.0 file (.glb), got something else; export the model as GLB
            1 problem
        "#]],
    );
}
