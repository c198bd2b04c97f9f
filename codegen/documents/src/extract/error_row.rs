//! The result of an extraction: rows of error tables, and what could not be read with certainty.

use std::borrow::Cow;

use crate::vocabulary::column_role::Role;

/// A row of an error table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorRow {
    /// The code as it is sent on the wire; for a status, its number.
    pub code: String,
    /// The HTTP status, if the document names one.
    pub status: Option<u16>,
    /// The name of the code as written.
    pub name: String,
    /// The message that the API sends.
    pub message: String,
    /// The description of the code.
    pub meaning: String,
    /// What a caller should do.
    pub remedy: String,
    /// What the document says about retrying.
    pub retry: String,
    /// The version that introduced the code.
    pub since: String,
    /// The texts of columns without a role, each with the name of its column.
    pub others: Vec<(String, String)>,
    /// Where cells ran together: every way to split them into code and text.
    pub splits: Vec<(String, String)>,
    /// The line of the row.
    pub line: u32,
    /// The index of the table in the document.
    pub table: usize,
    /// The rows that were read: indices of tables, and of rows in them.
    pub sources: Vec<(usize, usize)>,
}

impl ErrorRow {
    /// The text of a column.
    #[must_use]
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

    /// A mutable reference to the text of a column; `None` for the code and the status.
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

    /// Adds the text of a column without a role. A second text for one column gets a column of its own.
    pub(crate) fn add_other(&mut self, column: &str, text: &str) {
        let texts = self.others.iter().filter(|(known, _)| known == column);
        let number = texts.filter(|(_, known)| !known.is_empty()).count() + 1;
        let column = match number {
            1 => column.to_owned(),
            number => format!("{column}_{number}"),
        };
        self.others.retain(|(known, _)| *known != column);
        self.others.push((column, text.to_owned()));
    }

    /// Fills the blank columns from another row for the same code.
    pub fn fill_blanks(&mut self, other: &Self) {
        self.status = self.status.or(other.status);
        for role in Role::ALL {
            if let Some(slot) = self.text_mut(role).filter(|slot| slot.is_empty()) {
                *slot = other.get(role).into_owned();
            }
        }
        for (column, text) in &other.others {
            match self.others.iter_mut().find(|(known, _)| known == column) {
                Some((_, known)) if known.is_empty() => known.clone_from(text),
                Some(_) => {}
                None => self.others.push((column.clone(), text.clone())),
            }
        }
        self.sources.extend(&other.sources);
    }
}

/// A place that could be read in more than one way, or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ambiguity {
    /// The line in the document.
    pub line: u32,
    /// What is ambiguous, and what was done about it.
    pub text: String,
    /// The possible readings. The first one was chosen.
    pub choices: Vec<String>,
}
