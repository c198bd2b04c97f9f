//! Codes that are out of place: in their range, in the page's list.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use error_tables_codegen::tools::model::{Value, WireCode};
use std::collections::BTreeMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::CODE_RANGE,
        run: find_odd_numbers,
    },
    Check {
        rule: &rules::XREF_UNDECLARED_CODE,
        run: find_unlisted_codes,
    },
];

/// The first digit and the number of digits.
fn number_block(number: i64) -> (u64, u32) {
    let number = number.unsigned_abs();
    let digits = number.checked_ilog10().unwrap_or(0);
    (number / 10_u64.pow(digits), digits)
}

fn find_odd_numbers(scope: &Scope<'_>, drafts: &mut Drafts) {
    let mut blocks: BTreeMap<(u64, u32), Vec<_>> = BTreeMap::new();
    for code in &scope.api.codes {
        if let (WireCode::Number(number), Some(status)) = (&code.wire.value, &code.status) {
            let rows = blocks.entry(number_block(*number)).or_default();
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
                "`{}` has status {}, but the other codes of {range} have {usual}",
                code.wire.value, status.value
            );
            let help = "correct the status, or move the code to the range of its status";
            if scope.is_own(status.span) {
                drafts.add(Draft::on_row(code, status.span, message, help));
            }
        }
    }
}

fn find_unlisted_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
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
                "`{}` is not in the documentation's own list of codes",
                code.wire.value
            );
            let help = "complete the list; if you cannot change it, allow it with that reason";
            let draft = Draft::on_row(code, code.wire.span, message, help);
            drafts.add(draft.plural("codes are not in the documentation's own list of codes"));
        }
    }
}
