//! The promise of the build: code and pages follow the tables in the same build, heal, and are still when nothing changed. Tried
//! in a copy of the workspace, with cargo.

use error_tables_test_support::{list_files, read_file, write_file};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A copy of the workspace. It and its target folder stay between runs, so that only the first one compiles the generator.
struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    fn copy() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rebuild");
        let root = folder.join("workspace");
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
            mirror(&here.join(part), &root.join(part));
        }
        // What a run that failed may have left.
        let _ = fs::remove_dir_all(root.join("src"));
        Workspace {
            root,
            target: folder.join("target"),
        }
    }

    fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .arg("--offline")
            .current_dir(&self.root)
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
        read_file(&self.root, file)
    }

    fn write(&self, file: &str, text: &str) {
        write_file(&self.root, file, text);
    }

    fn append(&self, file: &str, text: &str) {
        self.write(file, &(self.read(file) + text));
    }

    /// Every file under `generated/`, with its text.
    fn generated(&self) -> Vec<(PathBuf, String)> {
        let folders = ["generated/src", "generated/docs"].map(Path::new);
        let files = folders.into_iter().flat_map(|folder| {
            let files = list_files(&self.root.join(folder));
            files.into_iter().map(|file| folder.join(file))
        });
        let mut files: Vec<PathBuf> = files.collect();
        files.sort();
        let read = |file: PathBuf| (file.clone(), read_file(&self.root, file));
        files.into_iter().map(read).collect()
    }
}

/// Makes a file or folder the same as another. Files that are the same already keep their times, on which cargo relies.
fn mirror(from: &Path, to: &Path) {
    if from.is_file() {
        let bytes = fs::read(from).expect("readable");
        if fs::read(to).ok().as_ref() != Some(&bytes) {
            write_file(Path::new(""), to, bytes);
        }
        return;
    }
    fs::create_dir_all(to).expect("made");
    let entries = |folder: &Path| -> BTreeSet<OsString> {
        let entries = fs::read_dir(folder).expect("readable");
        let names = entries.map(|entry| entry.expect("readable").file_name());
        names.filter(|name| name != "target").collect()
    };
    let (wanted, present) = (entries(from), entries(to));
    for extra in present.difference(&wanted) {
        let path = to.join(extra);
        let removed = if path.is_dir() {
            fs::remove_dir_all(&path)
        } else {
            fs::remove_file(&path)
        };
        removed.expect("removed");
    }
    for name in &wanted {
        mirror(&from.join(name), &to.join(name));
    }
}

/// One test, since all its parts share one target folder.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn code_and_pages_follow_the_tables_in_the_same_build() {
    let workspace = Workspace::copy();
    workspace.passes(&["check"]);
    let before = workspace.generated();

    // A new row is usable in the build that made it, and in the API that inherits it.
    let table = "error-tables/amove-web/codes.csv";
    let original = workspace.read(table);
    workspace.append(table, "NEW_ROW,A row that was not there before\n");
    workspace.write(
        "src/bin/probe.rs",
        "use error_tables::{amove_click, amove_web};\nfn main() {\n    assert_eq!(amove_web::ErrorCode::NewRow.code(), \"NEW_ROW\");\n    \
         assert_eq!(amove_click::ErrorCode::from(amove_web::ErrorCode::NewRow).status(), Some(499));\n}\n",
    );
    workspace.passes(&["run", "--quiet", "--bin", "probe"]);
    let changed: Vec<String> = workspace
        .generated()
        .into_iter()
        .zip(&before)
        .filter(|(new, old)| new != *old)
        .map(|((path, _), _)| path.display().to_string())
        .collect();
    let wanted = [
        "generated/docs/README.md",
        "generated/docs/amove-click.md",
        "generated/docs/amove-web.md",
        "generated/src/amove_click/lookup.rs",
        "generated/src/amove_click.rs",
        "generated/src/amove_web/lookup.rs",
        "generated/src/amove_web.rs",
    ];
    assert_eq!(changed, wanted);

    // Nothing changed: nothing runs.
    workspace.passes(&["check"]);
    workspace.passes(&["check"]);
    let said = workspace.passes(&["check", "-v"]);
    assert!(
        !said.contains("Running `") && !said.contains("Compiling"),
        "{said}"
    );

    // The row goes, and so does everything that came of it.
    fs::remove_dir_all(workspace.root.join("src")).expect("removed");
    workspace.write(table, &original);
    workspace.passes(&["check"]);
    assert_eq!(workspace.generated(), before);

    // A hand edit and a merge conflict heal.
    workspace.append("generated/src/pluralkit.rs", "<<<<<<< HEAD\n");
    workspace.append("generated/docs/pluralkit.md", "an edit by hand\n");
    workspace.append("generated/src/pluralkit/lookup.rs", "fn stray() {}\n");
    workspace.passes(&["check"]);
    assert_eq!(workspace.generated(), before);

    // A whole API comes and goes.
    workspace.write("error-tables/shop/api.toml", "title = \"Shop\"\n");
    workspace.write("error-tables/shop/codes.csv", "code\nSOLD_OUT\n");
    workspace.write(
        "src/bin/probe.rs",
        "fn main() {\n    let _ = error_tables::shop::ErrorCode::SoldOut;\n}\n",
    );
    workspace.passes(&["run", "--quiet", "--bin", "probe"]);
    fs::remove_dir_all(workspace.root.join("src")).expect("removed");
    fs::remove_dir_all(workspace.root.join("error-tables/shop")).expect("removed");
    workspace.passes(&["check"]);
    assert_eq!(workspace.generated(), before);

    // A mistake: the build says every one of them, and touches nothing.
    workspace.append(table, "DUPLICATE,Again\nFINE,Fine\ntoo,many,cells\n");
    let output = workspace.cargo(&["check"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert!(
        said.contains("codes.csv:30:1: the code `DUPLICATE` is in the table twice"),
        "{said}"
    );
    assert!(
        said.contains("codes.csv:32:1: this record has 3 fields"),
        "{said}"
    );
    assert_eq!(workspace.generated(), before);
    workspace.write(table, &original);

    documents_follow_the_tables(&workspace);
}

/// A block of a document in the same build as the code.
fn documents_follow_the_tables(workspace: &Workspace) {
    let script = |options: &str| {
        format!(
            "fn main() -> std::process::ExitCode {{\n    error_tables_codegen::Builder::new(\"error-tables\").document(\"page.mdx\"){options}.build()\n}}\n"
        )
    };
    let marker =
        "{/* error-tables:begin view=count api=pluralkit status=404 */}{/* error-tables:end";
    workspace.write("page.mdx", &format!("There are {marker} */}} of them.\n"));
    workspace.write("build.rs", &script(""));
    workspace.passes(&["check"]);
    let filled = workspace.read("page.mdx");
    assert!(
        filled.contains("status=404 */}10{/* error-tables:end checksum="),
        "{filled}"
    );
    workspace.passes(&["check"]);
    let said = workspace.passes(&["check", "-v"]);
    assert!(!said.contains("Running `"), "{said}");

    // A row comes, and then the text around the block is edited.
    let table = "error-tables/pluralkit/codes.csv";
    let original = workspace.read(table);
    let row = original
        .lines()
        .find(|line| line.contains("404"))
        .expect("a row");
    let row = row
        .replacen("20001", "29999", 1)
        .replace("SystemNotFound", "Lost");
    workspace.append(table, &format!("{row}\n"));
    workspace.passes(&["check"]);
    assert!(workspace.read("page.mdx").contains("*/}11{/*"));
    workspace.write(
        "page.mdx",
        &format!("# Title\n{}", workspace.read("page.mdx")),
    );
    workspace.passes(&["check"]);
    assert!(workspace
        .read("page.mdx")
        .starts_with("# Title\nThere are {/*"));

    // A number that somebody wrote is kept, and the build says so.
    let edited = workspace.read("page.mdx").replace("*/}11{/*", "*/}12{/*");
    workspace.write("page.mdx", &edited);
    let output = workspace.cargo(&["check"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert!(
        said.contains("page.mdx:2:11: the text of this block was edited by hand"),
        "{said}"
    );
    assert_eq!(workspace.read("page.mdx"), edited);

    // With `check_only` nothing is written, and in a package nothing is even read.
    workspace.write("page.mdx", &filled);
    workspace.write("build.rs", &script(".check_only(true)"));
    let output = workspace.cargo(&["check"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("page.mdx is out of date"), "{said}");
    assert_eq!(workspace.read("page.mdx"), filled);
    workspace.write("build.rs", &script(""));
    workspace.write("Cargo.toml.orig", "");
    workspace.passes(&["check"]);
    assert_eq!(workspace.read("page.mdx"), filled);
    fs::remove_file(workspace.root.join("page.mdx")).expect("removed");
    workspace.passes(&["check"]);
    for file in ["Cargo.toml.orig", "build.rs"] {
        fs::remove_file(workspace.root.join(file)).expect("removed");
    }
    workspace.write(table, &original);
}
