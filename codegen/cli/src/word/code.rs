//! Codes: what can stand on the wire, and the marks that pages put around it.

/// How a code is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// A word that any sentence may hold: `internal`, `Forbidden`.
    Word,
    /// A number, signed or not, or hexadecimal.
    Number,
    /// Written for machines: `NOT_FOUND`, `not_found`, `NotFound`, `auth/expired`, `E0001`, `42P01`.
    Machine,
}

/// The style of a text that is one token, or `None` where it cannot be a code.
pub(crate) fn style(text: &str) -> Option<Style> {
    if let Some(family) = text.strip_suffix('*') {
        return style(family)
            .filter(|_| !family.ends_with('*'))
            .map(|_| Style::Machine);
    }
    if text.is_empty()
        || text.len() > 120
        || !text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_-./:#$%@+&~\u{2212}".contains(c))
    {
        return None;
    }
    let digits = text.trim_start_matches(['-', '+', '\u{2212}', '#']);
    if !digits.is_empty() && digits.len() <= 18 && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Style::Number);
    }
    if let Some(hex) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))
        && !hex.is_empty()
        && hex.bytes().all(|b| b.is_ascii_hexdigit())
    {
        return Some(Style::Number);
    }
    let starts = text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$');
    let ends =
        text.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '*' || c == '%');
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    if !starts || !ends || letters == 0 || doubled(text) {
        return None;
    }
    let digit = text.bytes().any(|b| b.is_ascii_digit());
    let upper = text.bytes().filter(u8::is_ascii_uppercase).count();
    let joined = text.contains(['_', '.', '/', ':', '#'])
        || text.split('-').filter(|part| part.len() > 1).count() > 1;
    let hump = text.bytes().zip(text.bytes().skip(1)).any(|(a, b)| {
        (a.is_ascii_lowercase() && b.is_ascii_uppercase())
            || (a.is_ascii_digit() && b.is_ascii_uppercase())
    });
    if joined
        && text
            .split(['_', '.', '/', ':', '-'])
            .all(|part| part.len() <= 1 && !part.bytes().all(|b| b.is_ascii_digit()))
    {
        return Some(Style::Word);
    }
    if joined || hump || (upper == letters && letters > 1) || (digit && upper > 0) {
        return Some(Style::Machine);
    }
    Some(Style::Word)
}

/// Whether a text has `//`, `..` or `::/` in it, as paths and addresses do.
fn doubled(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(2).any(|pair| matches!(pair, b"//" | b".."))
        || bytes.windows(3).any(|three| three == b"::/")
}

/// Without the marks that pages put around a code.
pub(crate) fn bare(text: &str) -> &str {
    let text = text.trim();
    // `08*` is a family of codes; a star at both ends is emphasis.
    let text = if text.starts_with('*') {
        text.trim_matches('*')
    } else {
        text
    };
    let text = text
        .trim_matches([
            '`', '"', '\'', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}',
        ])
        .trim();
    let text = text
        .trim_end_matches([':', ',', ';', '\u{2020}', '\u{2021}'])
        .trim_end();
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

/// The minus sign of typesetters is a minus.
pub(super) fn normal(text: &str) -> String {
    let text = bare(text);
    if style(text) == Some(Style::Number) {
        text.replace('\u{2212}', "-")
            .trim_start_matches(['#', '+'])
            .to_owned()
    } else {
        text.to_owned()
    }
}

/// Whether a text names a range of codes: `-32000 to -32099`, `4xx`.
pub(crate) fn range(text: &str) -> bool {
    let text = text.trim();
    let first = text.bytes().find(u8::is_ascii_alphanumeric);
    if text.len() > 60 || !first.is_some_and(|b| b.is_ascii_digit()) {
        return false;
    }
    let ends = [
        "to", "through", "\u{2013}", "\u{2014}", "..", "\u{2026}", " - ",
    ]
    .iter()
    .any(|mark| {
        text.split_once(mark).is_some_and(|(low, high)| {
            style(bare(low)) == Some(Style::Number) && style(bare(high)) == Some(Style::Number)
        })
    });
    let minus = text.split_once('-').is_some_and(|(low, high)| {
        let number = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
        number(low.trim()) && number(high.trim())
    });
    let lower = text.to_ascii_lowercase();
    ends || minus || (text.len() <= 4 && lower.ends_with("xx"))
}

/// Without `Error code`, `HTTP status` and the like in front of a code.
pub(super) fn unlabelled(text: &str) -> &str {
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
    let first = text.bytes().next().unwrap_or(b' ');
    if !matches!(
        first.to_ascii_lowercase(),
        b'e' | b'c' | b'h' | b's' | b'f' | b'r' | b'm' | b'n'
    ) {
        return text;
    }
    let mut end = text.len().min(24);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let lower = text.get(..end).unwrap_or("").to_ascii_lowercase();
    for label in LABELS {
        if let Some(after) = lower.strip_prefix(label)
            && after.starts_with([' ', ':', '#'])
            && let Some(tail) = text.get(label.len()..)
        {
            let tail = tail.trim_start_matches([' ', ':', '#']);
            let token = tail.split_whitespace().next().map(bare).unwrap_or_default();
            if matches!(style(token), Some(Style::Number | Style::Machine)) {
                return tail;
            }
        }
    }
    text
}

/// What follows a separator.
pub(crate) fn separated(text: &str) -> &str {
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
