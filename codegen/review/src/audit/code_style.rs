//! Codes among themselves: what one code stands for, how codes are written.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use error_tables_codegen::tools::model::{CodeType, WireCode};

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::CODE_MULTI_STATUS,
        run: find_repeated_codes,
    },
    Check {
        rule: &rules::CODE_STYLE,
        run: find_odd_styles,
    },
];

fn find_repeated_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let mut rows: Vec<_> = scope.api.codes.iter().collect();
    rows.sort_by_key(|code| &code.wire.value);
    for rows in rows.chunk_by(|a, b| a.wire.value == b.wire.value) {
        let [first, others @ ..] = rows else {
            continue;
        };
        let wire = &first.wire.value;
        if others.is_empty() || !rows.iter().any(|code| scope.is_own(code.span)) {
            continue;
        }
        let label = |code: &error_tables_codegen::tools::model::Code| {
            code.status.as_ref().map_or_else(
                || "no status".to_string(),
                |status| status.value.to_string(),
            )
        };
        let statuses: Vec<String> = rows.iter().map(|code| label(code)).collect();
        let message = format!(
            "the code `{wire}` has {} statuses: {}",
            rows.len(),
            statuses.join(", ")
        );
        let help = "give each case its own code; if the API does not, allow it with that reason";
        let mut draft = Draft::new(wire.to_string(), first.wire.span, message, help);
        draft.places = rows
            .iter()
            .map(|code| (code.wire.span, label(code)))
            .collect();
        drafts.add(draft.about(&statuses.join(" ")));
    }
}

/// The styles that a code can be in; a single lower-case word is in several. The parts of `auth/no-user` may be in any.
fn match_styles(word: &str) -> [bool; 5] {
    let only = |extra: u8, fits: fn(&u8) -> bool| {
        let plain = |b: u8| b.is_ascii_digit() || b == extra || b"/.:".contains(&b);
        word.bytes().all(|b| fits(&b) || plain(b))
    };
    let mixed = only(b'/', u8::is_ascii_alphabetic) && word.bytes().any(|b| b.is_ascii_lowercase());
    let capital = word.bytes().next().is_some_and(|b| b.is_ascii_uppercase());
    [
        only(b'_', u8::is_ascii_uppercase),
        only(b'_', u8::is_ascii_lowercase),
        only(b'-', u8::is_ascii_lowercase),
        mixed && capital,
        mixed && !capital,
    ]
}

const STYLES: [&str; 5] = [
    "SCREAMING_SNAKE_CASE",
    "snake_case",
    "kebab-case",
    "UpperCamelCase",
    "lowerCamelCase",
];

fn find_odd_styles(scope: &Scope<'_>, drafts: &mut Drafts) {
    if scope.api.code_type != CodeType::String {
        return;
    }
    let rows: Vec<_> = scope
        .api
        .codes
        .iter()
        .filter_map(|code| match &code.wire.value {
            WireCode::Word(word) => Some((code, match_styles(word))),
            WireCode::Number(_) => None,
        })
        .collect();
    let count = |style: usize| rows.iter().filter(|(_, styles)| styles[style]).count();
    let Some(most) = (0..STYLES.len()).max_by_key(|&style| (count(style), STYLES.len() - style))
    else {
        return;
    };
    if count(most) * 5 < rows.len() * 3 {
        return;
    }
    for (code, styles) in &rows {
        if !styles[most] && scope.is_own(code.wire.span) {
            let message = format!(
                "`{}` is not in {}, as {} of {} codes are",
                code.wire.value,
                STYLES[most],
                count(most),
                scope.api.codes.len()
            );
            let help = "check it against the API; if the API sends it like this, allow it with that reason";
            let many = format!("codes are not in {}", STYLES[most]);
            drafts.add(Draft::on_row(code, code.wire.span, message, help).plural(many));
        }
    }
}
