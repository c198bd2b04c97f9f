//! Reads documents and source code, and decodes them as Unicode text.

use crate::error::CliError;
use error_tables_codegen::Error;
use error_tables_codegen::tools::files::{MAX_INPUT, ProjectRoot, read_stream};
use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::Path;

/// The characters of Windows-1252 where Latin-1 has control characters.
const WINDOWS_1252: [char; 32] = [
    '\u{20ac}', '\u{81}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{2c6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8d}', '\u{17d}', '\u{8f}',
    '\u{90}', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', '\u{9d}', '\u{17e}', '\u{178}',
];

/// Reads a regular file, or the standard input if the path is `-`.
pub(crate) fn read_input(path: &Path) -> Result<Vec<u8>, CliError> {
    if path.as_os_str() == "-" {
        let read = read_stream(std::io::stdin().lock(), MAX_INPUT);
        return read.map_err(|error| CliError::cannot_read(path, error));
    }
    ProjectRoot::unrestricted()
        .read(path)
        .map_err(|error| match error {
            Error::Io { what, why } if why.kind() == ErrorKind::InvalidInput => {
                CliError::usage_with_help(
                    format!("{what}: {why}"),
                    "to read a pipe or a device, name it `-` and redirect it to the standard input",
                )
            }
            error => error.into(),
        })
}

/// Reads a regular file as UTF-8. Files of the project are read with this, never with `std::fs`, which would wait for a pipe.
pub(crate) fn read_text(path: impl AsRef<Path>) -> std::io::Result<String> {
    match ProjectRoot::unrestricted().read(path.as_ref()) {
        Ok(bytes) => String::from_utf8(bytes)
            .map_err(|_| std::io::Error::new(ErrorKind::InvalidData, "it is not UTF-8")),
        Err(Error::Io { why, .. }) => Err(why),
        Err(error) => Err(std::io::Error::other(error)),
    }
}

/// A text as UTF-8.
pub(crate) struct DecodedText<'a> {
    pub(crate) bytes: Cow<'a, [u8]>,
    /// A warning if the encoding had to be guessed.
    pub(crate) warning: Option<String>,
}

/// Decodes UTF-8, UTF-16 with a byte order mark, and anything else the way browsers do.
pub(crate) fn decode_text<'a>(path: &Path, bytes: &'a [u8]) -> DecodedText<'a> {
    let decoded = |bytes, warning| DecodedText { bytes, warning };
    if let Some(text) = decode_utf16(bytes) {
        return decoded(Cow::Owned(text.into_bytes()), None);
    }
    let Err(error) = std::str::from_utf8(bytes) else {
        return decoded(Cow::Borrowed(bytes), None);
    };
    let before = bytes.get(..error.valid_up_to()).unwrap_or(bytes);
    let line = before.split(|byte| *byte == b'\n').count();
    let (mut valid, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    let (text, how) = if valid > invalid {
        (
            String::from_utf8_lossy(bytes),
            "as UTF-8, with \u{fffd} for every invalid sequence",
        )
    } else {
        (
            bytes
                .iter()
                .map(|byte| decode_windows_1252(*byte))
                .collect(),
            "as Windows-1252",
        )
    };
    let warning = format!(
        "{}:{line}: the file is not valid UTF-8 and was read {how}; save it as UTF-8",
        path.display()
    );
    decoded(Cow::Owned(text.into_owned().into_bytes()), Some(warning))
}

fn decode_utf16(bytes: &[u8]) -> Option<String> {
    let unit: fn([u8; 2]) -> u16 = match bytes.get(..2)? {
        [0xff, 0xfe] => u16::from_le_bytes,
        [0xfe, 0xff] => u16::from_be_bytes,
        _ => return None,
    };
    let pairs = bytes.get(2..)?.chunks_exact(2);
    let units = pairs.filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    let characters = char::decode_utf16(units);
    Some(characters.map(|c| c.unwrap_or('\u{fffd}')).collect())
}

fn decode_windows_1252(byte: u8) -> char {
    let index = usize::from(byte).checked_sub(0x80);
    index
        .and_then(|index| WINDOWS_1252.get(index))
        .copied()
        .unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_is_decoded_to_the_same_text() {
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
            let decoded = decode_text(Path::new("x.md"), bytes).bytes;
            assert_eq!(std::str::from_utf8(&decoded), Ok(text));
        }
        let decode =
            |bytes: &[u8]| String::from_utf8(decode_text(Path::new("x"), bytes).bytes.into_owned());
        assert_eq!(decode(b"\x93a\x94 \x80").as_deref(), Ok("“a” €"));
        assert_eq!(
            decode(b"\xc3\xa9 \xc3\xa9 \xc3").as_deref(),
            Ok("é é \u{fffd}")
        );
    }
}
