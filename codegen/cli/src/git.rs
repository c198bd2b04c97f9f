//! Reads files of a revision by running git.

use crate::error::CliError;
use error_tables_codegen::tools::files::{MAX_INPUT, check_size, read_stream};
use error_tables_codegen::tools::tree::message_locale;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

const SHALLOW_HELP: &str = "this clone is shallow: fetch its history with `git fetch --unshallow`, or in GitHub Actions with `fetch-depth: 0`";

/// A commit that exists.
#[derive(Clone, Debug)]
pub(crate) struct Commit(String);

/// A file in a folder of a commit: its path relative to the folder, and its bytes.
pub(crate) type File = (String, Vec<u8>);

/// The commit that a revision names.
pub(crate) fn find_commit(revision: &str) -> Result<Commit, CliError> {
    let found = match revision.strip_prefix(":/") {
        // What follows is the text to look for in messages of commits, to the end.
        Some(_) => find_object(revision)?,
        None => find_object(&format!("{revision}^{{commit}}"))?,
    };
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
    let Some(tree) = find_path(commit, path)? else {
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
    let names = entries.into_iter().map(|(name, _)| name);
    let files: Vec<File> = names.zip(blobs).collect();
    for (name, bytes) in &files {
        check_size(&Path::new(path).join(name), bytes.len())?;
    }
    Ok(Some(files))
}

/// Whether a file belongs to the tables, their lock files or their settings.
fn is_table_file(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    let is_message_file = matches!(parts[..], [_, file] if message_locale(file).is_some());
    is_message_file
        || matches!(
            parts[..],
            [
                _,
                "api.toml" | "codes.csv" | "statuses.csv" | "endpoints.csv" | "import.lock"
            ] | ["audit.toml"]
        )
}

/// A file of a commit; `None` if it has no such file.
pub(crate) fn read_file(commit: &Commit, path: &str) -> Result<Option<Vec<u8>>, CliError> {
    match find_path(commit, path)? {
        Some(id) => {
            let bytes = read_blobs(&[&id])?.pop();
            check_size(Path::new(path), bytes.as_ref().map_or(0, Vec::len))?;
            Ok(bytes)
        }
        None => Ok(None),
    }
}

/// The object at a path of a commit. A bare repository has no current folder, so there all paths are relative to the root.
fn find_path(commit: &Commit, path: &str) -> Result<Option<String>, CliError> {
    let found = find_object(&format!("{}:{path}", commit.0))?;
    match path.strip_prefix("./") {
        Some(path) if found.is_none() && is_bare() => find_object(&format!("{}:{path}", commit.0)),
        _ => Ok(found),
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
    let request = ids.join("\n") + "\n";
    let answer = run_with_input(&["cat-file", "--batch"], Some(request))?.stdout;
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
            return Err(missing_object(&head));
        };
        found.push(body.to_vec());
        rest = rest.get(line + 2 + body.len()..).unwrap_or_default();
    }
    Ok(found)
}

fn missing_object(answer: &str) -> CliError {
    if is_true(&["config", "--type=bool", "remote.origin.promisor"]) {
        return CliError::git(
            "this clone is partial, and git cannot fetch the files of this revision",
            "check the network, or fetch them before: `git fetch --refetch --no-filter`",
        );
    }
    let answer = if answer.is_empty() {
        "no answer"
    } else {
        answer
    };
    CliError::git(
        format!("git cannot read the files of this revision: {answer}"),
        "run `git fsck` to find damaged objects",
    )
}

fn is_shallow() -> bool {
    is_true(&["rev-parse", "--is-shallow-repository"])
}

fn is_bare() -> bool {
    is_true(&["rev-parse", "--is-bare-repository"])
}

/// Whether git answers `true`.
fn is_true(arguments: &[&str]) -> bool {
    run_git(arguments).is_ok_and(|output| trimmed_text(&output.stdout) == "true")
}

/// The longest that git may take. A partial clone fetches what is missing.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// The most that git may print: all tables of a revision.
const MAX_OUTPUT: u64 = 8 * MAX_INPUT;

fn run_git(arguments: &[&str]) -> Result<Output, CliError> {
    run_with_input(arguments, None)
}

fn run_with_input(arguments: &[&str], input: Option<String>) -> Result<Output, CliError> {
    let child = git_command(arguments)
        .stdin(input.as_ref().map_or_else(Stdio::null, |_| Stdio::piped()))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|why| cannot_run(&why))?;
    let output =
        collect_output(child, input, TIME_LIMIT, MAX_OUTPUT).map_err(|why| cannot_run(&why))?;
    output.ok_or_else(|| {
        CliError::git(
            format!(
                "git did not end within {} seconds: git {}",
                TIME_LIMIT.as_secs(),
                arguments.join(" ")
            ),
            "run this command to see what it waits for, or compare two folders: error-tables diff OLD NEW",
        )
    })
}

/// Writes the input of a process and reads its output; `None` if it does not end in time.
fn collect_output(
    mut child: Child,
    input: Option<String>,
    limit: Duration,
    bytes: u64,
) -> io::Result<Option<Output>> {
    let end = Instant::now() + limit;
    // A process answers while it reads: writing everything before reading could block for ever.
    if let (Some(mut pipe), Some(input)) = (child.stdin.take(), input) {
        std::thread::spawn(move || pipe.write_all(input.as_bytes()));
    }
    let (stdout, stderr) = (
        read_pipe(child.stdout.take(), bytes),
        read_pipe(child.stderr.take(), bytes),
    );
    let receive = |pipe: Receiver<io::Result<Vec<u8>>>| {
        let left = end.saturating_duration_since(Instant::now());
        pipe.recv_timeout(left).ok().transpose()
    };
    let outputs = receive(stdout).and_then(|stdout| Ok(stdout.zip(receive(stderr)?)));
    let Ok(Some((stdout, stderr))) = outputs else {
        child.kill()?;
        child.wait()?;
        return outputs.map(|_| None);
    };
    // Both pipes are closed, so that it ends at once unless it misbehaves.
    let mut pause = Duration::from_micros(50);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(Output {
                status,
                stdout,
                stderr,
            }));
        }
        if Instant::now() > end {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

/// Reads a pipe to its end in a thread of its own.
fn read_pipe(
    pipe: Option<impl Read + Send + 'static>,
    limit: u64,
) -> Receiver<io::Result<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        sender.send(pipe.map_or(Ok(Vec::new()), |pipe| read_stream(pipe, limit)))
    });
    receiver
}

fn git_command(arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0");
    command
}

fn cannot_run(why: &std::io::Error) -> CliError {
    if why.kind() == ErrorKind::FileTooLarge {
        return CliError::git(
            format!("git prints too much: {why}"),
            "compare two folders: error-tables diff OLD NEW",
        );
    }
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

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn run(script: &str, input: Option<&str>, limit: Duration) -> io::Result<Option<Output>> {
        let child = Command::new("sh")
            .args(["-c", script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        collect_output(child, input.map(str::to_string), limit, 1 << 20)
    }

    #[test]
    fn a_process_that_does_not_end_is_given_up() -> io::Result<()> {
        let limit = Duration::from_millis(100);
        assert!(run("sleep 30", None, limit)?.is_none());
        assert!(run("exec >&- 2>&-; sleep 30", None, limit)?.is_none());
        let why = run("cat /dev/zero", None, Duration::from_secs(60)).err();
        let why = why.map(|why| why.to_string()).unwrap_or_default();
        assert_eq!(why, "there are more than 1 MiB");
        Ok(())
    }

    #[test]
    fn a_long_input_is_answered() -> io::Result<()> {
        let text = "line\n".repeat(100_000);
        let output = run("cat", Some(&text), Duration::from_secs(30))?;
        assert!(output.is_some_and(|output| output.stdout == text.as_bytes()));
        Ok(())
    }
}
