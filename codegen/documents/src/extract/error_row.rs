//! The result of an extraction: rows of error tables, and what could not be read with certainty.

use std::borrow::Cow;

use crate::vocabulary::column_role::Role;

/// A row of the page, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorRow {
    /// The code, as it is on the wire.
    pub code: String,
    /// The HTTP status, where the page gives one.
    pub status: Option<u16>,
    /// The words beside the code, as the page writes them.
    pub name: String,
    /// What the API says.
    pub message: String,
    /// What the page says the code means.
    pub meaning: String,
    /// What the reader should do.
    pub remedy: String,
    /// What the page says about trying again.
    pub retry: String,
    /// Since when.
    pub since: String,
    /// Columns that `--map` gave other names.
    pub others: Vec<(String, String)>,
    /// Where cells ran together: the other ways to part them, as code and text.
    pub splits: Vec<(String, String)>,
    /// The line on the page.
    pub line: u32,
    /// The table on the page.
    pub table: usize,
}

impl ErrorRow {
    /// The text of a role.
    pub fn get(&self, role: Role) -> Cow<'_, str> {
        Cow::Borrowed(match role {
            Role::Code => &self.code,
            Role::Status => {
                let status = self.status.map(|status| status.to_string());
                return Cow::Owned(status.unwrap_or_default());
            }
            Role::Name => &self.name,
            Role::Message => &self.message,
            Role::Meaning => &self.meaning,
            Role::Remedy => &self.remedy,
            Role::Retry => &self.retry,
            Role::Since => &self.since,
        })
    }

    /// The text of a role, for changes; `None` for the code and the status.
    pub fn text_mut(&mut self, role: Role) -> Option<&mut String> {
        Some(match role {
            Role::Name => &mut self.name,
            Role::Message => &mut self.message,
            Role::Meaning => &mut self.meaning,
            Role::Remedy => &mut self.remedy,
            Role::Retry => &mut self.retry,
            Role::Since => &mut self.since,
            Role::Code | Role::Status => return None,
        })
    }

    /// Takes over what is missing here and there.
    pub fn fill_blanks(&mut self, other: &Self) {
        self.status = self.status.or(other.status);
        for role in Role::ALL {
            if let Some(slot) = self.text_mut(role).filter(|slot| slot.is_empty()) {
                *slot = other.get(role).into_owned();
            }
        }
        for (column, text) in &other.others {
            if !self.others.iter().any(|(known, _)| known == column) {
                self.others.push((column.clone(), text.clone()));
            }
        }
    }
}

/// Something on the page that could not be read with certainty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ambiguity {
    /// The line on the page.
    pub line: u32,
    /// What is in ambiguity.
    pub text: String,
    /// The ways to read it; the first was taken.
    pub choices: Vec<String>,
}
