//! Reported by `diff`, between two states of the tables.
//!
//! `BLESS=1 cargo test -p error-tables-review` writes this list from the folders beside it.
#![expect(missing_docs, reason = "the summary of a rule is its documentation")]

use crate::rule::Rule;

mod alias_added;
mod alias_removed;
mod anchor_changed;
mod code_added;
mod code_became_draft;
mod code_gone_from_page;
mod code_merged;
mod code_range_changed;
mod code_removed;
mod code_removed_not_reserved;
mod code_restored;
mod code_retired;
mod code_reused;
mod code_split;
mod code_type_changed;
mod code_value_changed;
mod column_added;
mod column_removed;
mod column_type_changed;
mod column_value_changed;
mod column_word_added;
mod column_word_removed;
mod default_status_changed;
mod deprecated_added;
mod deprecated_removed;
mod envelope_field_added;
mod envelope_field_code_added;
mod envelope_field_code_removed;
mod envelope_field_moved;
mod envelope_field_optional_changed;
mod envelope_field_removed;
mod envelope_field_retry_changed;
mod envelope_field_text_changed;
mod envelope_field_type_changed;
mod envelope_field_unit_changed;
mod envelope_header_added;
mod envelope_header_removed;
mod envelope_header_renamed;
mod envelope_ours_changed;
mod envelope_path_added;
mod envelope_path_changed;
mod envelope_path_removed;
mod grpc_or_exit_changed;
mod has_body_changed;
mod http_status_added;
mod http_status_removed;
mod key_added;
mod key_changed;
mod key_removed;
mod life_changed;
mod locale_added;
mod locale_removed;
mod meaning_changed;
mod meaning_shifted;
mod message_changed;
mod name_changed;
mod number_policy_changed;
mod operation_added;
mod operation_error_added;
mod operation_error_removed;
mod operation_removed;
mod parent_added;
mod parent_changed;
mod phrase_changed;
mod placeholder_added;
mod placeholder_removed;
mod placeholder_renamed;
mod placeholder_style_changed;
mod placeholder_type_changed;
mod remedy_changed;
mod removal_moved_earlier;
mod removed_too_early;
mod reserved_added;
mod reserved_removed;
mod retry_changed;
mod row_moved;
mod sample_changed;
mod source_changed;
mod status_added_to_code;
mod status_changed;
mod status_class_changed;
mod status_documented;
mod status_removed_from_code;
mod status_withdrawn;
mod subcode_changed;
mod synonym_added;
mod synonym_removed;
mod table_added;
mod table_removed;
mod table_renamed;
mod title_changed;
mod translation_changed;
mod url_changed;
mod version_bump_too_small;

pub use alias_added::ALIAS_ADDED;
pub use alias_removed::ALIAS_REMOVED;
pub use anchor_changed::ANCHOR_CHANGED;
pub use code_added::CODE_ADDED;
pub use code_became_draft::CODE_BECAME_DRAFT;
pub use code_gone_from_page::CODE_GONE_FROM_PAGE;
pub use code_merged::CODE_MERGED;
pub use code_range_changed::CODE_RANGE_CHANGED;
pub use code_removed::CODE_REMOVED;
pub use code_removed_not_reserved::CODE_REMOVED_NOT_RESERVED;
pub use code_restored::CODE_RESTORED;
pub use code_retired::CODE_RETIRED;
pub use code_reused::CODE_REUSED;
pub use code_split::CODE_SPLIT;
pub use code_type_changed::CODE_TYPE_CHANGED;
pub use code_value_changed::CODE_VALUE_CHANGED;
pub use column_added::COLUMN_ADDED;
pub use column_removed::COLUMN_REMOVED;
pub use column_type_changed::COLUMN_TYPE_CHANGED;
pub use column_value_changed::COLUMN_VALUE_CHANGED;
pub use column_word_added::COLUMN_WORD_ADDED;
pub use column_word_removed::COLUMN_WORD_REMOVED;
pub use default_status_changed::DEFAULT_STATUS_CHANGED;
pub use deprecated_added::DEPRECATED_ADDED;
pub use deprecated_removed::DEPRECATED_REMOVED;
pub use envelope_field_added::ENVELOPE_FIELD_ADDED;
pub use envelope_field_code_added::ENVELOPE_FIELD_CODE_ADDED;
pub use envelope_field_code_removed::ENVELOPE_FIELD_CODE_REMOVED;
pub use envelope_field_moved::ENVELOPE_FIELD_MOVED;
pub use envelope_field_optional_changed::ENVELOPE_FIELD_OPTIONAL_CHANGED;
pub use envelope_field_removed::ENVELOPE_FIELD_REMOVED;
pub use envelope_field_retry_changed::ENVELOPE_FIELD_RETRY_CHANGED;
pub use envelope_field_text_changed::ENVELOPE_FIELD_TEXT_CHANGED;
pub use envelope_field_type_changed::ENVELOPE_FIELD_TYPE_CHANGED;
pub use envelope_field_unit_changed::ENVELOPE_FIELD_UNIT_CHANGED;
pub use envelope_header_added::ENVELOPE_HEADER_ADDED;
pub use envelope_header_removed::ENVELOPE_HEADER_REMOVED;
pub use envelope_header_renamed::ENVELOPE_HEADER_RENAMED;
pub use envelope_ours_changed::ENVELOPE_OURS_CHANGED;
pub use envelope_path_added::ENVELOPE_PATH_ADDED;
pub use envelope_path_changed::ENVELOPE_PATH_CHANGED;
pub use envelope_path_removed::ENVELOPE_PATH_REMOVED;
pub use grpc_or_exit_changed::GRPC_OR_EXIT_CHANGED;
pub use has_body_changed::HAS_BODY_CHANGED;
pub use http_status_added::HTTP_STATUS_ADDED;
pub use http_status_removed::HTTP_STATUS_REMOVED;
pub use key_added::KEY_ADDED;
pub use key_changed::KEY_CHANGED;
pub use key_removed::KEY_REMOVED;
pub use life_changed::LIFE_CHANGED;
pub use locale_added::LOCALE_ADDED;
pub use locale_removed::LOCALE_REMOVED;
pub use meaning_changed::MEANING_CHANGED;
pub use meaning_shifted::MEANING_SHIFTED;
pub use message_changed::MESSAGE_CHANGED;
pub use name_changed::NAME_CHANGED;
pub use number_policy_changed::NUMBER_POLICY_CHANGED;
pub use operation_added::OPERATION_ADDED;
pub use operation_error_added::OPERATION_ERROR_ADDED;
pub use operation_error_removed::OPERATION_ERROR_REMOVED;
pub use operation_removed::OPERATION_REMOVED;
pub use parent_added::PARENT_ADDED;
pub use parent_changed::PARENT_CHANGED;
pub use phrase_changed::PHRASE_CHANGED;
pub use placeholder_added::PLACEHOLDER_ADDED;
pub use placeholder_removed::PLACEHOLDER_REMOVED;
pub use placeholder_renamed::PLACEHOLDER_RENAMED;
pub use placeholder_style_changed::PLACEHOLDER_STYLE_CHANGED;
pub use placeholder_type_changed::PLACEHOLDER_TYPE_CHANGED;
pub use remedy_changed::REMEDY_CHANGED;
pub use removal_moved_earlier::REMOVAL_MOVED_EARLIER;
pub use removed_too_early::REMOVED_TOO_EARLY;
pub use reserved_added::RESERVED_ADDED;
pub use reserved_removed::RESERVED_REMOVED;
pub use retry_changed::RETRY_CHANGED;
pub use row_moved::ROW_MOVED;
pub use sample_changed::SAMPLE_CHANGED;
pub use source_changed::SOURCE_CHANGED;
pub use status_added_to_code::STATUS_ADDED_TO_CODE;
pub use status_changed::STATUS_CHANGED;
pub use status_class_changed::STATUS_CLASS_CHANGED;
pub use status_documented::STATUS_DOCUMENTED;
pub use status_removed_from_code::STATUS_REMOVED_FROM_CODE;
pub use status_withdrawn::STATUS_WITHDRAWN;
pub use subcode_changed::SUBCODE_CHANGED;
pub use synonym_added::SYNONYM_ADDED;
pub use synonym_removed::SYNONYM_REMOVED;
pub use table_added::TABLE_ADDED;
pub use table_removed::TABLE_REMOVED;
pub use table_renamed::TABLE_RENAMED;
pub use title_changed::TITLE_CHANGED;
pub use translation_changed::TRANSLATION_CHANGED;
pub use url_changed::URL_CHANGED;
pub use version_bump_too_small::VERSION_BUMP_TOO_SMALL;

/// The rules of this kind, sorted by id.
pub static ALL: &[&Rule] = &[
    &ALIAS_ADDED,
    &ALIAS_REMOVED,
    &ANCHOR_CHANGED,
    &CODE_ADDED,
    &CODE_BECAME_DRAFT,
    &CODE_GONE_FROM_PAGE,
    &CODE_MERGED,
    &CODE_RANGE_CHANGED,
    &CODE_REMOVED,
    &CODE_REMOVED_NOT_RESERVED,
    &CODE_RESTORED,
    &CODE_RETIRED,
    &CODE_REUSED,
    &CODE_SPLIT,
    &CODE_TYPE_CHANGED,
    &CODE_VALUE_CHANGED,
    &COLUMN_ADDED,
    &COLUMN_REMOVED,
    &COLUMN_TYPE_CHANGED,
    &COLUMN_VALUE_CHANGED,
    &COLUMN_WORD_ADDED,
    &COLUMN_WORD_REMOVED,
    &DEFAULT_STATUS_CHANGED,
    &DEPRECATED_ADDED,
    &DEPRECATED_REMOVED,
    &ENVELOPE_FIELD_ADDED,
    &ENVELOPE_FIELD_CODE_ADDED,
    &ENVELOPE_FIELD_CODE_REMOVED,
    &ENVELOPE_FIELD_MOVED,
    &ENVELOPE_FIELD_OPTIONAL_CHANGED,
    &ENVELOPE_FIELD_REMOVED,
    &ENVELOPE_FIELD_RETRY_CHANGED,
    &ENVELOPE_FIELD_TEXT_CHANGED,
    &ENVELOPE_FIELD_TYPE_CHANGED,
    &ENVELOPE_FIELD_UNIT_CHANGED,
    &ENVELOPE_HEADER_ADDED,
    &ENVELOPE_HEADER_REMOVED,
    &ENVELOPE_HEADER_RENAMED,
    &ENVELOPE_OURS_CHANGED,
    &ENVELOPE_PATH_ADDED,
    &ENVELOPE_PATH_CHANGED,
    &ENVELOPE_PATH_REMOVED,
    &GRPC_OR_EXIT_CHANGED,
    &HAS_BODY_CHANGED,
    &HTTP_STATUS_ADDED,
    &HTTP_STATUS_REMOVED,
    &KEY_ADDED,
    &KEY_CHANGED,
    &KEY_REMOVED,
    &LIFE_CHANGED,
    &LOCALE_ADDED,
    &LOCALE_REMOVED,
    &MEANING_CHANGED,
    &MEANING_SHIFTED,
    &MESSAGE_CHANGED,
    &NAME_CHANGED,
    &NUMBER_POLICY_CHANGED,
    &OPERATION_ADDED,
    &OPERATION_ERROR_ADDED,
    &OPERATION_ERROR_REMOVED,
    &OPERATION_REMOVED,
    &PARENT_ADDED,
    &PARENT_CHANGED,
    &PHRASE_CHANGED,
    &PLACEHOLDER_ADDED,
    &PLACEHOLDER_REMOVED,
    &PLACEHOLDER_RENAMED,
    &PLACEHOLDER_STYLE_CHANGED,
    &PLACEHOLDER_TYPE_CHANGED,
    &REMEDY_CHANGED,
    &REMOVAL_MOVED_EARLIER,
    &REMOVED_TOO_EARLY,
    &RESERVED_ADDED,
    &RESERVED_REMOVED,
    &RETRY_CHANGED,
    &ROW_MOVED,
    &SAMPLE_CHANGED,
    &SOURCE_CHANGED,
    &STATUS_ADDED_TO_CODE,
    &STATUS_CHANGED,
    &STATUS_CLASS_CHANGED,
    &STATUS_DOCUMENTED,
    &STATUS_REMOVED_FROM_CODE,
    &STATUS_WITHDRAWN,
    &SUBCODE_CHANGED,
    &SYNONYM_ADDED,
    &SYNONYM_REMOVED,
    &TABLE_ADDED,
    &TABLE_REMOVED,
    &TABLE_RENAMED,
    &TITLE_CHANGED,
    &TRANSLATION_CHANGED,
    &URL_CHANGED,
    &VERSION_BUMP_TOO_SMALL,
];
