// @generated from large by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) static ALL: [ErrorCode; 80] = [
        ErrorCode::Code1,
        ErrorCode::Code2,
        ErrorCode::Code3,
        ErrorCode::Code4,
        ErrorCode::Code5,
        ErrorCode::Code6,
        ErrorCode::Code7,
        ErrorCode::Code8,
        ErrorCode::Code9,
        ErrorCode::Code10,
        ErrorCode::Code11,
        ErrorCode::Code12,
        ErrorCode::Code13,
        ErrorCode::Code14,
        ErrorCode::Code15,
        ErrorCode::Code16,
        ErrorCode::Code17,
        ErrorCode::Code18,
        ErrorCode::Code19,
        ErrorCode::Code20,
        ErrorCode::Code21,
        ErrorCode::Code22,
        ErrorCode::Code23,
        ErrorCode::Code24,
        ErrorCode::Code25,
        ErrorCode::Code26,
        ErrorCode::Code27,
        ErrorCode::Code28,
        ErrorCode::Code29,
        ErrorCode::Code30,
        ErrorCode::Code31,
        ErrorCode::Code32,
        ErrorCode::Code33,
        ErrorCode::Code34,
        ErrorCode::Code35,
        ErrorCode::Code36,
        ErrorCode::Code37,
        ErrorCode::Code38,
        ErrorCode::Code39,
        ErrorCode::Code40,
        ErrorCode::Code41,
        ErrorCode::Code42,
        ErrorCode::Code43,
        ErrorCode::Code44,
        ErrorCode::Code45,
        ErrorCode::Code46,
        ErrorCode::Code47,
        ErrorCode::Code48,
        ErrorCode::Code49,
        ErrorCode::Code50,
        ErrorCode::Code51,
        ErrorCode::Code52,
        ErrorCode::Code53,
        ErrorCode::Code54,
        ErrorCode::Code55,
        ErrorCode::Code56,
        ErrorCode::Code57,
        ErrorCode::Code58,
        ErrorCode::Code59,
        ErrorCode::Code60,
        ErrorCode::Code61,
        ErrorCode::Code62,
        ErrorCode::Code63,
        ErrorCode::Code64,
        ErrorCode::Code65,
        ErrorCode::Code66,
        ErrorCode::Code67,
        ErrorCode::Code68,
        ErrorCode::Code69,
        ErrorCode::Code70,
        ErrorCode::Code71,
        ErrorCode::Code72,
        ErrorCode::Code73,
        ErrorCode::Code74,
        ErrorCode::Code75,
        ErrorCode::Code76,
        ErrorCode::Code77,
        ErrorCode::Code78,
        ErrorCode::Code79,
        ErrorCode::Code80,
    ];
    pub(crate) fn candidates(code: u32) -> &'static [ErrorCode] {
        match find(code) {
            Some(row) => {
                ALL.get(row as usize..).and_then(|rest| rest.get(..1)).unwrap_or(&[])
            }
            None => &[],
        }
    }
    pub(crate) fn from_code(code: u32) -> Option<ErrorCode> {
        find(code)
    }
    fn find(code: u32) -> Option<ErrorCode> {
        let key = u64::from(u32::from_ne_bytes(code.to_ne_bytes()));
        let product = u128::from(key.wrapping_add(1540483477)) * 0xe220a8397b1dcdaf;
        let hash = ((product >> 64) as u32)
            .wrapping_mul(four(FACTORS, (product as u64 >> 60) as usize) as u32);
        let slot = (hash >> 25) as usize;
        let found = *SLOTS.get(slot)?;
        if four(KEYS, slot) as u64 == key { Some(found) } else { None }
    }
    pub(crate) const fn code(index: usize) -> u32 {
        four(CODE, index) as u32
    }
    pub(crate) const fn name(index: usize) -> &'static str {
        let start = two(NAME_STARTS, index);
        let end = two(NAME_STARTS, index.wrapping_add(1));
        text(NAME, start, end)
    }
    pub(crate) const fn status(_: usize) -> Option<u16> {
        None
    }
    pub(crate) const fn message(_: usize) -> Option<&'static str> {
        None
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
    pub(crate) const fn column_colours(index: usize) -> u32 {
        match byte(COLUMN_COLOURS, index) {
            1 => 1,
            2 => 2,
            3 => 3,
            4 => 4,
            _ => 0,
        }
    }
    pub(crate) const fn column_level(index: usize) -> u32 {
        match byte(COLUMN_LEVEL, index) {
            1 => 1,
            2 => 2,
            _ => 0,
        }
    }
    pub(crate) const fn column_first(index: usize) -> u32 {
        match byte(COLUMN_FIRST, index) {
            1 => 1,
            _ => 0,
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
    const FACTORS: &[u8; 64] = b"\xB1y7\x9E\xB1y7\x9E\xD1\xAF&e\xB1y7\x9E\xB1y7\x9E\x13m\xA6\xDA\xD5\x81U\\_!@E\xFD-\xD1\x08\xC5\xE6\xDDx\xD5\x81U\\_!@E\xB1y7\x9E\xAB\xD5\xD9\xAFo\xBC\xB7(\xD7S\x84S";
    const KEYS: &[u8; 512] = b" \0\0\0N\0\0\0\x10\0\0\0\x01\0\0\0J\0\0\0\x1E\0\0\0\x1B\0\0\0\x01\0\0\0E\0\0\0\x07\0\0\0\x15\0\0\0\x01\0\0\x001\0\0\0\x01\0\0\0\x01\0\0\0<\0\0\0/\0\0\0\x01\0\0\0%\0\0\0\n\0\0\0\x0C\0\0\0\x01\0\0\x000\0\0\0\x01\0\0\0\x0F\0\0\0$\0\0\0\x01\0\0\0\x1D\0\0\0\x01\0\0\0*\0\0\0\x01\0\0\0O\0\0\0\x12\0\0\0\x01\0\0\0\x01\0\0\0.\0\0\0!\0\0\0\x01\0\0\0\x1C\0\0\0\t\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x18\0\0\0\x01\0\0\0?\0\0\0\x01\0\0\0\x01\0\0\0\x16\0\0\0M\0\0\0\x06\0\0\0G\0\0\x006\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\x007\0\0\0F\0\0\0\x01\0\0\0K\0\0\0\x01\0\0\0\x01\0\0\0&\0\0\0H\0\0\0;\0\0\0B\0\0\0#\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\x002\0\0\0\x01\0\0\0\x01\0\0\0\x1A\0\0\x005\0\0\0\x03\0\0\0-\0\0\0\x01\0\0\0\x01\0\0\0P\0\0\0\x11\0\0\0\x01\0\0\0:\0\0\0\x01\0\0\0\x04\0\0\0\x01\0\0\0\x01\0\0\0A\0\0\0\x0E\0\0\0D\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x1F\0\0\0\x08\0\0\0L\0\0\x003\0\0\0@\0\0\x004\0\0\0\x17\0\0\0\x01\0\0\0\x13\0\0\0C\0\0\0=\0\0\0)\0\0\0+\0\0\0\"\0\0\0\x05\0\0\0\x14\0\0\0\x01\0\0\0\x01\0\0\0'\0\0\08\0\0\0>\0\0\0(\0\0\0\x01\0\0\0\x01\0\0\0,\0\0\0\x01\0\0\0\x19\0\0\0\r\0\0\0\x01\0\0\09\0\0\0I\0\0\0\x0B\0\0\0";
    #[allow(long_running_const_eval)]
    static SLOTS: [ErrorCode; 128] = {
        let (all, bytes) = (
            &ALL,
            b"\x1FM\x0F\0I\x1D\x1A\0D\x06\x14\x000\0\0;.\0$\t\x0B\0/\0\x0E#\0\x1C\0)\0N\x11\0\0- \0\x1B\x08\0\0\0\x17\0>\0\0\x15L\x05F5\0\0\x016E\0J\0\0%G:A\"\0\0\0\x001\0\0\x194\x02,\0\0O\x10\09\0\x03\0\0@\rC\0\0\0\0\0\x1E\x07K2?3\x16\0\x12B<(*!\x04\x13\0\0&7='\0\0+\0\x18\x0C\08H\n",
        );
        let mut slots = [all[0]; 128];
        let (mut slot, mut at) = (0, 0);
        while slot < 128 {
            slots[slot] = all[bytes[at] as usize];
            slot += 1;
            at += 1;
        }
        slots
    };
    const CODE: &[u8; 320] = b"\x01\0\0\0\x02\0\0\0\x03\0\0\0\x04\0\0\0\x05\0\0\0\x06\0\0\0\x07\0\0\0\x08\0\0\0\t\0\0\0\n\0\0\0\x0B\0\0\0\x0C\0\0\0\r\0\0\0\x0E\0\0\0\x0F\0\0\0\x10\0\0\0\x11\0\0\0\x12\0\0\0\x13\0\0\0\x14\0\0\0\x15\0\0\0\x16\0\0\0\x17\0\0\0\x18\0\0\0\x19\0\0\0\x1A\0\0\0\x1B\0\0\0\x1C\0\0\0\x1D\0\0\0\x1E\0\0\0\x1F\0\0\0 \0\0\0!\0\0\0\"\0\0\0#\0\0\0$\0\0\0%\0\0\0&\0\0\0'\0\0\0(\0\0\0)\0\0\0*\0\0\0+\0\0\0,\0\0\0-\0\0\0.\0\0\0/\0\0\x000\0\0\x001\0\0\x002\0\0\x003\0\0\x004\0\0\x005\0\0\x006\0\0\x007\0\0\08\0\0\09\0\0\0:\0\0\0;\0\0\0<\0\0\0=\0\0\0>\0\0\0?\0\0\0@\0\0\0A\0\0\0B\0\0\0C\0\0\0D\0\0\0E\0\0\0F\0\0\0G\0\0\0H\0\0\0I\0\0\0J\0\0\0K\0\0\0L\0\0\0M\0\0\0N\0\0\0O\0\0\0P\0\0\0";
    const NAME: &str = "Code1Code2Code3Code4Code5Code6Code7Code8Code9Code10Code11Code12Code13Code14Code15Code16Code17Code18Code19Code20Code21Code22Code23Code24Code25Code26Code27Code28Code29Code30Code31Code32Code33Code34Code35Code36Code37Code38Code39Code40Code41Code42Code43Code44Code45Code46Code47Code48Code49Code50Code51Code52Code53Code54Code55Code56Code57Code58Code59Code60Code61Code62Code63Code64Code65Code66Code67Code68Code69Code70Code71Code72Code73Code74Code75Code76Code77Code78Code79Code80";
    const NAME_STARTS: &[u8; 162] = b"\0\0\x05\0\n\0\x0F\0\x14\0\x19\0\x1E\0#\0(\0-\x003\09\0?\0E\0K\0Q\0W\0]\0c\0i\0o\0u\0{\0\x81\0\x87\0\x8D\0\x93\0\x99\0\x9F\0\xA5\0\xAB\0\xB1\0\xB7\0\xBD\0\xC3\0\xC9\0\xCF\0\xD5\0\xDB\0\xE1\0\xE7\0\xED\0\xF3\0\xF9\0\xFF\0\x05\x01\x0B\x01\x11\x01\x17\x01\x1D\x01#\x01)\x01/\x015\x01;\x01A\x01G\x01M\x01S\x01Y\x01_\x01e\x01k\x01q\x01w\x01}\x01\x83\x01\x89\x01\x8F\x01\x95\x01\x9B\x01\xA1\x01\xA7\x01\xAD\x01\xB3\x01\xB9\x01\xBF\x01\xC5\x01\xCB\x01\xD1\x01\xD7\x01";
    const COLUMN_COLOURS: &[u8; 80] = b"\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04\0\x01\x02\x03\x04";
    const COLUMN_LEVEL: &[u8; 80] = b"\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01\x02\0\x01";
    const COLUMN_FIRST: &[u8; 80] = b"\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01";
}
