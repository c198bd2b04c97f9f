// @generated from pluralkit by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order: computes the slot of the only code that this can be, and compares the two.
    pub(crate) fn candidates(code: u32) -> &'static [ErrorCode] {
        let key = code as u64;
        let slot = ((key as u32).wrapping_mul(3738893675) >> 27) as usize;
        match SLOTS.get(slot) {
            Some((known, rows)) if *known == code => rows,
            _ => &[],
        }
    }
    /// The only row with this code.
    pub(crate) fn from_code(code: u32) -> Option<ErrorCode> {
        match candidates(code) {
            [row] => Some(*row),
            _ => None,
        }
    }
    /// The code in each slot and its rows. A free slot has no rows.
    static SLOTS: [(u32, &[ErrorCode]); 32] = {
        use super::super::ErrorCode::*;
        [
            (
                0,
                &[
                    InternalServerError, InvalidRequest, InvalidAuthorization, AccessBlocked,
                ],
            ),
            (40001, &[InvalidModel]),
            (20004, &[GroupNotFound]),
            (30006, &[MemberNotInSystem]),
            (0, &[]),
            (0, &[]),
            (20003, &[MemberRefNotFound]),
            (30005, &[UnauthorizedFrontHistory]),
            (0, &[]),
            (20010, &[MemberGuildSettingsNotFound]),
            (20002, &[MemberNotFound]),
            (30004, &[UnauthorizedCurrentFronters]),
            (40006, &[InvalidSwitchId]),
            (20009, &[SystemGuildSettingsNotFound]),
            (20001, &[SystemNotFound]),
            (30003, &[UnauthorizedGroupMemberList]),
            (40005, &[DuplicateSwitchTimestamp]),
            (20008, &[SwitchInaccessible]),
            (0, &[]),
            (30002, &[UnauthorizedGroupList]),
            (40004, &[IdenticalMemberList]),
            (20007, &[SwitchNotFound]),
            (30009, &[GroupRefNotInSystem]),
            (30001, &[UnauthorizedMemberList]),
            (40003, &[DuplicateMembers]),
            (20006, &[MessageNotFound]),
            (30008, &[MemberRefNotInSystem]),
            (0, &[]),
            (40002, &[MissingAutoproxyMember]),
            (20005, &[GroupRefNotFound]),
            (30007, &[GroupNotInSystem]),
            (0, &[]),
        ]
    };
}
