// @generated from pluralkit by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
        ErrorCode::InternalServerError,
        ErrorCode::InvalidRequest,
        ErrorCode::InvalidAuthorization,
        ErrorCode::AccessBlocked,
        ErrorCode::SystemNotFound,
        ErrorCode::MemberNotFound,
        ErrorCode::MemberRefNotFound,
        ErrorCode::GroupNotFound,
        ErrorCode::GroupRefNotFound,
        ErrorCode::MessageNotFound,
        ErrorCode::SwitchNotFound,
        ErrorCode::SwitchInaccessible,
        ErrorCode::SystemGuildSettingsNotFound,
        ErrorCode::MemberGuildSettingsNotFound,
        ErrorCode::UnauthorizedMemberList,
        ErrorCode::UnauthorizedGroupList,
        ErrorCode::UnauthorizedGroupMemberList,
        ErrorCode::UnauthorizedCurrentFronters,
        ErrorCode::UnauthorizedFrontHistory,
        ErrorCode::MemberNotInSystem,
        ErrorCode::GroupNotInSystem,
        ErrorCode::MemberRefNotInSystem,
        ErrorCode::GroupRefNotInSystem,
        ErrorCode::InvalidModel,
        ErrorCode::MissingAutoproxyMember,
        ErrorCode::DuplicateMembers,
        ErrorCode::IdenticalMemberList,
        ErrorCode::DuplicateSwitchTimestamp,
        ErrorCode::InvalidSwitchId,
    ];
    pub(crate) fn candidates(code: u32) -> &'static [ErrorCode] {
        let Some(index) = find(code) else { return &[] };
        let start = byte(&FIRST_ROWS, index);
        let end = start.wrapping_add(byte(&ROW_COUNTS, index));
        ALL.get(start..end).unwrap_or(&[])
    }
    pub(crate) fn from_code(code: u32) -> Option<ErrorCode> {
        match candidates(code) {
            [one] => Some(*one),
            _ => None,
        }
    }
    fn find(code: u32) -> Option<usize> {
        let key = u64::from(u32::from_ne_bytes(code.to_ne_bytes()));
        let slot = ((key as u32).wrapping_mul(3738893675) >> 27) as usize;
        let found = byte(&SLOTS, slot);
        if four(&KEYS, slot) as u64 == key { Some(found) } else { None }
    }
    pub(crate) fn code(index: usize) -> u32 {
        four(&CODE, index) as u32
    }
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        match byte(STATUS, index) {
            1 => Some(400),
            2 => Some(401),
            3 => Some(403),
            4 => Some(404),
            _ => Some(500),
        }
    }
    pub(crate) fn message(index: usize) -> Option<&'static str> {
        MESSAGE.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        match byte(RETRY, index) {
            1 => None,
            _ => Some(Retry::Later),
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
    const fn four(table: &[u8], at: usize) -> usize {
        match table.split_at_checked(at.wrapping_mul(4)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u32::from_le_bytes(*bytes) as usize,
                    None => 0,
                }
            }
            None => 0,
        }
    }
    static KEYS: [u8; 128] = *b"\0\0\0\0A\x9C\0\0$N\0\x006u\0\0\0\0\0\0\0\0\0\0#N\0\x005u\0\0\0\0\0\0*N\0\0\"N\0\x004u\0\0F\x9C\0\0)N\0\0!N\0\x003u\0\0E\x9C\0\0(N\0\0\0\0\0\x002u\0\0D\x9C\0\0'N\0\09u\0\x001u\0\0C\x9C\0\0&N\0\08u\0\0\0\0\0\0B\x9C\0\0%N\0\x007u\0\0\0\0\0\0";
    static SLOTS: [u8; 32] = *b"\0\x17\x07\x13\0\0\x06\x12\0\r\x05\x11\x1C\x0C\x04\x10\x1B\x0B\0\x0F\x1A\n\x16\x0E\x19\t\x15\0\x18\x08\x14\0";
    static FIRST_ROWS: [u8; 29] = *b"\0\0\0\0\x04\x05\x06\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C";
    static ROW_COUNTS: [u8; 29] = *b"\x04\0\0\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01";
    static CODE: [u8; 116] = *b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0!N\0\0\"N\0\0#N\0\0$N\0\0%N\0\0&N\0\0'N\0\0(N\0\0)N\0\0*N\0\x001u\0\x002u\0\x003u\0\x004u\0\x005u\0\x006u\0\x007u\0\08u\0\09u\0\0A\x9C\0\0B\x9C\0\0C\x9C\0\0D\x9C\0\0E\x9C\0\0F\x9C\0\0";
    static NAME: [&str; 29] = [
        "InternalServerError",
        "InvalidRequest",
        "InvalidAuthorization",
        "AccessBlocked",
        "SystemNotFound",
        "MemberNotFound",
        "MemberRefNotFound",
        "GroupNotFound",
        "GroupRefNotFound",
        "MessageNotFound",
        "SwitchNotFound",
        "SwitchInaccessible",
        "SystemGuildSettingsNotFound",
        "MemberGuildSettingsNotFound",
        "UnauthorizedMemberList",
        "UnauthorizedGroupList",
        "UnauthorizedGroupMemberList",
        "UnauthorizedCurrentFronters",
        "UnauthorizedFrontHistory",
        "MemberNotInSystem",
        "GroupNotInSystem",
        "MemberRefNotInSystem",
        "GroupRefNotInSystem",
        "InvalidModel",
        "MissingAutoproxyMember",
        "DuplicateMembers",
        "IdenticalMemberList",
        "DuplicateSwitchTimestamp",
        "InvalidSwitchId",
    ];
    const STATUS: &[u8; 29] = b"\0\x01\x02\x03\x04\x04\x04\x04\x04\x04\x04\x04\x04\x04\x03\x03\x03\x03\x03\x03\x03\x03\x03\x01\x01\x01\x01\x01\x01";
    static MESSAGE: [&str; 29] = [
        "Internal server error, try again later",
        "Invalid JSON, or invalid request format (check error key in the response body)",
        "Missing or invalid Authorization header",
        "Your access to the API is blocked - please contact us in the support server",
        "System not found.",
        "Member not found.",
        "Member '{memberRef}' not found.",
        "Group not found.",
        "Group '{groupRef}' not found.",
        "Message not found.",
        "Switch not found.",
        "Switch not found, switch associated with different system, or unauthorized to view front history.",
        "No system guild settings found for target guild.",
        "No member guild settings found for target guild.",
        "Unauthorized to view member list",
        "Unauthorized to view group list",
        "Unauthorized to view group member list",
        "Unauthorized to view current fronters.",
        "Unauthorized to view front history.",
        "Target member is not part of your system.",
        "Target group is not part of your system.",
        "Member '{memberRef}' is not part of your system.",
        "Group '{groupRef}' is not part of your system.",
        "Error parsing JSON model (check errors key for details)",
        "Missing autoproxy member for member-mode autoproxy.",
        "Duplicate members in member list.",
        "Member list identical to current fronter list.",
        "Switch with provided timestamp already exists.",
        "Invalid switch ID.",
    ];
    const RETRY: &[u8; 29] = b"\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01";
}
