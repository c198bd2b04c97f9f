//! The file name of the page of each code. Codes may contain any character, and may differ only in case; file names on Windows may not.

use error_tables_codegen::tools::model::{Api, WireCode};
use error_tables_codegen::tools::name::is_device_name;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;

/// The pages of an API: a code that several rows have is one page, and so is a former code.
#[derive(Debug, Default)]
pub(crate) struct FileNames<'a> {
    names: HashMap<&'a WireCode, String>,
    /// In the order of the table, each code once.
    pub(crate) codes: Vec<&'a WireCode>,
}

impl<'a> FileNames<'a> {
    /// Names the pages in the order of the table, so that the name of a page stays when rows are appended.
    pub(crate) fn new(api: &'a Api) -> Self {
        let mut files = FileNames::default();
        let mut taken: HashSet<String> = HashSet::from(["index".to_string()]);
        let own = api.codes.iter().map(|code| &code.wire.value);
        let aliases = api.codes.iter().flat_map(|code| &code.aliases);
        for code in own.chain(aliases.map(|alias| &alias.value)) {
            if files.names.contains_key(code) {
                continue;
            }
            let stem = file_stem(&code.to_string());
            let mut name = stem.clone();
            let mut times = 1;
            while !taken.insert(name.to_ascii_lowercase()) {
                times += 1;
                name = format!("{stem}-{times}");
            }
            files.codes.push(code);
            files.names.insert(code, format!("{name}.html"));
        }
        files
    }

    /// The file of a code.
    pub(crate) fn get(&self, code: &WireCode) -> &str {
        self.names.get(code).map_or("index.html", String::as_str)
    }
}

/// The longest name before the extension; file systems allow 255 bytes.
const LONGEST: usize = 120;

/// The code itself where a file may have that name.
fn file_stem(code: &str) -> String {
    let mut stem = String::new();
    for c in code.chars() {
        match c {
            c if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') => stem.push(c),
            c if c.is_ascii() => stem.push('-'),
            c => {
                let _ = write!(stem, "u{:X}", u32::from(c));
            }
        }
    }
    stem.truncate(LONGEST);
    if stem.starts_with('.') || is_device_name(&stem) {
        stem.insert_str(0, "code-");
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::file_stem;

    #[test]
    fn every_file_system_accepts_the_names() {
        for (code, stem) in [
            ("CARD_DECLINED", "CARD_DECLINED"),
            ("20001", "20001"),
            ("-32600", "-32600"),
            ("SY/530", "SY-530"),
            ("aux", "code-aux"),
            ("Com1.x", "code-Com1.x"),
            ("..", "code-.."),
            ("a b:c*?", "a-b-c--"),
            ("é", "uE9"),
        ] {
            assert_eq!(file_stem(code), stem);
        }
        assert_eq!(file_stem(&"x".repeat(256)).len(), 120);
    }
}
