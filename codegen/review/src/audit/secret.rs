//! What should not be published.

use super::lint::{Hit, Hits, Lint, Scope};
use super::untrimmed;
use crate::finding::Level;
use crate::rules::Audience::{Editor, Server};
use crate::rules::{Entry, Example, Kind};

pub(super) const LINTS: &[Lint] = &[Lint {
    entry: Entry {
        id: "secret-in-text",
        kind: Kind::Lint,
        level: Level::Warn,
        catches: "What looks like a key or a token, in a text or in a sample body.",
        matters: &[
            (
                Server,
                "a key that was published has to be withdrawn, whether or not somebody has found it",
            ),
            (Editor, "samples are often copied from a real session"),
        ],
        mend: "Withdraw the key, then write `YOUR_ACCESS_TOKEN` in its place.",
        example: Example {
            fires: &[(
                "shop/codes.csv",
                "code,status,remedy\nSOLD,410,Send Bearer ghp_16C7e42F292c6912E7710c838347Ae178B4a again.\n",
            )],
            silent: &[(
                "shop/codes.csv",
                "code,status,remedy\nSOLD,410,Send Bearer YOUR_ACCESS_TOKEN again.\n",
            )],
        },
    },
    check,
}];

/// How keys of known kinds begin, and how many characters follow at least.
const KEYS: [(&str, usize); 12] = [
    ("ghp_", 30),
    ("gho_", 30),
    ("ghs_", 30),
    ("github_pat_", 30),
    ("glpat-", 20),
    ("sk_live_", 16),
    ("sk-ant-", 20),
    ("sk-proj-", 20),
    ("xoxb-", 20),
    ("xoxp-", 20),
    ("AKIA", 16),
    ("eyJ", 60),
];

/// The first word of a text that looks like a key.
fn key(text: &str) -> Option<&'static str> {
    let edge = |c: char| !(c.is_ascii_alphanumeric() || "_-.+/=".contains(c));
    if text.contains("-----BEGIN ") && text.contains("PRIVATE KEY-----") {
        return Some("-----BEGIN … PRIVATE KEY-----");
    }
    let long = text.split(' ').filter(|part| part.len() >= 20);
    long.flat_map(|part| part.split(edge)).find_map(|word| {
        let known = KEYS.iter().find(|(start, least)| {
            word.strip_prefix(start).is_some_and(|rest| {
                rest.len() >= *least && rest.bytes().any(|b| b.is_ascii_digit())
            })
        });
        known.map(|(start, _)| *start)
    })
}

const HELP: &str = "withdraw it, then write YOUR_ACCESS_TOKEN in its place";

fn check(scope: &Scope<'_>, hits: &mut Hits) {
    for text in scope.texts() {
        if let Some(start) = key(text.value) {
            let message = format!(
                "the {} of `{}` has what looks like a key, `{start}…`",
                text.column, text.key
            );
            hits.add(untrimmed::hit(text, message, HELP));
        }
    }
    for sample in &scope.api.samples {
        if let Some(start) = key(&sample.body.value) {
            let code = sample.code.as_ref().map_or("", |code| &code.value);
            let message = format!("a sample has what looks like a key, `{start}…`");
            hits.add(Hit::new(code, sample.body.span, message, HELP));
        }
    }
}
