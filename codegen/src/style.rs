//! Output options of a [`Builder`](crate::Builder): names, layout, derives, visibility, and where the shared types come from.

use crate::column::ColumnType;
use crate::emit::object_names;
use crate::error::Error;
use crate::model::Model;
use crate::name;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::collections::BTreeMap;
use syn::Ident;

/// The visibility of the generated modules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Visibility {
    /// Everyone: `pub`.
    #[default]
    Public,
    /// The crate alone: `pub(crate)`. The modules are then not part of its API.
    Crate,
}

/// Where the doc comments of the generated codes link to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Links {
    /// The page that the table was read from, `page` in `api.toml`.
    #[default]
    Source,
    /// The code's row on the generated docs page, which is published under this URL: `https://example.org/errors`
    /// for `https://example.org/errors/shop.md#NOT_FOUND`.
    Pages(String),
    /// No links.
    None,
}

/// Whether the root file is that of a crate or of a module, or meant for `include!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    Crate,
    Module,
    Include,
}

/// The options as a builder stores them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) runtime: Option<String>,
    pub(crate) error_type: Option<String>,
    pub(crate) status_type: Option<String>,
    pub(crate) modules: BTreeMap<String, String>,
    pub(crate) derives: Vec<String>,
    pub(crate) visibility: Visibility,
    pub(crate) links: Links,
    pub(crate) wire: WireOptions,
    pub(crate) message_types: bool,
    pub(crate) owned_errors: bool,
    pub(crate) crate_docs: Option<String>,
}

/// What is generated of the code that reads and writes error responses, as a builder stores it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // each is a method of the builder
pub(crate) struct WireOptions {
    pub(crate) json: bool,
    pub(crate) http: bool,
    pub(crate) serde: bool,
    pub(crate) axum: bool,
    /// Whether each of them is behind the feature of the same name.
    pub(crate) features: bool,
}

impl WireOptions {
    /// What the crate `error-tables` has.
    pub(crate) const PUBLISHED: WireOptions = WireOptions {
        json: true,
        http: true,
        serde: true,
        axum: false,
        features: true,
    };

    pub(crate) fn is_empty(self) -> bool {
        !(self.json || self.http || self.serde || self.axum)
    }

    /// The text for [`Options::describe`]; `None` if nothing is generated.
    fn describe(self) -> Option<String> {
        if self.is_empty() {
            return None;
        }
        if self == Self::PUBLISHED {
            return Some("\"wire\"".to_string());
        }
        Some(format!("{self:?}"))
    }
}

/// Whether something that depends on another crate is generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    /// It is not.
    Absent,
    /// It is.
    Always,
    /// It is, and compiled with this feature.
    Feature(&'static str),
}

impl Gate {
    pub(crate) fn is_generated(self) -> bool {
        self != Gate::Absent
    }

    /// An item, which the function gets the attribute for; nothing if it is absent.
    pub(crate) fn guard(self, item: impl FnOnce(TokenStream) -> TokenStream) -> TokenStream {
        match self {
            Gate::Absent => TokenStream::new(),
            Gate::Always => item(TokenStream::new()),
            Gate::Feature(name) => item(quote! { #[cfg(feature = #name)] }),
        }
    }
}

/// The options of the wire as the emitter uses them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wire {
    pub(crate) json: Gate,
    pub(crate) http: Gate,
    pub(crate) serde: Gate,
    pub(crate) axum: Gate,
}

impl Wire {
    fn new(options: WireOptions, layout: Layout) -> Self {
        let options = if options.is_empty() && layout == Layout::Crate {
            WireOptions::PUBLISHED
        } else {
            options
        };
        let gate = |is_wanted: bool, feature| match (is_wanted, options.features) {
            (false, _) => Gate::Absent,
            (true, false) => Gate::Always,
            (true, true) => Gate::Feature(feature),
        };
        Wire {
            json: gate(options.json || options.http || options.axum, "json"),
            http: gate(options.http, "http"),
            serde: gate(options.serde, "serde"),
            axum: gate(options.axum, "axum"),
        }
    }

    /// Whether something is behind a feature.
    pub(crate) fn has_features(self) -> bool {
        let gates = [self.json, self.http, self.serde, self.axum];
        gates.iter().any(|gate| matches!(gate, Gate::Feature(_)))
    }
}

/// The options as the emitter uses them: parsed and checked.
pub(crate) struct Style {
    pub(crate) layout: Layout,
    pub(crate) runtime: Option<syn::Path>,
    pub(crate) error_type: Ident,
    pub(crate) status_type: Ident,
    pub(crate) derives: Vec<syn::Path>,
    pub(crate) visibility: TokenStream,
    pub(crate) links: Links,
    pub(crate) wire: Wire,
    /// Whether each message with placeholders is a type of its own.
    pub(crate) message_types: bool,
    /// Whether `Error` and `ErrorKind` are generated.
    pub(crate) owned_errors: bool,
    /// The file with the docs of the crate.
    pub(crate) crate_docs: Option<String>,
}

/// The types that `owned_errors` generates.
const OWNED_TYPES: [&str; 2] = ["Error", "ErrorKind"];

/// What every generated enum already derives or implements.
const IMPLEMENTED: [&str; 8] = [
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
    /// Text that differs if the options do. New options must not change the text of those that are there.
    pub(crate) fn describe(&self, layout: Layout) -> String {
        let usual = Options::default();
        let mut parts = vec![format!("{layout:?}")];
        let mut add = |is_usual: bool, option: &dyn std::fmt::Debug| {
            parts.extend((!is_usual).then(|| format!("{option:?}")));
        };
        add(self.runtime.is_none(), &("runtime", &self.runtime));
        add(self.error_type.is_none(), &("error_type", &self.error_type));
        add(
            self.status_type.is_none(),
            &("status_type", &self.status_type),
        );
        add(self.modules.is_empty(), &("modules", &self.modules));
        add(self.derives.is_empty(), &("derives", &self.derives));
        add(self.visibility == usual.visibility, &self.visibility);
        add(self.links == usual.links, &self.links);
        add(!self.message_types, &"message_types");
        add(!self.owned_errors, &"owned_errors");
        add(self.crate_docs.is_none(), &("crate_docs", &self.crate_docs));
        parts.extend(self.wire.describe());
        parts.join("\n")
    }

    /// Checks the options and parses their Rust.
    pub(crate) fn style(&self, layout: Layout) -> Result<Style, Error> {
        let error_type = parse_type_name(self.error_type.as_deref(), "ErrorCode")?;
        let status_type = parse_type_name(self.status_type.as_deref(), "Status")?;
        if error_type == status_type {
            let what = format!("error_type and status_type are both `{error_type}`");
            return Err(Error::option(what, "give them different names"));
        }
        if let Some(name) = [&error_type, &status_type]
            .into_iter()
            .find(|name| self.owned_errors && OWNED_TYPES.iter().any(|taken| name == taken))
        {
            let what = format!("owned_errors() generates a type `{name}`, and so do the options");
            let help = "give another name to error_type or status_type";
            return Err(Error::option(what, help));
        }
        if layout == Layout::Crate && self.visibility == Visibility::Crate {
            let what =
                "visibility(Visibility::Crate) with sources: the crate would have no public items";
            return Err(Error::option(
                what,
                "use module or include_file, or keep the default",
            ));
        }
        if layout != Layout::Crate && self.crate_docs.is_some() {
            let what = "crate_docs: the docs of a module are those of your crate";
            return Err(Error::option(what, "use it with sources only"));
        }
        let derives = self.derives.iter().map(|written| parse_derive(written));
        Ok(Style {
            layout,
            runtime: self
                .runtime
                .as_deref()
                .map(parse_runtime_path)
                .transpose()?,
            error_type,
            status_type,
            derives: derives.collect::<Result<_, _>>()?,
            visibility: match self.visibility {
                Visibility::Public => quote! { pub },
                Visibility::Crate => quote! { pub(crate) },
            },
            links: self.links.clone(),
            wire: Wire::new(self.wire, layout),
            message_types: self.message_types,
            owned_errors: self.owned_errors,
            crate_docs: self.crate_docs.clone(),
        })
    }

    /// Checks that the words of no column are an enum with the name of one of the other enums.
    fn check_type_names(&self, model: &Model) -> Result<(), Error> {
        let columns = model.apis.iter().flat_map(|api| &api.columns);
        for column in columns.filter(|column| column.kind == ColumnType::Word) {
            let name = &column.type_name.value;
            if self.owned_errors && OWNED_TYPES.contains(&name.as_str()) {
                let what = format!(
                    "owned_errors(): the words of the column `{}` are an enum `{name}` too",
                    column.name.value
                );
                return Err(Error::option(what, "set another `type_name` of the column"));
            }
            for (option, written) in [
                ("error_type", &self.error_type),
                ("status_type", &self.status_type),
            ] {
                if written.as_ref() == Some(name) {
                    let what = format!(
                        "{option}(\"{name}\"): the words of a column are an enum of this name"
                    );
                    return Err(Error::option(what, "write another name"));
                }
            }
        }
        let objects: Vec<String> = model.apis.iter().flat_map(object_names).collect();
        for (option, written) in [
            ("error_type", &self.error_type),
            ("status_type", &self.status_type),
        ] {
            if let Some(name) = written.as_ref().filter(|name| objects.contains(name)) {
                let what = format!("{option}(\"{name}\"): an object in a body has this name");
                return Err(Error::option(what, "write another name"));
            }
        }
        Ok(())
    }

    /// Renames the modules as the options say.
    pub(crate) fn rename(&self, model: &mut Model) -> Result<(), Error> {
        for (folder, module) in &self.modules {
            if name::module_name(module).as_ref() != Some(module)
                || name::is_reserved_module(module)
            {
                let what = format!(
                    "module_name(\"{folder}\", \"{module}\"): `{module}` cannot be the module"
                );
                let help = "write lower-case letters, digits and underscores; a Rust keyword, `runtime`, `lookup`, `coding`, `template`, `wire`, `http_response`, `axum_response`, `lib`, `main`, `bin` and the device names of Windows are not allowed";
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
        self.check_type_names(model)?;
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

/// The name of a generated type, which may be the usual one.
fn parse_type_name(written: Option<&str>, default: &str) -> Result<Ident, Error> {
    let written = written.unwrap_or(default);
    let is_usual = written == default;
    if !is_usual && !name::is_type_name(written) {
        let what = format!("`{written}` cannot be the name of a generated type");
        return Err(Error::option(
            what,
            "write a name like `SqlState` that the generated code does not use itself",
        ));
    }
    Ok(format_ident!("{written}"))
}

fn parse_derive(written: &str) -> Result<syn::Path, Error> {
    let refuse = |help| Error::option(format!("derive(\"{written}\")"), help);
    let path: syn::Path = syn::parse_str(written)
        .map_err(|_| refuse("write the path of one derive macro, such as \"serde::Serialize\""))?;
    let segments: Vec<String> = path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string())
        .collect();
    let standard = match segments.as_slice() {
        [name] => Some(name),
        [first, .., name] if ["core", "std"].contains(&first.as_str()) => Some(name),
        _ => None,
    };
    if standard.is_some_and(|name| IMPLEMENTED.contains(&name.as_str())) {
        return Err(refuse(
            "remove the call: the generated types have it already",
        ));
    }
    if standard.is_some_and(|name| name == "Default") {
        return Err(refuse("remove the call: no documented code is a default"));
    }
    Ok(path)
}

fn parse_runtime_path(written: &str) -> Result<syn::Path, Error> {
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
        // A module of the same name must not shadow the crate.
        path.leading_colon = Some(syn::token::PathSep::default());
    }
    Ok(path)
}
