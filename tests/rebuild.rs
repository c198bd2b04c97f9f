//! The promise of the build: code and pages follow the tables in the same build, heal, and are still when nothing changed. Tried
//! in a copy of the workspace, with cargo.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A copy of the workspace. Its target folder is kept between runs, so that only the first one compiles the generator.
struct Copy {
    root: tempfile::TempDir,
    target: PathBuf,
}

impl Copy {
    fn new() -> Self {
        let root = tempfile::tempdir().expect("a folder");
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        for part in [
            "Cargo.toml",
            "Cargo.lock",
            "build.rs",
            "codegen",
            "error-tables",
            "generated",
            "tests",
        ] {
            copy(&here.join(part), &root.path().join(part));
        }
        Copy {
            root,
            target: Path::new(env!("CARGO_TARGET_TMPDIR")).join("rebuild"),
        }
    }

    fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .arg("--offline")
            .current_dir(self.root.path())
            .env("CARGO_TARGET_DIR", &self.target)
            .env_remove("CARGO_PROFILE_DEV_DEBUG")
            .output()
            .expect("cargo runs")
    }

    fn passes(&self, arguments: &[&str]) -> String {
        let output = self.cargo(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "cargo {arguments:?}: {said}");
        said
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.root.path().join(file)).expect(file)
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.root.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn append(&self, file: &str, text: &str) {
        self.write(file, &(self.read(file) + text));
    }

    /// Every file under `generated/`, with its text.
    fn generated(&self) -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        let mut folders = vec![
            self.root.path().join("generated/src"),
            self.root.path().join("generated/docs"),
        ];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("readable") {
                let path = entry.expect("readable").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push((path.clone(), fs::read_to_string(&path).expect("text")));
                }
            }
        }
        found.sort();
        found
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).expect("copied");
        return;
    }
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("readable") {
        let entry = entry.expect("readable");
        if entry.file_name() != "target" {
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    }
}

/// One test, since all its parts share one target folder.
#[test]
fn code_and_pages_follow_the_tables_in_the_same_build() {
    let copy = Copy::new();
    copy.passes(&["check"]);
    let before = copy.generated();

    // A new row is usable in the build that made it, and in the API that inherits it.
    let table = "error-tables/amove-web/codes.csv";
    let original = copy.read(table);
    copy.append(table, "NEW_ROW,A row that was not there before\n");
    copy.write(
        "tests/probe.rs",
        "use error_tables::{amove_click, amove_web};\n#[test]\nfn probe() {\n    assert_eq!(amove_web::ErrorCode::NewRow.code(), \"NEW_ROW\");\n    \
         assert_eq!(amove_click::ErrorCode::from(amove_web::ErrorCode::NewRow).status(), Some(499));\n}\n",
    );
    copy.passes(&["test", "--test", "probe"]);
    let changed: Vec<String> = copy
        .generated()
        .into_iter()
        .zip(&before)
        .filter(|(new, old)| new != *old)
        .map(|((path, _), _)| {
            path.strip_prefix(copy.root.path())
                .expect("below")
                .display()
                .to_string()
        })
        .collect();
    let wanted = [
        "generated/docs/amove-click.md",
        "generated/docs/amove-web.md",
        "generated/src/amove_click/lookup.rs",
        "generated/src/amove_click.rs",
        "generated/src/amove_web/lookup.rs",
        "generated/src/amove_web.rs",
    ];
    assert_eq!(changed, wanted);

    // Nothing changed: nothing runs.
    copy.passes(&["check"]);
    copy.passes(&["check"]);
    let said = copy.passes(&["check", "-v"]);
    assert!(
        !said.contains("Running `") && !said.contains("Compiling"),
        "{said}"
    );

    // The row goes, and so does everything that came of it.
    fs::remove_file(copy.root.path().join("tests/probe.rs")).expect("removed");
    copy.write(table, &original);
    copy.passes(&["check"]);
    assert_eq!(copy.generated(), before);

    // A hand edit and a merge conflict heal.
    copy.append("generated/src/pluralkit.rs", "<<<<<<< HEAD\n");
    copy.append("generated/docs/pluralkit.md", "an edit by hand\n");
    copy.append("generated/src/pluralkit/lookup.rs", "fn stray() {}\n");
    copy.passes(&["check"]);
    assert_eq!(copy.generated(), before);

    // A whole API comes and goes.
    copy.write("error-tables/shop/api.toml", "title = \"Shop\"\n");
    copy.write("error-tables/shop/codes.csv", "code\nSOLD_OUT\n");
    copy.write(
        "tests/probe.rs",
        "#[test]\nfn probe() {\n    let _ = error_tables::shop::ErrorCode::SoldOut;\n}\n",
    );
    copy.passes(&["test", "--test", "probe"]);
    fs::remove_file(copy.root.path().join("tests/probe.rs")).expect("removed");
    fs::remove_dir_all(copy.root.path().join("error-tables/shop")).expect("removed");
    copy.passes(&["check"]);
    assert_eq!(copy.generated(), before);

    // A mistake: the build says every one of them, and touches nothing.
    copy.append(table, "DUPLICATE,Again\nFINE,Fine\ntoo,many,cells\n");
    let output = copy.cargo(&["check"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert!(
        said.contains("codes.csv:30:1: the code `DUPLICATE` stands twice"),
        "{said}"
    );
    assert!(
        said.contains("codes.csv:32:1: this record has 3 fields"),
        "{said}"
    );
    assert_eq!(copy.generated(), before);
}
