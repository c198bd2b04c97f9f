//! Messages with their placeholders, and meanings.

use super::api_diff::{ApiDiff, quote};
use crate::rule::Audience::Rust;
use crate::rule::{Bump, Level};
use crate::rules::diff::{
    MEANING_CHANGED, MEANING_SHIFTED, MESSAGE_CHANGED, PLACEHOLDER_ADDED, PLACEHOLDER_REMOVED,
    PLACEHOLDER_RENAMED, PLACEHOLDER_TYPE_CHANGED,
};
use crate::wording::{TextRelation, compare_texts, is_translation, replaces_named_word};
use crate::words::identity_text;
use error_tables_codegen::tools::model::Code;
use error_tables_codegen::tools::source::Spanned;
use error_tables_codegen::tools::template::{Part, Template};
use heck::ToSnakeCase;
use std::collections::BTreeSet;

fn placeholder_names(message: Option<&Spanned<Template>>) -> Vec<&str> {
    message.map_or_else(Vec::new, |message| message.value.placeholders().collect())
}

/// The names of the Rust fields; their order is not part of the API.
fn rust_fields(placeholders: &[&str]) -> BTreeSet<String> {
    placeholders
        .iter()
        .map(|name| name.to_snake_case())
        .collect()
}

fn join_names(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{{{name}}}`")).collect();
    names.join(", ")
}

/// Compares the messages of a row. If its code means another error now, only placeholders are compared.
pub(super) fn compare_messages(
    diff: &mut ApiDiff<'_>,
    name: &str,
    was: &Code,
    is: &Code,
    reused: bool,
) {
    let (from, to) = (was.message.as_ref(), is.message.as_ref());
    if from.map(|message| &message.value) == to.map(|message| &message.value) {
        return;
    }
    let (before, after) = (placeholder_names(from), placeholder_names(to));
    let only = |these: &[&'_ str], those: &[&str]| -> Vec<String> {
        these
            .iter()
            .filter(|name| !those.contains(name))
            .map(ToString::to_string)
            .collect()
    };
    let (lost, gained) = (only(&before, &after), only(&after, &before));
    let (lost, gained): (Vec<&str>, Vec<&str>) = (
        lost.iter().map(String::as_str).collect(),
        gained.iter().map(String::as_str).collect(),
    );
    if !reused {
        let shifted = is_shifted(
            from.map(text_without_placeholders).as_ref(),
            to.map(text_without_placeholders).as_ref(),
            was,
        );
        let same_placeholders = lost.is_empty() && gained.is_empty();
        if shifted || same_placeholders {
            let rule = if shifted {
                &MEANING_SHIFTED
            } else {
                &MESSAGE_CHANGED
            };
            diff.compare_texts(rule, name, "message", from, to, is.wire.span);
        }
    }
    if lost.is_empty() && gained.is_empty() {
        return compare_types(diff, name, from, to);
    }
    let (rule, what) = match (lost.len(), gained.len()) {
        (a, b) if a == b => (
            &PLACEHOLDER_RENAMED,
            format!("renames {} to {}", join_names(&lost), join_names(&gained)),
        ),
        (_, 0) => (&PLACEHOLDER_REMOVED, format!("loses {}", join_names(&lost))),
        (0, _) => (&PLACEHOLDER_ADDED, format!("gains {}", join_names(&gained))),
        _ => (
            &PLACEHOLDER_ADDED,
            format!(
                "loses {} and gains {}",
                join_names(&lost),
                join_names(&gained)
            ),
        ),
    };
    let label = from.map_or_else(
        || "new".to_string(),
        |message| format!("was {}", quote(&message.value)),
    );
    let at = diff.place(to.map_or(is.wire.span, |message| message.span), label);
    let subject = format!("{name}: {} -> {}", before.join(" "), after.join(" "));
    let added = diff.add(rule, subject, format!("the message of {name} {what}"), at);
    if before.is_empty() {
        // `ErrorMessage`, which is non-exhaustive, gets a variant for a message that had no placeholder.
        added.weigh(&[Rust], Level::Info).bump(Bump::Minor);
    } else if rust_fields(&before) == rust_fields(&after) {
        added.weigh(&[Rust], Level::Info).bump(Bump::Patch);
    }
}

/// Placeholders of the same name whose values have another type.
fn compare_types(
    diff: &mut ApiDiff<'_>,
    name: &str,
    from: Option<&Spanned<Template>>,
    to: Option<&Spanned<Template>>,
) {
    let (Some(from), Some(to)) = (from, to) else {
        return;
    };
    for is in to.value.parameters() {
        let mut before = from.value.parameters().iter();
        let Some(was) = before.find(|was| was.name == is.name && was.kind != is.kind) else {
            continue;
        };
        let (old, new) = (was.kind.name(), is.kind.name());
        let at = diff.place(to.span, format!("was {old}"));
        diff.add(
            &PLACEHOLDER_TYPE_CHANGED,
            format!("{name} {}: {old} -> {new}", is.name),
            format!(
                "the value of `{{{}}}` in the message of {name} changes from {old} to {new}",
                is.name
            ),
            at,
        );
    }
}

/// Compares the meanings of a row, unless its code means another error now.
pub(super) fn compare_meanings(
    diff: &mut ApiDiff<'_>,
    name: &str,
    was: &Code,
    is: &Code,
    reused: bool,
) {
    let (from, to) = (was.meaning.as_ref(), is.meaning.as_ref());
    if reused || from.map(|meaning| &meaning.value) == to.map(|meaning| &meaning.value) {
        return;
    }
    let text = |meaning: &Spanned<String>| meaning.value.clone();
    let shifted = is_shifted(from.map(text).as_ref(), to.map(text).as_ref(), was);
    let rule = if shifted {
        &MEANING_SHIFTED
    } else {
        &MEANING_CHANGED
    };
    diff.compare_texts(rule, name, "meaning", from, to, is.wire.span);
}

/// Whether a text of a row may describe another error than before.
fn is_shifted(from: Option<&String>, to: Option<&String>, was: &Code) -> bool {
    let (Some(from), Some(to)) = (from, to) else {
        return false;
    };
    let name = identity_text(was);
    let relation = compare_texts(from, to);
    let is_other = matches!(relation, TextRelation::Shifted | TextRelation::Replaced);
    is_other && !is_translation(from, to, &name) || replaces_named_word(from, to, &name)
}

/// The text of a message without its placeholders, which are compared on their own.
fn text_without_placeholders(message: &Spanned<Template>) -> String {
    let text = message.value.parts().iter().map(|part| match part {
        Part::Text(text) => text.as_str(),
        Part::Placeholder(_) => " ",
    });
    text.collect()
}
