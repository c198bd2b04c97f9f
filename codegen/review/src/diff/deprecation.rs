//! The policy of `audit.toml` on how long a code is deprecated before it is removed.

use super::api_diff::{build_finding, row_label};
use crate::finding::{Finding, Place};
use crate::moment::days_between;
use crate::rules::diff::REMOVED_TOO_EARLY;
use error_tables_codegen::tools::model::{Code, Model, Origin, WireCode};
use std::collections::HashMap;

/// Codes that were removed less than `days` after their deprecation. A row that is gone without a date counts as removed today.
#[must_use]
pub fn check_deprecations(base: &Model, head: &Model, days: i64, today: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for old in &base.apis {
        let Some(new) = head.apis.iter().find(|api| api.name == old.name) else {
            continue;
        };
        let by_name: HashMap<&str, &Code> = new
            .codes
            .iter()
            .map(|code| (code.name.value.as_str(), code))
            .collect();
        let codes = new.codes.iter().rev();
        let by_wire: HashMap<&WireCode, &Code> = codes
            .flat_map(|code| code.wire_codes().map(move |wire| (wire, code)))
            .collect();
        let released = old.codes.iter().filter(|code| {
            code.removed.is_none() && !code.is_draft() && code.origin != Origin::Inherited
        });
        for was in released {
            let is = by_name
                .get(was.name.value.as_str())
                .copied()
                .or_else(|| by_wire.get(&was.wire.value).copied());
            let removed = match is {
                None => today,
                Some(is) => match &is.removed {
                    None => continue,
                    Some(removed) => removed.value.as_str(),
                },
            };
            let deprecated = is
                .and_then(|is| is.deprecated.as_ref())
                .or(was.deprecated.as_ref());
            let name = row_label(was);
            let passed = match deprecated {
                None => format!("{name} was never deprecated"),
                Some(deprecated) => match days_between(&deprecated.value, removed) {
                    Some(passed) if passed < days => {
                        format!("{name} was deprecated for {passed} days")
                    }
                    _ => continue,
                },
            };
            let message = format!("{passed} before its removal, but `audit.toml` requires {days}");
            let place = is.map_or_else(
                || Place::of(&head.sources, new.codes_file.unwrap_or(new.span), ""),
                |is| {
                    let cell = is.removed.as_ref();
                    Place::of(&head.sources, cell.map_or(is.span, |cell| cell.span), "")
                },
            );
            findings.push(build_finding(
                &REMOVED_TOO_EARLY,
                &new.name,
                name,
                message,
                place,
            ));
        }
    }
    findings
}
