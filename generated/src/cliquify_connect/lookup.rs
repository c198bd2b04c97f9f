// @generated from error-tables/cliquify-connect by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 34] = [
        ErrorCode::InternalError,
        ErrorCode::InvalidField,
        ErrorCode::InvalidHeaderValue,
        ErrorCode::PermissionDenied,
        ErrorCode::TooManyRequests,
        ErrorCode::NotFound,
        ErrorCode::BadRequestBody,
        ErrorCode::BadHttpMethod,
        ErrorCode::BadRequestParams,
        ErrorCode::BadQueryParams,
        ErrorCode::EndpointNotFound,
        ErrorCode::UnsupportedVersion,
        ErrorCode::InvalidAccessToken,
        ErrorCode::RevokedAccessToken,
        ErrorCode::MissingField,
        ErrorCode::MissingScope,
        ErrorCode::InvalidGrant,
        ErrorCode::InvalidRequest,
        ErrorCode::InvalidClient,
        ErrorCode::UnauthorizedClient,
        ErrorCode::UnsupportedGrantType,
        ErrorCode::InvalidScope,
        ErrorCode::InvalidBasicHeader,
        ErrorCode::InvalidFileFormat,
        ErrorCode::UnsupportedContentType,
        ErrorCode::RequestTooLarge,
        ErrorCode::AssetNotFound,
        ErrorCode::MaxLimitReached,
        ErrorCode::PermissionNotFound,
        ErrorCode::PermissionExists,
        ErrorCode::UnauthorizedUser,
        ErrorCode::UserNotFound,
        ErrorCode::MissingAccessToken,
        ErrorCode::ExpiredAccessToken,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 34] = [
            "InternalError",
            "InvalidField",
            "InvalidHeaderValue",
            "PermissionDenied",
            "TooManyRequests",
            "NotFound",
            "BadRequestBody",
            "BadHttpMethod",
            "BadRequestParams",
            "BadQueryParams",
            "EndpointNotFound",
            "UnsupportedVersion",
            "InvalidAccessToken",
            "RevokedAccessToken",
            "MissingField",
            "MissingScope",
            "InvalidGrant",
            "InvalidRequest",
            "InvalidClient",
            "UnauthorizedClient",
            "UnsupportedGrantType",
            "InvalidScope",
            "InvalidBasicHeader",
            "InvalidFileFormat",
            "UnsupportedContentType",
            "RequestTooLarge",
            "AssetNotFound",
            "MaxLimitReached",
            "PermissionNotFound",
            "PermissionExists",
            "UnauthorizedUser",
            "UserNotFound",
            "MissingAccessToken",
            "ExpiredAccessToken",
        ];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> &'static str {
        static CELLS: [&str; 34] = [
            "internal_error",
            "invalid_field",
            "invalid_header_value",
            "permission_denied",
            "too_many_requests",
            "not_found",
            "bad_request_body",
            "bad_http_method",
            "bad_request_params",
            "bad_query_params",
            "endpoint_not_found",
            "unsupported_version",
            "invalid_access_token",
            "revoked_access_token",
            "missing_field",
            "missing_scope",
            "invalid_grant",
            "invalid_request",
            "invalid_client",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope",
            "invalid_basic_header",
            "invalid_file_format",
            "unsupported_content_type",
            "request_too_large",
            "asset_not_found",
            "max_limit_reached",
            "permission_not_found",
            "permission_exists",
            "unauthorized_user",
            "user_not_found",
            "missing_access_token",
            "expired_access_token",
        ];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 34] = [
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0,
        ];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 34] = [
            "Unexpected server issue.",
            "One or more fields contain invalid data.",
            "",
            "User lacks access to the resource.",
            "Rate limit exceeded.",
            "Resource doesn't exist or is inaccessible.",
            "Malformed or invalid request body.",
            "",
            "",
            "",
            "",
            "",
            "Access token is malformed, expired, or invalid.",
            "",
            "",
            "Required scope not granted during auth.",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "No Bearer token provided in the Authorization header.",
            "Access token has expired (tokens are valid for 30 days).",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 34] = [
            "Retry after delay.",
            "Refer to API docs for correct field formats.",
            "",
            "Notify the user or check permission scopes.",
            "Implement exponential backoff and retry strategy.",
            "Confirm ID and user access. Resource may have been deleted.",
            "Check JSON format and required fields.",
            "",
            "",
            "",
            "",
            "",
            "Ensure token format is correct. Request a new token using your client credentials.",
            "",
            "",
            "Update OAuth request to include missing scope and re-authorize.",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "Include Authorization: Bearer YOUR_ACCESS_TOKEN in the request header.",
            "Request a new token via POST /oauth/access-token with your client credentials.",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 34] = [
            Some(Retry::Later),
            None,
            None,
            None,
            Some(Retry::Later),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        ];
        CELLS[index]
    }
    pub(crate) fn listed(index: usize) -> Option<bool> {
        static CELLS: [Option<bool>; 34] = [
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(false),
            Some(false),
        ];
        CELLS[index]
    }
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match code {
            "asset_not_found" => const { &[ALL[26]] }
            "bad_http_method" => const { &[ALL[7]] }
            "bad_query_params" => const { &[ALL[9]] }
            "bad_request_body" => const { &[ALL[6]] }
            "bad_request_params" => const { &[ALL[8]] }
            "endpoint_not_found" => const { &[ALL[10]] }
            "expired_access_token" => const { &[ALL[33]] }
            "internal_error" => const { &[ALL[0]] }
            "invalid_access_token" => const { &[ALL[12]] }
            "invalid_basic_header" => const { &[ALL[22]] }
            "invalid_client" => const { &[ALL[18]] }
            "invalid_field" => const { &[ALL[1]] }
            "invalid_file_format" => const { &[ALL[23]] }
            "invalid_grant" => const { &[ALL[16]] }
            "invalid_header_value" => const { &[ALL[2]] }
            "invalid_request" => const { &[ALL[17]] }
            "invalid_scope" => const { &[ALL[21]] }
            "max_limit_reached" => const { &[ALL[27]] }
            "missing_access_token" => const { &[ALL[32]] }
            "missing_field" => const { &[ALL[14]] }
            "missing_scope" => const { &[ALL[15]] }
            "not_found" => const { &[ALL[5]] }
            "permission_denied" => const { &[ALL[3]] }
            "permission_exists" => const { &[ALL[29]] }
            "permission_not_found" => const { &[ALL[28]] }
            "request_too_large" => const { &[ALL[25]] }
            "revoked_access_token" => const { &[ALL[13]] }
            "too_many_requests" => const { &[ALL[4]] }
            "unauthorized_client" => const { &[ALL[19]] }
            "unauthorized_user" => const { &[ALL[30]] }
            "unsupported_content_type" => const { &[ALL[24]] }
            "unsupported_grant_type" => const { &[ALL[20]] }
            "unsupported_version" => const { &[ALL[11]] }
            "user_not_found" => const { &[ALL[31]] }
            _ => &[],
        }
    }
}
