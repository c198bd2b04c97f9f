//! Documents in every format, read and searched for error tables.

use error_tables_documents::{Format, Options, decode_text, extract, read_document};

/// A document is read, and everything that is found in it has a line of the document.
pub fn check_page(format: Format, bytes: &[u8]) {
    let text = decode_text(bytes);
    let document = read_document(&text, format);
    let last = u32::try_from(text.split('\n').count()).expect("a short text") + 1;
    let check_line = |line: u32, what: &str| assert!(line <= last, "{what}: line {line} of {last}");
    for table in &document.tables {
        check_line(table.line, "a table");
        table
            .rows
            .iter()
            .for_each(|row| check_line(row.line, "a row"));
        table
            .leftovers
            .iter()
            .for_each(|text| check_line(text.line, "a leftover"));
    }
    let texts = document
        .prose
        .iter()
        .chain(&document.code)
        .chain(&document.unread);
    texts.for_each(|text| check_line(text.line, "a text"));
    let extraction = extract(document, &Options::default());
    for row in extraction.codes.iter().chain(&extraction.statuses) {
        check_line(row.line, "an error");
        assert!(row.table < extraction.document.tables.len());
        assert!(!row.code.is_empty(), "an error has a code");
    }
    for ambiguity in &extraction.ambiguities {
        check_line(ambiguity.line, "an ambiguity");
    }
    // Reading has no hidden state.
    let again = extract(read_document(&text, format), &Options::default());
    assert_eq!(
        format!("{:?}", again.codes),
        format!("{:?}", extraction.codes)
    );
}
