//! Reported by `audit`, in tables that can be read.
//!
//! `BLESS=1 cargo test -p error-tables-review` writes this list from the folders beside it.
#![expect(missing_docs, reason = "the summary of a rule is its documentation")]

use crate::rule::Rule;

mod code_composite;
mod code_generic;
mod code_multi_status;
mod code_near_duplicate;
mod code_outside_range;
mod code_range;
mod code_style;
mod column_word_unused;
mod deprecated_no_replacement;
mod error_info_form;
mod grpc_missing;
mod grpc_status_differs;
mod message_duplicate;
mod message_multiline;
mod message_placeholder_shadow;
mod message_untrimmed;
mod name_unpinned;
mod not_canonical;
mod parent_missing_code;
mod parent_status_drift;
mod parent_text_drift;
mod placeholder_style;
mod rate_limit_undocumented;
mod remedy_missing;
mod retry_after_unit;
mod retry_contradiction;
mod retry_unspecified;
mod row_order;
mod scrape_residue;
mod secret_in_text;
mod sibling_code_conflict;
mod since_after_deprecated;
mod since_invalid;
mod source_missing;
mod spelling;
mod status_code_mismatch;
mod status_missing;
mod status_nonstandard;
mod status_success_in_errors;
mod status_undeclared;
mod status_undefined;
mod status_unused;
mod subcode_without_parent;
mod sunset_invalid;
mod suppression_expired;
mod suppression_unused;
mod text_case;
mod text_missing;
mod text_overlap;
mod text_punctuation;
mod text_restates_code;
mod translation_missing;
mod translation_stale;
mod translation_without_source;
mod unicode_suspicious;
mod vocabulary_mixed;
mod xref_undeclared_code;

pub use code_composite::CODE_COMPOSITE;
pub use code_generic::CODE_GENERIC;
pub use code_multi_status::CODE_MULTI_STATUS;
pub use code_near_duplicate::CODE_NEAR_DUPLICATE;
pub use code_outside_range::CODE_OUTSIDE_RANGE;
pub use code_range::CODE_RANGE;
pub use code_style::CODE_STYLE;
pub use column_word_unused::COLUMN_WORD_UNUSED;
pub use deprecated_no_replacement::DEPRECATED_NO_REPLACEMENT;
pub use error_info_form::ERROR_INFO_FORM;
pub use grpc_missing::GRPC_MISSING;
pub use grpc_status_differs::GRPC_STATUS_DIFFERS;
pub use message_duplicate::MESSAGE_DUPLICATE;
pub use message_multiline::MESSAGE_MULTILINE;
pub use message_placeholder_shadow::MESSAGE_PLACEHOLDER_SHADOW;
pub use message_untrimmed::MESSAGE_UNTRIMMED;
pub use name_unpinned::NAME_UNPINNED;
pub use not_canonical::NOT_CANONICAL;
pub use parent_missing_code::PARENT_MISSING_CODE;
pub use parent_status_drift::PARENT_STATUS_DRIFT;
pub use parent_text_drift::PARENT_TEXT_DRIFT;
pub use placeholder_style::PLACEHOLDER_STYLE;
pub use rate_limit_undocumented::RATE_LIMIT_UNDOCUMENTED;
pub use remedy_missing::REMEDY_MISSING;
pub use retry_after_unit::RETRY_AFTER_UNIT;
pub use retry_contradiction::RETRY_CONTRADICTION;
pub use retry_unspecified::RETRY_UNSPECIFIED;
pub use row_order::ROW_ORDER;
pub use scrape_residue::SCRAPE_RESIDUE;
pub use secret_in_text::SECRET_IN_TEXT;
pub use sibling_code_conflict::SIBLING_CODE_CONFLICT;
pub use since_after_deprecated::SINCE_AFTER_DEPRECATED;
pub use since_invalid::SINCE_INVALID;
pub use source_missing::SOURCE_MISSING;
pub use spelling::SPELLING;
pub use status_code_mismatch::STATUS_CODE_MISMATCH;
pub use status_missing::STATUS_MISSING;
pub use status_nonstandard::STATUS_NONSTANDARD;
pub use status_success_in_errors::STATUS_SUCCESS_IN_ERRORS;
pub use status_undeclared::STATUS_UNDECLARED;
pub use status_undefined::STATUS_UNDEFINED;
pub use status_unused::STATUS_UNUSED;
pub use subcode_without_parent::SUBCODE_WITHOUT_PARENT;
pub use sunset_invalid::SUNSET_INVALID;
pub use suppression_expired::SUPPRESSION_EXPIRED;
pub use suppression_unused::SUPPRESSION_UNUSED;
pub use text_case::TEXT_CASE;
pub use text_missing::TEXT_MISSING;
pub use text_overlap::TEXT_OVERLAP;
pub use text_punctuation::TEXT_PUNCTUATION;
pub use text_restates_code::TEXT_RESTATES_CODE;
pub use translation_missing::TRANSLATION_MISSING;
pub use translation_stale::TRANSLATION_STALE;
pub use translation_without_source::TRANSLATION_WITHOUT_SOURCE;
pub use unicode_suspicious::UNICODE_SUSPICIOUS;
pub use vocabulary_mixed::VOCABULARY_MIXED;
pub use xref_undeclared_code::XREF_UNDECLARED_CODE;

/// The rules of this kind, sorted by id.
pub static ALL: &[&Rule] = &[
    &CODE_COMPOSITE,
    &CODE_GENERIC,
    &CODE_MULTI_STATUS,
    &CODE_NEAR_DUPLICATE,
    &CODE_OUTSIDE_RANGE,
    &CODE_RANGE,
    &CODE_STYLE,
    &COLUMN_WORD_UNUSED,
    &DEPRECATED_NO_REPLACEMENT,
    &ERROR_INFO_FORM,
    &GRPC_MISSING,
    &GRPC_STATUS_DIFFERS,
    &MESSAGE_DUPLICATE,
    &MESSAGE_MULTILINE,
    &MESSAGE_PLACEHOLDER_SHADOW,
    &MESSAGE_UNTRIMMED,
    &NAME_UNPINNED,
    &NOT_CANONICAL,
    &PARENT_MISSING_CODE,
    &PARENT_STATUS_DRIFT,
    &PARENT_TEXT_DRIFT,
    &PLACEHOLDER_STYLE,
    &RATE_LIMIT_UNDOCUMENTED,
    &REMEDY_MISSING,
    &RETRY_AFTER_UNIT,
    &RETRY_CONTRADICTION,
    &RETRY_UNSPECIFIED,
    &ROW_ORDER,
    &SCRAPE_RESIDUE,
    &SECRET_IN_TEXT,
    &SIBLING_CODE_CONFLICT,
    &SINCE_AFTER_DEPRECATED,
    &SINCE_INVALID,
    &SOURCE_MISSING,
    &SPELLING,
    &STATUS_CODE_MISMATCH,
    &STATUS_MISSING,
    &STATUS_NONSTANDARD,
    &STATUS_SUCCESS_IN_ERRORS,
    &STATUS_UNDECLARED,
    &STATUS_UNDEFINED,
    &STATUS_UNUSED,
    &SUBCODE_WITHOUT_PARENT,
    &SUNSET_INVALID,
    &SUPPRESSION_EXPIRED,
    &SUPPRESSION_UNUSED,
    &TEXT_CASE,
    &TEXT_MISSING,
    &TEXT_OVERLAP,
    &TEXT_PUNCTUATION,
    &TEXT_RESTATES_CODE,
    &TRANSLATION_MISSING,
    &TRANSLATION_STALE,
    &TRANSLATION_WITHOUT_SOURCE,
    &UNICODE_SUSPICIOUS,
    &VOCABULARY_MIXED,
    &XREF_UNDECLARED_CODE,
];
