//! Columns with few values, or of numbers: a constant where every row says the same, else which of the values each row has.

use super::integer::literal;
use super::table::{Tables, Width};
use super::text::distinct;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// Rows beyond which a table is read by a call, so that it is not copied to every place that reads it.
const LARGE: usize = 1024;
/// Values beyond which they are a table of their own, and not a `match`.
const MANY: usize = 64;

/// What a cell may hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Value {
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(i64),
    /// A variant of the type that is returned.
    Variant(&'static str),
}

/// A column, and the `const fn` that it becomes.
pub(crate) struct Choice<'a> {
    /// The function's name.
    pub(crate) name: &'a str,
    /// The type of a value.
    pub(crate) output: TokenStream,
    /// Whether a cell may be blank: the function then returns an `Option`.
    pub(crate) optional: bool,
    /// By row.
    pub(crate) cells: Vec<Option<Value>>,
}

impl Choice<'_> {
    pub(super) fn accessor(&self, tables: &mut Tables) -> TokenStream {
        let (name, output) = (format_ident!("{}", self.name), self.returned());
        let (values, ids) = distinct(&self.cells);
        if let [] | [_] = values.as_slice() {
            let value = self.expression(values.first().copied().flatten());
            return quote! {
                pub(crate) const fn #name(_: usize) -> #output {
                    #value
                }
            };
        }
        let table = format_ident!("{}", self.name.to_uppercase());
        let id = tables
            .add_const(&table, Width::of(&ids), &ids)
            .read(&quote!(index));
        let inline = (self.cells.len() > LARGE).then(|| quote!(#[inline(never)]));
        let body = if values.len() > MANY {
            self.many(&values, &id, tables)
        } else {
            let arms = values.iter().enumerate().skip(1).map(|(id, value)| {
                let (id, value) = (Literal::usize_unsuffixed(id), self.expression(*value));
                quote!(#id => #value,)
            });
            let first = self.expression(values.first().copied().flatten());
            quote!(match #id { #(#arms)* _ => #first, })
        };
        quote! {
            #inline
            pub(crate) const fn #name(index: usize) -> #output {
                #body
            }
        }
    }

    fn returned(&self) -> TokenStream {
        let output = &self.output;
        if self.optional {
            quote!(Option<#output>)
        } else {
            quote!(#output)
        }
    }

    fn expression(&self, value: Option<Value>) -> TokenStream {
        let output = &self.output;
        let value = match value {
            None if self.optional => return quote!(None),
            None => quote!(0),
            Some(Value::Bool(value)) => quote!(#value),
            Some(Value::Number(value)) => literal(value),
            Some(Value::Variant(name)) => {
                let name = format_ident!("{}", name);
                quote!(#output::#name)
            }
        };
        if self.optional {
            quote!(Some(#value))
        } else {
            value
        }
    }

    /// Numbers of which there are too many to list in code.
    fn many(&self, values: &[Option<Value>], id: &TokenStream, tables: &mut Tables) -> TokenStream {
        let numbers: Vec<u64> = values
            .iter()
            .map(|value| match value {
                Some(Value::Number(number)) => u64::from_ne_bytes(number.to_ne_bytes()),
                _ => 0,
            })
            .collect();
        let name = format_ident!("{}_VALUES", self.name.to_uppercase());
        let (output, number) = (
            &self.output,
            tables
                .add_const(&name, Width::Eight, &numbers)
                .read(&quote!(id)),
        );
        let value = if self.optional {
            quote!(Some(#number as #output))
        } else {
            quote!(#number as #output)
        };
        let blank = values.iter().position(Option::is_none).map(|blank| {
            let (blank, none) = (Literal::usize_unsuffixed(blank), self.expression(None));
            quote!(if id == #blank { return #none; })
        });
        quote! {
            let id = #id;
            #blank
            #value
        }
    }
}
