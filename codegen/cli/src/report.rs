//! Mistakes in rustc's look.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use error_tables_codegen::Error;
use error_tables_codegen::error::{Mistake, plain};
use error_tables_codegen::source::{Sources, Span};
use std::ops::Range;
use std::process::ExitCode;

/// Prints why a run did not get to the end: 1 for mistakes in the tables, 2 for anything else.
pub(crate) fn error(error: &Error) -> ExitCode {
    let Error::Tables { sources, mistakes } = error else {
        anstream::eprintln!("error: {}", plain(&error.to_string()));
        return ExitCode::from(2);
    };
    for mistake in mistakes {
        anstream::println!("{}\n", render(sources, mistake));
    }
    let mistakes = mistakes.len();
    let plural = if mistakes == 1 { "" } else { "s" };
    anstream::eprintln!("error: {mistakes} mistake{plural} in the tables; nothing was written");
    ExitCode::FAILURE
}

/// One mistake, its cell underlined.
fn render(sources: &Sources, mistake: &Mistake) -> String {
    let title = plain(&mistake.message);
    let help = plain(&mistake.help);
    let mut group = Group::with_title(
        Level::ERROR
            .primary_title(title.as_str())
            .id(mistake.rule.id()),
    );
    let mut places = vec![(mistake.span, None)];
    if let Some((span, label)) = &mistake.other {
        places.insert(
            usize::from(sources.path(*span) == sources.path(mistake.span)),
            (*span, Some(label.as_str())),
        );
    }
    let lines: Vec<(Line, Option<&str>)> = places
        .iter()
        .map(|(span, label)| (Line::of(sources, *span), *label))
        .collect();
    for (line, label) in &lines {
        let kind = if label.is_none() {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let mark = kind.span(line.mark.clone());
        let mark = match label {
            Some(label) => mark.label(*label),
            None => mark,
        };
        let snippet = Snippet::source(line.text.as_str())
            .path(line.path.as_str())
            .line_start(line.number);
        group = group.element(snippet.annotation(mark));
    }
    group = group.element(Level::HELP.message(help.as_str()));
    Renderer::styled().render(&[group])
}

/// The part of a file that is shown: the line a span begins on, with nothing in it that a terminal would obey.
struct Line {
    path: String,
    number: usize,
    text: String,
    mark: Range<usize>,
}

/// A longer line is cut around the mark.
const WIDEST: usize = 400;

impl Line {
    fn of(sources: &Sources, span: Span) -> Self {
        let position = sources.position(span);
        let whole = sources.file(span).map_or("", |source| source.text.as_str());
        let (start, end) = (span.start as usize, (span.end as usize).min(whole.len()));
        let before = whole.get(..start).unwrap_or(whole);
        let from = before.rfind('\n').map_or(0, |at| at + 1);
        let line = whole.get(from..).unwrap_or("").lines().next().unwrap_or("");
        let cut = |at: usize| {
            (0..=at.min(line.len()))
                .rev()
                .find(|&at| line.is_char_boundary(at))
                .unwrap_or(0)
        };
        let (first, last) = (cut(start - from), cut(end.max(start + 1) - from));
        let (left, right) = (
            cut(first.saturating_sub(WIDEST / 2)),
            cut(last.min(first + WIDEST / 2) + WIDEST / 2),
        );
        let last = cut(last.min(right));
        let shown = |range: Range<usize>| {
            plain(line.get(range).unwrap_or("").trim_start_matches('\u{feff}'))
        };
        let (head, marked, tail) = (shown(left..first), shown(first..last), shown(last..right));
        let mark = head.len()..head.len() + marked.len().max(1);
        Line {
            path: position.path,
            number: position.line,
            text: format!("{head}{marked}{tail}"),
            mark,
        }
    }
}
