// @generated from error-tables/pluralkit by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 29] = [
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
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 29] = [
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
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> u32 {
        static CELLS: [u32; 29] = [
            0, 0, 0, 0, 20001, 20002, 20003, 20004, 20005, 20006, 20007, 20008, 20009,
            20010, 30001, 30002, 30003, 30004, 30005, 30006, 30007, 30008, 30009, 40001,
            40002, 40003, 40004, 40005, 40006,
        ];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 29] = [
            500, 400, 401, 403, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 403,
            403, 403, 403, 403, 403, 403, 403, 403, 400, 400, 400, 400, 400, 400,
        ];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 29] = [
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
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 29] = [
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
        ];
        CELLS[index]
    }
    pub(crate) fn candidates(code: u32) -> &'static [ErrorCode] {
        match code {
            0 => const { &[ALL[0], ALL[1], ALL[2], ALL[3]] }
            20001 => const { &[ALL[4]] }
            20002 => const { &[ALL[5]] }
            20003 => const { &[ALL[6]] }
            20004 => const { &[ALL[7]] }
            20005 => const { &[ALL[8]] }
            20006 => const { &[ALL[9]] }
            20007 => const { &[ALL[10]] }
            20008 => const { &[ALL[11]] }
            20009 => const { &[ALL[12]] }
            20010 => const { &[ALL[13]] }
            30001 => const { &[ALL[14]] }
            30002 => const { &[ALL[15]] }
            30003 => const { &[ALL[16]] }
            30004 => const { &[ALL[17]] }
            30005 => const { &[ALL[18]] }
            30006 => const { &[ALL[19]] }
            30007 => const { &[ALL[20]] }
            30008 => const { &[ALL[21]] }
            30009 => const { &[ALL[22]] }
            40001 => const { &[ALL[23]] }
            40002 => const { &[ALL[24]] }
            40003 => const { &[ALL[25]] }
            40004 => const { &[ALL[26]] }
            40005 => const { &[ALL[27]] }
            40006 => const { &[ALL[28]] }
            _ => &[],
        }
    }
}
