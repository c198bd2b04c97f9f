//! Two states of one API, and what was found between them.

use super::pairs::GoneRows;
use super::pairs::Pairs;
use crate::finding::{Finding, Place, Verdict};
use crate::rule::{Audience, Bump, Level, Rule};
use crate::rules::diff::{NAME_CHANGED, RETRY_CHANGED};
use error_tables_codegen::tools::model::{Api, Code, Model, Retry, WireCode};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::collections::HashSet;

/// Two states of an API, and the differences that were found so far.
pub(super) struct ApiDiff<'a> {
    pub(super) base: &'a Model,
    pub(super) head: &'a Model,
    pub(super) old: &'a Api,
    pub(super) new: &'a Api,
    /// The rows that the documents of the old and the new state no longer have.
    pub(super) gone: [Option<&'a GoneRows>; 2],
    pub(super) findings: Vec<Finding>,
}

impl ApiDiff<'_> {
    /// Records a difference. `subject` names what changed, from what and to what: the fingerprint is made of it.
    pub(super) fn add(
        &mut self,
        rule: &'static Rule,
        subject: impl Into<String>,
        message: String,
        at: Place,
    ) -> Added<'_> {
        self.findings.push(build_finding(
            rule,
            &self.new.name,
            subject.into(),
            message,
            at,
        ));
        Added(self.findings.last_mut())
    }

    /// A place in the new state.
    pub(super) fn place(&self, span: Span, label: impl Into<String>) -> Place {
        Place::of(&self.head.sources, span, label)
    }

    /// The place of what is gone from a file: beside the entry before it, or else at the start of the file.
    pub(super) fn place_of_removed(
        &self,
        previous: Option<Span>,
        file: Option<Span>,
        label: impl Into<String>,
    ) -> Place {
        self.place(previous.unwrap_or_else(|| self.start_of(file)), label)
    }

    /// The start of a file of the new state; `api.toml` if there is no such file.
    pub(super) fn start_of(&self, file: Option<Span>) -> Span {
        file.map_or(self.new.span, |file| Span {
            end: file.start,
            ..file
        })
    }

    /// The finding that was recorded last.
    pub(super) fn last_added(&mut self) -> Added<'_> {
        Added(self.findings.last_mut())
    }

    /// Reports a text that was changed, added or removed.
    pub(super) fn compare_texts<T: PartialEq + ToString>(
        &mut self,
        rule: &'static Rule,
        of: &str,
        what: &str,
        old: Option<&Spanned<T>>,
        new: Option<&Spanned<T>>,
        row: Span,
    ) {
        if old.map(|cell| &cell.value) == new.map(|cell| &cell.value) {
            return;
        }
        let (from, to) = (
            old.map(|cell| cell.value.to_string()),
            new.map(|cell| cell.value.to_string()),
        );
        // Two templates with one text may have other parts.
        if from == to {
            return;
        }
        let (message, label) = match (from.as_deref().map(quote), to.as_deref().map(quote)) {
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
            from.as_deref().unwrap_or_default(),
            to.as_deref().unwrap_or_default()
        );
        let at = self.place(new.map_or(row, |cell| cell.span), label);
        self.add(rule, subject, message, at)
            .edit(|finding| finding.texts = from.zip(to));
    }
}

/// A finding with a verdict for each audience of its rule.
pub(super) fn build_finding(
    rule: &'static Rule,
    api: &str,
    subject: String,
    message: String,
    at: Place,
) -> Finding {
    let verdicts = rule.impacts.iter().map(|impact| Verdict {
        audience: impact.audience,
        level: impact.level.unwrap_or(rule.level),
        why: impact.why.to_string(),
    });
    Finding {
        message,
        help: to_advice(rule.help),
        verdicts: verdicts.collect(),
        bump: rule.bump,
        ..Finding::new(rule, api, subject, at)
    }
}

/// A value in backticks. It contains none itself, since reports format what is between two of them as code.
pub(super) fn quote(value: &(impl ToString + ?Sized)) -> String {
    format!("`{}`", value.to_string().replace('`', "'"))
}

/// The help of a rule as the end of a line: it begins with a small letter, and has no period.
pub(super) fn to_advice(help: &str) -> String {
    let mut letters = help.trim_end_matches('.').chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A recorded finding, to add what its rule cannot know.
pub(super) struct Added<'a>(Option<&'a mut Finding>);

impl Added<'_> {
    pub(super) fn help(self, help: String) -> Self {
        self.edit(|finding| finding.help = help)
    }

    pub(super) fn bump(self, bump: Bump) -> Self {
        self.edit(|finding| finding.bump = Some(bump))
    }

    pub(super) fn places(self, places: impl Iterator<Item = Place>) -> Self {
        self.edit(|finding| finding.places.extend(places))
    }

    /// Sets the level for some audiences.
    pub(super) fn weigh(self, audiences: &[Audience], level: Level) -> Self {
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

    pub(super) fn edit(mut self, edit: impl FnOnce(&mut Finding)) -> Self {
        if let Some(finding) = self.0.as_deref_mut() {
            edit(finding);
        }
        self
    }
}

/// What a reader calls a row: its code, or the name of a number.
pub(super) fn row_label(code: &Code) -> String {
    match &code.wire.value {
        WireCode::Word(_) => quote(&code.qualified()),
        WireCode::Number(_) | WireCode::Range(_) => {
            format!("`{}` ({})", code.name.value, code.qualified())
        }
    }
}

/// Compares the variants of `ErrorCode` for a row.
pub(super) fn compare_names(diff: &mut ApiDiff<'_>, was: &Code, is: &Code) {
    if was.name.value == is.name.value {
        return;
    }
    let kept = is.synonyms.iter().any(|name| name.value == was.name.value);
    let renamed = report_renamed_variant(diff, &row_label(was), &was.name, &is.name, "ErrorCode");
    if renamed && kept {
        diff.last_added()
            .weigh(&[Audience::Rust], Level::Info)
            .bump(Bump::Minor)
            .help(
                "the old name is a deprecated constant, so code that uses it still compiles"
                    .to_string(),
            );
    } else if renamed {
        diff.last_added().help(format!(
            "write `{0}` in the column `name`, which keeps the name of the variant, or in the column `synonyms`, which keeps `{0}` as a deprecated constant",
            was.name.value
        ));
    }
}

/// Reports a variant of `ErrorCode` or `Status` with another name.
pub(super) fn report_renamed_variant(
    diff: &mut ApiDiff<'_>,
    of: &str,
    was: &Spanned<String>,
    is: &Spanned<String>,
    kind: &str,
) -> bool {
    let (from, to) = (&was.value, &is.value);
    if from == to {
        return false;
    }
    let at = diff.place(is.span, format!("was `{from}`"));
    diff.add(
        &NAME_CHANGED,
        format!("{kind} {from} -> {to}"),
        format!("the variant of {of} is renamed from `{kind}::{from}` to `{kind}::{to}`"),
        at,
    )
    .help(format!(
        "write `{from}` in the column `name`, which keeps the name of the variant"
    ));
    true
}

/// Compares the retry advice of a code or a status.
pub(super) fn compare_retry(
    diff: &mut ApiDiff<'_>,
    of: &str,
    was: Option<&Spanned<Retry>>,
    is: Option<&Spanned<Retry>>,
    row: Span,
) {
    let known =
        |cell: Option<&Spanned<Retry>>| cell.map(|cell| Spanned::new(cell.value.name(), cell.span));
    let before = diff.findings.len();
    diff.compare_texts(
        &RETRY_CHANGED,
        of,
        "retry advice",
        known(was).as_ref(),
        known(is).as_ref(),
        row,
    );
    if was.is_none() && diff.findings.len() > before {
        diff.last_added().weigh(&[Audience::Client], Level::Info);
    }
}

/// The code of a row as it is sent, and its subcode after a period.
pub(super) fn sent_keys(code: &Code) -> String {
    let wire = code.wire.value.to_sent();
    match &code.subcode {
        Some(subcode) => format!("{wire}.{}", subcode.value.to_sent()),
        None => wire,
    }
}

/// The codes of each side as they are sent, with their subcodes.
pub(super) fn wire_codes(diff: &ApiDiff<'_>) -> (HashSet<String>, HashSet<String>) {
    let wires = |codes: &[Code]| codes.iter().map(sent_keys).collect();
    (wires(&diff.old.codes), wires(&diff.new.codes))
}

/// For each old row, the span of the last row before it that the head still has; the start of the file if there is none.
pub(super) fn previous_rows(diff: &ApiDiff<'_>, pairs: &Pairs) -> Vec<Span> {
    let top = diff.start_of(diff.new.codes_file);
    let mut partner = vec![None; diff.old.codes.len()];
    for &(from, to, _) in &pairs.both {
        if let Some(slot) = partner.get_mut(from) {
            *slot = diff.new.codes.get(to);
        }
    }
    let mut last = top;
    partner
        .into_iter()
        .map(|code| {
            last = code.map_or(last, |code| code.span);
            last
        })
        .collect()
}

/// A draft is not released: whatever changes in its row breaks nobody.
pub(super) fn permit_changes(diff: &mut ApiDiff<'_>, from: usize) {
    for finding in diff.findings.iter_mut().skip(from) {
        for verdict in &mut finding.verdicts {
            verdict.level = verdict.level.min(Level::Info);
        }
        finding.level = finding.level.min(Level::Info);
        finding.bump = finding.bump.map(|bump| bump.min(Bump::Patch));
        finding.help = "nothing to do: the row was a draft".to_string();
    }
}
