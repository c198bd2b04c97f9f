//! Looks up codes with every implementation. Compiled once per table, together with a generated `implementations.rs`.

mod implementations;

use implementations::{Key, parse_key, visit_all};
use std::hint::black_box;
use std::time::Instant;

const PICKS: usize = 4096;
const ROUNDS: usize = 201;

/// Visits each implementation: its name, its look-up, and the expected result for the code of a row.
pub trait Visitor {
    fn visit(&mut self, name: &'static str, find: impl Fn(Key) -> u32 + Copy + 'static, expected: fn(usize, Key) -> u32);
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, verb, codes, misses] = arguments.as_slice() else {
        panic!("verb, codes, misses")
    };
    let (codes, misses) = (read_keys(codes), read_keys(misses));
    match verb.as_str() {
        "check" => visit_all(&mut Check { codes, misses }),
        "ns" => measure_nanoseconds(&pick_sets(&codes, &misses)),
        _ => visit_all(&mut Instructions { sets: pick_sets(&codes, &misses) }),
    }
}

fn read_keys(path: &str) -> Vec<Key> {
    let text = std::fs::read_to_string(path).expect("readable");
    text.leak().lines().map(parse_key).collect()
}

/// Picks keys in random order, so that branches are not predictable: hits, misses, and one code over and over.
fn pick_sets(codes: &[Key], misses: &[Key]) -> [(&'static str, Vec<Key>); 3] {
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
fn measured_lookups(find: impl Fn(Key) -> u32, keys: &[Key]) -> u32 {
    let mut sum = 0_u32;
    for key in keys {
        sum = sum.wrapping_add(find(*key));
    }
    sum
}

/// Checks every result. Runs before anything is measured.
struct Check {
    codes: Vec<Key>,
    misses: Vec<Key>,
}

impl Visitor for Check {
    fn visit(&mut self, name: &'static str, find: impl Fn(Key) -> u32 + Copy + 'static, expected: fn(usize, Key) -> u32) {
        if name == "nothing" {
            return;
        }
        for (row, code) in self.codes.iter().enumerate() {
            assert_eq!(find(*code), expected(row, *code), "{name} does not find {code:?}");
        }
        for code in &self.misses {
            assert_eq!(find(*code), u32::MAX, "{name} finds {code:?}");
        }
    }
}

type Measured = Box<dyn Fn(&[Key]) -> u32>;

#[derive(Default)]
struct Collected(Vec<(&'static str, Measured)>);

impl Visitor for Collected {
    fn visit(&mut self, name: &'static str, find: impl Fn(Key) -> u32 + Copy + 'static, _: fn(usize, Key) -> u32) {
        self.0.push((name, Box::new(move |keys| measured_lookups(find, keys))));
    }
}

/// Each round measures all implementations in turn, so that a busy machine affects all of them alike.
fn measure_nanoseconds(sets: &[(&'static str, Vec<Key>)]) {
    let mut collected = Collected::default();
    visit_all(&mut collected);
    let mut lots = Vec::new();
    for (implementation, measured) in &collected.0 {
        for (set, keys) in sets {
            let start = Instant::now();
            black_box(measured(black_box(&keys[..16])));
            let each = start.elapsed().as_nanos().max(16) / 16;
            let count = usize::try_from(500_000 / each).unwrap_or(16).clamp(16, PICKS);
            lots.push((implementation, measured, set, &keys[..count], Vec::new()));
        }
    }
    for _ in 0..ROUNDS {
        for (_, measured, _, keys, times) in &mut lots {
            let start = Instant::now();
            black_box(measured(black_box(keys)));
            times.push(start.elapsed().as_nanos() as f64 / keys.len() as f64);
        }
    }
    for (implementation, _, set, _, times) in &mut lots {
        times.sort_by(f64::total_cmp);
        println!("{implementation} {set} {}", times[times.len() / 2]);
    }
}

/// For callgrind, which counts instructions inside `measured_lookups` and writes a record when `finished_record` returns.
struct Instructions {
    sets: [(&'static str, Vec<Key>); 3],
}

impl Visitor for Instructions {
    fn visit(&mut self, name: &'static str, find: impl Fn(Key) -> u32 + Copy + 'static, _: fn(usize, Key) -> u32) {
        for (set, keys) in &self.sets {
            let count = if name == "serde" { 64 } else { 1024 };
            find(keys[0]);
            black_box(measured_lookups(find, black_box(&keys[..count])));
            println!("{name} {set} {}", finished_record(count));
        }
    }
}

#[inline(never)]
fn finished_record(count: usize) -> usize {
    black_box(count)
}
