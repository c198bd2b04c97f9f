//! Syntax trees for what a table repeats in every row. They are built directly: to make tokens and parse those would take longer than
//! the rest of a run.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{
    Arm, AttrStyle, Attribute, Expr, ExprLit, ExprPath, ExprStruct, Field, FieldModifiers,
    FieldPat, FieldValue, Fields, FieldsNamed, Ident, Lit, Member, Meta, MetaNameValue, Pat,
    PatIdent, PatOr, PatRest, PatStruct, Path, PathSegment, Type, Variant, Visibility, token,
};

/// A variant without fields. `docs` are paragraphs.
pub(crate) fn unit_variant(name: &str, docs: &[String], deprecated: Option<&str>) -> Variant {
    let mut attrs = Vec::with_capacity(docs.len() * 2);
    for (at, paragraph) in docs.iter().enumerate() {
        if at > 0 {
            attrs.push(name_value_attribute("doc", Literal::string("")));
        }
        attrs.push(doc_attribute(paragraph));
    }
    attrs.extend(deprecated.map(|note| name_value_attribute("deprecated", Literal::string(note))));
    Variant {
        attrs,
        ident: ident(name),
        fields: Fields::Unit,
        discriminant: None,
    }
}

/// A variant with fields. Each field has docs and a type.
pub(crate) fn struct_variant<'a>(
    name: &str,
    docs: &str,
    fields: impl Iterator<Item = (&'a Ident, String, Type)>,
) -> Variant {
    Variant {
        fields: named_fields(fields),
        ..unit_variant(name, &[docs.to_string()], None)
    }
}

/// The fields of a variant. Each has docs and a type.
pub(crate) fn named_fields<'a>(fields: impl Iterator<Item = (&'a Ident, String, Type)>) -> Fields {
    let fields = fields.map(|(name, docs, kind)| Field {
        attrs: vec![doc_attribute(&docs)],
        vis: Visibility::Inherited,
        modifiers: FieldModifiers::default(),
        ident: Some(name.clone()),
        colon_token: Some(token::Colon::default()),
        ty: kind,
        default: None,
    });
    Fields::Named(FieldsNamed {
        brace_token: token::Brace::default(),
        named: fields.collect(),
    })
}

/// `Kind::Name { field: name, .. }`, with a name for each field, or with `..` if no field is named.
pub(crate) fn struct_pattern(kind: &str, name: &str, fields: &[Ident], names: &[Ident]) -> Pat {
    let fields = fields.iter().zip(names).map(|(field, name)| FieldPat {
        attrs: Vec::new(),
        member: Member::Named(field.clone()),
        colon_token: Some(token::Colon::default()),
        pat: Box::new(Pat::Ident(PatIdent {
            attrs: Vec::new(),
            by_ref: None,
            mutability: None,
            ident: name.clone(),
            subpat: None,
        })),
    });
    Pat::Struct(PatStruct {
        attrs: Vec::new(),
        qself: None,
        path: two_segments(kind, name),
        brace_token: token::Brace::default(),
        fields: fields.collect(),
        rest: names.is_empty().then(|| PatRest {
            attrs: Vec::new(),
            dot2_token: token::DotDot::default(),
        }),
    })
}

/// `one | other => body,`
pub(crate) fn match_arm(patterns: Vec<Pat>, body: Expr) -> Arm {
    Arm {
        attrs: Vec::new(),
        pat: Pat::Or(PatOr {
            attrs: Vec::new(),
            leading_vert: None,
            cases: patterns.into_iter().collect(),
        }),
        fat_arrow_token: token::FatArrow::default(),
        body: Box::new(body),
        comma: Some(token::Comma::default()),
    }
}

/// `Kind::Name { field: value }`
pub(crate) fn struct_expression<'a>(
    kind: &str,
    name: &str,
    fields: impl Iterator<Item = (&'a Ident, Expr)>,
) -> Expr {
    let fields = fields.map(|(field, value)| FieldValue {
        attrs: Vec::new(),
        member: Member::Named(field.clone()),
        colon_token: Some(token::Colon::default()),
        expr: value,
    });
    Expr::Struct(ExprStruct {
        attrs: Vec::new(),
        qself: None,
        path: two_segments(kind, name),
        brace_token: token::Brace::default(),
        fields: fields.collect(),
        dot2_token: None,
        rest: None,
    })
}

/// `Kind::Name`.
pub(crate) fn variant_path(kind: &str, name: &str) -> Expr {
    Expr::Path(ExprPath {
        attrs: Vec::new(),
        qself: None,
        path: two_segments(kind, name),
    })
}

fn two_segments(kind: &str, name: &str) -> Path {
    let segments = [kind, name].map(|name| PathSegment::from(ident(name)));
    Path {
        leading_colon: None,
        segments: segments.into_iter().collect::<Punctuated<_, _>>(),
    }
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

fn doc_attribute(paragraph: &str) -> Attribute {
    name_value_attribute("doc", string_literal(&format!(" {paragraph}")))
}

/// The same as `Literal::string`, which looks each character up to decide whether to escape it: a fifth of the work of a
/// large table. Most texts have nothing to escape.
pub(crate) fn string_literal(text: &str) -> Literal {
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\');
    if text.bytes().all(is_plain)
        && let Ok(literal) = format!("\"{text}\"").parse()
    {
        return literal;
    }
    Literal::string(text)
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
