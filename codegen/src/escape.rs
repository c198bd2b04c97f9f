//! Escapes text for Markdown, so that it is shown as the characters it is, and for the terminal.

use std::fmt::Write;

/// What renders the Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// A code host or a site generator: `CommonMark` with tables.
    CommonMark,
    /// rustdoc, which also makes quotes, dashes and dots typographic.
    Rustdoc,
    /// A compiler of MDX, where braces are JavaScript, tags are closed and links have a label.
    Mdx,
}

/// Whether a character is a control, a separator or a direction mark: one that changes how others are shown.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What precedes a character on its line: it decides whether a mark would begin a list or a heading.
#[derive(Clone, Copy, PartialEq)]
enum Lead {
    Blank,
    Digits,
    Text,
}

/// Escapes plain text as Markdown on one line. A line break becomes `<br>`.
#[must_use]
pub fn escape_text(text: &str, renderer: Renderer) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let (mut lead, mut before) = (Lead::Blank, None);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        match c {
            '\n' if renderer == Renderer::Mdx => out.push_str("<br />"),
            '\n' => out.push_str("<br>"),
            c if is_invisible(c) => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
            // Renderers and formatters remove it at the start and the end of a line.
            c if c.is_whitespace()
                && (before.is_none() || after.is_none() || before == Some('\n')) =>
            {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c => {
                let is_host = renderer == Renderer::CommonMark && c == '.' && out.ends_with("www");
                if is_host || needs_backslash(c, before, after, lead, renderer) {
                    out.push('\\');
                }
                out.push(c);
                // A code host looks for references in what is rendered, where a backslash is gone.
                if renderer == Renderer::CommonMark && begins_reference(&out, after) {
                    out.push_str("<!-- -->");
                }
            }
        }
        lead = match c {
            '\n' => Lead::Blank,
            ' ' if lead == Lead::Blank => Lead::Blank,
            '0'..='9' if lead != Lead::Text => Lead::Digits,
            _ => Lead::Text,
        };
        before = Some(c);
    }
    out
}

fn needs_backslash(
    c: char,
    before: Option<char>,
    after: Option<char>,
    lead: Lead,
    renderer: Renderer,
) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => true,
        '_' => !(word(before) && word(after)),
        '#' | '+' | '-' | '=' if lead == Lead::Blank => true,
        '.' | ')' if lead == Lead::Digits => after.is_none_or(char::is_whitespace),
        // A URL would become a link that includes our backslashes.
        ':' => renderer != Renderer::Rustdoc && after == Some('/'),
        '{' | '}' => renderer == Renderer::Mdx,
        '\'' | '"' => renderer == Renderer::Rustdoc,
        '-' | '.' => renderer == Renderer::Rustdoc && (before == Some(c) || after == Some(c)),
        _ => false,
    }
}

/// Whether a code host would read the end of a text and what follows as a reference to a person, a team or an issue: `@team`, `#1`,
/// `GH-1`.
fn begins_reference(text: &str, after: Option<char>) -> bool {
    let stands_alone = |mark: &str| {
        let before = text.strip_suffix(mark).map(|rest| rest.chars().next_back());
        before.is_some_and(|c| !c.is_some_and(char::is_alphanumeric))
    };
    match after {
        Some('0'..='9') => text.ends_with('#') || ["@", "GH-", "gh-"].into_iter().any(stands_alone),
        Some(c) => c.is_alphanumeric() && stands_alone("@"),
        None => false,
    }
}

/// Formats text as code: in backticks if it is plain, else in a `<code>` element.
#[must_use]
pub fn escape_code(value: &str, renderer: Renderer) -> String {
    let odd = |c: char| matches!(c, '`' | '|' | '\\') || !matches!(c, ' '..='~') && is_invisible(c);
    // In a log, `##[` begins a command.
    if value.is_empty() || value.contains(odd) || value.contains("##") || value.trim() != value {
        format!("<code>{}</code>", escape_text(value, renderer))
    } else {
        format!("`{value}`")
    }
}

/// Formats a URL as a link. Anything else becomes escaped text.
pub(crate) fn format_link(address: &str, renderer: Renderer) -> String {
    let safe = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&*+,;=%".contains(c);
    let web = address.starts_with("https://") || address.starts_with("http://");
    if web && address.chars().all(safe) {
        match renderer {
            Renderer::Mdx => format!("[{}](<{address}>)", escape_text(address, renderer)),
            _ => format!("<{address}>"),
        }
    } else {
        escape_text(address, renderer)
    }
}

/// What begins a command anywhere in a line of a log: for GitHub Actions, Azure Pipelines and `TeamCity`.
const LOG_COMMANDS: [&str; 3] = ["##[", "##vso[", "##teamcity["];

/// Makes a text safe for a terminal and for the log of a CI system: characters as [`escape_invisible`] does, and a `#` or `:` with
/// which the log would read a command, such as `##[error]` anywhere or `::error::` at the start of a line.
///
/// ```
/// use error_tables_codegen::tools::escape::escape_log_text;
///
/// assert_eq!(escape_log_text("  ::error::x"), r"  \u{3a}:error::x");
/// assert_eq!(escape_log_text("see ##[error]x"), r"see \u{23}#[error]x");
/// assert_eq!(escape_log_text("## a::b"), "## a::b");
/// ```
#[must_use]
pub fn escape_log_text(text: &str) -> String {
    let mut out = escape_invisible(text);
    let blanks = out.len() - out.trim_start().len();
    if out.get(blanks..).is_some_and(|rest| rest.starts_with("::")) {
        out.replace_range(blanks..=blanks, r"\u{3a}");
    }
    if out.contains("##") {
        for command in LOG_COMMANDS {
            let escaped = format!(r"\u{{23}}{}", command.get(1..).unwrap_or_default());
            out = out.replace(command, &escaped);
        }
    }
    out
}

/// Makes the text of a JSON document safe as [`escape_log_text`] does, with escapes of JSON, so that a reader gets the same values.
///
/// ```
/// use error_tables_codegen::tools::escape::escape_json_text;
///
/// assert_eq!(escape_json_text("[\"##[error]\u{202e}\"]\n"), "[\"\\u0023#[error]\\u202e\"]\n");
/// ```
#[must_use]
pub fn escape_json_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        // Outside of strings, the only one of these is the line break.
        if is_invisible(c) && c != '\n' || c == '#' && rest.peek() == Some(&'#') {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Escapes control and formatting characters as `\u{…}`, so that the text stays on its line and keeps its direction.
#[must_use]
pub fn escape_invisible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_at_the_ends_survives_formatters() {
        assert_eq!(
            escape_text(" \u{a0}x\u{2003}", Renderer::Rustdoc),
            "&#32;\u{a0}x&#8195;"
        );
        assert_eq!(
            escape_code("x\u{a0}", Renderer::CommonMark),
            "<code>x&#160;</code>"
        );
        assert_eq!(escape_code("x\u{a0}y", Renderer::CommonMark), "`x\u{a0}y`");
    }

    #[test]
    fn code_hosts_find_no_references() {
        let cases = [
            ("ask @team/x", "ask @<!-- -->team/x"),
            (
                "see #1, GH-2 and a/b#3",
                "see #<!-- -->1, GH-<!-- -->2 and a/b#<!-- -->3",
            ),
            ("open www.example.com", "open www\\.example.com"),
            ("write to a@b.example", "write to a@b.example"),
            ("a # b, C# 8", "a # b, C# 8"),
        ];
        for (text, expected) in cases {
            assert_eq!(escape_text(text, Renderer::CommonMark), expected);
            assert!(!escape_text(text, Renderer::Rustdoc).contains("<!--"));
        }
    }

    /// What begins a list, a heading or a rule only does so at the start of a line.
    #[test]
    fn marks_are_escaped_where_they_mean_something() {
        let cases = [
            (
                "a * b ` [c] <d> & | ~ $ \\",
                "a \\* b \\` \\[c\\] \\<d\\> \\& \\| \\~ \\$ \\\\",
            ),
            ("# a\n+ b\n- c\n= d", "\\# a<br>\\+ b<br>\\- c<br>\\= d"),
            ("a # + - =", "a # + - ="),
            ("1. a", "1\\. a"),
            ("12) a", "12\\) a"),
            ("1.5 a", "1.5 a"),
            ("a 1. b", "a 1. b"),
            ("1.", "1\\."),
            ("a_b _c_ d_", "a_b \\_c\\_ d\\_"),
            ("http://a", "http\\://a"),
            ("a: b", "a: b"),
            ("{a} 'b' \"c\" -- ...", "{a} 'b' \"c\" -- ..."),
            ("a\u{202e}b", "a&#x202E;b"),
        ];
        for (text, expected) in cases {
            assert_eq!(
                escape_text(text, Renderer::CommonMark),
                expected,
                "{text:?}"
            );
        }
        let typographic = "{a} 'b' \"c\" -- ... a-b c.d http://e";
        assert_eq!(
            escape_text(typographic, Renderer::Rustdoc),
            "{a} \\'b\\' \\\"c\\\" \\-\\- \\.\\.\\. a-b c.d http://e"
        );
        assert_eq!(escape_text("{a}\nb", Renderer::Mdx), "\\{a\\}<br />b");
    }

    #[test]
    fn code_is_in_backticks_if_it_is_plain() {
        let cases = [
            ("A_B", "`A_B`"),
            ("a # b", "`a # b`"),
            ("é", "`é`"),
            ("", "<code></code>"),
            ("a`b", "<code>a\\`b</code>"),
            ("a|b", "<code>a\\|b</code>"),
            ("a\\b", "<code>a\\\\b</code>"),
            ("##[x", "<code>\\##\\[x</code>"),
            ("a\u{200b}", "<code>a&#x200B;</code>"),
            (" a", "<code>&#32;a</code>"),
        ];
        for (text, expected) in cases {
            assert_eq!(
                escape_code(text, Renderer::CommonMark),
                expected,
                "{text:?}"
            );
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        let link = |address: &str| format_link(address, Renderer::CommonMark);
        assert_eq!(
            link("https://a.example/b?c=d#e"),
            "<https://a.example/b?c=d#e>"
        );
        assert_eq!(link("http://a.example"), "<http://a.example>");
        assert_eq!(link("javascript:a"), "javascript:a");
        assert_eq!(link("https://a.example/<b"), "https\\://a.example/\\<b");
        assert_eq!(
            format_link("https://a.example", Renderer::Mdx),
            "[https\\://a.example](<https://a.example>)"
        );
    }

    #[test]
    fn a_log_obeys_no_text() {
        let cases = [
            ("::error::a", r"\u{3a}:error::a"),
            ("  ::error::a", r"  \u{3a}:error::a"),
            ("a ::error::", "a ::error::"),
            (":a", ":a"),
            ("a ##[error]b", r"a \u{23}#[error]b"),
            ("##vso[a", r"\u{23}#vso[a"),
            ("##teamcity[a", r"\u{23}#teamcity[a"),
            ("## a", "## a"),
            ("a\u{1b}[0m\nb\u{202e}", r"a\u{1b}[0m\u{a}b\u{202e}"),
        ];
        for (text, expected) in cases {
            assert_eq!(escape_log_text(text), expected, "{text:?}");
        }
    }
}
