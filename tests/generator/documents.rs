//! Blocks in documents, through the renderers that people use: whatever a cell holds, every format shows the characters it is.

use crate::text::{project, template, texts, visible, wire};
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_codegen::Builder;
use error_tables_test_support::{assert_no_failures, assert_success, write_file};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// The formats, each with a comment around a marker.
const FORMATS: [(&str, &str, &str); 4] = [
    ("mdx", "{/* ", " */}"),
    ("rst", ".. ", ""),
    ("adoc", "// ", ""),
    ("html", "<!-- ", " -->"),
];

/// What a renderer makes of a document.
struct Rendered {
    rows: Vec<Vec<String>>,
    items: Vec<String>,
    headings: Vec<String>,
    elements: Vec<String>,
    attributes: Vec<String>,
    links: Vec<String>,
    ids: Vec<String>,
}

impl Rendered {
    fn parse(json: &str) -> Self {
        let found: Value = serde_json::from_str(json).expect("JSON");
        let list = |value: &Value| {
            let items = value.as_array().expect("a list").iter();
            items
                .map(|item| item.as_str().expect("a text").to_string())
                .collect()
        };
        Rendered {
            rows: found["rows"]
                .as_array()
                .expect("rows")
                .iter()
                .map(list)
                .collect(),
            items: list(&found["items"]),
            headings: list(&found["headings"]),
            elements: list(&found["elements"]),
            attributes: list(&found["attributes"]),
            links: list(&found["links"]),
            ids: list(&found["ids"]),
        }
    }
}

/// A document with three blocks, filled from the hostile tables.
fn write_document(root: &Path, extension: &str, open: &str, close: &str) -> String {
    let block = |options: &str| {
        format!("{open}error-tables:begin {options}{close}\n{open}error-tables:end{close}\n\n")
    };
    let blocks = [
        block("columns=\"code,message,meaning,since,note: a | <b> {c} *d*\" anchors=yes"),
        block("view=statuses columns=status,phrase,remedy"),
        block("view=sections columns=message,meaning level=2"),
    ];
    let name = format!("errors.{extension}");
    write_file(root, &name, blocks.concat());
    let builder = || Builder::new(root.join("tables")).document(root.join(&name));
    builder().generate().expect("injected");
    assert!(
        builder().check().expect("read").plan.is_clean(),
        "{name}: a second run changes it"
    );
    name
}

/// Renders a document with the tools that `.ci/documents` installs.
fn render(tools: &Path, root: &Path, extension: &str, name: &str) -> Rendered {
    let (format, file) = match extension {
        "rst" => {
            let html = Command::new(tools.join("python/bin/python"))
                .arg("tests/documents/rst_to_html.py")
                .arg(root.join(name))
                .output()
                .expect("python runs");
            write_file(root, "rst.html", assert_success(&html));
            ("html", "rst.html")
        }
        "adoc" => ("asciidoc", name),
        extension => (extension, name),
    };
    let found = Command::new("node")
        .arg(tools.join("read_html.mjs"))
        .args([format.as_ref(), root.join(file).as_os_str()])
        .output()
        .expect("node runs");
    Rendered::parse(&assert_success(&found))
}

#[test]
#[ignore = "needs renderers of other ecosystems; .ci/documents installs them and runs it"]
fn every_renderer_shows_the_characters() {
    let tools = std::env::var_os("DOCUMENT_TOOLS").expect("the folder of .ci/documents");
    let tools = Path::new(&tools);
    let root = project();
    let mut failures = Vec::new();
    for (extension, open, close) in FORMATS {
        let name = write_document(root.path(), extension, open, close);
        let found = render(tools, root.path(), extension, &name);
        compare(extension, &found, &mut failures);
    }
    assert_no_failures(&failures);
}

/// Compares what is shown with the tables.
fn compare(extension: &str, found: &Rendered, failures: &mut Vec<String>) {
    // Where a control character cannot be, there may be a replacement for it.
    let seen = |text: &String| visible(text).replace('\u{fffd}', "");
    // reStructuredText has no references for characters: those that cannot be seen are shown as escapes.
    let shown = |text: &str| match extension {
        "rst" => {
            let lines: Vec<String> = text.split('\n').map(escape_invisible).collect();
            visible(&lines.concat())
        }
        _ => visible(text),
    };
    let mut check = |what: &str, found: Vec<String>, wanted: Vec<String>| {
        if found != wanted {
            failures.push(format!(
                "{extension}, {what}:\n  shown  {found:?}\n  wanted {wanted:?}"
            ));
        }
    };
    let count = texts().len();
    let numbers = [found.rows.len(), found.headings.len(), found.items.len()];
    if numbers != [2 * count, count, 2 * count] {
        failures.push(format!(
            "{extension}: {numbers:?} rows, headings and items; {:#?}",
            found.headings
        ));
        return;
    }
    for (at, text) in texts().iter().enumerate() {
        let (text, message, code) = (shown(text), shown(&template(text)), shown(&wire(at)));
        let row = found.rows[at].iter().map(seen).collect();
        let cells = [&code, &message, &text, &text, &text].map(String::clone);
        check(&format!("row {at}"), row, cells.to_vec());
        let row = found.rows[count + at][1..].iter().map(seen).collect();
        check(
            &format!("status {at}"),
            row,
            vec![text.clone(), text.clone()],
        );
        let heading = vec![seen(&found.headings[at])];
        check(&format!("heading {at}"), heading, vec![code]);
        let items = found.items[2 * at..2 * at + 2].iter().map(seen).collect();
        let facts = vec![format!("Message:{message}"), format!("Meaning:{text}")];
        check(&format!("section {at}"), items, facts);
    }
    let live = [
        "script", "img", "b", "style", "iframe", "svg", "math", "del", "sub", "sup", "em", "hr",
        "input",
    ];
    let elements = found
        .elements
        .iter()
        .filter(|name| live.contains(&name.as_str()));
    let attributes = found
        .attributes
        .iter()
        .filter(|name| name.starts_with("on"));
    let links = found
        .links
        .iter()
        .filter(|link| link.contains("javascript"));
    for name in elements.chain(attributes).chain(links) {
        failures.push(format!("{extension}: {name} is live"));
    }
    assert!(found.ids.len() >= count, "{extension}: anchors");
}
