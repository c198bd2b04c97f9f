//! Looks codes up in every form; compiled for each table, beside `forms.rs`.

mod forms;

use forms::{FORMS, Find, Key, read};
use std::hint::black_box;
use std::time::Instant;

const PICKS: usize = 4096;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, verb, codes, misses] = arguments.as_slice() else { panic!("verb, codes, misses") };
    let (codes, misses) = (keys(codes), keys(misses));
    match verb.as_str() {
        "check" => check(&codes, &misses),
        "ns" => nanoseconds(&sets(&codes, &misses)),
        _ => instructions(&sets(&codes, &misses)),
    }
}

fn keys(path: &str) -> Vec<Key> {
    let text = std::fs::read_to_string(path).expect("readable");
    text.leak().lines().map(read).collect()
}

/// No time means anything before this has passed.
fn check(codes: &[Key], misses: &[Key]) {
    for (name, find, expected) in FORMS.iter().skip(1) {
        for (row, code) in codes.iter().enumerate() {
            assert_eq!(find(*code), expected(row, *code), "{name} does not find {code:?}");
        }
        for code in misses {
            assert_eq!(find(*code), u32::MAX, "{name} finds {code:?}");
        }
    }
}

/// In random order, so that nothing can be predicted: hits, misses, and one code over and over.
fn sets(codes: &[Key], misses: &[Key]) -> [(&'static str, Vec<Key>); 3] {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut pick = |keys: &[Key]| {
        state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        keys[(state >> 33) as usize % keys.len()]
    };
    [
        ("hit", (0..PICKS).map(|_| pick(codes)).collect()),
        ("miss", (0..PICKS).map(|_| pick(misses)).collect()),
        ("hot", vec![codes[codes.len() / 2]; PICKS]),
    ]
}

#[inline(never)]
fn measured(find: Find, keys: &[Key]) -> u32 {
    let mut sum = 0_u32;
    for key in keys {
        sum = sum.wrapping_add(find(*key));
    }
    sum
}

/// Rounds go over all forms in turn, so that a busy machine is busy for all of them.
fn nanoseconds(sets: &[(&'static str, Vec<Key>)]) {
    let mut lots = Vec::new();
    for (form, find, _) in FORMS {
        for (set, keys) in sets {
            let start = Instant::now();
            black_box(measured(*find, black_box(&keys[..16])));
            let each = start.elapsed().as_nanos().max(16) / 16;
            let count = usize::try_from(2_000_000 / each).unwrap_or(16).clamp(16, PICKS);
            lots.push((form, *find, set, &keys[..count], Vec::new()));
        }
    }
    for _ in 0..61 {
        for (_, find, _, keys, times) in &mut lots {
            let start = Instant::now();
            black_box(measured(*find, black_box(keys)));
            times.push(start.elapsed().as_nanos() as f64 / keys.len() as f64);
        }
    }
    for (form, _, set, _, times) in &mut lots {
        times.sort_by(f64::total_cmp);
        println!("{form} {set} {}", times[times.len() / 2]);
    }
}

/// For callgrind, which counts inside `measured` and writes a record when `finished` returns.
fn instructions(sets: &[(&'static str, Vec<Key>)]) {
    for (form, find, _) in FORMS {
        for (set, keys) in sets {
            let count = if *form == "serde" { 64 } else { 1024 };
            find(keys[0]);
            black_box(measured(*find, black_box(&keys[..count])));
            println!("{form} {set} {}", finished(count));
        }
    }
}

#[inline(never)]
fn finished(count: usize) -> usize {
    black_box(count)
}
