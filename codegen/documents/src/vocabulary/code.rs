//! Codes: what can be sent on the wire, and the marks that documents put around it.

use std::borrow::Cow;

/// How a code is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CodeStyle {
    /// A plain word: `internal`, `Forbidden`.
    Word,
    /// A decimal or hexadecimal number, with or without a sign.
    Number,
    /// A word written for machines: `NOT_FOUND`, `not_found`, `NotFound`, `auth/expired`, `E0001`, `42P01`.
    Machine,
}

const DIGIT: u16 = 1;
const UPPER: u16 = 2;
const LOWER: u16 = 4;
/// `#`, `+` and `-`, which may precede a number.
const SIGN: u16 = 8;
const DASH: u16 = 16;
/// `_`, `.`, `/`, `:` and `#`, which join words.
const JOINT: u16 = 32;
/// `.` and `/`.
const STEP: u16 = 64;
const OTHER: u16 = 128;
/// What a code may begin with.
const START: u16 = 256;
/// What a code may end with.
const END: u16 = 512;

/// The classes of each byte; zero for a byte that is not allowed in a code.
const CLASSES: [u16; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte as usize] = classify_byte(byte);
        byte += 1;
    }
    classes
};

/// The classes of a byte.
const fn classify_byte(byte: u8) -> u16 {
    match byte {
        b'0'..=b'9' => DIGIT | START | END,
        b'A'..=b'Z' => UPPER | START | END,
        b'a'..=b'z' => LOWER | START | END,
        b'_' => JOINT | START | END,
        b'-' => SIGN | DASH,
        b'+' => SIGN,
        b'#' => SIGN | JOINT,
        b'.' | b'/' => JOINT | STEP,
        b':' => JOINT,
        b'$' => OTHER | START,
        b'%' => OTHER | END,
        b'@' | b'&' | b'~' => OTHER,
        _ => 0,
    }
}

/// Classifies a text as a code; `None` if it cannot be one.
#[must_use]
pub fn classify_code(text: &str) -> Option<CodeStyle> {
    if let Some(family) = text.strip_suffix('*') {
        return classify_code(family)
            .filter(|_| !family.ends_with('*'))
            .map(|_| CodeStyle::Machine);
    }
    // `:user.email/required` is a keyword of Clojure.
    if let Some(keyword) = text.strip_prefix(':') {
        return classify_code(keyword)
            .filter(|_| keyword.starts_with(|c: char| c.is_ascii_alphabetic()))
            .map(|_| CodeStyle::Machine);
    }
    if text.is_empty() || text.len() > 120 {
        return None;
    }
    let (mut seen, mut last, mut first, mut upper, mut is_camel_case) = (0, 0, 0, 0, false);
    for byte in text.bytes() {
        let class = match CLASSES.get(usize::from(byte)).copied().unwrap_or(0) {
            0 if byte > 127 && text.chars().all(|c| c.is_ascii() || c == '\u{2212}') => SIGN,
            0 => return None,
            class => class,
        };
        upper += usize::from(class & UPPER != 0);
        is_camel_case |= class & UPPER != 0 && last & (LOWER | DIGIT) != 0;
        first = if seen == 0 { class } else { first };
        seen |= class;
        last = class;
    }
    let letters = seen & (UPPER | LOWER) != 0;
    if !letters && seen & DIGIT != 0 {
        if is_dotted_number(text) {
            return Some(CodeStyle::Machine);
        }
        let digits = text.trim_start_matches(['-', '+', '\u{2212}', '#']);
        return (digits.len() <= 18 && digits.bytes().all(|b| b.is_ascii_digit()))
            .then_some(CodeStyle::Number);
    }
    if let Some(hex) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))
        && !hex.is_empty()
        && hex.bytes().all(|b| b.is_ascii_hexdigit())
    {
        return Some(CodeStyle::Number);
    }
    if !letters
        || first & START == 0
        || last & END == 0
        || (seen & STEP != 0 && has_path_separators(text))
    {
        return None;
    }
    let is_joined = seen & JOINT != 0
        || (seen & DASH != 0 && text.split('-').filter(|part| part.len() > 1).count() > 1);
    if is_joined
        && text
            .as_bytes()
            .split(|b| matches!(b, b'_' | b'.' | b'/' | b':' | b'-'))
            .all(|part| part.len() <= 1 && !part.iter().all(u8::is_ascii_digit))
    {
        return Some(CodeStyle::Word);
    }
    let is_upper = seen & LOWER == 0 && upper > 1;
    if is_joined || is_camel_case || is_upper || (seen & DIGIT != 0 && upper > 0) {
        return Some(CodeStyle::Machine);
    }
    Some(CodeStyle::Word)
}

/// Whether a text is a number or written for machines, so that it is a code even where nothing marks it as one.
pub(crate) fn is_clear_code(text: &str) -> bool {
    classify_code(text).is_some_and(|style| style != CodeStyle::Word)
}

/// Whether a text is a code of numbers with dots between them: `100.0001`, `401.1`, `5.7.1`. Other decimals are quantities.
fn is_dotted_number(text: &str) -> bool {
    let mut parts = text.split('.');
    let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (Some(first), Some(second)) = (parts.next(), parts.next()) else {
        return false;
    };
    let third = parts.next();
    number(first)
        && number(second)
        && third.map_or(
            first.len() > 2 || (first.len() > 1 && second.len() > 1),
            number,
        )
        && parts.next().is_none()
}

/// Whether a text contains `//`, `..` or `::/`, as paths and addresses do.
fn has_path_separators(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(2).any(|pair| matches!(pair, b"//" | b".."))
        || bytes.windows(3).any(|three| three == b"::/")
}

/// Removes the marks that documents put around a code: quotes, brackets, emphasis, emoji and punctuation.
#[must_use]
pub fn strip_code_marks(text: &str) -> &str {
    let text = strip_emoji(text.trim());
    let plain = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
    if plain(text.as_bytes().first()) && plain(text.as_bytes().last()) {
        return text;
    }
    // `08*` is a family of codes; stars at both ends are emphasis.
    let text = if text.starts_with('*') {
        text.trim_matches('*')
    } else {
        text
    };
    let quoted = |b: &u8| matches!(b, b'`' | b'"' | b'\'' | 0xE2 | 0x80..=0xBF);
    let bytes = text.as_bytes();
    let text = if bytes.first().is_some_and(quoted) || bytes.last().is_some_and(quoted) {
        text.trim_matches([
            '`', '"', '\'', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}',
        ])
        .trim()
    } else {
        text
    };
    let text = match text.as_bytes().last() {
        Some(b':' | b',' | b';' | 0x80..) => text
            .trim_end_matches([':', ',', ';', '\u{2020}', '\u{2021}'])
            .trim_end(),
        _ => text,
    };
    let text = if text.ends_with('.') && !text.contains(' ') {
        text.trim_end_matches('.')
    } else {
        text
    };
    text.strip_prefix('[')
        .and_then(|t| t.strip_suffix(']'))
        .or_else(|| text.strip_prefix('(').and_then(|t| t.strip_suffix(')')))
        .unwrap_or(text)
        .trim()
}

/// Removes marks, and writes numbers with an ASCII minus and without other signs.
pub(crate) fn normalize_code(text: &str) -> Cow<'_, str> {
    let text = strip_code_marks(text);
    if classify_code(text) != Some(CodeStyle::Number) {
        Cow::Borrowed(text)
    } else if text.contains('\u{2212}') {
        Cow::Owned(text.replace('\u{2212}', "-"))
    } else {
        Cow::Borrowed(text.trim_start_matches(['#', '+']))
    }
}

/// Whether a text cites a specification, as `[RFC9110, Section 15.5.5]` and `RFC 6749` do.
pub(crate) fn is_citation(text: &str) -> bool {
    let text = text.trim_start_matches(['[', '(']);
    let number = text
        .strip_prefix("RFC")
        .map(|rest| rest.trim_start_matches([' ', '-', '\u{a0}']));
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a code consists of digits and one capital letter at the end: `2201W`.
pub(crate) fn ends_with_letter(code: &str) -> bool {
    let digits = code.strip_suffix(|c: char| c.is_ascii_uppercase());
    digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a text is a range of codes: `-32000 to -32099`, `4xx`.
pub(crate) fn is_code_range(text: &str) -> bool {
    let text = text.trim();
    if text.len() > 1 && text.ends_with('*') && classify_code(text).is_some() {
        return true;
    }
    let unknown = text.trim_end_matches(['x', 'X', '*', '?']);
    let places = text.len() - unknown.len();
    if (places > 1 || (places == 1 && unknown.len() > 1 && !text.ends_with('x')))
        && unknown
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'))
    {
        return true;
    }
    let first = text.bytes().find(u8::is_ascii_alphanumeric);
    if text.len() > 60
        || !first.is_some_and(|b| b.is_ascii_digit())
        || text.bytes().all(|b| b.is_ascii_digit())
    {
        return false;
    }
    split_range(text).is_some()
}

/// The ends of a range of numbers.
fn split_range(text: &str) -> Option<(&str, &str)> {
    let marks = [
        "to", "through", "\u{2013}", "\u{2014}", "..", "\u{2026}", " - ", "~", "\u{ff5e}",
    ];
    let is_number = |end: &str| classify_code(end) == Some(CodeStyle::Number);
    let ends = marks.iter().find_map(|mark| {
        let (low, high) = text.split_once(mark)?;
        let (low, high) = (strip_code_marks(low), strip_code_marks(high));
        (is_number(low) && is_number(high)).then_some((low, high))
    });
    ends.or_else(|| {
        let (low, high) = text.split_once('-')?;
        let is_plain = |end: &str| is_number(end) && end.starts_with(|c: char| c.is_ascii_digit());
        let (low, high) = (low.trim(), high.trim());
        (is_plain(low) && is_plain(high)).then_some((low, high))
    })
}

/// A range of numbers as a table writes it: `-32000..-32099` for `-32000 to -32099`. `None` for what may be another pair of
/// numbers, such as a date.
pub(crate) fn normalize_code_range(text: &str) -> Option<String> {
    let text = text.trim();
    let (low, high) = is_code_range(text).then(|| split_range(text)).flatten()?;
    let (low, high) = (normalize_code(low), normalize_code(high));
    let hex = |end: &str| i64::from_str_radix(end.strip_prefix("0x")?, 16).ok();
    let decimal = |end: &str| end.parse::<i64>().ok().filter(|_| !end.starts_with('0'));
    let (from, to) = match (hex(&low), hex(&high)) {
        (Some(from), Some(to)) => (from, to),
        _ => (decimal(&low)?, decimal(&high)?),
    };
    let is_range = from < to || (from > to && low.len() == high.len());
    is_range.then(|| format!("{low}..{high}"))
}

/// Removes a label such as `Error code` or `HTTP status` before a code.
pub(crate) fn strip_code_label(text: &str) -> &str {
    const LABELS: [&str; 26] = [
        "error codes",
        "error number",
        "error id",
        "error no",
        "errno",
        "error code",
        "errors",
        "error",
        "err",
        "code",
        "http status code",
        "http status",
        "http",
        "status code",
        "status",
        "exception",
        "fault",
        "return code",
        "result code",
        "reason code",
        "response code",
        "exit code",
        "constant",
        "enumerator",
        "macro",
        "number",
    ];
    let first = text.bytes().next().unwrap_or(b' ').to_ascii_lowercase();
    if !matches!(first, b'e' | b'c' | b'h' | b's' | b'f' | b'r' | b'm' | b'n') {
        return text;
    }
    let mut end = text.len().min(24);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text.get(..end).unwrap_or("");
    for label in LABELS {
        let after = start.as_bytes().get(label.len());
        if label.bytes().next() != Some(first) || !matches!(after, Some(b' ' | b':' | b'#')) {
            continue;
        }
        let begins = start
            .get(..label.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(label));
        if let Some(tail) = text.get(label.len()..).filter(|_| begins) {
            let tail = tail.trim_start_matches([' ', ':', '#']);
            let token = tail
                .split_whitespace()
                .next()
                .map(strip_code_marks)
                .unwrap_or_default();
            if is_clear_code(token) {
                return tail;
            }
        }
    }
    text
}

/// Removes separators at the start of a text.
pub(crate) fn strip_separators(text: &str) -> &str {
    text.trim_start_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '-' | ':'
                    | '\u{2013}'
                    | '\u{2014}'
                    | '\u{2012}'
                    | '('
                    | '|'
                    | '\u{2192}'
                    | '='
                    | '\u{b7}'
                    | '\u{2022}'
            )
    })
}

/// Removes emoji at the start of a text, unless there is nothing else.
pub(crate) fn strip_emoji(text: &str) -> &str {
    let marked = matches!(text.as_bytes().first(), Some(0xE2 | 0xF0));
    if !marked {
        return text;
    }
    let bare = text.trim_start_matches(|c| {
        matches!(c, '\u{2300}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}')
    });
    if bare.trim().is_empty() {
        text
    } else {
        bare.trim_start()
    }
}
