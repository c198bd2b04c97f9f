//! `[keys]`: a further key that tells rows with the same code apart.

use crate::body::{Kind, Member};
use crate::column::CODE_COLUMNS;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::name;
use crate::source::Spanned;
use crate::spanned_toml::TomlTable;
use crate::wire_code::{CodeType, parse_code_type};

/// A further key of the rows, such as a subcode: a column, an accessor and, if `at` is given, a member of the body.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Key {
    /// The name of the column and of the accessor.
    pub name: Spanned<String>,
    /// The type of its values.
    pub kind: CodeType,
    /// JSON pointer to the member of the body that carries it.
    pub at: Option<Spanned<String>>,
}

impl Key {
    /// The member of the body that carries the key.
    pub(crate) fn member(&self) -> Option<Member> {
        let kind = match self.kind {
            CodeType::String => Kind::String,
            _ => Kind::Integer,
        };
        Some(Member::optional(self.name.clone(), self.at.clone()?, kind))
    }
}

/// Reads `[keys]`.
pub(crate) fn read_key(table: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Key> {
    let span = table.span;
    let mut entries = table.entries().into_iter();
    let Some((name, entry)) = entries.next() else {
        let help = "name the key: subcode = { type = \"u32\", at = \"/error/subcode\" }";
        diagnostics.add(DiagnosticKind::ValueInvalid, span, "no key", help);
        return None;
    };
    for (other, _) in entries {
        let message = format!("`{}` is a second key", other.value);
        let help = "remove it: a code and one further key identify a row";
        diagnostics.add(DiagnosticKind::ValueInvalid, other.span, message, help);
    }
    if !name::is_column_name(&name.value) || CODE_COLUMNS.contains(&name.value.as_str()) {
        let message = format!("`{}` cannot be the name of a key", name.value);
        let help = "write a lower-case Rust name that the generated type does not use itself";
        diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
    }
    let mut keys = entry.table(&name.value, diagnostics)?;
    let kind = keys.string("type", diagnostics);
    let kind = kind.map_or(Some(CodeType::String), |kind| {
        parse_code_type(&kind, diagnostics)
    });
    let at = crate::body::read_pointer(&mut keys, "at", diagnostics);
    keys.finish(diagnostics);
    if kind == Some(CodeType::U64) && at.is_some() {
        let message = "a JSON number does not carry every `u64`";
        let help = "write type = \"u32\", or \"i64\", or \"string\" if the API sends a string";
        diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
    }
    Some(Key {
        name,
        kind: kind?,
        at,
    })
}
