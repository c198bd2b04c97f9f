//! Encoded bodies of Abillify have the TypeScript type that its documentation shows, according to `tsc`. Runs if npm is installed and
//! the environment variable `PAGES` names a folder with the documentation.
#![cfg(feature = "json")]

use error_tables::abillify::{DetailsEntry, ErrorCode, ErrorReply};
use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;

#[test]
fn encoded_bodies_are_of_the_documented_type() {
    let npm = Command::new("npm").arg("--version").output();
    let pages = std::env::var_os("PAGES").map(PathBuf::from);
    let page = pages.and_then(|pages| std::fs::read_to_string(pages.join("abillify.txt")).ok());
    let Some(page) = page else {
        return eprintln!("skipped: PAGES names no folder with abillify.txt");
    };
    if !npm.is_ok_and(|npm| npm.status.success()) {
        return eprintln!("skipped: npm is not installed");
    }
    let start = page.find("export interface").expect("the interface");
    let end = page[start..].find("}Example").expect("its end") + start + 1;
    let mut program = page[start..end].to_string();
    let mut add = |reply: ErrorReply<'_>| {
        let parts = reply
            .with_undocumented_status(409)
            .parts()
            .expect("a status");
        let body = String::from_utf8(parts.body).expect("UTF-8");
        writeln!(program, "\n({body}) satisfies Response;").expect("written");
    };
    for code in ErrorCode::ALL {
        let entries = vec![
            DetailsEntry::default(),
            DetailsEntry::default().with_error("e").with_hint("h"),
            DetailsEntry::default().with_fields(vec!["a".into(), "b".into()]),
        ];
        add(ErrorReply::from_text(*code, "m", "ClientError"));
        add(ErrorReply::from_text(*code, "a \"quote\"\n", "").with_details(entries));
        add(ErrorReply::from_text(*code, "m", "ServerError").with_details(vec![]));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let check = |text: &str| {
        std::fs::write(folder.path().join("bodies.ts"), text).expect("written");
        let tsc = Command::new("npm")
            .args(["exec", "--yes", "--package=typescript@5", "--", "tsc"])
            .args([
                "--noEmit",
                "--strict",
                "--target",
                "es2022",
                "--lib",
                "es2022",
                "bodies.ts",
            ])
            .current_dir(folder.path())
            .output()
            .expect("npm");
        let said = String::from_utf8_lossy(&tsc.stdout).into_owned();
        (tsc.status.success(), said)
    };
    let (good, said) = check(&program);
    if said.is_empty() && !good {
        return eprintln!("skipped: npm cannot install typescript");
    }
    assert!(good, "{said}");
    let wrong = program.replacen("\"code\":409", "\"code\":\"409\"", 1);
    assert!(wrong != program);
    assert!(!check(&wrong).0, "tsc rejects a code that is a string");
}
