//! Syntax trees for what a table repeats in every row. They are built directly: to make tokens and parse those would take longer than
//! the rest of a run.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{
    AttrStyle, Attribute, Expr, ExprLit, ExprPath, Fields, Ident, Lit, Meta, MetaNameValue, Path,
    PathSegment, Variant,
};

/// A variant without fields. `docs` are paragraphs.
pub(crate) fn unit_variant(name: &str, docs: &[String], deprecated: Option<&str>) -> Variant {
    let mut attrs = Vec::with_capacity(docs.len() * 2);
    for (at, paragraph) in docs.iter().enumerate() {
        if at > 0 {
            attrs.push(name_value_attribute("doc", Literal::string("")));
        }
        attrs.push(name_value_attribute(
            "doc",
            Literal::string(&format!(" {paragraph}")),
        ));
    }
    attrs.extend(deprecated.map(|note| name_value_attribute("deprecated", Literal::string(note))));
    Variant {
        attrs,
        ident: ident(name),
        fields: Fields::Unit,
        discriminant: None,
    }
}

/// `Kind::Name`.
pub(crate) fn variant_path(kind: &str, name: &str) -> Expr {
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

/// A literal that is printed unchanged.
pub(crate) fn literal_expression(literal: Literal) -> Expr {
    lit_expression(Lit::Verbatim(literal))
}

/// An integer literal without a suffix. A negative one is two tokens, as in source code.
pub(crate) fn integer_literal(value: i128) -> TokenStream {
    let magnitude = Literal::u128_unsuffixed(value.unsigned_abs());
    if value < 0 {
        quote!(-#magnitude)
    } else {
        quote!(#magnitude)
    }
}

/// The alias under which the rest of the generated code refers to a renamed type; empty if the type has its usual name.
pub(crate) fn usual_name_alias(name: &Ident, usual: &str) -> TokenStream {
    let usual = ident(usual);
    if *name == usual {
        return TokenStream::new();
    }
    quote! { pub(super) use #name as #usual; }
}

fn name_value_attribute(name: &str, value: Literal) -> Attribute {
    Attribute {
        pound_token: syn::token::Pound::default(),
        style: AttrStyle::Outer,
        bracket_token: syn::token::Bracket::default(),
        meta: Meta::NameValue(MetaNameValue {
            path: Path::from(ident(name)),
            eq_token: syn::token::Eq::default(),
            value: lit_expression(Lit::new(value)),
        }),
    }
}

fn lit_expression(lit: Lit) -> Expr {
    Expr::Lit(ExprLit {
        attrs: Vec::new(),
        lit,
    })
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
