//! `cargo run --profile fuzz --manifest-path tests/decode/Cargo.toml --bin fuzz -- SECONDS [SEED]`: random and damaged bodies into
//! every API's reader, for that much CPU time. A second reader, written as simply as can be, says what each must find in them, and
//! `serde_json` says of that one which bodies are JSON. Stops at the first difference and prints the body; else says every ten
//! seconds how far it is.

mod check;
mod random;
mod tree;

use error_tables_decode::{body, CASES};
use random::Random;
use serde::de::{Deserialize, IgnoredAny};
use serde_json::Value;
use std::io::Write;
use std::time::Instant;
use tree::Tree;

/// Whether serde_json agrees with the simple reader on what is JSON, and on what is in it.
fn agrees(body: &[u8]) {
    let plain = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let mut json = serde_json::Deserializer::from_slice(plain);
    let theirs = IgnoredAny::deserialize(&mut json).is_ok() && json.end().is_ok();
    let ours = tree::read(body);
    if !matches!(ours, Err(tree::Refused::TooDeep)) {
        assert_eq!(ours.is_ok(), theirs, "{ours:?}");
    }
    if let (Ok((tree, true)), Ok(value)) = (ours, serde_json::from_slice::<Value>(plain)) {
        same(&tree, &value);
    }
}

fn same(tree: &Tree, value: &Value) {
    match (tree, value) {
        (Tree::Null, Value::Null) | (Tree::Boolean, Value::Bool(_)) => {}
        (Tree::Text(ours), Value::String(theirs)) => assert_eq!(ours, theirs),
        (Tree::Number(_), Value::Number(theirs)) => {
            let exact = theirs.as_i64().filter(|value| value.unsigned_abs() < 1 << 53);
            if let Some(exact) = exact {
                assert_eq!(tree.integer(), Some(exact));
            }
        }
        (Tree::List(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len());
            ours.iter().zip(theirs).for_each(|(tree, value)| same(tree, value));
        }
        (Tree::Object(_), Value::Object(theirs)) => {
            for (name, value) in theirs {
                same(tree.get(name).unwrap_or(&Tree::Null), value);
            }
        }
        _ => panic!("{tree:?} is not {value}"),
    }
}

fn main() {
    let argument = |at| std::env::args().nth(at).and_then(|text| text.parse::<u64>().ok());
    let (seconds, seed) = (argument(1).unwrap_or(10), argument(2).unwrap_or(1));
    let mut printed: Vec<Vec<u8>> = CASES.iter().map(|case| body(case.api)).collect();
    for body in printed.clone() {
        let value: Value = serde_json::from_slice(&body).expect("JSON");
        printed.push(value.to_string().into_bytes());
    }
    let mut random = Random::new(seed, printed);
    let (mut bodies, mut json, mut bytes, mut said) = (0_u64, 0_u64, 0_usize, 0);
    let start = Instant::now();
    loop {
        let body = random.body();
        bodies += 1;
        bytes += body.len();
        let checked = std::panic::catch_unwind(|| {
            agrees(&body);
            check::check(&body)
        });
        match checked {
            Ok(is_json) => json += u64::from(is_json),
            Err(_) => {
                println!("seed {seed}, body {bodies}: {}", body.escape_ascii());
                std::process::exit(1);
            }
        }
        if bodies % 1000 > 0 {
            continue;
        }
        let spent = cpu(start);
        let done = spent >= seconds;
        if done || spent >= said + 10 {
            said = spent;
            let news = if done { "done, nothing found" } else { "so far" };
            println!("seed {seed}: {bodies} bodies, {bytes} bytes, {json} of them JSON, {spent} s of CPU {news}");
            let _ = std::io::stdout().flush();
        }
        if done {
            break;
        }
    }
}

/// Seconds of CPU time, where the system tells; else seconds.
fn cpu(start: Instant) -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let mut fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let user = fields.nth(11).and_then(|ticks| ticks.parse::<u64>().ok());
    user.map_or_else(|| start.elapsed().as_secs(), |ticks| ticks / 100)
}
