//! The stages of the pipeline, for tools that need more of the tables than generated code.
//!
//! A build script needs nothing of this module. Its items may change in any release.

pub mod body {
    pub use crate::body::*;
}
pub mod cell {
    pub use crate::cell::*;
}
pub mod descriptor {
    pub use crate::descriptor::*;
}
pub mod envelope {
    pub use crate::envelope::*;
}
pub mod error {
    pub use crate::error::*;
}
pub mod escape {
    pub use crate::escape::*;
}
pub mod files {
    pub use crate::files::{ProjectRoot, Replacement, project_folder, replace_files, write_report};
}
pub mod spanned_toml {
    pub use crate::spanned_toml::*;
}
pub mod lower {
    pub use crate::lower::*;
}
pub mod model {
    pub use crate::model::*;
}
pub mod mark {
    pub use crate::mark::is_generated;
}
pub mod name {
    pub use crate::name::*;
}
pub mod docs_page {
    pub use crate::docs_page::*;
}
pub mod plan {
    pub use crate::plan::{Change, Plan};
}
pub mod source {
    pub use crate::source::*;
}
pub mod table {
    pub use crate::table::*;
}
pub mod template {
    pub use crate::template::*;
}
pub mod tree {
    pub use crate::tree::*;
}
