//! Rust names: variants from codes, modules from folders, accessors from columns.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Why a word cannot be a Rust name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has no letter or digit.
    Empty,
    /// It has a character outside ASCII.
    NotAscii,
    /// It begins with a digit.
    LeadingDigit,
    /// It is a keyword.
    Keyword,
    /// The generated code uses the name itself.
    Taken,
    /// It is not in `UpperCamelCase`.
    NotUpperCamelCase,
    /// It is not in `SCREAMING_SNAKE_CASE`.
    NotScreamingSnakeCase,
}

impl Refusal {
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Refusal::Empty => "it has no letter or digit",
            Refusal::NotAscii => "it has a character outside ASCII",
            Refusal::LeadingDigit => "a Rust name cannot begin with a digit",
            Refusal::Keyword => "it is a Rust keyword",
            Refusal::Taken => "the generated code uses this name itself",
            Refusal::NotScreamingSnakeCase => {
                "a constant is written in capital letters, digits and underscores"
            }
            Refusal::NotUpperCamelCase => {
                "a variant is written in letters and digits, in UpperCamelCase"
            }
        }
    }
}

/// The variant for a code or a phrase: `NotFound` for `NOT_FOUND`.
///
/// # Errors
/// [`Refusal`] if the word makes no valid name.
pub fn variant_name(word: &str) -> Result<String, Refusal> {
    if !word.is_ascii() {
        return Err(Refusal::NotAscii);
    }
    let name = word.to_upper_camel_case();
    check_variant(&name).map(|()| name)
}

/// Checks that a word can be a variant without any change.
pub(crate) fn check_variant(name: &str) -> Result<(), Refusal> {
    match name.bytes().next() {
        None => Err(Refusal::Empty),
        _ if !name.is_ascii() => Err(Refusal::NotAscii),
        Some(b'0'..=b'9') => Err(Refusal::LeadingDigit),
        _ if name == "Self" => Err(Refusal::Keyword),
        // `ErrorCode::ALL` is the list of all variants.
        _ if name == "ALL" => Err(Refusal::Taken),
        Some(b'A'..=b'Z') if name.bytes().all(|b| b.is_ascii_alphanumeric()) => Ok(()),
        _ => Err(Refusal::NotUpperCamelCase),
    }
}

/// What generated modules call by these names: their own types, those of the runtime, and what Rust's prelude declares.
const TAKEN_TYPES: [&str; 50] = [
    "AsRef",
    "Borrow",
    "Box",
    "Clone",
    "CodeError",
    "CodeRange",
    "Copy",
    "Cow",
    "Debug",
    "Default",
    "Display",
    "DocumentedError",
    "Drop",
    "Duration",
    "Eq",
    "Err",
    "ErrorCode",
    "ErrorMessage",
    "ErrorReply",
    "ErrorResponse",
    "ErrorUrl",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Operation",
    "Option",
    "Ord",
    "ParseCodeError",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Retry",
    "Send",
    "Sized",
    "Some",
    "Status",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Vec",
];

/// Whether a word can be the name of a type in a generated module: in upper camel case, and not used there for anything else.
pub(crate) fn is_type_name(name: &str) -> bool {
    // A single letter is a generic parameter.
    name.len() > 1 && check_variant(name).is_ok() && !TAKEN_TYPES.contains(&name)
}

/// Checks that a word can be an associated constant of the enum.
pub(crate) fn check_constant(name: &str) -> Result<(), Refusal> {
    let is_allowed = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    match name.bytes().next() {
        None => Err(Refusal::Empty),
        Some(b'0'..=b'9') => Err(Refusal::LeadingDigit),
        _ if ["ALL", "API", "LOCALES"].contains(&name) => Err(Refusal::Taken),
        Some(b'A'..=b'Z') if name.bytes().all(is_allowed) => Ok(()),
        _ => Err(Refusal::NotScreamingSnakeCase),
    }
}

/// The module of a folder: `amove_web` for `amove-web`. `None` if the folder's name makes no valid module.
pub(crate) fn module_name(folder: &str) -> Option<String> {
    let name = folder.replace('-', "_");
    let clean = name
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    (clean && name.starts_with(|c: char| c.is_ascii_lowercase()) && is_not_keyword(&name))
        .then_some(name)
}

/// Whether the generated code has a module of this name itself, or cargo or Windows treats a file of this name specially.
pub(crate) fn is_reserved_module(module: &str) -> bool {
    const RESERVED: [&str; 10] = [
        "runtime",
        "lookup",
        "coding",
        "template",
        "wire",
        "http_response",
        "axum_response",
        "lib",
        "main",
        "bin",
    ];
    RESERVED.contains(&module) || is_device_name(module)
}

/// Whether Windows takes a file of this name for a device, in any case and whatever follows a period.
#[must_use]
pub fn is_device_name(file: &str) -> bool {
    let stem = file.split('.').next().unwrap_or_default();
    let stem = stem.to_ascii_lowercase();
    let is_port = |port: &str| {
        let digit = stem.strip_prefix(port);
        digit.is_some_and(|digit| matches!(digit.as_bytes(), [b'0'..=b'9']))
    };
    matches!(stem.as_str(), "aux" | "con" | "nul" | "prn") || is_port("com") || is_port("lpt")
}

/// Whether a word is letters, digits and underscores, and does not begin with a digit.
pub(crate) fn is_identifier(name: &str) -> bool {
    name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && name.starts_with(|c: char| !c.is_ascii_digit())
        && name != "_"
}

/// Whether a word is a lower-case Rust name and not a keyword.
pub(crate) fn is_accessor(name: &str) -> bool {
    is_identifier(name) && name.to_snake_case() == name && is_not_keyword(name)
}

/// Whether `api.toml` may declare a column of this name.
#[must_use]
pub fn is_column_name(name: &str) -> bool {
    is_accessor(name) && !RESERVED_ACCESSORS.contains(&name)
}

/// Whether a word is not a keyword of any edition: `gen` is one since 2024.
fn is_not_keyword(name: &str) -> bool {
    name != "gen" && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// Names that a declared column cannot have, since the generated type has such a method already.
pub(crate) const RESERVED_ACCESSORS: [&str; 35] = [
    "message_in",
    "operations",
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
