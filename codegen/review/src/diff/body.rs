//! `[body]`: where a response carries what.

use super::api_diff::ApiDiff;
use crate::rule::Audience::{Rust, Server};
use crate::rule::{Bump, Level, Rule};
use crate::rules::diff::{
    ENVELOPE_FIELD_ADDED, ENVELOPE_FIELD_CODE_ADDED, ENVELOPE_FIELD_CODE_REMOVED,
    ENVELOPE_FIELD_MOVED, ENVELOPE_FIELD_OPTIONAL_CHANGED, ENVELOPE_FIELD_REMOVED,
    ENVELOPE_FIELD_RETRY_CHANGED, ENVELOPE_FIELD_TEXT_CHANGED, ENVELOPE_FIELD_TYPE_CHANGED,
    ENVELOPE_FIELD_UNIT_CHANGED, ENVELOPE_HEADER_ADDED, ENVELOPE_HEADER_REMOVED,
    ENVELOPE_HEADER_RENAMED, ENVELOPE_OURS_CHANGED, ENVELOPE_PATH_ADDED, ENVELOPE_PATH_CHANGED,
    ENVELOPE_PATH_REMOVED,
};
use error_tables_codegen::tools::body::{Body, Member};
use error_tables_codegen::tools::model::{Api, Code, Retry};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::collections::{BTreeMap, BTreeSet};

type Cell<'a> = Option<&'a Spanned<String>>;

/// The rules for a location that is added, removed or changed.
#[derive(Clone, Copy)]
struct LocationRules {
    added: &'static Rule,
    removed: &'static Rule,
    changed: &'static Rule,
}

pub(super) fn compare_body(diff: &mut ApiDiff<'_>) {
    let none = Body::default();
    let (old, new) = (
        diff.old.body.as_ref().unwrap_or(&none),
        diff.new.body.as_ref().unwrap_or(&none),
    );
    let paths = LocationRules {
        added: &ENVELOPE_PATH_ADDED,
        removed: &ENVELOPE_PATH_REMOVED,
        changed: &ENVELOPE_PATH_CHANGED,
    };
    let header = LocationRules {
        added: &ENVELOPE_HEADER_ADDED,
        removed: &ENVELOPE_HEADER_REMOVED,
        changed: &ENVELOPE_HEADER_RENAMED,
    };
    compare_location(
        diff,
        "code",
        "the body",
        old.code.as_ref(),
        new.code.as_ref(),
        paths,
    );
    compare_location(
        diff,
        "message",
        "the body",
        old.message.as_ref(),
        new.message.as_ref(),
        paths,
    );
    compare_location(
        diff,
        "status",
        "the body",
        old.status.as_ref(),
        new.status.as_ref(),
        paths,
    );
    compare_location(
        diff,
        "code",
        "the header",
        old.header.as_ref(),
        new.header.as_ref(),
        header,
    );
    compare_members(diff, "", &old.members, &new.members);
    compare_domains(diff, old, new);
    compare_own_bodies(diff, old, new);
}

/// The domain of the reasons. Where the `ErrorInfo` is, is compared as a member.
fn compare_domains(diff: &mut ApiDiff<'_>, old: &Body, new: &Body) {
    if let (Some(old), Some(new)) = (&old.error_info, &new.error_info) {
        let (of, span) = ("the google.rpc.ErrorInfo", new.domain.span);
        let (old, new) = (Some(&old.domain), Some(&new.domain));
        diff.compare_texts(&ENVELOPE_PATH_CHANGED, of, "domain", old, new, span);
    }
}

fn compare_location(
    diff: &mut ApiDiff<'_>,
    what: &str,
    of: &str,
    old: Cell<'_>,
    new: Cell<'_>,
    rules: LocationRules,
) {
    let (from, to) = (
        old.map(|cell| cell.value.as_str()),
        new.map(|cell| cell.value.as_str()),
    );
    let (rule, message) = match (from, to) {
        (None, Some(to)) => (rules.added, format!("{of} `{to}` now contains the {what}")),
        (Some(from), None) => (
            rules.removed,
            format!("{of} `{from}` no longer contains the {what}"),
        ),
        (Some(from), Some(to)) if from != to => (
            rules.changed,
            format!("{of} contains the {what} at `{to}` instead of `{from}`"),
        ),
        _ => return,
    };
    let at = diff.place(
        new.map_or(diff.new.span, |cell| cell.span),
        from.map_or_else(String::new, |from| format!("was `{from}`")),
    );
    let subject = format!(
        "{of} {what}: {} -> {}",
        from.unwrap_or(""),
        to.unwrap_or("")
    );
    let there = diff.old.body.is_some() && diff.new.body.is_some();
    let added = diff.add(rule, subject, message, at);
    // The server supplies the message; the status is repeated without an argument.
    match (what, from, to) {
        ("message", None, _) if there => added.weigh(&[Rust], Level::Error).bump(Bump::Major),
        ("status", _, None) if there => added.weigh(&[Rust], Level::Warn).bump(Bump::Patch),
        _ => added,
    };
}

fn compare_own_bodies(diff: &mut ApiDiff<'_>, old: &Body, new: &Body) {
    let has = |body: &Body, status: u16| body.ours.iter().any(|(other, _)| other.value == status);
    for (status, _) in new
        .ours
        .iter()
        .filter(|(status, _)| !has(old, status.value))
    {
        let at = diff.place(status.span, "new");
        diff.add(
            &ENVELOPE_OURS_CHANGED,
            format!("{} added", status.value),
            format!(
                "servers send a body with status {}, for which none is documented",
                status.value
            ),
            at,
        );
    }
    for (status, _) in old
        .ours
        .iter()
        .filter(|(status, _)| !has(new, status.value))
    {
        let at = diff.place(diff.new.span, "");
        diff.add(
            &ENVELOPE_OURS_CHANGED,
            format!("{} removed", status.value),
            format!("servers no longer send a body with status {}", status.value),
            at,
        );
    }
}

/// Compares members by name, and the members inside them; `inside` is the path of names that leads to them.
fn compare_members(diff: &mut ApiDiff<'_>, inside: &str, old: &[Member], new: &[Member]) {
    let find = |members: &[Member], name: &str| {
        members.iter().position(|member| member.name.value == name)
    };
    let there = diff.old.body.is_some();
    for is in new {
        let path = format!("{inside}{}", is.name.value);
        if let Some(was) = find(old, &is.name.value).and_then(|at| old.get(at)) {
            compare_member(diff, &path, was, is);
            compare_codes(diff, &path, was, is);
            compare_members(diff, &format!("{path}."), &was.members, &is.members);
        } else {
            let (kind, at) = (
                if is.required { "required " } else { "" },
                diff.place(is.name.span, "new"),
            );
            let codes = is.codes.iter().map(|code| format!("`{}`", code.value));
            let message = if is.is_for_codes() {
                let codes = codes.collect::<Vec<_>>().join(", ");
                format!("bodies with {codes} have the new {kind}member `{path}`")
            } else {
                format!("the body has a new {kind}member `{path}`")
            };
            let added = diff.add(&ENVELOPE_FIELD_ADDED, path.as_str(), message, at);
            if is.required {
                let added = added.weigh(&[Server], Level::Error);
                if there && inside.is_empty() && !is.is_for_codes() {
                    added.weigh(&[Rust], Level::Error).bump(Bump::Major);
                }
            }
        }
    }
    for was in old
        .iter()
        .filter(|was| find(new, &was.name.value).is_none())
    {
        let path = format!("{inside}{}", was.name.value);
        let at = diff.place(
            new.first().map_or(diff.new.span, |member| member.name.span),
            format!("`{path}` was removed"),
        );
        diff.add(
            &ENVELOPE_FIELD_REMOVED,
            path.as_str(),
            format!("the body no longer has the member `{path}`"),
            at,
        );
    }
}

/// Compares which codes have a member, as far as the table had them before and has them still.
fn compare_codes(diff: &mut ApiDiff<'_>, path: &str, was: &Member, is: &Member) {
    if !was.is_for_codes() && !is.is_for_codes() {
        return;
    }
    // Several rows may have one code, with other statuses.
    let key = |row: &Code| {
        (
            row.qualified(),
            row.status.as_ref().map(|status| status.value),
        )
    };
    let codes = |api: &Api, member: &Member, other: &Api| {
        let others: BTreeSet<_> = other.codes.iter().map(key).collect();
        let own = api.rows_with_member(member).map(key);
        own.filter(|row| others.contains(row))
            .collect::<BTreeSet<_>>()
    };
    let old = codes(diff.old, was, diff.new);
    let new = codes(diff.new, is, diff.old);
    let span = is.codes.first().map_or(is.name.span, |code| code.span);
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    for code in &diff.new.codes {
        *rows.entry(code.qualified()).or_default() += 1;
    }
    let list_codes = |one: &BTreeSet<(String, Option<u16>)>, other: &BTreeSet<_>| {
        let only = one.difference(other).map(|(code, status)| match status {
            Some(status) if rows.get(code) > Some(&1) => format!("`{code}` with {status}"),
            _ => format!("`{code}`"),
        });
        only.collect::<Vec<_>>().join(", ")
    };
    let (lost, gained) = (list_codes(&old, &new), list_codes(&new, &old));
    if !lost.is_empty() {
        let at = diff.place(span, format!("was also with {lost}"));
        let message = format!("bodies with {lost} no longer have the member `{path}`");
        let subject = format!("{path} {lost}");
        diff.add(&ENVELOPE_FIELD_CODE_REMOVED, subject, message, at);
    }
    if !gained.is_empty() {
        let kind = if is.required { "required " } else { "" };
        let at = diff.place(span, "new");
        let message = format!("bodies with {gained} have the new {kind}member `{path}`");
        let subject = format!("{path} {gained}");
        let added = diff.add(&ENVELOPE_FIELD_CODE_ADDED, subject, message, at);
        if is.required {
            added.weigh(&[Server], Level::Error);
        }
    }
}

fn compare_member(diff: &mut ApiDiff<'_>, path: &str, was: &Member, is: &Member) {
    let of = format!("member `{path}`");
    let text = |text: String, span: Span| Spanned::new(text, span);
    let (at, name) = (is.at.span, is.name.span);
    diff.compare_texts(
        &ENVELOPE_FIELD_MOVED,
        &of,
        "place",
        Some(&was.at),
        Some(&is.at),
        at,
    );
    let kinds = (
        text(was.type_name(), was.name.span),
        text(is.type_name(), name),
    );
    diff.compare_texts(
        &ENVELOPE_FIELD_TYPE_CHANGED,
        &of,
        "type",
        Some(&kinds.0),
        Some(&kinds.1),
        name,
    );
    let word = |member: &Member| {
        match (member.required, member.is_for_codes()) {
            (true, false) => "in every body",
            (true, true) => "in every body with one of its codes",
            (false, _) => "in some bodies",
        }
        .to_string()
    };
    let required = (text(word(was), name), text(word(is), name));
    diff.compare_texts(
        &ENVELOPE_FIELD_OPTIONAL_CHANGED,
        &of,
        "presence",
        Some(&required.0),
        Some(&required.1),
        name,
    );
    if was.is_for_codes() && is.is_for_codes() && was.required != is.required {
        // No constructor takes it.
        diff.last_added().weigh(&[Rust], Level::Warn);
    }
    let before = diff.findings.len();
    diff.compare_texts(
        &ENVELOPE_FIELD_UNIT_CHANGED,
        &of,
        "unit",
        was.unit.as_ref(),
        is.unit.as_ref(),
        name,
    );
    if was.unit.is_some() != is.unit.is_some() && diff.findings.len() > before {
        diff.last_added()
            .weigh(&[Rust], Level::Error)
            .bump(Bump::Major);
    }
    let advice = |retry: &Option<Spanned<Retry>>| {
        retry
            .as_ref()
            .map(|retry| Spanned::new(retry.value.name(), retry.span))
    };
    diff.compare_texts(
        &ENVELOPE_FIELD_RETRY_CHANGED,
        &of,
        "retry",
        advice(&was.retry).as_ref(),
        advice(&is.retry).as_ref(),
        name,
    );
    diff.compare_texts(
        &ENVELOPE_FIELD_TEXT_CHANGED,
        &of,
        "condition",
        was.when.as_ref(),
        is.when.as_ref(),
        name,
    );
    diff.compare_texts(
        &ENVELOPE_FIELD_TEXT_CHANGED,
        &of,
        "meaning",
        was.meaning.as_ref(),
        is.meaning.as_ref(),
        name,
    );
}
