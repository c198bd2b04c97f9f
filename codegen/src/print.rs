//! Prints tokens as text, item by item, with a blank line between items.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Arm, Expr, Item, ItemEnum, Stmt, Variant, token};

/// The columns that packed arrays use.
const WIDTH: usize = 100;
/// The most characters of the elements of an array on the line that it belongs to.
const ARRAY_WIDTH: usize = 60;
/// The number of variants that are printed at once. It bounds the memory for a large enum.
const CHUNK: usize = 512;

/// Items, and the contents of the last of them.
pub(crate) struct Part<'a> {
    items: TokenStream,
    filling: Option<Filling<'a>>,
}

/// Contents with an element for each row of the table. They are built as syntax trees, since parsing them would be slow.
enum Filling<'a> {
    Variants(Box<dyn Iterator<Item = Variant> + 'a>),
    Elements(Vec<Expr>),
    Arms(Vec<Arm>),
    Value(Expr),
    Parts(Vec<Part<'a>>),
}

impl From<TokenStream> for Part<'_> {
    fn from(items: TokenStream) -> Self {
        Self {
            items,
            filling: None,
        }
    }
}

impl<'a> Part<'a> {
    fn filled(items: TokenStream, filling: Filling<'a>) -> Self {
        Self {
            items,
            filling: Some(filling),
        }
    }

    /// An enum whose tokens have no variants.
    pub(crate) fn variants(
        items: TokenStream,
        variants: impl Iterator<Item = Variant> + 'a,
    ) -> Self {
        Self::filled(items, Filling::Variants(Box::new(variants)))
    }

    /// An array in a static or constant whose tokens are empty.
    pub(crate) fn elements(items: TokenStream, elements: Vec<Expr>) -> Self {
        Self::filled(items, Filling::Elements(elements))
    }

    /// A function whose last expression is a `match` without arms.
    pub(crate) fn arms(items: TokenStream, arms: Vec<Arm>) -> Self {
        Self::filled(items, Filling::Arms(arms))
    }

    /// A static or constant whose tokens have an empty literal.
    pub(crate) fn literal(items: TokenStream, literal: Literal) -> Self {
        Self::filled(
            items,
            Filling::Value(crate::syntax::literal_expression(literal)),
        )
    }

    /// A module whose tokens have no contents.
    pub(crate) fn module(items: TokenStream, parts: Vec<Part<'a>>) -> Self {
        Self::filled(items, Filling::Parts(parts))
    }

    fn parse(self) -> (syn::File, Option<Filling<'a>>) {
        let file = syn::parse2(self.items).unwrap_or_else(|error| compile_error_file(&error));
        (file, self.filling)
    }
}

/// A file that reports invalid tokens when it is compiled. They would be a bug of the generator.
fn compile_error_file(error: &syn::Error) -> syn::File {
    let why = error.to_string();
    let said = syn::parse2(quote! { compile_error!(#why); });
    said.unwrap_or(syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: Vec::new(),
    })
}

/// Prints a file.
pub(crate) fn print_file(header: &str, parts: Vec<Part>) -> String {
    let mut text = header.to_string();
    for part in parts {
        let (mut file, filling) = part.parse();
        match (filling, file.items.pop()) {
            (Some(Filling::Variants(variants)), Some(Item::Enum(frame))) => {
                print_items(&mut text, file);
                print_enum(&mut text, frame, variants);
            }
            (filling, last) => {
                file.items.extend(last.map(|last| fill_item(last, filling)));
                print_items(&mut text, file);
            }
        }
    }
    text
}

fn fill_item(mut item: Item, filling: Option<Filling>) -> Item {
    match (&mut item, filling) {
        (Item::Enum(item), Some(Filling::Variants(variants))) => item.variants.extend(variants),
        (Item::Mod(item), Some(Filling::Parts(parts))) => {
            let items = parts.into_iter().flat_map(|part| {
                let (mut file, filling) = part.parse();
                let last = file.items.pop().map(|last| fill_item(last, filling));
                file.items.into_iter().chain(last)
            });
            item.content = Some((token::Brace::default(), items.collect()));
        }
        (Item::Fn(item), Some(Filling::Arms(arms))) => {
            if let Some(Stmt::Expr(Expr::Match(last), _)) = item.block.stmts.last_mut() {
                last.arms.extend(arms);
            }
        }
        (Item::Const(item), Some(filling)) => fill_expression(&mut item.expr, filling),
        (Item::Static(item), Some(filling)) => fill_expression(&mut item.expr, filling),
        _ => {}
    }
    item
}

fn fill_expression(expr: &mut Expr, filling: Filling) {
    match (expr, filling) {
        (Expr::Unary(unary), filling) => fill_expression(&mut unary.expr, filling),
        (Expr::Reference(reference), filling) => fill_expression(&mut reference.expr, filling),
        (Expr::Array(array), Filling::Elements(elements)) => array.elems.extend(elements),
        (expr, Filling::Value(value)) => *expr = value,
        _ => {}
    }
}

/// Prints an enum, [`CHUNK`] variants at a time. Each chunk is printed in an `enum` whose frame is then left out.
fn print_enum(text: &mut String, frame: ItemEnum, variants: impl Iterator<Item = Variant>) {
    let mut variants = variants.peekable();
    let alone = ItemEnum {
        attrs: Vec::new(),
        ..frame.clone()
    };
    let whole = unparse(Vec::new(), vec![Item::Enum(frame)]);
    let Some(head) = whole.trim_end().strip_suffix("{}") else {
        return print_block(text, &whole);
    };
    print_block(text, head);
    text.push_str("{\n");
    while variants.peek().is_some() {
        let lot = ItemEnum {
            variants: variants.by_ref().take(CHUNK).collect::<Punctuated<_, _>>(),
            ..alone.clone()
        };
        let printed = unparse(Vec::new(), vec![Item::Enum(lot)]);
        text.push_str(inner_lines(&printed).unwrap_or_default());
    }
    text.push_str("}\n");
}

/// The text between the first line and the last.
fn inner_lines(printed: &str) -> Option<&str> {
    let (_, rest) = printed.split_once("{\n")?;
    rest.trim_end().strip_suffix('}')
}

fn print_items(text: &mut String, file: syn::File) {
    if !file.attrs.is_empty() {
        print_block(text, &unparse(file.attrs, Vec::new()));
    }
    let mut declarations = String::new();
    for item in file.items {
        match item {
            Item::Use(_) | Item::Mod(syn::ItemMod { content: None, .. }) => {
                let printed = unparse(Vec::new(), vec![item]);
                if printed.starts_with("#[") {
                    print_declarations(text, &mut declarations);
                }
                declarations.push_str(&printed);
            }
            Item::Impl(item) => {
                print_declarations(text, &mut declarations);
                print_block(text, &print_impl(item));
            }
            item => {
                print_declarations(text, &mut declarations);
                print_block(
                    text,
                    &join_arrays(&pack_arrays(&unparse(Vec::new(), vec![item]))),
                );
            }
        }
    }
    print_declarations(text, &mut declarations);
}

fn unparse(attrs: Vec<syn::Attribute>, items: Vec<Item>) -> String {
    prettyplease::unparse(&syn::File {
        attrs,
        items,
        shebang: None,
        frontmatter: None,
    })
}

/// Prints an `impl` with a blank line between its functions. Each is printed in an `impl` whose frame is then left out.
fn print_impl(mut item: syn::ItemImpl) -> String {
    let parts = std::mem::take(&mut item.items);
    let frame = unparse(Vec::new(), vec![Item::Impl(item.clone())]);
    let head = frame.trim_end().strip_suffix('}');
    let Some(head) = head.filter(|_| !parts.is_empty()) else {
        return frame;
    };
    item.attrs.clear();
    let mut text = format!("{head}\n");
    let mut before = None;
    for part in parts {
        let short = !matches!(part, syn::ImplItem::Fn(_));
        let alone = syn::ItemImpl {
            items: vec![part],
            ..item.clone()
        };
        let printed = unparse(Vec::new(), vec![Item::Impl(alone)]);
        if before.is_some_and(|before| !(before && short)) {
            text.push('\n');
        }
        text.push_str(inner_lines(&printed).unwrap_or_default());
        before = Some(short);
    }
    text + "}\n"
}

/// Prints the lines of `use` and `mod` as one block.
fn print_declarations(text: &mut String, declarations: &mut String) {
    if !declarations.is_empty() {
        print_block(text, &std::mem::take(declarations));
    }
}

fn print_block(text: &mut String, printed: &str) {
    text.push('\n');
    text.push_str(printed);
}

/// Puts short arrays on the line that they belong to, where rustfmt does: prettyplease makes lines less wide.
fn join_arrays(printed: &str) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    let mut out = String::with_capacity(printed.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let next = (lines.get(at + 1), lines.get(at + 2));
        if let (Some(elements), Some(end)) = next
            && line.ends_with("= [")
            && end.trim_start() == "];"
            && let Some(elements) = elements.trim_start().strip_suffix(',')
            && elements.len() <= ARRAY_WIDTH
            && line.len() + elements.len() + 2 <= WIDTH
        {
            out.extend([line, elements, "];\n"]);
            at += 3;
        } else {
            out.extend([line, "\n"]);
            at += 1;
        }
    }
    out
}

/// Puts the elements of long arrays on shared lines, where each is one number or one name: prettyplease prints one a line, or makes
/// lines less wide.
fn pack_arrays(printed: &str) -> String {
    let is_short = |element: &str| {
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        !element.is_empty() && element.chars().all(word)
    };
    let mut out = String::with_capacity(printed.len());
    let (mut in_array, mut width) = (false, 0);
    for line in printed.lines() {
        let text = line.trim_start();
        let elements = text.strip_suffix(',').filter(|_| in_array);
        let elements = elements.filter(|elements| elements.split(", ").all(is_short));
        let Some(elements) = elements else {
            if width > 0 {
                out.push('\n');
                width = 0;
            }
            out.extend([line, "\n"]);
            in_array = line.ends_with('[');
            continue;
        };
        let indent = line.len() - text.len();
        for element in elements.split(", ") {
            if width > 0 && width + element.len() + 2 > WIDTH {
                out.push('\n');
                width = 0;
            }
            let space = if width > 0 { 1 } else { indent };
            out.extend(std::iter::repeat_n(' ', space));
            out.extend([element, ","]);
            width += space + element.len() + 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn comments_that_end_with_a_brace_are_no_items() {
        let items = quote! {
            #[doc = " What follows {"]
            pub enum A {}
        };
        let variants = ["B", "C"].map(|name| syn::parse_str(name).unwrap());
        let filled = Part::variants(items, variants.into_iter());
        let methods = quote! {
            #[doc = " What follows {"]
            impl A {
                const D: u8 = 1;
                fn e() {}
                fn f() {}
            }
        };
        assert_eq!(
            print_file("//! Header.\n", vec![filled, methods.into()]),
            "//! Header.\n\n/// What follows {\npub enum A {\n    B,\n    C,\n}\n\n/// What follows {\nimpl A {\n    const D: u8 = 1;\n\n    fn e() {}\n\n    fn f() {}\n}\n"
        );
    }

    #[test]
    fn short_arrays_are_on_the_line_of_their_name() {
        let (short, long) = ("1, 2", "1, ".repeat(20));
        let printed = format!(
            "mod a;\nconst A: [u8; 2] = [\n    {short},\n];\nconst B: [u8; 21] = [\n    {long}1,\n];\n"
        );
        let joined = format!(
            "mod a;\nconst A: [u8; 2] = [{short}];\nconst B: [u8; 21] = [\n    {long}1,\n];\n"
        );
        assert_eq!(join_arrays(&printed), joined);
    }

    #[test]
    fn elements_of_arrays_fill_their_lines() {
        let numbers = |from: u32, to: u32| {
            let numbers = (from..=to).map(|number| format!("{number},"));
            numbers.collect::<Vec<_>>().join(" ")
        };
        // Lines as prettyplease fills them, and one element a line.
        let printed = format!(
            "const A: [u8; 41] = [\n    {}\n    {}\n];\nconst B: [u8; 2] = [\n    1,\n    B_2,\n];\n",
            numbers(10, 30),
            numbers(31, 50),
        );
        let packed = format!(
            "const A: [u8; 41] = [\n    {}\n    {}\n];\nconst B: [u8; 2] = [\n    1, B_2,\n];\n",
            numbers(10, 33),
            numbers(34, 50),
        );
        assert_eq!(pack_arrays(&printed), packed);
        assert!(packed.lines().any(|line| line.len() == WIDTH - 1));
    }
}
