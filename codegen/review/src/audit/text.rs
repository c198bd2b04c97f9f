//! Texts: missing, doubled, saying nothing.

use super::lint::{Hit, Hits, Lint, Scope, row};
use super::words;
use crate::finding::Level;
use crate::rules::Audience::{Client, Reader};
use crate::rules::{Entry, Example, Kind};
use std::collections::HashMap;

pub(super) const LINTS: &[Lint] = &[
    Lint {
        entry: Entry {
            id: "text-missing",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "A code with neither a message nor a meaning.",
            matters: &[(
                Reader,
                "the name is all there is: nobody can tell what happened or what to do",
            )],
            mend: "Write what the page says; where it says nothing, allow it with that reason.",
            example: Example {
                fires: &[("shop/codes.csv", "code,status\nSOLD_OUT,410\n")],
                silent: &[(
                    "shop/codes.csv",
                    "code,status,meaning\nSOLD_OUT,410,The item is sold.\n",
                )],
            },
        },
        check: missing,
    },
    Lint {
        entry: Entry {
            id: "message-duplicate",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "One text for several codes of a table.",
            matters: &[
                (
                    Reader,
                    "two codes that mean the same need not be two; if they differ, the text does not say how",
                ),
                (
                    Client,
                    "a person who reports the text cannot say which error it was",
                ),
            ],
            mend: "Say in each text what sets its code apart; where the page has one text for both, allow it with that reason.",
            example: Example {
                fires: &[(
                    "shop/codes.csv",
                    "code,status,meaning\nDB_INSERT,500,Database error\nDB_DELETE,500,Database error\n",
                )],
                silent: &[(
                    "shop/codes.csv",
                    "code,status,meaning\nDB_INSERT,500,Insert failed\nDB_DELETE,500,Delete failed\n",
                )],
            },
        },
        check: duplicate,
    },
    Lint {
        entry: Entry {
            id: "text-restates-code",
            kind: Kind::Lint,
            level: Level::Info,
            catches: "A meaning that says no more than its code: `SYNC`, \"Sync operation failed\".",
            matters: &[(Reader, "the row looks documented and is not")],
            mend: "Say what failed and when; where the page says no more, allow it with that reason.",
            example: Example {
                fires: &[(
                    "shop/codes.csv",
                    "code,status,meaning\nSYNC,500,Sync operation failed\n",
                )],
                silent: &[(
                    "shop/codes.csv",
                    "code,status,meaning\nSYNC,500,The stock could not be read from the warehouse\n",
                )],
            },
        },
        check: restates,
    },
    Lint {
        entry: Entry {
            id: "text-overlap",
            kind: Kind::Lint,
            level: Level::Info,
            catches: "A text that claims a case which another code is for: \"expired\" in `invalid_token`, beside `expired_token`.",
            matters: &[(
                Client,
                "handling the specific code is not enough, the general one may come for the same cause",
            )],
            mend: "Say which of the two is sent; where the page leaves it open, allow it with that reason.",
            example: Example {
                fires: &[(
                    "shop/codes.csv",
                    "code,status,meaning\ninvalid_token,401,Malformed or expired.\nexpired_token,401,Too old.\n",
                )],
                silent: &[(
                    "shop/codes.csv",
                    "code,status,meaning\ninvalid_token,401,Malformed.\nexpired_token,401,Too old.\n",
                )],
            },
        },
        check: overlap,
    },
];

fn missing(scope: &Scope<'_>, hits: &mut Hits) {
    for code in scope.codes() {
        if code.message.is_none() && code.meaning.is_none() {
            let message = format!("`{}` has neither message nor meaning", code.wire.value);
            let help = "write what the page says; where it says nothing, allow it with that reason";
            let hit = Hit::row(code, code.wire.span, message, help);
            hits.add(hit.many("codes have neither message nor meaning"));
        }
    }
}

fn duplicate(scope: &Scope<'_>, hits: &mut Hits) {
    let mut same: HashMap<(usize, &str), Vec<_>> = HashMap::new();
    for (code, prose) in scope.api.codes.iter().zip(scope.prose()) {
        let message = code.message.as_ref().map(|m| (m.value.as_str(), m.span));
        let meaning = code.meaning.as_ref().map(|m| (m.value.as_str(), m.span));
        for (column, cell) in [message, meaning].into_iter().enumerate() {
            if let (Some((text, span)), Some(prose)) = (cell, prose.get(column)) {
                let rows = same.entry((column, prose.as_str())).or_default();
                rows.push((code, text, span));
            }
        }
    }
    let mut same: Vec<_> = same.into_values().collect();
    same.sort_unstable_by_key(|rows| rows.first().map(|(_, _, span)| *span));
    for rows in &same {
        let [(first, text, span), others @ ..] = &rows[..] else {
            continue;
        };
        let several = others
            .iter()
            .any(|(code, ..)| code.wire.value != first.wire.value);
        if !several || !rows.iter().any(|(.., span)| scope.own(*span)) {
            continue;
        }
        let message = format!("{} codes have one text: {text}", rows.len());
        let help = "say in each what sets its code apart; where the page has one text, allow it with that reason";
        let mut hit = Hit::row(first, *span, message, help);
        hit.places = vec![(*span, row(first))];
        for (code, _, span) in others {
            hit = hit.and(code, *span, row(code));
        }
        hits.add(hit);
    }
}

/// Words that say nothing about an error beside its code.
const EMPTY: [&str; 20] = [
    "a",
    "an",
    "the",
    "is",
    "was",
    "has",
    "been",
    "of",
    "to",
    "on",
    "in",
    "and",
    "error",
    "errors",
    "failed",
    "failure",
    "fail",
    "operation",
    "code",
    "occurred",
];

fn restates(scope: &Scope<'_>, hits: &mut Hits) {
    let rows = scope.api.codes.iter().zip(scope.words()).zip(scope.prose());
    for ((code, words), [_, text]) in rows {
        let Some(meaning) = code.meaning.as_ref().filter(|m| scope.own(m.span)) else {
            continue;
        };
        let known = |word: &str| {
            EMPTY.contains(&word)
                || words
                    .iter()
                    .any(|own| words::class(own) == words::class(word))
        };
        if !words.is_empty() && text.split_whitespace().all(known) {
            let message = format!(
                "the meaning of `{}` says no more than the code: {}",
                code.wire.value, meaning.value
            );
            let help =
                "say what failed and when; where the page says no more, allow it with that reason";
            let hit = Hit::row(code, meaning.span, message, help);
            hits.add(hit.many("meanings say no more than their codes"));
        }
    }
}

fn overlap(scope: &Scope<'_>, hits: &mut Hits) {
    let rows: Vec<_> = scope.api.codes.iter().zip(scope.words()).collect();
    let mut frames: Vec<(u64, usize)> = Vec::new();
    for (at, (_, words)) in rows
        .iter()
        .enumerate()
        .filter(|(_, (_, words))| words.len() > 1)
    {
        frames.extend((0..words.len()).map(|hole| (words::without(words, hole), at)));
    }
    let mut found = Vec::new();
    for same in words::same(frames).iter().filter(|same| same.len() <= 40) {
        for (at, other) in same
            .iter()
            .flat_map(|at| same.iter().map(move |other| (at, other)))
        {
            let (Some((code, words)), Some((rival, others))) = (rows.get(*at), rows.get(*other))
            else {
                continue;
            };
            let differing: Vec<_> = words.iter().zip(*others).filter(|(a, b)| a != b).collect();
            let ([(_, word)], Some(meaning)) = (&differing[..], &code.meaning) else {
                continue;
            };
            let text = scope.prose().get(*at).map_or("", |[_, meaning]| meaning);
            let says = word.len() > 3 && text.contains(&format!(" {word} "));
            if says && words.len() == others.len() && scope.own(meaning.span) {
                found.push((*at, *other, *code, *rival, meaning.span, word.as_str()));
            }
        }
    }
    found.sort_unstable_by_key(|(at, other, ..)| (*at, *other));
    for (_, _, code, rival, span, word) in found {
        let message = format!(
            "the meaning of `{}` says \"{word}\", which `{}` is for",
            code.wire.value, rival.wire.value
        );
        let help =
            "say which of them is sent; where the page leaves it open, allow it with that reason";
        hits.add(Hit::row(code, span, message, help).and(rival, rival.wire.span, "its code"));
    }
}
