//! What documentation says about the errors of an API, whatever the markup language: the facts of each row, and the generated
//! Markdown pages.

mod anchors;
mod body_members;
mod code_row;
mod facts;
mod page;

pub use anchors::{code_anchor, row_anchors};
pub use body_members::{BodyMember, collect_members};
pub(crate) use code_row::history_facts;
pub use code_row::{CodeRow, Fact, FactValue, collect_rows};
pub(crate) use facts::{Facts, Field, Subject};
pub(crate) use page::render_docs;
