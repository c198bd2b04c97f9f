//! What the options of a marker ask for.

use super::Problems;
use super::marker::Marker;
use super::options::Reader;
use super::view::View;
use crate::docs::{Facts, Field, Subject};
use crate::markup::{Element, Heading, Inline, Markup};
use crate::model::{Api, Model};

/// What a block shows.
pub(super) struct Spec<'a> {
    pub(super) view: View,
    pub(super) api: &'a Api,
    pub(super) has_anchors: bool,
    facts: Facts<'a>,
    /// The columns with their headings.
    columns: Vec<(Field<'a>, String)>,
    rows: Vec<usize>,
    level: u8,
    underline: Option<char>,
    /// What a count is called.
    name: Option<String>,
}

/// What `of` counts.
pub(super) const SUBJECTS: [(&str, Subject); 3] = [
    ("codes", Subject::Codes),
    ("statuses", Subject::Statuses),
    ("endpoints", Subject::Endpoints),
];

/// Reads the options of a marker. Without a result, the problems say why.
pub(super) fn read_spec<'a>(
    model: &'a Model,
    marker: &Marker,
    markup: Markup,
    problems: &mut Problems,
) -> Option<Spec<'a>> {
    let before = problems.len();
    let mut reader = Reader {
        marker,
        problems,
        taken: vec!["api", "view"],
    };
    let api = reader.read_api(model);
    let view = reader.read_word("view", &View::ALL).unwrap_or(View::Table);
    let api = api?;
    reader.taken.extend(view.options());
    let subject = match view {
        View::Table | View::Sections => Subject::Codes,
        View::Statuses => Subject::Statuses,
        View::Endpoints => Subject::Endpoints,
        View::Body => Subject::Body,
        View::Count => reader.read_word("of", &SUBJECTS).unwrap_or(Subject::Codes),
    };
    let has_anchors = matches!(view, View::Table | View::Sections)
        && reader
            .read_word("anchors", &[("yes", true), ("no", false)])
            .unwrap_or(false);
    let facts = Facts::new(api, subject, has_anchors);
    let columns = reader.read_columns(&facts, view);
    let mut rows = reader.filter_rows(api, &facts, subject);
    reader.sort_rows(&facts, &mut rows);
    let level = reader.read_level();
    let underline = reader.read_underline(markup);
    let name = reader.read_count_name(view, markup);
    if facts.count() == 0 && view != View::Count {
        reader.report_missing_file(api, view);
    }
    reader.report_unknown(api, view, subject);
    (problems.len() == before).then_some(Spec {
        view,
        api,
        has_anchors,
        facts,
        columns,
        rows,
        level,
        underline,
        name,
    })
}

impl Spec<'_> {
    /// The content of the block.
    pub(super) fn render(&self, markup: Markup) -> String {
        let count = self.rows.len();
        match (self.view, &self.name, markup) {
            (View::Count, Some(name), Markup::Rst) => format!(".. |{name}| replace:: {count}\n"),
            (View::Count, Some(name), _) => format!(":{name}: {count}\n"),
            (View::Count, None, _) => {
                markup.render(&[Element::Paragraph(vec![Inline::number(count)])])
            }
            _ if self.rows.is_empty() => {
                markup.render(&[Element::Paragraph(vec![Inline::Plain("None.")])])
            }
            (View::Sections, ..) => markup.render(&self.sections()),
            _ => {
                let table = self.facts.table(&self.columns, self.rows.iter().copied());
                markup.render(&[Element::Table(table)])
            }
        }
    }

    /// The number of a count, for a place within a line.
    pub(super) fn render_count(&self, markup: Markup) -> String {
        markup.render_inline(&[Inline::number(self.rows.len())])
    }

    /// A section for each code: its heading, and a list of what is documented.
    fn sections(&self) -> Vec<Element> {
        let mut elements = Vec::new();
        for row in &self.rows {
            elements.push(Element::Heading(Heading {
                level: self.level,
                underline: self.underline,
                title: self.facts.title(*row),
            }));
            let facts = self.columns.iter().filter_map(|(field, heading)| {
                let cell = self.facts.cell(field, *row);
                let label = vec![Inline::Strong(heading.clone()), Inline::Plain(": ")];
                (!cell.is_empty()).then(|| [label, cell].concat())
            });
            let facts: Vec<Vec<Inline>> = facts.collect();
            if !facts.is_empty() {
                elements.push(Element::List(facts));
            }
        }
        elements
    }
}

/// Whether two rows of codes of the same API may be anchored twice in a document.
pub(super) fn share_anchors(one: &Spec<'_>, other: &Spec<'_>) -> bool {
    one.has_anchors
        && other.has_anchors
        && std::ptr::eq(one.api, other.api)
        && one.rows.iter().any(|row| other.rows.contains(row))
}
