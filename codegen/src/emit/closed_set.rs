//! Columns whose values are listed: words of a closed vocabulary, which become an enum, and rows of the table.

use crate::builtin_columns::GRPC_CODES;
use crate::column::{Column, ColumnType, Value};
use crate::emit::doc;
use crate::model::{Api, Code};
use crate::name;
use crate::source::Spanned;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashMap;

/// Whether the values of a column are words or rows.
pub(super) fn is_listed(column: &Column) -> bool {
    matches!(column.kind, ColumnType::Word | ColumnType::Code)
}

/// The values of such a column in order of first appearance, as expressions, and which of them each row has.
pub(super) struct ListedValues {
    pub(super) expressions: Vec<TokenStream>,
    pub(super) ids: Vec<usize>,
}

impl ListedValues {
    /// `at` is the position of the column among the declared ones.
    pub(super) fn new(api: &Api, column: &Column, at: usize) -> Self {
        let mut distinct: Vec<Option<&Value>> = Vec::new();
        let ids = api.codes.iter().map(|code| {
            let value = code.extra.get(at).and_then(Option::as_ref);
            let value = value.map(|value| &value.value);
            let known = distinct.iter().position(|other| *other == value);
            known.unwrap_or_else(|| {
                distinct.push(value);
                distinct.len() - 1
            })
        });
        let ids = ids.collect();
        let expressions = distinct
            .into_iter()
            .map(|value| cell_expression(api, column, value));
        ListedValues {
            expressions: expressions.collect(),
            ids,
        }
    }

    /// The values of each row, as expressions.
    pub(super) fn of_rows(values: Vec<TokenStream>) -> Self {
        let mut ids: HashMap<String, usize> = HashMap::new();
        let mut listed = ListedValues {
            expressions: Vec::new(),
            ids: Vec::new(),
        };
        for value in values {
            let next = ids.len();
            let id = *ids.entry(value.to_string()).or_insert(next);
            if id == next {
                listed.expressions.push(value);
            }
            listed.ids.push(id);
        }
        listed
    }
}

fn cell_expression(api: &Api, column: &Column, value: Option<&Value>) -> TokenStream {
    let single = |value: &Value| match value {
        Value::Word(at) => {
            let kind = type_ident(column);
            let word = column.words.get(*at).map_or("", |word| &word.value);
            let variant = variant_ident(word);
            quote! { #kind::#variant }
        }
        Value::Code(text) => {
            let row = find_row(&api.codes, text).map_or("", |row| &row.name.value);
            let row = format_ident!("{row}");
            quote! { Self::#row }
        }
        _ => quote! {},
    };
    match value {
        None if column.several => quote! { &[] },
        None => quote! { None },
        Some(Value::List(values)) => {
            let values = values.iter().map(single);
            quote! { &[#(#values),*] }
        }
        Some(value) => {
            let value = single(value);
            quote! { Some(#value) }
        }
    }
}

/// The row that a cell names: by its variant, or else by its code.
#[must_use]
pub fn find_row<'a>(rows: &'a [Code], text: &str) -> Option<&'a Code> {
    let by_name = rows.iter().find(|row| row.name.value == text);
    by_name.or_else(|| rows.iter().find(|row| row.qualified() == text))
}

fn type_ident(column: &Column) -> Ident {
    format_ident!("{}", column.type_name.value)
}

fn variant_ident(word: &str) -> Ident {
    format_ident!("{}", name::variant_name(word).unwrap_or_default())
}

/// The accessor of a column, whose body is given, and a predicate for each word of a column with several.
pub(super) fn accessors(column: &Column, body: &TokenStream) -> TokenStream {
    let name = format_ident!("{}", column.name.value);
    let (item, content) = match column.kind {
        ColumnType::Word => {
            let kind = type_ident(column);
            (quote! { #kind }, "words")
        }
        _ => (quote! { Self }, "codes"),
    };
    let title = format!("The column `{}`", column.name.value);
    let (docs, output) = if column.builtin {
        (
            " The gRPC code that stands for the error; `None` where none is documented."
                .to_string(),
            quote! { Option<#item> },
        )
    } else if column.several {
        (
            format!(" {title}: {content}; empty where the cell is blank."),
            quote! { &'static [#item] },
        )
    } else {
        (
            format!(" {title}; `None` where the cell is blank."),
            quote! { Option<#item> },
        )
    };
    let predicates = column.predicates().map(|(method, word)| {
        let (method, kind, variant) = (
            format_ident!("{method}"),
            type_ident(column),
            variant_ident(&word.value),
        );
        let docs = format!(
            " Whether the column `{}` has the word {}.",
            column.name.value,
            doc::code_text(&word.value)
        );
        quote! {
            #[doc = #docs]
            #[must_use]
            pub fn #method(self) -> bool {
                self.#name().contains(&#kind::#variant)
            }
        }
    });
    quote! {
        #[doc = #docs]
        #[must_use]
        pub const fn #name(self) -> #output { #body }

        #(#predicates)*
    }
}

/// The expression for the values of the rows called `names`, where `self` is one of them.
pub(super) fn match_rows(values: &ListedValues, names: &[&str]) -> TokenStream {
    if let [only] = &values.expressions[..] {
        return only.clone();
    }
    let is_blank = |tokens: &TokenStream| matches!(&*tokens.to_string(), "None" | "& []");
    let rows = names.iter().zip(&values.ids);
    let arms = rows.filter_map(|(name, id)| {
        let (name, value) = (format_ident!("{name}"), values.expressions.get(*id)?);
        (!is_blank(value)).then(|| quote! { Self::#name => #value, })
    });
    let blank = values.expressions.iter().find(|value| is_blank(value));
    let blank = blank.map(|blank| quote! { _ => #blank, });
    quote! { match self { #(#arms)* #blank } }
}

/// The same where `id` is an expression for the number of the value.
pub(super) fn match_ids(values: &ListedValues, id: &TokenStream) -> TokenStream {
    let Some((last, others)) = values.expressions.split_last() else {
        return quote! {};
    };
    if others.is_empty() {
        return last.clone();
    }
    let arms = others.iter().enumerate().map(|(id, value)| {
        let id = Literal::usize_unsuffixed(id);
        quote! { #id => #value, }
    });
    quote! { match #id { #(#arms)* _ => #last, } }
}

/// The enum of each column of words.
pub(super) fn enums(api: &Api) -> Vec<TokenStream> {
    let columns = api.columns.iter();
    let columns = columns.filter(|column| column.kind == ColumnType::Word);
    columns.map(enum_items).collect()
}

/// What is known of the codes of gRPC beside their names.
fn grpc_accessors(words: &[Spanned<String>]) -> TokenStream {
    let rows = GRPC_CODES.iter().zip(words).zip(1_i32..);
    let (numbers, statuses): (Vec<_>, Vec<_>) = rows
        .map(|(((_, status), word), number)| {
            let variant = variant_ident(&word.value);
            let (number, status) = (
                Literal::i32_unsuffixed(number),
                Literal::u16_unsuffixed(*status),
            );
            (
                quote! { Self::#variant => #number, },
                quote! { Self::#variant => #status, },
            )
        })
        .unzip();
    quote! {
        /// The number on the wire.
        #[must_use]
        pub const fn number(self) -> i32 {
            match self { #(#numbers)* }
        }

        /// The code with this number; `None` for 0, which is no error, and for numbers that gRPC does not define.
        #[must_use]
        pub fn from_number(number: i32) -> Option<Self> {
            Self::ALL.iter().copied().find(|code| code.number() == number)
        }

        /// The HTTP status that stands for the code, according to `google.rpc.Code`.
        #[must_use]
        pub const fn http_status(self) -> u16 {
            match self { #(#statuses)* }
        }
    }
}

fn enum_items(column: &Column) -> TokenStream {
    let kind = type_ident(column);
    let title = if column.builtin {
        " A gRPC code that stands for an error.".to_string()
    } else {
        format!(" A word of the column `{}`.", column.name.value)
    };
    let numbers = column.builtin.then(|| grpc_accessors(&column.words));
    let words: Vec<&str> = column
        .words
        .iter()
        .map(|word| word.value.as_str())
        .collect();
    let variants: Vec<Ident> = words.iter().map(|word| variant_ident(word)).collect();
    let docs = words
        .iter()
        .map(|word| format!(" {}", doc::code_text(word)));
    quote! {
        #[doc = #title]
        ///
        /// The order is that of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #kind {
            #(
                #[doc = #docs]
                #variants,
            )*
        }

        #[rustfmt::skip]
        impl #kind {
            /// Every word, in the order of the table.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];

            /// The word as the table writes it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { #(Self::#variants => #words,)* }
            }

            /// The value of a word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }

            #numbers
        }

        impl fmt::Display for #kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    }
}
