// @generated from hostile by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
        ErrorCode::A,
        ErrorCode::B,
        ErrorCode::C,
        ErrorCode::D,
        ErrorCode::E,
        ErrorCode::F,
        ErrorCode::G,
        ErrorCode::H,
        ErrorCode::I,
        ErrorCode::J,
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
        let [b0] = <[u8; 1]>::try_from(code).ok()?;
        let key = u64::from_le_bytes([b0, 0, 0, 0, 0, 0, 0, 0]);
        let slot = ((key as u32).wrapping_mul(1954456299) >> 28) as usize;
        let found = *SLOTS.get(slot)?;
        if byte(&KEYS, slot) as u64 == key { Some(found) } else { None }
    }
    pub(crate) fn code(index: usize) -> &'static str {
        let start = index.wrapping_mul(1);
        let end = start.wrapping_add(1);
        CODE.get(start..end).unwrap_or("")
    }
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn status(_: usize) -> Option<u16> {
        None
    }
    pub(crate) fn message(index: usize) -> Option<&'static str> {
        MESSAGE.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        MEANING.get(index).copied().filter(|text| !text.is_empty())
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
    static CODE: &str = "ABCDEFGHIJ";
    static KEYS: [u8; 16] = *b"BAAIGAECAAJAHFAD";
    #[allow(long_running_const_eval)]
    static SLOTS: [ErrorCode; 16] = {
        let (all, bytes) = (ALL, b"\x01\0\0\x08\x06\0\x04\x02\0\0\t\0\x07\x05\0\x03");
        let mut slots = [all[0]; 16];
        let (mut slot, mut at) = (0, 0);
        while slot < 16 {
            slots[slot] = all[bytes[at] as usize];
            slot += 1;
            at += 1;
        }
        slots
    };
    static NAME: [&str; 10] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
    static MESSAGE: [&str; 10] = [
        "*/ /* \"# \"## \\ \\n ` ```rust",
        "{{}} %s ${{x}} {name}",
        "| a | b |",
        " leading and trailing ",
        "tab\there",
        "right\u{202e}to left",
        "it's \"quoted\" -- dash --- dots...",
        "日本 é 🦀",
        "$(zz) ~/x ~~s~~",
        "",
    ];
    static MEANING: [&str; 10] = [
        "The end",
        "``` panic!() ``` ~~~ *** _x_ __y__ snake_case_word",
        "[x](javascript:alert(1)) <script>alert(1)</script> <!-- --> &amp; &lt;",
        "# heading",
        "- list\n1. one\n2) two\n+ plus\n= equals\n    code\n```rust\npanic!()\n```",
        "zero\u{200b}width line\u{2028}separator escape\u{1b}[31m",
        "it's \"quoted\" -- dash --- dots... 1.5 2024. end.",
        "#![allow(x)] ]] ]",
        "https://example.org/a_b_c_ and www.example.org, me@example.org :smile: @you #1",
        "\n",
    ];
}
