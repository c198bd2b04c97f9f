// @generated from cliquify-connect by error-tables. Change the table and run cargo build.

//! The errors of the Cliquify Connect API, as documented at <https://oauth.cliquify.me/docs/error-responses>.
#![allow(
    deprecated,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::upper_case_acronyms,
    rustdoc::bare_urls
)]

use super::{CodeError, DocumentedError, ParseCodeError, Retry};
use core::fmt;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic)]
mod lookup;

#[cfg(feature = "json")]
#[rustfmt::skip]
mod wire;

#[cfg(feature = "json")]
pub use wire::*;

/// An error code of the Cliquify Connect API.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// Unexpected server issue.
    ///
    /// What to do: Retry after delay.
    ///
    /// Retry: later.
    ///
    /// Code `internal_error`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InternalError,
    /// One or more fields contain invalid data.
    ///
    /// What to do: Refer to API docs for correct field formats.
    ///
    /// Code `invalid_field`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InvalidField,
    /// `invalid_header_value`: the documentation gives no more than the code.
    ///
    /// Code `invalid_header_value`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InvalidHeaderValue,
    /// User lacks access to the resource.
    ///
    /// What to do: Notify the user or check permission scopes.
    ///
    /// Code `permission_denied`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    PermissionDenied,
    /// Rate limit exceeded.
    ///
    /// What to do: Implement exponential backoff and retry strategy.
    ///
    /// Retry: later.
    ///
    /// Code `too_many_requests`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    TooManyRequests,
    /// Resource doesn\'t exist or is inaccessible.
    ///
    /// What to do: Confirm ID and user access. Resource may have been deleted.
    ///
    /// Code `not_found`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    NotFound,
    /// Malformed or invalid request body.
    ///
    /// What to do: Check JSON format and required fields.
    ///
    /// Code `bad_request_body`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    BadRequestBody,
    /// `bad_http_method`: the documentation gives no more than the code.
    ///
    /// Code `bad_http_method`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    BadHttpMethod,
    /// `bad_request_params`: the documentation gives no more than the code.
    ///
    /// Code `bad_request_params`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    BadRequestParams,
    /// `bad_query_params`: the documentation gives no more than the code.
    ///
    /// Code `bad_query_params`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    BadQueryParams,
    /// `endpoint_not_found`: the documentation gives no more than the code.
    ///
    /// Code `endpoint_not_found`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    EndpointNotFound,
    /// `unsupported_version`: the documentation gives no more than the code.
    ///
    /// Code `unsupported_version`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    UnsupportedVersion,
    /// Access token is malformed, expired, or invalid.
    ///
    /// What to do: Ensure token format is correct. Request a new token using your client credentials.
    ///
    /// Code `invalid_access_token`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InvalidAccessToken,
    /// `revoked_access_token`: the documentation gives no more than the code.
    ///
    /// Code `revoked_access_token`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    RevokedAccessToken,
    /// `missing_field`: the documentation gives no more than the code.
    ///
    /// Code `missing_field`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    MissingField,
    /// Required scope not granted during auth.
    ///
    /// What to do: Update OAuth request to include missing scope and re-authorize.
    ///
    /// Code `missing_scope`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    MissingScope,
    /// `invalid_grant`: the documentation gives no more than the code.
    ///
    /// Code `invalid_grant`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InvalidGrant,
    /// `invalid_request`: the documentation gives no more than the code.
    ///
    /// Code `invalid_request`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InvalidRequest,
    /// `invalid_client`: the documentation gives no more than the code.
    ///
    /// Code `invalid_client`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InvalidClient,
    /// `unauthorized_client`: the documentation gives no more than the code.
    ///
    /// Code `unauthorized_client`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    UnauthorizedClient,
    /// `unsupported_grant_type`: the documentation gives no more than the code.
    ///
    /// Code `unsupported_grant_type`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    UnsupportedGrantType,
    /// `invalid_scope`: the documentation gives no more than the code.
    ///
    /// Code `invalid_scope`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InvalidScope,
    /// `invalid_basic_header`: the documentation gives no more than the code.
    ///
    /// Code `invalid_basic_header`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InvalidBasicHeader,
    /// `invalid_file_format`: the documentation gives no more than the code.
    ///
    /// Code `invalid_file_format`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    InvalidFileFormat,
    /// `unsupported_content_type`: the documentation gives no more than the code.
    ///
    /// Code `unsupported_content_type`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    UnsupportedContentType,
    /// `request_too_large`: the documentation gives no more than the code.
    ///
    /// Code `request_too_large`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    RequestTooLarge,
    /// `asset_not_found`: the documentation gives no more than the code.
    ///
    /// Code `asset_not_found`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    AssetNotFound,
    /// `max_limit_reached`: the documentation gives no more than the code.
    ///
    /// Code `max_limit_reached`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    MaxLimitReached,
    /// `permission_not_found`: the documentation gives no more than the code.
    ///
    /// Code `permission_not_found`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    PermissionNotFound,
    /// `permission_exists`: the documentation gives no more than the code.
    ///
    /// Code `permission_exists`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    PermissionExists,
    /// `unauthorized_user`: the documentation gives no more than the code.
    ///
    /// Code `unauthorized_user`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    UnauthorizedUser,
    /// `user_not_found`: the documentation gives no more than the code.
    ///
    /// Code `user_not_found`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    UserNotFound,
    /// No Bearer token provided in the Authorization header.
    ///
    /// What to do: Include Authorization: Bearer YOUR_ACCESS_TOKEN in the request header.
    ///
    /// Code `missing_access_token`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    MissingAccessToken,
    /// Access token has expired (tokens are valid for 30 days).
    ///
    /// What to do: Request a new token via POST /oauth/access-token with your client credentials.
    ///
    /// Code `expired_access_token`, status not documented, see <https://oauth.cliquify.me/docs/error-responses>.
    ExpiredAccessToken,
}

impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = lookup::codes::ALL;

    /// The variant's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        lookup::codes::name(self as usize)
    }

    /// The code on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        lookup::codes::code(self as usize)
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        lookup::codes::status(self as usize)
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub fn message(self) -> Option<&'static str> {
        lookup::codes::message(self as usize)
    }

    /// What the documentation says the code means.
    #[must_use]
    pub fn meaning(self) -> Option<&'static str> {
        lookup::codes::meaning(self as usize)
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub fn remedy(self) -> Option<&'static str> {
        lookup::codes::remedy(self as usize)
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        lookup::codes::retry(self as usize)
    }

    /// The column `listed`: yes or no; `None` where the cell is blank.
    #[must_use]
    pub fn listed(self) -> Option<bool> {
        lookup::codes::column_listed(self as usize)
    }
}

impl ErrorCode {
    /// The one row with this code; `None` if there is none, or more than one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        lookup::codes::from_code(code.as_bytes())
    }

    /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
    /// documented.
    #[must_use]
    pub fn from_code_and_status(code: &str, status: u16) -> Option<Self> {
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
    pub fn candidates(code: &str) -> &'static [Self] {
        lookup::codes::candidates(code.as_bytes())
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The message with its placeholders as written; else the meaning; else the code. For people: it is not the inverse
/// of parsing.
impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message().or(self.meaning()) {
            Some(text) => f.pad(text),
            None => fmt::Display::fmt(&self.code(), f),
        }
    }
}

impl core::error::Error for ErrorCode {}

impl<'a> TryFrom<&'a str> for ErrorCode {
    type Error = CodeError<&'a str>;

    fn try_from(code: &'a str) -> Result<Self, CodeError<&'a str>> {
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
        Self::from_code(text).ok_or(ParseCodeError)
    }
}

impl DocumentedError for ErrorCode {
    type Code = &'static str;
    const API: &'static str = "cliquify-connect";
    const ALL: &'static [Self] = ErrorCode::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn code(self) -> &'static str {
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
#[cfg(feature = "serde")]
impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// From the code on the wire.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let known = super::coding::Word(Self::from_code);
        from.deserialize_str(known)
    }
}
