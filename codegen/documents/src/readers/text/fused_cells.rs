//! Cells that ran together: where one ends and the next begins, and when that is ambiguous.

use std::collections::HashSet;

use crate::document::{Row, Text};
use crate::vocabulary::code::classify_code;
use crate::vocabulary::column_role::{Role, score_header};
use crate::vocabulary::status::{parse_status, status_phrase};

/// The content of a column whose cells ran together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FusedPart {
    Code,
    Status,
    Text,
}

/// Splits lines into the cells of the given columns. `known_codes` are known codes.
pub(crate) fn split_fused_rows(
    columns: &[String],
    lines: &[(&str, u32)],
    known_codes: &HashSet<&str>,
) -> Vec<Row> {
    // After a column of statuses, `Error Type` holds their phrases.
    let (mut coded, mut headed) = (false, false);
    let parts: Vec<FusedPart> = columns
        .iter()
        .map(|name| {
            let (code, status) = (
                score_header(Role::Code, name),
                score_header(Role::Status, name),
            );
            let least = if headed { 24 } else { 14 };
            if status > code || (status > 0 && coded) {
                headed = true;
                FusedPart::Status
            } else if code >= least && !coded {
                coded = true;
                FusedPart::Code
            } else {
                FusedPart::Text
            }
        })
        .collect();
    lines
        .iter()
        .map(|(text, line)| split_fused_row(&parts, text.trim(), *line, known_codes))
        .collect()
}

/// Splits one line.
fn split_fused_row(parts: &[FusedPart], text: &str, line: u32, known_codes: &HashSet<&str>) -> Row {
    let mut cells = Vec::new();
    let mut splits = Vec::new();
    let mut rest = text;
    for (at, part) in parts.iter().enumerate() {
        let last = at + 1 == parts.len();
        let cut = match part {
            _ if last => rest.len(),
            FusedPart::Status => find_status_end(rest),
            FusedPart::Code => {
                let ends = find_code_ends(
                    rest,
                    known_codes,
                    parts.get(at + 1) == Some(&FusedPart::Status),
                );
                splits = ends
                    .iter()
                    .filter_map(|end| rest.get(..*end))
                    .map(str::to_owned)
                    .collect();
                ends.first().copied().unwrap_or(rest.len())
            }
            FusedPart::Text => find_sentence_end(rest),
        };
        let (cell, after) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        cells.push(Text::plain(cell.trim(), line));
        rest = after.trim_start();
    }
    if splits.len() < 2 {
        splits.clear();
    }
    Row {
        line,
        section: String::new(),
        cells,
        splits,
    }
}

/// Finds the end of a status: `401 Unauthorized|Authentication failed`, `499|Application-level`, `200 OK|Request succeeded`.
fn find_status_end(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let Some(code) = text.get(..digits).and_then(parse_status) else {
        let next = text.as_bytes().get(digits);
        let number = digits > 0 && next.is_some_and(u8::is_ascii_uppercase);
        return if number { digits } else { find_hump(text) };
    };
    let after = text.get(digits..).unwrap_or("");
    let space = after.len() - after.trim_start().len();
    if let Some(phrase) = status_phrase(code)
        && space > 0
        && after
            .trim_start()
            .get(..phrase.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(phrase))
    {
        return digits + space + phrase.len();
    }
    if space == 0 {
        digits
    } else {
        digits + find_hump(after)
    }
}

/// Finds the first capital after a lower-case letter.
fn find_hump(text: &str) -> usize {
    let mut low = false;
    for (at, c) in text.char_indices() {
        if low && c.is_uppercase() {
            return at;
        }
        low = c.is_lowercase() || c == ')';
    }
    text.len()
}

/// Finds the end of a text that another text follows: `…is invalid.Check the token`.
fn find_sentence_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let full = (1..bytes.len()).find(|at| {
        matches!(bytes.get(at - 1), Some(b'.' | b'!' | b'?'))
            && bytes.get(*at).is_some_and(u8::is_ascii_uppercase)
    });
    full.unwrap_or_else(|| find_hump(text))
}

/// How many consecutive capitals are considered as ends.
const MAX_CAPITALS: usize = 40;
/// How many capitals within a camel-case word are considered as ends.
const MAX_HUMPS: usize = 40;

/// Finds every place where a code may end, most likely first.
fn find_code_ends(text: &str, known_codes: &HashSet<&str>, status_next: bool) -> Vec<usize> {
    let first = text.bytes().take_while(u8::is_ascii_digit).count();
    let led = first > 0
        && text
            .as_bytes()
            .get(first)
            .is_some_and(u8::is_ascii_uppercase);
    let list = text.rfind(" / ").filter(|_| !led).map_or(0, |at| at + 3);
    let head = text.get(list..).unwrap_or(text);
    let token = head
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-' | b'/' | b':'))
        .count();
    if list > 0
        && text.get(..list).is_none_or(|before| {
            before
                .split(" / ")
                .any(|piece| !piece.is_empty() && classify_code(piece).is_none())
        })
    {
        return vec![text.len()];
    }
    let word = head.get(..token).unwrap_or("");
    if status_next {
        return vec![list + find_status_after_code(word)];
    }
    let shift = |ends: Vec<usize>| ends.into_iter().map(|end| end + list).collect::<Vec<_>>();
    let number = word
        .bytes()
        .take_while(|b| b.is_ascii_digit() || *b == b'-')
        .count();
    if number > 0
        && word
            .as_bytes()
            .get(number)
            .is_some_and(u8::is_ascii_uppercase)
        && !word.get(number..).is_some_and(|rest| rest.contains('_'))
    {
        // `3013DS is required`: the last digit of the number may begin a word.
        return if number > 1 && ends_in_counted_word(word, number) {
            vec![list + number - 1, list + number]
        } else {
            vec![list + number]
        };
    }
    let run = word
        .bytes()
        .take_while(|b| {
            b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-' | b'.')
        })
        .count();
    let bytes = word.as_bytes();
    if run >= 2 {
        if bytes.get(run).is_some_and(u8::is_ascii_lowercase) {
            // A capital begins the text (`ABCDeleted`), a digit ends the code (`ORD0001dateFrom`).
            let capital = bytes.get(run - 1).is_some_and(u8::is_ascii_uppercase);
            return shift(vec![if capital { run - 1 } else { run }]);
        }
        if token == head.len() {
            return shift(vec![run]);
        }
        return shift(rank_capital_ends(head, run, known_codes));
    }
    let humps: Vec<usize> = (1..token)
        .filter(|at| {
            bytes
                .get(at - 1)
                .is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
                && bytes.get(*at).is_some_and(u8::is_ascii_uppercase)
        })
        .take(MAX_HUMPS)
        .collect();
    if word.contains('_') || bytes.first().is_some_and(u8::is_ascii_lowercase) {
        let end = humps.first().copied().unwrap_or(token);
        let digits = bytes
            .iter()
            .take(end)
            .rev()
            .take_while(|b| b.is_ascii_digit());
        let before = end - digits.count();
        // `authentication_required3DS authentication`: the digits may belong to the text or to the code.
        let is_ambiguous =
            before < end && before > 0 && bytes.get(before - 1).is_some_and(u8::is_ascii_lowercase);
        return shift(if is_ambiguous {
            vec![before, end]
        } else {
            vec![end]
        });
    }
    let mut ends: Vec<usize> = humps.into_iter().rev().collect();
    ends.sort_by_cached_key(|end| !known_codes.contains(word.get(..*end).unwrap_or("")));
    if ends
        .first()
        .is_some_and(|end| known_codes.contains(word.get(..*end).unwrap_or("")))
        || ends.len() < 2
    {
        ends.truncate(1);
    }
    if ends.is_empty() {
        vec![list + token]
    } else {
        shift(ends)
    }
}

/// Whether the last digit of a number begins a word such as `2FA` or `3DS`.
fn ends_in_counted_word(word: &str, number: usize) -> bool {
    const WORDS: [&str; 8] = ["2FA", "2D", "3D", "3DS", "3DES", "3DS1", "3DS2", "3PL"];
    word.get(number - 1..)
        .is_some_and(|text| WORDS.contains(&text))
}

/// Ranks the possible ends of a code in capitals if the text begins with capitals too: `TOTPMFA (time-based`.
fn rank_capital_ends(head: &str, run: usize, known_codes: &HashSet<&str>) -> Vec<usize> {
    const ACRONYMS: [&str; 24] = [
        "API", "MFA", "HTTP", "HTTPS", "URL", "URI", "ID", "IP", "JSON", "JWT", "XML", "SSO",
        "TLS", "SSL", "DNS", "SQL", "OTP", "PIN", "SMS", "UUID", "CSRF", "CORS", "OAUTH", "AWS",
    ];
    let word = head.get(..run).unwrap_or("");
    let letters = word
        .bytes()
        .rev()
        .take_while(u8::is_ascii_uppercase)
        .take(MAX_CAPITALS)
        .count();
    let plain = head.get(run..).is_some_and(|rest| {
        rest.trim_start()
            .starts_with(|c: char| c.is_ascii_lowercase())
    });
    let least = run.saturating_sub(letters).max(2);
    let mut ends: Vec<usize> = (least..=run)
        .filter(|end| {
            word.get(..*end)
                .is_some_and(|code| !code.ends_with(['_', '-', '.']))
        })
        .collect();
    let weight = |end: usize| {
        let (code, text) = (word.get(..end).unwrap_or(""), word.get(end..).unwrap_or(""));
        let article = matches!(text, "A" | "I") && plain;
        (
            known_codes.contains(code) && end < run,
            ACRONYMS.contains(&text),
            article,
            text.len() == 3,
            end,
        )
    };
    ends.sort_by_cached_key(|end| std::cmp::Reverse(weight(*end)));
    let likely = |end: &usize| {
        let (known, acronym, article, ..) = weight(*end);
        known || acronym || article || *end == run
    };
    if ends.iter().filter(|end| likely(end)).count() > 1 {
        ends.retain(likely);
    }
    ends.truncate(6);
    ends
}

/// Finds a status after a code, the three digits before another character: `20001404`, `not_found404No such`.
fn find_status_after_code(word: &str) -> usize {
    let place = (1..word.len()).find(|at| {
        word.get(*at..at + 3).and_then(parse_status).is_some()
            && !word.as_bytes().get(at + 3).is_some_and(u8::is_ascii_digit)
    });
    place.unwrap_or(word.len())
}
