//! The columns that say how a code lives: since, deprecated, removed, replaced, and its former codes.

use super::Both;
use super::row::label;
use super::similar;
use crate::rule::Bump;
use crate::rules::diff::{
    ALIAS_ADDED, ALIAS_REMOVED, CODE_RESTORED, CODE_RETIRED, CODE_REUSED, DEPRECATED_ADDED,
    DEPRECATED_REMOVED, LIFE_CHANGED,
};
use error_tables_codegen::tools::model::{Code, WireCode};
use error_tables_codegen::tools::source::Spanned;

impl Both<'_> {
    pub(super) fn life(&mut self, was: &Code, is: &Code) {
        let (name, row) = (label(was), is.wire.span);
        match (&was.removed, &is.removed) {
            (None, Some(removed)) => {
                let message = format!("{name} is no longer sent as of {}", removed.value);
                let at = self.at(removed.span, "new");
                let added = self.add(&CODE_RETIRED, name.as_str(), message, at);
                if was.is_retired() {
                    added.bump(Bump::Patch);
                }
            }
            (Some(removed), None) => self.back(was, is, removed),
            _ => self.text(
                &LIFE_CHANGED,
                &name,
                "`removed`",
                (was.removed.as_ref(), is.removed.as_ref()),
                row,
            ),
        }
        match (&was.deprecated, &is.deprecated) {
            (None, Some(deprecated)) if !was.is_retired() => {
                let message = format!("{name} is deprecated since {}", deprecated.value);
                let at = self.at(deprecated.span, "new");
                self.add(&DEPRECATED_ADDED, name.as_str(), message, at);
            }
            (Some(_), None) if !is.is_retired() && was.removed.is_none() => {
                let at = self.at(row, "was deprecated");
                self.add(
                    &DEPRECATED_REMOVED,
                    name.as_str(),
                    format!("{name} is no longer deprecated"),
                    at,
                );
            }
            (Some(_), Some(_)) => self.text(
                &LIFE_CHANGED,
                &name,
                "`deprecated`",
                (was.deprecated.as_ref(), is.deprecated.as_ref()),
                row,
            ),
            _ => {}
        }
        self.text(
            &LIFE_CHANGED,
            &name,
            "`since`",
            (was.since.as_ref(), is.since.as_ref()),
            row,
        );
        self.text(
            &LIFE_CHANGED,
            &name,
            "`replaced_by`",
            (was.replaced_by.as_ref(), is.replaced_by.as_ref()),
            row,
        );
        self.aliases(was, is);
    }

    /// A row that was removed and is not any more.
    fn back(&mut self, was: &Code, is: &Code, removed: &Spanned<String>) {
        let name = label(was);
        let same = match (similar::text(was), similar::text(is)) {
            (Some(a), Some(b)) => similar::similarity(&a, &b) >= similar::ALIKE,
            _ => true,
        };
        let at = self.at(is.wire.span, format!("was removed in {}", removed.value));
        if same {
            self.add(
                &CODE_RESTORED,
                name.as_str(),
                format!("{name}, removed in {}, is sent again", removed.value),
                at,
            );
        } else {
            self.add(
                &CODE_REUSED,
                name.as_str(),
                format!(
                    "{name}, removed in {}, is sent again with another meaning",
                    removed.value
                ),
                at,
            );
        }
    }

    fn aliases(&mut self, was: &Code, is: &Code) {
        let has = |code: &Code, wire: &WireCode| code.wire_codes().any(|other| other == wire);
        for alias in is.aliases.iter().filter(|alias| !has(was, &alias.value)) {
            let at = self.at(alias.span, "new");
            self.add(
                &ALIAS_ADDED,
                format!("{} {}", label(is), alias.value),
                format!("lookups by `{1}` now find {0}", label(is), alias.value),
                at,
            );
        }
        for alias in was.aliases.iter().filter(|alias| !has(is, &alias.value)) {
            let at = self.at(
                is.aliases.first().map_or(is.wire.span, |alias| alias.span),
                format!("also was `{}`", alias.value),
            );
            self.add(
                &ALIAS_REMOVED,
                format!("{} {}", label(is), alias.value),
                format!(
                    "lookups by `{1}` no longer find {0}",
                    label(is),
                    alias.value
                ),
                at,
            );
        }
        let list = |code: &Code| {
            code.aliases
                .iter()
                .map(|alias| alias.value.to_string())
                .collect::<Vec<_>>()
        };
        let (old, new) = (list(was), list(is));
        if old != new && old.len() == new.len() && old.iter().all(|alias| new.contains(alias)) {
            let at = self.at(
                is.aliases.first().map_or(is.wire.span, |alias| alias.span),
                "",
            );
            self.add(
                &LIFE_CHANGED,
                format!("{} aliases {}", label(is), new.join(";")),
                format!("the `aliases` of {} are in a different order", label(is)),
                at,
            );
        }
    }
}
