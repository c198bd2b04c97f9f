//! A tree of files as one file of nested modules, for `include!`.

use super::root;
use crate::plan::GeneratedFile;
use crate::print;
use quote::quote;
use syn::{Item, ItemMod, token::Brace};

/// One text out of the files of a tree, whose root is the first. The root's inner attributes are gone: `include!` refuses them.
pub(crate) fn inline(files: &[GeneratedFile]) -> String {
    let Some(first) = files.first() else {
        return String::new();
    };
    let header = first.text.lines().next().unwrap_or_default();
    let allowed = root::allowed();
    let items = parse(&first.text).items.into_iter().map(|item| {
        let item = filled(item, "", files);
        quote! { #[allow(#allowed)] #item }
    });
    print::print_file(&format!("{header}\n"), vec![quote! { #(#items)* }.into()])
}

/// `mod x;` with what is in its file.
fn filled(item: Item, folder: &str, files: &[GeneratedFile]) -> Item {
    let Item::Mod(declared @ ItemMod { content: None, .. }) = item else {
        return item;
    };
    let path = format!("{folder}{}", declared.ident);
    let wanted = format!("{path}.rs");
    let Some(file) = files.iter().find(|file| file.path == wanted) else {
        return Item::Mod(declared);
    };
    let file = parse(&file.text);
    let inside = file.items.into_iter();
    let inside = inside
        .map(|item| filled(item, &format!("{path}/"), files))
        .collect();
    let mut module = ItemMod {
        semi: None,
        content: Some((Brace::default(), inside)),
        ..declared
    };
    module.attrs.extend(file.attrs);
    Item::Mod(module)
}

/// The files are our own prints: one that is no Rust says so where it is compiled.
fn parse(text: &str) -> syn::File {
    syn::parse_file(text).unwrap_or_else(|error| {
        let why = error.to_string();
        syn::parse_quote! { compile_error!(#why); }
    })
}
