//! Reads each line of `texts.txt`, a row and a text, as a message of a table with many rows and of one with few.

#![allow(deprecated)]

use made::many::{ErrorCode, ErrorMessage};
use made::{few_numbers, many_numbers};
use std::hash::{BuildHasher, RandomState};

macro_rules! compare {
    ($lines:expr, $few:ident, $rows:expr) => {{
        use made::$few as few;
        let hasher = RandomState::new();
        let (mut fits, mut before) = (0, (None, None));
        for (row, text) in $lines.iter().filter(|(row, _)| $rows.contains(row)) {
            let many_read = ErrorMessage::read(ErrorCode::ALL[*row], text);
            let few_read = few::ErrorMessage::read(few::ErrorCode::ALL[row - $rows.start], text);
            let many_text = many_read.map(|message| (message.code().name(), message.to_string()));
            let few_text = few_read.map(|message| (message.code().name(), message.to_string()));
            assert_eq!(many_text, few_text, "row {row}: {text}");
            if let Some((_, written)) = &many_text {
                assert_eq!(written, text);
                fits += 1;
            }
            assert_eq!(before.0 == many_read, before.1 == few_read, "row {row}: {text}");
            let (again, other) = (ErrorMessage::read(ErrorCode::ALL[*row], text), before.0);
            assert_eq!(hasher.hash_one(again), hasher.hash_one(many_read));
            assert_eq!(hasher.hash_one(other) == hasher.hash_one(many_read), other == many_read);
            before = (many_read, few_read);
        }
        fits
    }};
}

fn main() {
    let text = std::fs::read_to_string("texts.txt").unwrap();
    let lines = text.leak().lines().map(|line| line.split_once('\t').unwrap());
    let lines: Vec<(usize, &str)> = lines.map(|(row, text)| (row.parse().unwrap(), text)).collect();
    let fits = [compare!(lines, few0, 0..40), compare!(lines, few1, 40..80), compare!(lines, few2, 80..120)];
    assert_eq!(fits, [60, 56, 60], "texts that fit");

    let typed = ErrorMessage::V3 { count: 7, limit: -3, last: true };
    assert_eq!(typed.to_string(), "7 of -3, true (R3)");
    assert_eq!(format!("{typed:?}"), "V3(7, -3, true)");
    assert_eq!(ErrorMessage::read(ErrorCode::V3, "7 of -3, true (R3)"), Some(typed));
    const CODE: ErrorCode = ErrorMessage::V0 { item: "" }.code();
    assert_eq!(CODE, ErrorCode::V0);

    assert_eq!(few_numbers::ErrorMessage::V0 { n: 1 }.to_string(), "1 (R0)");
    let number = many_numbers::ErrorMessage::read(many_numbers::ErrorCode::V99, "5 (R99)");
    assert_eq!(number, Some(many_numbers::ErrorMessage::V99 { n: 5 }));
}
