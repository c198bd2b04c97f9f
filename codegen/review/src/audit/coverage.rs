//! What is documented for some rows and not for others.

use super::lint::{Hit, Hits, Lint, Scope};
use crate::finding::Level;
use crate::rules::Audience::{Client, Editor, Reader};
use crate::rules::{Entry, Example, Kind};

pub(super) const LINTS: &[Lint] = &[
    Lint {
        entry: Entry {
            id: "remedy-missing",
            kind: Kind::Lint,
            level: Level::Info,
            catches: "A code without a remedy, in a table where others have one.",
            matters: &[(
                Reader,
                "somebody who looks up an error wants to know what to do, and here finds nothing",
            )],
            mend: "Write what to do; where the page does not say, allow it with that reason.",
            example: Example {
                fires: &[(
                    "shop/codes.csv",
                    "code,status,remedy\nSOLD,410,Choose another item.\nNO_PRICE,422,\n",
                )],
                silent: &[(
                    "shop/codes.csv",
                    "code,status,remedy\nSOLD,410,Choose another item.\nNO_PRICE,422,Name a price.\n",
                )],
            },
        },
        check: remedy,
    },
    Lint {
        entry: Entry {
            id: "row-order",
            kind: Kind::Lint,
            level: Level::Off,
            catches: "A code that stands behind a greater one.",
            matters: &[(
                Editor,
                "in a sorted table two people who add a row rarely meet in one line",
            )],
            mend: "Sort the rows by code. Moving rows changes nothing in the generated code but their order.",
            example: Example {
                fires: &[("shop/codes.csv", "code,status\nSOLD,410\nGONE,410\n")],
                silent: &[("shop/codes.csv", "code,status\nGONE,410\nSOLD,410\n")],
            },
        },
        check: order,
    },
    Lint {
        entry: Entry {
            id: "source-missing",
            kind: Kind::Lint,
            level: Level::Info,
            catches: "An API whose `api.toml` does not say which page the facts were read from.",
            matters: &[
                (Editor, "nobody can check a cell against its source"),
                (Client, "the docs cannot link to the original"),
            ],
            mend: "Write page = \"https://…\" in `api.toml`.",
            example: Example {
                fires: &[
                    ("shop/api.toml", "title = \"Shop API\"\n"),
                    ("shop/codes.csv", "code,status\nGONE,410\n"),
                ],
                silent: &[
                    (
                        "shop/api.toml",
                        "title = \"Shop API\"\npage = \"https://shop.example/errors\"\n",
                    ),
                    ("shop/codes.csv", "code,status\nGONE,410\n"),
                ],
            },
        },
        check: source,
    },
];

fn remedy(scope: &Scope<'_>, hits: &mut Hits) {
    if scope.api.codes.iter().all(|code| code.remedy.is_none()) {
        return;
    }
    for code in scope.codes().filter(|code| code.remedy.is_none()) {
        let message = format!("`{}` has no remedy", code.wire.value);
        let help = "write what to do; where the page does not say, allow it with that reason";
        let hit = Hit::row(code, code.wire.span, message, help);
        hits.add(hit.many("codes have no remedy, others have"));
    }
}

fn order(scope: &Scope<'_>, hits: &mut Hits) {
    let rows: Vec<_> = scope.codes().collect();
    for pair in rows.windows(2) {
        if let [before, code] = pair
            && before.wire.value > code.wire.value
        {
            let message = format!(
                "`{}` stands behind `{}`",
                code.wire.value, before.wire.value
            );
            let hit = Hit::row(code, code.wire.span, message, "sort the rows by code");
            hits.add(hit.many("codes stand behind greater ones"));
        }
    }
}

fn source(scope: &Scope<'_>, hits: &mut Hits) {
    if scope.api.page.is_none() {
        let start = error_tables_codegen::tools::source::Span {
            end: scope.api.span.start,
            ..scope.api.span
        };
        let help = "write page = \"https://…\" in api.toml";
        let mut hit = Hit::new(
            scope.api.name.clone(),
            start,
            "no page is named as the source",
            help,
        );
        hit.keys.clear();
        hits.add(hit);
    }
}
