//! The roles that a column can have in a table of errors.

/// The role of a column in a table of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The code.
    Code,
    /// The HTTP status.
    Status,
    /// A name for the code.
    Name,
    /// The message that the API sends.
    Message,
    /// The description of the code.
    Meaning,
    /// What a caller should do.
    Remedy,
    /// Whether to retry.
    Retry,
    /// The version that introduced the code.
    Since,
}

impl Role {
    /// Every role, in the order of the columns of `codes.csv`.
    pub const ALL: [Self; 8] = [
        Self::Code,
        Self::Name,
        Self::Status,
        Self::Message,
        Self::Meaning,
        Self::Remedy,
        Self::Retry,
        Self::Since,
    ];

    /// The name of the column in `codes.csv`.
    #[must_use]
    pub fn column(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Status => "status",
            Self::Name => "name",
            Self::Message => "message",
            Self::Meaning => "meaning",
            Self::Remedy => "remedy",
            Self::Retry => "retry",
            Self::Since => "since",
        }
    }

    /// The role with a column name.
    #[must_use]
    pub fn from_column(column: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.column() == column)
    }
}
