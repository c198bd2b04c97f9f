//! Statuses of codes, and the rows of `statuses.csv`.

use super::Both;
use super::pair::Pairs;
use super::row::label;
use crate::finding::Place;
use crate::rule::Audience::{Client, Reader, Rust, Server};
use crate::rule::Rule;
use crate::rule::{Bump, Level};
use crate::rules::diff::{
    DEFAULT_STATUS_CHANGED, HAS_BODY_CHANGED, HTTP_STATUS_ADDED, HTTP_STATUS_REMOVED,
    MEANING_CHANGED, PHRASE_CHANGED, REMEDY_CHANGED, STATUS_CHANGED, STATUS_CLASS_CHANGED,
    STATUS_DOCUMENTED, STATUS_WITHDRAWN,
};
use error_tables_codegen::tools::model::{Api, Code, Status};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::collections::HashMap;

/// The status as text, or `undocumented`.
fn shown(status: Option<&Spanned<u16>>) -> String {
    status.map_or_else(
        || "undocumented".to_string(),
        |status| status.value.to_string(),
    )
}

/// Whether a row takes its status from the default.
pub(super) fn is_default(api: &Api, code: &Code) -> bool {
    match (&code.status, &api.default_status) {
        (None, None) => true,
        (Some(own), Some(default)) => own.span == default.span,
        _ => false,
    }
}

fn rule(from: Option<u16>, to: Option<u16>) -> &'static Rule {
    match (from, to) {
        (Some(from), Some(to)) if from / 100 != to / 100 => &STATUS_CLASS_CHANGED,
        (Some(_), Some(_)) => &STATUS_CHANGED,
        (None, _) => &STATUS_DOCUMENTED,
        (Some(_), None) => &STATUS_WITHDRAWN,
    }
}

impl Both<'_> {
    pub(super) fn code_status(&mut self, was: &Code, is: &Code) {
        let (from, to) = (was.status.as_ref(), is.status.as_ref());
        if from.map(|status| status.value) == to.map(|status| status.value)
            || is_default(self.old, was) && is_default(self.new, is)
        {
            return;
        }
        let rule = rule(
            from.map(|status| status.value),
            to.map(|status| status.value),
        );
        let (name, from) = (label(was), shown(from));
        let message = format!("the status of {name} changes from {from} to {}", shown(to));
        let at = self.at(
            to.map_or(is.wire.span, |status| status.span),
            format!("was {from}"),
        );
        self.add(
            rule,
            format!("{name} {}: {from} -> {}", was.name.value, shown(to)),
            message,
            at,
        );
    }

    /// One changed default is one finding, with every row it reaches.
    pub(super) fn default_status(&mut self, pairs: &Pairs) {
        let (from, to) = (
            self.old.default_status.as_ref(),
            self.new.default_status.as_ref(),
        );
        let values = (
            from.map(|status| status.value),
            to.map(|status| status.value),
        );
        if values.0 == values.1 {
            return;
        }
        let both = pairs.both.iter().filter_map(|&(from, to, _)| {
            Some((self.old.codes.get(from)?, self.new.codes.get(to)?))
        });
        let reached: Vec<&Code> = both
            .filter(|(was, is)| is_default(self.old, was) && is_default(self.new, is))
            .map(|(_, is)| is)
            .collect();
        let rows = match reached.len() {
            0 => "no row".to_string(),
            1 => "1 row".to_string(),
            many => format!("{many} rows"),
        };
        let (from, label_to) = (shown(from), shown(to));
        let message = format!(
            "the default status changes from {from} to {label_to}, and so does the status of {rows}"
        );
        let at = self.at(
            to.map_or(self.new.span, |status| status.span),
            format!("was {from}"),
        );
        let places: Vec<Place> = reached
            .iter()
            .map(|code| self.at(code.wire.span, label(code)))
            .collect();
        let added = self
            .add(
                &DEFAULT_STATUS_CHANGED,
                format!("{from} -> {label_to}"),
                message,
                at,
            )
            .places(places.into_iter());
        match values {
            _ if reached.is_empty() => added
                .weigh(&[Client, Server, Rust, Reader], Level::Info)
                .bump(Bump::None),
            (None, _) => added.weigh(&[Client, Server, Rust], Level::Info),
            (_, None) => added.weigh(&[Client, Server, Rust], Level::Warn),
            _ => added,
        };
    }

    pub(super) fn statuses(&mut self) {
        let new: HashMap<u16, &Status> = self
            .new
            .statuses
            .iter()
            .map(|status| (status.code.value, status))
            .collect();
        let old: HashMap<u16, &Status> = self
            .old
            .statuses
            .iter()
            .map(|status| (status.code.value, status))
            .collect();
        let mut beside = self.new.statuses_file.map_or(self.new.span, |file| Span {
            end: file.start,
            ..file
        });
        for was in &self.old.statuses {
            let code = was.code.value;
            let name = format!("status {code}");
            if let Some(is) = new.get(&code) {
                beside = is.span;
                self.status(&name, was, is);
            } else {
                let at = self.at(beside, format!("{name} came after this row"));
                self.add(
                    &HTTP_STATUS_REMOVED,
                    name.as_str(),
                    format!("{name} is no longer documented"),
                    at,
                );
            }
        }
        for is in self
            .new
            .statuses
            .iter()
            .filter(|is| !old.contains_key(&is.code.value))
        {
            let at = self.at(is.code.span, "new");
            self.add(
                &HTTP_STATUS_ADDED,
                format!("status {}", is.code.value),
                format!("status {} is documented", is.code.value),
                at,
            );
        }
        self.status_order();
    }

    fn status(&mut self, name: &str, was: &Status, is: &Status) {
        let row = is.code.span;
        self.name(name, &was.name, &is.name, "Status");
        self.text(
            &PHRASE_CHANGED,
            name,
            "phrase",
            (was.phrase.as_ref(), is.phrase.as_ref()),
            row,
        );
        self.text(
            &MEANING_CHANGED,
            name,
            "meaning",
            (was.meaning.as_ref(), is.meaning.as_ref()),
            row,
        );
        self.text(
            &REMEDY_CHANGED,
            name,
            "remedy",
            (was.remedy.as_ref(), is.remedy.as_ref()),
            row,
        );
        self.retry(name, (was.retry.as_ref(), is.retry.as_ref()), row);
        let (from, to) = (
            was.body.as_ref().map(|body| body.value),
            is.body.as_ref().map(|body| body.value),
        );
        if from != to {
            let word = |body: Option<bool>| match body {
                None => "undocumented",
                Some(true) => "yes",
                Some(false) => "no",
            };
            let message = format!(
                "whether {name} has a body changes from {} to {}",
                word(from),
                word(to)
            );
            let at = self.at(
                is.body.as_ref().map_or(row, |body| body.span),
                format!("was {}", word(from)),
            );
            let added = self.add(
                &HAS_BODY_CHANGED,
                format!("{name}: {} -> {}", word(from), word(to)),
                message,
                at,
            );
            match (from, to) {
                (None, _) => added.weigh(&[Client, Server, Rust], Level::Info),
                (_, None) => added.weigh(&[Client, Server, Rust], Level::Warn),
                _ => added,
            };
        }
    }
}
