// @generated from cliquify-connect by error-tables. Change the table and run cargo build.

//! The errors of the Cliquify Connect API, as documented at <https://oauth.cliquify.me/docs/error-responses>.
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

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::InternalError,
        Self::InvalidField,
        Self::InvalidHeaderValue,
        Self::PermissionDenied,
        Self::TooManyRequests,
        Self::NotFound,
        Self::BadRequestBody,
        Self::BadHttpMethod,
        Self::BadRequestParams,
        Self::BadQueryParams,
        Self::EndpointNotFound,
        Self::UnsupportedVersion,
        Self::InvalidAccessToken,
        Self::RevokedAccessToken,
        Self::MissingField,
        Self::MissingScope,
        Self::InvalidGrant,
        Self::InvalidRequest,
        Self::InvalidClient,
        Self::UnauthorizedClient,
        Self::UnsupportedGrantType,
        Self::InvalidScope,
        Self::InvalidBasicHeader,
        Self::InvalidFileFormat,
        Self::UnsupportedContentType,
        Self::RequestTooLarge,
        Self::AssetNotFound,
        Self::MaxLimitReached,
        Self::PermissionNotFound,
        Self::PermissionExists,
        Self::UnauthorizedUser,
        Self::UserNotFound,
        Self::MissingAccessToken,
        Self::ExpiredAccessToken,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InternalError => "InternalError",
            Self::InvalidField => "InvalidField",
            Self::InvalidHeaderValue => "InvalidHeaderValue",
            Self::PermissionDenied => "PermissionDenied",
            Self::TooManyRequests => "TooManyRequests",
            Self::NotFound => "NotFound",
            Self::BadRequestBody => "BadRequestBody",
            Self::BadHttpMethod => "BadHttpMethod",
            Self::BadRequestParams => "BadRequestParams",
            Self::BadQueryParams => "BadQueryParams",
            Self::EndpointNotFound => "EndpointNotFound",
            Self::UnsupportedVersion => "UnsupportedVersion",
            Self::InvalidAccessToken => "InvalidAccessToken",
            Self::RevokedAccessToken => "RevokedAccessToken",
            Self::MissingField => "MissingField",
            Self::MissingScope => "MissingScope",
            Self::InvalidGrant => "InvalidGrant",
            Self::InvalidRequest => "InvalidRequest",
            Self::InvalidClient => "InvalidClient",
            Self::UnauthorizedClient => "UnauthorizedClient",
            Self::UnsupportedGrantType => "UnsupportedGrantType",
            Self::InvalidScope => "InvalidScope",
            Self::InvalidBasicHeader => "InvalidBasicHeader",
            Self::InvalidFileFormat => "InvalidFileFormat",
            Self::UnsupportedContentType => "UnsupportedContentType",
            Self::RequestTooLarge => "RequestTooLarge",
            Self::AssetNotFound => "AssetNotFound",
            Self::MaxLimitReached => "MaxLimitReached",
            Self::PermissionNotFound => "PermissionNotFound",
            Self::PermissionExists => "PermissionExists",
            Self::UnauthorizedUser => "UnauthorizedUser",
            Self::UserNotFound => "UserNotFound",
            Self::MissingAccessToken => "MissingAccessToken",
            Self::ExpiredAccessToken => "ExpiredAccessToken",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InternalError => "internal_error",
            Self::InvalidField => "invalid_field",
            Self::InvalidHeaderValue => "invalid_header_value",
            Self::PermissionDenied => "permission_denied",
            Self::TooManyRequests => "too_many_requests",
            Self::NotFound => "not_found",
            Self::BadRequestBody => "bad_request_body",
            Self::BadHttpMethod => "bad_http_method",
            Self::BadRequestParams => "bad_request_params",
            Self::BadQueryParams => "bad_query_params",
            Self::EndpointNotFound => "endpoint_not_found",
            Self::UnsupportedVersion => "unsupported_version",
            Self::InvalidAccessToken => "invalid_access_token",
            Self::RevokedAccessToken => "revoked_access_token",
            Self::MissingField => "missing_field",
            Self::MissingScope => "missing_scope",
            Self::InvalidGrant => "invalid_grant",
            Self::InvalidRequest => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::InvalidScope => "invalid_scope",
            Self::InvalidBasicHeader => "invalid_basic_header",
            Self::InvalidFileFormat => "invalid_file_format",
            Self::UnsupportedContentType => "unsupported_content_type",
            Self::RequestTooLarge => "request_too_large",
            Self::AssetNotFound => "asset_not_found",
            Self::MaxLimitReached => "max_limit_reached",
            Self::PermissionNotFound => "permission_not_found",
            Self::PermissionExists => "permission_exists",
            Self::UnauthorizedUser => "unauthorized_user",
            Self::UserNotFound => "user_not_found",
            Self::MissingAccessToken => "missing_access_token",
            Self::ExpiredAccessToken => "expired_access_token",
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        None
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        None
    }

    /// What the documentation says the code means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::InternalError => Some("Unexpected server issue."),
            Self::InvalidField => Some("One or more fields contain invalid data."),
            Self::PermissionDenied => Some("User lacks access to the resource."),
            Self::TooManyRequests => Some("Rate limit exceeded."),
            Self::NotFound => Some("Resource doesn't exist or is inaccessible."),
            Self::BadRequestBody => Some("Malformed or invalid request body."),
            Self::InvalidAccessToken => {
                Some("Access token is malformed, expired, or invalid.")
            }
            Self::MissingScope => Some("Required scope not granted during auth."),
            Self::MissingAccessToken => {
                Some("No Bearer token provided in the Authorization header.")
            }
            Self::ExpiredAccessToken => {
                Some("Access token has expired (tokens are valid for 30 days).")
            }
            _ => None,
        }
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
        match self {
            Self::InternalError => Some("Retry after delay."),
            Self::InvalidField => Some("Refer to API docs for correct field formats."),
            Self::PermissionDenied => Some("Notify the user or check permission scopes."),
            Self::TooManyRequests => {
                Some("Implement exponential backoff and retry strategy.")
            }
            Self::NotFound => {
                Some("Confirm ID and user access. Resource may have been deleted.")
            }
            Self::BadRequestBody => Some("Check JSON format and required fields."),
            Self::InvalidAccessToken => {
                Some(
                    "Ensure token format is correct. Request a new token using your client credentials.",
                )
            }
            Self::MissingScope => {
                Some("Update OAuth request to include missing scope and re-authorize.")
            }
            Self::MissingAccessToken => {
                Some(
                    "Include Authorization: Bearer YOUR_ACCESS_TOKEN in the request header.",
                )
            }
            Self::ExpiredAccessToken => {
                Some(
                    "Request a new token via POST /oauth/access-token with your client credentials.",
                )
            }
            _ => None,
        }
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        match self {
            Self::InternalError => Some(Retry::Later),
            Self::TooManyRequests => Some(Retry::Later),
            _ => None,
        }
    }

    /// The column `listed`: yes or no; `None` where the cell is blank.
    #[must_use]
    pub const fn listed(self) -> Option<bool> {
        match self {
            Self::InternalError => Some(true),
            Self::InvalidField => Some(true),
            Self::InvalidHeaderValue => Some(true),
            Self::PermissionDenied => Some(true),
            Self::TooManyRequests => Some(true),
            Self::NotFound => Some(true),
            Self::BadRequestBody => Some(true),
            Self::BadHttpMethod => Some(true),
            Self::BadRequestParams => Some(true),
            Self::BadQueryParams => Some(true),
            Self::EndpointNotFound => Some(true),
            Self::UnsupportedVersion => Some(true),
            Self::InvalidAccessToken => Some(true),
            Self::RevokedAccessToken => Some(true),
            Self::MissingField => Some(true),
            Self::MissingScope => Some(true),
            Self::InvalidGrant => Some(true),
            Self::InvalidRequest => Some(true),
            Self::InvalidClient => Some(true),
            Self::UnauthorizedClient => Some(true),
            Self::UnsupportedGrantType => Some(true),
            Self::InvalidScope => Some(true),
            Self::InvalidBasicHeader => Some(true),
            Self::InvalidFileFormat => Some(true),
            Self::UnsupportedContentType => Some(true),
            Self::RequestTooLarge => Some(true),
            Self::AssetNotFound => Some(true),
            Self::MaxLimitReached => Some(true),
            Self::PermissionNotFound => Some(true),
            Self::PermissionExists => Some(true),
            Self::UnauthorizedUser => Some(true),
            Self::UserNotFound => Some(true),
            Self::MissingAccessToken => Some(false),
            Self::ExpiredAccessToken => Some(false),
        }
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

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_text(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}
