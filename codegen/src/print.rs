//! Tokens into text, one item after the other with a blank line between.

use proc_macro2::TokenStream;
use std::fmt::Write;
use syn::Item;

/// A file of groups of items.
pub(crate) fn file(header: &str, groups: Vec<TokenStream>) -> String {
    let mut text = header.to_string();
    for group in groups {
        match syn::parse2::<syn::File>(group) {
            Ok(file) => append(&mut text, file),
            // Tokens that are no Rust would be a bug of ours: a line that rustc refuses shows it where it is.
            Err(error) => {
                let _ = writeln!(text, "\ncompile_error!({:?});", error.to_string());
            }
        }
    }
    text
}

/// A crate root: what belongs to the crate comes first.
pub(crate) fn root<const N: usize>(
    header: &str,
    head: TokenStream,
    groups: [TokenStream; N],
) -> String {
    let mut all = vec![head];
    all.extend(groups);
    file(header, all)
}

fn append(text: &mut String, file: syn::File) {
    if !file.attrs.is_empty() {
        block(text, &unparse(file.attrs, Vec::new()));
    }
    let mut declarations = String::new();
    for item in file.items {
        match item {
            Item::Use(_) | Item::Mod(syn::ItemMod { content: None, .. }) => {
                let printed = unparse(Vec::new(), vec![item]);
                if printed.starts_with("#[") {
                    flush(text, &mut declarations);
                }
                declarations.push_str(&printed);
            }
            Item::Impl(item) => {
                flush(text, &mut declarations);
                block(text, &spaced(&item));
            }
            item => {
                flush(text, &mut declarations);
                block(text, &unparse(Vec::new(), vec![item]));
            }
        }
    }
    flush(text, &mut declarations);
}

fn unparse(attrs: Vec<syn::Attribute>, items: Vec<Item>) -> String {
    prettyplease::unparse(&syn::File {
        attrs,
        items,
        shebang: None,
        frontmatter: None,
    })
}

/// An `impl` with a blank line between its functions. Each is printed in an `impl` of its own, whose frame is then left out.
fn spaced(item: &syn::ItemImpl) -> String {
    let mut frame = item.clone();
    frame.items.clear();
    let frame = unparse(Vec::new(), vec![Item::Impl(frame)]);
    let Some(head) = frame.trim_end().strip_suffix('}') else {
        return frame;
    };
    let mut text = format!("{head}\n");
    let mut before = None;
    for part in &item.items {
        let alone = syn::ItemImpl {
            attrs: Vec::new(),
            items: vec![part.clone()],
            ..item.clone()
        };
        let printed = unparse(Vec::new(), vec![Item::Impl(alone)]);
        let inside = printed
            .split_once("{\n")
            .and_then(|(_, rest)| rest.trim_end().strip_suffix('}'));
        let short = !matches!(part, syn::ImplItem::Fn(_));
        if before.is_some_and(|before| !(before && short)) {
            text.push('\n');
        }
        text.push_str(inside.unwrap_or_default());
        before = Some(short);
    }
    if item.items.is_empty() {
        frame
    } else {
        text + "}\n"
    }
}

/// `use` and `mod` lines stand together.
fn flush(text: &mut String, declarations: &mut String) {
    if !declarations.is_empty() {
        block(text, &std::mem::take(declarations));
    }
}

fn block(text: &mut String, printed: &str) {
    text.push('\n');
    text.push_str(printed);
}
