//! `[body]`: where a response carries what.

use super::Both;
use crate::rule::Audience::Rust;
use crate::rule::Rule;
use crate::rule::{Bump, Level};
use crate::rules::diff::{
    ENVELOPE_HEADER_ADDED, ENVELOPE_HEADER_REMOVED, ENVELOPE_HEADER_RENAMED, ENVELOPE_OURS_CHANGED,
    ENVELOPE_PATH_ADDED, ENVELOPE_PATH_CHANGED, ENVELOPE_PATH_REMOVED,
};
use error_tables_codegen::tools::body::Body;
use error_tables_codegen::tools::source::Spanned;

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
            (None, Some(to)) => (added, format!("{of} `{to}` now contains the {what}")),
            (Some(from), None) => (
                removed,
                format!("{of} `{from}` no longer contains the {what}"),
            ),
            (Some(from), Some(to)) if from != to => (
                changed,
                format!("{of} contains the {what} at `{to}` instead of `{from}`"),
            ),
            _ => return,
        };
        let at = self.at(
            new.map_or(self.new.span, |cell| cell.span),
            from.map_or_else(String::new, |from| format!("was `{from}`")),
        );
        let subject = format!(
            "{of} {what}: {} -> {}",
            from.unwrap_or(""),
            to.unwrap_or("")
        );
        let there = self.old.body.is_some() && self.new.body.is_some();
        let added = self.add(rule, subject, message, at);
        // Who answers gives the message; the status is repeated without being asked for.
        match (what, from, to) {
            ("message", None, _) if there => added.weigh(&[Rust], Level::Error).bump(Bump::Major),
            ("status", _, None) if there => added.weigh(&[Rust], Level::Warn).bump(Bump::Patch),
            _ => added,
        };
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
                    "servers send a body with status {}, for which none is documented",
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
                format!("servers no longer send a body with status {}", status.value),
                at,
            );
        }
    }
}
