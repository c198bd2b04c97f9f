//! `[body]`: where a response carries what.

use super::Both;
use super::rules::{
    ENVELOPE_FIELD_ADDED, ENVELOPE_FIELD_MOVED, ENVELOPE_FIELD_OPTIONAL_CHANGED,
    ENVELOPE_FIELD_REMOVED, ENVELOPE_FIELD_RETRY_CHANGED, ENVELOPE_FIELD_TEXT_CHANGED,
    ENVELOPE_FIELD_TYPE_CHANGED, ENVELOPE_FIELD_UNIT_CHANGED, ENVELOPE_HEADER_ADDED,
    ENVELOPE_HEADER_REMOVED, ENVELOPE_HEADER_RENAMED, ENVELOPE_OURS_CHANGED, ENVELOPE_PATH_ADDED,
    ENVELOPE_PATH_CHANGED, ENVELOPE_PATH_REMOVED, Rule,
};
use crate::body::{Body, Kind, Member, Wrap};
use crate::finding::{Bump, Level};
use crate::model::Retry;
use crate::rules::Audience::{Rust, Server};
use crate::source::{Span, Spanned};

type Cell<'a> = Option<&'a Spanned<String>>;

/// The rules for a value that is new, gone and another.
type Three = [&'static Rule; 3];

impl Both<'_> {
    pub(super) fn body(&mut self) {
        let none = Body::default();
        let (old, new) = (
            self.old.body.as_ref().unwrap_or(&none),
            self.new.body.as_ref().unwrap_or(&none),
        );
        let paths: Three = [
            &ENVELOPE_PATH_ADDED,
            &ENVELOPE_PATH_REMOVED,
            &ENVELOPE_PATH_CHANGED,
        ];
        let header: Three = [
            &ENVELOPE_HEADER_ADDED,
            &ENVELOPE_HEADER_REMOVED,
            &ENVELOPE_HEADER_RENAMED,
        ];
        self.place(
            "code",
            "the body",
            (old.code.as_ref(), new.code.as_ref()),
            paths,
        );
        self.place(
            "message",
            "the body",
            (old.message.as_ref(), new.message.as_ref()),
            paths,
        );
        self.place(
            "status",
            "the body",
            (old.status.as_ref(), new.status.as_ref()),
            paths,
        );
        self.place(
            "code",
            "the header",
            (old.header.as_ref(), new.header.as_ref()),
            header,
        );
        self.members("", &old.members, &new.members);
        self.ours(old, new);
    }

    fn place(
        &mut self,
        what: &str,
        of: &str,
        (old, new): (Cell<'_>, Cell<'_>),
        [added, removed, changed]: Three,
    ) {
        let (from, to) = (
            old.map(|cell| cell.value.as_str()),
            new.map(|cell| cell.value.as_str()),
        );
        let (rule, message) = match (from, to) {
            (None, Some(to)) => (added, format!("{of} `{to}` carries the {what}")),
            (Some(from), None) => (
                removed,
                format!("{of} `{from}` does not carry the {what} any more"),
            ),
            (Some(from), Some(to)) if from != to => (
                changed,
                format!("{of} carries the {what} at `{to}` and not at `{from}`"),
            ),
            _ => return,
        };
        let at = self.at(
            new.map_or(self.new.span, |cell| cell.span),
            from.map_or_else(String::new, |from| format!("was `{from}`")),
        );
        self.add(
            rule,
            format!(
                "{of} {what}: {} -> {}",
                from.unwrap_or(""),
                to.unwrap_or("")
            ),
            message,
            at,
        );
    }

    /// Members by name, and theirs; `inside` is the path of names that leads to them.
    fn members(&mut self, inside: &str, old: &[Member], new: &[Member]) {
        let find = |members: &[Member], name: &str| {
            members.iter().position(|member| member.name.value == name)
        };
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
                    added.weigh(&[Server, Rust], Level::Error).bump(Bump::Major);
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
                format!("`{path}` is gone"),
            );
            self.add(
                &ENVELOPE_FIELD_REMOVED,
                path.as_str(),
                format!("the body has no member `{path}` any more"),
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
        self.text(
            &ENVELOPE_FIELD_UNIT_CHANGED,
            &of,
            "unit",
            (was.unit.as_ref(), is.unit.as_ref()),
            name,
        );
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

    fn ours(&mut self, old: &Body, new: &Body) {
        let has =
            |body: &Body, status: u16| body.ours.iter().any(|(other, _)| other.value == status);
        for (status, _) in new
            .ours
            .iter()
            .filter(|(status, _)| !has(old, status.value))
        {
            let at = self.at(status.span, "new");
            self.add(
                &ENVELOPE_OURS_CHANGED,
                format!("{} added", status.value),
                format!(
                    "we send a body with status {}, which the page leaves open",
                    status.value
                ),
                at,
            );
        }
        for (status, _) in old
            .ours
            .iter()
            .filter(|(status, _)| !has(new, status.value))
        {
            let at = self.at(self.new.span, "");
            self.add(
                &ENVELOPE_OURS_CHANGED,
                format!("{} removed", status.value),
                format!(
                    "we do not send a body with status {} any more",
                    status.value
                ),
                at,
            );
        }
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
