// @generated from pluralkit by error-tables. Change the table and run cargo build.

//! The errors of the PluralKit API, as documented at <https://pluralkit.me/api/errors>.
#![allow(
    deprecated,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::match_same_arms,
    clippy::too_many_lines,
    clippy::upper_case_acronyms,
    rustdoc::bare_urls
)]

use super::{CodeError, DocumentedError, ParseCodeError, Retry};
use core::fmt;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic)]
mod lookup;

#[rustfmt::skip]
mod message;
pub use message::ErrorMessage;

#[cfg(feature = "json")]
#[rustfmt::skip]
mod wire;

#[cfg(feature = "json")]
pub use wire::*;

/// An error code of the PluralKit API.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `Internal server error, try again later`
    ///
    /// Retry: later.
    ///
    /// Code `0`, status 500, see <https://pluralkit.me/api/errors>.
    InternalServerError,
    /// `Invalid JSON, or invalid request format (check error key in the response body)`
    ///
    /// Code `0`, status 400, see <https://pluralkit.me/api/errors>.
    InvalidRequest,
    /// `Missing or invalid Authorization header`
    ///
    /// Code `0`, status 401, see <https://pluralkit.me/api/errors>.
    InvalidAuthorization,
    /// `Your access to the API is blocked - please contact us in the support server`
    ///
    /// Code `0`, status 403, see <https://pluralkit.me/api/errors>.
    AccessBlocked,
    /// `System not found.`
    ///
    /// Code `20001`, status 404, see <https://pluralkit.me/api/errors>.
    SystemNotFound,
    /// `Member not found.`
    ///
    /// Code `20002`, status 404, see <https://pluralkit.me/api/errors>.
    MemberNotFound,
    /// `Member '{memberRef}' not found.`
    ///
    /// Code `20003`, status 404, see <https://pluralkit.me/api/errors>.
    MemberRefNotFound,
    /// `Group not found.`
    ///
    /// Code `20004`, status 404, see <https://pluralkit.me/api/errors>.
    GroupNotFound,
    /// `Group '{groupRef}' not found.`
    ///
    /// Code `20005`, status 404, see <https://pluralkit.me/api/errors>.
    GroupRefNotFound,
    /// `Message not found.`
    ///
    /// Code `20006`, status 404, see <https://pluralkit.me/api/errors>.
    MessageNotFound,
    /// `Switch not found.`
    ///
    /// Code `20007`, status 404, see <https://pluralkit.me/api/errors>.
    SwitchNotFound,
    /// `Switch not found, switch associated with different system, or unauthorized to view front history.`
    ///
    /// Code `20008`, status 404, see <https://pluralkit.me/api/errors>.
    SwitchInaccessible,
    /// `No system guild settings found for target guild.`
    ///
    /// Code `20009`, status 404, see <https://pluralkit.me/api/errors>.
    SystemGuildSettingsNotFound,
    /// `No member guild settings found for target guild.`
    ///
    /// Code `20010`, status 404, see <https://pluralkit.me/api/errors>.
    MemberGuildSettingsNotFound,
    /// `Unauthorized to view member list`
    ///
    /// Code `30001`, status 403, see <https://pluralkit.me/api/errors>.
    UnauthorizedMemberList,
    /// `Unauthorized to view group list`
    ///
    /// Code `30002`, status 403, see <https://pluralkit.me/api/errors>.
    UnauthorizedGroupList,
    /// `Unauthorized to view group member list`
    ///
    /// Code `30003`, status 403, see <https://pluralkit.me/api/errors>.
    UnauthorizedGroupMemberList,
    /// `Unauthorized to view current fronters.`
    ///
    /// Code `30004`, status 403, see <https://pluralkit.me/api/errors>.
    UnauthorizedCurrentFronters,
    /// `Unauthorized to view front history.`
    ///
    /// Code `30005`, status 403, see <https://pluralkit.me/api/errors>.
    UnauthorizedFrontHistory,
    /// `Target member is not part of your system.`
    ///
    /// Code `30006`, status 403, see <https://pluralkit.me/api/errors>.
    MemberNotInSystem,
    /// `Target group is not part of your system.`
    ///
    /// Code `30007`, status 403, see <https://pluralkit.me/api/errors>.
    GroupNotInSystem,
    /// `Member '{memberRef}' is not part of your system.`
    ///
    /// Code `30008`, status 403, see <https://pluralkit.me/api/errors>.
    MemberRefNotInSystem,
    /// `Group '{groupRef}' is not part of your system.`
    ///
    /// Code `30009`, status 403, see <https://pluralkit.me/api/errors>.
    GroupRefNotInSystem,
    /// `Error parsing JSON model (check errors key for details)`
    ///
    /// Code `40001`, status 400, see <https://pluralkit.me/api/errors>.
    InvalidModel,
    /// `Missing autoproxy member for member-mode autoproxy.`
    ///
    /// Code `40002`, status 400, see <https://pluralkit.me/api/errors>.
    MissingAutoproxyMember,
    /// `Duplicate members in member list.`
    ///
    /// Code `40003`, status 400, see <https://pluralkit.me/api/errors>.
    DuplicateMembers,
    /// `Member list identical to current fronter list.`
    ///
    /// Code `40004`, status 400, see <https://pluralkit.me/api/errors>.
    IdenticalMemberList,
    /// `Switch with provided timestamp already exists.`
    ///
    /// Code `40005`, status 400, see <https://pluralkit.me/api/errors>.
    DuplicateSwitchTimestamp,
    /// `Invalid switch ID.`
    ///
    /// Code `40006`, status 400, see <https://pluralkit.me/api/errors>.
    InvalidSwitchId,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::InternalServerError,
        Self::InvalidRequest,
        Self::InvalidAuthorization,
        Self::AccessBlocked,
        Self::SystemNotFound,
        Self::MemberNotFound,
        Self::MemberRefNotFound,
        Self::GroupNotFound,
        Self::GroupRefNotFound,
        Self::MessageNotFound,
        Self::SwitchNotFound,
        Self::SwitchInaccessible,
        Self::SystemGuildSettingsNotFound,
        Self::MemberGuildSettingsNotFound,
        Self::UnauthorizedMemberList,
        Self::UnauthorizedGroupList,
        Self::UnauthorizedGroupMemberList,
        Self::UnauthorizedCurrentFronters,
        Self::UnauthorizedFrontHistory,
        Self::MemberNotInSystem,
        Self::GroupNotInSystem,
        Self::MemberRefNotInSystem,
        Self::GroupRefNotInSystem,
        Self::InvalidModel,
        Self::MissingAutoproxyMember,
        Self::DuplicateMembers,
        Self::IdenticalMemberList,
        Self::DuplicateSwitchTimestamp,
        Self::InvalidSwitchId,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InternalServerError => "InternalServerError",
            Self::InvalidRequest => "InvalidRequest",
            Self::InvalidAuthorization => "InvalidAuthorization",
            Self::AccessBlocked => "AccessBlocked",
            Self::SystemNotFound => "SystemNotFound",
            Self::MemberNotFound => "MemberNotFound",
            Self::MemberRefNotFound => "MemberRefNotFound",
            Self::GroupNotFound => "GroupNotFound",
            Self::GroupRefNotFound => "GroupRefNotFound",
            Self::MessageNotFound => "MessageNotFound",
            Self::SwitchNotFound => "SwitchNotFound",
            Self::SwitchInaccessible => "SwitchInaccessible",
            Self::SystemGuildSettingsNotFound => "SystemGuildSettingsNotFound",
            Self::MemberGuildSettingsNotFound => "MemberGuildSettingsNotFound",
            Self::UnauthorizedMemberList => "UnauthorizedMemberList",
            Self::UnauthorizedGroupList => "UnauthorizedGroupList",
            Self::UnauthorizedGroupMemberList => "UnauthorizedGroupMemberList",
            Self::UnauthorizedCurrentFronters => "UnauthorizedCurrentFronters",
            Self::UnauthorizedFrontHistory => "UnauthorizedFrontHistory",
            Self::MemberNotInSystem => "MemberNotInSystem",
            Self::GroupNotInSystem => "GroupNotInSystem",
            Self::MemberRefNotInSystem => "MemberRefNotInSystem",
            Self::GroupRefNotInSystem => "GroupRefNotInSystem",
            Self::InvalidModel => "InvalidModel",
            Self::MissingAutoproxyMember => "MissingAutoproxyMember",
            Self::DuplicateMembers => "DuplicateMembers",
            Self::IdenticalMemberList => "IdenticalMemberList",
            Self::DuplicateSwitchTimestamp => "DuplicateSwitchTimestamp",
            Self::InvalidSwitchId => "InvalidSwitchId",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> u32 {
        match self {
            Self::InternalServerError => 0,
            Self::InvalidRequest => 0,
            Self::InvalidAuthorization => 0,
            Self::AccessBlocked => 0,
            Self::SystemNotFound => 20001,
            Self::MemberNotFound => 20002,
            Self::MemberRefNotFound => 20003,
            Self::GroupNotFound => 20004,
            Self::GroupRefNotFound => 20005,
            Self::MessageNotFound => 20006,
            Self::SwitchNotFound => 20007,
            Self::SwitchInaccessible => 20008,
            Self::SystemGuildSettingsNotFound => 20009,
            Self::MemberGuildSettingsNotFound => 20010,
            Self::UnauthorizedMemberList => 30001,
            Self::UnauthorizedGroupList => 30002,
            Self::UnauthorizedGroupMemberList => 30003,
            Self::UnauthorizedCurrentFronters => 30004,
            Self::UnauthorizedFrontHistory => 30005,
            Self::MemberNotInSystem => 30006,
            Self::GroupNotInSystem => 30007,
            Self::MemberRefNotInSystem => 30008,
            Self::GroupRefNotInSystem => 30009,
            Self::InvalidModel => 40001,
            Self::MissingAutoproxyMember => 40002,
            Self::DuplicateMembers => 40003,
            Self::IdenticalMemberList => 40004,
            Self::DuplicateSwitchTimestamp => 40005,
            Self::InvalidSwitchId => 40006,
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::InternalServerError => Some(500),
            Self::InvalidRequest => Some(400),
            Self::InvalidAuthorization => Some(401),
            Self::AccessBlocked => Some(403),
            Self::SystemNotFound => Some(404),
            Self::MemberNotFound => Some(404),
            Self::MemberRefNotFound => Some(404),
            Self::GroupNotFound => Some(404),
            Self::GroupRefNotFound => Some(404),
            Self::MessageNotFound => Some(404),
            Self::SwitchNotFound => Some(404),
            Self::SwitchInaccessible => Some(404),
            Self::SystemGuildSettingsNotFound => Some(404),
            Self::MemberGuildSettingsNotFound => Some(404),
            Self::UnauthorizedMemberList => Some(403),
            Self::UnauthorizedGroupList => Some(403),
            Self::UnauthorizedGroupMemberList => Some(403),
            Self::UnauthorizedCurrentFronters => Some(403),
            Self::UnauthorizedFrontHistory => Some(403),
            Self::MemberNotInSystem => Some(403),
            Self::GroupNotInSystem => Some(403),
            Self::MemberRefNotInSystem => Some(403),
            Self::GroupRefNotInSystem => Some(403),
            Self::InvalidModel => Some(400),
            Self::MissingAutoproxyMember => Some(400),
            Self::DuplicateMembers => Some(400),
            Self::IdenticalMemberList => Some(400),
            Self::DuplicateSwitchTimestamp => Some(400),
            Self::InvalidSwitchId => Some(400),
        }
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::InternalServerError => Some("Internal server error, try again later"),
            Self::InvalidRequest => {
                Some(
                    "Invalid JSON, or invalid request format (check error key in the response body)",
                )
            }
            Self::InvalidAuthorization => Some("Missing or invalid Authorization header"),
            Self::AccessBlocked => {
                Some(
                    "Your access to the API is blocked - please contact us in the support server",
                )
            }
            Self::SystemNotFound => Some("System not found."),
            Self::MemberNotFound => Some("Member not found."),
            Self::MemberRefNotFound => Some("Member '{memberRef}' not found."),
            Self::GroupNotFound => Some("Group not found."),
            Self::GroupRefNotFound => Some("Group '{groupRef}' not found."),
            Self::MessageNotFound => Some("Message not found."),
            Self::SwitchNotFound => Some("Switch not found."),
            Self::SwitchInaccessible => {
                Some(
                    "Switch not found, switch associated with different system, or unauthorized to view front history.",
                )
            }
            Self::SystemGuildSettingsNotFound => {
                Some("No system guild settings found for target guild.")
            }
            Self::MemberGuildSettingsNotFound => {
                Some("No member guild settings found for target guild.")
            }
            Self::UnauthorizedMemberList => Some("Unauthorized to view member list"),
            Self::UnauthorizedGroupList => Some("Unauthorized to view group list"),
            Self::UnauthorizedGroupMemberList => {
                Some("Unauthorized to view group member list")
            }
            Self::UnauthorizedCurrentFronters => {
                Some("Unauthorized to view current fronters.")
            }
            Self::UnauthorizedFrontHistory => Some("Unauthorized to view front history."),
            Self::MemberNotInSystem => Some("Target member is not part of your system."),
            Self::GroupNotInSystem => Some("Target group is not part of your system."),
            Self::MemberRefNotInSystem => {
                Some("Member '{memberRef}' is not part of your system.")
            }
            Self::GroupRefNotInSystem => {
                Some("Group '{groupRef}' is not part of your system.")
            }
            Self::InvalidModel => {
                Some("Error parsing JSON model (check errors key for details)")
            }
            Self::MissingAutoproxyMember => {
                Some("Missing autoproxy member for member-mode autoproxy.")
            }
            Self::DuplicateMembers => Some("Duplicate members in member list."),
            Self::IdenticalMemberList => {
                Some("Member list identical to current fronter list.")
            }
            Self::DuplicateSwitchTimestamp => {
                Some("Switch with provided timestamp already exists.")
            }
            Self::InvalidSwitchId => Some("Invalid switch ID."),
        }
    }

    /// What the documentation says the code means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        None
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
        None
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        match self {
            Self::InternalServerError => Some(Retry::Later),
            _ => None,
        }
    }
}

impl ErrorCode {
    /// The one row with this code; `None` if there is none, or more than one.
    #[must_use]
    pub fn from_code(code: u32) -> Option<Self> {
        lookup::codes::from_code(code)
    }

    /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
    /// documented.
    #[must_use]
    pub fn from_code_and_status(code: u32, status: u16) -> Option<Self> {
        let rows = Self::candidates(code);
        let known = rows.iter().any(|row| row.status() == Some(status));
        let wanted = known.then_some(status);
        let mut rows = rows.iter().filter(|row| row.status() == wanted);
        match (rows.next(), rows.next()) {
            (Some(only), None) => Some(*only),
            _ => None,
        }
    }

    /// Every row with this code, in table order.
    #[must_use]
    pub fn candidates(code: u32) -> &'static [Self] {
        lookup::codes::candidates(code)
    }
}

/// The rows whose messages have placeholders.
const INCOMPLETE: [usize; 4] = [6, 8, 21, 22];

impl ErrorCode {
    /// The message as it is sent; `None` if none is documented, or if it has placeholders.
    fn complete_message(self) -> Option<&'static str> {
        if INCOMPLETE.contains(&(self as usize)) {
            return None;
        }
        self.message()
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The message, if it has no placeholders; else the meaning; else the code and the name. For people: it is not the inverse of parsing.
///
/// A message with placeholders is not shown, since it would reach a log or a response unfilled.
/// [`ErrorCode::message`] returns it, and an [`ErrorMessage`] shows it with its values.
impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.complete_message().or(self.meaning()) {
            Some(text) => f.pad(text),
            None => write!(f, "{} {}", self.code(), self.name()),
        }
    }
}

impl core::error::Error for ErrorCode {}

impl TryFrom<u32> for ErrorCode {
    type Error = CodeError<u32>;

    fn try_from(code: u32) -> Result<Self, CodeError<u32>> {
        match Self::candidates(code) {
            [only] => Ok(*only),
            [] => Err(CodeError::Unknown(code)),
            _ => Err(CodeError::Ambiguous(code)),
        }
    }
}

/// Reads a code as it is on the wire.
impl core::str::FromStr for ErrorCode {
    type Err = ParseCodeError;

    fn from_str(text: &str) -> Result<Self, ParseCodeError> {
        let code = text.parse().map_err(|_| ParseCodeError)?;
        Self::from_code(code).ok_or(ParseCodeError)
    }
}

impl DocumentedError for ErrorCode {
    type Code = u32;
    const API: &'static str = "pluralkit";
    const ALL: &'static [Self] = ErrorCode::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn code(self) -> u32 {
        self.code()
    }

    fn status(self) -> Option<u16> {
        self.status()
    }

    fn message(self) -> Option<&'static str> {
        self.message()
    }

    fn meaning(self) -> Option<&'static str> {
        self.meaning()
    }

    fn remedy(self) -> Option<&'static str> {
        self.remedy()
    }

    fn retry(self) -> Option<Retry> {
        self.retry()
    }
}

/// The code on the wire.
///
/// A code alone may be that of several rows, so that there is no `Deserialize`. `Known<ErrorCode>` has it: it keeps such a
/// code, and `from_code_and_status` finds the row if the status is known.
#[cfg(feature = "serde")]
impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.code())
    }
}

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_number(number: i128) -> Option<Self> {
        Self::from_code(number.try_into().ok()?)
    }
}
