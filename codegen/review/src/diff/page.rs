//! Rows that left the document that a table was imported from, or returned to it, according to `import.lock`.

use super::api_diff::{ApiDiff, row_label};
use super::reuse::compare_row_texts;
use crate::rules::diff::{CODE_GONE_FROM_PAGE, CODE_RESTORED, CODE_REUSED};
use crate::wording::TextRelation;
use error_tables_codegen::tools::model::Code;

/// Reports a row that left the document, and one that returned to it. With another text, it means another error. The findings from
/// `first` on are about the same row.
pub(super) fn compare_listing(diff: &mut ApiDiff<'_>, was: &Code, is: &Code, first: usize) {
    let [old, new] = diff.gone;
    let gone_before = old.and_then(|gone| gone.find(was));
    let gone_now = new.and_then(|gone| gone.find(is));
    if gone_before.is_none() && gone_now.is_none() {
        return;
    }
    let name = row_label(was);
    let at = diff.place(is.wire.span, "");
    match (gone_before, gone_now) {
        (None, Some(since)) => {
            let message = format!("the document no longer has {name}, since {since}");
            diff.add(&CODE_GONE_FROM_PAGE, name, message, at);
        }
        (Some(since), None) => {
            let relations = compare_row_texts(was, is);
            let differs = relations
                .iter()
                .any(|relation| matches!(relation, TextRelation::Shifted | TextRelation::Replaced));
            let (rule, what) = if differs {
                (&CODE_REUSED, " with another meaning")
            } else {
                (&CODE_RESTORED, "")
            };
            let message =
                format!("{name}, which the document did not have since {since}, is back{what}");
            let mut known = diff.findings.iter().skip(first);
            let is_known =
                known.any(|finding| finding.rule.id == rule.id && finding.subjects.contains(&name));
            if !is_known {
                diff.add(rule, name, message, at);
            }
        }
        _ => {}
    }
}
