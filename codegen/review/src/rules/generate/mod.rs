//! Errors that stop a table from being read; their level cannot be changed.
//!
//! `BLESS=1 cargo test -p error-tables-review` writes this list from the folders beside it.
#![expect(missing_docs, reason = "the summary of a rule is its documentation")]

use crate::rule::Rule;

mod alias_living;
mod api_invalid;
mod code_duplicate;
mod code_reserved;
mod column_duplicate;
mod column_missing;
mod column_unknown;
mod csv_malformed;
mod extends_invalid;
mod key_unknown;
mod name_collision;
mod name_invalid;
mod name_missing;
mod override_unknown;
mod placeholder_syntax;
mod replacement_unknown;
mod row_empty;
mod value_invalid;

pub use alias_living::ALIAS_LIVING;
pub use api_invalid::API_INVALID;
pub use code_duplicate::CODE_DUPLICATE;
pub use code_reserved::CODE_RESERVED;
pub use column_duplicate::COLUMN_DUPLICATE;
pub use column_missing::COLUMN_MISSING;
pub use column_unknown::COLUMN_UNKNOWN;
pub use csv_malformed::CSV_MALFORMED;
pub use extends_invalid::EXTENDS_INVALID;
pub use key_unknown::KEY_UNKNOWN;
pub use name_collision::NAME_COLLISION;
pub use name_invalid::NAME_INVALID;
pub use name_missing::NAME_MISSING;
pub use override_unknown::OVERRIDE_UNKNOWN;
pub use placeholder_syntax::PLACEHOLDER_SYNTAX;
pub use replacement_unknown::REPLACEMENT_UNKNOWN;
pub use row_empty::ROW_EMPTY;
pub use value_invalid::VALUE_INVALID;

/// The rules of this kind, sorted by id.
pub static ALL: &[&Rule] = &[
    &ALIAS_LIVING,
    &API_INVALID,
    &CODE_DUPLICATE,
    &CODE_RESERVED,
    &COLUMN_DUPLICATE,
    &COLUMN_MISSING,
    &COLUMN_UNKNOWN,
    &CSV_MALFORMED,
    &EXTENDS_INVALID,
    &KEY_UNKNOWN,
    &NAME_COLLISION,
    &NAME_INVALID,
    &NAME_MISSING,
    &OVERRIDE_UNKNOWN,
    &PLACEHOLDER_SYNTAX,
    &REPLACEMENT_UNKNOWN,
    &ROW_EMPTY,
    &VALUE_INVALID,
];
