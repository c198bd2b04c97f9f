//! Page against table: rows that one of them lacks, statuses, texts, order.

use super::hit::Hit;
use super::subject::Subject;
use crate::import::known::{self, Book, Known};
use crate::import::lock::Seen;
use error_tables_codegen::tools::model::Origin;
use error_tables_codegen::tools::source::Span;
use error_tables_documents::ErrorRow;
use error_tables_documents::{CodeStyle, classify_code};
use error_tables_review::finding::Place;
use error_tables_review::rules::drift;

/// Everything that differs.
pub(crate) fn compared(subject: &Subject<'_>) -> Vec<Hit> {
    let (api, imported) = (subject.api, &subject.imported);
    let lock = subject.lock.as_ref();
    let codes = Side {
        subject,
        noun: "code",
        entries: &subject.codes,
        known: known::codes(api),
        rows: api
            .codes
            .iter()
            .map(|code| {
                let elsewhere = code.origin == Origin::Inherited || code.removed.is_some();
                (code.span, elsewhere)
            })
            .collect(),
        seen: lock.map_or(&[], |lock| &lock.codes),
    };
    let statuses = Side {
        subject,
        noun: "status",
        entries: &imported.statuses,
        known: known::statuses(api),
        rows: api
            .statuses
            .iter()
            .map(|status| (status.span, status.origin == Origin::Inherited))
            .collect(),
        seen: lock.map_or(&[], |lock| &lock.statuses),
    };
    let sides = [codes, statuses];
    let compared = sides.iter().filter(|side| !side.entries.is_empty());
    compared.flat_map(Side::compared).collect()
}

/// The rows of a page and those of the table that they belong to: codes, or statuses.
pub(super) struct Side<'a> {
    subject: &'a Subject<'a>,
    noun: &'static str,
    pub(super) entries: &'a [ErrorRow],
    pub(super) known: Book,
    /// Where each row of the table stands, and whether the page need not have it.
    rows: Vec<(Span, bool)>,
    /// What the last import saw.
    pub(super) seen: &'a [Seen],
}

impl Side<'_> {
    fn compared(&self) -> Vec<Hit> {
        let statuses = self.noun == "status";
        let columns = self.columns();
        let mut hits = Vec::new();
        let mut order: Vec<(usize, &ErrorRow)> = Vec::new();
        for entry in self.entries {
            let Some((at, row)) = self.known.find(entry) else {
                if !statuses || !self.rows.is_empty() {
                    hits.push(self.extra(entry, order.last().map(|(at, _)| *at)));
                }
                continue;
            };
            order.push((at, entry));
            let places: Vec<Place> = [Some(self.on_page(entry)), self.in_table(at, "the table")]
                .into_iter()
                .flatten()
                .collect();
            if let Some(theirs) = entry
                .status
                .filter(|theirs| !statuses && Some(*theirs) != row.status)
            {
                let ours = row
                    .status
                    .map_or("none".to_string(), |status| status.to_string());
                let message = format!(
                    "`{}` has the status {theirs} on the page and {ours} in the table",
                    entry.code
                );
                hits.push(
                    Hit::new(
                        &drift::DOC_STATUS_DIFFERS,
                        &entry.code,
                        message,
                        places.clone(),
                    )
                    .many("codes have another status on the page"),
                );
            }
            self.texts(entry, row, &columns, &places, &mut hits);
        }
        hits.extend(self.missing(&order));
        hits.extend(self.swapped(&order));
        hits
    }

    fn on_page(&self, entry: &ErrorRow) -> Place {
        let paper = &self.subject.paper;
        paper.place(entry.line, &entry.code, "the page")
    }

    fn in_table(&self, at: usize, label: &str) -> Option<Place> {
        let (span, _) = self.rows.get(at)?;
        Some(Place::of(&self.subject.model.sources, *span, label))
    }

    /// A row of the page that the table lacks; it would stand behind another.
    fn extra(&self, entry: &ErrorRow, behind: Option<usize>) -> Hit {
        let message = format!(
            "the page has the {} `{}`, the table does not",
            self.noun,
            written(
                &entry.code,
                entry.status.filter(|_| self.several(&entry.code))
            )
        );
        let table = match behind {
            Some(at) => self.in_table(at, "the table lacks it after this row"),
            None => self.in_table(0, "the table lacks it before this row"),
        };
        let places = std::iter::once(self.on_page(entry)).chain(table).collect();
        Hit::new(&drift::DOC_CODE_EXTRA, &entry.code, message, places)
            .many("codes of the page are not in the table")
    }

    /// Whether the table has a code more than once, told apart by status.
    fn several(&self, code: &str) -> bool {
        let same = |row: &&Known| row.code == code;
        self.known.rows().iter().filter(same).nth(1).is_some()
    }

    /// The rows of the table that the page lacks.
    fn missing(&self, order: &[(usize, &ErrorRow)]) -> Vec<Hit> {
        let mut matched = vec![false; self.rows.len()];
        for (at, _) in order {
            if let Some(mark) = matched.get_mut(*at) {
                *mark = true;
            }
        }
        let mut hits = Vec::new();
        for (at, row) in self.known.rows().iter().enumerate() {
            let here = matched.get(at).copied().unwrap_or(true);
            let elsewhere = self.rows.get(at).is_some_and(|(_, elsewhere)| *elsewhere);
            if here || elsewhere || self.named(row) {
                continue;
            }
            let message = format!(
                "the table has the {} `{}`, the page does not",
                self.noun,
                written(&row.code, row.status.filter(|_| self.several(&row.code)))
            );
            let before = order.iter().rfind(|(other, _)| *other < at);
            let line = before
                .map(|(_, entry)| *entry)
                .or(self.entries.first())
                .map_or(1, |entry| entry.line);
            let page = self.subject.paper.place(line, "", "the page");
            let places = self.in_table(at, "the table").into_iter();
            hits.push(
                Hit::new(
                    &drift::DOC_CODE_MISSING,
                    &row.code,
                    message,
                    places.chain([page]).collect(),
                )
                .many("codes of the table are not on the page"),
            );
        }
        hits
    }

    /// Whether a row was never read from the page's list, and is named elsewhere on the page. A number may be named for anything.
    fn named(&self, row: &Known) -> bool {
        let listed = self.seen.iter().any(|seen| seen.code == row.code);
        !listed
            && !self.several(&row.code)
            && classify_code(&row.code) != Some(CodeStyle::Number)
            && self.subject.mentions(&row.code)
    }

    /// The first two rows that stand the other way round.
    fn swapped(&self, order: &[(usize, &ErrorRow)]) -> Option<Hit> {
        let (at, first, second) = order.windows(2).find_map(|pair| match pair {
            [(a, first), (b, second)] if a > b => Some((*b, *first, *second)),
            _ => None,
        })?;
        let message = format!(
            "the page has `{}` before `{}`, the table after it",
            first.code, second.code
        );
        let places = [Some(self.on_page(second)), self.in_table(at, "the table")];
        Some(Hit::new(
            &drift::DOC_ORDER_DIFFERS,
            &second.code,
            message,
            places.into_iter().flatten().collect(),
        ))
    }
}

/// A code, with the status that tells it from others of its name.
fn written(code: &str, status: Option<u16>) -> String {
    status.map_or_else(
        || code.to_string(),
        |status| format!("{code}` with the status `{status}"),
    )
}
