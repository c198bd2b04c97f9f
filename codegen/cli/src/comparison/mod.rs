//! Two states of the tables, from folders or revisions of git, and the differences between them.

mod crate_version;
mod sides;
mod table_state;

pub(crate) use crate_version::Versions;

use crate::error::CliError;
use error_tables_review::diff::diff_imported;
use error_tables_review::finding::Finding;
use error_tables_review::rule::Bump;
use sides::parse_sides;
use std::path::PathBuf;
use table_state::TableState;

/// The two states to compare.
#[derive(Debug, clap::Args)]
pub(crate) struct ComparedTables {
    /// The old state: a revision of git, `REVISION:FOLDER`, a folder, or a range `A..B`
    #[arg(value_name = "BASE")]
    base: String,

    /// The new state [default: the tables in the working tree]
    #[arg(value_name = "HEAD")]
    head: Option<String>,

    /// The folder of tables, in the working tree and in revisions given without a folder
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub(crate) tables: PathBuf,

    /// The manifest of the generated crate, relative to the folder that contains the folder of tables
    #[arg(long, value_name = "PATH", default_value = "generated/Cargo.toml")]
    pub(crate) manifest: PathBuf,
}

/// Two states of the tables, and everything that differs.
pub(crate) struct Comparison {
    pub(crate) base: TableState,
    pub(crate) head: TableState,
    pub(crate) findings: Vec<Finding>,
    /// The version bump that all differences together require.
    pub(crate) bump: Bump,
    /// The versions of the generated crate, if both sides have one.
    pub(crate) versions: Option<Versions>,
}

impl ComparedTables {
    /// Reads both sides and compares them.
    pub(crate) fn compare(&self) -> Result<Comparison, CliError> {
        let (base, head) = parse_sides(&self.base, self.head.as_deref(), &self.tables)?;
        let base = TableState::read(&base, &self.manifest)?;
        let head = TableState::read(&head, &self.manifest)?;
        let findings = diff_imported(&base.model, &head.model, &base.gone, &head.gone);
        let bump = findings
            .iter()
            .filter_map(|finding| finding.bump)
            .max()
            .unwrap_or(Bump::None);
        let versions = Versions::read(&base, &head);
        Ok(Comparison {
            base,
            head,
            findings,
            bump,
            versions,
        })
    }
}
