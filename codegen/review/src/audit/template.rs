//! Messages with placeholders, and phrases that are something else.

use super::lint::{Hit, Hits, Lint, Scope, row};
use crate::finding::Level;
use crate::rules::Audience::{Client, Reader};
use crate::rules::{Entry, Example, Kind};
use error_tables_codegen::tools::model::Code;
use error_tables_codegen::tools::template::{Part, Template};
use std::collections::HashMap;

pub(super) const LINTS: &[Lint] = &[
    Lint {
        entry: Entry {
            id: "message-placeholder-shadow",
            kind: Kind::Lint,
            level: Level::Info,
            catches: "A message that is another code's message without its placeholder: \"Item not found.\" beside \"Item '{item}' not found.\"",
            matters: &[(
                Client,
                "a program that reads the text instead of the code takes one for the other; both causes are one to a person",
            )],
            mend: "Say in both rows when which one is sent, or use one code.",
            example: Example {
                fires: &[(
                    "shop/codes.csv",
                    "code,status,message\nNO_ITEM,404,Item not found.\nNO_SUCH_ITEM,404,Item '{item}' not found.\n",
                )],
                silent: &[(
                    "shop/codes.csv",
                    "code,status,message\nNO_ITEM,404,No item was named.\nNO_SUCH_ITEM,404,Item '{item}' not found.\n",
                )],
            },
        },
        check: shadow,
    },
    Lint {
        entry: Entry {
            id: "vocabulary-mixed",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "A phrase of `statuses.csv` that is a code of `codes.csv`, while the others are not.",
            matters: &[
                (
                    Client,
                    "the column is read as one member of the body, and holds values of two",
                ),
                (
                    Reader,
                    "nobody can tell which of the two a response carries where",
                ),
            ],
            mend: "Put the code into `codes.csv` alone; where the page mixes them, allow it with that reason.",
            example: Example {
                fires: &[
                    ("shop/codes.csv", "code,status\nERR_SOLD,410\n"),
                    (
                        "shop/statuses.csv",
                        "code,phrase\n404,NotFound\n410,ERR_SOLD\n",
                    ),
                ],
                silent: &[
                    ("shop/codes.csv", "code,status\nERR_SOLD,410\n"),
                    ("shop/statuses.csv", "code,phrase\n404,NotFound\n410,Gone\n"),
                ],
            },
        },
        check: mixed,
    },
];

/// A message as words, its placeholders and the quotes around them erased.
fn erased(message: &Template) -> String {
    let mut text = String::new();
    for part in message.parts() {
        match part {
            Part::Text(part) => text.push_str(part),
            Part::Placeholder(_) => text.push(' '),
        }
    }
    super::words::of_text(&text.replace(['\'', '"', '`'], " "))
}

fn shadow(scope: &Scope<'_>, hits: &mut Hits) {
    let messages = scope
        .api
        .codes
        .iter()
        .filter_map(|code| Some((code, code.message.as_ref()?)));
    let has = |message: &Template| message.placeholders().next().is_some();
    let mut bare: HashMap<String, Vec<&Code>> = HashMap::new();
    for (code, message) in messages.clone().filter(|(_, m)| !has(&m.value)) {
        bare.entry(erased(&message.value)).or_default().push(code);
    }
    for (code, message) in messages.filter(|(_, m)| has(&m.value)) {
        for other in bare.get(&erased(&message.value)).into_iter().flatten() {
            let Some(shorter) = &other.message else {
                continue;
            };
            if !scope.own(message.span) && !scope.own(shorter.span) {
                continue;
            }
            let text = format!(
                "`{}` says the same as `{}` without its placeholder",
                row(other),
                row(code)
            );
            let help = "say in both rows when which one is sent, or use one code";
            let hit = Hit::row(other, shorter.span, text, help).and(code, message.span, row(code));
            hits.add(hit);
        }
    }
}

fn mixed(scope: &Scope<'_>, hits: &mut Hits) {
    let is_code = |phrase: &str| {
        let mut codes = scope.api.codes.iter();
        codes.any(|code| code.wire.value.to_string() == phrase)
    };
    let phrases = scope
        .api
        .statuses
        .iter()
        .filter_map(|status| Some((status, status.phrase.as_ref()?)));
    let (codes, others): (Vec<_>, Vec<_>) = phrases.partition(|(_, phrase)| is_code(&phrase.value));
    if others.is_empty() {
        return;
    }
    for (status, phrase) in codes {
        if scope.own(phrase.span) {
            let message = format!(
                "the phrase of {} is the code `{}`, the others are not codes",
                status.code.value, phrase.value
            );
            let help = "write the phrase of the status; where the page has the code, allow it with that reason";
            hits.add(Hit::new(
                status.code.value.to_string(),
                phrase.span,
                message,
                help,
            ));
        }
    }
}
