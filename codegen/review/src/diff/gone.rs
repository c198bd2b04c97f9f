//! Rows that come and go, and the codes that are kept for nobody.

use super::Both;
use super::pair::Pairs;
use super::row::label;
use crate::finding::Place;
use crate::rule::Audience::Server;
use crate::rule::Level;
use crate::rules::diff::{
    CODE_ADDED, CODE_MERGED, CODE_REMOVED, CODE_REMOVED_NOT_RESERVED, CODE_REUSED, CODE_SPLIT,
    RESERVED_ADDED, RESERVED_REMOVED, STATUS_ADDED_TO_CODE, STATUS_REMOVED_FROM_CODE,
};
use error_tables_codegen::tools::model::{Api, Code, WireCode};
use std::collections::HashSet;

impl Both<'_> {
    /// Rows that are not there any more, and rows that others took the place of.
    pub(super) fn gone(&mut self, pairs: &Pairs) {
        let (_, after) = self.wires();
        let neighbours = self.neighbours(pairs);
        let mut free = Vec::new();
        let kept = reserved(self.new);
        for (&row, code) in pairs
            .removed
            .iter()
            .filter_map(|at| Some((at, self.old.codes.get(*at)?)))
        {
            let (wire, name) = (code.wire.value.to_string(), label(code));
            let Some(&beside) = neighbours.get(row) else {
                continue;
            };
            let at = self.at(beside, format!("{name} came after this row"));
            let (rule, message) = if after.contains(&wire) {
                let status = code.status.as_ref().map_or_else(
                    || "no status".to_string(),
                    |status| format!("status {}", status.value),
                );
                (
                    &STATUS_REMOVED_FROM_CODE,
                    format!(
                        "`{wire}` no longer has {status}; `{}` was removed",
                        code.name.value
                    ),
                )
            } else {
                (&CODE_REMOVED, format!("{name} was removed"))
            };
            let added = self.add(
                rule,
                format!("{wire} {}", code.name.value),
                message,
                at.clone(),
            );
            if code.removed.is_some() {
                added.weigh(&[Server], Level::Info);
            }
            if !after.contains(&wire) && !kept.contains(&wire) {
                free.push((wire, at));
            }
        }
        self.free(free);
        let named = |rows: &[&Code]| {
            rows.iter()
                .map(|code| label(code))
                .collect::<Vec<_>>()
                .join(", ")
        };
        for (from, to) in &pairs.split {
            let Some(was) = self.old.codes.get(*from) else {
                continue;
            };
            let now: Vec<&Code> = to.iter().filter_map(|&at| self.new.codes.get(at)).collect();
            let Some((first, others)) = now.split_first() else {
                continue;
            };
            let at = self.at(first.wire.span, format!("was {}", label(was)));
            let others: Vec<_> = others
                .iter()
                .map(|code| self.at(code.wire.span, format!("was {}", label(was))))
                .collect();
            self.add(
                &CODE_SPLIT,
                format!("{} -> {}", label(was), named(&now)),
                format!("{} becomes {}", label(was), named(&now)),
                at,
            )
            .places(others.into_iter());
        }
        for (from, to) in &pairs.merged {
            let Some(is) = self.new.codes.get(*to) else {
                continue;
            };
            let were: Vec<&Code> = from
                .iter()
                .filter_map(|&at| self.old.codes.get(at))
                .collect();
            let at = self.at(is.wire.span, format!("was {}", named(&were)));
            self.add(
                &CODE_MERGED,
                format!("{} -> {}", named(&were), label(is)),
                format!("{} become {}", named(&were), label(is)),
                at,
            );
        }
    }

    /// One finding for all codes that are gone and free to be given away.
    fn free(&mut self, codes: Vec<(String, Place)>) {
        let wires: Vec<String> = codes.iter().map(|(wire, _)| format!("`{wire}`")).collect();
        let quoted: Vec<String> = codes
            .iter()
            .map(|(wire, _)| format!("\"{wire}\""))
            .collect();
        let subjects: Vec<String> = codes.iter().map(|(wire, _)| wire.clone()).collect();
        let mut places = codes.into_iter().map(|(_, at)| at);
        let Some(at) = places.next() else { return };
        let message = format!("{} is not reserved and could be reused", wires.join(", "));
        self.add(&CODE_REMOVED_NOT_RESERVED, "", message, at)
            .places(places)
            .help(format!(
                "add to api.toml: [reserved] codes = [{}]",
                quoted.join(", ")
            ))
            .edit(|finding| finding.subjects = subjects);
    }

    /// Rows that were not there before.
    pub(super) fn come(&mut self, pairs: &Pairs) {
        let (before, _) = self.wires();
        let reserved = reserved(self.old);
        for code in pairs.added.iter().filter_map(|at| self.new.codes.get(*at)) {
            let (wire, name) = (code.wire.value.to_string(), label(code));
            let at = self.at(code.wire.span, "new");
            let status = code.status.as_ref().map_or_else(
                || "without a status".to_string(),
                |status| format!("with status {}", status.value),
            );
            let (rule, message) = if reserved.contains(&wire) {
                (
                    &CODE_REUSED,
                    format!("{name}, which was reserved, is sent again"),
                )
            } else if before.contains(&wire) {
                (
                    &STATUS_ADDED_TO_CODE,
                    format!("`{wire}` is now also sent {status}: `{}`", code.name.value),
                )
            } else {
                (&CODE_ADDED, format!("{name} is new, {status}"))
            };
            self.add(rule, format!("{wire} {}", code.name.value), message, at);
        }
    }

    pub(super) fn reserved(&mut self, pairs: &Pairs) {
        let (old, new) = (&self.old.reserved, &self.new.reserved);
        let gone: HashSet<&WireCode> = pairs
            .removed
            .iter()
            .filter_map(|at| Some(&self.old.codes.get(*at)?.wire.value))
            .collect();
        let used: HashSet<&WireCode> = self.new.codes.iter().flat_map(Code::wire_codes).collect();
        for code in new.iter().filter(|code| {
            !gone.contains(&code.value) && old.iter().all(|other| other.value != code.value)
        }) {
            let at = self.at(code.span, "new");
            self.add(
                &RESERVED_ADDED,
                code.value.to_string(),
                format!("`{}` is reserved", code.value),
                at,
            );
        }
        for code in old.iter().filter(|code| {
            !used.contains(&code.value) && new.iter().all(|other| other.value != code.value)
        }) {
            let at = self.at(new.first().map_or(self.new.span, |code| code.span), "");
            self.add(
                &RESERVED_REMOVED,
                code.value.to_string(),
                format!("`{}` is no longer reserved", code.value),
                at,
            );
        }
    }
}

/// The codes that an API may not use.
fn reserved(api: &Api) -> HashSet<String> {
    api.reserved
        .iter()
        .map(|code| code.value.to_string())
        .collect()
}
