//! The lookup of a table: it finds every code of any set of codes, and nothing else.

use error_tables_codegen::fuzzing::Lookup;
use error_tables_codegen::tools::model::CodeType;
use std::collections::HashSet;

/// Below this number of codes the lookup is a `match`.
const FEW: usize = 5;

/// The first byte chooses the type of the codes. Words are separated by line ends; integers are bytes.
pub fn check_lookup(bytes: &[u8]) {
    let Some((kind, rest)) = bytes.split_first() else {
        return;
    };
    match kind % 8 {
        0 => check_integers(CodeType::U16, rest),
        1 => check_integers(CodeType::U32, rest),
        2 => check_integers(CodeType::I32, rest),
        3 => check_integers(CodeType::I64, rest),
        4 => check_integers(CodeType::U64, rest),
        // Numbered words: a large table from few bytes.
        5 => {
            let stem = String::from_utf8_lossy(rest);
            let words: Vec<String> = (0..100)
                .map(|at| stem.replace('#', &at.to_string()) + &at.to_string())
                .collect();
            check_words(words.iter().map(String::as_str));
        }
        _ => check_words(String::from_utf8_lossy(rest).split('\n')),
    }
}

fn check_words<'a>(words: impl Iterator<Item = &'a str>) {
    let mut known = HashSet::new();
    let words: Vec<&str> = words.filter(|word| known.insert(*word)).collect();
    let lookup = Lookup::of_words(&words);
    assert_eq!(
        lookup.is_match(),
        words.len() < FEW,
        "the proof of the lookup holds"
    );
    let refuse = |word: &str| {
        assert!(
            known.contains(word) || lookup.find_word(word).is_none(),
            "{word:?} is found"
        );
    };
    let mut last = "";
    for (at, word) in words.iter().enumerate() {
        assert_eq!(lookup.find_word(word), Some(at), "{word:?}");
        let starts = word
            .char_indices()
            .map(|(at, _)| at)
            .step_by(1 + word.len() / 16);
        for (at, c) in starts.filter_map(|at| Some((at, word[at..].chars().next()?))) {
            let (before, after) = (&word[..at], &word[at + c.len_utf8()..]);
            refuse(before);
            refuse(after);
            refuse(&format!("{before}{after}"));
            refuse(&format!("{before}{c}{c}{after}"));
            let next = char::from_u32(u32::from(c) ^ 1).unwrap_or('~');
            refuse(&format!("{before}{next}{after}"));
            refuse(&format!("{before}{}", last.get(at..).unwrap_or_default()));
        }
        refuse(&format!("{last}{word}"));
        last = word;
    }
    refuse("");
}

fn check_integers(kind: CodeType, bytes: &[u8]) {
    let (least, most) = kind.range().expect("integers");
    let mut known = HashSet::new();
    let numbers = bytes.chunks(8).map(|chunk| {
        let mut bytes = [0; 8];
        bytes[..chunk.len()].copy_from_slice(chunk);
        let number = i128::from(u64::from_le_bytes(bytes));
        (number & (most - least)) + least
    });
    let numbers: Vec<i128> = numbers.filter(|number| known.insert(*number)).collect();
    let lookup = Lookup::of_integers(kind, &numbers);
    assert_eq!(
        lookup.is_match(),
        numbers.len() < FEW,
        "the proof of the lookup holds"
    );
    for (at, number) in numbers.iter().enumerate() {
        assert_eq!(lookup.find_integer(*number), Some(at), "{number}");
        let flipped = (0..64).map(|bit| number ^ (1 << bit));
        let near = flipped.chain([number + 1, number - 1, -number, number / 2, number * 2]);
        for near in near.filter(|near| (least..=most).contains(near)) {
            assert!(
                known.contains(&near) || lookup.find_integer(near).is_none(),
                "{near} is found"
            );
        }
    }
}
