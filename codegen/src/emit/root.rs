//! The root that names every module: a crate's, a module's, or that of one file for `include!`.

use super::{doc, message, serde, wire};
use crate::mark::rust_header;
use crate::model::{Api, Model};
use crate::print::{self, Part};
use crate::style::{Layout, Style};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The root's file.
pub(crate) fn root_path(layout: Layout) -> &'static str {
    match layout {
        Layout::Crate => "lib.rs",
        Layout::Module | Layout::Include => "mod.rs",
    }
}

pub(super) fn text(model: &Model, style: &Style) -> String {
    let visibility = &style.visibility;
    let modules = model.apis.iter().map(|api| {
        let module = format_ident!("{}", api.module);
        quote! { #visibility mod #module; }
    });
    let shared = shared(style);
    let groups = [
        head(model, style),
        quote! { #(#modules)* },
        shared,
        wire(model, style),
    ];
    print::print_file(&rust_header(None), groups.map(Part::from).into())
}

/// Docs and attributes. What is included may have none, and gets them with [`super::inline`].
fn head(model: &Model, style: &Style) -> TokenStream {
    let attributes = match style.layout {
        Layout::Include => return quote! {},
        // In a crate of one's own, what is not used is no news.
        Layout::Module => {
            let allowed = allowed();
            quote! { #![allow(#allowed)] }
        }
        Layout::Crate => quote! {
            #![no_std]
            #![forbid(unsafe_code)]
            #![warn(missing_docs)]
            #![allow(clippy::doc_markdown)]
        },
    };
    let list = model.apis.iter().map(|api| {
        let line = format!(" - [`{}`]: {}", api.module, doc::prose(&api.title));
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
pub(super) fn allowed() -> TokenStream {
    quote! { dead_code, unexpected_cfgs, unreachable_pub, unused_imports, clippy::all, clippy::pedantic, clippy::nursery }
}

/// The trait and the types that every module uses: embedded, or those of a crate.
fn shared(style: &Style) -> TokenStream {
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
fn wire(model: &Model, style: &Style) -> TokenStream {
    let visibility = &style.visibility;
    let any = |is: &dyn Fn(&Api) -> bool| model.apis.iter().any(is);
    let template = any(&message::has).then(|| quote! { mod template; });
    let coding = (style.wire && any(&serde::reads)).then(|| {
        quote! {
            #[cfg(feature = "serde")]
            mod coding;
        }
    });
    let wire = (style.wire && any(&|api| wire::body(api).is_some())).then(|| {
        quote! {
            #[cfg(feature = "json")]
            #visibility mod wire;
        }
    });
    quote! { #coding #template #wire }
}
