#![doc = include_str!("../README.md")]

pub mod args;
mod catalogue;
mod choices;
mod faults;
mod list;
mod server;

pub use args::Args;
pub use error_tables_site::{SiteConfig, encode};
pub use faults::Fault;
pub use server::Server;

use error_tables_codegen::Error;
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_codegen::tools::lower;
use error_tables_codegen::tools::model::{Api, Code, Model};
use error_tables_codegen::tools::template::{ParameterType, Template};
use error_tables_codegen::tools::tree::Tree;

/// Reads the tables, and the settings of their website.
///
/// # Errors
/// The tables cannot be read or have errors.
pub fn read_tables(args: &Args) -> Result<(Model, SiteConfig), String> {
    let model: Result<Model, Error> = Tree::read(&args.tables).and_then(lower::build_model);
    let model = model.map_err(|error| error.to_string())?;
    let config = SiteConfig::read(&args.tables).map_err(|error| error.to_string())?;
    Ok((model, config))
}

/// Finds the API that the arguments name.
///
/// # Errors
/// There is no such API.
pub fn find_api(model: &Model, args: &Args) -> Result<Api, String> {
    let api = model.apis.iter().find(|api| api.name == args.api);
    api.cloned().ok_or_else(|| {
        let names: Vec<&str> = model.apis.iter().map(|api| api.name.as_str()).collect();
        let known = names.join(", ");
        format!(
            "there is no API `{}`; choose one of {known}",
            escape_log_text(&args.api)
        )
    })
}

/// Lists how the server fills the gaps of the documentation.
#[must_use]
pub fn list_gaps(api: &Api) -> Vec<String> {
    let mut remarks = Vec::new();
    let count = |is: &dyn Fn(&Code) -> bool| api.codes.iter().filter(|code| is(code)).count();
    let body = api.body.as_ref();
    if body.is_none() {
        remarks.push("the table describes no body; responses have none".to_string());
    }
    if body.is_some_and(|body| body.message.is_some()) {
        let meant = count(&|code| code.message.is_none() && code.meaning.is_some());
        if meant > 0 {
            let all = if meant == api.codes.len() {
                "all codes are documented"
            } else {
                "some codes are documented"
            };
            remarks.push(format!(
                "{all} without a message; the meaning is sent instead"
            ));
        }
        if count(&|code| code.message.is_none() && code.meaning.is_none()) > 0 {
            remarks.push(
                "some codes are documented with neither message nor meaning; the code is sent as the message".into(),
            );
        }
        let has = |code: &Code, is_wanted: &dyn Fn(ParameterType) -> bool| {
            let message = code.message.as_ref().map(|message| &message.value);
            let mut parameters = message.into_iter().flat_map(Template::parameters);
            parameters.any(|parameter| is_wanted(parameter.kind))
        };
        let is_text = |kind| kind == ParameterType::Text;
        if count(&|code| has(code, &is_text)) > 0 {
            remarks.push("placeholders in messages are replaced by their names".into());
        }
        if count(&|code| has(code, &|kind| !is_text(kind))) > 0 {
            remarks.push(
                "placeholders for a number are replaced by 1, and those for a boolean by true"
                    .into(),
            );
        }
    }
    for (status, why) in body.map(|body| body.ours.as_slice()).unwrap_or_default() {
        remarks.push(format!("{}: {}", status.value, why.value));
    }
    let bare = |has_body: bool| -> String {
        let rows = api.statuses.iter().filter(|row| row.code.value >= 400);
        let bare = rows.filter(|row| {
            let status = row.code.value;
            let own = |code: &Code| code.status.as_ref().is_some_and(|own| own.value == status);
            let silent = row.body.as_ref().is_some_and(|body| !body.value);
            !silent
                && !api.codes.iter().any(own)
                && encode::encode_status(api, status).body.is_empty() != has_body
        });
        let statuses: Vec<String> = bare.map(|row| row.code.value.to_string()).collect();
        statuses.join(", ")
    };
    let (named, empty) = (bare(true), bare(false));
    if !named.is_empty() {
        remarks.push(format!(
            "{named}: documented without a code; the phrase of the status is sent as the code, and the meaning as the message"
        ));
    }
    if !empty.is_empty() {
        remarks.push(format!(
            "{empty}: documented with neither code nor body; sent without a body"
        ));
    }
    let mute = count(&|code| code.status.is_none());
    if mute > 0 && mute < api.codes.len() {
        remarks.push(format!(
            "{mute} codes have no documented status; they are sent to requests with mock-status, or with --status"
        ));
    }
    remarks
}
