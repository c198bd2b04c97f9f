//! The version of the generated crate, against the one that the changes ask for.

use crate::failure::Failure;
use crate::state::State;
use error_tables_codegen::tools::source::Position;
use error_tables_review::diff;
use error_tables_review::finding::{Finding, Place};
use error_tables_review::rule::{Bump, Level};
use semver::Version;
use std::ops::Range;
use toml_edit::Document;

/// The crate's versions on both sides.
#[derive(Debug)]
pub(crate) struct Versions {
    base: Version,
    head: Version,
    place: Place,
}

impl Versions {
    /// Both manifests' versions; `None` if one side has no manifest, or no version in it.
    pub(crate) fn read(base: &State, head: &State) -> Option<Self> {
        let (_, text) = base.manifest.as_ref()?;
        let (base, _) = version(text)?;
        let (path, text) = head.manifest.as_ref()?;
        let (head, at) = version(text)?;
        Some(Versions {
            base,
            head,
            place: place(path, text, at),
        })
    }

    /// The least version that may follow the base's.
    pub(crate) fn wanted(&self, bump: Bump) -> Version {
        let (major, minor, patch) = next(bump, (self.base.major, self.base.minor, self.base.patch));
        Version::new(major, minor, patch)
    }

    /// `0.1.3 -> 0.2.0`, from the base to the least that is asked for.
    pub(crate) fn step(&self, bump: Bump) -> String {
        format!("{} -> {}", self.base, self.wanted(bump))
    }

    /// What is wrong with the head's version.
    pub(crate) fn check(&self, bump: Bump, enforced: bool) -> Option<Finding> {
        let wanted = self.wanted(bump);
        let core = Version::new(self.head.major, self.head.minor, self.head.patch);
        // A prerelease promises nothing yet: 0.2.0-rc.1 may be followed by any 0.2.0.
        let promised = self.base.pre.is_empty();
        if bump == Bump::None || !promised || core >= wanted {
            return None;
        }
        let mut finding = diff::version_too_small(
            bump,
            (
                &self.base.to_string(),
                &self.head.to_string(),
                &wanted.to_string(),
            ),
            self.place.clone(),
        );
        if enforced {
            finding.level = Level::Error;
            for verdict in &mut finding.verdicts {
                verdict.level = Level::Error;
            }
        }
        Some(finding)
    }
}

/// What to do when a version is to be enforced and there is none.
pub(crate) fn missing(manifest: &str) -> Failure {
    Failure::new(
        format!("the version cannot be enforced: one side has no {manifest}, or no version in it"),
        "name the manifest of the generated crate with --manifest, seen from the folder that holds the tables' folder",
    )
}

/// Below 1.0 the first number that is not zero plays major, as Cargo reads it.
fn next(bump: Bump, (major, minor, patch): (u64, u64, u64)) -> (u64, u64, u64) {
    match (bump, major, minor) {
        (Bump::None, ..) => (major, minor, patch),
        (Bump::Major, 0, 0) => (0, 0, patch + 1),
        (Bump::Major, 0, _) => (0, minor + 1, 0),
        (Bump::Major, ..) => (major + 1, 0, 0),
        (Bump::Minor, 1.., _) => (major, minor + 1, 0),
        (Bump::Minor | Bump::Patch, ..) => (major, minor, patch + 1),
    }
}

/// `package.version`, and the bytes it stands at.
fn version(manifest: &str) -> Option<(Version, Range<usize>)> {
    let manifest = Document::parse(manifest).ok()?;
    let version = manifest.as_table().get("package")?.get("version")?;
    Some((Version::parse(version.as_str()?).ok()?, version.span()?))
}

fn place(path: &str, text: &str, at: Range<usize>) -> Place {
    let before = text.get(..at.start).unwrap_or("");
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text
        .get(start..)
        .unwrap_or("")
        .lines()
        .next()
        .unwrap_or("")
        .to_string();
    let column = before.get(start..).unwrap_or("").chars().count() + 1;
    Place {
        position: Position {
            path: path.to_string(),
            line: before.matches('\n').count() + 1,
            column,
        },
        mark: at.start - start..(at.end - start).min(line.len()),
        line,
        label: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::next;
    use error_tables_review::rule::Bump;

    #[test]
    fn below_one_the_first_number_that_is_not_zero_is_major() {
        for (bump, from, to) in [
            (Bump::Major, (0, 1, 3), (0, 2, 0)),
            (Bump::Minor, (0, 1, 3), (0, 1, 4)),
            (Bump::Patch, (0, 1, 3), (0, 1, 4)),
            (Bump::Major, (0, 0, 3), (0, 0, 4)),
            (Bump::Major, (1, 2, 3), (2, 0, 0)),
            (Bump::Minor, (1, 2, 3), (1, 3, 0)),
            (Bump::Patch, (1, 2, 3), (1, 2, 4)),
            (Bump::None, (1, 2, 3), (1, 2, 3)),
        ] {
            assert_eq!(next(bump, from), to, "{bump:?} of {from:?}");
        }
    }
}
