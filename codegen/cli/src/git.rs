//! Reads files of a revision by running git.

use crate::error::CliError;
use std::io::{ErrorKind, Read, Write};
use std::process::{Command, Output, Stdio};

const SHALLOW_HELP: &str = "this clone is shallow: fetch its history with `git fetch --unshallow`, or in GitHub Actions with `fetch-depth: 0`";

/// A commit that exists.
#[derive(Clone, Debug)]
pub(crate) struct Commit(String);

/// A file in a folder of a commit: its path relative to the folder, and its bytes.
pub(crate) type File = (String, Vec<u8>);

/// The commit that a revision names.
pub(crate) fn find_commit(revision: &str) -> Result<Commit, CliError> {
    // The revision is input and must not be read as an option.
    let found = find_object(&format!("{revision}^{{commit}}"))?;
    found.map(Commit).ok_or_else(|| {
        let what = format!("git does not know the revision `{revision}`");
        if is_shallow() {
            return CliError::git(what, SHALLOW_HELP);
        }
        CliError::git(what, "run `git branch --all` or `git tag` to list them; a remote branch is `origin/NAME`, and `git fetch` fetches what is missing")
    })
}

/// The latest commit that two revisions have in common.
pub(crate) fn find_fork_point(a: &str, b: &str) -> Result<Commit, CliError> {
    let (a, b) = (find_commit(a)?, find_commit(b)?);
    let output = run_git(&["merge-base", &a.0, &b.0])?;
    let base = trimmed_text(&output.stdout);
    if output.status.success() && !base.is_empty() {
        return Ok(Commit(base));
    }
    let help = if is_shallow() {
        SHALLOW_HELP
    } else {
        "compare them directly, with two dots"
    };
    Err(CliError::git(
        "the two revisions have no commit in common",
        help,
    ))
}

/// Whether a text names a revision. Without git or a repository, nothing does.
pub(crate) fn is_revision(text: &str) -> bool {
    find_object(&format!("{text}^{{commit}}")).is_ok_and(|found| found.is_some())
}

/// The tables in a folder of a commit, sorted; `None` if the commit has no such folder. A path that begins with `./` is relative to
/// the current folder, any other to the root of the repository.
pub(crate) fn read_folder(commit: &Commit, path: &str) -> Result<Option<Vec<File>>, CliError> {
    let Some(tree) = find_object(&format!("{}:{path}", commit.0))? else {
        return Ok(None);
    };
    let output = run_git(&["ls-tree", "-r", "-z", "--full-tree", &tree])?;
    if !output.status.success() {
        return Ok(None);
    }
    let listing = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut entries = Vec::new();
    for entry in listing.split('\0').filter(|entry| !entry.is_empty()) {
        let (head, name) = entry.split_once('\t').unwrap_or(("", entry));
        let mut words = head.split(' ');
        let (mode, id) = (words.next().unwrap_or(""), words.nth(1).unwrap_or(""));
        // The blob of a link is its target. It is not followed, since the target may be outside of the tables.
        let table = is_table_file(name);
        if mode.starts_with("100") && table {
            entries.push((name.to_string(), id.to_string()));
        } else if table || !mode.starts_with("100") && !name.contains(['/', '.']) {
            return Err(CliError::git(
                format!("`{path}/{name}` is a link or a submodule in this revision"),
                "compare revisions in which it is a file or a folder, or two folders",
            ));
        }
    }
    let ids: Vec<&str> = entries.iter().map(|(_, id)| id.as_str()).collect();
    let blobs = read_blobs(&ids)?;
    Ok(Some(
        entries
            .into_iter()
            .map(|(name, _)| name)
            .zip(blobs)
            .collect(),
    ))
}

/// Whether a file belongs to the tables, their lock files or their settings.
fn is_table_file(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    matches!(
        parts[..],
        [
            _,
            "api.toml" | "codes.csv" | "statuses.csv" | "endpoints.csv" | "import.lock"
        ] | ["audit.toml"]
    )
}

/// A file of a commit; `None` if it has no such file.
pub(crate) fn read_file(commit: &Commit, path: &str) -> Result<Option<Vec<u8>>, CliError> {
    match find_object(&format!("{}:{path}", commit.0))? {
        Some(id) => Ok(read_blobs(&[&id])?.pop()),
        None => Ok(None),
    }
}

/// The object that an expression names.
fn find_object(expression: &str) -> Result<Option<String>, CliError> {
    let output = run_git(&[
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        expression,
    ])?;
    if output.status.success() {
        return Ok(Some(trimmed_text(&output.stdout)));
    }
    if !run_git(&["rev-parse", "--git-dir"])?.status.success() {
        return Err(CliError::git(
            "this folder is not in a git repository, or git refuses to read it",
            "run the command inside the repository, or compare two folders: error-tables diff OLD NEW",
        ));
    }
    Ok(None)
}

/// The contents of objects in the given order, from one git process.
fn read_blobs(ids: &[&str]) -> Result<Vec<Vec<u8>>, CliError> {
    let broken = |why: &str| {
        CliError::git(
            format!("git cannot read the files of this revision: {why}"),
            "run `git fsck` to find damaged objects; a partial clone needs the network to fetch missing ones",
        )
    };
    let mut child = git_command(&["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|why| cannot_run(&why))?;
    let request = ids.join("\n") + "\n";
    let (input, output) = (child.stdin.take(), child.stdout.take());
    // git answers while it reads: writing everything before reading could block for ever.
    let writer =
        std::thread::spawn(move || input.map(|mut input| input.write_all(request.as_bytes())));
    let mut answer = Vec::new();
    if let Some(mut output) = output {
        output
            .read_to_end(&mut answer)
            .map_err(|why| broken(&why.to_string()))?;
    }
    let _ = writer.join();
    let _ = child.wait();
    let (mut rest, mut found) = (answer.as_slice(), Vec::new());
    for id in ids {
        let line = rest
            .iter()
            .position(|byte| *byte == b'\n')
            .unwrap_or(rest.len());
        let head = String::from_utf8_lossy(rest.get(..line).unwrap_or_default()).into_owned();
        let size = head
            .strip_prefix(id)
            .and_then(|head| head.strip_prefix(" blob "))
            .and_then(|size| size.parse::<usize>().ok());
        let body = size.and_then(|size| rest.get(line + 1..line + 1 + size));
        let Some(body) = body else {
            return Err(broken(&head));
        };
        found.push(body.to_vec());
        rest = rest.get(line + 2 + body.len()..).unwrap_or_default();
    }
    Ok(found)
}

fn is_shallow() -> bool {
    run_git(&["rev-parse", "--is-shallow-repository"])
        .is_ok_and(|output| trimmed_text(&output.stdout) == "true")
}

fn run_git(arguments: &[&str]) -> Result<Output, CliError> {
    git_command(arguments)
        .output()
        .map_err(|why| cannot_run(&why))
}

fn git_command(arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .stdin(Stdio::null());
    command
}

fn cannot_run(why: &std::io::Error) -> CliError {
    let what = if why.kind() == ErrorKind::NotFound {
        "git is not installed, or not on the path".to_string()
    } else {
        format!("cannot run git: {why}")
    };
    CliError::git(
        what,
        "install git, or compare two folders: error-tables diff OLD NEW",
    )
}

fn trimmed_text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_string()
}
