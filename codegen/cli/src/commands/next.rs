//! `next`: prints the next free number of a range of codes.

use crate::error::CliError;
use crate::options::TablesOption;
use crate::output;
use error_tables_codegen::tools::error::{Diagnostics, suggest_similar};
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::{Api, CodeType, Model, WireCode};
use error_tables_codegen::tools::number_policy::{find_free_number, parse_ranges};
use error_tables_codegen::tools::source::{Span, Spanned};
use error_tables_codegen::tools::tree::Tree;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct NextArgs {
    /// A range such as 1000..1999, or an owner in [ranges] of api.toml
    #[arg(value_name = "CODE-RANGE", allow_hyphen_values = true)]
    range: String,

    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// The API that gets the code; not needed if there is only one, or if only one has the owner
    #[arg(long, value_name = "API")]
    api: Option<String>,
}

pub(crate) fn run(args: &NextArgs) -> Result<ExitCode, CliError> {
    let model = Tree::read(&args.tables.folder).and_then(build_model)?;
    let api = choose_api(args, &model)?;
    let ranges = find_ranges(args, api)?;
    let Some(number) = find_free_number(&model, api, &ranges) else {
        return Err(CliError::Negative {
            message: format!("no number of `{}` is free in {}", args.range, api.name),
            notes: Vec::new(),
            help: "choose another range; the codes that were removed or reserved are not free"
                .to_string(),
        });
    };
    let is_hexadecimal = ranges.iter().any(|range| match &range.value {
        WireCode::Range(range) => range.is_hexadecimal() && range.contains(number),
        _ => false,
    });
    let text = if is_hexadecimal && number >= 0 {
        format!("0x{number:X}\n")
    } else {
        format!("{number}\n")
    };
    output::print_text(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn choose_api<'a>(args: &NextArgs, model: &'a Model) -> Result<&'a Api, CliError> {
    let names: Vec<&str> = model.apis.iter().map(|api| api.name.as_str()).collect();
    if let Some(name) = &args.api {
        let mut apis = model.apis.iter();
        return apis.find(|api| api.name == *name).ok_or_else(|| {
            let help = suggest_similar(name, &names, "API");
            CliError::usage_with_help(format!("there is no API `{name}`"), help)
        });
    }
    // A table that inherits the ranges does not count.
    let has_owner = |api: &&Api| {
        let parent = model.parent(api);
        let inherited = parent.map_or(&[][..], |parent| &parent.ranges);
        let mut ranges = api.ranges.iter();
        ranges.any(|ranges| {
            let mut inherited = inherited.iter();
            ranges.owner.value == args.range
                && inherited.all(|other| other.owner.span != ranges.owner.span)
        })
    };
    let owners: Vec<&Api> = model.apis.iter().filter(has_owner).collect();
    match (&model.apis[..], &owners[..]) {
        ([only], _) => Ok(only),
        (_, [only]) => Ok(only),
        _ => Err(CliError::usage_with_help(
            format!("`{}` does not say which API gets the code", args.range),
            format!("add --api with one of {}", names.join(", ")),
        )),
    }
}

/// The ranges of the owner, or the range itself.
fn find_ranges(args: &NextArgs, api: &Api) -> Result<Vec<Spanned<WireCode>>, CliError> {
    let mut owned = api.ranges.iter();
    if let Some(owned) = owned.find(|ranges| ranges.owner.value == args.range) {
        return Ok(owned.ranges.clone());
    }
    if api.code_type == CodeType::String {
        let message = format!("the codes of {} are words, which are in no range", api.name);
        return Err(CliError::usage(message));
    }
    let text = Spanned::new(args.range.clone(), Span::default());
    let mut diagnostics = Diagnostics::default();
    let ranges = parse_ranges(&[text], api.code_type, &mut diagnostics);
    if ranges.is_empty() {
        let names: Vec<&str> = api.ranges.iter().map(|r| r.owner.value.as_str()).collect();
        let help = if names.is_empty() {
            "write both ends: 1000..1999".to_string()
        } else {
            suggest_similar(&args.range, &names, "owner")
        };
        let message = format!(
            "`{}` is no range of {} codes, and no owner in [ranges]",
            args.range,
            api.code_type.name()
        );
        return Err(CliError::usage_with_help(message, help));
    }
    Ok(ranges)
}
