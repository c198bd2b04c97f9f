//! The stages of the pipeline, for tools that need more from the tables than generated code.
//!
//! A build script needs nothing from this module. Its items may change in any release.

/// The titles of APIs.
pub mod api_title {
    pub use crate::api_title::{title_from_heading, title_from_name};
}
/// The generated parts of hand-written documents.
pub mod blocks {
    pub use crate::blocks::{BlockOptions, find_block, plan_documents};
}
/// Error bodies as `api.toml` describes them.
pub mod body {
    pub use crate::body::*;
}
/// The contents of `api.toml`.
pub mod descriptor {
    pub use crate::descriptor::Descriptor;
}
/// What documentation says about each row, whatever the markup language.
pub mod docs {
    pub use crate::docs::{
        BodyMember, CodeRow, Fact, FactValue, code_anchor, collect_members, collect_rows,
        row_anchors,
    };
}
/// The tree of documented members of a body.
pub mod envelope {
    pub use crate::envelope::*;
}
/// Errors in the tables, and errors that end a run.
pub mod error {
    pub use crate::error::*;
}
/// `google.rpc.ErrorInfo` in a body.
pub mod error_info {
    pub use crate::error_info::{ERROR_INFO_TYPE, ErrorInfo, is_metadata_key, is_reason, reason};
}
/// Escaping text for Markdown and for the terminal.
pub mod escape {
    pub use crate::escape::*;
}
/// Reading and writing files inside the project.
pub mod files {
    pub use crate::files::{
        MAX_INPUT, ProjectRoot, Replacement, check_size, project_folder, read_stream,
        replace_files, write_report,
    };
}
/// The HTTP status codes that IANA has registered.
pub mod http_status {
    pub use crate::http_status::{
        FORMER, REGISTERED, StatusFilter, is_registered_phrase, registered_phrase,
    };
}
/// From a tree of files to a model.
pub mod lower {
    pub use crate::lower::build_model;
    pub use crate::model::{CODE_COLUMNS, ENDPOINT_COLUMNS, MESSAGE_COLUMNS, STATUS_COLUMNS};
}
/// The validated tables.
pub mod model {
    pub use crate::builtin_columns::{GRPC_CODES, find_grpc_column};
    pub use crate::checksum::{message_digest, text_digest};
    pub use crate::code_url::code_url;
    pub use crate::emit::find_row;
    pub use crate::model::*;
}
/// Documents in several markup languages.
pub mod markup {
    pub use crate::markup::{Element, Heading, Inline, Markup, Table, escape_html};
}
/// The mark of generated files.
pub mod mark {
    pub use crate::mark::{html_header, is_generated, script_header, style_header};
}
/// Rust names made from codes.
pub mod name {
    pub use crate::name::{Refusal, is_column_name, is_device_name, variant_name};
}
/// Which numbers the codes of a table may have.
pub mod number_policy {
    pub use crate::number_policy::{OwnedRanges, distinct_tables, find_free_number, parse_ranges};
}
/// The generated files compared with those on disk.
pub mod plan {
    pub use crate::plan::{Change, GeneratedFile, Plan, with_line_ends_of};
}
/// Source files and positions in them.
pub mod source {
    pub use crate::source::*;
}
/// TOML with a position for every value.
pub mod spanned_toml {
    pub use crate::spanned_toml::*;
}
/// CSV files as rows and cells.
pub mod table {
    pub use crate::table::{Row, Table};
}
/// Messages with placeholders.
pub mod template {
    pub use crate::placeholder_style::PlaceholderStyle;
    pub use crate::template::*;
}
/// The files of a folder of tables.
pub mod tree {
    pub use crate::tree::*;
}
