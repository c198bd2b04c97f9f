//! `audit.toml`: levels, acceptances, the baseline, and which level fails a run.

use crate::moment::is_date;
use crate::rule::{Kind, Level, Rule};
use crate::rules;
use error_tables_codegen::tools::error::{DiagnosticKind, Diagnostics, Error, suggest_similar};
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_codegen::tools::source::{Sources, Span, Spanned, show};
use error_tables_codegen::tools::spanned_toml::{TomlTable, parse_toml};
use std::collections::BTreeMap;
use std::path::Path;

/// The settings of `audit`, `diff` and `check` for a folder of tables.
#[derive(Debug, Default)]
pub struct Config {
    pub(crate) sources: Sources,
    pub(crate) profile: Profile,
    pub(crate) levels: BTreeMap<String, Level>,
    pub(crate) fail_on: Option<Level>,
    pub(crate) accepts: Vec<Accept>,
    pub(crate) baseline: Vec<BaselineEntry>,
    pub(crate) deprecation_days: Option<i64>,
}

/// The source of the levels that `[levels]` does not set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Errors and warnings.
    Minimal,
    /// The level that a rule declares.
    #[default]
    Default,
    /// Everything: rules that are off report information, and information becomes a warning.
    Strict,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Profile; 3] = [Profile::Minimal, Profile::Default, Profile::Strict];

    /// The name in `audit.toml` and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Profile::Minimal => "minimal",
            Profile::Default => "default",
            Profile::Strict => "strict",
        }
    }
}

/// An `[[accept]]`: a finding that is accepted, possibly until a date.
#[derive(Clone, Debug)]
pub(crate) struct Accept {
    pub(crate) rule: &'static Rule,
    pub(crate) fingerprint: Spanned<String>,
    pub(crate) until: Option<Spanned<String>>,
}

/// A finding that existed when the baseline was written.
#[derive(Clone, Debug)]
pub(crate) struct BaselineEntry {
    pub(crate) rule: String,
    pub(crate) fingerprint: Spanned<String>,
}

impl Config {
    /// Reads the `audit.toml` of a folder of tables; without one, the defaults apply.
    ///
    /// # Errors
    /// [`Error::Tables`] with every error in the file; [`Error::Io`] if it cannot be read.
    pub fn read(tables: &Path) -> Result<Self, Error> {
        let path = tables.join("audit.toml");
        match ProjectRoot::of_tables(tables)?.read_if_exists(&path)? {
            None => Ok(Config::default()),
            Some(bytes) => Config::parse(&show(&path), bytes),
        }
    }

    /// Reads the text of an `audit.toml`.
    ///
    /// # Errors
    /// [`Error::Tables`] with every error.
    pub fn parse(path: &str, bytes: Vec<u8>) -> Result<Self, Error> {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let span = diagnostics.add_source(&mut sources, path, bytes);
        let mut config =
            parse_toml(span, &sources, &mut diagnostics, parse_root).unwrap_or_default();
        if !diagnostics.is_empty() {
            let diagnostics = diagnostics.into_sorted(&sources);
            return Err(Error::Tables {
                sources,
                diagnostics,
            });
        }
        config.sources = sources;
        Ok(config)
    }

    /// Replaces the profile.
    #[must_use]
    pub fn with_profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// Replaces the level of a rule.
    ///
    /// # Errors
    /// A message and help if there is no such rule, or if its level is fixed.
    pub fn with_level(mut self, rule: &str, level: Level) -> Result<Self, String> {
        let entry = find_settable(rule)?;
        self.levels.insert(entry.id.to_string(), level);
        Ok(self)
    }

    /// Removes the baseline, so that its findings are reported.
    #[must_use]
    pub fn without_baseline(mut self) -> Self {
        self.baseline.clear();
        self
    }

    /// The level of a rule.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        self.weigh(rule, rule.level)
    }

    /// The level of a finding of the rule whose own level is `level`.
    #[must_use]
    pub fn weigh(&self, rule: &Rule, level: Level) -> Level {
        if rule.kind == Kind::Generate {
            return Level::Error;
        }
        if let Some(level) = self.levels.get(rule.id) {
            return *level;
        }
        match (self.profile, level) {
            (Profile::Minimal, Level::Info) => Level::Off,
            (Profile::Strict, Level::Info) => Level::Warn,
            (Profile::Strict, Level::Off) => Level::Info,
            (_, level) => level,
        }
    }

    /// The least number of days between the deprecation and the removal of a code, if the file sets one.
    #[must_use]
    pub fn deprecation_days(&self) -> Option<i64> {
        self.deprecation_days
    }

    /// The lowest level that fails a run, if the file sets one.
    #[must_use]
    pub fn fail_on(&self) -> Option<Level> {
        self.fail_on
    }
}

/// The rule with an id, if its level may be set.
fn find_settable(id: &str) -> Result<&'static Rule, String> {
    match rules::find(id) {
        None => Err(format!("there is no rule `{id}`; {}", rules::suggest(id))),
        Some(entry) if entry.kind == Kind::Generate => Err(format!(
            "`{id}` stops a table from being read, so its level cannot be set; fix the table"
        )),
        Some(entry) => Ok(entry),
    }
}

fn parse_level(text: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Level> {
    let found = Level::from_name(&text.value);
    if found.is_none() {
        let help = suggest_similar(&text.value, &Level::ALL.map(Level::name), "level");
        let message = format!("`{}` is not a level", text.value);
        diagnostics.add(DiagnosticKind::ValueInvalid, text.span, message, help);
    }
    found
}

fn parse_root(mut keys: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Config {
    let mut config = Config::default();
    if let Some(text) = keys.string("profile", diagnostics) {
        let found = Profile::ALL.into_iter().find(|p| p.name() == text.value);
        config.profile = found.unwrap_or_else(|| {
            let help = suggest_similar(&text.value, &Profile::ALL.map(Profile::name), "profile");
            let message = format!("`{}` is not a profile", text.value);
            diagnostics.add(DiagnosticKind::ValueInvalid, text.span, message, help);
            Profile::Default
        });
    }
    config.fail_on = keys
        .string("fail-on", diagnostics)
        .and_then(|text| parse_level(&text, diagnostics));
    if let Some(levels) = keys.table("levels", diagnostics) {
        for (rule, entry) in levels.entries() {
            let Some(text) = entry.string(&rule.value, diagnostics) else {
                continue;
            };
            match find_settable(&rule.value) {
                Ok(found) => config.levels.extend(
                    parse_level(&text, diagnostics).map(|level| (found.id.to_string(), level)),
                ),
                Err(message) => report_unknown(rule.span, &message, diagnostics),
            }
        }
    }
    if let Some(mut policy) = keys.table("deprecation", diagnostics) {
        let days = policy.integer("days", diagnostics);
        if let Some(days) = days.as_ref().filter(|days| days.value < 0) {
            let message = format!("`days` is {}, less than 0", days.value);
            let help = "write how many days a code stays deprecated before it is removed";
            diagnostics.add(DiagnosticKind::ValueInvalid, days.span, message, help);
        }
        config.deprecation_days = days.map(|days| days.value);
        policy.finish(diagnostics);
    }
    for table in keys.tables("accept", diagnostics) {
        config.accepts.extend(parse_accept(table, diagnostics));
    }
    if let Some(baseline) = keys.table("baseline", diagnostics) {
        for (rule, entry) in baseline.entries() {
            for fingerprint in entry.strings(&rule.value, diagnostics) {
                config.baseline.push(BaselineEntry {
                    rule: rule.value.clone(),
                    fingerprint,
                });
            }
        }
    }
    keys.finish(diagnostics);
    config
}

fn report_unknown(span: Span, message: &str, diagnostics: &mut Diagnostics) {
    let (message, help) = message.split_once("; ").unwrap_or((message, ""));
    diagnostics.add(DiagnosticKind::KeyUnknown, span, message, help);
}

fn parse_accept(mut keys: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Accept> {
    let span = keys.span;
    let (rule, fingerprint) = (
        keys.string("rule", diagnostics),
        keys.string("fingerprint", diagnostics),
    );
    let (why, until) = (
        keys.string("why", diagnostics),
        keys.string("until", diagnostics),
    );
    keys.finish(diagnostics);
    if rule.is_none() || fingerprint.is_none() || why.is_none() {
        let help = "write rule = \"…\", fingerprint = \"…\" from the report, and why = \"…\"; until = \"2027-01-31\" is optional";
        let message = "an [[accept]] needs a rule, a fingerprint and a reason";
        diagnostics.add(DiagnosticKind::ValueInvalid, span, message, help);
    }
    if let Some(until) = &until
        && !is_date(&until.value)
    {
        let message = format!("`{}` is not a date", until.value);
        let help = "write year, month and day: 2027-01-31";
        diagnostics.add(DiagnosticKind::ValueInvalid, until.span, message, help);
    }
    let rule = rule?;
    let entry = match find_settable(&rule.value) {
        Ok(entry) => entry,
        Err(message) => {
            report_unknown(rule.span, &message, diagnostics);
            return None;
        }
    };
    Some(Accept {
        rule: entry,
        fingerprint: fingerprint?,
        until,
    })
}
