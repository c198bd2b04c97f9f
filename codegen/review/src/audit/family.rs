//! Tables that belong together: parents, children, siblings.

use super::lint::{Hit, Hits, Lint, Scope};
use super::words;
use crate::finding::Level;
use crate::rules::Audience::{Client, Editor};
use crate::rules::{Entry, Example, Kind};
use error_tables_codegen::tools::model::{Api, Code, Origin};
use std::collections::HashMap;

pub(super) const LINTS: &[Lint] = &[
    Lint {
        entry: Entry {
            id: "parent-missing-code",
            kind: Kind::Lint,
            level: Level::Off,
            catches: "A code that the parent does not have. For families whose pages claim the same codes; elsewhere a child may well have its own.",
            matters: &[(Client, "code that is shared by the family does not know it")],
            mend: "Add it to the parent, or leave the rule off.",
            example: Example {
                fires: &[
                    ("base/codes.csv", "code,status\nAUTH,401\n"),
                    ("shop/api.toml", "extends = \"base\"\n"),
                    ("shop/codes.csv", "code,status\nSOLD,410\n"),
                ],
                silent: &[
                    ("base/codes.csv", "code,status\nAUTH,401\nSOLD,410\n"),
                    ("shop/api.toml", "extends = \"base\"\n"),
                    ("shop/codes.csv", "code,status\nSOLD,\n"),
                ],
            },
        },
        check: missing,
    },
    Lint {
        entry: Entry {
            id: "sibling-code-conflict",
            kind: Kind::Lint,
            level: Level::Info,
            catches: "A code that another table has with another status, where neither extends the other.",
            matters: &[
                (
                    Client,
                    "who talks to both APIs with one piece of code treats one cause in two ways",
                ),
                (
                    Editor,
                    "if the APIs belong together, one of the tables is probably wrong",
                ),
            ],
            mend: "Correct the one that is wrong, or let both extend a common table.",
            example: Example {
                fires: &[
                    ("cart/codes.csv", "code,status\nSOLD,409\n"),
                    ("shop/codes.csv", "code,status\nSOLD,410\n"),
                ],
                silent: &[
                    ("cart/codes.csv", "code,status\nSOLD,410\n"),
                    ("shop/codes.csv", "code,status\nSOLD,410\n"),
                ],
            },
        },
        check: sibling,
    },
];

fn missing(scope: &Scope<'_>, hits: &mut Hits) {
    let Some(parent) = scope.parent() else {
        return;
    };
    for code in scope.codes() {
        let message = format!("`{}` is not in {}", code.wire.value, parent.name);
        let hit = Hit::row(code, code.wire.span, message, "add it to the parent");
        hits.add(hit.many(format!("codes are not in {}", parent.name)));
    }
}

/// Every API that one of the two extends, itself among them, to the top.
fn line(model: &error_tables_codegen::tools::model::Model, api: &Api) -> Vec<String> {
    let mut line = vec![api.name.clone()];
    let mut at = api.parent;
    while let Some(above) = at.and_then(|at| model.apis.get(at)) {
        line.push(above.name.clone());
        at = above.parent;
    }
    line
}

fn sibling(scope: &Scope<'_>, hits: &mut Hits) {
    if scope.model.apis.len() < 2 {
        return;
    }
    let own = line(scope.model, scope.api);
    let key = |code: &Code| words::of_code(&code.wire.value).join("_");
    let rows: HashMap<String, &Code> = scope
        .codes()
        .filter(|code| code.status.is_some())
        .map(|code| (key(code), code))
        .filter(|(key, _)| !key.is_empty())
        .collect();
    // The later table of two reports the conflict, so that it is reported once.
    for other in scope
        .model
        .apis
        .iter()
        .take_while(|other| other.name != scope.api.name)
    {
        if line(scope.model, other)
            .iter()
            .any(|name| own.contains(name))
        {
            continue;
        }
        for theirs in other
            .codes
            .iter()
            .filter(|code| code.origin != Origin::Inherited)
        {
            let (Some(code), Some(status)) = (rows.get(&key(theirs)), &theirs.status) else {
                continue;
            };
            let differs = code.status.as_ref().filter(|own| own.value != status.value);
            if let Some(here) = differs {
                let message = format!(
                    "`{}` has the status {}, in {} it has {}",
                    code.wire.value, here.value, other.name, status.value
                );
                let help = "correct the one that is wrong; if the APIs have nothing to do with each other, allow it";
                let hit = Hit::row(code, code.wire.span, message, help);
                hits.add(
                    hit.with(theirs.wire.span, format!("in {}", other.name))
                        .about(&other.name),
                );
            }
        }
    }
}
