//! A [`Model`] into Rust: one module an API, its machine tables beside it, and the root that names them all.

mod code;
mod columns;
mod doc;
mod inline;
mod message;
mod root;
mod serde;
mod status;
mod wire;

use crate::mark::rust_header;
use crate::model::{Api, Model};
use crate::plan::GeneratedFile;
use crate::print::{self, Part};
use crate::style::Style;
pub(crate) use inline::inline;
use proc_macro2::TokenStream;
use quote::quote;
pub(crate) use root::root_path;

/// The traits and types that every module shares.
const RUNTIME: &str = include_str!("../../runtime/error.rs");

/// Reads what stands in the placeholders of a message.
const TEMPLATE: &str = include_str!("../../runtime/template.rs");

/// Every Rust file: the root, `runtime.rs` unless it is taken from a crate, and two or more for each API.
pub(crate) fn files(model: &Model, style: &Style) -> Vec<GeneratedFile> {
    let verbatim = |(path, text): (&str, &str)| GeneratedFile {
        path: path.into(),
        text: format!("{}\n{text}", rust_header(None)),
    };
    let mut files = vec![GeneratedFile {
        path: root_path(style.layout).into(),
        text: root::text(model, style),
    }];
    if style.runtime.is_none() {
        files.push(verbatim(("runtime.rs", RUNTIME)));
    }
    if model.apis.iter().any(message::has) {
        files.push(verbatim(("template.rs", TEMPLATE)));
    }
    if style.wire && model.apis.iter().any(serde::reads) {
        files.push(verbatim(serde::RUNTIME));
    }
    if style.wire && model.apis.iter().any(|api| wire::body(api).is_some()) {
        files.extend(wire::RUNTIME.map(verbatim));
    }
    for api in &model.apis {
        let header = rust_header(Some(&api.name));
        let path = format!("{}.rs", api.module);
        files.push(GeneratedFile {
            path,
            text: print::print_file(&header, module(model, api, style)),
        });
        if columns::has_lookup(api) {
            files.push(GeneratedFile {
                path: format!("{}/lookup.rs", api.module),
                text: print::print_file(&header, columns::lookup_items(api)),
            });
        }
        if message::has(api) {
            files.push(GeneratedFile {
                path: format!("{}/message.rs", api.module),
                text: print::print_file(&header, parts(message::items(api))),
            });
        }
        if let Some(body) = wire::body(api).filter(|_| style.wire) {
            files.push(GeneratedFile {
                path: format!("{}/wire.rs", api.module),
                text: print::print_file(&header, parts(wire::items(api, body, style))),
            });
        }
    }
    files
}

fn parts<'a>(items: Vec<TokenStream>) -> Vec<Part<'a>> {
    items.into_iter().map(Part::from).collect()
}

/// The items of one API's module.
fn module<'a>(model: &'a Model, api: &'a Api, style: &'a Style) -> Vec<Part<'a>> {
    let source = doc::source(api, &style.links)
        .map_or_else(String::new, |link| format!(", as documented at {link}"));
    let title = format!(" The errors of the {}{source}.", doc::prose(&api.title));
    let extends = api.parent.and_then(|at| model.apis.get(at)).map(|parent| {
        let (title, module) = (doc::prose(&parent.title), &parent.module);
        let line = format!(" They extend those of the [{title}](super::{module}).");
        quote! { #![doc = ""] #![doc = #line] }
    });
    let attributes = quote! {
        #![doc = #title]
        #extends
        #![allow(deprecated, clippy::doc_markdown, clippy::enum_variant_names, clippy::match_same_arms, clippy::too_many_lines, clippy::upper_case_acronyms, rustdoc::bare_urls)]
    };
    let mut items = vec![Part::from(attributes)];
    let errors = if api.codes.is_empty() {
        quote! {}
    } else {
        quote! { CodeError, DocumentedError, ParseCodeError, }
    };
    let message = message::has(api).then(|| {
        quote! {
            #[rustfmt::skip]
            mod message;
            pub use message::ErrorMessage;
        }
    });
    let lookup = columns::has_lookup(api).then(|| {
        quote! {
            #[rustfmt::skip]
            #[allow(clippy::all, clippy::pedantic)]
            mod lookup;
        }
    });
    let wire = wire::body(api).filter(|_| style.wire).map(|_| {
        quote! {
            #[cfg(feature = "json")]
            #[rustfmt::skip]
            mod wire;
            #[cfg(feature = "json")]
            pub use wire::*;
        }
    });
    items.push(Part::from(quote! {
        use super::{#errors Retry};
        use core::fmt;
        #lookup
        #message
        #wire
    }));
    if !api.codes.is_empty() {
        items.extend(code::items(model, api, style));
        if style.wire {
            items.extend(serde::items(api).into_iter().map(Part::from));
        }
    }
    if !api.statuses.is_empty() {
        items.extend(status::items(api, style));
    }
    items
}
