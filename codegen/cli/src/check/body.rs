//! Samples on a page against `[body]`: members that one of them lacks, and values of another type.

use super::hit::Hit;
use super::sample::Sample;
use super::subject::Subject;
use error_tables_codegen::tools::body::{Kind, Member, Wrap};
use error_tables_codegen::tools::envelope::{self, Key, Leaf, Node};
use error_tables_review::rules::check;
use serde_json::Value;

/// Samples that are not built as `[body]` says.
pub(crate) fn compared(subject: &Subject<'_>) -> Vec<Hit> {
    let Some(body) = subject.api.body.as_ref().filter(|body| body.code.is_some()) else {
        return Vec::new();
    };
    let declared = envelope::body(body);
    let listed = subject.listed();
    let mut hits = Vec::new();
    for sample in &subject.samples {
        // Another object of the page is no error.
        let Some(code) = sample.code.as_deref().filter(|code| listed.contains(code)) else {
            continue;
        };
        let mut wrong = Vec::new();
        node(&declared, &sample.value, code, "", &mut wrong);
        for (at, what) in wrong {
            let message = format!("the sample of `{code}` {what}");
            let name = at.rsplit('/').next().unwrap_or("");
            let line = subject.paper.line_of(&format!("\"{name}\""), sample.line);
            let place = subject.paper.place(line, name, "");
            hits.push(
                Hit::new(&check::SAMPLE_ENVELOPE_MISMATCH, code, message, vec![place]).about(&at),
            );
        }
    }
    hits
}

/// Where a value and what it lacks, has too much or has otherwise, by the pointer.
type Wrong = Vec<(String, String)>;

fn node(declared: &Node<'_>, value: &Value, code: &str, at: &str, wrong: &mut Wrong) {
    match (declared, value) {
        (Node::Object(members), Value::Object(found)) => {
            for (key, inside) in members {
                let name = match key {
                    Key::Name(name) => name.as_str(),
                    Key::Code => code,
                };
                let at = format!("{at}/{name}");
                match found.get(name) {
                    Some(value) => node(inside, value, code, &at, wrong),
                    None if required(inside) => {
                        wrong.push((at.clone(), format!("has no `{at}`, which is in every body")));
                    }
                    None => {}
                }
            }
            for name in found.keys() {
                let known = members.iter().any(|(key, _)| match key {
                    Key::Name(known) => known == name,
                    Key::Code => name == code,
                });
                if !known {
                    let at = format!("{at}/{name}");
                    wrong.push((
                        at.clone(),
                        format!("has `{at}`, which [body] does not declare"),
                    ));
                }
            }
        }
        (Node::List(parts), Value::Array(found)) => {
            for (number, (inside, value)) in parts.iter().zip(found).enumerate() {
                node(inside, value, code, &format!("{at}/{number}"), wrong);
            }
        }
        (Node::Leaf(leaf), _) => self::leaf(leaf, value, code, at, wrong),
        (Node::Object(_), _) => otherwise("an object", value, at, wrong),
        (Node::List(_), _) => otherwise("a list", value, at, wrong),
    }
}

fn leaf(leaf: &Leaf<'_>, value: &Value, code: &str, at: &str, wrong: &mut Wrong) {
    match leaf {
        Leaf::Code if !(value.is_string() || value.is_number()) => {
            otherwise("a code", value, at, wrong);
        }
        Leaf::Message if !value.is_string() => otherwise("a string", value, at, wrong),
        Leaf::Status if !value.is_u64() => otherwise("a number", value, at, wrong),
        Leaf::Member(member) => self::member(member, &member.wraps, value, (code, at), wrong),
        Leaf::Code | Leaf::Message | Leaf::Status => {}
    }
}

fn member(
    member: &Member,
    wraps: &[Wrap],
    value: &Value,
    (code, at): (&str, &str),
    wrong: &mut Wrong,
) {
    match (wraps.split_first(), value) {
        (_, Value::Null) if !member.required => {}
        (Some((Wrap::List, rest)), Value::Array(all)) => {
            for value in all {
                self::member(member, rest, value, (code, at), wrong);
            }
        }
        (Some((Wrap::Map, rest)), Value::Object(all)) => {
            for value in all.values() {
                self::member(member, rest, value, (code, at), wrong);
            }
        }
        (Some((Wrap::List, _)), _) => otherwise("a list", value, at, wrong),
        (Some((Wrap::Map, _)), _) => otherwise("a map", value, at, wrong),
        (None, _) => {
            let (fits, kind) = match member.kind {
                Kind::String => (value.is_string(), "a string"),
                Kind::Integer => (
                    value.as_f64().is_some_and(|n| n.fract() == 0.0),
                    "an integer",
                ),
                Kind::Number => (value.is_number(), "a number"),
                Kind::Boolean => (value.is_boolean(), "a boolean"),
                Kind::Object => (value.is_object(), "an object"),
            };
            if !fits {
                otherwise(kind, value, at, wrong);
            } else if member.kind == Kind::Object && !member.members.is_empty() {
                node(&envelope::object(&member.members), value, code, at, wrong);
            }
        }
    }
}

fn otherwise(kind: &str, value: &Value, at: &str, wrong: &mut Wrong) {
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    wrong.push((
        at.to_string(),
        format!("has {found} at `{at}`, [body] declares {kind}"),
    ));
}

fn required(node: &Node<'_>) -> bool {
    match node {
        Node::Leaf(Leaf::Member(member)) => member.required,
        Node::Leaf(_) => true,
        Node::Object(members) => members.iter().any(|(_, inside)| required(inside)),
        Node::List(parts) => parts.iter().any(required),
    }
}

/// Samples on the page that look like bodies and are no JSON.
pub(crate) fn broken(subject: &Subject<'_>) -> Vec<Hit> {
    let listed = subject.listed();
    let mut hits = Vec::new();
    for (text, line) in subject.unparsed() {
        let names = |code: &&&str| text.contains(&format!("\"{code}\""));
        let Some(code) = listed.iter().filter(names).min() else {
            continue;
        };
        let message = format!("the sample of `{code}` is no JSON");
        let place = subject.paper.place(line, "{", "");
        hits.push(Hit::new(&check::SAMPLE_PARSE, code, message, vec![place]));
    }
    hits
}

impl Sample {
    /// Whether a text that is no JSON was meant to be: it begins as an object does, with a quoted member.
    pub(crate) fn meant(text: &str) -> bool {
        let inside = text.trim_start().strip_prefix('{').map(str::trim_start);
        inside.is_some_and(|inside| inside.starts_with('"'))
    }
}
