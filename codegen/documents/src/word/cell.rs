//! What a cell that begins with a code says: one, several, with a status or with words.

use super::code::{Style, bare, normal, range, separated, style, unlabelled};
use super::status;
use crate::page::block::flat;

/// What a cell that holds codes says.
#[expect(clippy::struct_field_names)] // the codes among what is said of them
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    /// The codes, in order.
    pub codes: Vec<String>,
    /// A status that stands in the same cell.
    pub status: Option<u16>,
    /// The words beside a number.
    pub name: String,
    /// What follows the code on its line.
    pub rest: String,
}

/// Reads a cell that holds one code or several; `None` where it holds none at all.
pub fn cell(text: &str) -> Option<Codes> {
    if text.len() > 2000 {
        let start: String = text.chars().take(400).collect();
        return mixed(bare(&flat(&start)));
    }
    let whole = flat(text);
    let whole = bare(&whole);
    if style(whole).is_some() {
        return Some(Codes {
            codes: vec![normal(whole).into_owned()],
            ..Codes::default()
        });
    }
    several(text).or_else(|| mixed(whole))
}

/// Several codes in one cell: `DB_INSERT / DB_DELETE`, `10001, 10002`, one a line.
fn several(text: &str) -> Option<Codes> {
    let first = text
        .split([',', ';', '/', '|', ' ', '\n'])
        .map(bare)
        .find(|piece| !piece.is_empty())?;
    if !matches!(style(first), Some(Style::Number | Style::Machine)) {
        return None;
    }
    // A word of a sentence settles it, before any way to part the cell is tried.
    let other = |piece: &str| {
        let piece = bare(piece);
        !matches!(piece, "" | "or" | "and")
            && !piece.contains('/')
            && !matches!(style(piece), Some(Style::Number | Style::Machine))
    };
    if text.split([',', ';', '|', '\n', ' ']).any(other) {
        return None;
    }
    let split = |marks: &[char]| -> Vec<String> {
        let joined = text.replace(" or ", "\n").replace(" and ", "\n");
        joined
            .split(|c| marks.contains(&c))
            .map(|piece| normal(piece).into_owned())
            .filter(|piece| !piece.is_empty())
            .collect()
    };
    for marks in [
        &['\n', ',', ';'][..],
        &['\n', ',', ';', '|'],
        &['\n', ',', ';', '/', '|'],
        &['\n', ',', ';', '/', '|', ' '],
    ] {
        let pieces = split(marks);
        let strict = |piece: &String| matches!(style(piece), Some(Style::Number | Style::Machine));
        if (2..=40).contains(&pieces.len()) && pieces.iter().all(strict) && alike(&pieces) {
            return Some(Codes {
                codes: pieces,
                ..Codes::default()
            });
        }
    }
    None
}

fn alike(pieces: &[String]) -> bool {
    let numbers = pieces
        .iter()
        .filter(|piece| style(piece) == Some(Style::Number))
        .count();
    numbers == 0 || numbers == pieces.len()
}

/// A code and words: `400 - Bad Request`, `Not Found (404)`, `400 invalid_request`, `E1001: Disk full`.
fn mixed(whole: &str) -> Option<Codes> {
    let all = whole.len();
    let whole = unlabelled(whole);
    if whole.len() < all && style(whole).is_some() {
        return Some(Codes {
            codes: vec![normal(whole).into_owned()],
            ..Codes::default()
        });
    }
    if range(whole) {
        return None;
    }
    if let Some((number, name)) = whole.strip_prefix('(').and_then(|t| t.split_once(')'))
        && style(number) == Some(Style::Number)
        && style(name.trim()).is_some()
    {
        return Some(Codes {
            codes: vec![normal(number).into_owned()],
            name: name.trim().to_owned(),
            ..Codes::default()
        });
    }
    let cut =
        whole.find(|c: char| c.is_whitespace() || matches!(c, '(' | '\u{2013}' | '\u{2014}'))?;
    let (first, tail) = whole.split_at(cut);
    let (first, mut rest) = (normal(first), separated(tail));
    let colon = whole.split_at(cut).0.ends_with(':');
    let marked = rest.len() < tail.trim().len() || colon;
    if first.is_empty() {
        return None;
    }
    let closed = rest
        .strip_suffix(')')
        .filter(|_| tail.trim_start().starts_with('('));
    if let Some(inside) = closed {
        rest = inside;
    }
    match style(&first)? {
        Style::Number => number(&first, tail, rest),
        Style::Machine | Style::Word if after_itself(&first, rest).is_some() => {
            let (name, rest) = after_itself(&first, rest)?;
            Some(Codes {
                codes: vec![first.into_owned()],
                name: name.to_owned(),
                rest: rest.to_owned(),
                ..Codes::default()
            })
        }
        Style::Machine => {
            let valued = tail.trim_start().starts_with('=');
            if valued && style(rest) == Some(Style::Number) {
                rest = "";
            }
            if let Some(status) = status::number(rest) {
                return Some(Codes {
                    codes: vec![first.into_owned()],
                    status: Some(status),
                    ..Codes::default()
                });
            }
            if closed.is_some() && style(rest) == Some(Style::Number) {
                rest = "";
            }
            let apart = marked || first.contains('_') || first.bytes().any(|b| b.is_ascii_digit());
            apart.then(|| Codes {
                codes: vec![first.into_owned()],
                rest: rest.to_owned(),
                ..Codes::default()
            })
        }
        Style::Word => {
            if let Some(found) = numbered(whole) {
                return Some(found);
            }
            marked.then(|| Codes {
                codes: vec![first.into_owned()],
                rest: rest.to_owned(),
                ..Codes::default()
            })
        }
    }
}

/// A number and what follows it: words, a word written for machines, or a name in brackets and then a text.
fn number(first: &str, tail: &str, rest: &str) -> Option<Codes> {
    let word = bare(rest);
    let early = |status: &u16| {
        *status >= 200 || status::phrase(*status).is_some_and(|phrase| status::same(phrase, word))
    };
    let status = status::number(first).filter(early);
    if status.is_some()
        && style(word) == Some(Style::Machine)
        && !status::phrase(status?)
            .is_some_and(|phrase| status::same(phrase, word) && !word.contains('_'))
    {
        return Some(Codes {
            codes: vec![word.to_owned()],
            status,
            ..Codes::default()
        });
    }
    // `4003 (unauthorized) The client …`: a name in brackets, and then the text.
    let named = rest.split_once(") ").filter(|(inside, _)| {
        tail.trim_start_matches([' ', '-', ':', '\u{2013}', '\u{2014}'])
            .starts_with('(')
            && inside.len() <= 60
            && !inside.contains('(')
    });
    // `312 no-route The message …`
    let slug = rest.split_once(' ').filter(|(token, words)| {
        token.contains('-')
            && !token.contains('_')
            && words.starts_with(|c: char| c.is_ascii_uppercase())
            && token.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
    });
    let (name, rest) = named.or(slug).unwrap_or((rest, ""));
    Some(Codes {
        codes: vec![first.to_owned()],
        status,
        name: name.to_owned(),
        rest: rest.to_owned(),
    })
}

/// The words of a code after it, and the rest: `item-not-found Item Not Found The item …`.
fn after_itself<'a>(code: &str, rest: &'a str) -> Option<(&'a str, &'a str)> {
    if !rest.starts_with(|c: char| c.is_ascii_uppercase()) || code.len() < 3 {
        return None;
    }
    let mut letters = code.bytes().filter(u8::is_ascii_alphanumeric);
    let end = rest.bytes().position(|b| {
        b.is_ascii_alphanumeric()
            && letters
                .next()
                .is_none_or(|letter| !letter.eq_ignore_ascii_case(&b))
    })?;
    let (name, tail) = rest.split_at_checked(end)?;
    let whole = letters.next().is_none() && name.ends_with(' ');
    (whole && tail.starts_with(|c: char| c.is_ascii_uppercase())).then(|| (name.trim(), tail))
}

/// Words and their number: `Not Found (404)`.
fn numbered(whole: &str) -> Option<Codes> {
    if !whole.ends_with(')') {
        return None;
    }
    let (head, number) = whole.rsplit_once(['(', ' ', '\u{2013}', '-'])?;
    let number = normal(number.trim_end_matches(')'));
    let name = head
        .trim()
        .trim_end_matches(['-', ':', '(', '\u{2013}'])
        .trim();
    if style(&number) == Some(Style::Number) && name.split(' ').count() <= 6 {
        let status = status::number(&number);
        if style(name) == Some(Style::Word)
            && status.is_some()
            && name.starts_with(|c: char| c.is_ascii_lowercase())
        {
            return Some(Codes {
                codes: vec![name.to_owned()],
                status,
                ..Codes::default()
            });
        }
        return Some(Codes {
            codes: vec![number.into_owned()],
            status,
            name: name.to_owned(),
            ..Codes::default()
        });
    }
    None
}
