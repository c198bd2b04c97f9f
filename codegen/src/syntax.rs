//! Syntax trees of what a table repeats for every row. They are built: tokens for them, and parsing those, would cost more than the rest of a run.

use proc_macro2::{Literal, Span};
use syn::punctuated::Punctuated;
use syn::{
    AttrStyle, Attribute, Expr, ExprLit, ExprPath, Fields, Ident, Lit, Meta, MetaNameValue, Path,
    PathSegment, Variant,
};

/// A variant without fields. `docs` are paragraphs.
pub(crate) fn variant(name: &str, docs: &[String], deprecated: Option<&str>) -> Variant {
    let mut attrs = Vec::with_capacity(docs.len() * 2);
    for (at, paragraph) in docs.iter().enumerate() {
        if at > 0 {
            attrs.push(attribute("doc", string("")));
        }
        attrs.push(attribute("doc", verbatim(&format!(" {paragraph}"))));
    }
    attrs.extend(deprecated.map(|note| attribute("deprecated", string(note))));
    Variant {
        attrs,
        ident: ident(name),
        fields: Fields::Unit,
        discriminant: None,
    }
}

/// `Kind::Name`.
pub(crate) fn path(kind: &str, name: &str) -> Expr {
    let segments = [kind, name].map(|name| PathSegment::from(ident(name)));
    Expr::Path(ExprPath {
        attrs: Vec::new(),
        qself: None,
        path: Path {
            leading_colon: None,
            segments: segments.into_iter().collect::<Punctuated<_, _>>(),
        },
    })
}

/// A literal that is printed as it is.
pub(crate) fn literal(literal: Literal) -> Expr {
    expression(Lit::Verbatim(literal))
}

/// A string: as [`Literal::string`] writes it, which asks of every character whether it can be printed.
pub(crate) fn string(text: &str) -> Literal {
    let plain = |b: u8| matches!(b, b' '..=b'~') && !matches!(b, b'"' | b'\\');
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    let mut rest = text;
    while !rest.is_empty() {
        let (clear, other) =
            rest.split_at(rest.bytes().position(|b| !plain(b)).unwrap_or(rest.len()));
        let (odd, after) = other.split_at(other.bytes().position(plain).unwrap_or(other.len()));
        written.push_str(clear);
        if !odd.is_empty() {
            let odd = Literal::string(odd).to_string();
            let inside = odd.strip_prefix('"').and_then(|odd| odd.strip_suffix('"'));
            written.push_str(inside.unwrap_or_default());
        }
        rest = after;
    }
    written.push('"');
    written.parse().unwrap_or_else(|_| Literal::string(text))
}

/// A line for a doc comment, which is printed without the quotes: raw where that needs no thought.
fn verbatim(line: &str) -> Literal {
    if line.bytes().any(|b| matches!(b, b'\n' | b'\r' | b'#')) {
        return string(line);
    }
    let raw = format!("r#\"{line}\"#").parse();
    raw.unwrap_or_else(|_| Literal::string(line))
}

fn attribute(name: &str, value: Literal) -> Attribute {
    Attribute {
        pound_token: syn::token::Pound::default(),
        style: AttrStyle::Outer,
        bracket_token: syn::token::Bracket::default(),
        meta: Meta::NameValue(MetaNameValue {
            path: Path::from(ident(name)),
            eq_token: syn::token::Eq::default(),
            value: expression(Lit::new(value)),
        }),
    }
}

fn expression(lit: Lit) -> Expr {
    Expr::Lit(ExprLit {
        attrs: Vec::new(),
        lit,
    })
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
