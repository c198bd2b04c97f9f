//! Names in Rust: variants from codes, modules from folders, accessors from columns.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Why a word cannot be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is left of it.
    Empty,
    /// A letter outside ASCII.
    NotAscii,
    /// A digit at its beginning.
    LeadingDigit,
    /// A keyword of Rust.
    Keyword,
    /// A name that the generated code has itself.
    Taken,
    /// No variant as it stands.
    NotCamel,
    /// No constant as it stands.
    NotShouting,
}

impl Refusal {
    pub(crate) fn why(self) -> &'static str {
        match self {
            Refusal::Empty => "no letter or digit is left",
            Refusal::NotAscii => "Rust names here are ASCII",
            Refusal::LeadingDigit => "a Rust name cannot begin with a digit",
            Refusal::Keyword => "it is a Rust keyword",
            Refusal::Taken => "the generated code needs that name itself",
            Refusal::NotShouting => "a constant is capital letters, digits and underscores",
            Refusal::NotCamel => "a variant is letters and digits in UpperCamelCase",
        }
    }
}

/// The variant that a code or a phrase makes: `NotFound` of `NOT_FOUND`.
///
/// # Errors
/// Why it makes none.
pub fn variant_name(word: &str) -> Result<String, Refusal> {
    if !word.is_ascii() {
        return Err(Refusal::NotAscii);
    }
    let name = camel(word);
    check_variant(&name).map(|()| name)
}

/// What heck makes of a word. Most codes are capitals and underscores, which need no search for humps.
fn camel(word: &str) -> String {
    let shouted = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    if !word.bytes().all(shouted) {
        return word.to_upper_camel_case();
    }
    let mut name = String::with_capacity(word.len());
    let mut first = true;
    for c in word.chars() {
        if c != '_' {
            name.push(if first { c } else { c.to_ascii_lowercase() });
        }
        first = c == '_';
    }
    name
}

/// Whether a word can be a variant as it stands.
pub(crate) fn check_variant(name: &str) -> Result<(), Refusal> {
    match name.bytes().next() {
        None => Err(Refusal::Empty),
        _ if !name.is_ascii() => Err(Refusal::NotAscii),
        Some(b'0'..=b'9') => Err(Refusal::LeadingDigit),
        _ if name == "Self" => Err(Refusal::Keyword),
        // `ErrorCode::ALL` is the list of all variants.
        _ if name == "ALL" => Err(Refusal::Taken),
        Some(b'A'..=b'Z') if name.bytes().all(|b| b.is_ascii_alphanumeric()) => Ok(()),
        _ => Err(Refusal::NotCamel),
    }
}

/// Whether a word can be a constant beside the variants.
pub(crate) fn check_constant(name: &str) -> Result<(), Refusal> {
    let shouting = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    match name.bytes().next() {
        None => Err(Refusal::Empty),
        Some(b'0'..=b'9') => Err(Refusal::LeadingDigit),
        _ if name == "ALL" || name == "API" => Err(Refusal::Taken),
        Some(b'A'..=b'Z') if name.bytes().all(shouting) => Ok(()),
        _ => Err(Refusal::NotShouting),
    }
}

/// The module of a folder, `amove_web` for `amove-web`; `None` where the folder's name makes none.
pub(crate) fn module_name(folder: &str) -> Option<String> {
    let name = folder.replace('-', "_");
    let clean = name
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    (clean && name.starts_with(|c: char| c.is_ascii_lowercase()) && is_free(&name)).then_some(name)
}

/// Whether the generated code has a module of that name itself, or cargo takes a file of that name for something else.
pub(crate) fn is_reserved_module(module: &str) -> bool {
    [
        "runtime", "lookup", "coding", "template", "wire", "lib", "main", "bin",
    ]
    .contains(&module)
}

/// Letters, digits and underscores, not beginning with a digit.
pub(crate) fn is_identifier(name: &str) -> bool {
    name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && name.starts_with(|c: char| !c.is_ascii_digit())
        && name != "_"
}

/// A lower-case Rust name that is no keyword.
pub(crate) fn is_accessor(name: &str) -> bool {
    is_identifier(name) && name.to_snake_case() == name && is_free(name)
}

/// No keyword of any edition: `gen` is one from 2024 on.
fn is_free(name: &str) -> bool {
    name != "gen" && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// What a column cannot be called, since the generated type has it already.
pub(crate) const RESERVED_ACCESSORS: [&str; 33] = [
    "all",
    "name",
    "code",
    "status",
    "message",
    "meaning",
    "remedy",
    "retry",
    "since",
    "deprecated",
    "removed",
    "replaced_by",
    "aliases",
    "synonyms",
    "from_code",
    "from_code_and_status",
    "candidates",
    "api",
    "fmt",
    "clone",
    "eq",
    "ne",
    "cmp",
    "partial_cmp",
    "hash",
    "from",
    "into",
    "try_from",
    "try_into",
    "from_str",
    "to_string",
    "description",
    "source",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_named_as_heck_names_them() {
        let letters = ['A', 'B', 'Z', '_', '1', '9'];
        let mut words = vec![String::new()];
        for from in 0..1555 {
            let Some(word) = words.get(from).cloned() else {
                break;
            };
            words.extend(letters.map(|letter| format!("{word}{letter}")));
        }
        assert_eq!(words.len(), 1 + 1555 * 6);
        for word in words {
            assert_eq!(camel(&word), word.to_upper_camel_case(), "{word}");
        }
    }
}
