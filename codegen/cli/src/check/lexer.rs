//! Which bytes of source code are code: neither in a comment nor inside a string.

/// How a language writes comments and strings.
#[derive(Clone, Copy, Debug)]
struct Language {
    line: &'static [&'static str],
    block: Option<(&'static str, &'static str)>,
    /// What opens and closes strings.
    quotes: &'static [char],
    /// Whether `'` holds one character, as in C.
    characters: bool,
}

const C: Language = Language {
    line: &["//"],
    block: Some(("/*", "*/")),
    quotes: &['"', '`'],
    characters: true,
};
const SCRIPT: Language = Language {
    line: &["//"],
    block: Some(("/*", "*/")),
    quotes: &['"', '\'', '`'],
    characters: false,
};
const HASH: Language = Language {
    line: &["#"],
    block: None,
    quotes: &['"', '\''],
    characters: false,
};
const SQL: Language = Language {
    line: &["--"],
    block: Some(("/*", "*/")),
    quotes: &['\''],
    characters: false,
};

fn language(path: &str) -> Option<Language> {
    let ending = path.rsplit('.').next().unwrap_or("");
    Some(match ending {
        "c" | "h" | "cc" | "cpp" | "hpp" | "cxx" | "cs" | "java" | "kt" | "scala" | "rs" | "go"
        | "swift" | "m" | "actor" | "zig" | "d" => C,
        "js" | "mjs" | "jsx" | "ts" | "tsx" | "dart" | "php" | "groovy" => SCRIPT,
        "py" | "rb" | "ex" | "exs" | "pl" | "sh" | "r" | "jl" => HASH,
        "sql" | "lua" | "hs" => SQL,
        _ => return None,
    })
}

/// One flag a byte: whether a match may begin there. Files of an unknown kind are all code; a pattern that speaks of comments
/// reads them.
pub(crate) fn code(path: &str, text: &str, pattern: &str) -> Vec<bool> {
    let mut flags = vec![true; text.len()];
    let Some(language) = language(path) else {
        return flags;
    };
    let comments =
        language.line.iter().any(|mark| pattern.contains(mark)) || pattern.contains(r"/\*");
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let wide = rest.chars().next().map_or(1, char::len_utf8);
        let (end, hide) = if language.line.iter().any(|mark| rest.starts_with(mark)) {
            (rest.find('\n').unwrap_or(rest.len()), !comments)
        } else if let Some((open, close)) =
            language.block.filter(|(open, _)| rest.starts_with(open))
        {
            let inside = rest.get(open.len()..).unwrap_or("");
            (
                inside
                    .find(close)
                    .map_or(rest.len(), |end| open.len() + end + close.len()),
                !comments,
            )
        } else if language.characters && rest.starts_with('\'') {
            (character(rest), true)
        } else if language.quotes.iter().any(|quote| rest.starts_with(*quote)) {
            (string(rest), true)
        } else {
            (wide, false)
        };
        let end = end.max(wide);
        if hide {
            // A match may begin with the quote itself.
            let first = at
                + usize::from(
                    !rest.starts_with('/')
                        && !language.line.iter().any(|mark| rest.starts_with(mark)),
                );
            for flag in flags.iter_mut().take(at + end).skip(first) {
                *flag = false;
            }
        }
        at += end;
    }
    flags
}

/// The length of `'x'` or `'\n'`; of a lifetime, of its quote alone.
fn character(rest: &str) -> usize {
    let inside = rest.get(1..).unwrap_or("");
    let first = inside.chars().next().map_or(0, char::len_utf8);
    let end = if inside.starts_with('\\') {
        inside
            .get(2..)
            .and_then(|text| text.find('\''))
            .map(|at| at + 2)
            .filter(|at| *at < 12)
    } else {
        inside
            .get(first..)
            .filter(|text| text.starts_with('\''))
            .map(|_| first)
    };
    end.map_or(1, |end| end + 2)
}

/// The length of a string; one in single marks ends with its line at the latest.
fn string(rest: &str) -> usize {
    let quote = rest.chars().next().unwrap_or('"');
    let triple: String = std::iter::repeat_n(quote, 3).collect();
    if let Some(inside) = rest.strip_prefix(&triple) {
        return inside.find(&triple).map_or(rest.len(), |end| end + 6);
    }
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + 1;
        }
        if c == '\n' && quote != '`' {
            return at;
        }
        escaped = c == '\\' && !escaped;
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(path: &str, text: &str, word: &str, pattern: &str) -> Vec<bool> {
        let flags = code(path, text, pattern);
        text.match_indices(word)
            .filter_map(|(at, _)| flags.get(at).copied())
            .collect()
    }

    #[test]
    fn comments_and_strings_do_not_count() {
        let text = "E(A) // E(A)\n/* E(A) */ \"E(A)\" 'E' E(A)\nfn f<'a>(x: &'a str) { E(A) }\n";
        assert_eq!(
            seen("x.rs", text, "E(A)", "E"),
            [true, false, false, false, true, true]
        );
        assert_eq!(seen("x.txt", text, "E(A)", "E"), [true; 6]);
        assert_eq!(
            seen("x.c", "// E(A)\n", "E(A)", "// E"),
            [true],
            "a pattern that asks for comments"
        );
        assert_eq!(
            seen("x.py", "x = 'E(A)' # E(A)\n'''\nE(A)'''\nE(A)", "E(A)", "E"),
            [false, false, false, true]
        );
        assert_eq!(
            seen("x.cs", "\"E(A)", "\"E", "\"E"),
            [true],
            "the quote itself"
        );
    }
}
