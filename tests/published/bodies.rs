//! The pinned reading of JSON: `wire/bodies.txt` has odd bodies and what they are read as. `BLESS=1` rewrites the answers, for
//! review.
#![cfg(feature = "json")]

use error_tables::{abillify, amove_click, amove_web, cliquify_connect, pluralkit};
use error_tables_test_support::compare_text;
use std::fmt::{Debug, Display};

const TABLE: &str = "tests/wire/bodies.txt";

/// `\xNN` is a byte.
fn bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (rest.starts_with(b"\\x"))
            .then(|| rest.get(2..4))
            .flatten()
            .and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        // `\x41` is an escape that JSON does not have: such a row is about itself.
        if let Some(byte) = hex.filter(|byte| *byte != b'A') {
            out.push(byte);
            rest = &rest[4..];
        } else {
            out.push(*first);
            rest = after;
        }
    }
    out
}

fn said(
    code: Option<impl Debug>,
    raw: Option<impl Display>,
    message: Option<&str>,
    problem: Option<impl Debug>,
) -> String {
    let code = code.map_or_else(
        || raw.map_or("-".to_string(), |raw| format!("raw {raw}")),
        |code| format!("{code:?}"),
    );
    let message = message.map_or("-".to_string(), |message| format!("{message:?}"));
    let problem = problem.map_or("-".to_string(), |problem| format!("{problem:?}"));
    format!("{code}; {message}; {problem}")
}

fn read(api: &str, status: u16, body: &[u8]) -> String {
    macro_rules! one {
        ($module:ident) => {{
            let response = $module::ErrorResponse::from_parts(status, |_| None, body);
            let response = response.expect("an error");
            assert_eq!(response.body(), body, "what arrived is kept");
            assert_eq!(response.status(), status);
            said(
                response.code(),
                response.raw_code(),
                response.message(),
                response.decode_error(),
            )
        }};
    }
    match api {
        "abillify" => one!(abillify),
        "amove-click" => one!(amove_click),
        "amove-web" => one!(amove_web),
        "cliquify-connect" => one!(cliquify_connect),
        "pluralkit" => one!(pluralkit),
        other => panic!("no API {other}"),
    }
}

/// Strings, punctuation, and everything else between blanks.
fn tokens(body: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        let mut token = c.to_string();
        if c == '"' {
            while let Some(c) = chars.next() {
                token.push(c);
                match c {
                    '\\' => token.extend(chars.next()),
                    '"' => break,
                    _ => {}
                }
            }
        } else if c.is_whitespace() {
            continue;
        } else if !"{}[]:,".contains(c) {
            while let Some(c) = chars.next_if(|c| !"{}[]:,\" ".contains(*c)) {
                token.push(c);
            }
        }
        tokens.push(token);
    }
    tokens
}

/// How much of two bodies differs, once what they have in common at both ends is taken away.
fn differing(one: &str, other: &str) -> (usize, usize) {
    let (one, other) = (tokens(one), tokens(other));
    let same = |pairs: &mut dyn Iterator<Item = (&String, &String)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    let front = same(&mut one.iter().zip(&other));
    let (one, other) = (&one[front..], &other[front..]);
    let back = same(&mut one.iter().rev().zip(other.iter().rev()));
    (one.len() - back, other.len() - back)
}

#[test]
fn each_odd_body_is_read_as_pinned() {
    let text = std::fs::read_to_string(TABLE).expect(TABLE);
    let mut out = String::new();
    let mut cases = Vec::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [api, status, body, _] = cells[..] else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let answer = read(api, status.parse().expect("a status"), &bytes(body));
        out.extend(
            [api, status, body, &answer]
                .join("\t")
                .chars()
                .chain(['\n']),
        );
        cases.push((body, answer));
    }
    let mut failures = Vec::new();
    compare_text(&out, TABLE.as_ref(), &mut failures);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(cases.len() >= 120, "{} bodies", cases.len());
    for pair in cases.chunks(2) {
        let [(odd, _), (twin, answer)] = pair else {
            panic!("a body without a twin");
        };
        let good = answer.ends_with("; -") && !answer.starts_with(['-', 'r']);
        assert!(
            good,
            "the twin `{twin}` is read without a problem: {answer}"
        );
        let (left, right) = differing(odd, twin);
        // One token more, less or other; or one value in place of another; or text that is cut, or nothing alike at all.
        let (value, cut) = (right <= 7 && left <= 3, left <= 1);
        let unlike = right == tokens(twin).len();
        assert!(
            value || cut || unlike,
            "`{odd}` and `{twin}` differ in more than one place"
        );
    }
}

#[test]
fn a_hundred_megabytes_are_read_once_and_kept() {
    let mut body = br#"{"code": 20001, "message": "m", "x": ""#.to_vec();
    body.resize(100_000_000, b'y');
    body.extend(b"\"}");
    let at = body.as_ptr();
    let response = pluralkit::ErrorResponse::from_parts(404, |_| None, body).expect("an error");
    assert_eq!(response.code(), Some(pluralkit::ErrorCode::SystemNotFound));
    assert_eq!(response.message(), Some("m"));
    assert_eq!(response.body().as_ptr(), at, "handed over, not copied");
    let mut page = b"<html>".to_vec();
    page.resize(100_000_000, b' ');
    let response = pluralkit::ErrorResponse::from_parts(502, |_| None, page).expect("an error");
    assert_eq!(
        response.decode_error(),
        Some(error_tables::wire::DecodeError::NotJson)
    );
}

#[test]
fn deep_nesting_is_refused_without_a_deep_stack() {
    let deep = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        let body = format!(r#"{{"code": 20001, "message": "m", "x": {open}{close}}}"#);
        let response = pluralkit::ErrorResponse::from_parts(404, |_| None, body);
        response.expect("an error").decode_error()
    };
    assert_eq!(deep(127), None);
    assert_eq!(deep(128), Some(error_tables::wire::DecodeError::TooDeep));
    assert_eq!(
        deep(5_000_000),
        Some(error_tables::wire::DecodeError::TooDeep)
    );
}
