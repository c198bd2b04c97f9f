//! The docs pages: one Markdown page for each API, and an index.

use super::facts::{Facts, Subject};
use crate::mark::markdown_header;
use crate::markup::{Element, Heading, Inline, Markup, Table, join};
use crate::model::{Api, Model};
use crate::plan::GeneratedFile;
use std::collections::BTreeSet;

/// Renders a page for each API, and the index.
pub(crate) fn render_docs(model: &Model) -> Vec<GeneratedFile> {
    let mut files: Vec<GeneratedFile> = model
        .apis
        .iter()
        .map(|api| GeneratedFile {
            path: format!("{}.md", api.name),
            text: markdown_header(Some(&api.name)) + &Markup::Markdown.render(&page(model, api)),
        })
        .collect();
    files.push(GeneratedFile {
        path: "README.md".into(),
        text: markdown_header(None) + &Markup::Markdown.render(&index(model)),
    });
    files
}

fn index(model: &Model) -> Vec<Element> {
    let heads = [
        "API",
        "Codes",
        "Statuses",
        "Operations",
        "Extends",
        "Source",
    ];
    let count = |items: usize| match items {
        0 => Vec::new(),
        items => vec![Inline::number(items)],
    };
    let row = |api: &Api| {
        let statuses = Facts::new(api, Subject::Statuses, false);
        let rows = 0..statuses.count();
        let numbers: BTreeSet<u16> = rows.filter_map(|row| statuses.status(row)).collect();
        vec![
            vec![page_link(api)],
            count(api.codes.len()),
            join(
                numbers
                    .into_iter()
                    .map(|status| vec![Inline::number(status)]),
            ),
            count(api.operations.len()),
            model.parent(api).map(page_link).into_iter().collect(),
            source_link(api).into_iter().collect(),
        ]
    };
    let table = Table {
        heads: heads.map(str::to_string).to_vec(),
        rows: model.apis.iter().map(row).collect(),
    };
    let title = Heading::new(1, vec![Inline::Plain("Documented errors")]);
    vec![Element::Heading(title), Element::Table(table)]
}

fn page(model: &Model, api: &Api) -> Vec<Element> {
    let title = vec![Inline::Text(api.heading())];
    let mut page = vec![Element::Heading(Heading::new(1, title))];
    if let Some(link) = source_link(api) {
        page.push(Element::Paragraph(vec![Inline::Plain("Source: "), link]));
    }
    if let Some(parent) = model.parent(api) {
        page.push(Element::Paragraph(vec![
            Inline::Plain("Extends the "),
            page_link(parent),
            Inline::Plain(": its errors are in these tables too."),
        ]));
    }
    let sections = [
        ("Statuses", Subject::Statuses, api.statuses.is_empty()),
        ("Codes", Subject::Codes, api.codes.is_empty()),
        ("Operations", Subject::Endpoints, api.operations.is_empty()),
        ("Response body", Subject::Body, api.body.is_none()),
    ];
    let header = api.body.as_ref().and_then(|body| body.header.as_ref());
    for (title, subject, is_empty) in sections {
        if !is_empty {
            let heading = Heading::new(2, vec![Inline::Plain(title)]);
            let facts = Facts::new(api, subject, true);
            let table = facts.table(&facts.usual_columns(), 0..facts.count());
            page.push(Element::Heading(heading));
            if let Some(header) = header.filter(|_| subject == Subject::Body) {
                page.push(Element::Paragraph(vec![
                    Inline::Plain("The header "),
                    Inline::Code(header.value.clone()),
                    Inline::Plain(" repeats the code."),
                ]));
            }
            if !table.rows.is_empty() {
                page.push(Element::Table(table));
            }
            if subject == Subject::Codes && !api.locales.is_empty() {
                page.push(Element::Paragraph(describe_locales(api)));
            }
        }
    }
    page
}

/// The languages that the messages are translated to.
fn describe_locales(api: &Api) -> Vec<Inline> {
    let messages = api.codes.iter().filter(|code| code.message.is_some());
    let all = messages.count();
    let locales = api.locales.iter().map(|locale| {
        let tag = Inline::Code(locale.tag.clone());
        match locale.count() {
            count if count == all => vec![tag],
            count => vec![tag, Inline::Text(format!(" ({count} of {all})"))],
        }
    });
    let mut text = vec![Inline::Plain("The messages are translated: ")];
    text.extend(join(locales));
    text.push(Inline::Plain("."));
    text
}

fn page_link(api: &Api) -> Inline {
    Inline::Link {
        url: format!("{}.md", api.name),
        label: Box::new(Inline::Text(api.title.clone())),
    }
}

fn source_link(api: &Api) -> Option<Inline> {
    let url = api.page.as_ref()?.value.clone();
    let label = Box::new(Inline::Text(url.clone()));
    Some(Inline::Link { url, label })
}
