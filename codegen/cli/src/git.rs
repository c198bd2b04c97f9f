//! Files of a revision, by running git.

use crate::failure::Failure;
use std::io::{ErrorKind, Read, Write};
use std::process::{Command, Output, Stdio};

/// A commit that exists.
#[derive(Clone, Debug)]
pub(crate) struct Commit(String);

/// A file of a folder at a commit: its path from there, and its bytes.
pub(crate) type File = (String, Vec<u8>);

/// The commit that a revision names.
pub(crate) fn commit(revision: &str) -> Result<Commit, Failure> {
    // A revision is data: it must not be read as an option.
    let found = object(&format!("{revision}^{{commit}}"))?;
    found.map(Commit).ok_or_else(|| {
        let what = format!("git knows no revision `{revision}`");
        if is_shallow() {
            return Failure::new(what, "this clone is shallow: fetch its history with `git fetch --unshallow`, or in GitHub Actions with `fetch-depth: 0`");
        }
        Failure::new(what, "see `git branch --all` and `git tag`; a branch of the remote is `origin/NAME`, and `git fetch` brings what is missing")
    })
}

/// The commit that two revisions come from.
pub(crate) fn fork(a: &str, b: &str) -> Result<Commit, Failure> {
    let (a, b) = (commit(a)?, commit(b)?);
    let output = run(&["merge-base", &a.0, &b.0])?;
    let base = text(&output.stdout);
    if output.status.success() && !base.is_empty() {
        return Ok(Commit(base));
    }
    let help = if is_shallow() {
        "this clone is shallow: fetch its history with `git fetch --unshallow`, or in GitHub Actions with `fetch-depth: 0`"
    } else {
        "compare them directly, with two dots"
    };
    Err(Failure::new(
        "the two revisions have no commit in common",
        help,
    ))
}

/// Whether something is a revision here; not so where there is no git and no repository.
pub(crate) fn is_revision(text: &str) -> bool {
    object(&format!("{text}^{{commit}}")).is_ok_and(|found| found.is_some())
}

/// The files below a folder of a commit, sorted; `None` if the commit has no such folder. A path that begins with `./` is seen
/// from the folder we are in, any other from the repository's root.
pub(crate) fn folder(commit: &Commit, path: &str) -> Result<Option<Vec<File>>, Failure> {
    let Some(tree) = object(&format!("{}:{path}", commit.0))? else {
        return Ok(None);
    };
    let output = run(&["ls-tree", "-r", "-z", "--full-tree", &tree])?;
    if !output.status.success() {
        return Ok(None);
    }
    let listing = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut entries = Vec::new();
    for entry in listing.split('\0').filter(|entry| !entry.is_empty()) {
        let (head, name) = entry.split_once('\t').unwrap_or(("", entry));
        let mut words = head.split(' ');
        let (mode, id) = (words.next().unwrap_or(""), words.nth(1).unwrap_or(""));
        // A link's blob is where it leads to; the working tree's reader follows it.
        let table = wanted(name);
        if mode.starts_with("100") && table {
            entries.push((name.to_string(), id.to_string()));
        } else if table || !mode.starts_with("100") && !name.contains(['/', '.']) {
            return Err(Failure::new(
                format!("`{path}/{name}` is a link or a submodule in that revision"),
                "compare revisions in which it is a file or a folder, or two folders",
            ));
        }
    }
    let ids: Vec<&str> = entries.iter().map(|(_, id)| id.as_str()).collect();
    let blobs = blobs(&ids)?;
    Ok(Some(
        entries
            .into_iter()
            .map(|(name, _)| name)
            .zip(blobs)
            .collect(),
    ))
}

/// Tables, and what stands beside them.
fn wanted(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    matches!(
        parts[..],
        [_, "api.toml" | "codes.csv" | "statuses.csv"] | ["audit.toml"]
    )
}

/// One file of a commit; `None` if it has no such file.
pub(crate) fn file(commit: &Commit, path: &str) -> Result<Option<Vec<u8>>, Failure> {
    match object(&format!("{}:{path}", commit.0))? {
        Some(id) => Ok(blobs(&[&id])?.pop()),
        None => Ok(None),
    }
}

/// The object that an expression names.
fn object(expression: &str) -> Result<Option<String>, Failure> {
    let output = run(&[
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        expression,
    ])?;
    if output.status.success() {
        return Ok(Some(text(&output.stdout)));
    }
    if !run(&["rev-parse", "--git-dir"])?.status.success() {
        return Err(Failure::new(
            "this folder is in no git repository, or in one that git refuses to read",
            "run it inside the repository, or compare two folders: error-tables diff OLD NEW",
        ));
    }
    Ok(None)
}

/// The contents of objects, in the order asked for, from one process.
fn blobs(ids: &[&str]) -> Result<Vec<Vec<u8>>, Failure> {
    let broken = |why: &str| {
        Failure::new(
            format!("git cannot read the files of that revision: {why}"),
            "see whether `git fsck` complains; a partial clone needs the network for them",
        )
    };
    let mut child = command(&["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|why| missing(&why))?;
    let asked = ids.join(
        "
",
    ) + "
";
    let (input, output) = (child.stdin.take(), child.stdout.take());
    // git answers while it is asked: who writes all before reading may wait for ever.
    let asking =
        std::thread::spawn(move || input.map(|mut input| input.write_all(asked.as_bytes())));
    let mut answer = Vec::new();
    if let Some(mut output) = output {
        output
            .read_to_end(&mut answer)
            .map_err(|why| broken(&why.to_string()))?;
    }
    let _ = asking.join();
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
    run(&["rev-parse", "--is-shallow-repository"])
        .is_ok_and(|output| text(&output.stdout) == "true")
}

fn run(arguments: &[&str]) -> Result<Output, Failure> {
    command(arguments).output().map_err(|why| missing(&why))
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .stdin(Stdio::null());
    command
}

fn missing(why: &std::io::Error) -> Failure {
    let what = if why.kind() == ErrorKind::NotFound {
        "git is not installed, or not on the path".to_string()
    } else {
        format!("git does not run: {why}")
    };
    Failure::new(
        what,
        "install git, or compare two folders: error-tables diff OLD NEW",
    )
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_string()
}
