//! What changed between two models, judged for each who relies on the tables.
//!
//! The models are effective: inheritance and defaults are applied, so a change of a parent or of a default shows in every row it
//! reaches. 1. `pair` says which row became which; 2. `table`, `body`, `status`, `row` and what they call compare what was paired;
//! 3. `rules` says what each difference does to clients, servers, Rust and readers, and which version it asks for.

mod body;
mod column;
mod fold;
mod gone;
mod life;
mod member;
mod message;
mod order;
mod pair;
mod row;
mod similar;
mod status;
mod table;

use crate::finding::{Finding, Place, Verdict};
use crate::rule::{Audience, Bump, Level, Rule};
use crate::rules::diff::VERSION_BUMP_TOO_SMALL;
use error_tables_codegen::tools::model::{Api, Model};
use error_tables_codegen::tools::source::{Span, Spanned};

/// Every difference, table by table. The level of a finding is the worst of its verdicts. Places are in the head's files, except
/// where a whole table is gone.
#[must_use]
pub fn diff(base: &Model, head: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    let tables = table::pair(base, head);
    for &at in &tables.removed {
        findings.extend(base.apis.get(at).map(|api| table::removed(base, api)));
    }
    for &at in &tables.added {
        findings.extend(head.apis.get(at).map(|api| table::added(head, api)));
    }
    for &(old, new) in &tables.both {
        if let (Some(old), Some(new)) = (base.apis.get(old), head.apis.get(new)) {
            let mut both = Both {
                base,
                head,
                old,
                new,
                findings: Vec::new(),
            };
            both.table();
            both.body();
            both.statuses();
            both.codes();
            findings.append(&mut both.findings);
        }
    }
    findings.sort_by(|a, b| a.api.cmp(&b.api));
    fold::heirs(head, findings)
}

/// The version of the generated crate moved less than all changes together ask for: `(base, head, wanted)`.
#[must_use]
pub fn version_too_small(
    bump: Bump,
    (base, head, wanted): (&str, &str, &str),
    at: Place,
) -> Finding {
    let moved = if base == head {
        format!("is still {head}")
    } else {
        format!("moves from {base} to {head}")
    };
    let message = format!(
        "the version {moved}, but the changes need {}: {wanted}",
        bump.name()
    );
    let mut found = finding(
        &VERSION_BUMP_TOO_SMALL,
        "",
        format!("{base} {wanted}"),
        message,
        at,
    );
    found.help = format!("write version = \"{wanted}\"");
    found
}

/// An API on both sides, and what was found between them so far.
struct Both<'a> {
    base: &'a Model,
    head: &'a Model,
    old: &'a Api,
    new: &'a Api,
    findings: Vec<Finding>,
}

impl Both<'_> {
    /// Records a difference. `subject` names what changed, from what and to what: the fingerprint is made of it.
    fn add(
        &mut self,
        rule: &'static Rule,
        subject: impl Into<String>,
        message: String,
        at: Place,
    ) -> Added<'_> {
        self.findings
            .push(finding(rule, &self.new.name, subject.into(), message, at));
        Added(self.findings.last_mut())
    }

    /// A place in the head.
    fn at(&self, span: Span, label: impl Into<String>) -> Place {
        Place::of(&self.head.sources, span, label)
    }

    /// A text that is another, or not there any more.
    fn text<T: PartialEq + ToString>(
        &mut self,
        rule: &'static Rule,
        of: &str,
        what: &str,
        (old, new): (Option<&Spanned<T>>, Option<&Spanned<T>>),
        row: Span,
    ) {
        let (from, to) = (
            old.map(|cell| cell.value.to_string()),
            new.map(|cell| cell.value.to_string()),
        );
        if from == to {
            return;
        }
        let (verb, label) = match (from.as_deref().map(ticked), to.as_deref().map(ticked)) {
            (Some(from), Some(to)) => (
                format!("the {what} of {of} changes from {from} to {to}"),
                format!("was {from}"),
            ),
            (None, Some(to)) => (
                format!("the {what} of {of} is new: {to}"),
                "new".to_string(),
            ),
            (Some(from), None) => (
                format!("the {what} of {of} was removed: {from}"),
                format!("was {from}"),
            ),
            (None, None) => return,
        };
        let subject = format!(
            "{of} {what}: {} -> {}",
            from.unwrap_or_default(),
            to.unwrap_or_default()
        );
        self.add(
            rule,
            subject,
            verb,
            self.at(new.map_or(row, |cell| cell.span), label),
        );
    }
}

/// A finding of a rule, with a verdict for each audience that the rule names.
fn finding(rule: &'static Rule, api: &str, subject: String, message: String, at: Place) -> Finding {
    let verdicts = rule.impacts.iter().map(|impact| Verdict {
        audience: impact.audience,
        level: impact.level.unwrap_or(rule.level),
        why: impact.why.to_string(),
    });
    Finding {
        message,
        help: advice(rule.help),
        verdicts: verdicts.collect(),
        bump: rule.bump,
        ..Finding::new(rule, api, subject, at)
    }
}

/// A value between backticks, with none inside: reports take what is between two of them for code.
fn ticked(value: &(impl ToString + ?Sized)) -> String {
    format!("`{}`", value.to_string().replace('`', "'"))
}

/// A page's sentence as the end of a line.
fn advice(mend: &str) -> String {
    let mut letters = mend.trim_end_matches('.').chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// The finding that was just recorded, for what the rule cannot know.
struct Added<'a>(Option<&'a mut Finding>);

impl Added<'_> {
    fn help(self, help: String) -> Self {
        self.edit(|finding| finding.help = help)
    }

    fn bump(self, bump: Bump) -> Self {
        self.edit(|finding| finding.bump = Some(bump))
    }

    fn places(self, places: impl Iterator<Item = Place>) -> Self {
        self.edit(|finding| finding.places.extend(places))
    }

    /// It weighs this much for some audiences here.
    fn weigh(self, audiences: &[Audience], level: Level) -> Self {
        self.edit(|finding| {
            for verdict in finding
                .verdicts
                .iter_mut()
                .filter(|verdict| audiences.contains(&verdict.audience))
            {
                verdict.level = level;
            }
            finding.level = finding
                .verdicts
                .iter()
                .map(|verdict| verdict.level)
                .max()
                .unwrap_or(Level::Off);
        })
    }

    fn edit(mut self, edit: impl FnOnce(&mut Finding)) -> Self {
        if let Some(finding) = self.0.as_deref_mut() {
            edit(finding);
        }
        self
    }
}
