//! Placeholders and template tags: text that looks like markup.

use std::borrow::Cow;
use std::collections::HashSet;

/// Removes `<% … %>` and `{% … %}`. Every line keeps its number.
pub(crate) fn remove_template_tags(source: &str) -> Cow<'_, str> {
    if !source.contains('%') {
        return Cow::Borrowed(source);
    }
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find("<%") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let Some(end) = from.find("%>") else {
            rest = from;
            break;
        };
        let (inside, after) = from.split_at(end + 2);
        out.extend(inside.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    out.push_str(rest);
    if !out.contains("{%") {
        return Cow::Owned(out);
    }
    let mut clean = String::with_capacity(out.len());
    for line in out.split_inclusive('\n') {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{%") {
            let Some((_, tail)) = after.split_once("%}") else {
                break;
            };
            clean.push_str(before);
            rest = tail;
        }
        clean.push_str(rest);
    }
    Cow::Owned(clean)
}

/// The elements of HTML, sorted. They are always markup.
const ELEMENTS: [&str; 119] = [
    "a",
    "abbr",
    "acronym",
    "address",
    "applet",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "listing",
    "main",
    "map",
    "mark",
    "menu",
    "meta",
    "meter",
    "nav",
    "nobr",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "param",
    "picture",
    "pre",
    "progress",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "script",
    "search",
    "section",
    "select",
    "slot",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
];
/// The rest of the elements of HTML, sorted.
const MORE: [&str; 8] = ["track", "tt", "u", "ul", "var", "video", "wbr", "xmp"];

/// The names in closing tags of a document. They are elements or components, whatever their names are.
pub(crate) struct ClosedNames<'a>(HashSet<&'a str>);

impl<'a> ClosedNames<'a> {
    /// Collects the names in closing tags.
    pub(crate) fn new(source: &'a str) -> Self {
        debug_assert!(ELEMENTS.is_sorted() && MORE.is_sorted());
        let names = source.split("</").skip(1).filter_map(|after| {
            let end = after
                .bytes()
                .take(40)
                .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')))?;
            after.get(..end)
        });
        Self(names.collect())
    }

    /// Whether a tag is a placeholder such as `<memberRef>`: an unknown name without attributes that is never closed and is not
    /// written like a component.
    pub(crate) fn is_placeholder(&self, tag: &str) -> bool {
        let Some(name) = tag.strip_prefix('<').and_then(|t| t.strip_suffix('>')) else {
            return false;
        };
        let word = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.len() <= 40
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
        if !word {
            return false;
        }
        let component = name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.bytes().any(|b| b.is_ascii_lowercase())
            && !name.contains('_');
        let lower = if name.bytes().any(|b| b.is_ascii_uppercase()) {
            Cow::Owned(name.to_ascii_lowercase())
        } else {
            Cow::Borrowed(name)
        };
        let known = |list: &[&str]| list.binary_search(&&*lower).is_ok();
        !component && !known(&ELEMENTS) && !known(&MORE) && !self.0.contains(name)
    }
}

/// Escapes the placeholders of a document, so that they are read as text.
pub(crate) fn escape_placeholders(source: &str) -> Cow<'_, str> {
    let closed = ClosedNames::new(source);
    let mut out = String::new();
    let mut from = 0;
    for (at, _) in source.match_indices('<') {
        let rest = source.get(at..).unwrap_or_default();
        let end = rest.bytes().take(42).position(|b| b == b'>');
        let Some(tag) = end.and_then(|end| rest.get(..=end)) else {
            continue;
        };
        if closed.is_placeholder(tag) {
            out.push_str(source.get(from..at).unwrap_or_default());
            out.push_str("&lt;");
            from = at + 1;
        }
    }
    if from == 0 {
        return Cow::Borrowed(source);
    }
    out.push_str(source.get(from..).unwrap_or_default());
    Cow::Owned(out)
}
