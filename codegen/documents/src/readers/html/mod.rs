//! HTML as found in the wild: the tokens of html5ever, put together without a document tree.

pub(crate) mod placeholder;

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag as Markup, TagToken, Token, TokenSink, TokenSinkResult,
    Tokenizer, TokenizerOpts,
};

use super::tree_builder::{Tag, TreeBuilder};
use crate::document::Block;

/// The greatest depth of nested spans that is tracked.
const MAX_SPANS: usize = 64;

/// Reads a whole HTML document.
pub(crate) fn read_html(source: &str) -> Vec<Block> {
    let mut tree = TreeBuilder::new();
    if let Some(title) = find_title(source) {
        tree.open_tag(Tag::Heading(0), 1);
        feed_html(&mut tree, title, 1);
        tree.close_tag(Tag::Heading(0));
    }
    feed_html(&mut tree, source, 1);
    tree.finish()
}

/// Finds the title of the document, which is the outermost heading.
fn find_title(source: &str) -> Option<&str> {
    let mut end = source.len().min(20_000);
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let head = source.get(..end)?;
    let (_, after) = head.split_once("<title>")?;
    let (title, _) = after.split_once("</title>")?;
    (title.len() <= 200).then_some(title)
}

/// Adds a fragment of HTML that starts on `line` to a tree.
pub(crate) fn feed_html(tree: &mut TreeBuilder, source: &str, line: u32) {
    let taken = std::mem::replace(tree, TreeBuilder::new());
    let sink = Sink {
        state: RefCell::new(State {
            tree: taken,
            hidden: None,
            spans: Vec::new(),
            base: line,
        }),
    };
    let tokens = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(source));
    while !queue.is_empty() {
        let _ = tokens.feed(&queue);
    }
    tokens.end();
    *tree = tokens.sink.state.into_inner().tree;
}

/// The state while a fragment is read.
struct State {
    tree: TreeBuilder,
    /// The open element whose content is skipped.
    hidden: Option<String>,
    /// For each open `span` whether it is marked as code.
    spans: Vec<bool>,
    /// The line on which the fragment starts.
    base: u32,
}

/// Receives the tokens of html5ever.
struct Sink {
    state: RefCell<State>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        let end = state.base
            + u32::try_from(line)
                .unwrap_or(u32::MAX / 2)
                .saturating_sub(1);
        match token {
            Token::CharacterTokens(text) if state.hidden.is_none() => {
                let breaks = u32::try_from(text.matches('\n').count()).unwrap_or(0);
                state
                    .tree
                    .push_text(&text, end.saturating_sub(breaks).max(1));
            }
            TagToken(tag) => return state.handle_tag(&tag, end.max(1)),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn handle_tag(&mut self, tag: &Markup, line: u32) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        if self.hidden.is_some() {
            if tag.kind == EndTag && self.hidden.as_deref() == Some(name) {
                self.hidden = None;
            }
            return TokenSinkResult::Continue;
        }
        if tag.kind == StartTag
            && (matches!(
                name,
                "script" | "style" | "textarea" | "title" | "noscript" | "svg"
            ) || (name == "a" && has_class(tag, &["headerlink", "permalink", "anchorjs"])))
            && !tag.self_closing
        {
            self.hidden = Some(name.to_owned());
            return match name {
                "script" => TokenSinkResult::RawData(ScriptData),
                "style" => TokenSinkResult::RawData(Rawtext),
                "textarea" | "title" => TokenSinkResult::RawData(Rcdata),
                _ => TokenSinkResult::Continue,
            };
        }
        let tree = &mut self.tree;
        match (name, tag.kind) {
            ("br", _) => tree.push_line_break(),
            ("code" | "tt" | "samp" | "kbd" | "var", StartTag) => tree.start_mark(true),
            ("span", StartTag) if !tag.self_closing => {
                let code = has_class(tag, &["code", "literal", "monospace"]);
                if self.spans.len() < MAX_SPANS {
                    self.spans.push(code);
                    if code {
                        tree.start_mark(true);
                    }
                }
            }
            ("span", EndTag) => {
                if self.spans.pop() == Some(true) {
                    tree.end_mark();
                }
            }
            ("b" | "strong", StartTag) => tree.start_mark(false),
            ("code" | "tt" | "samp" | "kbd" | "var" | "b" | "strong", EndTag) => tree.end_mark(),
            ("img", StartTag) => {
                if let Some(alt) = attribute_value(tag, "alt") {
                    tree.push_text(&alt, line);
                }
            }
            (_, StartTag) => {
                if let Some(kind) = element_tag(name, tag) {
                    tree.open_tag(kind, line);
                } else if let Some(title) = component_title(name, tag) {
                    tree.open_tag(Tag::Heading(6), line);
                    tree.push_text(&title, line);
                    tree.close_tag(Tag::Heading(6));
                }
            }
            (_, EndTag) => {
                if let Some(kind) = element_tag(name, tag) {
                    tree.close_tag(kind);
                }
            }
        }
        TokenSinkResult::Continue
    }
}

/// Whether the class of a tag contains one of some words.
fn has_class(tag: &Markup, words: &[&str]) -> bool {
    attribute_value(tag, "class").is_some_and(|class| {
        class
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| words.contains(&word))
    })
}

/// The value of an attribute.
fn attribute_value(tag: &Markup, name: &str) -> Option<String> {
    tag.attrs
        .iter()
        .find(|attribute| *attribute.name.local == *name)
        .map(|attribute| attribute.value.to_string())
}

/// The title of a component such as `<Accordion title="invalid_request">`.
fn component_title(name: &str, tag: &Markup) -> Option<String> {
    matches!(
        name,
        "accordion"
            | "expandable"
            | "collapsible"
            | "card"
            | "details"
            | "step"
            | "collapse"
            | "spoiler"
    )
    .then(|| {
        attribute_value(tag, "title")
            .or_else(|| attribute_value(tag, "summary"))
            .or_else(|| attribute_value(tag, "label"))
    })
    .flatten()
}

/// The tag of an element that structures a document.
fn element_tag(name: &str, tag: &Markup) -> Option<Tag> {
    let span = |name: &str| {
        attribute_value(tag, name)
            .and_then(|text| text.trim().parse::<u16>().ok())
            .unwrap_or(1)
    };
    let block = matches!(name, "div" | "p");
    Some(match name {
        _ if block
            && tag.kind == StartTag
            && has_class(tag, &["title", "rubric", "heading"])
            && !has_class(tag, &["admonition", "card"]) =>
        {
            Tag::Heading(6)
        }
        "p" | "div" | "section" | "article" | "blockquote" | "center" | "form" | "fieldset"
        | "address" | "main" | "header" | "footer" | "nav" | "aside" | "details" | "figure"
        | "figcaption" | "hr" | "body" | "html" | "head" => Tag::Paragraph,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            Tag::Heading(name.as_bytes().get(1).map_or(1, |digit| digit - b'0'))
        }
        "summary" => Tag::Heading(6),
        "ul" | "ol" | "menu" | "dir" => Tag::List,
        "li" => Tag::Item,
        "dl" => Tag::DefinitionList,
        "dt" => Tag::Term,
        "dd" => Tag::Definition,
        "table" => Tag::Table,
        "thead" => Tag::Head,
        "tr" => Tag::Row,
        "td" => Tag::Cell(false, span("colspan"), span("rowspan")),
        "th" => Tag::Cell(true, span("colspan"), span("rowspan")),
        "pre" | "listing" | "xmp" => Tag::Code,
        _ => return None,
    })
}
