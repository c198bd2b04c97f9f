//! No bytes and no markup make a reader of documents panic.

use error_tables_documents::{Format, Options, decode_text, detect_format, extract, read_document};
use proptest::prelude::*;

fn extract_from_every_format(bytes: &[u8]) {
    let source = decode_text(bytes);
    for format in Format::ALL {
        let document = read_document(&source, format);
        let first = Options {
            indices: vec![1],
            ..Options::default()
        };
        let _ = extract(document.clone(), &first);
        let _ = extract(document, &Options::default());
    }
    let _ = detect_format("", &source);
}

/// Pieces of markup that readers give a meaning.
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
        extract_from_every_format(&bytes);
    }

    #[test]
    fn no_markup_makes_a_reader_panic(bytes in pieces()) {
        extract_from_every_format(&bytes);
    }
}
