//! Statuses: missing, out of place, not declared.

use super::iana;
use super::lint::{Hit, Hits, Lint, Scope};
use crate::finding::Level;
use crate::rules::Audience::{Client, Editor, Reader, Server};
use crate::rules::{Entry, Example, Kind};
use error_tables_codegen::tools::source::Span;
use std::collections::BTreeMap;

pub(super) const LINTS: &[Lint] = &[
    Lint {
        entry: Entry {
            id: "status-missing",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "A code without a status, in a table without a default one.",
            matters: &[
                (
                    Client,
                    "generic middleware acts on the status alone: without one, nobody knows whether it retries, caches or logs in again",
                ),
                (Server, "there is nothing to answer with"),
            ],
            mend: "Ask the authors of the page, and fill the cell; where the page documents none, allow it with that reason.",
            example: Example {
                fires: &[(
                    "shop/codes.csv",
                    "code,meaning\nSOLD_OUT,The item is sold.\n",
                )],
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
            id: "status-nonstandard",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "A status that is not in the registry of HTTP statuses.",
            matters: &[
                (
                    Client,
                    "proxies, caches and HTTP libraries treat an unknown status as the first of its class, 499 as 400; nginx logs 499 for a client that hung up",
                ),
                (Server, "some frameworks refuse to send it"),
            ],
            mend: "Use a registered status; where the API really sends this one, allow it with the reason.",
            example: Example {
                fires: &[("shop/codes.csv", "code,status\nSOLD_OUT,499\n")],
                silent: &[("shop/codes.csv", "code,status\nSOLD_OUT,410\n")],
            },
        },
        check: nonstandard,
    },
    Lint {
        entry: Entry {
            id: "status-success-in-errors",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "A status below 400 in a table of errors.",
            matters: &[
                (
                    Client,
                    "HTTP libraries do not hand such a response to the error path, so the row is never met there",
                ),
                (Reader, "it reads as if success were an error"),
            ],
            mend: "Remove the row; where the page lists it, allow it with that reason.",
            example: Example {
                fires: &[("shop/statuses.csv", "code,phrase\n200,OK\n404,Not Found\n")],
                silent: &[("shop/statuses.csv", "code,phrase\n404,Not Found\n")],
            },
        },
        check: success,
    },
    Lint {
        entry: Entry {
            id: "status-undeclared",
            kind: Kind::Lint,
            level: Level::Error,
            catches: "A code with a status that `statuses.csv` does not have.",
            matters: &[
                (
                    Client,
                    "whoever implements the list of statuses meets one that it does not know",
                ),
                (Editor, "the status or the list is mistyped"),
            ],
            mend: "Correct the status, or add its row to `statuses.csv`.",
            example: Example {
                fires: &[
                    ("shop/codes.csv", "code,status\nSOLD_OUT,410\n"),
                    ("shop/statuses.csv", "code,phrase\n404,Not Found\n"),
                ],
                silent: &[
                    ("shop/codes.csv", "code,status\nSOLD_OUT,410\n"),
                    (
                        "shop/statuses.csv",
                        "code,phrase\n404,Not Found\n410,Gone\n",
                    ),
                ],
            },
        },
        check: undeclared,
    },
    Lint {
        entry: Entry {
            id: "status-unused",
            kind: Kind::Lint,
            level: Level::Info,
            catches: "An error status that `statuses.csv` declares and no code has.",
            matters: &[(
                Client,
                "a response with that status carries a code that is not documented, or none at all",
            )],
            mend: "Add the codes that come with it; where the page names none, allow it with that reason.",
            example: Example {
                fires: &[
                    ("shop/codes.csv", "code,status\nSOLD_OUT,410\n"),
                    (
                        "shop/statuses.csv",
                        "code,phrase\n410,Gone\n500,Internal Server Error\n",
                    ),
                ],
                silent: &[
                    ("shop/codes.csv", "code,status\nSOLD_OUT,410\n"),
                    ("shop/statuses.csv", "code,phrase\n410,Gone\n"),
                ],
            },
        },
        check: unused,
    },
];

fn missing(scope: &Scope<'_>, hits: &mut Hits) {
    for code in scope.codes().filter(|code| code.status.is_none()) {
        let message = format!("`{}` has no status", code.wire.value);
        let help = "fill the cell; where the page documents none, allow it with that reason";
        let hit = Hit::row(code, code.wire.span, message, help);
        hits.add(hit.many("codes have no status"));
    }
}

fn nonstandard(scope: &Scope<'_>, hits: &mut Hits) {
    let codes = scope
        .api
        .codes
        .iter()
        .filter_map(|code| code.status.as_ref());
    let statuses = scope.api.statuses.iter().map(|status| &status.code);
    let default = scope.api.default_status.iter();
    let mut places: BTreeMap<u16, Vec<Span>> = BTreeMap::new();
    for status in default.chain(codes).chain(statuses) {
        if iana::phrase(status.value).is_none() && scope.own(status.span) {
            let spans = places.entry(status.value).or_default();
            if !spans.contains(&status.span) && spans.len() < 100 {
                spans.push(status.span);
            }
        }
    }
    for (status, spans) in places {
        let rows = scope.api.statuses.iter().filter(|s| s.code.value == status);
        let inherited = rows.clone().any(|s| {
            !scope
                .codes()
                .any(|c| c.status.as_ref().is_some_and(|s| s.value == status))
                && s.origin != error_tables_codegen::tools::model::Origin::Own
        });
        let Some((first, others)) = spans.split_first().filter(|_| !inherited) else {
            continue;
        };
        let message = format!("{status} is not a registered HTTP status");
        let help = "use a registered one; where the API really sends it, allow it with the reason";
        let mut hit = Hit::new(status.to_string(), *first, message, help);
        for span in others {
            hit = hit.with(*span, "");
        }
        hits.add(hit);
    }
}

fn success(scope: &Scope<'_>, hits: &mut Hits) {
    let codes = scope.codes().filter_map(|code| {
        let status = code.status.as_ref()?;
        Some((status, Hit::row(code, status.span, "", "")))
    });
    let statuses = scope.statuses().map(|status| {
        let key = status.code.value.to_string();
        (&status.code, Hit::new(key, status.code.span, "", ""))
    });
    for (status, mut hit) in codes.chain(statuses) {
        if status.value < 400 {
            hit.message = format!("{} is no error", status.value);
            hit.help = "remove the row; where the page lists it, allow it with that reason".into();
            hits.add(hit.many("rows are no errors: their statuses are below 400"));
        }
    }
}

fn undeclared(scope: &Scope<'_>, hits: &mut Hits) {
    let declared: Vec<u16> = scope.api.statuses.iter().map(|s| s.code.value).collect();
    if declared.is_empty() {
        return;
    }
    for code in &scope.api.codes {
        let Some(status) = &code.status else {
            continue;
        };
        if !declared.contains(&status.value) && scope.own(code.wire.span) {
            let message = format!(
                "`{}` has the status {}, which statuses.csv does not have",
                code.wire.value, status.value
            );
            let help = "correct it, or add the status to statuses.csv";
            let many = format!(
                "codes have the status {}, which statuses.csv does not have",
                status.value
            );
            hits.add(Hit::row(code, status.span, message, help).many(many));
        }
    }
}

fn unused(scope: &Scope<'_>, hits: &mut Hits) {
    let codes = scope.api.codes.iter();
    let used: std::collections::HashSet<u16> = codes
        .filter_map(|code| Some(code.status.as_ref()?.value))
        .collect();
    if scope.api.codes.is_empty() {
        return;
    }
    for status in scope.statuses() {
        let number = status.code.value;
        if number >= 400 && !used.contains(&number) {
            let message = format!("no code has the status {number}");
            let help = "add the codes that come with it; where the page names none, allow it with that reason";
            let hit = Hit::new(number.to_string(), status.code.span, message, help);
            hits.add(hit.many("declared statuses have no code"));
        }
    }
}
