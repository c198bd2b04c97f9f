//! Looks codes up in every form; compiled for each table, beside `forms.rs`.

mod forms;

use forms::{Key, each, read};
use std::hint::black_box;
use std::time::Instant;

const PICKS: usize = 4096;
const ROUNDS: usize = 201;

/// What is done with each form: its name, its lookup, and the right answer for the code of a row.
pub trait Run {
    fn form(&mut self, name: &'static str, find: impl Fn(Key) -> u32 + Copy + 'static, expected: fn(usize, Key) -> u32);
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, verb, codes, misses] = arguments.as_slice() else {
        panic!("verb, codes, misses")
    };
    let (codes, misses) = (keys(codes), keys(misses));
    match verb.as_str() {
        "check" => each(&mut Check { codes, misses }),
        "ns" => nanoseconds(&sets(&codes, &misses)),
        _ => each(&mut Instructions { sets: sets(&codes, &misses) }),
    }
}

fn keys(path: &str) -> Vec<Key> {
    let text = std::fs::read_to_string(path).expect("readable");
    text.leak().lines().map(read).collect()
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
fn measured(find: impl Fn(Key) -> u32, keys: &[Key]) -> u32 {
    let mut sum = 0_u32;
    for key in keys {
        sum = sum.wrapping_add(find(*key));
    }
    sum
}

/// No time means anything before this has passed.
struct Check {
    codes: Vec<Key>,
    misses: Vec<Key>,
}

impl Run for Check {
    fn form(&mut self, name: &'static str, find: impl Fn(Key) -> u32 + Copy + 'static, expected: fn(usize, Key) -> u32) {
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
struct Forms(Vec<(&'static str, Measured)>);

impl Run for Forms {
    fn form(&mut self, name: &'static str, find: impl Fn(Key) -> u32 + Copy + 'static, _: fn(usize, Key) -> u32) {
        self.0.push((name, Box::new(move |keys| measured(find, keys))));
    }
}

/// Rounds go over all forms in turn, so that a busy machine is busy for all of them.
fn nanoseconds(sets: &[(&'static str, Vec<Key>)]) {
    let mut forms = Forms::default();
    each(&mut forms);
    let mut lots = Vec::new();
    for (form, measured) in &forms.0 {
        for (set, keys) in sets {
            let start = Instant::now();
            black_box(measured(black_box(&keys[..16])));
            let each = start.elapsed().as_nanos().max(16) / 16;
            let count = usize::try_from(500_000 / each).unwrap_or(16).clamp(16, PICKS);
            lots.push((form, measured, set, &keys[..count], Vec::new()));
        }
    }
    for _ in 0..ROUNDS {
        for (_, measured, _, keys, times) in &mut lots {
            let start = Instant::now();
            black_box(measured(black_box(keys)));
            times.push(start.elapsed().as_nanos() as f64 / keys.len() as f64);
        }
    }
    for (form, _, set, _, times) in &mut lots {
        times.sort_by(f64::total_cmp);
        println!("{form} {set} {}", times[times.len() / 2]);
    }
}

/// For callgrind, which counts inside `measured` and writes a record when `finished` returns.
struct Instructions {
    sets: [(&'static str, Vec<Key>); 3],
}

impl Run for Instructions {
    fn form(&mut self, name: &'static str, find: impl Fn(Key) -> u32 + Copy + 'static, _: fn(usize, Key) -> u32) {
        for (set, keys) in &self.sets {
            let count = if name == "serde" { 64 } else { 1024 };
            find(keys[0]);
            black_box(measured(find, black_box(&keys[..count])));
            println!("{name} {set} {}", finished(count));
        }
    }
}

#[inline(never)]
fn finished(count: usize) -> usize {
    black_box(count)
}
