//! Generates Rust from a [`Model`]: a module for each API, its lookup in a file beside it, and the root that declares the modules.

mod closed_set;
mod code;
mod code_range;
mod code_types;
mod columns;
mod doc;
mod keys;
mod locale;
mod message;
mod message_table;
mod message_types;
mod operation;
mod owned_error;
mod root;
mod serde;
mod status;
mod url;
mod wire;

use crate::lookup::is_small;
use crate::mark::rust_header;
use crate::model::{Api, Model};
use crate::plan::GeneratedFile;
use crate::print::{self, Part};
use crate::style::Style;
pub use closed_set::find_row;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
pub(crate) use root::{inline_modules, root_path};
pub(crate) use wire::object_names;

/// The traits and types that every module shares.
const RUNTIME: &str = include_str!("../../runtime/error.rs");

/// Parses the values of the placeholders in a message.
const TEMPLATE: &str = include_str!("../../runtime/template.rs");

/// Renders every Rust file: the root, `runtime.rs` unless it comes from a crate, and one or more for each API.
pub(crate) fn render_rust(model: &Model, style: &Style) -> Vec<GeneratedFile> {
    let verbatim = |(path, text): (&str, &str)| GeneratedFile {
        path: path.into(),
        text: format!("{}\n{text}", rust_header(None)),
    };
    let mut files = vec![GeneratedFile {
        path: root_path(style.layout).into(),
        text: root::render_root(model, style),
    }];
    if style.runtime.is_none() {
        files.push(verbatim(("runtime.rs", RUNTIME)));
    }
    if model.apis.iter().any(message::has_plain_templates) {
        files.push(verbatim(("template.rs", TEMPLATE)));
    }
    if style.wire.serde.is_generated() && model.apis.iter().any(|api| !api.codes.is_empty()) {
        files.push(verbatim((serde::RUNTIME.0, &serde::runtime(&model.apis))));
    }
    if style.wire.json.is_generated() && model.apis.iter().any(|api| wire::body(api).is_some()) {
        let runtime = wire::runtime(model);
        let runtime = runtime.iter().map(|(path, text)| (*path, text.as_str()));
        files.extend(runtime.map(verbatim));
        let conversions = [
            (style.wire.http, wire::HTTP_RUNTIME),
            (style.wire.axum, wire::AXUM_RUNTIME),
        ];
        let wanted = conversions.iter().filter(|(gate, _)| gate.is_generated());
        files.extend(wanted.map(|(_, file)| verbatim(*file)));
    }
    for api in &model.apis {
        let header = rust_header(Some(&api.name));
        let path = format!("{}.rs", api.module);
        files.push(GeneratedFile {
            path,
            text: print::print_file(&header, module_items(model, api, style)),
        });
        if columns::has_lookup(api) {
            files.push(GeneratedFile {
                path: format!("{}/lookup.rs", api.module),
                text: print::print_file(&header, columns::lookup_items(api)),
            });
        }
        if message::has_templates(api) {
            files.push(GeneratedFile {
                path: format!("{}/{}.rs", api.module, message::module_name(style)),
                text: print::print_file(&header, message_items(api)),
            });
            if style.message_types {
                files.push(GeneratedFile {
                    path: format!("{}/message.rs", api.module),
                    text: print::print_file(&header, into_parts(message_types::items(api))),
                });
            }
        }
        if style.owned_errors && !api.codes.is_empty() {
            files.push(GeneratedFile {
                path: format!("{}/error.rs", api.module),
                text: print::print_file(&header, owned_error::items(model, api, style)),
            });
        }
        if let Some(body) = wire::body(api).filter(|_| style.wire.json.is_generated()) {
            files.push(GeneratedFile {
                path: format!("{}/wire.rs", api.module),
                text: print::print_file(&header, into_parts(wire::items(api, body, style))),
            });
        }
    }
    files
}

/// The items of the file of `ErrorMessage`.
fn message_items(api: &Api) -> Vec<Part<'_>> {
    let rows: Vec<message::Row<'_>> = message::templated_codes(api)
        .map(message::Row::new)
        .collect();
    if is_small(rows.len()) {
        message::plain_items(rows, api.codes.len())
    } else {
        let lifetime = message::Lifetime::of_rows(&rows);
        message_table::items(rows, api.codes.len(), &lifetime)
    }
}

fn into_parts<'a>(items: Vec<TokenStream>) -> Vec<Part<'a>> {
    items.into_iter().map(Part::from).collect()
}

/// The items of one API's module.
fn module_items<'a>(model: &'a Model, api: &'a Api, style: &'a Style) -> Vec<Part<'a>> {
    let source = doc::source_link(api, &style.links)
        .map_or_else(String::new, |link| format!(", as documented at {link}"));
    let title = format!(
        " The errors of the {}{source}.",
        doc::escape_prose(&api.label())
    );
    let extends = model.parent(api).map(|parent| {
        let (title, module) = (doc::escape_prose(&parent.label()), &parent.module);
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
    let message = message::has_templates(api).then(|| {
        let module = format_ident!("{}", message::module_name(style));
        let types = style.message_types.then(|| {
            quote! {
                #[rustfmt::skip]
                pub mod message;
            }
        });
        quote! {
            #[rustfmt::skip]
            mod #module;
            #types
            pub use #module::ErrorMessage;
        }
    });
    let owned = (style.owned_errors && !api.codes.is_empty()).then(|| {
        quote! {
            #[rustfmt::skip]
            mod error;
            pub use error::{Error, ErrorKind};
        }
    });
    let lookup = columns::has_lookup(api).then(|| {
        quote! {
            #[rustfmt::skip]
            #[allow(clippy::all, clippy::pedantic)]
            mod lookup;
        }
    });
    let wire = wire::body(api).map(|_| {
        style.wire.json.guard(|cfg| {
            quote! {
                #cfg
                #[rustfmt::skip]
                mod wire;
                #cfg
                pub use wire::*;
            }
        })
    });
    items.push(Part::from(quote! {
        use super::{#errors Retry};
        use core::fmt;
        #lookup
        #message
        #owned
        #wire
    }));
    if !api.codes.is_empty() {
        items.extend(code::code_items(model, api, style));
        items.extend(code_range::range_items(api).map(Part::from));
        items.extend(closed_set::enums(api).into_iter().map(Part::from));
        items.extend(url::url_items(api).map(Part::from));
        items.extend(locale::locale_items(api).map(Part::from));
        items.extend(
            serde::coding_items(api, style.wire.serde)
                .into_iter()
                .map(Part::from),
        );
    }
    if !api.statuses.is_empty() {
        items.extend(status::status_items(api, style));
    }
    if !api.operations.is_empty() {
        items.extend(operation::operation_items(api, style));
    }
    items
}
