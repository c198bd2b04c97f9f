//! Folders in a state that nothing can be generated from or into: each is refused with this sentence, exit 2, and nothing is
//! written.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A project whose command is in it, so that a user without rights can run it.
struct Project {
    root: tempfile::TempDir,
}

impl Project {
    fn new() -> Self {
        let root = tempfile::tempdir().expect("a folder");
        let project = Project { root };
        fs::create_dir_all(project.path("error-tables/shop")).expect("made");
        fs::write(
            project.path("error-tables/shop/api.toml"),
            "title = \"Shop\"\n",
        )
        .expect("written");
        fs::write(
            project.path("error-tables/shop/codes.csv"),
            "code\nNOT_FOUND\n",
        )
        .expect("written");
        project
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn generate(&self) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_error-tables"));
        command
            .arg("generate")
            .current_dir(self.root.path())
            .env("NO_COLOR", "1")
            .output()
            .expect("runs")
    }

    /// Exit 2 with these words, and the project as before.
    fn refuses(&self, words: &str) {
        let before = self.listing();
        let output = self.generate();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), said.trim_end()), (Some(2), words));
        assert_eq!(self.listing(), before, "something was written");
    }

    fn listing(&self) -> Vec<(PathBuf, Option<Vec<u8>>)> {
        let (mut found, mut folders) = (Vec::new(), vec![self.root.path().to_path_buf()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten() {
                let entry = entry.expect("an entry");
                let kind = entry.file_type().expect("a kind");
                if kind.is_dir() {
                    folders.push(entry.path());
                }
                let bytes = if kind.is_file() {
                    fs::read(entry.path()).ok()
                } else {
                    None
                };
                found.push((entry.path(), bytes));
            }
        }
        found.sort();
        found
    }
}

#[test]
fn a_folder_where_a_table_should_be() {
    let project = Project::new();
    fs::create_dir(project.path("error-tables/shop/statuses.csv")).expect("made");
    project.refuses(
        "error: cannot read error-tables/shop/statuses.csv: it is a folder, but a file belongs here",
    );
}

#[test]
fn a_folder_where_a_generated_file_should_be() {
    let project = Project::new();
    fs::create_dir_all(project.path("generated/src/shop.rs")).expect("made");
    project.refuses(
        "error: cannot read generated/src/shop.rs: it is a folder, but a file belongs here",
    );
}

#[test]
fn a_file_where_a_folder_should_be() {
    let project = Project::new();
    fs::create_dir(project.path("generated")).expect("made");
    fs::write(project.path("generated/src"), "").expect("written");
    project.refuses("error: cannot read generated/src: Not a directory (os error 20)");
}

#[test]
fn a_pipe_where_a_table_should_be() {
    let project = Project::new();
    let pipe = project.path("error-tables/shop/statuses.csv");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .expect("mkfifo")
            .success()
    );
    project.refuses("error: cannot read error-tables/shop/statuses.csv: it is not a regular file");
}

/// What each command says about a pipe that nobody writes to. It must not wait.
#[test]
fn a_pipe_where_another_file_should_be() {
    let project = Project::new();
    let not_regular = "it is not a regular file";
    let cases: [(&str, &[&str]); 11] = [
        ("Cargo.toml", &["init", "--dry-run"]),
        ("document.md", &["render", "--inject", "document.md"]),
        (
            "error-tables/site.toml",
            &["render", "html", "--out", "site"],
        ),
        ("error-tables/audit.toml", &["audit"]),
        ("error-tables/audit.toml", &["check"]),
        ("error-tables/audit.toml", &["diff", "error-tables"]),
        ("error-tables/shop/import.lock", &["check"]),
        ("generated/Cargo.toml", &["diff", "old/error-tables"]),
        ("generated/docs/shop.md", &["generate", "--check"]),
        (
            "page.md",
            &["import", "page.md", "--api", "shop", "--stdout"],
        ),
        ("page.md", &["check", "page.md", "--api", "shop"]),
    ];
    fs::create_dir_all(project.path("old/error-tables/shop")).expect("made");
    for file in ["api.toml", "codes.csv"] {
        let (from, to) = (
            format!("error-tables/shop/{file}"),
            format!("old/error-tables/shop/{file}"),
        );
        fs::copy(project.path(&from), project.path(&to)).expect("copied");
    }
    for (pipe, arguments) in cases {
        let path = project.path(pipe);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        let made = Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo").success());
        let output = Command::new(env!("CARGO_BIN_EXE_error-tables"))
            .args(arguments)
            .current_dir(project.root.path())
            .env("NO_COLOR", "1")
            .output()
            .expect("runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        let name = format!("cannot read {pipe}: {not_regular}");
        assert!(said.contains(&name), "{arguments:?}: {said}");
        fs::remove_file(path).expect("removed");
    }
}

/// Sources of the published crates, except for their unit tests.
fn sources() -> Vec<(PathBuf, String)> {
    let codegen = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let (mut found, mut folders) = (Vec::new(), vec![codegen.canonicalize().expect("a folder")]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let is_test = ["tests", "tests.rs", "xtask"]
                .iter()
                .any(|name| path.ends_with(name));
            if path.is_dir() && !is_test {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") && !is_test {
                let text = fs::read_to_string(&path).expect("text");
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let code = code.split("#[cfg(all(test").next().unwrap_or_default();
                found.push((path, code.to_string()));
            }
        }
    }
    assert!(found.len() > 200, "{}", found.len());
    found
}

/// A pipe hangs, a device never ends and a sparse file fills the memory, unless a file is checked before it is read.
#[test]
fn files_are_read_in_one_place() {
    for (path, code) in sources() {
        for function in ["fs::read(", "read_to_string(", "File::open(", "fs::copy("] {
            let is_that_place = path.ends_with("codegen/src/files.rs");
            assert!(
                is_that_place || !code.contains(function),
                "{} reads a file with {function}; use ProjectRoot::read",
                path.display()
            );
        }
    }
}

/// A file that is larger than the limit is refused before it is read.
#[test]
fn a_sparse_file_where_another_should_be() {
    let project = Project::new();
    let page = &["import", "page.md", "--api", "shop", "--stdout"][..];
    for (file, arguments, limit) in [
        ("error-tables/shop/api.toml", &["generate"][..], 4),
        ("error-tables/shop/codes.csv", &["generate"], 128),
        ("error-tables/shop/messages.de.csv", &["generate"], 128),
        ("error-tables/audit.toml", &["audit"], 4),
        ("error-tables/shop/import.lock", &["check"], 128),
        ("page.md", page, 128),
    ] {
        let path = project.path(file);
        let before = fs::read(&path).ok();
        let made = fs::File::create(&path).expect("made");
        made.set_len(900 << 20).expect("set");
        let output = Command::new(env!("CARGO_BIN_EXE_error-tables"))
            .args(arguments)
            .current_dir(project.root.path())
            .env("NO_COLOR", "1")
            .output()
            .expect("runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{file}: {said}");
        let why = format!("error: cannot read {file}: the file is larger than {limit} MiB\n");
        assert_eq!(said, why);
        fs::remove_file(&path).expect("removed");
        if let Some(before) = before {
            fs::write(&path, before).expect("written");
        }
    }
}

#[test]
fn a_table_that_is_a_link_out_of_the_tree() {
    let project = Project::new();
    let elsewhere = tempfile::tempdir().expect("a folder");
    let secret = elsewhere.path().join("secret");
    fs::write(&secret, "code\nSECRET\n").expect("written");
    symlink(&secret, project.path("error-tables/shop/statuses.csv")).expect("linked");
    let out = "it leads out of the project folder; copy it into the project";
    project.refuses(&format!(
        "error: cannot read error-tables/shop/statuses.csv: {out}"
    ));

    fs::remove_file(project.path("error-tables/shop/statuses.csv")).expect("removed");
    fs::write(elsewhere.path().join("api.toml"), "").expect("written");
    symlink(elsewhere.path(), project.path("error-tables/other")).expect("linked");
    project.refuses(&format!("error: cannot read error-tables/other: {out}"));
}

/// A link that stays in the project is as good as the file.
#[test]
fn a_table_that_is_a_link_in_the_tree() {
    let project = Project::new();
    fs::rename(
        project.path("error-tables/shop/codes.csv"),
        project.path("shared.csv"),
    )
    .expect("moved");
    symlink(
        "../../shared.csv",
        project.path("error-tables/shop/codes.csv"),
    )
    .expect("linked");
    assert!(project.generate().status.success());
}

#[test]
fn a_generated_file_or_folder_that_is_a_link() {
    let why = "is a symbolic link, and its files are out of date; help: generate in the folder that it leads to, or remove the link";
    let project = Project::new();
    fs::create_dir_all(project.path("generated/src")).expect("made");
    fs::create_dir(project.path("elsewhere")).expect("made");
    fs::write(
        project.path("elsewhere/old.rs"),
        "// @generated by error-tables.\n",
    )
    .expect("written");
    symlink("../../elsewhere", project.path("generated/src/shop")).expect("linked");
    project.refuses(&format!("error: generated/src/shop {why}"));

    fs::remove_file(project.path("generated/src/shop")).expect("removed");
    symlink(
        "../../elsewhere/old.rs",
        project.path("generated/src/lib.rs"),
    )
    .expect("linked");
    project.refuses(&format!("error: generated/src/lib.rs {why}"));

    // A folder of that kind with another name is no business of ours, and nothing in it is swept away.
    fs::remove_file(project.path("generated/src/lib.rs")).expect("removed");
    symlink("../../elsewhere", project.path("generated/src/theirs")).expect("linked");
    assert!(project.generate().status.success());
    assert!(project.path("elsewhere/old.rs").exists());
}

/// For root, nothing is unreadable: it runs the command as somebody else.
fn generate_without_rights(project: &Project) -> Option<String> {
    let command = project.path("error-tables-command");
    // By another process: what this one had open for writing could not be run while another thread starts a process.
    let copied = Command::new("cp")
        .arg(env!("CARGO_BIN_EXE_error-tables"))
        .arg(&command)
        .status();
    assert!(copied.expect("cp").success());
    fs::set_permissions(&command, Permissions::from_mode(0o755)).expect("set");
    fs::set_permissions(project.root.path(), Permissions::from_mode(0o755)).expect("set");
    let id = Command::new("id").arg("-u").output().expect("id");
    let mut run = if id.stdout.starts_with(b"0\n") {
        let mut run = Command::new("setpriv");
        run.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"])
            .arg(&command);
        run
    } else {
        Command::new(&command)
    };
    let output = run
        .arg("generate")
        .current_dir(project.root.path())
        .env("NO_COLOR", "1")
        .output()
        .ok()?;
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    Some(
        String::from_utf8_lossy(&output.stderr)
            .trim_end()
            .to_string(),
    )
}

#[test]
fn a_table_that_may_not_be_read() {
    let project = Project::new();
    fs::set_permissions(
        project.path("error-tables/shop/codes.csv"),
        Permissions::from_mode(0o000),
    )
    .expect("set");
    let wanted = "error: cannot read error-tables/shop/codes.csv: Permission denied (os error 13)";
    if let Some(said) = generate_without_rights(&project) {
        assert_eq!(said, wanted);
    }
}

#[test]
fn a_read_only_output_folder() {
    let project = Project::new();
    assert!(project.generate().status.success());
    let lib = fs::read(project.path("generated/src/lib.rs")).expect("generated");
    fs::write(
        project.path("error-tables/shop/api.toml"),
        "title = \"Other\"\n",
    )
    .expect("written");
    for folder in [
        "generated",
        "generated/src",
        "generated/src/shop",
        "generated/docs",
    ] {
        fs::set_permissions(project.path(folder), Permissions::from_mode(0o555)).expect("set");
    }
    let said = generate_without_rights(&project);
    for folder in [
        "generated",
        "generated/src",
        "generated/src/shop",
        "generated/docs",
    ] {
        fs::set_permissions(project.path(folder), Permissions::from_mode(0o755)).expect("set");
    }
    if let Some(said) = said {
        assert_eq!(
            said,
            "error: cannot write generated/src/lib.rs: Permission denied (os error 13)"
        );
    }
    assert_eq!(
        fs::read(project.path("generated/src/lib.rs")).expect("there"),
        lib
    );
    assert!(!leftovers(&project.path("generated/src")));
}

fn leftovers(folder: &Path) -> bool {
    fs::read_dir(folder).expect("a folder").any(|entry| {
        entry
            .expect("an entry")
            .path()
            .extension()
            .is_some_and(|e| e == "tmp")
    })
}
