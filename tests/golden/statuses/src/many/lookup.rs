// @generated from many by error-tables. Change the table and run cargo build.

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) static ALL: [Status; 70] = [
        Status::Status0,
        Status::Status1,
        Status::Status2,
        Status::Status3,
        Status::Status4,
        Status::Status5,
        Status::Status6,
        Status::Status7,
        Status::Status8,
        Status::Status9,
        Status::Status10,
        Status::Status11,
        Status::Status12,
        Status::Status13,
        Status::Status14,
        Status::Status15,
        Status::Status16,
        Status::Status17,
        Status::Status18,
        Status::Status19,
        Status::Status20,
        Status::Status21,
        Status::Status22,
        Status::Status23,
        Status::Status24,
        Status::Status25,
        Status::Status26,
        Status::Status27,
        Status::Status28,
        Status::Status29,
        Status::Status30,
        Status::Status31,
        Status::Status32,
        Status::Status33,
        Status::Status34,
        Status::Status35,
        Status::Status36,
        Status::Status37,
        Status::Status38,
        Status::Status39,
        Status::Status40,
        Status::Status41,
        Status::Status42,
        Status::Status43,
        Status::Status44,
        Status::Status45,
        Status::Status46,
        Status::Status47,
        Status::Status48,
        Status::Status49,
        Status::Status50,
        Status::Status51,
        Status::Status52,
        Status::Status53,
        Status::Status54,
        Status::Status55,
        Status::Status56,
        Status::Status57,
        Status::Status58,
        Status::Status59,
        Status::Status60,
        Status::Status61,
        Status::Status62,
        Status::Status63,
        Status::Status64,
        Status::Status65,
        Status::Status66,
        Status::Status67,
        Status::Status68,
        Status::Status69,
    ];
    pub(crate) const fn name(index: usize) -> &'static str {
        let start = two(NAME_STARTS, index);
        let end = two(NAME_STARTS, index.wrapping_add(1));
        text(NAME, start, end)
    }
    pub(crate) const fn code(index: usize) -> u16 {
        let id = byte(CODE, index);
        eight(CODE_VALUES, id) as u16
    }
    pub(crate) const fn phrase(index: usize) -> Option<&'static str> {
        let start = two(PHRASE_STARTS, index);
        let end = two(PHRASE_STARTS, index.wrapping_add(1));
        match text(PHRASE, start, end) {
            found if found.is_empty() => None,
            found => Some(found),
        }
    }
    pub(crate) const fn meaning(index: usize) -> Option<&'static str> {
        let index = byte(MEANING_IDS, index);
        let start = byte(MEANING_STARTS, index);
        let end = byte(MEANING_STARTS, index.wrapping_add(1));
        match text(MEANING, start, end) {
            found if found.is_empty() => None,
            found => Some(found),
        }
    }
    pub(crate) const fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        match byte(RETRY, index) {
            1 => Some(Retry::Later),
            2 => None,
            3 => Some(Retry::Now),
            _ => Some(Retry::No),
        }
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        match byte(HAS_BODY, index) {
            1 => Some(false),
            2 => None,
            _ => Some(true),
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
    const NAME: &str = "Status0Status1Status2Status3Status4Status5Status6Status7Status8Status9Status10Status11Status12Status13Status14Status15Status16Status17Status18Status19Status20Status21Status22Status23Status24Status25Status26Status27Status28Status29Status30Status31Status32Status33Status34Status35Status36Status37Status38Status39Status40Status41Status42Status43Status44Status45Status46Status47Status48Status49Status50Status51Status52Status53Status54Status55Status56Status57Status58Status59Status60Status61Status62Status63Status64Status65Status66Status67Status68Status69";
    const NAME_STARTS: &[u8; 142] = b"\0\0\x07\0\x0E\0\x15\0\x1C\0#\0*\x001\08\0?\0F\0N\0V\0^\0f\0n\0v\0~\0\x86\0\x8E\0\x96\0\x9E\0\xA6\0\xAE\0\xB6\0\xBE\0\xC6\0\xCE\0\xD6\0\xDE\0\xE6\0\xEE\0\xF6\0\xFE\0\x06\x01\x0E\x01\x16\x01\x1E\x01&\x01.\x016\x01>\x01F\x01N\x01V\x01^\x01f\x01n\x01v\x01~\x01\x86\x01\x8E\x01\x96\x01\x9E\x01\xA6\x01\xAE\x01\xB6\x01\xBE\x01\xC6\x01\xCE\x01\xD6\x01\xDE\x01\xE6\x01\xEE\x01\xF6\x01\xFE\x01\x06\x02\x0E\x02\x16\x02\x1E\x02&\x02";
    const CODE: &[u8; 70] = b"\0\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F !\"#$%&'()*+,-./0123456789:;<=>?@ABCDE";
    const CODE_VALUES: &[u8; 560] = b"\x90\x01\0\0\0\0\0\0\x91\x01\0\0\0\0\0\0\x92\x01\0\0\0\0\0\0\x93\x01\0\0\0\0\0\0\x94\x01\0\0\0\0\0\0\x95\x01\0\0\0\0\0\0\x96\x01\0\0\0\0\0\0\x97\x01\0\0\0\0\0\0\x98\x01\0\0\0\0\0\0\x99\x01\0\0\0\0\0\0\x9A\x01\0\0\0\0\0\0\x9B\x01\0\0\0\0\0\0\x9C\x01\0\0\0\0\0\0\x9D\x01\0\0\0\0\0\0\x9E\x01\0\0\0\0\0\0\x9F\x01\0\0\0\0\0\0\xA0\x01\0\0\0\0\0\0\xA1\x01\0\0\0\0\0\0\xA2\x01\0\0\0\0\0\0\xA3\x01\0\0\0\0\0\0\xA4\x01\0\0\0\0\0\0\xA5\x01\0\0\0\0\0\0\xA6\x01\0\0\0\0\0\0\xA7\x01\0\0\0\0\0\0\xA8\x01\0\0\0\0\0\0\xA9\x01\0\0\0\0\0\0\xAA\x01\0\0\0\0\0\0\xAB\x01\0\0\0\0\0\0\xAC\x01\0\0\0\0\0\0\xAD\x01\0\0\0\0\0\0\xAE\x01\0\0\0\0\0\0\xAF\x01\0\0\0\0\0\0\xB0\x01\0\0\0\0\0\0\xB1\x01\0\0\0\0\0\0\xB2\x01\0\0\0\0\0\0\xB3\x01\0\0\0\0\0\0\xB4\x01\0\0\0\0\0\0\xB5\x01\0\0\0\0\0\0\xB6\x01\0\0\0\0\0\0\xB7\x01\0\0\0\0\0\0\xB8\x01\0\0\0\0\0\0\xB9\x01\0\0\0\0\0\0\xBA\x01\0\0\0\0\0\0\xBB\x01\0\0\0\0\0\0\xBC\x01\0\0\0\0\0\0\xBD\x01\0\0\0\0\0\0\xBE\x01\0\0\0\0\0\0\xBF\x01\0\0\0\0\0\0\xC0\x01\0\0\0\0\0\0\xC1\x01\0\0\0\0\0\0\xC2\x01\0\0\0\0\0\0\xC3\x01\0\0\0\0\0\0\xC4\x01\0\0\0\0\0\0\xC5\x01\0\0\0\0\0\0\xC6\x01\0\0\0\0\0\0\xC7\x01\0\0\0\0\0\0\xC8\x01\0\0\0\0\0\0\xC9\x01\0\0\0\0\0\0\xCA\x01\0\0\0\0\0\0\xCB\x01\0\0\0\0\0\0\xCC\x01\0\0\0\0\0\0\xCD\x01\0\0\0\0\0\0\xCE\x01\0\0\0\0\0\0\xCF\x01\0\0\0\0\0\0\xD0\x01\0\0\0\0\0\0\xD1\x01\0\0\0\0\0\0\xD2\x01\0\0\0\0\0\0\xD3\x01\0\0\0\0\0\0\xD4\x01\0\0\0\0\0\0\xD5\x01\0\0\0\0\0\0";
    const PHRASE: &str = "Phrase 1Phrase 2Phrase 4Phrase 5Phrase 7Phrase 8Phrase 10Phrase 11Phrase 13Phrase 14Phrase 16Phrase 17Phrase 19Phrase 20Phrase 22Phrase 23Phrase 25Phrase 26Phrase 28Phrase 29Phrase 31Phrase 32Phrase 34Phrase 35Phrase 37Phrase 38Phrase 40Phrase 41Phrase 43Phrase 44Phrase 46Phrase 47Phrase 49Phrase 50Phrase 52Phrase 53Phrase 55Phrase 56Phrase 58Phrase 59Phrase 61Phrase 62Phrase 64Phrase 65Phrase 67Phrase 68";
    const PHRASE_STARTS: &[u8; 142] = b"\0\0\0\0\x08\0\x10\0\x10\0\x18\0 \0 \0(\x000\x000\09\0B\0B\0K\0T\0T\0]\0f\0f\0o\0x\0x\0\x81\0\x8A\0\x8A\0\x93\0\x9C\0\x9C\0\xA5\0\xAE\0\xAE\0\xB7\0\xC0\0\xC0\0\xC9\0\xD2\0\xD2\0\xDB\0\xE4\0\xE4\0\xED\0\xF6\0\xF6\0\xFF\0\x08\x01\x08\x01\x11\x01\x1A\x01\x1A\x01#\x01,\x01,\x015\x01>\x01>\x01G\x01P\x01P\x01Y\x01b\x01b\x01k\x01t\x01t\x01}\x01\x86\x01\x86\x01\x8F\x01\x98\x01\x98\x01";
    const MEANING_IDS: &[u8; 70] = b"\0\x01\x02\x01\x02\x03\x02\x01\x02\x01\x04\x01\x02\x01\x02\x05\x02\x01\x02\x01\x06\x01\x02\x01\x02\x07\x02\x01\x02\x01\x08\x01\x02\x01\x02\t\x02\x01\x02\x01\n\x01\x02\x01\x02\x0B\x02\x01\x02\x01\x0C\x01\x02\x01\x02\r\x02\x01\x02\x01\x0E\x01\x02\x01\x02\x0F\x02\x01\x02\x01";
    const MEANING: &str = "What 400 meansSharedWhat 405 meansWhat 410 meansWhat 415 meansWhat 420 meansWhat 425 meansWhat 430 meansWhat 435 meansWhat 440 meansWhat 445 meansWhat 450 meansWhat 455 meansWhat 460 meansWhat 465 means";
    const MEANING_STARTS: &[u8; 17] = b"\0\x0E\x14\x14\"0>LZhv\x84\x92\xA0\xAE\xBC\xCA";
    const RETRY: &[u8; 70] = b"\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01\x02\x03\0\x01";
    const HAS_BODY: &[u8; 70] = b"\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0";
}
