//! The tables that the reader uses: where the members of a body are, and which statuses have a body.

use super::{code_members, is_number};
use crate::body::{Body, Kind, Member, Wrap};
use crate::envelope::{self, Node, pointer_names};
use crate::model::Api;
use heck::ToShoutySnakeCase;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeSet;

pub(super) fn items(api: &Api, body: &Body) -> TokenStream {
    let (envelope, expect) = (table(api, body), expect(api));
    quote! { #envelope #expect }
}

fn table(api: &Api, body: &Body) -> TokenStream {
    let mut fields = Vec::new();
    let mut field = |tokens: TokenStream| {
        fields.push(tokens);
        let index = Literal::usize_unsuffixed(fields.len() - 1);
        quote! { Some(#index) }
    };
    let simple = |pointer: &str, shape: &TokenStream| {
        let names = pointer_names(pointer);
        quote! { wire::Field::new(&[#(#names),*], #pointer, #shape, true) }
    };
    let (text, integer) = (
        quote! { wire::Shape::Text },
        quote! { wire::Shape::Integer },
    );
    let shape = if is_number(api) { &integer } else { &text };
    let none = || quote! { None };
    let code = body.code.as_ref();
    let code = code.map_or_else(none, |at| field(simple(&at.value, shape)));
    let status = body.status.as_ref();
    let status = status.map_or_else(none, |at| field(simple(&at.value, &integer)));
    let (mut message, mut keyed) = (none(), none());
    if let Some(at) = &body.message {
        let names = pointer_names(&at.value);
        match names.iter().position(|name| name == "{code}") {
            None => message = field(simple(&at.value, &text)),
            Some(place) => {
                let before: Vec<&str> = at.value.split('/').skip(1).take(place).collect();
                let holder = before
                    .iter()
                    .fold(String::new(), |path, name| path + "/" + name);
                let before = names.iter().take(place);
                message = field(quote! {
                    wire::Field::new(&[#(#before),*], #holder, wire::Shape::Holder, false)
                });
                let (pointer, after) = (&at.value, names.iter().skip(place + 1));
                keyed = quote! {
                    Some(wire::Keyed { holder: #holder, after: &[#(#after),*], pointer: #pointer })
                };
            }
        }
    }
    let mut objects = Vec::new();
    for member in code_members::list_others(body) {
        let required = member.required || body.is_details(member);
        field(one(member, required, "", &mut objects));
    }
    let header = match &body.header {
        Some(header) => {
            let header = header.value.to_ascii_lowercase();
            quote! { Some(#header) }
        }
        None => none(),
    };
    let (number, list) = (
        is_number(api),
        matches!(envelope::body_tree(body), Node::List(_)),
    );
    let for_codes = code_members::tables(body, list, |member| {
        one(member, member.required, "", &mut objects)
    });
    quote! {
        /// Where an error body carries what.
        static ENVELOPE: wire::Envelope = wire::Envelope {
            fields: wire::Fields::new(&[#(#fields),*]),
            code: #code,
            status: #status,
            message: #message,
            keyed: #keyed,
            header: #header,
            number: #number,
            list: #list,
        };

        #for_codes

        #(#objects)*
    }
}

fn one(
    member: &Member,
    required: bool,
    above: &str,
    objects: &mut Vec<TokenStream>,
) -> TokenStream {
    let names = pointer_names(&member.at.value);
    let pointer = format!("{above}{}", member.at.value);
    let items = "/-".repeat(member.wraps.len());
    let place = format!(" What an object at `{pointer}{items}` holds.");
    let leaf = match (member.kind, &member.unit) {
        (Kind::String, _) => quote! { wire::Shape::Text },
        (Kind::Integer, None) => quote! { wire::Shape::Integer },
        (Kind::Integer, Some(_)) => quote! { wire::Shape::Natural },
        (Kind::Number, _) => quote! { wire::Shape::Number },
        (Kind::Boolean, _) => quote! { wire::Shape::Boolean },
        (Kind::Object, _) => {
            let fields: Vec<_> = member
                .members
                .iter()
                .map(|inside| {
                    let above = format!("{pointer}{items}");
                    one(inside, inside.required, &above, objects)
                })
                .collect();
            let name = format_ident!("{}", object_name(&pointer, objects));
            objects.push(quote! {
                #[doc = #place]
                static #name: wire::Fields = wire::Fields::new(&[#(#fields),*]);
            });
            quote! { wire::Shape::Object(&#name) }
        }
    };
    let shape = member
        .wraps
        .iter()
        .rev()
        .fold(leaf, |inside, wrap| match wrap {
            Wrap::List => quote! { wire::Shape::List(&#inside) },
            Wrap::Map => quote! { wire::Shape::Map(&#inside) },
        });
    quote! { wire::Field::new(&[#(#names),*], #pointer, #shape, #required) }
}

/// A constant's name for the object at a pointer, such as `DETAILS_ENTRY`.
fn object_name(pointer: &str, objects: &[TokenStream]) -> String {
    let path = pointer.to_shouty_snake_case();
    // A pointer of nothing but punctuation, or one that starts with a digit, makes no name.
    let name = match path.chars().next() {
        Some(first) if first.is_ascii_alphabetic() && path.is_ascii() => format!("{path}_ENTRY"),
        _ => "ENTRY".to_string(),
    };
    let is_taken = |name: &str| {
        objects
            .iter()
            .any(|object| object.to_string().contains(&format!(" {name} ")))
    };
    if !is_taken(&name) {
        return name;
    }
    let mut number = 2;
    while is_taken(&format!("{name}_{number}")) {
        number += 1;
    }
    format!("{name}_{number}")
}

/// The statuses that the table knows, of its rows and of `statuses.csv`.
pub(super) fn statuses(api: &Api) -> BTreeSet<u16> {
    let rows = api.codes.iter().filter_map(|code| code.status.as_ref());
    let own = api.statuses.iter().map(|status| &status.code);
    rows.chain(own).map(|status| status.value).collect()
}

fn expect(api: &Api) -> TokenStream {
    let rows: BTreeSet<u16> = api
        .codes
        .iter()
        .filter_map(|code| code.status.as_ref().map(|status| status.value))
        .collect();
    let (mut body, mut none, mut open, mut perhaps) = (vec![], vec![], vec![], vec![]);
    for status in statuses(api) {
        let said = api.statuses.iter().find(|row| row.code.value == status);
        let said = said.map(|row| row.body.as_ref().map(|body| body.value));
        let list = match said {
            _ if status < 400 && rows.contains(&status) => &mut perhaps,
            _ if status < 400 => continue,
            None | Some(Some(true)) => &mut body,
            Some(Some(false)) => &mut none,
            Some(None) => &mut open,
        };
        list.push(Literal::u16_unsuffixed(status));
    }
    // A page that lists statuses promises nothing of the others; one that lists none promises every error a body.
    let rest = if api.statuses.is_empty() {
        body.clear();
        quote! { Body }
    } else {
        quote! { Open }
    };
    let arms = [
        (perhaps, quote! { Perhaps }),
        (vec![], quote! { Success }),
        (body, quote! { Body }),
        (none, quote! { NoBody }),
        (
            if api.statuses.is_empty() {
                open
            } else {
                vec![]
            },
            quote! { Open },
        ),
    ];
    let arms = arms.into_iter().filter_map(|(list, name)| {
        if name.to_string() == "Success" {
            return Some(quote! { 100..=399 => wire::Expect::Success, });
        }
        (!list.is_empty()).then(|| quote! { #(#list)|* => wire::Expect::#name, })
    });
    quote! {
        /// What the documentation says about the body of a response with this status.
        const fn expect(status: u16) -> wire::Expect {
            match status {
                #(#arms)*
                _ => wire::Expect::#rest,
            }
        }
    }
}
