#![allow(clippy::expect_used, clippy::panic)]

use super::*;
use crate::lower::build_model;
use crate::tree::Tree;
use std::sync::OnceLock;
use verbatim::NAME;

const CODES: &str = "\
code,status,message,meaning,retry,since,deprecated,removed,replaced_by,tier
NOT_FOUND,404,Nothing here,\"a | b <c> {d}\",no,,,,,gold
OLD,404,,,,1,2,3,NOT_FOUND,
BUSY,503,,Too many,later,2,,,,silver
UNKNOWN,,,,,,,,,
";

fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(build)
}

fn build() -> Model {
    let tree = Tree::of_shop(&[
        (
            "api.toml",
            "title = \"Shop\"\n[columns]\ntier = [\"gold\", \"silver\"]\n",
        ),
        ("codes.csv", CODES),
        (
            "endpoints.csv",
            "operation,code\n\"GET /a,b\",NOT_FOUND\nPOST /b,BUSY\nPOST /b,OLD\nPUT /c,UNKNOWN\n",
        ),
    ]);
    build_model(tree).expect("tables without a mistake")
}

fn update(path: &str, text: &str, options: &BlockOptions) -> Result<String, Vec<String>> {
    let mut sources = Sources::default();
    let whole = sources.add(path, text.as_bytes().to_vec());
    let updated = update_document(Path::new(path), &sources, whole, model(), options);
    updated.map_err(|problems| {
        let problems = problems.into_iter().map(|problem| {
            let start = offset(problem.at);
            let at = sources.position(Span {
                start,
                end: start,
                ..whole
            });
            format!("{at}: {}; {}", problem.message, problem.help)
        });
        problems.collect()
    })
}

fn fill(path: &str, text: &str) -> String {
    let once =
        update(path, text, &BlockOptions::default()).unwrap_or_else(|why| panic!("{why:#?}"));
    let twice = update(path, &once, &BlockOptions::default());
    assert_eq!(twice.as_ref(), Ok(&once), "a second run changes nothing");
    once
}

/// What is between the markers of the only block.
fn block(path: &str, options: &str) -> String {
    let comment = Comment::of(Markup::of_path(Path::new(path)).expect("a format"));
    let begin = comment.write(&format!("begin {options}"));
    let filled = fill(path, &format!("{begin}\n{}\n", comment.write("end")));
    let inside = filled.strip_prefix(&begin).expect("the marker");
    let end = inside
        .rfind(NAME)
        .and_then(|at| inside.get(..at))
        .expect("the end");
    let (inside, _) = end.rsplit_once('\n').expect("a line");
    inside.trim_matches('\n').to_string()
}

#[test]
fn every_format_has_the_same_table() {
    let options = "columns=code,status,meaning:Why code=NOT_FOUND,BUSY sort=-status";
    let options = &options.replace(
        "columns=code,status,meaning:Why",
        "columns=\"code, status, meaning: Why\"",
    );
    assert_eq!(
        block("x.md", options),
        "| Code | Status | Why |\n| --- | --- | --- |\n| `BUSY` | 503 | Too many |\n| `NOT_FOUND` | 404 | a \\| b \\<c\\> {d} |"
    );
    assert_eq!(
        block("x.mdx", options),
        "| Code | Status | Why |\n| --- | --- | --- |\n| `BUSY` | 503 | Too many |\n| `NOT_FOUND` | 404 | a \\| b \\<c\\> \\{d\\} |"
    );
    assert_eq!(
        block("x.rst", options),
        ".. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Status\n     - Why\n   * - ``BUSY``\n     - 503\n     - Too many\n   * - ``NOT_FOUND``\n     - 404\n     - a \\| b \\<c\\> {d}"
    );
    assert_eq!(
        block("x.adoc", options),
        "[%header,cols=\"3*\"]\n|===\n|Code\n|Status\n|Why\n\n|`BUSY`\n|503\n|Too many\n\n|`NOT_FOUND`\n|404\n|a &#124; b &#60;c&#62; &#123;d&#125;\n|==="
    );
    assert_eq!(
        block("x.html", options),
        "<table>\n<thead>\n<tr><th>Code</th><th>Status</th><th>Why</th></tr>\n</thead>\n<tbody>\n<tr><td><code>BUSY</code></td><td>503</td><td>Too many</td></tr>\n<tr><td><code>NOT_FOUND</code></td><td>404</td><td>a | b &lt;c&gt; &#123;d&#125;</td></tr>\n</tbody>\n</table>"
    );
}

#[test]
fn every_view_is_rendered() {
    assert_eq!(
        block("x.md", "view=sections code=OLD anchors=yes level=2"),
        "## <a id=\"OLD\"></a>`OLD`\n\n- **Status**: 404\n- **Life**: since 1; deprecated in 2; removed in 3; replaced by [`NOT_FOUND`](#NOT_FOUND)\n- **Returned by**: `POST /b`"
    );
    assert_eq!(
        block("x.md", "view=statuses"),
        "| Status | Phrase | Codes |\n| --- | --- | --- |\n| 404 | Not Found | `NOT_FOUND`, `OLD` |\n| 503 | Service Unavailable | `BUSY` |"
    );
    assert_eq!(
        block("x.md", "view=endpoints endpoint=\"GET /a,b\""),
        "| Operation | Errors |\n| --- | --- |\n| `GET /a,b` | `NOT_FOUND` |"
    );
    assert_eq!(block("x.md", "view=count"), "4");
    assert_eq!(
        block("x.rst", "view=count name=errors"),
        ".. |errors| replace:: 4"
    );
    assert_eq!(
        block("x.adoc", "view=count name=errors of=endpoints"),
        ":errors: 3"
    );
    assert_eq!(
        block("x.rst", "view=sections code=OLD columns=status underline=~"),
        "``OLD``\n~~~~~~~\n\n- **Status**: 404"
    );
}

#[test]
fn filters_choose_rows() {
    for (filter, count) in [
        ("status=4xx", 2),
        ("status=4xx,503", 3),
        ("status=none", 1),
        ("state=removed", 1),
        ("state=current", 3),
        ("retry=later,none", 3),
        ("endpoint=\"POST /b\"", 2),
        ("endpoint=\"POST /b\" status=404", 1),
        ("of=endpoints", 3),
        ("of=endpoints endpoint=\"PUT /c\"", 1),
        ("tier=gold,silver", 2),
        ("code=Busy", 1),
        ("of=statuses", 2),
        ("of=statuses status=5xx", 1),
        ("status=3xx", 0),
    ] {
        assert_eq!(
            block("x.md", &format!("view=count {filter}")),
            count.to_string(),
            "{filter}"
        );
    }
    assert_eq!(block("x.md", "status=3xx"), "None.");
}

#[test]
fn what_is_outside_the_markers_stays() {
    let text = "\u{feff}# Title\r\nodd\nends  \r\n\r\n- item\n\n  <!-- error-tables:begin columns=code code=BUSY -->\r\n  <!-- error-tables:end --> \r\n<!-- error-tables:begin view=count -->x<!-- error-tables:end -->, no end";
    let text = text.replace("-->x<!--", "--><!--");
    let filled = fill("x.md", &text);
    let table = "  <!-- error-tables:begin columns=code code=BUSY -->\r\n\r\n  | Code |\r\n  | --- |\r\n  | `BUSY` |\r\n\r\n  <!-- error-tables:end checksum=";
    assert!(
        filled.starts_with(&format!(
            "\u{feff}# Title\r\nodd\nends  \r\n\r\n- item\n\n{table}"
        )),
        "{filled:?}"
    );
    assert!(
        filled.contains(
            " --> \r\n<!-- error-tables:begin view=count -->4<!-- error-tables:end checksum="
        ),
        "{filled:?}"
    );
    assert!(filled.ends_with(" -->, no end"), "{filled:?}");
}

#[test]
fn stale_is_not_edited() {
    let filled = fill(
        "x.md",
        "<!-- error-tables:begin columns=code,status -->\n<!-- error-tables:end -->\n",
    );
    // Another choice of columns: the text is ours, and is replaced.
    let other = filled.replace("columns=code,status", "columns=code");
    assert!(fill("x.md", &other).contains("| Code |\n| --- |\n"));
    // A formatter aligned the columns, and git changed the line ends: nothing to do.
    let aligned = filled
        .replace(
            "| Code | Status |\n| --- | --- |",
            "| Code      | Status   |\n| --------- | -------- |",
        )
        .replace('\n', "\r\n");
    assert_ne!(aligned, filled);
    assert_eq!(fill("x.md", &aligned), aligned);
    // Somebody wrote into it.
    let edited = filled.replace("| 503 |", "| 504 |");
    let refused = update("x.md", &edited, &BlockOptions::default()).expect_err("edited");
    assert_eq!(refused.len(), 1);
    assert!(
        refused[0].starts_with("x.md:1:1: the text of this block was edited by hand"),
        "{refused:?}"
    );
    let overwrite = BlockOptions {
        overwrite: true,
        ..BlockOptions::default()
    };
    assert_eq!(update("x.md", &edited, &overwrite), Ok(filled.clone()));
    // A blank inside of a cell is text, also after an escaped bar.
    let begin = "<!-- error-tables:begin columns=code,meaning -->";
    let texts = fill("x.md", &format!("{begin}\n<!-- error-tables:end -->\n"));
    for (text, edit) in [("Too many", "Toomany"), ("a \\| b", "a \\|b")] {
        let edited = texts.replace(text, edit);
        assert_ne!(edited, texts);
        assert!(update("x.md", &edited, &BlockOptions::default()).is_err());
    }
    // Text that was there before the first run may be somebody's.
    let text = "<!-- error-tables:begin -->\nmine\n<!-- error-tables:end -->\n";
    let refused = update("x.md", text, &BlockOptions::default()).expect_err("mine");
    assert!(refused[0].contains("no checksum"), "{refused:?}");
}

#[test]
fn a_block_is_added_where_it_shows() {
    let init = BlockOptions {
        init: Some("shop".into()),
        ..BlockOptions::default()
    };
    let added = |path: &str, text: &str| update(path, text, &init).expect("added");
    assert!(
        added("x.md", "# A\r\n").starts_with(
            "# A\r\n\r\n<!-- error-tables:begin view=table api=shop -->\r\n\r\n| Code |"
        )
    );
    assert!(
        added("x.mdx", "")
            .starts_with("{/* error-tables:begin view=table api=shop */}\n\n| Code |")
    );
    let page = added("x.html", "<body>\n<p>a\n</body>\n");
    assert!(
        page.starts_with("<body>\n<p>a\n\n<!-- error-tables:begin")
            && page.ends_with(" -->\n</body>\n"),
        "{page}"
    );
    let once = added("x.rst", "a");
    assert_eq!(
        update("x.rst", &once, &init),
        Ok(once.clone()),
        "only the first time"
    );
}

#[test]
fn no_block_is_added_where_it_does_not_show() {
    let options = BlockOptions {
        init: Some("shop".into()),
        overwrite: false,
    };
    for (path, text) in [
        ("page.md", "# Errors\n\n```\ncode"),
        ("page.adoc", "= Errors\n\n----\ncode\n"),
        ("page.html", "<script>code\n"),
    ] {
        let lines = text.lines().count() + usize::from(text.ends_with('\n'));
        let problems = update(path, text, &options).expect_err(path);
        let place = format!("{path}:{lines}:");
        assert!(
            problems.len() == 1 && problems[0].starts_with(&place),
            "{problems:?}"
        );
        assert!(problems[0].contains("where a block would not show"));
    }
}

#[test]
fn code_is_text() {
    let example = "```\n<!-- error-tables:begin -->\n<!-- error-tables:end -->\n```\nWrite `<!-- error-tables:begin -->` or error-tables:begin.\n";
    let refused = update("x.md", example, &BlockOptions::default()).expect_err("no marker");
    assert!(refused[0].contains("no markers"), "{refused:?}");
    let text =
        format!("{example}\n<!-- error-tables:begin view=count -->\n<!-- error-tables:end -->\n");
    assert!(fill("x.md", &text).starts_with(example));
}

#[test]
fn all_mistakes_are_reported_at_once() {
    let text = "\
<!-- error-tables:begin colums=code status=4x tier=gld -->
<!-- error-tables:begin view=tabel -->
<!-- error-tables:end sum=1 -->
<!-- error-tables:end -->
<!-- error-tables:stop -->
<!-- error-tables:begin api=shopp view
<!-- error-tables:begin columns=code,cod:x,code sort=-stat status= status=404 -->
<!-- error-tables:end -->
a <!-- error-tables:begin --> b
<!-- error-tables:end -->
<!-- error-tables:begin view=count level=2 of=codez code=BUSYY endpoint=x name=y -->
<!-- error-tables:end -->
<!-- error-tables:begin api=shopp -->
";
    let problems = update("x.md", text, &BlockOptions::default()).expect_err("mistakes");
    let problems: Vec<&str> = problems.iter().map(String::as_str).collect();
    let expected = [
        "x.md:1:25: `colums` is not an option of a marker; did you mean `columns`?",
        "x.md:1:44: `4x` is not a status; write a number such as 404, a class such as 4xx, or `none`",
        "x.md:1:52: `tier` cannot be `gld`; did you mean `gold`?",
        "x.md:2:1: this block begins before the block in line 1 has ended; blocks cannot be nested: end the first one with `error-tables:end`",
        "x.md:2:30: `view` cannot be `tabel`; did you mean `table`?",
        "x.md:4:1: this marker ends no block; remove it, or add `error-tables:begin` before it",
        "x.md:5:19: `error-tables:stop` is not a marker; the markers are `begin`, `end`",
        "x.md:6:1: this marker does not end with `-->` on its line; write the whole marker on one line",
        "x.md:7:38: there is no column `cod`; did you mean `code`?",
        "x.md:7:44: the column `code` is given twice; remove one of the two",
        "x.md:7:54: there is no column `stat`; did you mean `status`?",
        "x.md:7:60: `status` has an empty value; give it a value, or remove the option",
        "x.md:9:3: the marker has other text on its line; put it on a line of its own; only both markers of `view=count` may be within a line",
        "x.md:11:36: `view=count` does not take `level`; the options are `api`, `view`, `of`, `name`, `status`, `code`, `endpoint`, `retry`, `state`, `tier`",
        "x.md:11:47: `of` cannot be `codez`; did you mean `codes`?",
        "x.md:11:58: there is no code `BUSYY`; did you mean `BUSY`?",
        "x.md:11:73: there is no endpoint `x`; the endpoints are `GET /a,b`, `POST /b`, `PUT /c`",
        "x.md:11:75: `name` is for reStructuredText and AsciiDoc only; put both markers on the line where the number belongs",
        "x.md:13:1: this block has no end; add `error-tables:end`, in a comment like this one, after it",
        "x.md:13:29: there is no API `shopp`; did you mean `shop`?",
    ];
    assert_eq!(problems, expected, "{problems:#?}");
}

#[test]
fn no_document_panics() {
    let pieces = [
        "<!-- error-tables:begin",
        " view=",
        "\"",
        " -->",
        "<!-- error-tables:end",
        "\n",
        "é",
        "```",
        "    ",
        "{/*",
        "*/}",
        "..",
        "//",
        "=",
        "columns=code",
        "checksum=0",
        "::",
        "- ",
        "`",
        "|",
        "\u{feff}",
        "\r\n",
    ];
    let mut state = 1_u64;
    for extension in ["md", "mdx", "rst", "adoc", "html"] {
        for _ in 0..2000 {
            let mut text = String::new();
            for _ in 0..12 {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                let at = usize::try_from(state >> 33).unwrap_or(0) % pieces.len();
                text.push_str(pieces[at]);
            }
            let _ = update(&format!("x.{extension}"), &text, &BlockOptions::default());
        }
    }
}
