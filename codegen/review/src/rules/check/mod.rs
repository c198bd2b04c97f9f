//! Reported by `check`, between a table and the document or source code it was read from.
//!
//! `BLESS=1 cargo test -p error-tables-review` writes this list from the folders beside it.
#![expect(missing_docs, reason = "the summary of a rule is its documentation")]

use crate::rule::Rule;

mod code_name_differs;
mod code_status_differs;
mod code_text_differs;
mod code_undocumented;
mod code_unimplemented;
mod coverage_fell;
mod doc_code_extra;
mod doc_code_missing;
mod doc_meaning_shifts;
mod doc_name_differs;
mod doc_order_differs;
mod doc_retry_differs;
mod doc_status_differs;
mod doc_text_differs;
mod import_ambiguous;
mod sample_envelope_mismatch;
mod sample_message_mismatch;
mod sample_parse;
mod sample_status_mismatch;
mod source_stale;
mod status_prose_contradiction;
mod text_field_ref;
mod xref_completeness_claim;

pub use code_name_differs::CODE_NAME_DIFFERS;
pub use code_status_differs::CODE_STATUS_DIFFERS;
pub use code_text_differs::CODE_TEXT_DIFFERS;
pub use code_undocumented::CODE_UNDOCUMENTED;
pub use code_unimplemented::CODE_UNIMPLEMENTED;
pub use coverage_fell::COVERAGE_FELL;
pub use doc_code_extra::DOC_CODE_EXTRA;
pub use doc_code_missing::DOC_CODE_MISSING;
pub use doc_meaning_shifts::DOC_MEANING_SHIFTS;
pub use doc_name_differs::DOC_NAME_DIFFERS;
pub use doc_order_differs::DOC_ORDER_DIFFERS;
pub use doc_retry_differs::DOC_RETRY_DIFFERS;
pub use doc_status_differs::DOC_STATUS_DIFFERS;
pub use doc_text_differs::DOC_TEXT_DIFFERS;
pub use import_ambiguous::IMPORT_AMBIGUOUS;
pub use sample_envelope_mismatch::SAMPLE_ENVELOPE_MISMATCH;
pub use sample_message_mismatch::SAMPLE_MESSAGE_MISMATCH;
pub use sample_parse::SAMPLE_PARSE;
pub use sample_status_mismatch::SAMPLE_STATUS_MISMATCH;
pub use source_stale::SOURCE_STALE;
pub use status_prose_contradiction::STATUS_PROSE_CONTRADICTION;
pub use text_field_ref::TEXT_FIELD_REF;
pub use xref_completeness_claim::XREF_COMPLETENESS_CLAIM;

/// The rules of this kind, sorted by id.
pub static ALL: &[&Rule] = &[
    &CODE_NAME_DIFFERS,
    &CODE_STATUS_DIFFERS,
    &CODE_TEXT_DIFFERS,
    &CODE_UNDOCUMENTED,
    &CODE_UNIMPLEMENTED,
    &COVERAGE_FELL,
    &DOC_CODE_EXTRA,
    &DOC_CODE_MISSING,
    &DOC_MEANING_SHIFTS,
    &DOC_NAME_DIFFERS,
    &DOC_ORDER_DIFFERS,
    &DOC_RETRY_DIFFERS,
    &DOC_STATUS_DIFFERS,
    &DOC_TEXT_DIFFERS,
    &IMPORT_AMBIGUOUS,
    &SAMPLE_ENVELOPE_MISMATCH,
    &SAMPLE_MESSAGE_MISMATCH,
    &SAMPLE_PARSE,
    &SAMPLE_STATUS_MISMATCH,
    &SOURCE_STALE,
    &STATUS_PROSE_CONTRADICTION,
    &TEXT_FIELD_REF,
    &XREF_COMPLETENESS_CLAIM,
];
