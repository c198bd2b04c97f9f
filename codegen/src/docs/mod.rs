//! What documentation says about the errors of an API, whatever the markup language: the facts of each row, and the generated
//! Markdown pages.

mod anchors;
mod facts;
mod page;

pub use anchors::{code_anchor, row_anchors};
pub use facts::{Facts, Field, Subject};
pub(crate) use page::render_docs;
