//! Members of a body that only some codes have.

use crate::body::{Body, Member};
use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::model::{Api, Code};
use std::borrow::Cow;

impl Member {
    /// Whether only some codes have it.
    #[must_use]
    pub fn is_for_codes(&self) -> bool {
        !self.codes.is_empty()
    }

    /// Whether every body has it.
    #[must_use]
    pub fn is_in_every_body(&self) -> bool {
        self.required && !self.is_for_codes()
    }

    /// Whether bodies with one of these rows may have it; of no row, whether it does not depend on the code.
    #[must_use]
    pub fn is_for_rows(&self, rows: &[&Code]) -> bool {
        let is_named = |row: &&Code| self.codes.iter().any(|code| row.is_called(&code.value));
        !self.is_for_codes() || rows.iter().any(is_named)
    }
}

impl Api {
    /// The rows whose bodies may have a member.
    pub fn rows_with_member<'a>(&'a self, member: &'a Member) -> impl Iterator<Item = &'a Code> {
        self.codes.iter().filter(|row| member.is_for_rows(&[row]))
    }

    /// `[body]` with the members that bodies with one of these rows have; of no row, with those that do not depend on the code.
    #[must_use]
    pub fn body_of_rows(&self, rows: &[&Code]) -> Option<Cow<'_, Body>> {
        let body = self.body.as_ref()?;
        if !body.members.iter().any(Member::is_for_codes) {
            return Some(Cow::Borrowed(body));
        }
        let mut body = body.clone();
        body.members.retain(|member| member.is_for_rows(rows));
        Some(Cow::Owned(body))
    }

    /// Whether no body has both members.
    pub(crate) fn are_apart(&self, one: &Member, other: &Member) -> bool {
        one.is_for_codes()
            && other.is_for_codes()
            && !self
                .rows_with_member(one)
                .any(|row| other.is_for_rows(&[row]))
    }
}

/// The row whose code a text is, and another row whose name it is.
fn find_two_meanings<'a>(api: &'a Api, text: &str) -> Option<(&'a Code, &'a Code)> {
    let is_code = |row: &&Code| row.wire.value.to_string() == text || row.qualified() == text;
    let of_code = api.codes.iter().find(is_code)?;
    let of_name = api.codes.iter().find(|row| row.name.value == text)?;
    (!is_code(&of_name)).then_some((of_code, of_name))
}

/// Reports codes of members that the table does not have, or that may be either of two.
pub(crate) fn check_member_codes(api: &Api, diagnostics: &mut Diagnostics) {
    let members = api.body.iter().flat_map(|body| &body.members);
    for member in members {
        let codes = member.codes.iter().enumerate();
        // The parent reports its own.
        for (at, written) in codes.filter(|(_, code)| code.span.file == api.span.file) {
            if !api.codes.iter().any(|code| code.is_called(&written.value)) {
                let known: Vec<String> = api.codes.iter().map(Code::qualified).collect();
                let mut known: Vec<&str> = known.iter().map(String::as_str).collect();
                known.dedup();
                let near = suggest_similar(&written.value, &known, "code");
                // A table may have thousands of codes.
                let help = if near.starts_with("did") || known.len() <= 40 {
                    near
                } else {
                    "write a code or a name of codes.csv".to_string()
                };
                let message = format!("the table has no code `{}`", written.value);
                diagnostics.add(DiagnosticKind::ValueInvalid, written.span, message, help);
            }
            if let Some((of_code, of_name)) = find_two_meanings(api, &written.value) {
                let message = format!(
                    "`{}` is the code of one row and the name of another",
                    written.value
                );
                let help = format!(
                    "write the name `{}` for the first, or the code `{}` for the other",
                    of_code.name.value,
                    of_name.qualified()
                );
                diagnostics.add(DiagnosticKind::ValueInvalid, written.span, message, help);
            }
            let mut before = member.codes.iter().take(at);
            if let Some(first) = before.find(|other| other.value == written.value) {
                let message = format!("`{}` is given twice", written.value);
                let first = (first.span, "the first time");
                let help = "remove one of the two";
                diagnostics.add_related(
                    DiagnosticKind::ValueInvalid,
                    written.span,
                    message,
                    help,
                    first,
                );
            }
        }
    }
}
