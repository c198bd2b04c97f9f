//! The help of every command, its examples, the completions and the manual.

use crate::support::{REPOSITORY, list_files, read_file, run};
use crate::transcripts::{project, split_words};
use std::path::Path;

/// The names of all commands.
fn commands() -> Vec<String> {
    let (_, help, _) = run(".".as_ref(), &["--help"]);
    let list = help.split("Commands:").nth(1).expect("a list of commands");
    let list = list.split("\n\n").next().unwrap_or_default();
    let names = list
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    names
        .filter(|name| *name != "help")
        .map(str::to_string)
        .collect()
}

#[test]
fn the_help_of_every_command_is_short_and_has_two_examples() {
    let names = commands();
    assert!(names.len() > 12, "{names:?}");
    // `mock` hands its arguments over, help included.
    for name in names.iter().filter(|name| *name != "mock") {
        let (exit, help, _) = run(".".as_ref(), &[name, "-h"]);
        assert_eq!(exit, Some(0), "{name}");
        let examples = help
            .split("Examples:\n")
            .nth(1)
            .unwrap_or_else(|| panic!("{name}: {help}"));
        assert!(
            examples.matches("error-tables").count() >= 2 || name == "git-diff-driver",
            "{name}: {help}"
        );
        assert!(
            !help.contains("--color") && !help.contains("--version"),
            "{name}: {help}"
        );
    }
}

#[test]
fn every_example_has_valid_arguments() {
    let root = project();
    for name in commands().iter().filter(|name| *name != "mock") {
        let (_, help, _) = run(root.path(), &[name, "-h"]);
        let examples = help.split("Examples:\n").nth(1).expect("examples");
        for line in examples.lines() {
            let Some((_, rest)) = line.split_once("error-tables ") else {
                continue;
            };
            let rest = rest.split(['|', '>']).next().unwrap_or_default().trim();
            let mut words = split_words(rest);
            words.push("--help".to_string());
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let (exit, _, err) = run(root.path(), &words);
            assert_eq!(exit, Some(0), "{line}: {err}");
        }
    }
}

#[test]
fn shells_and_man_are_told_of_every_command() {
    let names = commands();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (exit, out, _) = run(".".as_ref(), &["completions", shell]);
        assert_eq!(exit, Some(0), "{shell}");
        for name in &names {
            assert!(out.contains(name.as_str()), "{shell}: {name}");
        }
    }
    let (exit, page, _) = run(".".as_ref(), &["man"]);
    assert_eq!(exit, Some(0));
    for name in &names {
        let escaped = name.replace('-', "\\-");
        assert!(page.contains(&escaped), "{name}");
    }
}

/// The commands in the documents of this repository, those in running text too. Another test runs the READMEs and the guide.
#[test]
fn every_command_in_a_document_has_valid_arguments() {
    let root = project();
    let mut documents: Vec<String> = [
        "README.md",
        "CONTRIBUTING.md",
        "codegen/AUDIT.md",
        "codegen/DIFF.md",
        "codegen/DOCUMENTS.md",
        "codegen/EXPORT.md",
        "codegen/IMPORT.md",
        "codegen/README.md",
        "codegen/cli/README.md",
        "codegen/exports/README.md",
        "codegen/mock/README.md",
        "codegen/site/README.md",
        "error-tables/README.md",
    ]
    .map(String::from)
    .into();
    let guide = list_files(Path::new(REPOSITORY).join("codegen/guide").as_ref());
    let guide = guide
        .iter()
        .map(|path| format!("codegen/guide/{}", path.display()));
    documents.extend(guide);
    let (mut count, mut in_text) = (0, 0);
    for document in documents {
        let text = read_file(REPOSITORY.as_ref(), &document);
        let mut commands: Vec<&str> = Vec::new();
        for line in text.lines() {
            let spans = line.split('`').skip(1).step_by(2);
            let spans = spans.filter_map(|span| span.strip_prefix("error-tables "));
            let before = commands.len();
            commands.extend(spans);
            in_text += commands.len() - before;
            commands.extend(line.strip_prefix("error-tables "));
        }
        for rest in commands {
            // `mock` hands its arguments over, and `help` takes no flags.
            if rest.starts_with("mock") || rest == "help" {
                continue;
            }
            let words = split_words(&rest.replace('"', "'")).into_iter();
            let ends = ["|", ">", "#"];
            let mut words: Vec<String> = words
                .take_while(|word| !ends.contains(&word.as_str()))
                .collect();
            words.push("--help".to_string());
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let (exit, _, err) = run(root.path(), &words);
            assert_eq!(exit, Some(0), "{document}: {rest}: {err}");
            count += 1;
        }
    }
    assert!(count > 60 && in_text > 20, "{count}, {in_text}");
}
