//! Tables that belong together: parents, children, siblings.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use super::words;
use crate::rules::audit as rules;
use error_tables_codegen::tools::model::{Api, Code, Origin};
use std::collections::HashMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::PARENT_MISSING_CODE,
        run: find_codes_without_parent,
    },
    Check {
        rule: &rules::SIBLING_CODE_CONFLICT,
        run: find_sibling_conflicts,
    },
];

fn find_codes_without_parent(scope: &Scope<'_>, drafts: &mut Drafts) {
    let Some(parent) = scope.parent() else {
        return;
    };
    for code in scope.codes() {
        let message = format!("`{}` is not in {}", code.wire.value, parent.name);
        let draft = Draft::on_row(code, code.wire.span, message, "add it to the parent");
        drafts.add(draft.plural(format!("codes are not in {}", parent.name)));
    }
}

/// Every API that one of the two extends, itself among them, to the top.
fn list_ancestors(model: &error_tables_codegen::tools::model::Model, api: &Api) -> Vec<String> {
    let mut line = vec![api.name.clone()];
    let mut at = api.parent;
    while let Some(above) = at.and_then(|at| model.apis.get(at)) {
        line.push(above.name.clone());
        at = above.parent;
    }
    line
}

fn find_sibling_conflicts(scope: &Scope<'_>, drafts: &mut Drafts) {
    if scope.model.apis.len() < 2 {
        return;
    }
    let own = list_ancestors(scope.model, scope.api);
    let key = |code: &Code| words::split_code(&code.wire.value).join("_");
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
        if list_ancestors(scope.model, other)
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
                    "`{}` has status {}, but {} has {}",
                    code.wire.value, here.value, other.name, status.value
                );
                let help = "correct the wrong one; if the APIs are unrelated, allow it";
                let draft = Draft::on_row(code, code.wire.span, message, help);
                drafts.add(
                    draft
                        .and_place(theirs.wire.span, format!("in {}", other.name))
                        .about(&other.name),
                );
            }
        }
    }
}
