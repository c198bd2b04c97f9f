#![doc = include_str!("../README.md")]

pub mod args;
mod choose;
pub mod encode;
mod list;
mod serve;

pub use args::Args;
pub use serve::Server;

use error_tables_codegen::Error;
use error_tables_codegen::error::plain;
use error_tables_codegen::lower;
use error_tables_codegen::model::{Api, Model};
use error_tables_codegen::tree::Tree;

/// The table of the API that the arguments name.
///
/// # Errors
/// The tables cannot be read or have mistakes, or there is no such API.
pub fn table(args: &Args) -> Result<Api, String> {
    let model: Result<Model, Error> = Tree::read(&args.tables).and_then(lower::lower);
    let model = model.map_err(|error| error.to_string())?;
    let names: Vec<String> = model.apis.iter().map(|api| api.name.clone()).collect();
    let api = model.apis.into_iter().find(|api| api.name == args.api);
    let api = api.ok_or_else(|| {
        let known = names.join(", ");
        format!("there is no API `{}`; there are {known}", plain(&args.api))
    })?;
    if api.codes.is_empty() {
        return Err(format!(
            "`{}` documents statuses, and no code to send",
            api.name
        ));
    }
    Ok(api)
}

/// What is not the page's in what is sent, for the line at the start.
#[must_use]
pub fn remarks(api: &Api) -> Vec<String> {
    let mut remarks = Vec::new();
    let count = |is: &dyn Fn(&error_tables_codegen::model::Code) -> bool| {
        api.codes.iter().filter(|code| is(code)).count()
    };
    let body = api.body.as_ref();
    if body.is_none() {
        remarks.push("the table describes no body: none is sent".to_string());
    }
    if body.is_some_and(|body| body.message.is_some()) {
        let meant = count(&|code| code.message.is_none() && code.meaning.is_some());
        if meant > 0 {
            let all = if meant == api.codes.len() {
                "every code"
            } else {
                "some codes"
            };
            remarks.push(format!(
                "the page gives no message for {all}: the meaning is sent"
            ));
        }
        if count(&|code| code.message.is_none() && code.meaning.is_none()) > 0 {
            remarks.push(
                "where it gives neither message nor meaning, the code is sent as message".into(),
            );
        }
        if count(&|code| {
            code.message
                .as_ref()
                .is_some_and(|m| m.value.placeholders().next().is_some())
        }) > 0
        {
            remarks.push("a placeholder is sent as its name".into());
        }
    }
    for (status, why) in body.map(|body| body.ours.as_slice()).unwrap_or_default() {
        remarks.push(format!("{}: {}", status.value, why.value));
    }
    let mute = count(&|code| code.status.is_none());
    if mute > 0 && mute < api.codes.len() {
        remarks.push(format!(
            "{mute} codes have no documented status: --status sends them too"
        ));
    }
    remarks
}
