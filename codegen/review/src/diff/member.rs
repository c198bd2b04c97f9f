//! The further members of a body.

use super::{Added, Both};
use crate::rule::Audience::{Rust, Server};
use crate::rule::{Bump, Level};
use crate::rules::diff::{
    ENVELOPE_FIELD_ADDED, ENVELOPE_FIELD_MOVED, ENVELOPE_FIELD_OPTIONAL_CHANGED,
    ENVELOPE_FIELD_REMOVED, ENVELOPE_FIELD_RETRY_CHANGED, ENVELOPE_FIELD_TEXT_CHANGED,
    ENVELOPE_FIELD_TYPE_CHANGED, ENVELOPE_FIELD_UNIT_CHANGED,
};
use error_tables_codegen::tools::body::{Kind, Member, Wrap};
use error_tables_codegen::tools::model::Retry;
use error_tables_codegen::tools::source::{Span, Spanned};

impl Both<'_> {
    /// Members by name, and theirs; `inside` is the path of names that leads to them.
    pub(super) fn members(&mut self, inside: &str, old: &[Member], new: &[Member]) {
        let find = |members: &[Member], name: &str| {
            members.iter().position(|member| member.name.value == name)
        };
        let there = self.old.body.is_some();
        for is in new {
            let path = format!("{inside}{}", is.name.value);
            if let Some(was) = find(old, &is.name.value).and_then(|at| old.get(at)) {
                self.member(&path, was, is);
                self.members(&format!("{path}."), &was.members, &is.members);
            } else {
                let (kind, at) = (
                    if is.required { "required " } else { "" },
                    self.at(is.name.span, "new"),
                );
                let added = self.add(
                    &ENVELOPE_FIELD_ADDED,
                    path.as_str(),
                    format!("the body has a new {kind}member `{path}`"),
                    at,
                );
                if is.required {
                    let added = added.weigh(&[Server], Level::Error);
                    if there && inside.is_empty() {
                        added.weigh(&[Rust], Level::Error).bump(Bump::Major);
                    }
                }
            }
        }
        for was in old
            .iter()
            .filter(|was| find(new, &was.name.value).is_none())
        {
            let path = format!("{inside}{}", was.name.value);
            let at = self.at(
                new.first().map_or(self.new.span, |member| member.name.span),
                format!("`{path}` was removed"),
            );
            self.add(
                &ENVELOPE_FIELD_REMOVED,
                path.as_str(),
                format!("the body no longer has the member `{path}`"),
                at,
            );
        }
    }

    fn member(&mut self, path: &str, was: &Member, is: &Member) {
        let of = format!("member `{path}`");
        let text = |text: String, span: Span| Spanned::new(text, span);
        let (at, name) = (is.at.span, is.name.span);
        self.text(
            &ENVELOPE_FIELD_MOVED,
            &of,
            "place",
            (Some(&was.at), Some(&is.at)),
            at,
        );
        let kinds = (text(kind(was), was.name.span), text(kind(is), name));
        self.text(
            &ENVELOPE_FIELD_TYPE_CHANGED,
            &of,
            "type",
            (Some(&kinds.0), Some(&kinds.1)),
            name,
        );
        let word = |required: bool| {
            if required {
                "in every body"
            } else {
                "in some bodies"
            }
            .to_string()
        };
        let required = (
            text(word(was.required), name),
            text(word(is.required), name),
        );
        self.text(
            &ENVELOPE_FIELD_OPTIONAL_CHANGED,
            &of,
            "presence",
            (Some(&required.0), Some(&required.1)),
            name,
        );
        let before = self.findings.len();
        self.text(
            &ENVELOPE_FIELD_UNIT_CHANGED,
            &of,
            "unit",
            (was.unit.as_ref(), is.unit.as_ref()),
            name,
        );
        if was.unit.is_some() != is.unit.is_some() && self.findings.len() > before {
            Added(self.findings.last_mut())
                .weigh(&[Rust], Level::Error)
                .bump(Bump::Major);
        }
        let advice = |retry: &Option<Spanned<Retry>>| {
            retry
                .as_ref()
                .map(|retry| Spanned::new(retry.value.name(), retry.span))
        };
        self.text(
            &ENVELOPE_FIELD_RETRY_CHANGED,
            &of,
            "retry",
            (advice(&was.retry).as_ref(), advice(&is.retry).as_ref()),
            name,
        );
        self.text(
            &ENVELOPE_FIELD_TEXT_CHANGED,
            &of,
            "condition",
            (was.when.as_ref(), is.when.as_ref()),
            name,
        );
        self.text(
            &ENVELOPE_FIELD_TEXT_CHANGED,
            &of,
            "meaning",
            (was.meaning.as_ref(), is.meaning.as_ref()),
            name,
        );
    }
}

fn kind(member: &Member) -> String {
    let wraps = member.wraps.iter().map(|wrap| match wrap {
        Wrap::List => "list of ",
        Wrap::Map => "map of ",
    });
    let kind = match member.kind {
        Kind::String => "string",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Boolean => "boolean",
        Kind::Object => "object",
    };
    wraps.chain([kind]).collect()
}
