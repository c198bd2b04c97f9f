//! The languages of messages, and the translations.

use super::api_diff::{ApiDiff, row_label};
use crate::rule::Audience::Rust;
use crate::rule::{Bump, Level};
use crate::rules::diff::{LOCALE_ADDED, LOCALE_REMOVED, TRANSLATION_CHANGED};
use error_tables_codegen::tools::model::{Api, Code, Locale};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::collections::HashMap;

pub(super) fn compare_locales(diff: &mut ApiDiff<'_>) {
    let (old, new) = (diff.old, diff.new);
    let find = |api: &'_ Api, tag: &str| {
        let mut locales = api.locales.iter();
        locales.position(|locale| locale.tag.eq_ignore_ascii_case(tag))
    };
    let start = |span: Span| Span {
        end: span.start,
        ..span
    };
    for was in &old.locales {
        let tag = was.tag.as_str();
        if let Some(is) = find(new, tag).and_then(|at| new.locales.get(at)) {
            compare_translations(diff, was, is);
            continue;
        }
        let at = diff.place(start(new.span), format!("`{tag}` is gone"));
        let message = format!("the messages are no longer translated to {tag}");
        let added = diff.add(&LOCALE_REMOVED, tag, message, at);
        if new.locales.is_empty() {
            added
                .weigh(&[Rust], Level::Error)
                .bump(Bump::Major)
                .help("release a major version: `message_in` is no longer generated".to_string());
        }
    }
    for is in &new.locales {
        let tag = is.tag.as_str();
        if find(old, tag).is_none() {
            let at = diff.place(start(is.file.unwrap_or(new.span)), "new");
            let message = format!("{} messages are translated to {tag}", is.count());
            diff.add(&LOCALE_ADDED, tag, message, at);
        }
    }
}

/// The translations of the rows that both states have. What becomes of a row is reported with the row.
fn compare_translations(diff: &mut ApiDiff<'_>, was: &Locale, is: &Locale) {
    let text = |locale: &Locale, at: usize| {
        let translation = locale.messages.get(at)?.as_ref()?;
        let message = &translation.message;
        Some(Spanned::new(
            message.value.as_str().to_string(),
            message.span,
        ))
    };
    let by_name = |code: &'_ Code| code.name.value.clone();
    let old: HashMap<String, usize> = (0..)
        .zip(&diff.old.codes)
        .map(|(at, code)| (by_name(code), at))
        .collect();
    let what = format!("message in {}", is.tag);
    for (at, code) in diff.new.codes.iter().enumerate() {
        let Some(&before) = old.get(&code.name.value) else {
            continue;
        };
        let (from, to) = (text(was, before), text(is, at));
        let label = row_label(code);
        let row = code.wire.span;
        diff.compare_texts(
            &TRANSLATION_CHANGED,
            &label,
            &what,
            from.as_ref(),
            to.as_ref(),
            row,
        );
    }
}
