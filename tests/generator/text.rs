//! Text is text: whatever a cell holds, Rust, the Markdown page and rustdoc's HTML show it as the characters it is, and nothing in
//! it runs.

use error_tables_codegen::Builder;
use error_tables_test_support::build_tree;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::fs;

use std::process::Command;

const HOSTILE: [&str; 34] = [
    "*/ ends a comment /* /** //!",
    "\"# \"## r#\" ends a string \\",
    "\\n \\u{41} \\",
    "` `` ``` ~~~",
    "```rust\npanic!()\n```",
    "```\nassert!(false);",
    "    indented\n    code",
    "\tpanic!()",
    "{} {0} {name:?} {{ }} %s $x ${x} $(x)",
    "| a | b |\n| --- | --- |",
    "<script>zz()</script><img src=x onerror=zz()>",
    "</code></p></td><h1>zz",
    "<!-- --> <![CDATA[ ]]> <?php ?>",
    "[x](javascript:zz) ![x](y) [x]: z [x][y] <javascript:zz>",
    "[`ErrorCode`] [ErrorCode::A](crate) [^1]",
    "#![allow(x)] #[doc(hidden)] # heading",
    "] ]] ](",
    "it's \"quoted\" -- and --- so... on",
    "&amp; &lt;b&gt; &#60; &nbsp;",
    "::error::zz\n::set-output name=a::b",
    "=1+1",
    "escape \u{1b}[31m\u{7}\u{8}",
    "bidi \u{202e}abc\u{2066}def\u{200f}",
    "zero\u{200b}width\u{2060}\u{feff}",
    "line\u{2028}paragraph\u{2029}next\u{85}vertical\u{b}form\u{c}",
    "- list\n* list\n+ list\n1. list\n2) list",
    "> quote\n--- \n===\n***",
    " lead and trail ",
    "two  blanks   inside",
    "\n\nbreaks\n\n",
    "_a_ __b__ snake_case *c* **d** ~~e~~ ^f^ $g$ ==h==",
    "https://example.org/_a_ www.example.org x@example.org #1 @you :smile:",
    "日本 é e\u{301} \u{1f980} \u{1f468}\u{200d}\u{1f469}",
    "trailing \\\\\\",
];

/// A crate and pages whose every text is one of the hostile ones.
pub(super) fn project() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let folder = root.path().join("tables/shop");
    fs::create_dir_all(&folder).expect("made");
    let quoted = |text: &str| format!("{text:?}").replace("\\u{", "\\U{");
    let title = HOSTILE[13].to_string() + HOSTILE[10];
    fs::write(
        folder.join("api.toml"),
        format!("title = {}\n[columns]\nnote = \"string\"\n", quoted(&title)),
    )
    .expect("written");
    let mut codes = csv::Writer::from_path(folder.join("codes.csv")).expect("a table");
    let head = [
        "code",
        "name",
        "message",
        "meaning",
        "remedy",
        "since",
        "deprecated",
        "note",
    ];
    codes.write_record(head).expect("written");
    for (at, text) in texts().iter().enumerate() {
        let message = template(text);
        let (wire, name) = (wire(at), format!("Row{at}"));
        codes
            .write_record([&wire, &name, &message, text, text, text, text, text])
            .expect("written");
    }
    codes.flush().expect("written");
    let mut statuses = csv::Writer::from_path(folder.join("statuses.csv")).expect("a table");
    statuses
        .write_record(["code", "name", "phrase", "meaning", "remedy"])
        .expect("written");
    for (at, text) in texts().iter().enumerate() {
        let (code, name) = ((400 + at).to_string(), format!("Row{at}"));
        statuses
            .write_record([&code, &name, text, text, text])
            .expect("written");
    }
    statuses.flush().expect("written");
    let builder = Builder::new(root.path().join("tables"));
    let builder = builder
        .sources(root.path().join("src"))
        .docs(root.path().join("docs"));
    builder.generate().expect("tables without a mistake");
    root
}

pub(super) fn texts() -> Vec<String> {
    HOSTILE.map(str::to_string).to_vec()
}

pub(super) fn template(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// A code is on one line and has no blank at its ends, but any other character.
pub(super) fn wire(at: usize) -> String {
    let text = texts().swap_remove(at);
    let clean: String = text
        .chars()
        .filter(|c| !c.is_control() && !",;|".contains(*c))
        .take(60)
        .collect();
    format!("{at}{}", clean.trim_end())
}

fn said(command: &mut Command) -> String {
    let output = command.output().expect("runs");
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{out}{err}");
    out.into_owned()
}

/// What code hosts read beyond `CommonMark`.
fn hosts() -> Options {
    Options::ENABLE_GFM
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
}

/// Characters as they were, but for blanks, which HTML and Markdown run together, and controls, which neither can hold.
pub(super) fn visible(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}

#[test]
fn the_page_shows_the_characters() {
    let root = project();
    let page = fs::read_to_string(root.path().join("docs/shop.md")).expect("a page");
    let bad = |c: &char| c.is_control() && *c != '\n' || "\u{202e}\u{2028}\u{200b}".contains(*c);
    assert_eq!(
        page.chars().find(bad),
        None,
        "a control character stands in the page"
    );
    let (mut cells, mut cell) = (Vec::new(), None);
    for event in Parser::new_ext(&page, hosts()) {
        match event {
            Event::Start(Tag::TableCell) => cell = Some(String::new()),
            Event::End(TagEnd::TableCell) => cells.extend(cell.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(cell) = &mut cell {
                    cell.push_str(&text);
                }
            }
            Event::InlineHtml(html) => {
                let ours = ["<br>", "</a>", "<code>", "</code>", "<!-- -->"].contains(&&*html)
                    || html.starts_with("<a id=\"");
                assert!(ours, "{html} is live");
            }
            Event::Html(html) => assert!(html.starts_with("<!-- @generated"), "{html} is live"),
            Event::Start(
                Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::Paragraph
                | Tag::HtmlBlock
                | Tag::Heading { .. },
            )
            | Event::SoftBreak
            | Event::HardBreak
            | Event::End(_) => {}
            other => panic!("{other:?} is live"),
        }
    }
    let rows = texts().len();
    let (statuses, codes) = cells.split_at(4 * (rows + 1));
    let in_codes =
        |at: usize, column: usize| visible(&codes[(at + 1) * (codes.len() / (rows + 1)) + column]);
    for (at, text) in texts().iter().enumerate() {
        let wanted = visible(text);
        for column in 1..4 {
            assert_eq!(
                visible(&statuses[(at + 1) * 4 + column]),
                wanted,
                "status column {column}"
            );
        }
        assert_eq!(in_codes(at, 0), visible(&wire(at)));
        assert_eq!(in_codes(at, 1), visible(&template(text)));
        assert_eq!(
            (in_codes(at, 2), in_codes(at, 3)),
            (wanted.clone(), wanted.clone())
        );
        assert_eq!(
            in_codes(at, 4),
            format!("since{wanted};deprecatedin{wanted}")
        );
        assert_eq!(in_codes(at, 5), wanted, "the declared column");
    }
}

/// What a browser shows of HTML: tags are gone, references are characters.
fn shown(html: &str) -> String {
    let mut out = String::new();
    for (at, part) in html.split('<').enumerate() {
        let text = if at == 0 {
            part
        } else {
            part.split_once('>').map_or("", |(_, text)| text)
        };
        out.push_str(text);
    }
    let mut plain = String::new();
    let mut parts = out.split('&');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once(';').expect("a reference");
        plain.push(match name {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("&{other};"),
        });
        plain.push_str(rest);
    }
    visible(&plain)
}

#[test]
fn rustdoc_shows_the_characters_and_runs_nothing() {
    let root = project();
    let rustdoc = || {
        let mut rustdoc = Command::new("rustdoc");
        rustdoc
            .args(["--edition", "2021", "--crate-name", "shop"])
            .arg(root.path().join("src/lib.rs"));
        rustdoc
    };
    let tests = said(rustdoc().arg("--test"));
    assert!(tests.contains("running 0 tests"), "{tests}");
    said(
        rustdoc()
            .args([
                "-D",
                "warnings",
                "-A",
                "rustdoc::redundant-explicit-links",
                "--out-dir",
            ])
            .arg(root.path().join("html")),
    );
    for (page, label) in [
        ("enum.ErrorCode.html", "What to do: "),
        ("enum.Status.html", "What to do: "),
    ] {
        let html = fs::read_to_string(root.path().join("html/shop/shop").join(page)).expect(page);
        for live in [
            "<script>zz",
            "onerror=zz()>",
            "href=\"javascript",
            "<h1>zz",
            "<b>{",
        ] {
            assert!(!html.contains(live), "{live} in {page}");
        }
        for (at, text) in texts().iter().enumerate() {
            let start = html
                .find(&format!("<section id=\"variant.Row{at}\""))
                .expect("a variant");
            let rest = &html[start..];
            let next = format!("<section id=\"variant.Row{}\"", at + 1);
            let end = rest.find(&next).or(rest.find("</div></details>"));
            let end = end.unwrap_or(rest.len());
            let docs = shown(&html[start..start + end]);
            let wanted = visible(text);
            assert!(
                docs.contains(&wanted),
                "{page}: {wanted:.90} is not in {docs:.600}"
            );
            assert!(
                docs.contains(&visible(&format!("{label}{text}"))),
                "{page}: the remedy of Row{at}"
            );
            if page.contains("ErrorCode") {
                assert!(
                    docs.contains(&visible(&template(text))),
                    "{page}: the message of Row{at}"
                );
            }
        }
    }
}

#[test]
fn rust_holds_the_characters() {
    let root = project();
    let dump = r#"
        fn main() {
            for code in shop::shop::ErrorCode::ALL {
                let texts = [code.message(), code.meaning(), code.remedy(), code.note()];
                println!("{:?}", (code.code(), texts.map(Option::unwrap)));
            }
            for status in shop::shop::Status::ALL {
                println!("{:?}", (status.phrase().unwrap(), status.meaning().unwrap(), status.remedy().unwrap()));
            }
        }"#;
    fs::write(root.path().join("dump.rs"), dump).expect("written");
    let rustc = |arguments: &[&str], file: &str| {
        let mut rustc = Command::new("rustc");
        said(
            rustc
                .args(["--edition", "2021"])
                .args(arguments)
                .arg(file)
                .current_dir(root.path()),
        );
    };
    rustc(
        &[
            "--crate-type",
            "lib",
            "--crate-name",
            "shop",
            "-D",
            "warnings",
        ],
        "src/lib.rs",
    );
    rustc(&["-L", ".", "--extern", "shop"], "dump.rs");
    let out = said(&mut Command::new(root.path().join("dump")));
    let mut lines = out.lines();
    for (at, text) in texts().iter().enumerate() {
        let wanted = format!("{:?}", (wire(at), [&template(text), text, text, text]));
        assert_eq!(lines.next(), Some(wanted.as_str()), "row {at}");
    }
    for text in &texts() {
        assert_eq!(
            lines.next(),
            Some(format!("{:?}", (text, text, text)).as_str())
        );
    }
    let format = Command::new("rustfmt")
        .args(["--check", "--edition", "2021"])
        .arg(root.path().join("src/lib.rs"))
        .output();
    let format = format.expect("rustfmt");
    assert!(
        format.status.success(),
        "{}",
        String::from_utf8_lossy(&format.stdout)
            .chars()
            .take(2000)
            .collect::<String>()
    );
}

/// A mistake that quotes such a cell stays on its line.
#[test]
fn a_diagnostic_is_one_line() {
    for text in texts() {
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(["code", "status"]).expect("written");
        table.write_record(["A", &text]).expect("written");
        let files = [
            ("shop/api.toml".to_string(), Vec::new()),
            (
                "shop/codes.csv".to_string(),
                table.into_inner().expect("written"),
            ),
        ];
        let error = error_tables_codegen::tools::lower::build_model(build_tree(&files))
            .expect_err("no status");
        let lines = error.lines();
        assert_eq!(lines.len(), 1, "{lines:?}");
        let line = &lines[0];
        assert!(
            line.len() < 8000 && !line.contains(char::is_control),
            "{line}"
        );
        assert!(
            !line.contains(['\u{202e}', '\u{2028}', '\u{200b}']),
            "{line}"
        );
        assert!(
            line.starts_with("error-tables/shop/codes.csv:2:3: "),
            "{line}"
        );
    }
}

#[test]
fn a_megabyte_is_a_cell_like_another() {
    let text = "]*/\"#`<b>{}|\\ ".repeat(80_000);
    let root = tempfile::tempdir().expect("a folder");
    let folder = root.path().join("tables/shop");
    fs::create_dir_all(&folder).expect("made");
    fs::write(folder.join("api.toml"), "").expect("written");
    let table = format!("code,meaning\nA,\"{}\"\n", text.replace('"', "\"\""));
    fs::write(folder.join("codes.csv"), table).expect("written");
    let builder = Builder::new(root.path().join("tables")).module(root.path().join("src"));
    builder
        .docs(root.path().join("docs"))
        .generate()
        .expect("made");
    let page = fs::read_to_string(root.path().join("docs/shop.md")).expect("a page");
    let cells = Parser::new_ext(&page, hosts()).filter_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        _ => None,
    });
    assert!(visible(&cells.collect::<String>()).contains(&visible(&text)));
    let main = r#"#[path = "src/mod.rs"] mod errors; fn main() { print!("{}", errors::shop::ErrorCode::A.meaning().unwrap()) }"#;
    fs::write(root.path().join("main.rs"), main).expect("written");
    said(
        Command::new("rustc")
            .args(["--edition", "2021", "main.rs"])
            .current_dir(root.path()),
    );
    assert!(
        said(&mut Command::new(root.path().join("main"))) == text,
        "the text is another"
    );
}
