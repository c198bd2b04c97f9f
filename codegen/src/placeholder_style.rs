//! How an API writes the placeholders in its messages.

use crate::error::suggest_similar;
use crate::name::is_identifier;

/// The type of a value in a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParameterType {
    /// Any text.
    #[default]
    Text,
    /// `true` or `false`.
    Bool,
    /// An integer of this Rust type, in decimal.
    Integer(&'static str),
}

impl ParameterType {
    /// The names that a placeholder can give after a colon.
    pub(crate) const NAMES: [&'static str; 10] = [
        "string", "bool", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64",
    ];

    /// The type with a name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let known = Self::NAMES.into_iter().find(|known| *known == name)?;
        Some(match known {
            "string" => ParameterType::Text,
            "bool" => ParameterType::Bool,
            integer => ParameterType::Integer(integer),
        })
    }

    /// As a placeholder writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ParameterType::Text => "string",
            ParameterType::Bool => "bool",
            ParameterType::Integer(name) => name,
        }
    }
}

/// How the placeholders of an API's messages are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlaceholderStyle {
    /// `{name}`.
    #[default]
    Braces,
    /// `%s`, `%d`, `%1$s`, `%1`, `%(name)s`, `%{name}`.
    Percent,
    /// `{{name}}`.
    DoubleBraces,
    /// `${name}`.
    Dollar,
    /// `:name`.
    Colon,
    /// `<name>`.
    Angle,
    /// Messages have no placeholders: every text is sent as it is.
    None,
}

/// A piece of a message as it is written.
pub(crate) enum Piece<'a> {
    /// Text: as it is written, and as it is sent.
    Text { written: &'a str, sent: &'a str },
    /// A placeholder; `written` is without its type.
    Placeholder {
        written: String,
        name: String,
        kind: Option<ParameterType>,
    },
}

/// What is at the beginning of a text, and its length.
type Token<'a> = Option<(usize, Piece<'a>)>;

/// What is wrong, and what to do about it.
type Problem = (String, String);

impl PlaceholderStyle {
    /// Every style.
    pub const ALL: [PlaceholderStyle; 7] = [
        PlaceholderStyle::Braces,
        PlaceholderStyle::Percent,
        PlaceholderStyle::DoubleBraces,
        PlaceholderStyle::Dollar,
        PlaceholderStyle::Colon,
        PlaceholderStyle::Angle,
        PlaceholderStyle::None,
    ];

    /// As `api.toml` writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            PlaceholderStyle::Braces => "{}",
            PlaceholderStyle::Percent => "%",
            PlaceholderStyle::DoubleBraces => "{{}}",
            PlaceholderStyle::Dollar => "${}",
            PlaceholderStyle::Colon => ":name",
            PlaceholderStyle::Angle => "<>",
            PlaceholderStyle::None => "none",
        }
    }

    /// Splits a message into texts and placeholders, each with its byte offset.
    pub(crate) fn split(
        self,
        text: &str,
    ) -> Result<Vec<(usize, Piece<'_>)>, (usize, String, String)> {
        let mut pieces = Vec::new();
        let mut positional = 0;
        let (mut plain, mut at) = (0, 0);
        let as_text = |from: usize, to: usize| {
            let text = text.get(from..to).unwrap_or_default();
            (
                from,
                Piece::Text {
                    written: text,
                    sent: text,
                },
            )
        };
        while let Some(next) = text.get(at..).and_then(|rest| rest.find(self.openers())) {
            at += next;
            let rest = text.get(at..).unwrap_or_default();
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let found = match self {
                PlaceholderStyle::Braces => read_braces(rest),
                PlaceholderStyle::Percent => read_percent(rest, &mut positional),
                PlaceholderStyle::DoubleBraces => read_enclosed(rest, "{{", "}}", "{{{{"),
                PlaceholderStyle::Dollar => read_enclosed(rest, "${", "}", "$${"),
                PlaceholderStyle::Angle => read_angle(rest),
                PlaceholderStyle::Colon => Ok(read_colon(rest, before)),
                PlaceholderStyle::None => Ok(None),
            };
            match found.map_err(|(message, help)| (at, message, help))? {
                Some((length, piece)) => {
                    if plain < at {
                        pieces.push(as_text(plain, at));
                    }
                    pieces.push((at, piece));
                    at += length;
                    plain = at;
                }
                None => at += 1,
            }
        }
        if plain < text.len() {
            pieces.push(as_text(plain, text.len()));
        }
        Ok(pieces)
    }

    /// The characters at which a placeholder or an escaped character may begin. All of them are ASCII.
    fn openers(self) -> &'static [char] {
        match self {
            PlaceholderStyle::Braces => &['{', '}'],
            PlaceholderStyle::Percent => &['%'],
            PlaceholderStyle::DoubleBraces => &['{'],
            PlaceholderStyle::Dollar => &['$'],
            PlaceholderStyle::Colon => &[':'],
            PlaceholderStyle::Angle => &['<'],
            PlaceholderStyle::None => &[],
        }
    }
}

const DOUBLE: &str =
    "write `{{` or `}}` for a literal brace, or set [codes] placeholders in api.toml";

/// `{name}`, `{{` or `}}`. Any other brace is an error.
fn read_braces(rest: &str) -> Result<Token<'_>, Problem> {
    for brace in ["{{", "}}"] {
        if rest.starts_with(brace) {
            return Ok(escaped(rest, 2, 1));
        }
    }
    if rest.starts_with('}') {
        return Err((
            "a closing brace without an opening one".into(),
            DOUBLE.into(),
        ));
    }
    let Some(end) = rest.find('}') else {
        return Err(("a placeholder that is never closed".into(), DOUBLE.into()));
    };
    let inside = rest.get(1..end).unwrap_or_default();
    let (name, kind) = read_name(inside, ("{{", "{"))?;
    Ok(Some(placeholder(
        end + 1,
        format!("{{{name}}}"),
        name,
        kind,
    )))
}

/// A placeholder between two delimiters; `literal` stands for the first of them.
fn read_enclosed<'a>(
    rest: &'a str,
    open: &str,
    close: &str,
    literal: &str,
) -> Result<Token<'a>, Problem> {
    if rest.starts_with(literal) {
        return Ok(escaped(rest, literal.len(), open.len()));
    }
    let Some(inside) = rest.strip_prefix(open) else {
        return Ok(None);
    };
    let Some((inside, _)) = inside.split_once(close) else {
        let message = "a placeholder that is never closed".into();
        return Err((message, format!("write `{literal}` for a literal `{open}`")));
    };
    let (name, kind) = read_name(inside.trim(), (literal, open))?;
    let spaces = inside.len() - inside.trim_start().len();
    let (before, after) = (
        inside.get(..spaces).unwrap_or_default(),
        inside.get(inside.trim_end().len()..).unwrap_or_default(),
    );
    Ok(Some(placeholder(
        open.len() + inside.len() + close.len(),
        format!("{open}{before}{name}{after}{close}"),
        name,
        kind,
    )))
}

/// `<name>` or `<<`. A `<` that is not followed by a letter, or never closed, is text.
fn read_angle(rest: &str) -> Result<Token<'_>, Problem> {
    if rest.starts_with("<<") {
        return Ok(escaped(rest, 2, 1));
    }
    let inside = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
    let Some((inside, _)) = inside else {
        return Ok(None);
    };
    if !inside.starts_with(|c: char| c.is_alphabetic() || c == '_') || inside.contains('<') {
        return Ok(None);
    }
    let (name, kind) = read_name(inside, ("<<", "<"))?;
    Ok(Some(placeholder(
        inside.len() + 2,
        format!("<{name}>"),
        name,
        kind,
    )))
}

/// `:name` at the start of a word, or `::name` for the text `:name`.
fn read_colon(rest: &str, before: Option<char>) -> Token<'_> {
    if before.is_some_and(|before| before.is_alphanumeric() || matches!(before, '_' | ':')) {
        return None;
    }
    let word = |text: &str| {
        let length = text
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .unwrap_or(text.len());
        let word = text.get(..length).unwrap_or_default().to_string();
        is_identifier(&word).then_some(word)
    };
    if let Some(literal) = rest.strip_prefix("::") {
        word(literal)?;
        return escaped(rest, 2, 1);
    }
    let name = word(rest.get(1..)?)?;
    Some(placeholder(name.len() + 1, format!(":{name}"), name, None))
}

/// A conversion of `printf`, a number as in Windows or Java messages, a name as in Python or Ruby, or `%%`.
fn read_percent<'a>(rest: &'a str, positional: &mut usize) -> Result<Token<'a>, Problem> {
    const HELP: &str = "write a conversion such as `%s`, `%d`, `%1$s`, `%1` or `%(name)s`, or `%%` for a literal percent sign";
    let after = rest.get(1..).unwrap_or_default();
    let written = |length: usize| rest.get(..length).unwrap_or_default().to_string();
    if after.starts_with('%') {
        return Ok(escaped(rest, 2, 1));
    }
    for (open, close) in [('(', ')'), ('{', '}')] {
        let Some(inside) = after.strip_prefix(open) else {
            continue;
        };
        let Some((inside, behind)) = inside.split_once(close) else {
            return Err(("a placeholder that is never closed".into(), HELP.into()));
        };
        let (name, kind) = read_name(inside, ("%%", "%"))?;
        if open == '{' {
            let text = format!("%{{{name}}}");
            return Ok(Some(placeholder(inside.len() + 3, text, name, kind)));
        }
        let Some((length, plain, conversion)) = read_conversion(behind) else {
            let message = format!("the placeholder `{name}` has no conversion");
            return Err((message, HELP.into()));
        };
        let length = inside.len() + 3 + length;
        let kind = conversion_type(conversion).filter(|_| plain);
        return Ok(Some(placeholder(length, written(length), name, kind)));
    }
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let number = after.get(..digits).unwrap_or_default();
    let behind = after.get(digits..).unwrap_or_default();
    if digits > 0 && !number.starts_with('0') {
        let name = format!("arg{number}");
        if let Some(conversion) = behind.strip_prefix('$') {
            let Some((length, plain, conversion)) = read_conversion(conversion) else {
                return Err((format!("`%{number}$` has no conversion"), HELP.into()));
            };
            let length = 2 + digits + length;
            let kind = conversion_type(conversion).filter(|_| plain);
            return Ok(Some(placeholder(length, written(length), name, kind)));
        }
        if let Some((format, _)) = behind.strip_prefix('!').and_then(|f| f.split_once('!')) {
            let length = 3 + digits + format.len();
            return Ok(Some(placeholder(
                length,
                written(length),
                name,
                conversion_type_of(format),
            )));
        }
        let is_width = read_conversion(after).is_some_and(|(length, ..)| {
            let next = after.get(length..).and_then(|rest| rest.chars().next());
            next.is_none_or(|next| !next.is_alphanumeric())
        });
        if !is_width {
            return Ok(Some(placeholder(
                1 + digits,
                written(1 + digits),
                name,
                None,
            )));
        }
    }
    if let Some((length, plain, conversion)) = read_conversion(after) {
        *positional += 1;
        let kind = conversion_type(conversion).filter(|_| plain);
        let name = format!("arg{positional}");
        return Ok(Some(placeholder(
            1 + length,
            written(1 + length),
            name,
            kind,
        )));
    }
    match after.chars().next() {
        Some(letter) if letter.is_ascii_alphabetic() => {
            Err((format!("`%{letter}` is not a placeholder"), HELP.into()))
        }
        _ => Ok(None),
    }
}

/// Flags, width, precision and length, and the letter after them: the length of all, whether there is nothing but the letter, and
/// the letter.
fn read_conversion(text: &str) -> Option<(usize, bool, char)> {
    let bytes = text.as_bytes();
    let skip = |mut at: usize, set: &[u8]| {
        while bytes.get(at).is_some_and(|byte| set.contains(byte)) {
            at += 1;
        }
        at
    };
    let at = skip(0, b"-+#0'");
    let at = skip(at, b"0123456789");
    let at = match bytes.get(at) {
        Some(b'.') => skip(at + 1, b"0123456789"),
        _ => at,
    };
    let formatted = at > 0;
    let at = skip(at, b"hlLqjzt");
    let letter = char::from(*bytes.get(at)?);
    "diouxXeEfFgGaAcspSvqTtUw@"
        .contains(letter)
        .then_some((at + 1, !formatted, letter))
}

/// The type of a value that a conversion writes in decimal without any padding.
fn conversion_type(letter: char) -> Option<ParameterType> {
    match letter {
        'd' | 'i' => Some(ParameterType::Integer("i64")),
        'u' => Some(ParameterType::Integer("u64")),
        _ => None,
    }
}

/// The same for what is between the exclamation marks of `%1!d!`.
fn conversion_type_of(format: &str) -> Option<ParameterType> {
    let (length, plain, letter) = read_conversion(format)?;
    conversion_type(letter).filter(|_| plain && length == format.len())
}

/// The name and the type of a placeholder, from what is between its delimiters.
fn read_name(
    inside: &str,
    (escaped, literal): (&str, &str),
) -> Result<(String, Option<ParameterType>), Problem> {
    let (name, kind) = match inside.split_once(':') {
        Some((name, kind)) if is_identifier(name.trim()) => (name.trim(), Some(kind.trim())),
        _ => (inside, None),
    };
    if name.is_empty() {
        let help = "name the value, as in `{member}`";
        return Err(("a placeholder without a name".into(), help.into()));
    }
    if !is_identifier(name) {
        let message = format!("`{name}` cannot be the name of a placeholder");
        let help = format!(
            "write letters, digits and underscores, not beginning with a digit; write `{escaped}` for a literal `{literal}`"
        );
        return Err((message, help));
    }
    let Some(kind) = kind else {
        return Ok((name.to_string(), None));
    };
    let Some(known) = ParameterType::from_name(kind) else {
        let message = format!("`{kind}` is not the type of a placeholder");
        let help = suggest_similar(kind, &ParameterType::NAMES, "type");
        return Err((message, help));
    };
    Ok((name.to_string(), Some(known)))
}

/// An escaped character: the first `written` bytes stand for the last `sent` of them.
fn escaped(rest: &str, written: usize, sent: usize) -> Token<'_> {
    let text = rest.get(..written)?;
    let piece = Piece::Text {
        written: text,
        sent: text.get(written - sent..)?,
    };
    Some((written, piece))
}

fn placeholder<'a>(
    length: usize,
    written: String,
    name: String,
    kind: Option<ParameterType>,
) -> (usize, Piece<'a>) {
    let piece = Piece::Placeholder {
        written,
        name,
        kind,
    };
    (length, piece)
}
