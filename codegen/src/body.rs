//! `[body]`: where a response carries code, message, status and every further documented member.

use crate::cell::Retry;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::error_info::{self, ErrorInfo};
use crate::source::{Span, Spanned};
use crate::spanned_toml::{TomlTable, TomlValue};

/// The shape of an error response.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Body {
    /// JSON pointer to the code.
    pub code: Option<Spanned<String>>,
    /// JSON pointer to the message. `{code}` in it is replaced by the code.
    pub message: Option<Spanned<String>>,
    /// JSON pointer to the HTTP status.
    pub status: Option<Spanned<String>>,
    /// The response header that repeats the code.
    pub header: Option<Spanned<String>>,
    /// JSON pointer to the number of the gRPC code.
    pub grpc_code: Option<Spanned<String>>,
    /// JSON pointer to the name of the gRPC code.
    pub grpc_status: Option<Spanned<String>>,
    /// Where the body has a `google.rpc.ErrorInfo`.
    pub error_info: Option<ErrorInfo>,
    /// Every further documented member, as written.
    pub members: Vec<Member>,
    /// Statuses for which the page leaves the server a choice, and what we send: ours, not the page's.
    pub ours: Vec<(Spanned<u16>, Spanned<String>)>,
}

/// A documented member of a body, or of the objects inside one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Member {
    /// The accessor's name.
    pub name: Spanned<String>,
    /// JSON pointer, from the object it is a member of.
    pub at: Spanned<String>,
    /// What is inside the lists and maps.
    pub kind: Kind,
    /// The lists and maps around it, outermost first.
    pub wraps: Vec<Wrap>,
    /// Whether the page says that it is always there.
    pub required: bool,
    /// The codes whose bodies have it, as written; empty if it does not depend on the code.
    pub codes: Vec<Spanned<String>>,
    /// The unit of a number, `ms` or `s` for durations.
    pub unit: Option<Spanned<String>>,
    /// When it is there, in the page's words.
    pub when: Option<Spanned<String>>,
    /// What its presence says about trying again.
    pub retry: Option<Spanned<Retry>>,
    /// What the page says it means.
    pub meaning: Option<Spanned<String>>,
    /// The members of an object.
    pub members: Vec<Member>,
}

impl Member {
    /// Its type as `api.toml` writes it, such as `list of string`.
    #[must_use]
    pub fn type_name(&self) -> String {
        let wraps = self.wraps.iter().map(|wrap| match wrap {
            Wrap::List => "list of ",
            Wrap::Map => "map of ",
        });
        let kind = match self.kind {
            Kind::String => "string",
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::Boolean => "boolean",
            Kind::Object => "object",
        };
        wraps.chain([kind]).collect()
    }

    /// A member of this type that a body need not have.
    pub(crate) fn optional(name: Spanned<String>, at: Spanned<String>, kind: Kind) -> Self {
        Member {
            name,
            at,
            kind,
            wraps: Vec::new(),
            required: false,
            codes: Vec::new(),
            unit: None,
            when: None,
            retry: None,
            meaning: None,
            members: Vec::new(),
        }
    }
}

/// A JSON type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A string.
    String,
    /// A number with an integral value.
    Integer,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// An object.
    Object,
}

/// What a value is repeated in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrap {
    /// An array.
    List,
    /// An object used as a map.
    Map,
}

/// A body printed on the page.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Sample {
    /// The status it was printed with.
    pub status: Option<Spanned<i64>>,
    /// The code it shows.
    pub code: Option<Spanned<String>>,
    /// The JSON text.
    pub body: Spanned<String>,
}

/// How deep a documented member may be nested. rustc refuses types that are nested 128 levels deep.
const MAX_DEPTH: usize = 32;

const TYPES: &str =
    "string, integer, number, boolean or object, after any number of `list of` and `map of`";

/// Reads `[body]`.
pub(crate) fn read_body(mut keys: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Body {
    let ours = keys
        .table("ours", diagnostics)
        .map_or_else(Vec::new, |table| {
            let mut ours = Vec::new();
            for (key, entry) in table.entries() {
                match crate::cell::parse_status(&key.value) {
                    Ok(status) => ours.extend(
                        entry
                            .string(&key.value, diagnostics)
                            .map(|why| (Spanned::new(status, key.span), why)),
                    ),
                    Err(help) => diagnostics.add(
                        DiagnosticKind::ValueInvalid,
                        key.span,
                        format!("`{}` is not an HTTP status", key.value),
                        help,
                    ),
                }
            }
            ours
        });
    let body = Body {
        code: read_pointer(&mut keys, "code", diagnostics),
        message: read_pointer(&mut keys, "message", diagnostics),
        status: read_pointer(&mut keys, "status", diagnostics),
        header: keys.string("header", diagnostics),
        grpc_code: read_pointer(&mut keys, "grpc-code", diagnostics),
        grpc_status: read_pointer(&mut keys, "grpc-status", diagnostics),
        error_info: keys
            .table("error-info", diagnostics)
            .and_then(|table| error_info::read_error_info(table, diagnostics)),
        members: keys
            .table("members", diagnostics)
            .map_or_else(Vec::new, |table| read_members(table, 0, diagnostics)),
        ours,
    };
    if let Some(header) = &body.header
        && !header
            .value
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
    {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            header.span,
            "this is not a header name",
            "write letters, digits and hyphens",
        );
    }
    keys.finish(diagnostics);
    body
}

/// Reads a `[[sample]]`.
pub(crate) fn read_sample(
    mut keys: TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Sample> {
    let (status, code) = (
        keys.integer("status", diagnostics),
        keys.string("code", diagnostics),
    );
    let body = keys.string("body", diagnostics);
    if body.is_none() {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            keys.span,
            "a sample without a body",
            "write the JSON of the page: body = '''…'''",
        );
    }
    keys.finish(diagnostics);
    Some(Sample {
        status,
        code,
        body: body?,
    })
}

/// Reads the members of an object that is nested this deep.
fn read_members(table: TomlTable<'_>, depth: usize, diagnostics: &mut Diagnostics) -> Vec<Member> {
    table
        .entries()
        .into_iter()
        .filter_map(|(name, entry)| read_member(name, &entry, depth, diagnostics))
        .collect()
}

fn read_member(
    name: Spanned<String>,
    entry: &TomlValue<'_>,
    depth: usize,
    diagnostics: &mut Diagnostics,
) -> Option<Member> {
    if !crate::name::is_accessor(&name.value) {
        let message = format!("`{}` cannot be an accessor", name.value);
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            name.span,
            message,
            "write a lower-case Rust name, such as `retry_after`",
        );
    }
    let mut keys = entry.table(&name.value, diagnostics)?;
    let at = read_pointer(&mut keys, "at", diagnostics);
    let (wraps, kind) = if let Some(written) = keys.string("type", diagnostics) {
        parse_type(&written, diagnostics)?
    } else {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            keys.span,
            format!("member `{}` has no type", name.value),
            format!("write type = {TYPES}"),
        );
        return None;
    };
    if at.is_none() {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            keys.span,
            format!("member `{}` has no pointer", name.value),
            "write at = \"/…\", a JSON pointer",
        );
    }
    let codes = read_codes(&mut keys, depth == 0, diagnostics);
    let names = at.as_ref().map_or(0, |at| at.value.matches('/').count());
    let depth = depth + names + wraps.len();
    if depth > MAX_DEPTH {
        report_depth(name.span, &name.value, diagnostics);
        return None;
    }
    let member = Member {
        kind,
        wraps,
        required: keys
            .boolean("required", diagnostics)
            .is_some_and(|required| required.value),
        codes,
        unit: keys
            .string("unit", diagnostics)
            .and_then(|text| parse_unit(text, diagnostics)),
        when: keys.string("when", diagnostics),
        retry: keys
            .string("retry", diagnostics)
            .and_then(|text| crate::cell::parse_retry(&text, diagnostics)),
        meaning: keys.string("meaning", diagnostics),
        members: keys
            .table("members", diagnostics)
            .map_or_else(Vec::new, |table| read_members(table, depth, diagnostics)),
        name,
        at: at?,
    };
    if member.kind != Kind::Object && !member.members.is_empty() {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            keys.span,
            "only an object has members",
            "make its type an object, or remove them",
        );
    }
    keys.finish(diagnostics);
    Some(member)
}

/// Reads `codes`. Whether they are codes of the table is checked when its rows are known.
fn read_codes(
    keys: &mut TomlTable<'_>,
    is_top: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Spanned<String>> {
    let span = keys.span_of_value("codes");
    let before = diagnostics.len();
    let codes = keys.strings("codes", diagnostics);
    let Some(span) = span.filter(|_| diagnostics.len() == before) else {
        return codes;
    };
    let mut report = |message, help| {
        diagnostics.add(DiagnosticKind::ValueInvalid, span, message, help);
    };
    if !is_top {
        report(
            "`codes` is for members of the body, not of objects in it",
            "describe a member for these codes in [body.members], with the whole pointer",
        );
    } else if codes.is_empty() {
        report(
            "no body would have this member",
            "name the codes whose bodies have it, or remove the key if it does not depend on the code",
        );
    }
    codes
}

fn parse_type(
    written: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<Wrap>, Kind)> {
    let mut words: Vec<&str> = written.value.split(" of ").collect();
    let kind = match words.pop() {
        Some("string") => Some(Kind::String),
        Some("integer") => Some(Kind::Integer),
        Some("number") => Some(Kind::Number),
        Some("boolean") => Some(Kind::Boolean),
        Some("object") => Some(Kind::Object),
        _ => None,
    };
    let wraps: Option<Vec<Wrap>> = words
        .into_iter()
        .map(|word| match word {
            "list" => Some(Wrap::List),
            "map" => Some(Wrap::Map),
            _ => None,
        })
        .collect();
    let both = wraps.zip(kind);
    if both.is_none() {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            written.span,
            format!("`{}` is not a type of a member", written.value),
            format!("write {TYPES}"),
        );
    }
    both
}

/// The unit of a duration.
fn parse_unit(text: Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
    if ["ms", "s"].contains(&text.value.as_str()) {
        return Some(text);
    }
    let message = format!("`{}` is not a unit of a duration", text.value);
    diagnostics.add(
        DiagnosticKind::ValueInvalid,
        text.span,
        message,
        "write ms or s",
    );
    None
}

/// A JSON pointer (RFC 6901).
pub(crate) fn read_pointer(
    keys: &mut TomlTable<'_>,
    key: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<String>> {
    let mut pointer = keys.string(key, diagnostics)?;
    let escaped = |part: &str| {
        part.split('~')
            .skip(1)
            .all(|rest| rest.starts_with(['0', '1']))
    };
    if !pointer.value.starts_with('/') || !escaped(&pointer.value) {
        let help = "write it like \"/error/code\": every name after a slash, ~ as ~0 and / as ~1";
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            pointer.span,
            format!("`{}` is not a JSON pointer", pointer.value),
            help,
        );
    }
    if let Some((too_deep, _)) = pointer.value.match_indices('/').nth(MAX_DEPTH) {
        pointer.value.truncate(too_deep);
        report_depth(pointer.span, key, diagnostics);
    }
    Some(pointer)
}

fn report_depth(span: Span, name: &str, diagnostics: &mut Diagnostics) {
    diagnostics.add(
        DiagnosticKind::ValueInvalid,
        span,
        format!("`{name}` is nested more than {MAX_DEPTH} levels deep"),
        "describe a member further out",
    );
}
