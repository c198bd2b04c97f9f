//! The rows of `codes.csv`.

use super::pair::{self, How, Pairs};
use super::{Both, ticked};
use crate::rule::Audience::{Client, Server};
use crate::rule::Level;
use crate::rules::diff::{
    CODE_VALUE_CHANGED, MEANING_CHANGED, NAME_CHANGED, REMEDY_CHANGED, RETRY_CHANGED,
};
use error_tables_codegen::tools::model::{Code, Retry, WireCode};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::collections::HashSet;

/// What a reader calls a row: its code, or the name of a number.
pub(super) fn label(code: &Code) -> String {
    match &code.wire.value {
        WireCode::Word(word) => ticked(word),
        WireCode::Number(number) => format!("`{}` ({number})", code.name.value),
    }
}

impl Both<'_> {
    pub(super) fn codes(&mut self) {
        let (old, new) = (&self.old.codes, &self.new.codes);
        let pairs = pair::rows(self.old, self.new);
        self.default_status(&pairs);
        for &(from, to, how) in &pairs.both {
            if let (Some(was), Some(is)) = (old.get(from), new.get(to)) {
                self.row(was, is, how);
            }
        }
        self.gone(&pairs);
        self.come(&pairs);
        self.reserved(&pairs);
        self.order(&pairs);
        self.anchors(&pairs);
    }

    fn row(&mut self, was: &Code, is: &Code, how: How) {
        self.value(was, is, how);
        self.name(&label(was), &was.name, &is.name, "ErrorCode");
        self.code_status(was, is);
        self.message(was, is);
        let (name, row) = (label(was), is.wire.span);
        self.retry(&name, (was.retry.as_ref(), is.retry.as_ref()), row);
        self.text(
            &MEANING_CHANGED,
            &name,
            "meaning",
            (was.meaning.as_ref(), is.meaning.as_ref()),
            row,
        );
        self.text(
            &REMEDY_CHANGED,
            &name,
            "remedy",
            (was.remedy.as_ref(), is.remedy.as_ref()),
            row,
        );
        self.life(was, is);
        self.cells(was, is);
    }

    fn value(&mut self, was: &Code, is: &Code, how: How) {
        let (from, to) = (was.wire.value.to_string(), is.wire.value.to_string());
        if from == to {
            return;
        }
        let guess = match how {
            How::Guess(score) => format!(
                "; a guess, because the status and {:.0} % of the text are the same",
                score * 100.0
            ),
            How::Same | How::Declared => String::new(),
        };
        let declared = is.aliases.iter().any(|alias| alias.value == was.wire.value);
        let at = self.at(is.wire.span, format!("was `{from}`"));
        let added = self.add(
            &CODE_VALUE_CHANGED,
            format!("{from} -> {to}"),
            format!("the code `{from}` becomes `{to}`{guess}"),
            at,
        );
        if declared {
            added.weigh(&[Client, Server], Level::Warn).help("lookups still find the old code by its alias; announce the new code to other clients".to_string());
        } else {
            added.help(format!("add `{from}` to the column `aliases`, so that lookups still find it, and announce the new code"));
        }
    }

    /// A variant of `ErrorCode` or `Status`.
    pub(super) fn name(
        &mut self,
        of: &str,
        was: &Spanned<String>,
        is: &Spanned<String>,
        kind: &str,
    ) {
        let (from, to) = (&was.value, &is.value);
        if from != to {
            let at = self.at(is.span, format!("was `{from}`"));
            self.add(
                &NAME_CHANGED,
                format!("{kind} {from} -> {to}"),
                format!("the variant of {of} is renamed from `{kind}::{from}` to `{kind}::{to}`"),
                at,
            )
            .help(format!(
                "write `{from}` in the column `name`, which keeps the name of the variant"
            ));
        }
    }

    /// Advice on a code or a status.
    pub(super) fn retry(
        &mut self,
        of: &str,
        (was, is): (Option<&Spanned<Retry>>, Option<&Spanned<Retry>>),
        row: Span,
    ) {
        let known = |cell: Option<&Spanned<Retry>>| {
            cell.map(|cell| Spanned::new(cell.value.name(), cell.span))
        };
        let before = self.findings.len();
        self.text(
            &RETRY_CHANGED,
            of,
            "retry advice",
            (known(was).as_ref(), known(is).as_ref()),
            row,
        );
        if was.is_none() && self.findings.len() > before {
            super::Added(self.findings.last_mut()).weigh(&[Client], Level::Info);
        }
    }

    /// The wire codes of each side.
    pub(super) fn wires(&self) -> (HashSet<String>, HashSet<String>) {
        let wires = |codes: &[Code]| {
            codes
                .iter()
                .map(|code| code.wire.value.to_string())
                .collect()
        };
        (wires(&self.old.codes), wires(&self.new.codes))
    }

    /// For each old row the span of the row of the head that it stood behind; the head of the file where none is left.
    pub(super) fn neighbours(&self, pairs: &Pairs) -> Vec<Span> {
        let top = self.new.codes_file.map_or(self.new.span, |file| Span {
            end: file.start,
            ..file
        });
        let mut partner = vec![None; self.old.codes.len()];
        for &(from, to, _) in &pairs.both {
            if let Some(slot) = partner.get_mut(from) {
                *slot = self.new.codes.get(to);
            }
        }
        let mut last = top;
        partner
            .into_iter()
            .map(|code| {
                last = code.map_or(last, |code| code.span);
                last
            })
            .collect()
    }
}
