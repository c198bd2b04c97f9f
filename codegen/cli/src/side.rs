//! What is compared, as it was named: folders, or revisions of git.

use crate::failure::Failure;
use crate::git::{self, Commit};
use std::path::{Path, PathBuf};

/// Two states of the tables.
#[derive(Debug, clap::Args)]
pub(crate) struct Compared {
    /// What is compared with: a revision of git, `REVISION:FOLDER`, a folder, or `A..B`.
    #[arg(value_name = "BASE")]
    pub(crate) base: String,

    /// What is judged; without it, the tables in the working tree.
    #[arg(value_name = "HEAD")]
    pub(crate) head: Option<String>,

    /// The folder of tables, in the working tree and in revisions that name none.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub(crate) tables: PathBuf,

    /// The manifest of the generated crate, seen from the folder that holds the folder of tables.
    #[arg(long, value_name = "PATH", default_value = "generated/Cargo.toml")]
    pub(crate) manifest: PathBuf,
}

/// A state of the tables, as it was named.
#[derive(Debug)]
pub(crate) enum Side {
    /// A folder of tables.
    Folder(PathBuf),
    /// A folder of tables at a commit, and how the revision was written.
    Revision {
        commit: Commit,
        folder: String,
        shown: String,
    },
}

/// `BASE [HEAD]`, where `BASE` may be `A..B`, or `A...B` from where the two forked. Without a head it is the working tree's folder.
pub(crate) fn sides(
    base: &str,
    head: Option<&str>,
    tables: &Path,
) -> Result<(Side, Side), Failure> {
    let Some(head) = head else {
        if !Path::new(base).exists() {
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
                    commit: git::fork(&a, &b)?,
                    folder: here(tables),
                    shown: format!("the fork of {a} and {b}"),
                };
                return Ok((from, side(&b, tables)?));
            }
            if let Some((a, b)) = range("..") {
                return Ok((side(&or_head(a), tables)?, side(&or_head(b), tables)?));
            }
        }
        return Ok((side(base, tables)?, Side::Folder(tables.to_path_buf())));
    };
    Ok((side(base, tables)?, side(head, tables)?))
}

fn side(text: &str, tables: &Path) -> Result<Side, Failure> {
    let path = Path::new(text);
    if path.is_dir() {
        let bare = path.components().count() == 1 && !text.starts_with('.');
        if bare && git::is_revision(text) {
            let what = format!("`{text}` is a folder and a revision");
            return Err(Failure::new(
                what,
                format!(
                    "write ./{text} for the folder, {text}:{} for the revision",
                    slashes(tables)
                ),
            ));
        }
        return Ok(Side::Folder(path.to_path_buf()));
    }
    if let Some((revision, folder)) = text.split_once(':') {
        let folder = folder.trim_end_matches('/').to_string();
        return Ok(Side::Revision {
            commit: git::commit(revision)?,
            folder,
            shown: text.to_string(),
        });
    }
    if path.components().count() > 1 && (text.starts_with(['.', '/']) || text.ends_with('/')) {
        return Err(Failure::new(
            format!("there is no folder {text}"),
            "name a folder of tables, or a revision of git",
        ));
    }
    Ok(Side::Revision {
        commit: git::commit(text)?,
        folder: here(tables),
        shown: text.to_string(),
    })
}

/// A path as git reads it: seen from the folder we are in.
fn here(tables: &Path) -> String {
    format!("./{}", slashes(tables))
}

/// With `/` on every system, and nothing at the ends.
pub(crate) fn slashes(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./")
        .unwrap_or(&text)
        .trim_end_matches('/')
        .to_string()
}
