//! Parses the two sides of a comparison: folders, or revisions of git.

use crate::error::CliError;
use crate::git::{self, Commit};
use std::path::{Path, PathBuf};

/// Where a state of the tables is read from.
#[derive(Debug)]
pub(crate) enum Side {
    /// A folder of tables.
    Folder(PathBuf),
    /// A folder of tables at a commit, and the name that the user gave it.
    Revision {
        commit: Commit,
        folder: String,
        shown: String,
    },
}

/// Parses `BASE [HEAD]`. `BASE` can be `A..B`, or `A...B` for the changes since the two forked. Without a head, the new side is
/// the folder in the working tree.
pub(crate) fn parse_sides(
    base: &str,
    head: Option<&str>,
    tables: &Path,
) -> Result<(Side, Side), CliError> {
    let Some(head) = head else {
        if !Path::new(base).exists() && !is_message_search(base) {
            let range = |dots: &str| {
                base.split_once(dots)
                    .filter(|(a, b)| !a.ends_with('/') && !b.starts_with('/'))
            };
            let or_head = |revision: &str| {
                if revision.is_empty() {
                    "HEAD".to_string()
                } else {
                    revision.to_string()
                }
            };
            if let Some((a, b)) = range("...") {
                let (a, b) = (or_head(a), or_head(b));
                let from = Side::Revision {
                    commit: git::find_fork_point(&a, &b)?,
                    folder: git_path(tables),
                    shown: format!("the fork of {a} and {b}"),
                };
                return Ok((from, parse_side(&b, tables)?));
            }
            if let Some((a, b)) = range("..") {
                return Ok((
                    parse_side(&or_head(a), tables)?,
                    parse_side(&or_head(b), tables)?,
                ));
            }
        }
        return Ok((
            parse_side(base, tables)?,
            Side::Folder(tables.to_path_buf()),
        ));
    };
    Ok((parse_side(base, tables)?, parse_side(head, tables)?))
}

fn parse_side(text: &str, tables: &Path) -> Result<Side, CliError> {
    let path = Path::new(text);
    if path.is_dir() {
        let bare = path.components().count() == 1 && !text.starts_with('.');
        if bare && git::is_revision(text) {
            let what = format!("`{text}` is both a folder and a revision");
            return Err(CliError::usage_with_help(
                what,
                format!(
                    "write ./{text} for the folder, {text}:{} for the revision",
                    slash_path(tables)
                ),
            ));
        }
        return Ok(Side::Folder(path.to_path_buf()));
    }
    let separator = if is_message_search(text) {
        None
    } else {
        text.split_once(':')
    };
    if let Some((revision, folder)) = separator {
        if revision.is_empty() {
            return Err(CliError::usage_with_help(
                format!("`{text}` is in the index of git, which cannot be compared"),
                "commit the changes, or compare the files as they are: error-tables diff HEAD",
            ));
        }
        let folder = folder.trim_end_matches('/').to_string();
        return Ok(Side::Revision {
            commit: git::find_commit(revision)?,
            folder,
            shown: text.to_string(),
        });
    }
    if path.components().count() > 1 && (text.starts_with(['.', '/']) || text.ends_with('/')) {
        return Err(CliError::usage_with_help(
            format!("there is no folder {text}"),
            "name a folder of tables, or a revision of git",
        ));
    }
    Ok(Side::Revision {
        commit: git::find_commit(text)?,
        folder: git_path(tables),
        shown: text.to_string(),
    })
}

/// Whether a text names the latest commit whose message contains something: `:/fix the codes`.
fn is_message_search(text: &str) -> bool {
    text.starts_with(":/")
}

/// A path for git, relative to the current folder.
fn git_path(tables: &Path) -> String {
    format!("./{}", slash_path(tables))
}

/// A path with `/` on every system, without `./` at the beginning or `/` at the end.
pub(crate) fn slash_path(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./")
        .unwrap_or(&text)
        .trim_end_matches('/')
        .to_string()
}
