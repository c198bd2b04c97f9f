//! Samples of a document against the rows of their codes, and against `[body]`.

use super::checked_document::CheckedDocument;
use super::samples::find_broken_samples;
use error_tables_codegen::tools::body::{Body, Kind, Member, Wrap};
use error_tables_codegen::tools::envelope::{self, Key, Leaf, Node};
use error_tables_documents::Role;
use error_tables_review::hit::Hit;
use error_tables_review::rules::check;
use error_tables_review::wording::{TextRelation, compare_texts};
use serde_json::Value;

/// Samples with another status or message than their rows.
pub(crate) fn compare_with_rows(document: &CheckedDocument<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sample in &document.samples {
        let Some(code) = &sample.code else { continue };
        let rows: Vec<_> = document
            .api
            .codes
            .iter()
            .filter(|row| row.wire.value.to_string() == *code)
            .collect();
        let [row] = rows.as_slice() else { continue };
        if let (Some(shown), Some(documented)) = (
            sample.status,
            row.status.as_ref().map(|status| status.value),
        ) && shown != documented
        {
            let message =
                format!("the sample of `{code}` has the status {shown}, but its row {documented}");
            let place = document.lines.locate(sample.line, &shown.to_string(), "");
            hits.push(Hit::new(
                &check::SAMPLE_STATUS_MISMATCH,
                code,
                message,
                vec![place],
            ));
        }
        let documented = documented_text(document, code)
            .or_else(|| row.meaning.as_ref().map(|m| m.value.clone()));
        if let (Some(shown), Some(documented)) = (&sample.message, documented)
            && compare_texts(
                shown.trim_end_matches('.'),
                documented.trim_end_matches('.'),
            ) != TextRelation::Same
        {
            let message = format!(
                "the sample of `{code}` has the message `{shown}`, but its row `{documented}`"
            );
            let line = document.lines.find_line(shown, sample.line);
            let place = document.lines.locate(line, shown, "");
            hits.push(Hit::new(
                &check::SAMPLE_MESSAGE_MISMATCH,
                code,
                message,
                vec![place],
            ));
        }
    }
    hits
}

/// The text of a code in its first row of the document.
fn documented_text(document: &CheckedDocument<'_>, code: &str) -> Option<String> {
    let entry = document.codes.iter().find(|entry| entry.code == code)?;
    [Role::Message, Role::Meaning]
        .into_iter()
        .map(|role| entry.get(role).into_owned())
        .find(|text| !text.is_empty())
}

/// Samples that are not valid JSON.
pub(crate) fn report_broken_samples(document: &CheckedDocument<'_>) -> Vec<Hit> {
    let listed = document.listed_codes();
    let mut hits = Vec::new();
    for (text, line) in find_broken_samples(&document.imported.document) {
        let is_named = |code: &&&str| text.contains(&format!("\"{code}\""));
        let Some(code) = listed.iter().filter(is_named).min() else {
            continue;
        };
        let message = format!("the sample of `{code}` is not valid JSON");
        let place = document.lines.locate(line, "{", "");
        hits.push(Hit::new(&check::SAMPLE_PARSE, code, message, vec![place]));
    }
    hits
}

/// Samples that lack members of `[body]`, or have others or values of another type.
pub(crate) fn compare_with_body(document: &CheckedDocument<'_>) -> Vec<Hit> {
    let body = document.api.body.as_ref();
    let Some(all) = body.filter(|body| body.code.is_some() || body.has_code_as_reason()) else {
        return Vec::new();
    };
    let listed = document.listed_codes();
    let mut hits = Vec::new();
    for sample in &document.samples {
        // An object without a listed code is not an error body.
        let Some(code) = sample.code.as_deref().filter(|code| listed.contains(code)) else {
            continue;
        };
        let mut comparison = BodyComparison {
            body: all,
            code,
            differences: Vec::new(),
        };
        let rows = document.api.rows_with_sent(code);
        let Some(body) = document.api.body_of_rows(&rows) else {
            continue;
        };
        comparison.compare_node(&envelope::body_tree(&body), &sample.value, "");
        for Difference { pointer, what } in comparison.differences {
            let message = format!("the sample of `{code}` {what}");
            let name = pointer.rsplit('/').next().unwrap_or("");
            let line = document
                .lines
                .find_line(&format!("\"{name}\""), sample.line);
            let place = document.lines.locate(line, name, "");
            hits.push(
                Hit::new(&check::SAMPLE_ENVELOPE_MISMATCH, code, message, vec![place])
                    .about(&pointer),
            );
        }
    }
    hits
}

/// A comparison of one sample with the declared body.
struct BodyComparison<'a> {
    /// `[body]` with the members of every code.
    body: &'a Body,
    code: &'a str,
    differences: Vec<Difference>,
}

/// A value that is not as declared.
struct Difference {
    pointer: String,
    what: String,
}

impl BodyComparison<'_> {
    fn add(&mut self, pointer: &str, what: String) {
        self.differences.push(Difference {
            pointer: pointer.to_string(),
            what,
        });
    }

    fn is_for_another_code(&self, pointer: &str) -> bool {
        let mut members = self.body.members.iter();
        members.any(|member| member.is_for_codes() && member.at.value == pointer)
    }

    fn add_wrong_type(&mut self, declared: &str, value: &Value, pointer: &str) {
        let found = match value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        self.add(
            pointer,
            format!("has {found} at `{pointer}`, but [body] declares {declared}"),
        );
    }

    fn compare_node(&mut self, declared: &Node<'_>, value: &Value, pointer: &str) {
        match (declared, value) {
            (Node::Object(members), Value::Object(found)) => {
                for (key, inside) in members {
                    let name = match key {
                        Key::Name(name) => name.as_str(),
                        Key::Code => self.code,
                    };
                    let pointer = format!("{pointer}/{name}");
                    match found.get(name) {
                        Some(value) => self.compare_node(inside, value, &pointer),
                        None if is_required(inside) => {
                            let of = match inside.members_for_codes() {
                                Some(_) => " with this code",
                                None => "",
                            };
                            let what = format!("has no `{pointer}`, which every body{of} has");
                            self.add(&pointer, what);
                        }
                        None => {}
                    }
                }
                for name in found.keys() {
                    let is_declared = members.iter().any(|(key, _)| match key {
                        Key::Name(known) => known == name,
                        Key::Code => name == self.code,
                    });
                    if !is_declared {
                        let pointer = format!("{pointer}/{name}");
                        let of = if self.is_for_another_code(&pointer) {
                            " for this code"
                        } else {
                            ""
                        };
                        let what = format!("has `{pointer}`, which [body] does not declare{of}");
                        self.add(&pointer, what);
                    }
                }
            }
            (Node::List(parts), Value::Array(found)) => {
                for (number, (inside, value)) in parts.iter().zip(found).enumerate() {
                    self.compare_node(inside, value, &format!("{pointer}/{number}"));
                }
            }
            (Node::Leaf(leaf), _) => self.compare_leaf(leaf, value, pointer),
            (Node::Object(_), _) => self.add_wrong_type("an object", value, pointer),
            (Node::List(_), _) => self.add_wrong_type("a list", value, pointer),
        }
    }

    fn compare_leaf(&mut self, leaf: &Leaf<'_>, value: &Value, pointer: &str) {
        match leaf {
            Leaf::Code if !(value.is_string() || value.is_number()) => {
                self.add_wrong_type("a code", value, pointer);
            }
            Leaf::Message if !value.is_string() => {
                self.add_wrong_type("a string", value, pointer);
            }
            Leaf::Status if !value.is_u64() => self.add_wrong_type("a number", value, pointer),
            Leaf::Details(_) if !value.is_array() => {
                self.add_wrong_type("a list", value, pointer);
            }
            Leaf::Member(member) => self.compare_member(member, &member.wraps, value, pointer),
            Leaf::Code | Leaf::Message | Leaf::Status | Leaf::Details(_) => {}
        }
    }

    fn compare_member(&mut self, member: &Member, wraps: &[Wrap], value: &Value, pointer: &str) {
        match (wraps.split_first(), value) {
            (_, Value::Null) if !member.required => {}
            (Some((Wrap::List, rest)), Value::Array(all)) => {
                for value in all {
                    self.compare_member(member, rest, value, pointer);
                }
            }
            (Some((Wrap::Map, rest)), Value::Object(all)) => {
                for value in all.values() {
                    self.compare_member(member, rest, value, pointer);
                }
            }
            (Some((Wrap::List, _)), _) => self.add_wrong_type("a list", value, pointer),
            (Some((Wrap::Map, _)), _) => self.add_wrong_type("a map", value, pointer),
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
                    self.add_wrong_type(kind, value, pointer);
                } else if member.kind == Kind::Object && !member.members.is_empty() {
                    self.compare_node(&envelope::object_tree(&member.members), value, pointer);
                }
            }
        }
    }
}

fn is_required(node: &Node<'_>) -> bool {
    match node {
        Node::Leaf(Leaf::Member(member)) => member.required,
        Node::Leaf(_) => true,
        Node::Object(members) => members.iter().any(|(_, inside)| is_required(inside)),
        Node::List(parts) => parts.iter().any(is_required),
    }
}
