//! Translations of messages: those that are missing, and those of a text that has changed since.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::format_tables::canonical_text;
use crate::rules::audit as rules;
use error_tables_codegen::tools::error::Diagnostics;
use error_tables_codegen::tools::lower::MESSAGE_COLUMNS;
use error_tables_codegen::tools::model::{Code, Locale, Translation, message_digest};
use error_tables_codegen::tools::source::{Span, Spanned};
use error_tables_codegen::tools::table::Table;
use std::collections::HashMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::TRANSLATION_MISSING,
        run: find_missing_translations,
    },
    Check {
        rule: &rules::TRANSLATION_STALE,
        run: find_stale_translations,
    },
    Check {
        rule: &rules::TRANSLATION_WITHOUT_SOURCE,
        run: find_translations_without_source,
    },
];

/// The rows of a locale that have a message, each with its translation.
fn translations<'a>(
    scope: &'a Scope<'_>,
    locale: &'a Locale,
) -> impl Iterator<Item = (&'a Code, String, Option<&'a Translation>)> {
    let rows = scope.api.codes.iter().zip(&locale.messages);
    rows.filter_map(|(code, translation)| {
        let digest = message_digest(&code.message.as_ref()?.value);
        Some((code, digest, translation.as_ref()))
    })
}

fn find_missing_translations(scope: &Scope<'_>, drafts: &mut Drafts) {
    for locale in &scope.api.locales {
        for (code, _, translation) in translations(scope, locale) {
            let message = code.message.as_ref().filter(|m| scope.is_own(m.span));
            let (Some(message), None) = (message, translation) else {
                continue;
            };
            let tag = &locale.tag;
            let text = format!("`{}` has no message in {tag}", code.qualified());
            let help = format!(
                "add it to messages.{tag}.csv; until then, `message_in` returns the message itself"
            );
            let draft = Draft::on_row(code, message.span, text, help).about(tag);
            drafts.add(draft.plural(format!("messages are not translated to {tag}")));
        }
    }
}

fn find_stale_translations(scope: &Scope<'_>, drafts: &mut Drafts) {
    for locale in &scope.api.locales {
        for (code, digest, translation) in translations(scope, locale) {
            let Some(Translation {
                source: Some(source),
                ..
            }) = translation
            else {
                continue;
            };
            if source.value == digest || !scope.is_own(source.span) {
                continue;
            }
            let tag = &locale.tag;
            let text = format!(
                "the message of `{}` has changed since it was translated to {tag}",
                code.qualified()
            );
            let help = "correct the translation if it needs it; then empty the cell `source` and run error-tables audit --fix";
            let mut draft = Draft::on_row(code, source.span, text, help).about(tag);
            if let Some(message) = &code.message {
                draft = draft.and_place(message.span, "the message");
            }
            drafts.add(draft.plural(format!(
                "translations to {tag} are of messages that changed"
            )));
        }
    }
}

/// Reports each file with translations that do not say what they translate, with all of them filled in as the fix.
fn find_translations_without_source(scope: &Scope<'_>, drafts: &mut Drafts) {
    for locale in &scope.api.locales {
        let Some(file) = locale.file else {
            continue;
        };
        let digests: HashMap<&str, String> = translations(scope, locale)
            .filter(|(_, _, translation)| {
                translation
                    .is_some_and(|own| own.source.is_none() && scope.is_own(own.message.span))
            })
            .map(|(code, digest, _)| (code.name.value.as_str(), digest))
            .collect();
        if digests.is_empty() {
            continue;
        }
        let sources = &scope.model.sources;
        let path = sources.path(file);
        let message = match digests.len() {
            1 => format!("a translation of `{path}` does not say which text it translates"),
            count => {
                format!("{count} translations of `{path}` do not say which text they translate")
            }
        };
        let start = Span {
            end: file.start,
            ..file
        };
        let help = "run error-tables audit --fix, which records the present messages in the column `source`";
        let name = path.rsplit('/').next().unwrap_or(path);
        let mut draft = Draft::new(name, start, message, help);
        draft.rows.clear();
        let table = Table::read(file, sources, &mut Diagnostics::default());
        let table = fill_sources(table, &digests);
        let text = canonical_text(&table, &MESSAGE_COLUMNS, sources.text(file));
        drafts.add(draft.fix(file, text));
    }
}

/// The table with the digests in its column `source`, by the names of the rows.
fn fill_sources(mut table: Table, digests: &HashMap<&str, String>) -> Table {
    let place = |table: &Table, name: &str| table.header.iter().position(|head| head.value == name);
    let blank = |text: &str| Spanned::new(text.to_string(), Span::default());
    let Some(names) = place(&table, "name") else {
        return table;
    };
    let column = place(&table, "source").unwrap_or_else(|| {
        table.header.push(blank("source"));
        for row in &mut table.rows {
            row.cells.push(blank(""));
        }
        table.header.len() - 1
    });
    for row in &mut table.rows {
        let name = row.cells.get(names).map(|cell| cell.value.clone());
        let digest = name.and_then(|name| digests.get(name.as_str()));
        if let (Some(digest), Some(cell)) = (digest, row.cells.get_mut(column)) {
            cell.value.clone_from(digest);
        }
    }
    table
}
