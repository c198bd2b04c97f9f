// @generated from cliquify-connect by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
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
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        match find(code) {
            Some(row) => {
                ALL.get(row as usize..).and_then(|rest| rest.get(..1)).unwrap_or(&[])
            }
            None => &[],
        }
    }
    pub(crate) fn from_code(code: &[u8]) -> Option<ErrorCode> {
        find(code)
    }
    fn find(code: &[u8]) -> Option<ErrorCode> {
        let (first, last) = (code.first_chunk::<9>()?, code.last_chunk::<9>()?);
        let key = u64::from_le_bytes(*last.last_chunk()?)
            .wrapping_mul(0xe220a8397b1dcdaf)
            .wrapping_add(u64::from_le_bytes(*first.first_chunk()?));
        let slot = (key.wrapping_mul(0x73115ee624bb9609) >> 58) as usize;
        let found = *SLOTS.get(slot)?;
        let index = found as usize;
        let (start, length) = (two(&CODE_STARTS, index), byte(&CODE_LENGTHS, index));
        if length != code.len() {
            return None;
        }
        let text = CODE.as_bytes().get(start..start.wrapping_add(code.len()))?;
        if code == text { Some(found) } else { None }
    }
    pub(crate) fn code(index: usize) -> &'static str {
        let start = two(&CODE_STARTS, index);
        let end = start.wrapping_add(byte(&CODE_LENGTHS, index));
        CODE.get(start..end).unwrap_or("")
    }
    pub(crate) fn name(index: usize) -> &'static str {
        let start = two(&NAME_STARTS, index);
        let end = two(&NAME_STARTS, index.wrapping_add(1));
        NAME.get(start..end).unwrap_or("")
    }
    pub(crate) const fn status(_: usize) -> Option<u16> {
        None
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        let index = byte(&MEANING_IDS, index);
        let start = two(&MEANING_STARTS, index);
        let end = two(&MEANING_STARTS, index.wrapping_add(1));
        MEANING.get(start..end).filter(|text| !text.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        let index = byte(&REMEDY_IDS, index);
        let start = two(&REMEDY_STARTS, index);
        let end = two(&REMEDY_STARTS, index.wrapping_add(1));
        REMEDY.get(start..end).filter(|text| !text.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        match byte(RETRY, index) {
            1 => None,
            _ => Some(Retry::Later),
        }
    }
    pub(crate) const fn column_listed(index: usize) -> Option<bool> {
        match byte(COLUMN_LISTED, index) {
            1 => Some(false),
            _ => Some(true),
        }
    }
    const fn byte(table: &[u8], at: usize) -> usize {
        match table.split_at_checked(at.wrapping_mul(1)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u8::from_le_bytes(*bytes) as usize,
                    None => 0,
                }
            }
            None => 0,
        }
    }
    const fn two(table: &[u8], at: usize) -> usize {
        match table.split_at_checked(at.wrapping_mul(2)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u16::from_le_bytes(*bytes) as usize,
                    None => 0,
                }
            }
            None => 0,
        }
    }
    static CODE: &str = "internal_errorinvalid_fieldinvalid_header_valuepermission_deniedtoo_many_requestsnot_foundbad_request_bodybad_http_methodbad_request_paramsbad_query_paramsendpoint_not_foundunsupported_versioninvalid_access_tokenrevoked_access_tokenmissing_fieldmissing_scopeinvalid_grantinvalid_requestinvalid_clientunauthorized_clientunsupported_grant_typeinvalid_scopeinvalid_basic_headerinvalid_file_formatunsupported_content_typerequest_too_largeasset_not_foundmax_limit_reachedpermission_not_foundpermission_existsunauthorized_useruser_not_foundmissing_access_tokenexpired_access_token";
    static CODE_STARTS: [u8; 68] = *b"\0\0\x0E\0\x1B\0/\0@\0Q\0Z\0j\0y\0\x8B\0\x9B\0\xAD\0\xC0\0\xD4\0\xE8\0\xF5\0\x02\x01\x0F\x01\x1E\x01,\x01?\x01U\x01b\x01v\x01\x89\x01\xA1\x01\xB2\x01\xC1\x01\xD2\x01\xE6\x01\xF7\x01\x08\x02\x16\x02*\x02";
    static CODE_LENGTHS: [u8; 34] = *b"\x0E\r\x14\x11\x11\t\x10\x0F\x12\x10\x12\x13\x14\x14\r\r\r\x0F\x0E\x13\x16\r\x14\x13\x18\x11\x0F\x11\x14\x11\x11\x0E\x14\x14";
    #[allow(long_running_const_eval)]
    static SLOTS: [ErrorCode; 64] = {
        let (all, bytes) = (
            ALL,
            b"\0\0\x1C\x01\x1B\x04\x16\0\0\0\0\x0F\n\0\0\0!\0\0\0\0\x10\0\0\0\x1E\x14\r\x15\0\x0C\0\x12\x11\0\0\x06\0\0\x13\x1A\t\0\0\x02\x1D\x19\0\x0B\x07\x0E\x08\0\x03\x1F\0\0\0\x17\x18\0\x05\0 ",
        );
        let mut slots = [all[0]; 64];
        let (mut slot, mut at) = (0, 0);
        while slot < 64 {
            slots[slot] = all[bytes[at] as usize];
            slot += 1;
            at += 1;
        }
        slots
    };
    static NAME: &str = "InternalErrorInvalidFieldInvalidHeaderValuePermissionDeniedTooManyRequestsNotFoundBadRequestBodyBadHttpMethodBadRequestParamsBadQueryParamsEndpointNotFoundUnsupportedVersionInvalidAccessTokenRevokedAccessTokenMissingFieldMissingScopeInvalidGrantInvalidRequestInvalidClientUnauthorizedClientUnsupportedGrantTypeInvalidScopeInvalidBasicHeaderInvalidFileFormatUnsupportedContentTypeRequestTooLargeAssetNotFoundMaxLimitReachedPermissionNotFoundPermissionExistsUnauthorizedUserUserNotFoundMissingAccessTokenExpiredAccessToken";
    static NAME_STARTS: [u8; 70] = *b"\0\0\r\0\x19\0+\0;\0J\0R\0`\0m\0}\0\x8B\0\x9B\0\xAD\0\xBF\0\xD1\0\xDD\0\xE9\0\xF5\0\x03\x01\x10\x01\"\x016\x01B\x01T\x01e\x01{\x01\x8A\x01\x97\x01\xA6\x01\xB8\x01\xC8\x01\xD8\x01\xE4\x01\xF6\x01\x08\x02";
    static MEANING_IDS: [u8; 34] = *b"\0\x01\x02\x03\x04\x05\x06\x02\x02\x02\x02\x02\x07\x02\x02\x08\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\t\n";
    static MEANING: &str = "Unexpected server issue.One or more fields contain invalid data.User lacks access to the resource.Rate limit exceeded.Resource doesn't exist or is inaccessible.Malformed or invalid request body.Access token is malformed, expired, or invalid.Required scope not granted during auth.No Bearer token provided in the Authorization header.Access token has expired (tokens are valid for 30 days).";
    static MEANING_STARTS: [u8; 24] = *b"\0\0\x18\0@\0@\0b\0v\0\xA0\0\xC2\0\xF1\0\x18\x01M\x01\x85\x01";
    static REMEDY_IDS: [u8; 34] = *b"\0\x01\x02\x03\x04\x05\x06\x02\x02\x02\x02\x02\x07\x02\x02\x08\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\t\n";
    static REMEDY: &str = "Retry after delay.Refer to API docs for correct field formats.Notify the user or check permission scopes.Implement exponential backoff and retry strategy.Confirm ID and user access. Resource may have been deleted.Check JSON format and required fields.Ensure token format is correct. Request a new token using your client credentials.Update OAuth request to include missing scope and re-authorize.Include Authorization: Bearer YOUR_ACCESS_TOKEN in the request header.Request a new token via POST /oauth/access-token with your client credentials.";
    static REMEDY_STARTS: [u8; 24] = *b"\0\0\x12\0>\0>\0i\0\x9A\0\xD5\0\xFB\0M\x01\x8C\x01\xD2\x01 \x02";
    const RETRY: &[u8; 34] = b"\0\x01\x01\x01\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01";
    const COLUMN_LISTED: &[u8; 34] = b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x01";
}
