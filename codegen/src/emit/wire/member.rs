//! Members of a body: their Rust types, how they are read and written, and the objects inside them.

use crate::body::{Body, Kind, Member, Wrap};
use crate::emit::doc;
use crate::envelope::{self, Key, Leaf, Node};
use heck::ToUpperCamelCase;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The name of the object that a member holds, or holds several of.
fn object_name(member: &Member, above: &str) -> String {
    let own = member.name.value.to_upper_camel_case();
    let kind = if member.wraps.is_empty() {
        "Object"
    } else {
        "Entry"
    };
    format!("{above}{own}{kind}")
}

/// The names of the objects that members hold, and of those inside them.
pub(in crate::emit) fn object_names(members: &[Member], above: &str) -> Vec<String> {
    let described = members.iter().filter(|member| !member.members.is_empty());
    described
        .flat_map(|member| {
            let name = object_name(member, above);
            let inside = object_names(&member.members, &name);
            std::iter::once(name).chain(inside)
        })
        .collect()
}

/// Whether a member's type borrows.
fn is_borrowed(member: &Member) -> bool {
    member.kind == Kind::String
        || member.wraps.contains(&Wrap::Map)
        || member.members.iter().any(is_borrowed)
}

/// Whether anything of a body borrows.
pub(super) fn borrows(body: &Body) -> bool {
    body.message.is_some() || body.error_info.is_some() || body.members.iter().any(is_borrowed)
}

/// The type of a value, with this lifetime where it borrows.
pub(super) fn kind(member: &Member, above: &str, lifetime: &TokenStream) -> TokenStream {
    let leaf = match (member.kind, &member.unit) {
        (Kind::Integer | Kind::Number, Some(_)) => quote! { Duration },
        (Kind::String, _) => quote! { Cow<#lifetime, str> },
        (Kind::Integer, _) => quote! { i64 },
        (Kind::Number, _) => quote! { f64 },
        (Kind::Boolean, _) => quote! { bool },
        (Kind::Object, _) if member.members.is_empty() => {
            quote! { serde_json::Map<String, serde_json::Value> }
        }
        (Kind::Object, _) => {
            let name = format_ident!("{}", object_name(member, above));
            let lifetime = member
                .members
                .iter()
                .any(is_borrowed)
                .then(|| quote! { <#lifetime> });
            quote! { #name #lifetime }
        }
    };
    member
        .wraps
        .iter()
        .rev()
        .fold(leaf, |inside, wrap| match wrap {
            Wrap::List => quote! { Vec<#inside> },
            Wrap::Map => quote! { wire::Map<#lifetime, #inside> },
        })
}

/// As a parameter: texts are taken in any form. The second is the expression that stores it.
pub(super) fn taken(member: &Member, above: &str) -> (TokenStream, TokenStream) {
    let name = ident(member);
    if member.kind == Kind::String && member.wraps.is_empty() {
        (quote! { impl Into<Cow<'a, str>> }, quote! { #name.into() })
    } else {
        (kind(member, above, &quote! { 'a }), quote! { #name })
    }
}

pub(super) fn ident(member: &Member) -> Ident {
    format_ident!("{}", member.name.value)
}

/// The runtime's function for a leaf, which has the same name for reading and writing.
fn leaf(member: &Member) -> &'static str {
    let unit = member.unit.as_ref().map(|unit| unit.value.as_str());
    match (member.kind, unit) {
        (Kind::Integer, Some("ms")) => "millis",
        (Kind::Integer, Some(_)) => "seconds",
        (Kind::Number, Some("ms")) => "fractional_millis",
        (Kind::Number, Some(_)) => "fractional_seconds",
        (Kind::String, _) => "text",
        (Kind::Integer, None) => "integer",
        (Kind::Number, None) => "number",
        (Kind::Boolean, _) => "boolean",
        (Kind::Object, _) => "free",
    }
}

/// `json` as the member's type.
pub(super) fn read(member: &Member, above: &str, json: &TokenStream) -> TokenStream {
    let object =
        (!member.members.is_empty()).then(|| format_ident!("{}", object_name(member, above)));
    let name = format_ident!("{}", leaf(member));
    let Some((outer, inner)) = member.wraps.split_first() else {
        return if let Some(object) = object {
            quote! { #object::read(#json) }
        } else {
            quote! { #json.#name() }
        };
    };
    let leaf = if let Some(object) = object {
        quote! { #object::read }
    } else {
        quote! { wire::Json::#name }
    };
    let inside = inner.iter().rev().fold(leaf, |inside, wrap| {
        let wrap = wrap_name(*wrap);
        quote! { |json| json.#wrap(#inside) }
    });
    let outer = wrap_name(*outer);
    quote! { #json.#outer(#inside) }
}

fn wrap_name(wrap: Wrap) -> Ident {
    match wrap {
        Wrap::List => format_ident!("list"),
        Wrap::Map => format_ident!("map"),
    }
}

/// Where the value of a member is when it is written.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    /// In the field of this name of `self`.
    Field(&'a Ident),
    /// In a variable of this name, which is a reference.
    Borrowed(&'a Ident),
}

fn leaf_is_free(member: &Member) -> bool {
    member.kind == Kind::Object && member.members.is_empty()
}

/// Writes a member's value.
pub(super) fn write(member: &Member, value: Value<'_>) -> TokenStream {
    let Some((outer, inner)) = member.wraps.split_first() else {
        return write_leaf(member, value);
    };
    let item = format_ident!("item");
    let mut leaf = write_leaf(member, Value::Borrowed(&item));
    if leaf_is_free(member) {
        leaf = quote! { { #leaf; } }; // Without the block, clippy asks for the path of a method that is private.
    }
    let inside = inner.iter().rev().fold(leaf, |inside, wrap| {
        let wrap = wrap_name(*wrap);
        quote! { json.#wrap(item, |json, item| #inside) }
    });
    let outer = wrap_name(*outer);
    let value = match value {
        Value::Field(name) => quote! { &self.#name },
        Value::Borrowed(name) => quote! { #name },
    };
    quote! { json.#outer(#value, |json, item| #inside) }
}

/// Writes a value that is neither a list nor a map.
fn write_leaf(member: &Member, value: Value<'_>) -> TokenStream {
    let name = format_ident!("{}", leaf(member));
    let is_copied = !matches!(member.kind, Kind::Object | Kind::String);
    let is_described = !member.members.is_empty();
    match value {
        Value::Field(value) if is_described => quote! { self.#value.write(json) },
        Value::Field(value) if is_copied => quote! { json.#name(self.#value) },
        Value::Field(value) => quote! { json.#name(&self.#value) },
        Value::Borrowed(value) if is_described => quote! { #value.write(json) },
        Value::Borrowed(value) if is_copied => quote! { json.#name(*#value) },
        Value::Borrowed(value) => quote! { json.#name(#value) },
    }
}

/// Writes a tree; `leaf` writes what is not a member, and `code` is the code where it is a key.
pub(super) fn tree(
    node: &Node<'_>,
    code: &TokenStream,
    leaf: &dyn Fn(Leaf<'_>) -> TokenStream,
) -> TokenStream {
    match node {
        Node::Leaf(Leaf::Member(member)) => {
            let name = ident(member);
            write(member, Value::Field(&name))
        }
        Node::Leaf(other) => leaf(*other),
        Node::List(items) => {
            let items = items.iter().map(|item| match item {
                // An item keeps its place: `null` is read as nothing.
                Node::Leaf(Leaf::Member(member)) if !member.is_in_every_body() => {
                    let name = ident(member);
                    let write = write(member, Value::Borrowed(&name));
                    quote! { match &self.#name { Some(#name) => #write, None => json.null(), } }
                }
                item => tree(item, code, leaf),
            });
            quote! { json.array(|json| { #(#items;)* }) }
        }
        Node::Object(members) if members.is_empty() => quote! { json.object(|_| {}) },
        Node::Object(members) => {
            let members = members.iter().map(|(key, inside)| {
                let key = match key {
                    Key::Name(name) => quote! { #name },
                    Key::Code => code.clone(),
                };
                match inside {
                    Node::Leaf(Leaf::Member(member)) if !member.is_in_every_body() => {
                        let name = ident(member);
                        let write = write(member, Value::Borrowed(&name));
                        quote! {
                            if let Some(#name) = &self.#name {
                                json.member(#key);
                                #write;
                            }
                        }
                    }
                    inside => {
                        let write = tree(inside, code, leaf);
                        let write = quote! { json.member(#key); #write; };
                        match inside.members_for_codes() {
                            // Codes without any of its members do not have the object.
                            Some(members) if !members.is_empty() => {
                                let names = members.into_iter().map(ident);
                                quote! { if #(self.#names.is_some())||* { #write } }
                            }
                            _ => write,
                        }
                    }
                }
            });
            quote! { json.object(|json| { #(#members)* }) }
        }
    }
}

/// The documentation of a member.
pub(super) fn docs(member: &Member, absent: &str) -> TokenStream {
    let mut text = member.meaning.as_ref().map_or_else(
        || format!("The member `{}`", member.at.value),
        |meaning| doc::escape_prose(&meaning.value),
    );
    if member.is_for_codes() {
        let codes = member.codes.iter();
        let codes: Vec<String> = codes.map(|code| format!("`{}`", code.value)).collect();
        text = format!("{text}; only sent with {}", codes.join(", "));
    }
    if let Some(when) = &member.when {
        let sent = if member.is_for_codes() {
            ", and"
        } else {
            "; only sent"
        };
        text = format!("{text}{sent} {}", doc::escape_prose(&when.value));
    }
    if !text.ends_with('.') {
        text.push('.');
    }
    let text = format!(" {text}{absent}");
    quote! { #[doc = #text] }
}

/// The objects that members hold, and those inside them.
pub(super) fn objects(members: &[Member], above: &str) -> Vec<TokenStream> {
    let mut items = Vec::new();
    for member in members.iter().filter(|member| !member.members.is_empty()) {
        items.push(object(member, above));
        items.extend(objects(&member.members, &object_name(member, above)));
    }
    items
}

fn object(member: &Member, above: &str) -> TokenStream {
    let own = object_name(member, above);
    let name = format_ident!("{own}");
    let lifetime = member
        .members
        .iter()
        .any(is_borrowed)
        .then(|| quote! { <'a> });
    let anonymous = lifetime.as_ref().map(|_| quote! { <'_> });
    let given = lifetime.clone().unwrap_or_else(|| quote! { <'_> });
    let a = quote! { 'a };
    let fields = member.members.iter().map(|inside| {
        let (docs, name, kind) = (docs(inside, ""), ident(inside), kind(inside, &own, &a));
        if inside.required {
            quote! { #docs pub #name: #kind, }
        } else {
            quote! { #docs pub #name: Option<#kind>, }
        }
    });
    let names = member.members.iter().map(ident);
    let paths = member.members.iter().map(|inside| {
        let path = envelope::pointer_names(&inside.at.value);
        quote! { &[#(#path),*] }
    });
    let reads = member.members.iter().map(|inside| {
        let name = ident(inside);
        if inside.required {
            let read = read(inside, &own, &quote! { #name? });
            quote! { #name: #read?, }
        } else {
            let read = read(inside, &own, &quote! { value });
            quote! { #name: match #name { Some(value) => Some(#read?), None => None, }, }
        }
    });
    let object = envelope::object_tree(&member.members);
    let write = tree(&object, &TokenStream::new(), &|_| quote! {});
    let setters = member.members.iter().map(|inside| {
        let (docs, name) = (docs(inside, ""), ident(inside));
        let setter = format_ident!("with_{}", inside.name.value);
        let (kind, value) = taken(inside, &own);
        let value = if inside.required {
            value
        } else {
            quote! { Some(#value) }
        };
        quote! {
            #docs
            #[must_use]
            pub fn #setter(mut self, #name: #kind) -> Self {
                self.#name = #value;
                self
            }
        }
    });
    let title = format!(" An object in the member `{}`.", member.name.value);
    quote! {
        #[doc = #title]
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name #lifetime { #(#fields)* }

        impl #lifetime #name #lifetime {
            #(#setters)*

            fn read(json: wire::Json #given) -> Option<Self> {
                let [#(#names),*] = json.members([#(#paths),*])?;
                Some(Self { #(#reads)* })
            }
        }

        impl #name #anonymous {
            fn write(&self, json: &mut wire::Writer) {
                #write;
            }
        }
    }
}
