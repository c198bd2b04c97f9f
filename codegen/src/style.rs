//! What the generated Rust is called, where it stands, and what it leans on: the options of a [`Builder`](crate::Builder), read.

use crate::error::Error;
use crate::model::Model;
use crate::name;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::collections::BTreeMap;
use syn::Ident;

/// Who sees the generated modules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Visibility {
    /// Everyone: `pub`.
    #[default]
    Public,
    /// The crate they are in: `pub(crate)`. They are no part of its API then, and may change without a release that says so.
    Crate,
}

/// Where the docs of a generated code point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Links {
    /// To the page that the table was read from, `page` in `api.toml`.
    #[default]
    Source,
    /// To the code's row on the generated Markdown page, which is published under this address: `https://example.org/errors`
    /// for `https://example.org/errors/shop.md#NOT_FOUND`.
    Pages(String),
    /// Nowhere: the page is not for those who read the docs.
    None,
}

/// Whether the root is a crate's, a module's, or meant for `include!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    Crate,
    Module,
    Include,
}

/// The options as a builder keeps them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) runtime: Option<String>,
    pub(crate) error_type: Option<String>,
    pub(crate) status_type: Option<String>,
    pub(crate) modules: BTreeMap<String, String>,
    pub(crate) derives: Vec<String>,
    pub(crate) visibility: Visibility,
    pub(crate) links: Links,
    pub(crate) wire: bool,
}

/// The options as the emitter uses them.
pub(crate) struct Style {
    pub(crate) layout: Layout,
    pub(crate) runtime: Option<syn::Path>,
    pub(crate) error_type: Ident,
    pub(crate) status_type: Ident,
    pub(crate) derives: Vec<syn::Path>,
    pub(crate) visibility: TokenStream,
    pub(crate) links: Links,
    /// Whether the code for the features `json`, `http` and `serde` is made.
    pub(crate) wire: bool,
    /// Whether the runtime's own examples, which name the crate `error_tables`, hold where it goes.
    pub(crate) examples: bool,
}

/// What every generated enum derives anyway, or implements by hand.
const GIVEN: [&str; 8] = [
    "Clone",
    "Copy",
    "Debug",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
];

impl Options {
    /// Checks the options and reads their Rust.
    pub(crate) fn style(&self, layout: Layout) -> Result<Style, Error> {
        let error_type = type_name(self.error_type.as_deref(), "ErrorCode")?;
        let status_type = type_name(self.status_type.as_deref(), "Status")?;
        if error_type == status_type {
            let what = format!("error_type and status_type are both `{error_type}`");
            return Err(Error::option(what, "give them different names"));
        }
        if layout == Layout::Crate && self.visibility == Visibility::Crate {
            let what = "visibility(Visibility::Crate) with sources: a crate that shows nothing";
            return Err(Error::option(
                what,
                "use module or include_file, or leave it public",
            ));
        }
        let derives = self.derives.iter().map(|written| derive(written));
        Ok(Style {
            layout,
            runtime: self.runtime.as_deref().map(runtime).transpose()?,
            error_type,
            status_type,
            derives: derives.collect::<Result<_, _>>()?,
            visibility: match self.visibility {
                Visibility::Public => quote! { pub },
                Visibility::Crate => quote! { pub(crate) },
            },
            links: self.links.clone(),
            wire: self.wire || layout == Layout::Crate,
            examples: false,
        })
    }

    /// Gives the modules the names that were asked for.
    pub(crate) fn rename(&self, model: &mut Model) -> Result<(), Error> {
        for (folder, module) in &self.modules {
            if name::module_name(module).as_ref() != Some(module)
                || name::is_reserved_module(module)
            {
                let what = format!(
                    "module_name(\"{folder}\", \"{module}\"): `{module}` cannot be the module"
                );
                let help = "write lower-case letters, digits and underscores, no Rust keyword and none of `runtime`, `lookup`, `coding`, `template`, `wire`, `lib`, `main`, `bin`";
                return Err(Error::option(what, help));
            }
            let Some(api) = model.apis.iter_mut().find(|api| api.name == *folder) else {
                let what =
                    format!("module_name(\"{folder}\", …): there is no such folder of tables");
                return Err(Error::option(
                    what,
                    "write the folder's name as it is on disk",
                ));
            };
            api.module.clone_from(module);
        }
        let mut modules: Vec<&str> = model.apis.iter().map(|api| api.module.as_str()).collect();
        modules.sort_unstable();
        match modules.windows(2).find(|two| two.first() == two.last()) {
            Some([module, ..]) => {
                let what = format!("two folders of tables make the module `{module}`");
                Err(Error::option(
                    what,
                    "give one of them another name with module_name",
                ))
            }
            _ => Ok(()),
        }
    }
}

fn type_name(written: Option<&str>, default: &str) -> Result<Ident, Error> {
    let written = written.unwrap_or(default);
    let taken = [
        "CodeError",
        "DocumentedError",
        "ParseCodeError",
        "Retry",
        "Option",
        "Some",
        "None",
        "Result",
        "Ok",
        "Err",
    ];
    if name::check_variant(written).is_err() || taken.contains(&written) {
        let what = format!("`{written}` cannot be the name of a generated type");
        return Err(Error::option(
            what,
            "write a name like `SqlState` that the generated code does not use itself",
        ));
    }
    Ok(format_ident!("{written}"))
}

fn derive(written: &str) -> Result<syn::Path, Error> {
    let refuse = |help| Error::option(format!("derive(\"{written}\")"), help);
    if GIVEN.contains(&written) {
        return Err(refuse(
            "the generated types have it already: remove the call",
        ));
    }
    if written == "Default" {
        return Err(refuse(
            "no documented code is the default one: remove the call",
        ));
    }
    syn::parse_str(written)
        .map_err(|_| refuse("write the path of one derive macro, such as \"serde::Serialize\""))
}

fn runtime(written: &str) -> Result<syn::Path, Error> {
    let mut path: syn::Path = syn::parse_str(written).map_err(|_| {
        Error::option(
            format!("runtime(\"{written}\")"),
            "write the path of the crate, such as \"error_tables\"",
        )
    })?;
    let local = path.segments.first().is_some_and(|first| {
        first.ident == "crate" || first.ident == "self" || first.ident == "super"
    });
    if !local && path.leading_colon.is_none() {
        // A module of the same name must not come before the crate.
        path.leading_colon = Some(syn::token::PathSep::default());
    }
    Ok(path)
}
