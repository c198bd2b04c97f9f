//! `ErrorMessage` for many messages: their texts are data, which one reader and one formatter walk.
//!
//! An arm of a `match` that borrows an array, or a derived trait, costs rustc a temporary for each variant, and time that grows with
//! the square of their number. So the variants are named four times only: in the enum, in a table of blank messages, and in two
//! functions, which give the row of a message and its values.

use super::message::{self, Lifetime, Row, enum_definition};
use crate::lookup::{TemplateData, template_items};
use crate::print::Part;
use crate::syntax;
use crate::template::{self, ParameterType};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeMap;

/// How many variants share an arm: rustc compares the variables of every two alternatives of a pattern.
const ALTERNATIVES: usize = 64;

/// The items of `message.rs`, for a table of `count` rows.
pub(super) fn items<'a>(rows: Vec<Row<'a>>, count: usize, lifetime: &Lifetime) -> Vec<Part<'a>> {
    let declared = &lifetime.declared;
    let uses = quote! {
        //! The messages that have placeholders.

        use super::ErrorCode;
        use core::fmt;
        use core::hash::{Hash, Hasher};
    };
    let definition = quote! {
        /// A message with the values of its placeholders. Displays as the text that is sent.
        #[derive(Clone, Copy)]
        #[non_exhaustive]
        pub enum ErrorMessage #declared {}
    };
    let most = rows.iter().map(|row| row.fields.len()).max().unwrap_or(0);
    let values = Literal::usize_unsuffixed(most);
    let mut functions = vec![
        functions(&values, lifetime, is_fallible(&rows)),
        traits(lifetime),
        value_type(&rows, lifetime),
    ];
    functions.push(message::error_impl(lifetime));
    functions.push(placeholder_test());
    if message::has_type(&rows, |kind| matches!(kind, ParameterType::Integer(_))) {
        functions.push(message::integer_function());
    }
    let tables = [
        row_function(&rows, lifetime),
        values_function(&rows, most, lifetime),
        blank_table(&rows, lifetime),
    ];
    let data: Vec<TemplateData> = rows.iter().map(template_data).collect();
    let mut items = vec![uses.into(), enum_definition(definition, rows)];
    items.extend(functions.into_iter().map(Part::from));
    items.extend(tables);
    items.extend(template_items(&data, count));
    items
}

fn template_data(row: &Row) -> TemplateData {
    let parameters = row.template.parameters();
    let values = row.template.parts().iter().filter_map(|part| match part {
        template::Part::Text(_) => None,
        template::Part::Placeholder(name) => {
            parameters.iter().position(|known| known.name == *name)
        }
    });
    TemplateData {
        row: row.number,
        texts: message::literal_texts(row.template),
        values: values.collect(),
    }
}

/// Whether some texts are no values: those that are not of the value's type.
fn is_fallible(rows: &[Row]) -> bool {
    message::has_type(rows, |kind| kind != ParameterType::Text)
}

fn functions(values: &Literal, lifetime: &Lifetime, is_fallible: bool) -> TokenStream {
    let or_return = is_fallible.then(|| quote!(?));
    let Lifetime { declared, text, .. } = lifetime;
    quote! {
        impl #declared ErrorMessage #declared {
            /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
            /// the text does not fit it.
            #[must_use]
            pub fn read(code: ErrorCode, message: #text) -> Option<Self> {
                let number = message_number(code as usize);
                let mut found: Self = *BLANK.get(number)?;
                let (first, last) = literals(number);
                let mut rest = message.strip_prefix(literal(first))?.strip_suffix(literal(last))?;
                let mut texts = [None; #values];
                let mut values = values_mut(&mut found);
                for at in first..last {
                    let end = literal(at + 1);
                    let text = if at + 1 == last {
                        rest
                    } else if end.is_empty() {
                        return None;
                    } else {
                        let (text, behind) = rest.split_once(end)?;
                        rest = behind;
                        text
                    };
                    let before = texts.get_mut(value_number(at))?.replace(text);
                    if before.is_some_and(|before| before != text) {
                        return None;
                    }
                    values.get_mut(value_number(at))?.as_mut()?.read(text) #or_return;
                }
                Some(found)
            }

            /// The error it is the message of.
            #[must_use]
            pub const fn code(self) -> ErrorCode {
                ErrorCode::ALL[row_number(self)]
            }
        }

        /// The indexes of the first and the last text of a message.
        const fn literals(message: usize) -> (usize, usize) {
            (first_literal(message), first_literal(message + 1).saturating_sub(1))
        }
    }
}

fn traits(lifetime: &Lifetime) -> TokenStream {
    let elided = &lifetime.elided;
    quote! {
        impl fmt::Display for ErrorMessage #elided {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut message = *self;
                let (first, last) = literals(message_number(row_number(message)));
                let values = values_mut(&mut message);
                for at in first..last {
                    f.write_str(literal(at))?;
                    if let Some(Some(value)) = values.get(value_number(at)) {
                        write!(f, "{value}")?;
                    }
                }
                f.write_str(literal(last))
            }
        }

        /// The variant's name and the values.
        impl fmt::Debug for ErrorMessage #elided {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut message = *self;
                let mut written = f.debug_tuple(self.code().name());
                for value in values_mut(&mut message).iter().flatten() {
                    written.field(value);
                }
                written.finish()
            }
        }

        impl PartialEq for ErrorMessage #elided {
            fn eq(&self, other: &Self) -> bool {
                let (mut one, mut other) = (*self, *other);
                row_number(one) == row_number(other) && values_mut(&mut one) == values_mut(&mut other)
            }
        }

        impl Eq for ErrorMessage #elided {}

        impl Hash for ErrorMessage #elided {
            fn hash<H: Hasher>(&self, state: &mut H) {
                let mut message = *self;
                (row_number(message), values_mut(&mut message)).hash(state);
            }
        }
    }
}

/// The variant of `Value` for a type.
fn value_variant(kind: ParameterType) -> Ident {
    match kind {
        ParameterType::Text => format_ident!("Text"),
        ParameterType::Bool => format_ident!("Bool"),
        ParameterType::Integer(name) => format_ident!("{}", name.to_uppercase()),
    }
}

/// The types of the values of a message, which decide what pattern it is matched with.
fn value_types(row: &Row) -> Vec<ParameterType> {
    let parameters = row.template.parameters().iter();
    parameters.map(|parameter| parameter.kind).collect()
}

/// The enum `Value`, which has a variant for each type that occurs.
fn value_type(rows: &[Row], lifetime: &Lifetime) -> TokenStream {
    let Lifetime {
        declared,
        second,
        second_elided,
        text,
        ..
    } = lifetime;
    let mut kinds: Vec<ParameterType> = Vec::new();
    for kind in rows.iter().flat_map(value_types) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.sort_by_key(|kind| value_variant(*kind));
    let names: Vec<Ident> = kinds.iter().map(|kind| value_variant(*kind)).collect();
    let types = kinds.iter().map(|kind| message::rust_type(*kind));
    let read = kinds.iter().map(|kind| match kind {
        ParameterType::Text => quote!(text),
        ParameterType::Bool => quote!(text.parse().ok()?),
        ParameterType::Integer(_) => quote!(integer(text)?),
    });
    let (returned, done) = if is_fallible(rows) {
        (quote!(-> Option<()>), quote!(Some(())))
    } else {
        (TokenStream::new(), TokenStream::new())
    };
    quote! {
        /// A value of a message.
        #[derive(PartialEq, Eq, Hash)]
        enum Value<'m #second> { #(#names(&'m mut #types),)* }

        impl #declared Value<'_ #second> {
            /// Replaces the value by that which a text stands for.
            fn read(&mut self, text: #text) #returned {
                match self { #(Self::#names(value) => **value = #read,)* }
                #done
            }
        }

        impl fmt::Display for Value<'_ #second_elided> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { #(Self::#names(value) => fmt::Display::fmt(value, f),)* }
            }
        }

        impl fmt::Debug for Value<'_ #second_elided> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { #(Self::#names(value) => fmt::Debug::fmt(value, f),)* }
            }
        }
    }
}

/// What `ErrorCode::complete_message` needs.
fn placeholder_test() -> TokenStream {
    quote! {
        /// Whether the message of an error has placeholders.
        pub(super) fn has_placeholders(code: ErrorCode) -> bool {
            message_number(code as usize) < BLANK.len()
        }
    }
}

/// The function from a message to its row in the table.
fn row_function(rows: &[Row], lifetime: &Lifetime) -> Part<'static> {
    let arms = rows.iter().map(|row| {
        let pattern = syntax::struct_pattern("ErrorMessage", row.name, &[], &[]);
        let number = Literal::usize_unsuffixed(row.number);
        syntax::match_arm(vec![pattern], syntax::literal_expression(number))
    });
    let elided = &lifetime.elided;
    let function = quote! {
        const fn row_number(message: ErrorMessage #elided) -> usize {
            match message {}
        }
    };
    Part::arms(function, arms.collect())
}

/// The function from a message to its values. Messages with values of the same types share arms, and so the variables in them.
fn values_function(rows: &[Row], most: usize, lifetime: &Lifetime) -> Part<'static> {
    let names: Vec<Ident> = (1..=most)
        .map(|number| format_ident!("value_{number}"))
        .collect();
    let mut by_types: BTreeMap<Vec<Ident>, Vec<syn::Pat>> = BTreeMap::new();
    for row in rows {
        let types = value_types(row).into_iter().map(value_variant).collect();
        let pattern = syntax::struct_pattern("ErrorMessage", row.name, &row.fields, &names);
        by_types.entry(types).or_default().push(pattern);
    }
    let arms = by_types.iter().flat_map(|(types, patterns)| {
        let values = types.iter().zip(&names);
        let values = values.map(|(kind, name)| quote!(Some(Value::#kind(#name))));
        let blanks = (types.len()..most).map(|_| quote!(None));
        let body: syn::Expr = syn::parse_quote!([#(#values,)* #(#blanks),*]);
        patterns
            .chunks(ALTERNATIVES)
            .map(move |patterns| syntax::match_arm(patterns.to_vec(), body.clone()))
    });
    let most = Literal::usize_unsuffixed(most);
    let Lifetime {
        declared, second, ..
    } = lifetime;
    let function = quote! {
        fn values_mut<'m #second>(message: &'m mut ErrorMessage #declared) -> [Option<Value<'m #second>>; #most] {
            match message {}
        }
    };
    Part::arms(function, arms.collect())
}

/// A message of each kind, with blank values.
fn blank_table(rows: &[Row], lifetime: &Lifetime) -> Part<'static> {
    let count = Literal::usize_unsuffixed(rows.len());
    let unlimited = &lifetime.unlimited;
    let table = quote! {
        static BLANK: [ErrorMessage #unlimited; #count] = [];
    };
    let blanks = rows.iter().map(|row| {
        let values = value_types(row).into_iter().map(|kind| match kind {
            ParameterType::Text => syntax::literal_expression(Literal::string("")),
            ParameterType::Bool => syn::parse_quote!(false),
            ParameterType::Integer(_) => syntax::literal_expression(Literal::usize_unsuffixed(0)),
        });
        syntax::struct_expression("ErrorMessage", row.name, row.fields.iter().zip(values))
    });
    Part::elements(table, blanks.collect())
}
