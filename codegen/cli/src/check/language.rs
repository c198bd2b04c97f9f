//! How programming languages write comments and strings.

/// What a language's comments and strings begin and end with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Language {
    /// What begins a comment that ends with its line.
    pub(super) line: &'static [&'static str],
    /// What opens and closes other comments.
    pub(super) block: &'static [(&'static str, &'static str)],
    /// Whether those stand within one another.
    pub(super) nested: bool,
    /// Strings; where one opening begins like another, the longer first.
    pub(super) strings: &'static [Quote],
    /// Whether `'` holds one character, as in C.
    pub(super) characters: bool,
    /// Strings whose end is chosen by who writes them.
    pub(super) raw: Option<Raw>,
}

/// Strings whose closing mark follows from their opening one.
#[derive(Clone, Copy, Debug)]
pub(super) enum Raw {
    /// `r#"` and `"#`.
    Hashes,
    /// `R"x(` and `)x"`.
    Parentheses,
}

/// A kind of string.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quote {
    pub(super) open: &'static str,
    pub(super) close: &'static str,
    /// Whether `\"` is no end.
    pub(super) escapes: bool,
    /// Whether it may hold the end of a line.
    pub(super) lines: bool,
}

const fn quote(mark: &'static str, escapes: bool, lines: bool) -> Quote {
    Quote {
        open: mark,
        close: mark,
        escapes,
        lines,
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
/// `""` in one is two strings that touch.
const DOUBLED: Quote = quote("'", false, true);
const VERBATIM: Quote = Quote {
    open: "@\"",
    close: "\"",
    escapes: false,
    lines: true,
};
const BRACKETS: Quote = Quote {
    open: "[[",
    close: "]]",
    escapes: false,
    lines: true,
};

const C: Language = Language {
    line: &["//"],
    block: &[("/*", "*/")],
    nested: false,
    strings: &[DOUBLE],
    characters: true,
    raw: Some(Raw::Parentheses),
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
    raw: Some(Raw::Hashes),
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
    line: &["//", "#"],
    strings: &[LONG, LONG_SINGLE],
    ..SCRIPT
};
const PYTHON: Language = Language {
    line: &["#"],
    block: &[],
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
    line: &["--"],
    strings: &[DOUBLED],
    ..SCRIPT
};
const LUA: Language = Language {
    block: &[("--[[", "]]")],
    strings: &[BRACKETS, DOUBLE, SINGLE],
    ..SQL
};
const HASKELL: Language = Language {
    block: &[("{-", "-}")],
    nested: true,
    strings: &[DOUBLE],
    ..SQL
};
const ERLANG: Language = Language {
    line: &["%"],
    strings: &[LONG],
    ..PYTHON
};
const LISP: Language = Language {
    line: &[";"],
    strings: &[LONG],
    ..PYTHON
};

/// The language of a file, by its ending.
pub(super) fn language(path: &str) -> Option<Language> {
    let ending = path.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    Some(match ending.as_str() {
        "c" | "h" | "cc" | "hh" | "cpp" | "hpp" | "cxx" | "hxx" | "inc" | "inl" | "def" | "m"
        | "mm" | "actor" | "zig" | "d" | "proto" | "thrift" => C,
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
