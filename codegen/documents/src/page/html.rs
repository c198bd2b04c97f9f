//! HTML as it is found in the wild: the tokens of html5ever, put together without a document tree.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag as Markup, TagToken, Token, TokenSink, TokenSinkResult,
    Tokenizer, TokenizerOpts,
};

use super::block::Block;
use super::tag::Tag;
use super::tree::Tree;

/// Spans within spans that are told apart.
const DEPTH: usize = 64;

/// Reads a whole page of HTML.
pub(super) fn read(source: &str) -> Vec<Block> {
    let mut tree = Tree::new();
    if let Some(title) = title(source) {
        tree.open(Tag::Heading(0), 1);
        feed(&mut tree, title, 1);
        tree.close(Tag::Heading(0));
    }
    feed(&mut tree, source, 1);
    tree.finish()
}

/// The title of the document, which stands above every heading.
fn title(source: &str) -> Option<&str> {
    let mut end = source.len().min(20_000);
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let head = source.get(..end)?;
    let (_, after) = head.split_once("<title>")?;
    let (title, _) = after.split_once("</title>")?;
    (title.len() <= 200).then_some(title)
}

/// Adds a stretch of HTML, which starts on `line`, to a tree.
pub(super) fn feed(tree: &mut Tree, source: &str, line: u32) {
    let taken = std::mem::replace(tree, Tree::new());
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

struct State {
    tree: Tree,
    hidden: Option<String>,
    spans: Vec<bool>,
    base: u32,
}

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
                state.tree.text(&text, end.saturating_sub(breaks).max(1));
            }
            TagToken(tag) => return state.tag(&tag, end.max(1)),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn tag(&mut self, tag: &Markup, line: u32) -> TokenSinkResult<()> {
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
            ) || (name == "a" && classed(tag, &["headerlink", "permalink", "anchorjs"])))
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
            ("br", _) => tree.line_break(),
            ("code" | "tt" | "samp" | "kbd" | "var", StartTag) => tree.mark(true),
            ("span", StartTag) if !tag.self_closing => {
                let code = classed(tag, &["code", "literal", "monospace"]);
                if self.spans.len() < DEPTH {
                    self.spans.push(code);
                    if code {
                        tree.mark(true);
                    }
                }
            }
            ("span", EndTag) => {
                if self.spans.pop() == Some(true) {
                    tree.unmark();
                }
            }
            ("b" | "strong", StartTag) => tree.mark(false),
            ("code" | "tt" | "samp" | "kbd" | "var" | "b" | "strong", EndTag) => tree.unmark(),
            ("img", StartTag) => {
                if let Some(alt) = value(tag, "alt") {
                    tree.text(&alt, line);
                }
            }
            (_, StartTag) => {
                if let Some(kind) = kind(name, tag) {
                    tree.open(kind, line);
                } else if let Some(title) = titled(name, tag) {
                    tree.open(Tag::Heading(6), line);
                    tree.text(&title, line);
                    tree.close(Tag::Heading(6));
                }
            }
            (_, EndTag) => {
                if let Some(kind) = kind(name, tag) {
                    tree.close(kind);
                }
            }
        }
        TokenSinkResult::Continue
    }
}

/// Whether one of the words of a tag's class is one of these.
fn classed(tag: &Markup, words: &[&str]) -> bool {
    value(tag, "class").is_some_and(|class| {
        class
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| words.contains(&word))
    })
}

fn value(tag: &Markup, name: &str) -> Option<String> {
    tag.attrs
        .iter()
        .find(|attribute| *attribute.name.local == *name)
        .map(|attribute| attribute.value.to_string())
}

/// The title of a component such as `<Accordion title="invalid_request">`.
fn titled(name: &str, tag: &Markup) -> Option<String> {
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
        value(tag, "title")
            .or_else(|| value(tag, "summary"))
            .or_else(|| value(tag, "label"))
    })
    .flatten()
}

fn kind(name: &str, tag: &Markup) -> Option<Tag> {
    let span = |name: &str| {
        value(tag, name)
            .and_then(|text| text.trim().parse::<u16>().ok())
            .unwrap_or(1)
    };
    let block = matches!(name, "div" | "p");
    Some(match name {
        _ if block
            && tag.kind == StartTag
            && classed(tag, &["title", "rubric", "heading"])
            && !classed(tag, &["admonition", "card"]) =>
        {
            Tag::Heading(6)
        }
        "p" | "div" | "section" | "article" | "blockquote" | "center" | "form" | "fieldset"
        | "address" | "main" | "header" | "footer" | "nav" | "aside" | "details" | "figure"
        | "figcaption" | "hr" | "body" | "html" | "head" => Tag::Para,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            Tag::Heading(name.as_bytes().get(1).map_or(1, |digit| digit - b'0'))
        }
        "summary" => Tag::Heading(6),
        "ul" | "ol" | "menu" | "dir" => Tag::List,
        "li" => Tag::Item,
        "dl" => Tag::Terms,
        "dt" => Tag::Term,
        "dd" => Tag::Def,
        "table" => Tag::Table,
        "thead" => Tag::Head,
        "tr" => Tag::Row,
        "td" => Tag::Cell(false, span("colspan"), span("rowspan")),
        "th" => Tag::Cell(true, span("colspan"), span("rowspan")),
        "pre" | "listing" | "xmp" => Tag::Code,
        _ => return None,
    })
}
