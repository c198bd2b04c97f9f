//! Codes among themselves: what one code stands for, how codes are written.

use super::lint::{Hit, Hits, Lint, Scope};
use crate::finding::Level;
use crate::rules::Audience::{Client, Editor, Rust};
use crate::rules::{Entry, Example, Kind};
use error_tables_codegen::tools::model::{CodeType, WireCode};

pub(super) const LINTS: &[Lint] = &[
    Lint {
        entry: Entry {
            id: "code-multi-status",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "One code that stands under several statuses.",
            matters: &[
                (
                    Client,
                    "the code alone does not say what happened; a client that looks at nothing else mixes up the cases",
                ),
                (
                    Rust,
                    "`from_code` cannot choose a variant; only `from_code_and_status` can",
                ),
            ],
            mend: "Give each case a code of its own; where the API really does this, allow it with the reason.",
            example: Example {
                fires: &[(
                    "shop/codes.csv",
                    "code,name,status\nFAILED,NoStock,409\nFAILED,NoPrice,422\n",
                )],
                silent: &[(
                    "shop/codes.csv",
                    "code,status\nNO_STOCK,409\nNO_PRICE,422\n",
                )],
            },
        },
        check: multi_status,
    },
    Lint {
        entry: Entry {
            id: "code-style",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "A code that is written in another style than most codes of the table: `NotFound` among `SOLD_OUT` and `NO_STOCK`.",
            matters: &[
                (
                    Client,
                    "codes are compared letter by letter; a guess at the style fails without a word",
                ),
                (
                    Editor,
                    "it often is a heading or a type that slipped into the column",
                ),
            ],
            mend: "Check the code against the API; where it is sent like that, allow it with the reason.",
            example: Example {
                fires: &[(
                    "shop/codes.csv",
                    "code,status\nSOLD_OUT,410\nNO_STOCK,409\nNO_PRICE,422\nNotFound,404\n",
                )],
                silent: &[(
                    "shop/codes.csv",
                    "code,status\nSOLD_OUT,410\nNO_STOCK,409\nNO_PRICE,422\nNOT_FOUND,404\n",
                )],
            },
        },
        check: style,
    },
];

fn multi_status(scope: &Scope<'_>, hits: &mut Hits) {
    let mut rows: Vec<_> = scope.api.codes.iter().collect();
    rows.sort_by_key(|code| &code.wire.value);
    for rows in rows.chunk_by(|a, b| a.wire.value == b.wire.value) {
        let [first, others @ ..] = rows else {
            continue;
        };
        let wire = &first.wire.value;
        if others.is_empty() || !rows.iter().any(|code| scope.own(code.span)) {
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
            "the code `{wire}` stands under {} statuses: {}",
            rows.len(),
            statuses.join(", ")
        );
        let help = "tell the cases apart by code; where the API does not, allow it with the reason";
        let mut hit = Hit::new(wire.to_string(), first.wire.span, message, help);
        hit.places = rows
            .iter()
            .map(|code| (code.wire.span, label(code)))
            .collect();
        hits.add(hit.about(&statuses.join(" ")));
    }
}

/// The styles that a code can be in; a single lower-case word is in several. The parts of `auth/no-user` may be in any.
fn styles(word: &str) -> [bool; 5] {
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

fn style(scope: &Scope<'_>, hits: &mut Hits) {
    if scope.api.code_type != CodeType::String {
        return;
    }
    let rows: Vec<_> = scope
        .api
        .codes
        .iter()
        .filter_map(|code| match &code.wire.value {
            WireCode::Word(word) => Some((code, styles(word))),
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
        if !styles[most] && scope.own(code.wire.span) {
            let message = format!(
                "`{}` is not in {}, as {} of {} codes are",
                code.wire.value,
                STYLES[most],
                count(most),
                scope.api.codes.len()
            );
            let help =
                "check it against the API; where it is sent like that, allow it with the reason";
            let many = format!("codes are not in {}", STYLES[most]);
            hits.add(Hit::row(code, code.wire.span, message, help).many(many));
        }
    }
}
