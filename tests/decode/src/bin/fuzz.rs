//! `cargo run --release --manifest-path tests/decode/Cargo.toml --bin fuzz -- SECONDS [SEED]`: random and damaged bodies into every
//! API's reader, for that much CPU time. `serde_json` says which bodies are JSON and what is in them. Stops at the first
//! difference and prints the body.

use error_tables::wire::Problem;
use error_tables::{abillify, amove_click, amove_web, cliquify_connect, pluralkit};
use serde::de::{Deserialize, IgnoredAny};
use serde_json::Value;
use std::time::Instant;

const SEEDS: [&str; 5] = [
    r#"{"type": "DUPLICATE", "status": 499, "errors": {"DUPLICATE": ["A resource with the same name already exists."]}}"#,
    r#"{"code": "invalid_access_token", "message": "Access token is invalid"}"#,
    r#"{"code": 409, "message": "m", "type": "ERR_UNIQUE_VIOLATION", "name": "ClientError", "details": [{"fields": ["a", "b"], "error": "e"}]}"#,
    r#"{"code": 20003, "message": "Member 'abcde' not found.", "retry_after": 1500, "errors": {"name": [{"message": "m", "max_length": 1, "actual_length": 2}]}}"#,
    r#"{"code": -0.0e1, "message": "\ud83e\udd80 \u00e9 é 🦀 \"\\\/\b\f\n\r\t", "x": [null, true, false, {"a": 1e-5}]}"#,
];

const PIECES: [&[u8]; 44] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\",
    b" ",
    b"\n",
    b"\t",
    b"null",
    b"true",
    b"false",
    b"0",
    b"-",
    b"1",
    b"20001",
    b"20001.0",
    b"2.0001e4",
    b"1e999",
    b"-0",
    b"01",
    b".5",
    b"1.",
    b"1e",
    b"NaN",
    b"\"code\"",
    b"\"message\"",
    b"\"type\"",
    b"\"status\"",
    b"\"errors\"",
    b"\"DUPLICATE\"",
    b"\"details\"",
    b"\"retry_after\"",
    b"\\u0063",
    b"\\ud83e",
    b"\\udd80",
    b"\xff",
    b"\xc3\xa9",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\x00",
    b"\x1f",
];

/// xorshift64*
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end.max(1)
    }

    fn piece(&mut self) -> &'static [u8] {
        PIECES[self.below(PIECES.len())]
    }

    /// A seed, or a value grown at random, with some damage.
    fn body(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        match self.below(8) {
            0 => (0..self.below(40)).for_each(|_| body.extend(self.piece())),
            1 => self.value(&mut body, 6),
            _ => body.extend(SEEDS[self.below(SEEDS.len())].bytes()),
        }
        for _ in 0..self.below(5) {
            let (at, len) = (self.below(body.len() + 1), self.below(12));
            let end = (at + len).min(body.len());
            match self.below(7) {
                0 => body.truncate(at),
                1 => drop(body.drain(at..end)),
                2 => drop(body.splice(at..at, self.piece().iter().copied())),
                3 => drop(body.splice(at..end, self.piece().iter().copied())),
                4 => {
                    let copy = body[at..end].to_vec();
                    let to = self.below(body.len() + 1);
                    drop(body.splice(to..to, copy));
                }
                5 if at < body.len() => body[at] = self.next() as u8,
                _ if at < body.len() => body[at] ^= 1 << self.below(8),
                _ => {}
            }
        }
        body
    }

    fn value(&mut self, out: &mut Vec<u8>, depth: usize) {
        let kind = self.below(if depth == 0 { 3 } else { 6 });
        match kind {
            0 => out
                .extend([&b"null"[..], b"true", b"false", b"-0", b"20001", b"5.5"][self.below(6)]),
            1 | 2 => self.string(out),
            3 => {
                out.push(b'[');
                for at in 0..self.below(4) {
                    out.extend(if at > 0 { &b", "[..] } else { b"" });
                    self.value(out, depth - 1);
                }
                out.push(b']');
            }
            _ => {
                out.push(b'{');
                for at in 0..self.below(5) {
                    out.extend(if at > 0 { &b","[..] } else { b" " });
                    match self.below(3) {
                        0 => self.string(out),
                        _ => out.extend(PIECES[27 + self.below(8)]),
                    }
                    out.extend(b": ");
                    self.value(out, depth - 1);
                }
                out.push(b'}');
            }
        }
    }

    fn string(&mut self, out: &mut Vec<u8>) {
        out.push(b'"');
        for _ in 0..self.below(30) {
            match self.below(12) {
                0 => out.extend(
                    [
                        &b"\\n"[..],
                        b"\\\"",
                        b"\\u0041",
                        b"\\ud83e\\udd80",
                        b"\\ud800",
                        b"\xc3\xa9",
                    ][self.below(6)],
                ),
                _ => out.push(b'a' + self.below(26) as u8),
            }
        }
        out.push(b'"');
    }
}

/// Whether serde_json takes it for JSON, after a byte order mark.
fn is_json(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let mut json = serde_json::Deserializer::from_slice(body);
    IgnoredAny::deserialize(&mut json).is_ok() && json.end().is_ok()
}

fn depth(body: &[u8]) -> usize {
    body.iter()
        .filter(|byte| matches!(byte, b'[' | b'{'))
        .count()
}

macro_rules! check {
    ($module:ident, $body:expr, $status:expr, $header:expr $(, $member:ident)*) => {{
        let Some(response) = $module::ErrorResponse::from_parts($status, |_| $header, $body) else { panic!("an error") };
        assert_eq!(response.body(), $body);
        $( let _ = response.$member(); )*
        let _ = (response.to_string(), format!("{response:?}"), response.retry(), response.wait());
        if let Some(reply) = response.to_reply() {
            let parts = reply.parts().expect("a status");
            let header = |name: &str| parts.headers.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str());
            let again = $module::ErrorResponse::from_parts(parts.status, header, parts.body.clone()).expect("an error");
            assert_eq!(again.code(), response.code());
            assert_eq!(again.message(), response.message());
            assert_eq!(again.problem(), None);
            $( assert_eq!(again.$member(), response.$member()); )*
        }
        (response.problem(), response.message().map(str::to_string))
    }};
}

fn one(body: &[u8]) {
    let (problem, message) = check!(pluralkit, body, 404, None, errors, retry_after);
    check!(amove_web, body, 499, Some("DUPLICATE"));
    check!(amove_click, body, 401, None);
    check!(cliquify_connect, body, 400, None);
    check!(abillify, body, 409, None, name, details);
    let blank = body.iter().all(|byte| b" \n\r\t".contains(byte));
    let refused = matches!(
        problem,
        Some(Problem::Empty | Problem::NotJson | Problem::Truncated)
    );
    if depth(body) < 100 && !blank {
        assert_eq!(is_json(body), !refused, "{problem:?}");
    }
    let plain = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    if let Ok(value @ Value::Object(_)) = serde_json::from_slice::<Value>(plain) {
        assert_eq!(
            value.get("message").and_then(Value::as_str),
            message.as_deref()
        );
        let response = pluralkit::ErrorResponse::from_parts(404, |_| None, body).expect("an error");
        if let Some(code) = value.get("code") {
            let exact = code.as_i64().filter(|code| code.unsigned_abs() < 1 << 53);
            let wide = code
                .as_f64()
                .filter(|code| code.fract() == 0.0 && code.abs() < 9007199254740992.0);
            assert_eq!(response.raw_code(), exact.or(wide.map(|code| code as i64)));
        }
    }
}

fn main() {
    let argument = |at| {
        std::env::args()
            .nth(at)
            .and_then(|text| text.parse::<u64>().ok())
    };
    let (seconds, seed) = (argument(1).unwrap_or(10), argument(2).unwrap_or(1));
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let (mut bodies, mut json, mut bytes) = (0_u64, 0_u64, 0_usize);
    let start = Instant::now();
    while bodies % 1000 != 0 || cpu(start) < seconds {
        let body = random.body();
        bodies += 1;
        bytes += body.len();
        json += u64::from(is_json(&body));
        if std::panic::catch_unwind(|| one(&body)).is_err() {
            println!("seed {seed}, body {bodies}: {}", body.escape_ascii());
            std::process::exit(1);
        }
    }
    println!("seed {seed}: {bodies} bodies, {bytes} bytes, {json} of them JSON, {} s of CPU, nothing found", cpu(start));
}

/// Seconds of CPU time, where the system tells; else seconds.
fn cpu(start: Instant) -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let mut fields = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace();
    let user = fields.nth(11).and_then(|ticks| ticks.parse::<u64>().ok());
    user.map_or_else(|| start.elapsed().as_secs(), |ticks| ticks / 100)
}
