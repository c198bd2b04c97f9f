// @generated from b by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
        ErrorCode::Error,
        ErrorCode::Ok,
        ErrorCode::Err,
        ErrorCode::Some,
        ErrorCode::None,
        ErrorCode::Code,
        ErrorCode::Api,
        ErrorCode::Default,
        ErrorCode::Option,
        ErrorCode::Result,
        ErrorCode::Retry,
        ErrorCode::ErrorCode,
        ErrorCode::Status,
        ErrorCode::ParseCodeError,
        ErrorCode::CodeError,
        ErrorCode::Unknown,
        ErrorCode::Ambiguous,
        ErrorCode::Type,
        ErrorCode::Clone,
        ErrorCode::TryFrom,
        ErrorCode::Zz,
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
        let key = if let (Some(first), Some(last)) = (
            code.first_chunk::<4>(),
            code.last_chunk::<4>(),
        ) {
            let key = u64::from(
                u32::from_le_bytes(*first.first_chunk()?)
                    .wrapping_add(u32::from_le_bytes(*last.last_chunk()?)),
            );
            key
        } else {
            code.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
        };
        let slot = ((key as u32).wrapping_mul(544269907) >> 27) as usize;
        let found = *SLOTS.get(slot)?;
        let index = found as usize;
        let (start, length) = (byte(&CODE_STARTS, index), byte(&CODE_LENGTHS, index));
        if length != code.len() {
            return None;
        }
        let text = CODE.as_bytes().get(start..start.wrapping_add(code.len()))?;
        if code == text { Some(found) } else { None }
    }
    pub(crate) fn code(index: usize) -> &'static str {
        let start = byte(&CODE_STARTS, index);
        let end = start.wrapping_add(byte(&CODE_LENGTHS, index));
        CODE.get(start..end).unwrap_or("")
    }
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn status(_: usize) -> Option<u16> {
        None
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(_: usize) -> Option<Retry> {
        None
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
    static CODE: &str = "errorokerrsomenonecodeapidefaultoptionresultretryerror_codestatusparse_code_errorcode_errorunknownambiguousTypeCloneTryFromzz";
    static CODE_STARTS: [u8; 21] = *b"\0\x05\x07\n\x0E\x12\x16\x19 &,1;AQ[bkot{";
    static CODE_LENGTHS: [u8; 21] = *b"\x05\x02\x03\x04\x04\x04\x03\x07\x06\x06\x05\n\x06\x10\n\x07\t\x04\x05\x07\x02";
    #[allow(long_running_const_eval)]
    static SLOTS: [ErrorCode; 32] = {
        let (all, bytes) = (
            ALL,
            b"\x12\x11\n\x07\0\0\x04\0\x14\0\t\r\x08\x05\0\0\x01\0\x02\x0C\0\x03\0\0\x0E\0\x13\x0B\x0F\x10\0\x06",
        );
        let mut slots = [all[0]; 32];
        let (mut slot, mut at) = (0, 0);
        while slot < 32 {
            slots[slot] = all[bytes[at] as usize];
            slot += 1;
            at += 1;
        }
        slots
    };
    static NAME: [&str; 21] = [
        "Error",
        "Ok",
        "Err",
        "Some",
        "None",
        "Code",
        "Api",
        "Default",
        "Option",
        "Result",
        "Retry",
        "ErrorCode",
        "Status",
        "ParseCodeError",
        "CodeError",
        "Unknown",
        "Ambiguous",
        "Type",
        "Clone",
        "TryFrom",
        "Zz",
    ];
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: &[Status] = &[
        Status::Ok,
        Status::Error,
        Status::Status,
        Status::None,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn code(index: usize) -> u16 {
        match byte(CODE, index) {
            1 => 400,
            2 => 401,
            3 => 402,
            _ => 200,
        }
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        PHRASE.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(_: usize) -> Option<Retry> {
        None
    }
    pub(crate) const fn has_body(_: usize) -> Option<bool> {
        None
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
    static NAME: [&str; 4] = ["Ok", "Error", "Status", "None"];
    const CODE: &[u8; 4] = b"\0\x01\x02\x03";
    static PHRASE: [&str; 4] = ["Ok", "Error", "Status", "None"];
}
