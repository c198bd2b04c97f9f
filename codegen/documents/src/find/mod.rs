//! From a page to rows: which of its grids are error tables, and what their cells say.
//!
//! [`judge`] looks at each grid, [`rows`] reads codes and statuses out of the cells, [`join`] puts together what belongs
//! together: [`part`] says which tables do, [`twice`] makes one row of those that stand twice. Nothing here knows any page by name.

mod about;
mod beside;
pub mod candidate;
mod coded;
mod columns;
pub mod entry;
mod family;
mod fold;
mod halves;
pub mod join;
pub mod judge;
mod others;
mod part;
mod place;
mod read;
mod rows;
mod score;
mod speech;
mod twice;

use crate::page::block::{Grid, Page, Text};
use crate::page::{self, Format};
use candidate::{Candidate, Kind};
use entry::{Doubt, Entry};
use family::Families;
use halves::halves;
use read::Read;
use std::collections::HashSet;

/// From so many grids on, two threads judge them.
const GRIDS: usize = 64;

/// What the caller knows about the page.
#[derive(Clone, Debug, Default)]
pub struct Hint {
    /// The name of the file, for its ending.
    pub name: String,
    /// The format, where it was given.
    pub from: Option<Format>,
    /// Only grids under a heading that contains this.
    pub heading: Option<String>,
    /// Only this grid, counted from 1 in the order of the page.
    pub index: Option<usize>,
    /// Columns of the page and the columns of ours that they are.
    pub map: Vec<(String, String)>,
}

/// A page, imported.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The page itself.
    pub page: Page,
    /// A judgement of every grid.
    pub candidates: Vec<Candidate>,
    /// The grids that were taken, for codes and for statuses.
    pub chosen: Vec<usize>,
    /// The rows of the error table.
    pub codes: Vec<Entry>,
    /// The rows of the table of statuses.
    pub statuses: Vec<Entry>,
    /// Which of the two the page is about.
    pub primary: Option<Kind>,
    /// What is not sure.
    pub doubts: Vec<Doubt>,
}

/// Imports a page. Where it has no error table, both lists of rows are empty.
pub fn import(bytes: &[u8], hint: &Hint) -> Imported {
    let source = page::decode(bytes);
    let page = page::read(
        &source,
        hint.from
            .unwrap_or_else(|| page::guess(&hint.name, &source)),
    );
    let families = Families::new(&page.grids, &hint.map);
    let parts = halves(&page.grids, GRIDS, |before, grids| {
        judged(before, grids, hint, &families, &page.prose)
    });
    let mut doubts = Vec::new();
    let (mut candidates, mut pairs) = (Vec::new(), Vec::new());
    for part in parts {
        candidates.extend(part.candidates);
        pairs.extend(part.reads);
    }
    for candidate in about::kin(&mut candidates, &page.grids) {
        if let Some(grid) = page.grids.get(candidate.grid) {
            pairs.push(taken(candidate, grid));
        }
    }
    pairs.sort_by_key(|(read, _)| read.candidate.grid);
    others::left(&mut pairs, &page.grids);
    let (mut reads, owned): (Vec<Read>, Vec<Vec<Doubt>>) = pairs.into_iter().unzip();
    fold::fold(&mut reads, &page.grids);
    let (mut chosen, codes) = join::gather(&mut reads, Kind::Codes, &page.grids, &mut doubts);
    let (more, statuses) = join::gather(&mut reads, Kind::Statuses, &page.grids, &mut doubts);
    chosen.extend(more);
    let primary = (!chosen.is_empty()).then(|| join::primary(&reads, &codes, &statuses));
    let used: HashSet<usize> = chosen.iter().copied().collect();
    for (read, own) in reads.iter().zip(owned) {
        if used.contains(&read.candidate.grid) {
            doubts.extend(own);
        }
    }
    doubts.sort_by_key(|doubt| doubt.line);
    Imported {
        page,
        candidates,
        chosen,
        codes,
        statuses,
        primary,
        doubts,
    }
}

/// Some grids of a page, judged, and those read that are error tables, with what is not sure of each.
#[derive(Default)]
struct Judged {
    candidates: Vec<Candidate>,
    reads: Vec<(Read, Vec<Doubt>)>,
}

fn judged(
    before: usize,
    grids: &[Grid],
    hint: &Hint,
    families: &Families<'_>,
    prose: &[Text],
) -> Judged {
    let heading = hint.heading.as_ref().map(|text| text.to_lowercase());
    let wanted = |(at, grid): &(usize, &Grid)| {
        let below = |text: &String| {
            let mut above = grid.path.iter();
            above.any(|heading| heading.to_lowercase().contains(text))
        };
        hint.index.is_none_or(|index| index == at + 1) && heading.as_ref().is_none_or(below)
    };
    let mut found = Judged::default();
    for (at, grid) in (before..).zip(grids).filter(wanted) {
        let mut candidate = judge::judge(at, grid, families.of(grid), &hint.map);
        about::introduced(&mut candidate, grid, prose);
        if (hint.index.is_some() || hint.heading.is_some())
            && candidate.columns.iter().any(Option::is_some)
        {
            candidate.confidence = if hint.index.is_some() {
                1.0
            } else {
                f64::min(candidate.confidence + 0.3, 1.0)
            };
        }
        if candidate.confidence >= candidate::SURE {
            found.reads.push(taken(&candidate, grid));
        }
        found.candidates.push(candidate);
    }
    found
}

/// A candidate with its rows, and what is not sure of them.
fn taken(candidate: &Candidate, grid: &Grid) -> (Read, Vec<Doubt>) {
    let mut own = Vec::new();
    let mut entries = rows::read(candidate, grid, &mut own);
    beside::own(candidate, grid, &mut entries);
    let read = Read {
        candidate: candidate.clone(),
        entries,
    };
    (read, own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::ValueEnum;
    use proptest::prelude::*;

    fn every_format(bytes: &[u8]) {
        for format in Format::value_variants() {
            let hint = Hint {
                from: Some(*format),
                ..Hint::default()
            };
            import(bytes, &hint);
            let one = Hint {
                index: Some(1),
                ..hint
            };
            import(bytes, &one);
        }
        import(bytes, &Hint::default());
    }

    /// Pieces that readers take for something.
    fn pieces() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop::sample::select(vec![
            "|",
            "---",
            "|-|-|\n",
            "Code|Meaning\n",
            "+--+--+\n",
            "+==+==+\n",
            "|a |b |\n",
            "== ==\n",
            "- ",
            "* - ",
            "`",
            "``",
            "**",
            "<td>",
            "</td>",
            "<tr>",
            "<table>",
            "</table>",
            "<th rowspan=9 colspan=9>",
            "<dl><dt>",
            "<li>",
            "<pre>",
            "<script>",
            "<%",
            "%>",
            "{%",
            "---\n",
            "# ",
            "### 1001 x\n",
            "\n",
            "\n\n",
            "   ",
            "\t",
            ".. list-table::\n",
            ".. csv-table::\n   :header: a,b\n",
            ":a:`",
            "`_",
            "\\",
            "CodeMeaning\n",
            "CodeHTTP StatusText\n",
            "ABCDe",
            "AB_C404x",
            "é",
            "\u{200b}",
            "\0",
            "400 - Bad",
            "4xx",
            "200, 404",
            "-1 to -9",
            "ERR_A",
            "{\"code\":",
            "[",
            "]",
            "}",
            "{",
            ",",
            "\"",
            "&a ",
            "? ",
            ": ",
            "Section:",
            "00000 E A b\n",
            "code,status\n",
            "\r\n",
            "\u{2212}5",
            "\u{2022} 1\n",
            "::\n\n      Name \tValue\n",
            "<aB>",
            "</aB>",
            "**a **  \n",
            "OK to retry? No",
            "Message:",
            "404 Not Found\n",
            "<div class=\"title\">",
            "<title>",
            "08*",
            "(boolean)",
            "HTTP code\n",
            "ID |\n",
            "ſ",
            "İ",
        ]);
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat().into_bytes())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            every_format(&bytes);
        }

        #[test]
        fn no_markup_makes_a_reader_panic(bytes in pieces()) {
            every_format(&bytes);
        }
    }
}
