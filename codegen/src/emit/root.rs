//! The root file, which declares every module, and the form in which all files are one, for `include!`.

use super::{doc, message, wire};
use crate::mark::rust_header;
use crate::model::{Api, Model};
use crate::plan::GeneratedFile;
use crate::print::{self, Part};
use crate::style::{Gate, Layout, Style};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Item, ItemMod, token::Brace};

/// The root's file.
pub(crate) fn root_path(layout: Layout) -> &'static str {
    match layout {
        Layout::Crate => "lib.rs",
        Layout::Module | Layout::Include => "mod.rs",
    }
}

/// Renders the root file.
pub(super) fn render_root(model: &Model, style: &Style) -> String {
    let visibility = &style.visibility;
    let modules = model.apis.iter().map(|api| {
        let module = format_ident!("{}", api.module);
        quote! { #visibility mod #module; }
    });
    let shared = shared_types(style);
    let groups = [
        docs_and_attributes(model, style),
        quote! { #(#modules)* },
        shared,
        wire_modules(model, style),
    ];
    print::print_file(&rust_header(None), groups.map(Part::from).into())
}

/// Docs and attributes. What is included may have none, and gets them with [`inline_modules`].
fn docs_and_attributes(model: &Model, style: &Style) -> TokenStream {
    let attributes = match style.layout {
        Layout::Include => return quote! {},
        // Unused items are not worth a warning in a crate that has its own code.
        Layout::Module => {
            let allowed = allowed_lints(style);
            quote! { #![allow(#allowed, rustdoc::bare_urls)] }
        }
        Layout::Crate => {
            // Some ask for a later Rust than 1.81. Numbers and URLs are written as the table writes them.
            let allowed = quote! { clippy::nursery, clippy::collapsible_if, clippy::doc_markdown, clippy::unnecessary_map_or, clippy::unreadable_literal, rustdoc::bare_urls };
            quote! {
                #![no_std]
                #![forbid(unsafe_code)]
                #![warn(missing_docs)]
                #![allow(#allowed)]
            }
        }
    };
    if let Some(path) = &style.crate_docs {
        // `doc_cfg` is unstable: docs.rs builds with a nightly compiler, and shows with it what is behind a feature.
        return quote! {
            #![doc = include_str!(#path)]
            #attributes
            #![cfg_attr(docsrs, feature(doc_cfg))]
        };
    }
    let list = model.apis.iter().map(|api| {
        // With a colon, a title of one word would make this the definition of a link.
        let line = format!(
            " - [`{}`] - {}",
            api.module,
            doc::escape_prose(&api.label())
        );
        quote! { #![doc = #line] }
    });
    let each = format!(
        " Each module has an `{}` with the documented code, status and texts of every error, and lookups from what is",
        style.error_type
    );
    let what = format!(
        " on the wire; and a `{}` where the API documents statuses. [`DocumentedError`] is what they have in common.",
        style.status_type
    );
    quote! {
        #![doc = " The documented errors of several APIs, as Rust types."]
        #![doc = ""]
        #![doc = #each]
        #![doc = #what]
        #![doc = ""]
        #(#list)*
        #attributes
    }
}

/// The lints that are not about the tables, in a crate that has its own.
pub(super) fn allowed_lints(style: &Style) -> TokenStream {
    // A feature that the crate does not declare must not go unnoticed.
    let features = (!style.wire.has_features()).then(|| quote! { unexpected_cfgs, });
    quote! { dead_code, #features unreachable_pub, unused_imports, clippy::all, clippy::pedantic, clippy::nursery }
}

/// The trait and the types that every module uses: embedded, or those of a crate.
fn shared_types(style: &Style) -> TokenStream {
    let visibility = &style.visibility;
    let names = quote! { {CodeError, DocumentedError, ParseCodeError, Retry} };
    if let Some(path) = &style.runtime {
        return quote! { #visibility use #path::#names; };
    }
    quote! {
        mod runtime;
        #visibility use runtime::#names;
    }
}

/// What placeholders, serde and the wire need beside it.
fn wire_modules(model: &Model, style: &Style) -> TokenStream {
    let visibility = &style.visibility;
    let any = |is: &dyn Fn(&Api) -> bool| model.apis.iter().any(is);
    let template = any(&message::has_plain_templates).then(|| quote! { mod template; });
    let wire = style.wire;
    let has_codes = any(&|api| !api.codes.is_empty());
    let has_body = any(&|api| wire::body(api).is_some());
    let module = |is_needed: bool, gate: Gate, name: &str, visibility: TokenStream| {
        let name = format_ident!("{name}");
        is_needed.then(|| gate.guard(|cfg| quote! { #cfg #visibility mod #name; }))
    };
    let private = TokenStream::new;
    let axum = module(has_body, wire.axum, "axum_response", private());
    let coding = module(has_codes, wire.serde, "coding", private());
    let http = module(has_body, wire.http, "http_response", private());
    let responses = module(has_body, wire.json, "wire", visibility.clone());
    let known = has_codes.then(|| {
        wire.serde
            .guard(|cfg| quote! { #cfg #visibility use coding::Known; })
    });
    // In the order of rustfmt.
    quote! { #axum #coding #http #template #responses #known }
}

/// Renders the files as one file of nested modules, for `include!`. The first file is the root. Its inner attributes are left out, since
/// `include!` does not accept them.
pub(crate) fn inline_modules(files: &[GeneratedFile], style: &Style) -> String {
    let Some(first) = files.first() else {
        return String::new();
    };
    let header = first.text.lines().next().unwrap_or_default();
    let allowed = allowed_lints(style);
    let items = parse_generated(&first.text).items.into_iter().map(|item| {
        let item = inline_module(item, "", files);
        quote! { #[allow(#allowed)] #item }
    });
    print::print_file(&format!("{header}\n"), vec![quote! { #(#items)* }.into()])
}

/// Puts the contents of its file into `mod x;`.
fn inline_module(item: Item, folder: &str, files: &[GeneratedFile]) -> Item {
    let Item::Mod(declared @ ItemMod { content: None, .. }) = item else {
        return item;
    };
    let path = format!("{folder}{}", declared.ident);
    let wanted = format!("{path}.rs");
    let Some(file) = files.iter().find(|file| file.path == wanted) else {
        return Item::Mod(declared);
    };
    let file = parse_generated(&file.text);
    let inside = file.items.into_iter();
    let inside = inside
        .map(|item| inline_module(item, &format!("{path}/"), files))
        .collect();
    let mut module = ItemMod {
        semi: None,
        content: Some((Brace::default(), inside)),
        ..declared
    };
    module.attrs.extend(file.attrs);
    Item::Mod(module)
}

/// Parses a generated file. Invalid Rust would be a bug of the generator, and is reported when the file is compiled.
fn parse_generated(text: &str) -> syn::File {
    syn::parse_file(text).unwrap_or_else(|error| {
        let why = error.to_string();
        syn::parse_quote! { compile_error!(#why); }
    })
}
