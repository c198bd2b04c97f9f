//! `audit.toml`: levels, the gate, acceptances and the baseline.

use crate::rule::{Kind, Level, Rule};
use crate::rules;
use error_tables_codegen::tools::error::{DiagnosticKind, Diagnostics, Error, suggest_similar};
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_codegen::tools::source::{Sources, Span, Spanned, show};
use error_tables_codegen::tools::spanned_toml::{TomlTable, parse_toml};
use std::collections::BTreeMap;
use std::path::Path;

/// How `audit`, `diff` and `check` judge, for all tables of a folder.
#[derive(Debug, Default)]
pub struct Config {
    pub(crate) sources: Sources,
    pub(crate) profile: Profile,
    pub(crate) levels: BTreeMap<String, Level>,
    pub(crate) fail_on: Option<Level>,
    pub(crate) accepts: Vec<Accept>,
    pub(crate) baseline: Vec<BaselineEntry>,
}

/// Where levels come from that `[levels]` does not set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Errors and warnings.
    Minimal,
    /// The level in the catalogue.
    #[default]
    Default,
    /// Everything: what is off is reported, and what is a matter of taste is a warning.
    Strict,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Profile; 3] = [Profile::Minimal, Profile::Default, Profile::Strict];

    /// As `audit.toml` and the command line write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Profile::Minimal => "minimal",
            Profile::Default => "default",
            Profile::Strict => "strict",
        }
    }
}

/// `[[accept]]`: one finding that is accepted, and until when.
#[derive(Clone, Debug)]
pub(crate) struct Accept {
    pub(crate) rule: &'static Rule,
    pub(crate) fingerprint: Spanned<String>,
    pub(crate) until: Option<Spanned<String>>,
}

/// A finding that was there when the baseline was written.
#[derive(Clone, Debug)]
pub(crate) struct BaselineEntry {
    pub(crate) rule: String,
    pub(crate) fingerprint: Spanned<String>,
}

impl Config {
    /// Reads `audit.toml` of a folder of tables. A folder without one has the defaults.
    ///
    /// # Errors
    /// [`Error::Tables`] with every mistake of the file; [`Error::Io`] if it cannot be read.
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
    /// [`Error::Tables`] with every mistake.
    pub fn parse(path: &str, bytes: Vec<u8>) -> Result<Self, Error> {
        let (mut sources, mut mistakes) = (Sources::default(), Diagnostics::default());
        let span = mistakes.add_source(&mut sources, path, bytes);
        let mut config = parse_toml(span, &sources, &mut mistakes, root).unwrap_or_default();
        if !mistakes.is_empty() {
            let mistakes = mistakes.into_sorted(&sources);
            return Err(Error::Tables {
                sources,
                diagnostics: mistakes,
            });
        }
        config.sources = sources;
        Ok(config)
    }

    /// Sets the profile, over the file's.
    #[must_use]
    pub fn with_profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// Sets a rule's level, over the file's.
    ///
    /// # Errors
    /// What is wrong and what to do, if there is no such rule or its level is fixed.
    pub fn with_level(mut self, rule: &str, level: Level) -> Result<Self, String> {
        let entry = settable(rule)?;
        self.levels.insert(entry.id.to_string(), level);
        Ok(self)
    }

    /// The same, with every finding of the baseline found again.
    #[must_use]
    pub fn without_baseline(mut self) -> Self {
        self.baseline.clear();
        self
    }

    /// The level a rule has here.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        self.weigh(rule, rule.level)
    }

    /// The level of a finding of the rule that weighs `level` by itself.
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

    /// The least level that fails a run, where the file sets one.
    #[must_use]
    pub fn fail_on(&self) -> Option<Level> {
        self.fail_on
    }
}

/// The rule with an id, if its level may be set.
fn settable(id: &str) -> Result<&'static Rule, String> {
    match rules::find(id) {
        None => Err(format!("there is no rule `{id}`; {}", rules::suggest(id))),
        Some(entry) if entry.kind == Kind::Generate => Err(format!(
            "`{id}` stops a table from being read, so its level cannot be set; fix the table"
        )),
        Some(entry) => Ok(entry),
    }
}

const LEVELS: [Level; 4] = [Level::Off, Level::Info, Level::Warn, Level::Error];

fn level(text: &Spanned<String>, mistakes: &mut Diagnostics) -> Option<Level> {
    let found = LEVELS.into_iter().find(|level| level.name() == text.value);
    if found.is_none() {
        let help = suggest_similar(&text.value, &LEVELS.map(Level::name), "level");
        let message = format!("`{}` is not a level", text.value);
        mistakes.add(DiagnosticKind::ValueInvalid, text.span, message, help);
    }
    found
}

fn root(mut keys: TomlTable<'_>, mistakes: &mut Diagnostics) -> Config {
    let mut config = Config::default();
    if let Some(text) = keys.string("profile", mistakes) {
        let found = Profile::ALL.into_iter().find(|p| p.name() == text.value);
        config.profile = found.unwrap_or_else(|| {
            let help = suggest_similar(&text.value, &Profile::ALL.map(Profile::name), "profile");
            let message = format!("`{}` is not a profile", text.value);
            mistakes.add(DiagnosticKind::ValueInvalid, text.span, message, help);
            Profile::Default
        });
    }
    config.fail_on = keys
        .string("fail-on", mistakes)
        .and_then(|text| level(&text, mistakes));
    if let Some(levels) = keys.table("levels", mistakes) {
        for (rule, entry) in levels.entries() {
            let Some(text) = entry.string(&rule.value, mistakes) else {
                continue;
            };
            match settable(&rule.value) {
                Ok(found) => config
                    .levels
                    .extend(level(&text, mistakes).map(|level| (found.id.to_string(), level))),
                Err(message) => unknown(rule.span, &message, mistakes),
            }
        }
    }
    for table in keys.tables("accept", mistakes) {
        config.accepts.extend(accept(table, mistakes));
    }
    if let Some(baseline) = keys.table("baseline", mistakes) {
        for (rule, entry) in baseline.entries() {
            for fingerprint in entry.strings(&rule.value, mistakes) {
                config.baseline.push(BaselineEntry {
                    rule: rule.value.clone(),
                    fingerprint,
                });
            }
        }
    }
    keys.finish(mistakes);
    config
}

fn unknown(span: Span, message: &str, mistakes: &mut Diagnostics) {
    let (message, help) = message.split_once("; ").unwrap_or((message, ""));
    mistakes.add(DiagnosticKind::KeyUnknown, span, message, help);
}

fn accept(mut keys: TomlTable<'_>, mistakes: &mut Diagnostics) -> Option<Accept> {
    let span = keys.span;
    let (rule, fingerprint) = (
        keys.string("rule", mistakes),
        keys.string("fingerprint", mistakes),
    );
    let (why, until) = (keys.string("why", mistakes), keys.string("until", mistakes));
    keys.finish(mistakes);
    if rule.is_none() || fingerprint.is_none() || why.is_none() {
        let help = "write rule = \"…\", fingerprint = \"…\" from the report, and why = \"…\"; until = \"2027-01-31\" is optional";
        let message = "an [[accept]] needs a rule, a fingerprint and a reason";
        mistakes.add(DiagnosticKind::ValueInvalid, span, message, help);
    }
    if let Some(until) = &until
        && !is_date(&until.value)
    {
        let message = format!("`{}` is not a date", until.value);
        let help = "write year, month and day: 2027-01-31";
        mistakes.add(DiagnosticKind::ValueInvalid, until.span, message, help);
    }
    let rule = rule?;
    let entry = match settable(&rule.value) {
        Ok(entry) => entry,
        Err(message) => {
            unknown(rule.span, &message, mistakes);
            return None;
        }
    };
    Some(Accept {
        rule: entry,
        fingerprint: fingerprint?,
        until,
    })
}

/// `2027-01-31`, which sorts as a text.
pub(crate) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |text: &str, digits: usize| {
        let all = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<u16>().ok().filter(|_| all)
    };
    match parts[..] {
        [year, month, day] => {
            number(year, 4).is_some()
                && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
                && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    }
}
