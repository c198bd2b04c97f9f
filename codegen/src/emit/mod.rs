//! A [`Model`] into Rust: one module an API, its machine tables beside it, and the root that names them all.

mod code;
mod doc;
mod lookup;
mod status;

use crate::model::{Api, Model};
use crate::print;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// A generated file: its path below the output folder, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// With `/` on every system.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// What the generated files say of themselves in their first line. The sweep removes no file without it.
pub(crate) const MARK: &str = "@generated";

/// The traits and types that every module shares.
const RUNTIME: &str = include_str!("../../runtime/error.rs");

/// Every Rust file of a crate: `lib.rs`, `runtime.rs`, and two for each API.
pub(crate) fn files(model: &Model, tables: &str) -> Vec<Output> {
    let mut files = vec![
        Output {
            path: "lib.rs".into(),
            text: root(model, tables),
        },
        Output {
            path: "runtime.rs".into(),
            text: format!("// {MARK} by error-tables.\n\n{RUNTIME}"),
        },
    ];
    for api in &model.apis {
        let header = format!(
            "// {MARK} from {tables}/{} by error-tables. Change the table and run cargo build.\n",
            api.name
        );
        let path = format!("{}.rs", api.module);
        files.push(Output {
            path,
            text: print::file(&header, module(model, api)),
        });
        let path = format!("{}/lookup.rs", api.module);
        files.push(Output {
            path,
            text: print::file(&header, lookup::items(api)),
        });
    }
    files
}

fn root(model: &Model, tables: &str) -> String {
    let header =
        format!("// {MARK} from {tables} by error-tables. Change a table and run cargo build.\n");
    let list = model.apis.iter().map(|api| {
        let line = format!(" - [`{}`]: {}", api.module, doc::prose(&api.title));
        quote! { #![doc = #line] }
    });
    let modules = model.apis.iter().map(|api| {
        let module = format_ident!("{}", api.module);
        quote! { pub mod #module; }
    });
    let head = quote! {
        #![doc = " The documented errors of several APIs, as Rust types."]
        #![doc = ""]
        #![doc = " Each module has an `ErrorCode` with the documented code, status and texts of every error, and lookups from what is"]
        #![doc = " on the wire; and a `Status` where the API documents statuses. [`DocumentedError`] is what they have in common."]
        #![doc = ""]
        #(#list)*
        #![no_std]
        #![forbid(unsafe_code)]
        #![warn(missing_docs)]
        #![allow(clippy::doc_markdown)]
    };
    let runtime = quote! {
        mod runtime;
        pub use runtime::{CodeError, DocumentedError, ParseCodeError, Retry};
    };
    print::root(&header, head, [quote! { #(#modules)* }, runtime])
}

/// The items of one API's module.
fn module(model: &Model, api: &Api) -> Vec<TokenStream> {
    let title = format!(
        " The errors of the {}{}.",
        doc::prose(&api.title),
        doc::source(api)
    );
    let attributes = quote! {
        #![doc = #title]
        #![allow(deprecated, clippy::doc_markdown, clippy::enum_variant_names, clippy::upper_case_acronyms, rustdoc::bare_urls)]
    };
    let mut items = vec![attributes];
    let errors = if api.codes.is_empty() {
        quote! {}
    } else {
        quote! { CodeError, DocumentedError, ParseCodeError, }
    };
    items.push(quote! {
        use super::{#errors Retry};
        use core::fmt;
        #[rustfmt::skip]
        mod lookup;
    });
    if !api.codes.is_empty() {
        items.extend(code::items(model, api));
    }
    if !api.statuses.is_empty() {
        items.extend(status::items(api));
    }
    items
}
