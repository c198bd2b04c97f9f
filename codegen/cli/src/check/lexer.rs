//! Which bytes of source code are code: neither in a comment nor inside a string.

use super::language::{Language, Quote, Raw, language};

/// One flag a byte: whether a match may begin there. It may at the mark that opens a comment or a string, and not within. Files
/// of an unknown kind are all code.
pub(crate) fn code(path: &str, text: &str) -> Vec<bool> {
    let mut flags = vec![true; text.len()];
    let Some(language) = language(path) else {
        return flags;
    };
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let wide = rest.chars().next().map_or(1, char::len_utf8);
        let (mark, end) = language.skip(rest).unwrap_or((wide, wide));
        let end = end.max(wide);
        for flag in flags.iter_mut().take(at + end).skip(at + mark) {
            *flag = false;
        }
        at += end;
    }
    flags
}

impl Language {
    /// The lengths of the opening mark and of the whole, where a comment or a string begins.
    fn skip(&self, rest: &str) -> Option<(usize, usize)> {
        for (open, close) in self.block {
            if rest.starts_with(open) {
                return Some((open.len(), self.block(rest, open, close)));
            }
        }
        if let Some(open) = self.line.iter().find(|mark| rest.starts_with(**mark)) {
            let last = open.chars().next_back().unwrap_or('/');
            let after = rest.get(open.len()..).unwrap_or("");
            // `///` opens as `//` does.
            let mark = rest.len() - after.trim_start_matches(last).len();
            return Some((mark, rest.find('\n').unwrap_or(rest.len())));
        }
        if self.characters && rest.starts_with('\'') {
            return Some((1, character(rest)));
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

    fn block(&self, rest: &str, open: &str, close: &str) -> usize {
        let (mut deep, mut at) = (1, open.len());
        while let Some(inside) = rest.get(at..).filter(|inside| !inside.is_empty()) {
            if inside.starts_with(close) {
                deep -= 1;
                at += close.len();
                if deep == 0 {
                    return at;
                }
            } else if self.nested && inside.starts_with(open) {
                deep += 1;
                at += open.len();
            } else {
                at += inside.chars().next().map_or(1, char::len_utf8);
            }
        }
        rest.len()
    }
}

impl Quote {
    /// The length of a string, to its end or to that of its line.
    fn length(&self, rest: &str) -> usize {
        let mut at = self.open.len();
        while let Some(inside) = rest.get(at..) {
            let Some(c) = inside.chars().next() else {
                break;
            };
            if inside.starts_with(self.close) {
                return at + self.close.len();
            }
            if c == '\n' && !self.lines {
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

/// The length of `'x'` or `'\n'`; of a lifetime, of its quote alone.
fn character(rest: &str) -> usize {
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

impl Raw {
    /// The opening mark and the length of such a string.
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a match of `E(A)` or of its opening mark counts, one after the other.
    fn seen(path: &str, text: &str, word: &str) -> Vec<bool> {
        let flags = code(path, text);
        assert_eq!(flags.len(), text.len());
        text.match_indices(word)
            .filter_map(|(at, _)| flags.get(at).copied())
            .collect()
    }

    #[test]
    fn comments_and_strings_do_not_count() {
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
            assert_eq!(seen(path, text, "E(A)"), flags, "{path}: {text}");
        }
    }

    #[test]
    fn a_pattern_may_begin_with_the_mark_that_opens_a_comment_or_a_string() {
        for (path, text, mark) in [
            ("x.c", "// E(A)", "// E"),
            ("x.c", "/// E(A)", "// E"),
            ("x.c", "/** E(A) */", "/** E"),
            ("x.py", "# E(A)", "# E"),
            ("x.py", "\"\"\"E(A)\"\"\"", "\"E"),
            ("x.cs", "\"E(A)", "\"E"),
            ("x.rs", "r#\"E(A)\"#", "r#\"E"),
        ] {
            assert_eq!(seen(path, text, mark), [true], "{path}: {text}");
        }
        assert_eq!(seen("x.c", "// see // E", "// E"), [false]);
    }
}
