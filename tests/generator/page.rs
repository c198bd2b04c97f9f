//! A document as the parts that a test can run: files, commands with what they print, and text.

use std::path::Path;

/// A part of a page.
#[derive(Debug, PartialEq)]
pub(crate) enum Part {
    /// Lines outside of blocks, and fences.
    Text(String),
    /// A file to write.
    File { path: String, text: String },
    /// Lines that a file has to contain.
    Excerpt { path: String, text: String },
    /// A command, and what it prints; `None` if the page does not show it.
    Command {
        line: String,
        printed: Option<String>,
    },
    /// A command in a comment, which readers do not see. It has to succeed.
    Step { line: String },
    /// Rust code that uses a crate.
    Example { text: String },
    /// A block of code that nothing tests.
    Untested { line: usize },
}

/// The file that a line such as "The table, `codes.csv`:" names.
fn named_file(line: &str) -> Option<&str> {
    let line = line.trim_end().strip_suffix(':')?;
    let name = line.rsplit('`').nth(1)?;
    (name.contains('.') && !name.contains(' ')).then_some(name)
}

/// The file that the first line of a block names: `// build.rs`.
fn commented_file(block: &str) -> Option<&str> {
    let name = block.lines().next()?.strip_prefix("// ")?;
    (has_extension(name, "rs") && !name.contains(' ')).then_some(name)
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|own| own == extension)
}

/// The commands of a block, each with what it prints.
pub(crate) fn read_console(block: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    for text in block.split_inclusive('\n') {
        match (text.strip_prefix("$ "), commands.last_mut()) {
            (Some(line), _) => commands.push((line.trim_end().to_string(), String::new())),
            (None, Some((_, printed))) => printed.push_str(text),
            (None, _) => panic!("no command before {text}"),
        }
    }
    commands
}

/// Splits a page into its parts. What a block is, is told by the word behind its fence, by the line before it, and by its first line.
pub(crate) fn read_page(text: &str) -> Vec<Part> {
    let mut parts = vec![Part::Text(String::new())];
    let mut lines = text.split_inclusive('\n').enumerate().peekable();
    let mut before = String::new();
    while let Some((number, line)) = lines.next() {
        let page = named_file(&before).filter(|path| has_extension(path, "md"));
        let table = page.filter(|_| line.starts_with('|'));
        if let Some(path) = table {
            let mut text = line.to_string();
            while let Some((_, line)) = lines.next_if(|(_, line)| line.starts_with('|')) {
                text.push_str(line);
            }
            let path = path.to_string();
            parts.push(Part::Excerpt { path, text });
            before.clear();
            continue;
        }
        push_text(&mut parts, line);
        if let Some(step) = line.trim_end().strip_prefix("<!-- $ ") {
            let line = step.strip_suffix(" -->").expect("a comment of one line");
            let line = line.to_string();
            parts.push(Part::Step { line });
            continue;
        }
        let Some(info) = line.strip_prefix("```") else {
            if !line.trim().is_empty() {
                before = line.to_string();
            }
            continue;
        };
        let mut end = String::new();
        let inside = lines.by_ref().map(|(_, line)| line);
        let block: String = inside
            .take_while(|line| {
                let is_end = line.starts_with("```");
                if is_end {
                    end = (*line).to_string();
                }
                !is_end
            })
            .collect();
        let info = info.trim_end();
        let path = named_file(&before).or(commented_file(&block));
        match (info, path.map(str::to_string)) {
            ("console", _) => {
                let commands = read_console(&block).into_iter();
                parts.extend(commands.map(|(line, printed)| Part::Command {
                    line,
                    printed: Some(printed),
                }));
            }
            ("sh", _) => push_commands(&mut parts, &block),
            (info, Some(path)) if info.ends_with(",ignore") => {
                parts.push(Part::Excerpt { path, text: block });
            }
            (_, Some(path)) => parts.push(Part::File { path, text: block }),
            ("rust", None) => parts.push(Part::Example { text: block }),
            (_, None) => {
                push_text(&mut parts, &block);
                parts.push(Part::Untested { line: number + 1 });
            }
        }
        push_text(&mut parts, &end);
        before.clear();
    }
    parts
}

fn push_text(parts: &mut Vec<Part>, line: &str) {
    match parts.last_mut() {
        Some(Part::Text(text)) => text.push_str(line),
        _ => parts.push(Part::Text(line.to_string())),
    }
}

/// Adds the commands of a block that does not show what they print, each in a line of its own.
fn push_commands(parts: &mut Vec<Part>, block: &str) {
    for text in block.split_inclusive('\n') {
        let line = text.trim_end();
        if line.is_empty() || line.starts_with('#') {
            push_text(parts, text);
        } else {
            let line = line.to_string();
            parts.push(Part::Command {
                line,
                printed: None,
            });
        }
    }
}

/// Whether an output is the expected one, in which a line `...` stands for any lines.
pub(crate) fn matches_output(expected: &str, actual: &str) -> bool {
    let mut pieces = expected.split("...\n");
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = actual.strip_prefix(first) else {
        return false;
    };
    let mut pieces = pieces.peekable();
    if pieces.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return rest.ends_with(piece);
        }
        match rest.split_once(piece) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    true
}

#[test]
fn output_is_compared() {
    assert!(matches_output("a\n", "a\n") && !matches_output("a\n", "a\nb\n"));
    assert!(matches_output("a\n...\nb\n", "a\nx\ny\nb\n"));
    assert!(matches_output("...\nb\n", "x\nb\n") && !matches_output("...\nb\n", "b\nx\n"));
    assert!(matches_output("a\n...\n", "a\n") || matches_output("a\n...\n", "a\nb\n"));
    assert!(!matches_output("a\n...\nc\n", "b\nc\n"));
}

#[test]
fn blocks_are_files_commands_and_examples() {
    let command = |line: &str, printed: Option<&str>| Part::Command {
        line: line.to_string(),
        printed: printed.map(str::to_string),
    };
    let (path, text) = ("a/codes.csv".to_string(), "code\n".to_string());
    for (page, wanted) in [
        (
            "The table, `a/codes.csv`:\n\n```csv\ncode\n```\n",
            vec![Part::File { path, text }],
        ),
        ("The key `columns.NAME`:\n\n| A |\n", Vec::new()),
        (
            "The command `error-tables list`:\n\n```csv\ncode\n```\n",
            vec![Part::Untested { line: 3 }],
        ),
        (
            "```rust\n// build.rs\nfn main() {}\n```\n",
            vec![Part::File {
                path: "build.rs".to_string(),
                text: "// build.rs\nfn main() {}\n".to_string(),
            }],
        ),
        (
            "```rust\n// A comment.\n```\n",
            vec![Part::Example {
                text: "// A comment.\n".to_string(),
            }],
        ),
        (
            "A page, `a.md`:\n\n| A |\n|---|\n\n| B |\n",
            vec![Part::Excerpt {
                path: "a.md".to_string(),
                text: "| A |\n|---|\n".to_string(),
            }],
        ),
        (
            "```sh\na b  # what it does\n\n# all\nc\n```\n",
            vec![command("a b  # what it does", None), command("c", None)],
        ),
        (
            "```console\n$ a\nb\n$ c\n```\n",
            vec![command("a", Some("b\n")), command("c", Some(""))],
        ),
        (
            "<!-- $ a && b -->\n",
            vec![Part::Step {
                line: "a && b".to_string(),
            }],
        ),
    ] {
        let mut parts = read_page(page);
        parts.retain(|part| !matches!(part, Part::Text(_)));
        assert_eq!(parts, wanted, "{page}");
    }
}
