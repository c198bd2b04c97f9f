//! The options of the generated code: what a build script sets with the methods of `Builder`.

use crate::shell::quote_argument;
use error_tables_codegen::{Builder, Links, Visibility};
use std::fmt::Write;

/// The code of error responses, and what it depends on.
#[derive(Debug, Default, clap::Args)]
#[allow(clippy::struct_excessive_bools)] // each is a flag
pub(crate) struct ResponseOptions {
    /// Read and build error responses; needs `serde_json`
    #[arg(long)]
    json: bool,

    /// Convert responses from and to those of the crate `http`; includes --json
    #[arg(long)]
    http: bool,

    /// Let handlers of axum return error replies; includes --json
    #[arg(long)]
    axum: bool,

    /// Serialize and deserialize codes; needs `serde`
    #[arg(long)]
    serde: bool,
}

impl ResponseOptions {
    /// The names of those that are on: flags, features and methods of `Builder` alike.
    pub(crate) fn names(&self) -> Vec<&'static str> {
        let all = [
            (self.json, "json"),
            (self.http, "http"),
            (self.axum, "axum"),
            (self.serde, "serde"),
        ];
        let on = all.into_iter().filter(|(is_on, _)| *is_on);
        on.map(|(_, name)| name).collect()
    }
}

#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Generated code")]
#[allow(clippy::struct_excessive_bools)] // each is a flag
pub(crate) struct CodeOptions {
    #[command(flatten)]
    responses: ResponseOptions,

    /// Compile each of these four with the feature of its name only. A crate has --json, --http and --serde like this by default
    #[arg(long)]
    behind_features: bool,

    /// A type for each message with placeholders
    #[arg(long)]
    message_types: bool,

    /// Errors that own the values of their messages, and may have a source
    #[arg(long)]
    owned_errors: bool,

    #[arg(
        long,
        value_name = "NAME",
        help = "The name of the enum of codes [default: ErrorCode]"
    )]
    error_type: Option<String>,

    /// The name of the enum of HTTP statuses [default: Status]
    #[arg(long, value_name = "NAME")]
    status_type: Option<String>,

    /// Derive a trait for the enums; can be repeated
    #[arg(long, value_name = "PATH")]
    derive: Vec<String>,

    /// Take the shared trait and types from this crate, such as `error_tables`
    #[arg(long, value_name = "CRATE")]
    runtime: Option<String>,

    /// The module of an API, if it is not to have the name of its folder; can be repeated
    #[arg(long, value_name = "API=MODULE", value_parser = parse_module_name)]
    module_name: Vec<(String, String)>,

    /// Link codes to the generated pages at this URL; `none` for no links [default: the page of the table]
    #[arg(long, value_name = "URL")]
    links: Option<String>,

    /// The docs of the crate, such as `../README.md`; the path starts at its `lib.rs`
    #[arg(long, value_name = "FILE", conflicts_with = "module")]
    crate_docs: Option<String>,

    /// Make the modules visible in the crate only
    #[arg(long, requires = "module")]
    crate_visible: bool,
}

fn parse_module_name(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').filter(|(_, name)| !name.is_empty());
    let (api, module) = parts.ok_or("write API=MODULE, such as shop-v2=shop")?;
    Ok((api.to_string(), module.to_string()))
}

impl CodeOptions {
    pub(crate) fn apply(&self, mut builder: Builder) -> Builder {
        type Switch = fn(Builder) -> Builder;
        let responses = &self.responses;
        let switches: [(bool, Switch); 7] = [
            (responses.json, Builder::json),
            (responses.http, Builder::http),
            (responses.axum, Builder::axum),
            (responses.serde, Builder::serde),
            (self.behind_features, Builder::behind_features),
            (self.message_types, Builder::message_types),
            (self.owned_errors, Builder::owned_errors),
        ];
        for (is_on, switch) in switches {
            if is_on {
                builder = switch(builder);
            }
        }
        if let Some(name) = &self.error_type {
            builder = builder.error_type(name);
        }
        if let Some(name) = &self.status_type {
            builder = builder.status_type(name);
        }
        for path in &self.derive {
            builder = builder.derive(path);
        }
        if let Some(path) = &self.runtime {
            builder = builder.runtime(path);
        }
        for (api, module) in &self.module_name {
            builder = builder.module_name(api, module);
        }
        if let Some(url) = &self.links {
            let links = match url.as_str() {
                "none" => Links::None,
                url => Links::Pages(url.to_string()),
            };
            builder = builder.links(links);
        }
        if let Some(path) = &self.crate_docs {
            builder = builder.crate_docs(path);
        }
        if self.crate_visible {
            builder = builder.visibility(Visibility::Crate);
        }
        builder
    }

    /// The options as they are written on a command line.
    pub(crate) fn arguments(&self) -> String {
        let mut text = String::new();
        for name in self.responses.names() {
            let _ = write!(text, " --{name}");
        }
        for (is_on, flag) in [
            (self.behind_features, "behind-features"),
            (self.message_types, "message-types"),
            (self.owned_errors, "owned-errors"),
            (self.crate_visible, "crate-visible"),
        ] {
            if is_on {
                let _ = write!(text, " --{flag}");
            }
        }
        let one = |flag, value: &Option<String>| {
            value
                .iter()
                .map(move |value| (flag, value.clone()))
                .collect::<Vec<_>>()
        };
        let derives = self.derive.iter().map(|path| ("derive", path.clone()));
        let names = self.module_name.iter();
        let names = names.map(|(api, module)| ("module-name", format!("{api}={module}")));
        let values = one("error-type", &self.error_type)
            .into_iter()
            .chain(one("status-type", &self.status_type))
            .chain(derives)
            .chain(one("runtime", &self.runtime))
            .chain(names)
            .chain(one("links", &self.links))
            .chain(one("crate-docs", &self.crate_docs));
        for (flag, value) in values {
            let _ = write!(text, " --{flag} {}", quote_argument(&value));
        }
        text
    }
}
