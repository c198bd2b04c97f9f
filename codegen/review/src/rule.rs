//! What a rule is: its id, who reports it, how much it weighs for whom, and an example.

/// Something that a run can report. The rules themselves are in [`crate::rules`], one folder each.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case and stable: a key in `audit.toml`, a rule id in SARIF, the name of the page that documents the rule.
    pub id: &'static str,
    /// Which command reports it.
    pub kind: Kind,
    /// The level unless `audit.toml` sets another. For a rule of [`Kind::Diff`], the highest level of its impacts.
    pub level: Level,
    /// For a rule of [`Kind::Diff`]: the version bump that such a change requires by itself.
    pub bump: Option<Bump>,
    /// What the rule reports, in one sentence.
    pub summary: &'static str,
    /// Who is affected, and how.
    pub impacts: &'static [Impact],
    /// What to do about it.
    pub help: &'static str,
    /// Tables with the finding, and the same tables without it. A test runs them.
    pub example: Example,
}

/// The command that reports a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `generate`, and every other command that reads tables: such an error stops the run, and no level turns it off.
    Generate,
    /// `audit`, in tables that can be read.
    Audit,
    /// `diff`, between two states of the tables.
    Diff,
    /// `check`, between a table and the document or the source code it was read from.
    Check,
}

impl Kind {
    /// Every kind, in the order of the pipeline.
    pub const ALL: [Kind; 4] = [Kind::Generate, Kind::Audit, Kind::Diff, Kind::Check];

    /// The name of the command.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Generate => "generate",
            Kind::Audit => "audit",
            Kind::Diff => "diff",
            Kind::Check => "check",
        }
    }

    /// What the rules of this kind are about, as a heading explains it.
    #[must_use]
    pub const fn description(self) -> &'static str {
        match self {
            Kind::Generate => {
                "errors that stop a table from being read; their level cannot be changed"
            }
            Kind::Audit => "reported by `audit`, in tables that can be read",
            Kind::Diff => "reported by `diff`, between two states of the tables",
            Kind::Check => {
                "reported by `check`, between a table and the document or source code it was read from"
            }
        }
    }
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not reported.
    Off,
    /// Compatible, or a matter of taste.
    Info,
    /// The table lacks what is needed to decide.
    Warn,
    /// Software that relies on the table can stop working.
    Error,
}

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Level; 4] = [Level::Off, Level::Info, Level::Warn, Level::Error];

    /// The name in `audit.toml`, on the command line and in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Info => "info",
            Level::Warn => "warn",
            Level::Error => "error",
        }
    }

    /// The level with a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// The part of a version number that a change requires to move. Below 1.0, the minor number takes the place of the major one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// No release.
    None,
    /// A corrected version.
    Patch,
    /// An addition that breaks nothing.
    Minor,
    /// A change after which existing code may not compile or not work.
    Major,
}

impl Bump {
    /// The name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Bump::None => "none",
            Bump::Patch => "patch",
            Bump::Minor => "minor",
            Bump::Major => "major",
        }
    }
}

/// Who relies on a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Programs that call the API and act on its errors, in any language.
    Client,
    /// The program that sends these errors.
    Server,
    /// Crates that depend on the generated code.
    Rust,
    /// People who read the documentation.
    Reader,
    /// People who edit the tables.
    Editor,
}

impl Audience {
    /// The name in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Audience::Client => "client",
            Audience::Server => "server",
            Audience::Rust => "rust",
            Audience::Reader => "reader",
            Audience::Editor => "editor",
        }
    }

    /// The name in a sentence, in the plural.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Audience::Client => "clients",
            Audience::Server => "servers",
            Audience::Rust => "Rust users",
            Audience::Reader => "readers",
            Audience::Editor => "editors",
        }
    }
}

/// What a finding means for one audience.
#[derive(Clone, Copy, Debug)]
pub struct Impact {
    /// Who is affected.
    pub audience: Audience,
    /// How serious it is for them. Only rules of [`Kind::Diff`] weigh each audience on its own.
    pub level: Option<Level>,
    /// What happens to them: a clause without a final period.
    pub why: &'static str,
}

impl Impact {
    /// An impact at the level of the rule.
    pub(crate) const fn new(audience: Audience, why: &'static str) -> Self {
        Impact {
            audience,
            level: None,
            why,
        }
    }

    /// An impact with a level of its own.
    pub(crate) const fn at(level: Level, audience: Audience, why: &'static str) -> Self {
        Impact {
            audience,
            level: Some(level),
            why,
        }
    }
}

/// Files by their path in the folder of tables: `("shop/codes.csv", "code,status\n…")`. An API without an `api.toml` here has
/// one with a title.
pub type Files = &'static [(&'static str, &'static str)];

/// Tables that show what a rule is about. For a rule of [`Kind::Diff`], `silent` is the state before the change and `fires` the
/// state after it.
#[derive(Debug)]
pub struct Example {
    /// The rule has a finding here.
    pub fires: Files,
    /// It has none here.
    pub silent: Files,
}

/// An [`Example`] from files beside the rule: `fires` and `silent`, or `before` and `after` for a change. A file that must not
/// have the name that it has in the example, such as a `Cargo.toml`, which would make its folder a package, follows after `=`.
macro_rules! example {
    (fires: $fires:tt, silent: $silent:tt $(,)?) => {
        $crate::rule::Example {
            fires: $crate::rule::example!(@files "fires/" $fires),
            silent: $crate::rule::example!(@files "silent/" $silent),
        }
    };
    (before: $before:tt, after: $after:tt $(,)?) => {
        $crate::rule::Example {
            fires: $crate::rule::example!(@files "after/" $after),
            silent: $crate::rule::example!(@files "before/" $before),
        }
    };
    (@files $folder:literal [$($path:literal $(= $file:literal)?),+ $(,)?]) => {
        &[$(($path, $crate::rule::example!(@text $folder $path $($file)?))),+]
    };
    (@text $folder:literal $path:literal) => {
        include_str!(concat!($folder, $path))
    };
    (@text $folder:literal $path:literal $file:literal) => {
        include_str!(concat!($folder, $file))
    };
}
pub(crate) use example;

/// What the declaration of a rule needs.
pub(crate) mod prelude {
    pub(crate) use super::{Audience, Bump, Impact, Kind, Level, Rule, example};
}
