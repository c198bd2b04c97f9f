//! The files that check the tables of a pull request in CI.

use super::files::{NewFile, REPOSITORY};
use super::project::repository_root;
use clap::ValueEnum;
use std::path::Path;

/// A system that runs checks of a pull request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CiSystem {
    /// A workflow of GitHub Actions
    Github,
    /// A job of GitLab CI
    Gitlab,
}

impl CiSystem {
    /// The files of the system, at the root of the repository.
    pub(crate) fn files(self) -> Vec<NewFile> {
        let (root, inside) = repository_root();
        let tables = inside
            .join("error-tables")
            .to_string_lossy()
            .replace('\\', "/");
        let write = |text: &str| {
            text.replace("[error-tables/", &format!("[{tables}/"))
                .replace("tables: error-tables", &format!("tables: {tables}"))
                .replace("--tables error-tables", &format!("--tables {tables}"))
                .replace("REPOSITORY", REPOSITORY)
        };
        let file = |path: &str, text: String, otherwise: Option<&'static str>| NewFile {
            path: root.join(Path::new(path)),
            text,
            otherwise,
        };
        match self {
            CiSystem::Github => vec![file(
                ".github/workflows/error-tables.yml",
                write(include_str!("github.yml")),
                None,
            )],
            CiSystem::Gitlab => {
                const INCLUDE: &str = "include:\n  - local: .gitlab/error-tables.yml\n";
                vec![
                    file(
                        ".gitlab/error-tables.yml",
                        write(include_str!("gitlab.yml")),
                        None,
                    ),
                    file(".gitlab-ci.yml", INCLUDE.to_string(), Some(INCLUDE)),
                ]
            }
        }
    }
}
