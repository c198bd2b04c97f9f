//! The enums of codes and of statuses can have any name that the generated code does not use itself.

use error_tables_codegen::Builder;
use error_tables_test_support::{list_cases, parse_archive, write_files};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The names of types and traits in the tokens: identifiers in camel case, but for those that follow a `::` outside of a `use`,
/// for associated types and constants, and for variants.
#[derive(Default)]
struct Names {
    found: BTreeSet<String>,
    variants: BTreeSet<String>,
}

fn add_names(tokens: TokenStream, names: &mut Names) {
    let (mut in_use, mut in_enum, mut is_member, mut colons) = (false, false, false, 0);
    for token in tokens {
        match &token {
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                in_use |= name == "use";
                in_enum |= name == "enum";
                let is_camel = name.starts_with(|c: char| c.is_ascii_uppercase())
                    && (name.len() == 1 || name.contains(|c: char| c.is_ascii_lowercase()));
                if is_camel && !is_member && (in_use || colons < 2) {
                    names.found.insert(name);
                }
            }
            TokenTree::Group(group) => {
                if in_enum && group.delimiter() == Delimiter::Brace {
                    in_enum = false;
                    let words = group.stream().into_iter().map(|token| token.to_string());
                    names.variants.extend(words);
                } else {
                    add_names(group.stream(), names);
                }
            }
            TokenTree::Punct(punct) => in_use &= punct.as_char() != ';',
            TokenTree::Literal(_) => {}
        }
        is_member =
            matches!(&token, TokenTree::Ident(ident) if ident == "type" || ident == "const");
        let is_colon = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
        colons = if is_colon { colons + 1 } else { 0 };
    }
}

#[test]
fn a_name_that_the_generated_code_uses_is_refused() {
    let (mut tried, mut accepted) = (BTreeSet::new(), BTreeSet::new());
    for case in list_cases("tests/golden") {
        let folder = tempfile::tempdir().expect("a folder");
        let text = fs::read_to_string(case.join("tables.txt")).expect("the tables");
        write_files(folder.path(), &parse_archive(&text));
        let plain = Builder::new(folder.path()).module("/out").wire();
        let owned = plain.clone().axum().message_types().owned_errors();
        for builder in [plain, owned] {
            try_names(&builder, &mut tried, &mut accepted);
        }
    }
    assert!(
        tried.contains("DocumentedError") && tried.contains("ErrorKind"),
        "{tried:?}"
    );
    assert_eq!(accepted, BTreeSet::new());
}

/// Gives the enums of a builder each name that its code uses, which must be refused.
fn try_names(builder: &Builder, tried: &mut BTreeSet<String>, accepted: &mut BTreeSet<String>) {
    let run = builder.check().expect("valid tables");
    let is_module = |path: &Path| {
        let apis = run.model.apis.iter();
        let mut modules = apis.map(|api| Path::new("/out").join(&api.module));
        modules.any(|module| path == module.with_extension("rs") || path.starts_with(module))
    };
    let mut names = Names::default();
    for change in run
        .plan
        .stale
        .iter()
        .filter(|change| is_module(&change.path))
    {
        let code = change.new.as_deref().unwrap_or_default();
        add_names(code.parse().expect("Rust"), &mut names);
    }
    let mut names: BTreeSet<String> = &names.found - &names.variants;
    // The generated code uses the other name then.
    names.retain(|name| name != "ErrorCode" && name != "Status");
    names.retain(|name| tried.insert(name.clone()));
    for name in names {
        if builder.clone().error_type(&name).check().is_ok() {
            accepted.insert(name.clone());
        }
        if builder.clone().status_type(&name).check().is_ok() {
            accepted.insert(name);
        }
    }
}
