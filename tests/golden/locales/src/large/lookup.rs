// @generated from large by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) static ALL: [ErrorCode; 70] = [
        ErrorCode::Row0,
        ErrorCode::Row1,
        ErrorCode::Row2,
        ErrorCode::Row3,
        ErrorCode::Row4,
        ErrorCode::Row5,
        ErrorCode::Row6,
        ErrorCode::Row7,
        ErrorCode::Row8,
        ErrorCode::Row9,
        ErrorCode::Row10,
        ErrorCode::Row11,
        ErrorCode::Row12,
        ErrorCode::Row13,
        ErrorCode::Row14,
        ErrorCode::Row15,
        ErrorCode::Row16,
        ErrorCode::Row17,
        ErrorCode::Row18,
        ErrorCode::Row19,
        ErrorCode::Row20,
        ErrorCode::Row21,
        ErrorCode::Row22,
        ErrorCode::Row23,
        ErrorCode::Row24,
        ErrorCode::Row25,
        ErrorCode::Row26,
        ErrorCode::Row27,
        ErrorCode::Row28,
        ErrorCode::Row29,
        ErrorCode::Row30,
        ErrorCode::Row31,
        ErrorCode::Row32,
        ErrorCode::Row33,
        ErrorCode::Row34,
        ErrorCode::Row35,
        ErrorCode::Row36,
        ErrorCode::Row37,
        ErrorCode::Row38,
        ErrorCode::Row39,
        ErrorCode::Row40,
        ErrorCode::Row41,
        ErrorCode::Row42,
        ErrorCode::Row43,
        ErrorCode::Row44,
        ErrorCode::Row45,
        ErrorCode::Row46,
        ErrorCode::Row47,
        ErrorCode::Row48,
        ErrorCode::Row49,
        ErrorCode::Row50,
        ErrorCode::Row51,
        ErrorCode::Row52,
        ErrorCode::Row53,
        ErrorCode::Row54,
        ErrorCode::Row55,
        ErrorCode::Row56,
        ErrorCode::Row57,
        ErrorCode::Row58,
        ErrorCode::Row59,
        ErrorCode::Row60,
        ErrorCode::Row61,
        ErrorCode::Row62,
        ErrorCode::Row63,
        ErrorCode::Row64,
        ErrorCode::Row65,
        ErrorCode::Row66,
        ErrorCode::Row67,
        ErrorCode::Row68,
        ErrorCode::Row69,
    ];
    pub(crate) fn candidates(code: i64) -> &'static [ErrorCode] {
        let Some(index) = find(code) else { return &[] };
        let start = byte(FIRST_ROWS, index);
        let end = start.wrapping_add(byte(ROW_COUNTS, index));
        ALL.get(start..end).unwrap_or(&[])
    }
    pub(crate) fn from_code(code: i64) -> Option<ErrorCode> {
        match candidates(code) {
            [one] => Some(*one),
            _ => None,
        }
    }
    fn find(code: i64) -> Option<usize> {
        let key = u64::from_ne_bytes(code.to_ne_bytes());
        let slot = ((key as u32).wrapping_mul(2675823639) >> 26) as usize;
        let found = byte(SLOTS, slot);
        if eight(KEYS, slot) == key { Some(found) } else { None }
    }
    pub(crate) const fn name(index: usize) -> &'static str {
        let start = two(NAME_STARTS, index);
        let end = two(NAME_STARTS, index.wrapping_add(1));
        text(NAME, start, end)
    }
    pub(crate) const fn status(_: usize) -> Option<u16> {
        None
    }
    pub(crate) const fn message(index: usize) -> Option<&'static str> {
        let start = two(MESSAGE_STARTS, index);
        let end = two(MESSAGE_STARTS, index.wrapping_add(1));
        match text(MESSAGE, start, end) {
            found if found.is_empty() => None,
            found => Some(found),
        }
    }
    pub(crate) const fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(_: usize) -> Option<Retry> {
        None
    }
    pub(crate) const fn first_code(index: usize) -> i64 {
        let id = byte(FIRST_CODE, index);
        eight(FIRST_CODE_VALUES, id) as i64
    }
    pub(crate) const fn last_code(index: usize) -> i64 {
        let id = byte(LAST_CODE, index);
        eight(LAST_CODE_VALUES, id) as i64
    }
    pub(crate) const fn locale_de(index: usize) -> Option<&'static str> {
        let start = two(LOCALE_DE_STARTS, index);
        let end = two(LOCALE_DE_STARTS, index.wrapping_add(1));
        match text(LOCALE_DE, start, end) {
            found if found.is_empty() => None,
            found => Some(found),
        }
    }
    const fn byte(table: &[u8], at: usize) -> usize {
        if at < table.len() { table[at] as usize } else { 0 }
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
    const fn eight(table: &[u8], at: usize) -> u64 {
        match table.split_at_checked(at.wrapping_mul(8)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u64::from_le_bytes(*bytes),
                    None => 0,
                }
            }
            None => 0,
        }
    }
    const fn text(pool: &'static str, start: usize, end: usize) -> &'static str {
        match pool.split_at_checked(end) {
            Some((before, _)) => {
                match before.split_at_checked(start) {
                    Some((_, text)) => text,
                    None => "",
                }
            }
            None => "",
        }
    }
    const KEYS: &[u8; 512] = b"\0\0\0\0\0\0\0\0\xD0\x07\0\0\0\0\0\0\xB8\x0B\0\0\0\0\0\0\xA0\x0F\0\0\0\0\0\0\x88\x13\0\0\0\0\0\0p\x17\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xBC\x02\0\0\0\0\0\0\x8C\n\0\0\0\0\0\0t\x0E\0\0\0\0\0\0\\\x12\0\0\0\0\0\0D\x16\0\0\0\0\0\0,\x1A\0\0\0\0\0\0\x90\x01\0\0\0\0\0\0x\x05\0\0\0\0\0\0H\r\0\0\0\0\0\x000\x11\0\0\0\0\0\0\x18\x15\0\0\0\0\0\0\0\x19\0\0\0\0\0\0d\0\0\0\0\0\0\0L\x04\0\0\0\0\0\x004\x08\0\0\0\0\0\0\x04\x10\0\0\0\0\0\0\xEC\x13\0\0\0\0\0\0\xD4\x17\0\0\0\0\0\0\0\0\0\0\0\0\0\0 \x03\0\0\0\0\0\0\x08\x07\0\0\0\0\0\0\xF0\n\0\0\0\0\0\0\xC0\x12\0\0\0\0\0\0\xA8\x16\0\0\0\0\0\0\x90\x1A\0\0\0\0\0\0\xF4\x01\0\0\0\0\0\0\xDC\x05\0\0\0\0\0\0\xC4\t\0\0\0\0\0\0\xAC\r\0\0\0\0\0\0|\x15\0\0\0\0\0\0d\x19\0\0\0\0\0\0\xC8\0\0\0\0\0\0\0\xB0\x04\0\0\0\0\0\0\x98\x08\0\0\0\0\0\0\x80\x0C\0\0\0\0\0\0h\x10\0\0\0\0\0\08\x18\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x84\x03\0\0\0\0\0\0l\x07\0\0\0\0\0\0T\x0B\0\0\0\0\0\0<\x0F\0\0\0\0\0\0$\x13\0\0\0\0\0\0\xF4\x1A\0\0\0\0\0\0X\x02\0\0\0\0\0\0@\x06\0\0\0\0\0\0(\n\0\0\0\0\0\0\x10\x0E\0\0\0\0\0\0\xF8\x11\0\0\0\0\0\0\xE0\x15\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x14\x05\0\0\0\0\0\0\xFC\x08\0\0\0\0\0\0\xE4\x0C\0\0\0\0\0\0\xCC\x10\0\0\0\0\0\0\xB4\x14\0\0\0\0\0\0\x9C\x18\0\0\0\0\0\0";
    const SLOTS: &[u8; 64] = b"\0\x11\x1A\"+3\0\x06\x17 (19\x03\x0C\x1D&.7\x01\t\x12#,4\0\x07\x0F\x18)2:\x04\r\x15\x1E/8\x02\n\x13\x1B$5\0\x08\x10\x19!*;\x05\x0E\x16\x1F'0\0\x0B\x14\x1C%-6";
    const FIRST_ROWS: &[u8; 60] = b"\0\x01\x02\x04\x05\x06\x07\x08\t\x0B\x0C\r\x0E\x0F\x10\x12\x13\x14\x15\x16\x17\x19\x1A\x1B\x1C\x1D\x1E !\"#$%'()*+,./012356789:<=>?@ACDE";
    const ROW_COUNTS: &[u8; 60] = b"\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01";
    const NAME: &str = "Row0Row1Row2Row3Row4Row5Row6Row7Row8Row9Row10Row11Row12Row13Row14Row15Row16Row17Row18Row19Row20Row21Row22Row23Row24Row25Row26Row27Row28Row29Row30Row31Row32Row33Row34Row35Row36Row37Row38Row39Row40Row41Row42Row43Row44Row45Row46Row47Row48Row49Row50Row51Row52Row53Row54Row55Row56Row57Row58Row59Row60Row61Row62Row63Row64Row65Row66Row67Row68Row69";
    const NAME_STARTS: &[u8; 142] = b"\0\0\x04\0\x08\0\x0C\0\x10\0\x14\0\x18\0\x1C\0 \0$\0(\0-\x002\x007\0<\0A\0F\0K\0P\0U\0Z\0_\0d\0i\0n\0s\0x\0}\0\x82\0\x87\0\x8C\0\x91\0\x96\0\x9B\0\xA0\0\xA5\0\xAA\0\xAF\0\xB4\0\xB9\0\xBE\0\xC3\0\xC8\0\xCD\0\xD2\0\xD7\0\xDC\0\xE1\0\xE6\0\xEB\0\xF0\0\xF5\0\xFA\0\xFF\0\x04\x01\t\x01\x0E\x01\x13\x01\x18\x01\x1D\x01\"\x01'\x01,\x011\x016\x01;\x01@\x01E\x01J\x01O\x01T\x01";
    const MESSAGE: &str = "Message 0Message 1Message 2Message 3Message 4Message 5Message 6Message 7Message 8Message 9Message 10Message 11Message 12Message 13Message 14Message 15Message 16Message 17Message 18Message 19Message 20Message 21Message 22Message 23Message 24Message 25Message 26Message 27Message 28Message 29Message 30Message 31Message 32Message 33Message 34Message 35Message 36Message 37Message 38Message 39Message 40Message 41Message 42Message 43Message 44Message 45Message 46Message 47Message 48Message 49Message 50Message 51Message 52Message 53Message 54Message 55Message 56Message 57Message 58Message 59Message 60Message 61Message 62Message 63Message 64Message 65Message 66Message 67Message 68Message 69";
    const MESSAGE_STARTS: &[u8; 142] = b"\0\0\t\0\x12\0\x1B\0$\0-\x006\0?\0H\0Q\0Z\0d\0n\0x\0\x82\0\x8C\0\x96\0\xA0\0\xAA\0\xB4\0\xBE\0\xC8\0\xD2\0\xDC\0\xE6\0\xF0\0\xFA\0\x04\x01\x0E\x01\x18\x01\"\x01,\x016\x01@\x01J\x01T\x01^\x01h\x01r\x01|\x01\x86\x01\x90\x01\x9A\x01\xA4\x01\xAE\x01\xB8\x01\xC2\x01\xCC\x01\xD6\x01\xE0\x01\xEA\x01\xF4\x01\xFE\x01\x08\x02\x12\x02\x1C\x02&\x020\x02:\x02D\x02N\x02X\x02b\x02l\x02v\x02\x80\x02\x8A\x02\x94\x02\x9E\x02\xA8\x02\xB2\x02";
    const FIRST_CODE: &[u8; 70] = b"\0\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F !\"#$%&'()*+,-./0123456789:;<=>?@ABCDE";
    const FIRST_CODE_VALUES: &[u8; 560] = b"\0\0\0\0\0\0\0\0d\0\0\0\0\0\0\0\xC8\0\0\0\0\0\0\0,\x01\0\0\0\0\0\0\x90\x01\0\0\0\0\0\0\xF4\x01\0\0\0\0\0\0X\x02\0\0\0\0\0\0\xBC\x02\0\0\0\0\0\0 \x03\0\0\0\0\0\0\x84\x03\0\0\0\0\0\0\xE8\x03\0\0\0\0\0\0L\x04\0\0\0\0\0\0\xB0\x04\0\0\0\0\0\0\x14\x05\0\0\0\0\0\0x\x05\0\0\0\0\0\0\xDC\x05\0\0\0\0\0\0@\x06\0\0\0\0\0\0\xA4\x06\0\0\0\0\0\0\x08\x07\0\0\0\0\0\0l\x07\0\0\0\0\0\0\xD0\x07\0\0\0\0\0\x004\x08\0\0\0\0\0\0\x98\x08\0\0\0\0\0\0\xFC\x08\0\0\0\0\0\0`\t\0\0\0\0\0\0\xC4\t\0\0\0\0\0\0(\n\0\0\0\0\0\0\x8C\n\0\0\0\0\0\0\xF0\n\0\0\0\0\0\0T\x0B\0\0\0\0\0\0\xB8\x0B\0\0\0\0\0\0\x1C\x0C\0\0\0\0\0\0\x80\x0C\0\0\0\0\0\0\xE4\x0C\0\0\0\0\0\0H\r\0\0\0\0\0\0\xAC\r\0\0\0\0\0\0\x10\x0E\0\0\0\0\0\0t\x0E\0\0\0\0\0\0\xD8\x0E\0\0\0\0\0\0<\x0F\0\0\0\0\0\0\xA0\x0F\0\0\0\0\0\0\x04\x10\0\0\0\0\0\0h\x10\0\0\0\0\0\0\xCC\x10\0\0\0\0\0\x000\x11\0\0\0\0\0\0\x94\x11\0\0\0\0\0\0\xF8\x11\0\0\0\0\0\0\\\x12\0\0\0\0\0\0\xC0\x12\0\0\0\0\0\0$\x13\0\0\0\0\0\0\x88\x13\0\0\0\0\0\0\xEC\x13\0\0\0\0\0\0P\x14\0\0\0\0\0\0\xB4\x14\0\0\0\0\0\0\x18\x15\0\0\0\0\0\0|\x15\0\0\0\0\0\0\xE0\x15\0\0\0\0\0\0D\x16\0\0\0\0\0\0\xA8\x16\0\0\0\0\0\0\x0C\x17\0\0\0\0\0\0p\x17\0\0\0\0\0\0\xD4\x17\0\0\0\0\0\08\x18\0\0\0\0\0\0\x9C\x18\0\0\0\0\0\0\0\x19\0\0\0\0\0\0d\x19\0\0\0\0\0\0\xC8\x19\0\0\0\0\0\0,\x1A\0\0\0\0\0\0\x90\x1A\0\0\0\0\0\0\xF4\x1A\0\0\0\0\0\0";
    const LAST_CODE: &[u8; 70] = b"\0\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F !\"#$%&'()*+,-./0123456789:;<=>?@ABCDE";
    const LAST_CODE_VALUES: &[u8; 560] = b"\0\0\0\0\0\0\0\0d\0\0\0\0\0\0\0\xC8\0\0\0\0\0\0\0^\x01\0\0\0\0\0\0\x90\x01\0\0\0\0\0\0\xF4\x01\0\0\0\0\0\0X\x02\0\0\0\0\0\0\xBC\x02\0\0\0\0\0\0 \x03\0\0\0\0\0\0\x84\x03\0\0\0\0\0\0\x1A\x04\0\0\0\0\0\0L\x04\0\0\0\0\0\0\xB0\x04\0\0\0\0\0\0\x14\x05\0\0\0\0\0\0x\x05\0\0\0\0\0\0\xDC\x05\0\0\0\0\0\0@\x06\0\0\0\0\0\0\xD6\x06\0\0\0\0\0\0\x08\x07\0\0\0\0\0\0l\x07\0\0\0\0\0\0\xD0\x07\0\0\0\0\0\x004\x08\0\0\0\0\0\0\x98\x08\0\0\0\0\0\0\xFC\x08\0\0\0\0\0\0\x92\t\0\0\0\0\0\0\xC4\t\0\0\0\0\0\0(\n\0\0\0\0\0\0\x8C\n\0\0\0\0\0\0\xF0\n\0\0\0\0\0\0T\x0B\0\0\0\0\0\0\xB8\x0B\0\0\0\0\0\0N\x0C\0\0\0\0\0\0\x80\x0C\0\0\0\0\0\0\xE4\x0C\0\0\0\0\0\0H\r\0\0\0\0\0\0\xAC\r\0\0\0\0\0\0\x10\x0E\0\0\0\0\0\0t\x0E\0\0\0\0\0\0\n\x0F\0\0\0\0\0\0<\x0F\0\0\0\0\0\0\xA0\x0F\0\0\0\0\0\0\x04\x10\0\0\0\0\0\0h\x10\0\0\0\0\0\0\xCC\x10\0\0\0\0\0\x000\x11\0\0\0\0\0\0\xC6\x11\0\0\0\0\0\0\xF8\x11\0\0\0\0\0\0\\\x12\0\0\0\0\0\0\xC0\x12\0\0\0\0\0\0$\x13\0\0\0\0\0\0\x88\x13\0\0\0\0\0\0\xEC\x13\0\0\0\0\0\0\x82\x14\0\0\0\0\0\0\xB4\x14\0\0\0\0\0\0\x18\x15\0\0\0\0\0\0|\x15\0\0\0\0\0\0\xE0\x15\0\0\0\0\0\0D\x16\0\0\0\0\0\0\xA8\x16\0\0\0\0\0\0>\x17\0\0\0\0\0\0p\x17\0\0\0\0\0\0\xD4\x17\0\0\0\0\0\08\x18\0\0\0\0\0\0\x9C\x18\0\0\0\0\0\0\0\x19\0\0\0\0\0\0d\x19\0\0\0\0\0\0\xFA\x19\0\0\0\0\0\0,\x1A\0\0\0\0\0\0\x90\x1A\0\0\0\0\0\0\xF4\x1A\0\0\0\0\0\0";
    const LOCALE_DE: &str = "Nachricht 0Nachricht 2Nachricht 4Nachricht 6Nachricht 8Nachricht 10Nachricht 12Nachricht 14Nachricht 16Nachricht 18Nachricht 20Nachricht 22Nachricht 24Nachricht 26Nachricht 28Nachricht 30Nachricht 32Nachricht 34Nachricht 36Nachricht 38Nachricht 40Nachricht 42Nachricht 44Nachricht 46Nachricht 48Nachricht 50Nachricht 52Nachricht 54Nachricht 56Nachricht 58Nachricht 60Nachricht 62Nachricht 64Nachricht 66Nachricht 68";
    const LOCALE_DE_STARTS: &[u8; 142] = b"\0\0\x0B\0\x0B\0\x16\0\x16\0!\0!\0,\0,\x007\x007\0C\0C\0O\0O\0[\0[\0g\0g\0s\0s\0\x7F\0\x7F\0\x8B\0\x8B\0\x97\0\x97\0\xA3\0\xA3\0\xAF\0\xAF\0\xBB\0\xBB\0\xC7\0\xC7\0\xD3\0\xD3\0\xDF\0\xDF\0\xEB\0\xEB\0\xF7\0\xF7\0\x03\x01\x03\x01\x0F\x01\x0F\x01\x1B\x01\x1B\x01'\x01'\x013\x013\x01?\x01?\x01K\x01K\x01W\x01W\x01c\x01c\x01o\x01o\x01{\x01{\x01\x87\x01\x87\x01\x93\x01\x93\x01\x9F\x01\x9F\x01";
}
