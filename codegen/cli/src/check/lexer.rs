//! Which bytes of source code are code, neither in a comment nor in a string.

/// How a language writes comments and strings.
#[derive(Clone, Copy, Debug)]
struct Language {
    /// Marks of comments that end with the line.
    line_comments: &'static [&'static str],
    /// Opening and closing marks of other comments.
    block_comments: &'static [(&'static str, &'static str)],
    /// Whether block comments nest.
    nested: bool,
    /// Kinds of strings. If one opening mark starts like another, the longer one comes first.
    strings: &'static [Quote],
    /// Whether `'` encloses one character, as in C.
    characters: bool,
    /// Strings with a delimiter of the author's choice.
    raw: Option<RawString>,
}

impl Language {
    /// The language of a file, determined by its extension.
    fn from_path(path: &str) -> Option<Self> {
        let extension = path.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
        Some(match extension.as_str() {
            "c" | "h" | "cc" | "hh" | "cpp" | "hpp" | "cxx" | "hxx" | "inc" | "inl" | "def"
            | "m" | "mm" | "actor" | "zig" | "d" | "proto" | "thrift" => C,
            "cs" => SHARP,
            "java" | "kt" | "kts" | "scala" => JAVA,
            "rs" => RUST,
            "swift" => SWIFT,
            "go" => GO,
            "js" | "mjs" | "cjs" | "jsx" | "ts" | "mts" | "cts" | "tsx" | "vue" => SCRIPT,
            "dart" | "groovy" => DART,
            "php" => PHP,
            "py" | "pyi" | "ex" | "exs" | "jl" => PYTHON,
            "rb" | "pl" | "pm" | "r" => RUBY,
            "toml" | "yaml" | "yml" => DATA,
            "sql" => SQL,
            "lua" => LUA,
            "hs" => HASKELL,
            "erl" | "hrl" => ERLANG,
            "clj" | "lisp" | "el" => LISP,
            _ => return None,
        })
    }

    /// The lengths of the opening mark and of the whole comment or string, if the text starts with one.
    fn comment_or_string(&self, rest: &str) -> Option<(usize, usize)> {
        for (open, close) in self.block_comments {
            if rest.starts_with(open) {
                return Some((open.len(), self.block_comment(rest, open, close)));
            }
        }
        if let Some(open) = self
            .line_comments
            .iter()
            .find(|mark| rest.starts_with(**mark))
        {
            let last = open.chars().next_back().unwrap_or('/');
            let after = rest.get(open.len()..).unwrap_or("");
            // `///` opens a comment like `//`.
            let mark = rest.len() - after.trim_start_matches(last).len();
            return Some((mark, rest.find('\n').unwrap_or(rest.len())));
        }
        if self.characters && rest.starts_with('\'') {
            return Some((1, character_length(rest)));
        }
        if let Some(found) = self.raw.and_then(|kind| kind.string(rest)) {
            return Some(found);
        }
        let quote = self
            .strings
            .iter()
            .find(|quote| rest.starts_with(quote.open))?;
        Some((quote.open.len(), quote.length(rest)))
    }

    /// The length of a block comment.
    fn block_comment(&self, rest: &str, open: &str, close: &str) -> usize {
        let (mut depth, mut at) = (1, open.len());
        while let Some(inside) = rest.get(at..).filter(|inside| !inside.is_empty()) {
            if inside.starts_with(close) {
                depth -= 1;
                at += close.len();
                if depth == 0 {
                    return at;
                }
            } else if self.nested && inside.starts_with(open) {
                depth += 1;
                at += open.len();
            } else {
                at += inside.chars().next().map_or(1, char::len_utf8);
            }
        }
        rest.len()
    }
}

/// Strings whose closing mark depends on the opening one.
#[derive(Clone, Copy, Debug)]
enum RawString {
    /// `r#"` and `"#`.
    Hashes,
    /// `R"x(` and `)x"`.
    Parentheses,
}

impl RawString {
    /// The lengths of the opening mark and of the whole string, if the text starts with one.
    fn string(self, rest: &str) -> Option<(usize, usize)> {
        let (close, mark) = match self {
            Self::Hashes => {
                let inside = rest.strip_prefix('r')?;
                let hashes = inside.len() - inside.trim_start_matches('#').len();
                inside.get(hashes..)?.strip_prefix('"')?;
                (format!("\"{}", "#".repeat(hashes)), hashes + 2)
            }
            Self::Parentheses => {
                let inside = rest.strip_prefix("R\"")?;
                let length = inside.bytes().take(17).position(|b| b == b'(')?;
                let delimiter = inside.get(..length)?;
                (format!("){delimiter}\""), length + 3)
            }
        };
        let end = rest.get(mark..)?.find(&close);
        Some((mark, end.map_or(rest.len(), |end| mark + end + close.len())))
    }
}

/// A kind of string.
#[derive(Clone, Copy, Debug)]
struct Quote {
    open: &'static str,
    close: &'static str,
    /// Whether a backslash escapes the closing mark.
    escapes: bool,
    /// Whether the string may contain line breaks.
    multiline: bool,
}

impl Quote {
    /// The length of a string, up to its closing mark or the end of the line.
    fn length(&self, rest: &str) -> usize {
        let mut at = self.open.len();
        while let Some(inside) = rest.get(at..) {
            let Some(c) = inside.chars().next() else {
                break;
            };
            if inside.starts_with(self.close) {
                return at + self.close.len();
            }
            if c == '\n' && !self.multiline {
                return at;
            }
            at += c.len_utf8();
            if c == '\\' && self.escapes {
                at += rest
                    .get(at..)
                    .and_then(|after| after.chars().next())
                    .map_or(0, char::len_utf8);
            }
        }
        rest.len()
    }
}

const fn quote(mark: &'static str, escapes: bool, multiline: bool) -> Quote {
    Quote {
        open: mark,
        close: mark,
        escapes,
        multiline,
    }
}

const DOUBLE: Quote = quote("\"", true, false);
const SINGLE: Quote = quote("'", true, false);
const TRIPLE: Quote = quote("\"\"\"", true, true);
const TRIPLE_SINGLE: Quote = quote("'''", true, true);
const LONG: Quote = quote("\"", true, true);
const LONG_SINGLE: Quote = quote("'", true, true);
const TICK: Quote = quote("`", true, true);
const RAW_TICK: Quote = quote("`", false, true);
/// `''` inside such a string reads as two adjacent strings, which is good enough.
const DOUBLED: Quote = quote("'", false, true);
const VERBATIM: Quote = Quote {
    open: "@\"",
    close: "\"",
    escapes: false,
    multiline: true,
};
const BRACKETS: Quote = Quote {
    open: "[[",
    close: "]]",
    escapes: false,
    multiline: true,
};

const C: Language = Language {
    line_comments: &["//"],
    block_comments: &[("/*", "*/")],
    nested: false,
    strings: &[DOUBLE],
    characters: true,
    raw: Some(RawString::Parentheses),
};
const SHARP: Language = Language {
    strings: &[VERBATIM, TRIPLE, DOUBLE],
    raw: None,
    ..C
};
const JAVA: Language = Language {
    strings: &[TRIPLE, DOUBLE],
    raw: None,
    ..C
};
const RUST: Language = Language {
    nested: true,
    strings: &[LONG],
    raw: Some(RawString::Hashes),
    ..C
};
const SWIFT: Language = Language {
    nested: true,
    strings: &[TRIPLE, DOUBLE],
    characters: false,
    raw: None,
    ..C
};
const GO: Language = Language {
    strings: &[DOUBLE, RAW_TICK],
    raw: None,
    ..C
};
const SCRIPT: Language = Language {
    strings: &[DOUBLE, SINGLE, TICK],
    characters: false,
    raw: None,
    ..C
};
const DART: Language = Language {
    strings: &[TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE],
    ..SCRIPT
};
const PHP: Language = Language {
    line_comments: &["//", "#"],
    strings: &[LONG, LONG_SINGLE],
    ..SCRIPT
};
const PYTHON: Language = Language {
    line_comments: &["#"],
    block_comments: &[],
    strings: &[TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE],
    ..SCRIPT
};
const RUBY: Language = Language {
    strings: &[LONG, LONG_SINGLE],
    ..PYTHON
};
const DATA: Language = Language {
    strings: &[DOUBLE, SINGLE],
    ..PYTHON
};
const SQL: Language = Language {
    line_comments: &["--"],
    strings: &[DOUBLED],
    ..SCRIPT
};
const LUA: Language = Language {
    block_comments: &[("--[[", "]]")],
    strings: &[BRACKETS, DOUBLE, SINGLE],
    ..SQL
};
const HASKELL: Language = Language {
    block_comments: &[("{-", "-}")],
    nested: true,
    strings: &[DOUBLE],
    ..SQL
};
const ERLANG: Language = Language {
    line_comments: &["%"],
    strings: &[LONG],
    ..PYTHON
};
const LISP: Language = Language {
    line_comments: &[";"],
    strings: &[LONG],
    ..PYTHON
};

/// For each byte, whether a match may begin there. A match may begin at the mark that opens a comment or a string, but not inside.
/// Files in an unknown language are all code.
pub(super) fn mark_code(path: &str, text: &str) -> Vec<bool> {
    let mut flags = vec![true; text.len()];
    let Some(language) = Language::from_path(path) else {
        return flags;
    };
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let wide = rest.chars().next().map_or(1, char::len_utf8);
        let (mark, end) = language.comment_or_string(rest).unwrap_or((wide, wide));
        let end = end.max(wide);
        for flag in flags.iter_mut().take(at + end).skip(at + mark) {
            *flag = false;
        }
        at += end;
    }
    flags
}

/// The length of `'x'` or `'\n'`. For a lifetime it is the length of its quote.
fn character_length(rest: &str) -> usize {
    let mut inside = rest.chars().skip(1).take(12);
    let first = inside.next();
    let mut length = 1 + first.map_or(0, char::len_utf8);
    if first == Some('\\') {
        length += inside.next().map_or(0, char::len_utf8);
    }
    for c in inside {
        if c == '\'' {
            return length + 1;
        }
        if first != Some('\\') {
            break;
        }
        length += c.len_utf8();
    }
    1
}

/// Parses an integer of source code: `1_000`, `0x3e8`, `-1000L`, `1000u32`.
pub(super) fn parse_number(text: &str) -> Option<i64> {
    let text = text.replace(['_', '\''], "").to_ascii_lowercase();
    let (minus, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits.trim_start()),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, digits.get(2..)?),
        Some("0b") => (2, digits.get(2..)?),
        Some("0o") => (8, digits.get(2..)?),
        _ => (10, digits),
    };
    let end = digits.find(|c: char| !c.is_digit(radix));
    let (digits, suffix) = digits.split_at(end.unwrap_or(digits.len()));
    let known = ["", "u", "l", "ul", "ll", "ull", "n"].contains(&suffix)
        || suffix.starts_with(['u', 'i']) && suffix.get(1..)?.parse::<u8>().is_ok();
    let value = i64::from_str_radix(digits, radix).ok();
    value.filter(|_| known).map(|value| value * minus)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether each occurrence of a word counts as code.
    fn find_in_code(path: &str, text: &str, word: &str) -> Vec<bool> {
        let flags = mark_code(path, text);
        assert_eq!(flags.len(), text.len());
        text.match_indices(word)
            .filter_map(|(at, _)| flags.get(at).copied())
            .collect()
    }

    #[test]
    fn comments_and_strings_are_not_code() {
        let (t, f) = (true, false);
        let cases: [(&str, &str, &[bool]); 17] = [
            (
                "x.c",
                "E(A) // E(A)\n/* E(A) */ \"E(A)\" '\"' E(A)\n",
                &[t, f, f, f, t],
            ),
            ("x.c", "#define M \"a\\\nE(A)\" E(A)", &[f, t]),
            ("x.cc", "R\"x(\" E(A) )\" E(A) )x\" E(A)", &[f, f, t]),
            ("x.h", "/* /* E(A) */ E(A)", &[f, t]),
            (
                "x.rs",
                "fn f<'a>(x: &'a str) { E(A) } /* /* */ E(A) */ E(A)",
                &[t, f, t],
            ),
            (
                "x.rs",
                "\"one\nE(A)\n\" E(A) r#\"\"E(A)\"# E(A) 'E' E(A)",
                &[f, t, f, t, t],
            ),
            (
                "x.cs",
                "@\"c:\\\" E(A) @\"a\nE(A)\" \"\"\"\nE(A)\"\"\" E(A)",
                &[t, f, f, t],
            ),
            ("x.go", "`a\\` E(A) `\nE(A)` E(A)", &[t, f, t]),
            ("x.java", "\"\"\"\n\"E(A)\n\"\"\" E(A)", &[f, t]),
            ("x.ts", "`a${1}\nE(A)\\`E(A)` E(A) 'E(A)'", &[f, f, t, f]),
            (
                "x.py",
                "x = 'E(A)' # E(A)\n'''\nE(A)''' \"\"\"'E(A)\"\"\"\nE(A)",
                &[f, f, f, f, t],
            ),
            ("x.php", "'a\nE(A)' # E(A)\n// E(A)\nE(A)", &[f, f, f, t]),
            ("x.rb", "\"a\nE(A)\" E(A) # E(A)", &[f, t, f]),
            ("x.sql", "-- E(A)\n'it''s E(A)' E(A)", &[f, f, t]),
            ("x.lua", "--[[ E(A)\nE(A) ]] E(A) [[ E(A) ]]", &[f, f, t, f]),
            ("x.txt", "// E(A) \"E(A)\"", &[t, t]),
            ("X.CS", "// E(A)\nE(A)", &[f, t]),
        ];
        for (path, text, flags) in cases {
            assert_eq!(find_in_code(path, text, "E(A)"), flags, "{path}: {text}");
        }
    }

    #[test]
    fn a_match_may_begin_with_the_mark_of_a_comment_or_a_string() {
        for (path, text, mark) in [
            ("x.c", "// E(A)", "// E"),
            ("x.c", "/// E(A)", "// E"),
            ("x.c", "/** E(A) */", "/** E"),
            ("x.py", "# E(A)", "# E"),
            ("x.py", "\"\"\"E(A)\"\"\"", "\"E"),
            ("x.cs", "\"E(A)", "\"E"),
            ("x.rs", "r#\"E(A)\"#", "r#\"E"),
        ] {
            assert_eq!(find_in_code(path, text, mark), [true], "{path}: {text}");
        }
        assert_eq!(find_in_code("x.c", "// see // E", "// E"), [false]);
    }
}
