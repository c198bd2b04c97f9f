//! The version of the generated crate, and the version that the changes require.

use super::table_state::TableState;
use error_tables_codegen::tools::source::Position;
use error_tables_review::diff;
use error_tables_review::finding::{Finding, Place};
use error_tables_review::rule::{Bump, Level};
use semver::Version;
use std::ops::Range;
use toml_edit::Document;

/// The versions of the generated crate on both sides.
#[derive(Debug)]
pub(crate) struct Versions {
    base: Version,
    head: Version,
    place: Place,
}

impl Versions {
    /// Reads both manifests; `None` if one side has no manifest, or no version in it.
    pub(crate) fn read(base: &TableState, head: &TableState) -> Option<Self> {
        let (_, text) = base.manifest.as_ref()?;
        let (base, _) = read_version(text)?;
        let (path, text) = head.manifest.as_ref()?;
        let (head, at) = read_version(text)?;
        Some(Versions {
            base,
            head,
            place: locate_version(path, text, at),
        })
    }

    /// The smallest version that the changes allow.
    pub(crate) fn required(&self, bump: Bump) -> Version {
        next_version(bump, &self.base)
    }

    /// The step from the base to the required version: `0.1.3 -> 0.2.0`.
    pub(crate) fn describe_step(&self, bump: Bump) -> String {
        format!("{} -> {}", self.base, self.required(bump))
    }

    /// A finding if the version of the head is too small.
    pub(crate) fn check_bump(&self, bump: Bump, enforced: bool) -> Option<Finding> {
        let required = self.required(bump);
        let core = Version::new(self.head.major, self.head.minor, self.head.patch);
        // A prerelease makes no promises: any 0.2.0 may follow 0.2.0-rc.1.
        let promised = self.base.pre.is_empty();
        if bump == Bump::None || !promised || core >= required {
            return None;
        }
        let mut finding = diff::report_small_version(
            bump,
            &self.base.to_string(),
            &self.head.to_string(),
            &required.to_string(),
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

/// The next version. Like in Cargo, below 1.0 the first number that is not zero counts as the major version.
fn next_version(bump: Bump, base: &Version) -> Version {
    let (major, minor, patch) = (base.major, base.minor, base.patch);
    match (bump, major, minor) {
        (Bump::None, ..) => Version::new(major, minor, patch),
        (Bump::Major, 0, 0) => Version::new(0, 0, patch + 1),
        (Bump::Major, 0, _) => Version::new(0, minor + 1, 0),
        (Bump::Major, ..) => Version::new(major + 1, 0, 0),
        (Bump::Minor, 1.., _) => Version::new(major, minor + 1, 0),
        (Bump::Minor | Bump::Patch, ..) => Version::new(major, minor, patch + 1),
    }
}

/// `package.version`, and its bytes in the manifest.
fn read_version(manifest: &str) -> Option<(Version, Range<usize>)> {
    let manifest = Document::parse(manifest).ok()?;
    let version = manifest.as_table().get("package")?.get("version")?;
    Some((Version::parse(version.as_str()?).ok()?, version.span()?))
}

fn locate_version(path: &str, text: &str, at: Range<usize>) -> Place {
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
    use super::next_version;
    use error_tables_review::rule::Bump;
    use semver::Version;

    #[test]
    fn below_1_0_the_first_number_that_is_not_zero_is_the_major_version() {
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
            let version = |(major, minor, patch)| Version::new(major, minor, patch);
            let next = next_version(bump, &version(from));
            assert_eq!(next, version(to), "{bump:?} of {from:?}");
        }
    }
}
