//! Codes among themselves: what one code stands for, how codes are written.

use super::lint::{Hit, Hits, Lint, Scope};
use crate::finding::Level;
use crate::model::{CodeType, Value, Wire};
use crate::rules::Audience::{Client, Editor, Reader, Rust};
use crate::rules::{Entry, Example, Kind};
use std::collections::BTreeMap;

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
    Lint {
        entry: Entry {
            id: "code-range",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "A number whose status is not the one that all others of its range have: a 403 among the 404s of 2xxxx.",
            matters: &[
                (
                    Client,
                    "some act on the range alone, since the layout says that they may",
                ),
                (Editor, "the code or the status is probably mistyped"),
            ],
            mend: "Correct the status, or number the code in the range of its status.",
            example: Example {
                fires: &[
                    ("shop/api.toml", "[codes]\ntype = \"u16\"\n"),
                    (
                        "shop/codes.csv",
                        "code,name,status\n201,NoItem,404\n202,NoCart,404\n203,NoUser,404\n204,NoRight,403\n",
                    ),
                ],
                silent: &[
                    ("shop/api.toml", "[codes]\ntype = \"u16\"\n"),
                    (
                        "shop/codes.csv",
                        "code,name,status\n201,NoItem,404\n202,NoCart,404\n203,NoUser,404\n301,NoRight,403\n",
                    ),
                ],
            },
        },
        check: range,
    },
    Lint {
        entry: Entry {
            id: "xref-undeclared-code",
            kind: Kind::Lint,
            level: Level::Error,
            catches: "A code that the page uses, and that its own list of codes does not have: a row whose declared `bool` column `listed` says `no`.",
            matters: &[
                (
                    Client,
                    "whoever implements the list meets a code that it does not know",
                ),
                (Reader, "the list that claims to be complete is not"),
            ],
            mend: "Have the list on the page completed; where it is not yours, allow it with the reason.",
            example: Example {
                fires: &[
                    ("shop/api.toml", "[columns]\nlisted = \"bool\"\n"),
                    (
                        "shop/codes.csv",
                        "code,status,listed\nGONE,410,yes\nSOLD,410,no\n",
                    ),
                ],
                silent: &[
                    ("shop/api.toml", "[columns]\nlisted = \"bool\"\n"),
                    (
                        "shop/codes.csv",
                        "code,status,listed\nGONE,410,yes\nSOLD,410,yes\n",
                    ),
                ],
            },
        },
        check: unlisted,
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
        let label = |code: &crate::model::Code| {
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
            Wire::Word(word) => Some((code, styles(word))),
            Wire::Number(_) => None,
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

/// The first digit and the number of digits.
fn block(number: i64) -> (u64, u32) {
    let number = number.unsigned_abs();
    let digits = number.checked_ilog10().unwrap_or(0);
    (number / 10_u64.pow(digits), digits)
}

fn range(scope: &Scope<'_>, hits: &mut Hits) {
    let mut blocks: BTreeMap<(u64, u32), Vec<_>> = BTreeMap::new();
    for code in &scope.api.codes {
        if let (Wire::Number(number), Some(status)) = (&code.wire.value, &code.status) {
            let rows = blocks.entry(block(*number)).or_default();
            rows.push((code, status));
        }
    }
    for ((digit, digits), rows) in blocks {
        let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
        for (_, status) in &rows {
            *counts.entry(status.value).or_default() += 1;
        }
        let most = counts.iter().max_by_key(|(_, count)| **count);
        let Some((&usual, &count)) = most.filter(|(_, count)| digits > 0 && **count >= 3) else {
            continue;
        };
        if (rows.len() - count) * 4 > rows.len() {
            continue;
        }
        for (code, status) in rows.iter().filter(|(_, status)| status.value != usual) {
            let range = format!("{digit}{}", "x".repeat(digits as usize));
            let message = format!(
                "`{}` has the status {}, the other codes of {range} have {usual}",
                code.wire.value, status.value
            );
            let help = "correct the status, or number the code in the range of its status";
            if scope.own(status.span) {
                hits.add(Hit::row(code, status.span, message, help));
            }
        }
    }
}

fn unlisted(scope: &Scope<'_>, hits: &mut Hits) {
    let columns = &scope.api.columns;
    let Some(at) = columns
        .iter()
        .position(|column| column.name.value == "listed")
    else {
        return;
    };
    for code in scope.codes() {
        let Some(cell) = code.extra.get(at).and_then(Option::as_ref) else {
            continue;
        };
        if cell.value == Value::Bool(false) {
            let message = format!(
                "`{}` is not in the page's own list of codes",
                code.wire.value
            );
            let help = "have the list completed; where it is not yours, allow it with the reason";
            let hit = Hit::row(code, code.wire.span, message, help);
            hits.add(hit.many("codes are not in the page's own list of codes"));
        }
    }
}
