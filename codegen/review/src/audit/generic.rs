//! Codes that say nothing, and names that depend on prose.

use super::iana;
use super::lint::{Hit, Hits, Lint, Scope};
use crate::finding::Level;
use crate::rules::Audience::{Client, Rust};
use crate::rules::{Entry, Example, Kind};

pub(super) const LINTS: &[Lint] = &[
    Lint {
        entry: Entry {
            id: "code-generic",
            kind: Kind::Lint,
            level: Level::Info,
            catches: "More than one catch-all in a table: `DEFAULT` beside `INTERNAL_ERROR`.",
            matters: &[(
                Client,
                "a client needs one place for errors that it does not know; with two, nobody can say which comes when",
            )],
            mend: "Keep one, or say in both rows when which one is sent.",
            example: Example {
                fires: &[(
                    "shop/codes.csv",
                    "code,status\nDEFAULT,400\nINTERNAL_ERROR,500\n",
                )],
                silent: &[(
                    "shop/codes.csv",
                    "code,status\nSOLD_OUT,410\nINTERNAL_ERROR,500\n",
                )],
            },
        },
        check: generic,
    },
    Lint {
        entry: Entry {
            id: "name-unpinned",
            kind: Kind::Lint,
            level: Level::Info,
            catches: "A status whose variant is made from a phrase of several words that is not the registered one.",
            matters: &[(
                Rust,
                "rewording the phrase renames the variant, which breaks every crate that uses it",
            )],
            mend: "Add a `name` column to `statuses.csv` and pin the variant.",
            example: Example {
                fires: &[("shop/statuses.csv", "code,phrase\n409,The item was sold\n")],
                silent: &[(
                    "shop/statuses.csv",
                    "code,phrase,name\n409,The item was sold,ItemSold\n",
                )],
            },
        },
        check: unpinned,
    },
];

const CATCH_ALL: [&str; 14] = [
    "default",
    "unknown",
    "unknown_error",
    "generic",
    "generic_error",
    "general_error",
    "error",
    "other",
    "unspecified",
    "internal",
    "internal_error",
    "internal_server_error",
    "server_error",
    "unexpected_error",
];

fn generic(scope: &Scope<'_>, hits: &mut Hits) {
    let codes = scope.api.codes.iter().zip(scope.words());
    let found: Vec<_> = codes
        .filter(|(_, words)| CATCH_ALL.contains(&words.join("_").as_str()))
        .map(|(code, _)| code)
        .collect();
    let [first, others @ ..] = &found[..] else {
        return;
    };
    if others.is_empty() || !found.iter().any(|code| scope.own(code.wire.span)) {
        return;
    }
    let names: Vec<String> = found
        .iter()
        .map(|code| format!("`{}`", code.wire.value))
        .collect();
    let message = format!("{} catch-all codes: {}", found.len(), names.join(", "));
    let help = "keep one, or say in each row when it is sent";
    let mut hit = Hit::row(first, first.wire.span, message, help);
    for code in others {
        hit = hit.and(code, code.wire.span, "another");
    }
    hits.add(hit);
}

fn unpinned(scope: &Scope<'_>, hits: &mut Hits) {
    for status in scope.statuses() {
        let Some(phrase) = &status.phrase else {
            continue;
        };
        let registered = iana::phrase(status.code.value) == Some(phrase.value.as_str());
        if status.name.span == phrase.span && phrase.value.contains(' ') && !registered {
            let message = format!(
                "the phrase of {} makes the variant `{}`",
                status.code.value, status.name.value
            );
            let help = format!("pin it: name = {}", status.name.value);
            let hit = Hit::new(status.code.value.to_string(), phrase.span, message, help);
            hits.add(hit.many("phrases make the names of variants"));
        }
    }
}
