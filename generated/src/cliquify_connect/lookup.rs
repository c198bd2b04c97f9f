// @generated from cliquify-connect by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The row with this code, as a slice of the list of all rows.
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        let rows = find(code).and_then(|row| ErrorCode::ALL.get(row as usize..));
        rows.and_then(|rows| rows.get(..1)).unwrap_or(&[])
    }
    /// The row with this code.
    pub(crate) fn from_code(code: &[u8]) -> Option<ErrorCode> {
        find(code)
    }
    /// Computes the slot of the only code that this can be, and compares the two.
    fn find(code: &[u8]) -> Option<ErrorCode> {
        let (first, last) = (code.first_chunk::<9>()?, code.last_chunk::<9>()?);
        let key = u64::from_le_bytes(*last.last_chunk()?)
            .wrapping_mul(0xe220a8397b1dcdaf)
            .wrapping_add(u64::from_le_bytes(*first.first_chunk()?));
        let slot = (key.wrapping_mul(0x73115ee624bb9609) >> 58) as usize;
        let row = *SLOTS.get(slot)?;
        let index = row as usize;
        if *LENGTHS.get(index)? as usize != code.len() {
            return None;
        }
        let start = *STARTS.get(index)? as usize;
        let text = CODES.as_bytes().get(start..start.wrapping_add(code.len()))?;
        if code == text { Some(row) } else { None }
    }
    /// The row in each slot. A free slot holds the first row.
    static SLOTS: [ErrorCode; 64] = {
        use super::super::ErrorCode::*;
        [
            InternalError, InternalError, PermissionNotFound, InvalidField, MaxLimitReached,
            TooManyRequests, InvalidBasicHeader, InternalError, InternalError, InternalError,
            InternalError, MissingScope, EndpointNotFound, InternalError, InternalError,
            InternalError, ExpiredAccessToken, InternalError, InternalError, InternalError,
            InternalError, InvalidGrant, InternalError, InternalError, InternalError,
            UnauthorizedUser, UnsupportedGrantType, RevokedAccessToken, InvalidScope, InternalError,
            InvalidAccessToken, InternalError, InvalidClient, InvalidRequest, InternalError,
            InternalError, BadRequestBody, InternalError, InternalError, UnauthorizedClient,
            AssetNotFound, BadQueryParams, InternalError, InternalError, InvalidHeaderValue,
            PermissionExists, RequestTooLarge, InternalError, UnsupportedVersion, BadHttpMethod,
            MissingField, BadRequestParams, InternalError, PermissionDenied, UserNotFound,
            InternalError, InternalError, InternalError, InvalidFileFormat, UnsupportedContentType,
            InternalError, NotFound, InternalError, MissingAccessToken,
        ]
    };
    /// The codes, one after the other.
    static CODES: &str = concat!(
        "internal_error", "invalid_field", "invalid_header_value", "permission_denied",
        "too_many_requests", "not_found", "bad_request_body", "bad_http_method",
        "bad_request_params", "bad_query_params", "endpoint_not_found",
        "unsupported_version", "invalid_access_token", "revoked_access_token",
        "missing_field", "missing_scope", "invalid_grant", "invalid_request",
        "invalid_client", "unauthorized_client", "unsupported_grant_type",
        "invalid_scope", "invalid_basic_header", "invalid_file_format",
        "unsupported_content_type", "request_too_large", "asset_not_found",
        "max_limit_reached", "permission_not_found", "permission_exists",
        "unauthorized_user", "user_not_found", "missing_access_token",
        "expired_access_token"
    );
    /// Where each code begins in `CODES`.
    static STARTS: [u16; 34] = [
        0, 14, 27, 47, 64, 81, 90, 106, 121, 139, 155, 173, 192, 212, 232, 245, 258, 271, 286, 300,
        319, 341, 354, 374, 393, 417, 434, 449, 466, 486, 503, 520, 534, 554,
    ];
    /// The length of each code.
    static LENGTHS: [u8; 34] = [
        14, 13, 20, 17, 17, 9, 16, 15, 18, 16, 18, 19, 20, 20, 13, 13, 13, 15, 14, 19, 22, 13, 20,
        19, 24, 17, 15, 17, 20, 17, 17, 14, 20, 20,
    ];
}
