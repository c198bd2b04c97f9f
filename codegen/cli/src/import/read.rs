//! Files as they are: their bytes, and those of a text in Unicode.

use super::refuse;
use anstream::eprintln;
use error_tables_codegen::tools::escape::escape_invisible;
use std::borrow::Cow;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

/// What Windows-1252 has where Latin-1 has controls.
const WINDOWS: [char; 32] = [
    '\u{20ac}', '\u{81}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{2c6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8d}', '\u{17d}', '\u{8f}',
    '\u{90}', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', '\u{9d}', '\u{17e}', '\u{178}',
];

/// Reads a file, or the standard input where the path is `-`.
///
/// # Errors
/// The exit status, after saying why.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, ExitCode> {
    let read = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        read.map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    let shown = || escape_invisible(&path.to_string_lossy());
    read.map_err(|why| refuse(&format!("cannot read {}: {why}", shown())))
}

/// The bytes of a text in UTF-8, and a warning where they were something else: UTF-16 with its mark, or bytes that can only be
/// guessed at, as browsers do.
pub(crate) fn unicode<'a>(path: &Path, bytes: &'a [u8]) -> Cow<'a, [u8]> {
    if let Some(text) = wide(bytes) {
        return Cow::Owned(text.into_bytes());
    }
    let Err(why) = std::str::from_utf8(bytes) else {
        return Cow::Borrowed(bytes);
    };
    let before = bytes.get(..why.valid_up_to()).unwrap_or(bytes);
    let line = before.split(|byte| *byte == b'\n').count();
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    let (text, how) = if good > bad {
        (
            String::from_utf8_lossy(bytes),
            "with \u{fffd} for what is not",
        )
    } else {
        (
            bytes.iter().map(|byte| windows(*byte)).collect(),
            "as Windows-1252",
        )
    };
    eprintln!(
        "warning: {}:{line}: this is not UTF-8, and was read {how}; save the file as UTF-8",
        escape_invisible(&path.to_string_lossy())
    );
    Cow::Owned(text.into_owned().into_bytes())
}

/// A text in UTF-16, if its mark says so.
fn wide(bytes: &[u8]) -> Option<String> {
    let unit: fn([u8; 2]) -> u16 = match bytes.get(..2)? {
        [0xff, 0xfe] => u16::from_le_bytes,
        [0xfe, 0xff] => u16::from_be_bytes,
        _ => return None,
    };
    let pairs = bytes.get(2..)?.chunks_exact(2);
    let units = pairs.filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    let whole = char::decode_utf16(units).map(|read| read.unwrap_or('\u{fffd}'));
    Some(whole.collect())
}

fn windows(byte: u8) -> char {
    let at = usize::from(byte).checked_sub(0x80);
    at.and_then(|at| WINDOWS.get(at))
        .copied()
        .unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_becomes_one() {
        let text = "| `A_B` | é |\n";
        let units = || text.encode_utf16();
        let little: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(units().flat_map(u16::to_le_bytes))
            .collect();
        let big: Vec<u8> = [0xfe, 0xff]
            .into_iter()
            .chain(units().flat_map(u16::to_be_bytes))
            .collect();
        let latin: Vec<u8> = text
            .chars()
            .map(|c| u8::try_from(c).unwrap_or(b'?'))
            .collect();
        for bytes in [text.as_bytes(), &little, &big, &latin] {
            let read = unicode(Path::new("x.md"), bytes);
            assert_eq!(std::str::from_utf8(&read), Ok(text));
        }
        let said = |bytes: &[u8]| String::from_utf8(unicode(Path::new("x"), bytes).into_owned());
        assert_eq!(said(b"\x93a\x94 \x80").as_deref(), Ok("“a” €"));
        assert_eq!(
            said(b"\xc3\xa9 \xc3\xa9 \xc3").as_deref(),
            Ok("é é \u{fffd}")
        );
    }
}
