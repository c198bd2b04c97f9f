//! Blocks: parts of hand-written documents that are generated from the tables, between two markers.
//!
//! ```markdown
//! <!-- error-tables:begin view=table columns=code,status,meaning status=4xx -->
//!
//! | Code | Status | Meaning |
//! ⋮
//!
//! <!-- error-tables:end checksum=3f9c21b0a4de5d11 -->
//! ```
//!
//! The checksum is that of the text between the markers. If it fits and the text differs from what the tables make, the block is out
//! of date and is generated again. If it does not fit, somebody has edited the text, and it is not overwritten.

#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod marker;
mod options;
mod rows;
mod spec;
mod verbatim;
mod view;

use crate::checksum::Checksum;
use crate::error::{DocumentProblem, Error};
use crate::files::ProjectRoot;
use crate::mark::is_generated;
use crate::markup::Markup;
use crate::model::Model;
use crate::plan::Plan;
use crate::source::{Sources, Span, offset, show};
use marker::{Comment, Marker, MarkerKind, find_markers};
use spec::{Spec, read_spec, share_anchors};
use std::path::Path;
use std::time::SystemTime;
use view::View;

#[cfg(test)]
mod tests;

/// A problem at a byte of a document.
struct Problem {
    at: usize,
    message: String,
    help: String,
    /// Whether it is a block that somebody has edited.
    is_edited: bool,
}

impl Problem {
    fn new(at: usize, message: impl Into<String>, help: impl Into<String>) -> Self {
        Problem {
            at,
            message: message.into(),
            help: help.into(),
            is_edited: false,
        }
    }
}

type Problems = Vec<Problem>;

/// How blocks are generated.
#[derive(Clone, Debug, Default)]
pub struct BlockOptions {
    /// The API for which a block is added to a document without one.
    pub init: Option<String>,
    /// Replaces blocks that were edited by hand.
    pub overwrite: bool,
}

/// Compares the blocks of documents with what the tables make, and adds the documents that differ to a plan. Returns the time of the
/// last change to a document.
///
/// # Errors
/// [`Error::Io`] if a document cannot be read, [`Error::Documents`] with every problem in the markers, every block that was edited
/// by hand, and every document without markers.
pub fn plan_documents<'a>(
    plan: &mut Plan,
    model: &Model,
    paths: impl IntoIterator<Item = &'a Path>,
    root: &ProjectRoot,
    options: &BlockOptions,
) -> Result<Option<SystemTime>, Error> {
    let (mut failures, mut modified) = (Vec::new(), None);
    let mut seen: Vec<&Path> = Vec::new();
    for path in paths {
        if seen.contains(&path) {
            continue;
        }
        seen.push(path);
        let (bytes, stamp) = root.read_stamped(path)?;
        modified = modified.max(stamp.1);
        let mut sources = Sources::default();
        let whole = sources.add(&show(path), bytes);
        let text = sources.text(whole);
        match update_document(path, &sources, whole, model, options) {
            Ok(new) => plan.add_document(path.to_path_buf(), text.to_string(), new),
            Err(problems) => failures.extend(problems.into_iter().map(|problem| {
                let start = offset(problem.at);
                DocumentProblem {
                    position: sources.position(Span {
                        start,
                        end: start,
                        ..whole
                    }),
                    message: problem.message,
                    help: problem.help,
                    is_edited: problem.is_edited,
                }
            })),
        }
    }
    if failures.is_empty() {
        return Ok(modified);
    }
    Err(Error::Documents { problems: failures })
}

fn update_document(
    path: &Path,
    sources: &Sources,
    whole: Span,
    model: &Model,
    options: &BlockOptions,
) -> Result<String, Problems> {
    let fail = |at: usize, message: String, help: &str| {
        Err(vec![Problem::new(at, message, help.to_string())])
    };
    if let Some(defect) = sources.file(whole).and_then(|file| file.defect.as_ref()) {
        return fail(
            defect.span.start as usize,
            defect.message.to_string(),
            &defect.help,
        );
    }
    let Some(markup) = Markup::of_path(path) else {
        let known = Markup::ALL
            .map(|(_, name, extensions)| format!("{name} (.{})", extensions.join(", .")));
        let help = format!(
            "give the file the extension of a known format: {}",
            known.join("; ")
        );
        return fail(
            0,
            "the format of the document is not known".to_string(),
            &help,
        );
    };
    let text = sources.text(whole);
    if is_generated(text) {
        let help = "put the markers into a document of your own";
        return fail(
            0,
            "the whole document is generated, so that it cannot have blocks".to_string(),
            help,
        );
    }
    let mut problems = Problems::new();
    let mut markers = find_markers(text, markup, &mut problems);
    let mut with_block = None;
    if markers.is_empty() && problems.is_empty() {
        let Some(api) = &options.init else {
            let begin = Comment::of(markup).write("begin view=table");
            let end = Comment::of(markup).write("end");
            let help = format!("put `{begin}` and `{end}` where the table belongs, or use --init");
            return fail(
                0,
                "the document has no markers of error-tables".to_string(),
                &help,
            );
        };
        let new = add_block(text, markup, api);
        markers = find_markers(&new, markup, &mut problems);
        if markers.is_empty() {
            return fail(
                text.len(),
                "the document ends within code or a comment, where a block would not show"
                    .to_string(),
                "end that first, or put the markers where the table belongs",
            );
        }
        with_block = Some(new);
    }
    let text = with_block.as_deref().unwrap_or(text);
    let (blocks, unpaired) = pair_markers(text, markers, &mut problems);
    for begin in unpaired {
        let _ = read_spec(model, &begin, markup, &mut problems);
    }
    let specs = read_specs(model, text, markup, blocks, &mut problems);
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (block, spec, markup) in &specs {
        let update = block.update(text, spec, *markup, options.overwrite, &mut problems);
        let range = block.begin.range.end..block.end.range.end;
        out.push_str(text.get(from..range.start).unwrap_or_default());
        out.push_str(&update);
        from = range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    if problems.is_empty() {
        return Ok(out);
    }
    problems.sort_by_key(|problem| problem.at);
    Err(problems)
}

/// What each block shows.
fn read_specs<'a>(
    model: &'a Model,
    text: &str,
    markup: Markup,
    blocks: Vec<Block>,
    problems: &mut Problems,
) -> Vec<(Block, Spec<'a>, Markup)> {
    let mut specs: Vec<(Block, Spec<'a>, Markup)> = Vec::new();
    for block in blocks {
        let markup = match block.begin.comment {
            Comment::Mdx => Markup::Mdx,
            _ => markup,
        };
        if let Some(spec) = read_spec(model, &block.begin, markup, problems) {
            let before = problems.len();
            check_place(&block, &spec, problems);
            if problems.len() > before {
                continue;
            }
            if let Some((other, ..)) = specs
                .iter()
                .find(|(_, other, _)| share_anchors(other, &spec))
            {
                problems.push(Problem::new(
                    block.begin.range.start,
                    format!(
                        "this block has anchors of codes that the block in line {} has too",
                        line_number(text, other.begin.range.start)
                    ),
                    "remove `anchors=yes` from one of them".to_string(),
                ));
            }
            specs.push((block, spec, markup));
        }
    }
    specs
}

/// Adds a block at the end of a document; in HTML, at the end of its body.
fn add_block(text: &str, markup: Markup, api: &str) -> String {
    let eol = line_end(text);
    let at = match markup {
        Markup::Html => text.to_lowercase().rfind("</body"),
        _ => None,
    };
    // The lower-case text has other lengths where a character has.
    let at = at.filter(|at| {
        text.get(*at..)
            .is_some_and(|rest| rest.to_lowercase().starts_with("</body"))
    });
    let (before, after) = text.split_at(at.unwrap_or(text.len()));
    let comment = Comment::of(markup);
    let begin = comment.write(&format!("begin view=table api={api}"));
    let end = comment.write("end");
    let gap = match before {
        "" => String::new(),
        before if before.ends_with('\n') => eol.to_string(),
        _ => eol.repeat(2),
    };
    format!("{before}{gap}{begin}{eol}{end}{eol}{after}")
}

fn line_end(text: &str) -> &'static str {
    match text.split_once('\n') {
        Some((line, _)) if line.ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

fn line_number(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    1 + before.matches('\n').count()
}

/// A block of a document.
struct Block {
    begin: Marker,
    end: Marker,
}

/// The blocks, and the markers that begin one without an end.
fn pair_markers(
    text: &str,
    markers: Vec<Marker>,
    problems: &mut Problems,
) -> (Vec<Block>, Vec<Marker>) {
    let (mut blocks, mut unpaired) = (Vec::new(), Vec::new());
    let mut open: Option<Marker> = None;
    let mut report = |marker: &Marker, message: String, help: &str| {
        problems.push(Problem::new(marker.range.start, message, help.to_string()));
    };
    for marker in markers {
        match (marker.kind, open.take()) {
            (MarkerKind::Begin, None) => open = Some(marker),
            (MarkerKind::Begin, Some(outer)) => {
                let line = line_number(text, outer.range.start);
                report(
                    &marker,
                    format!("this block begins before the block in line {line} has ended"),
                    "blocks cannot be nested: end the first one with `error-tables:end`",
                );
                unpaired.push(outer);
                open = Some(marker);
            }
            (MarkerKind::End, Some(begin)) => blocks.push(Block { begin, end: marker }),
            (MarkerKind::End, None) => report(
                &marker,
                "this marker ends no block".to_string(),
                "remove it, or add `error-tables:begin` before it",
            ),
        }
    }
    if let Some(begin) = open {
        report(
            &begin,
            "this block has no end".to_string(),
            "add `error-tables:end`, in a comment like this one, after it",
        );
        unpaired.push(begin);
    }
    (blocks, unpaired)
}

/// Reports markers with other text on their lines, unless they enclose a number.
fn check_place(block: &Block, spec: &Spec<'_>, problems: &mut Problems) {
    let Block { begin, end } = block;
    for option in &end.options {
        if option.name != CHECKSUM {
            problems.push(Problem::new(
                option.name_at,
                format!("`{}` is not an option of an end marker", option.name),
                "write the options into the marker that begins the block".to_string(),
            ));
        }
    }
    if block.is_inline() && spec.view == View::Count {
        return;
    }
    for marker in [begin, end] {
        if !marker.is_alone {
            problems.push(Problem::new(marker.range.start, "the marker has other text on its line".to_string(), "put it on a line of its own; only both markers of `view=count` may be within a line".to_string()));
        }
    }
}

/// The option of an end marker.
const CHECKSUM: &str = "checksum";

impl Block {
    /// Whether both markers are on one line.
    fn is_inline(&self) -> bool {
        self.begin.line == self.end.line
    }

    /// What is to follow the first marker, up to the end of the second.
    fn update(
        &self,
        text: &str,
        spec: &Spec<'_>,
        markup: Markup,
        overwrite: bool,
        problems: &mut Problems,
    ) -> String {
        let Block { begin, end } = self;
        let indent = text
            .get(begin.line.start..begin.range.start)
            .unwrap_or_default();
        let indent = indent.trim_start_matches('\u{feff}');
        let old = text
            .get(begin.range.end..end.range.start)
            .unwrap_or_default();
        let rendered = if self.is_inline() {
            spec.render_count(markup)
        } else {
            spec.render(markup)
        };
        let (is, should) = (
            normalize(old, indent, markup),
            normalize(&rendered, "", markup),
        );
        let checksum = |text: &str| Checksum::of_text(text).to_string();
        let written = end.options.iter().find(|option| option.name == CHECKSUM);
        let is_ours =
            is.is_empty() || written.is_some_and(|written| written.value == checksum(&is));
        let content = if is == should {
            // The layout may be that of a formatter.
            old.to_string()
        } else if is_ours || overwrite {
            self.lay_out(&rendered, text, indent)
        } else {
            problems.push(Problem {
                at: begin.range.start,
                message: match written {
                    Some(_) => "the text of this block was edited by hand, so it is not overwritten".to_string(),
                    None => "this block has text and no checksum, so it is not overwritten".to_string(),
                },
                help: "change the table instead, or move your text out of the block; then delete what is between the markers, or use --overwrite".to_string(),
                is_edited: true,
            });
            return String::new();
        };
        format!(
            "{content}{}",
            end.comment
                .write(&format!("end {CHECKSUM}={}", checksum(&should)))
        )
    }

    /// The rendered content, with the indentation and the line ends of the markers.
    fn lay_out(&self, rendered: &str, text: &str, indent: &str) -> String {
        if self.is_inline() {
            return rendered.to_string();
        }
        let rest = text.get(self.begin.line.end..).unwrap_or_default();
        let eol = if rest.starts_with("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let mut out = format!("{eol}{eol}");
        for line in rendered.lines() {
            if !line.is_empty() {
                out.push_str(indent);
                out.push_str(line);
            }
            out.push_str(eol);
        }
        out + eol
            + text
                .get(self.end.line.start..self.end.range.start)
                .unwrap_or_default()
    }
}

/// The text of a block without what editors, git and formatters change: line ends, blanks at the ends of lines, blank lines at the
/// ends of the block, and in Markdown the width of columns.
fn normalize(text: &str, indent: &str, markup: Markup) -> String {
    let lines = text.lines().map(|line| {
        let line = line.strip_prefix(indent).unwrap_or(line).trim_end();
        match markup {
            Markup::Markdown | Markup::Mdx if line.starts_with('|') => narrow_columns(line),
            _ => line.to_string(),
        }
    });
    let lines: Vec<String> = lines.collect();
    lines.join("\n").trim().to_string()
}

/// A line of a Markdown table without the blanks and dashes that align its columns.
fn narrow_columns(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let is_rule = line.chars().all(|c| matches!(c, '|' | '-' | ' '));
    for c in line.chars() {
        let is_layout = match c {
            ' ' => out.ends_with('|') && !out.ends_with("\\|"),
            '-' => is_rule && out.ends_with('-'),
            _ => false,
        };
        if c == '|' && !out.ends_with('\\') {
            out.truncate(out.trim_end_matches(' ').len());
        }
        if !is_layout {
            out.push(c);
        }
    }
    out
}

/// The line of the first block of a document, if it has one. What is between its markers is generated.
#[must_use]
pub fn find_block(text: &str, markup: Markup) -> Option<usize> {
    let markers = find_markers(text, markup, &mut Problems::new());
    let begin = markers
        .into_iter()
        .find(|marker| marker.kind == MarkerKind::Begin);
    begin.map(|begin| line_number(text, begin.range.start))
}
